"""Mentions become intervals in canonical units: `Quantity` and `Timex`, and the comparison of two of them."""
