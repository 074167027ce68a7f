"""Date expressions in the text: words become classes, a cascade of patterns over classes finds the phrases."""
