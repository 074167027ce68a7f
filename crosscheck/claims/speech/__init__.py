"""Who says what: sources, reporting verbs and quotations, read at their cues."""
