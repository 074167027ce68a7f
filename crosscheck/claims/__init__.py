"""Values and cues become claims: what is said, of what, as of when, by whom, and how surely."""
