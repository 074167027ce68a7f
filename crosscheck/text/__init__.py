"""Files, strings and HTML become articles, sentences and spans."""
