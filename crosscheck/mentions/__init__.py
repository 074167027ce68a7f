"""Where in the text a quantity, a date, a name or a cue stands; what it is worth is for values/ to say."""
