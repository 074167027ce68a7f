"""HTML: the page of a report, and what a notebook shows; templates with every word from outside escaped."""
