"""When things happened or are to happen."""
