"""A report as its reader meets it, in plain values: what a page or a notebook shows, before there is any HTML."""
