"""Who says that what is not so: denials of claims, claims called false, and negated events."""
