"""Findings become a report, and the report one of several formats."""
