"""Links and claims become findings: one file a rule, named for what it catches."""
