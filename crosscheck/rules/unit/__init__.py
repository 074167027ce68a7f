"""Measures that are given in two units at once."""
