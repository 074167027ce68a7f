"""The SQL of blocking, as plain as it can be: SQLite runs it here, and Spark runs the same text."""

HOLDERS = """
SELECT wanted.seeker, keys.moment, keys.article, keys.places
FROM wanted
JOIN keys ON keys.key = wanted.key AND keys.moment BETWEEN wanted.first AND wanted.last
"""
