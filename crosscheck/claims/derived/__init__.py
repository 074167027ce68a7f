"""Claims whose values no article prints: totals of lists, lengths between two days, shares of a whole."""
