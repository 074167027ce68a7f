"""Figures that follow from one another."""
