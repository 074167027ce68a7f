"""
A heading for a fact, as an editor would write it, from the words of its own claims.

    U.S. troops in Japan          what is counted, and where
    start of the talks            what a date is of
    share of the workforce        what a ratio or percentage is of
"""
