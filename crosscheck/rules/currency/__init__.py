"""Sums of money in two currencies."""
