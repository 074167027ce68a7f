"""Figures of one unit, or of one that converts by a fixed factor."""
