"""
Everything that was published, kept in one file, so that a draft can be checked against it.

    from crosscheck.archive import Archive

    archive = Archive("newsroom.db")
    for outcome in archive.add(cc.read("published/")):
        print(outcome.id, outcome.change)
    report = cc.check(drafts, against=archive)
"""

from crosscheck.archive.archive import Archive
from crosscheck.archive.outcome import Change, Outcome

__all__ = ["Archive", "Change", "Outcome"]
