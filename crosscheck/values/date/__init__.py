"""How each sort of date expression is resolved to days."""
