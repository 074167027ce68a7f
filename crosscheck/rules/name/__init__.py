"""Names: one person, body or place spelt in two ways."""
