"""Claims become links: which two speak of the same thing, and why we think so."""
