"""A value is not one of the words that can stand there.

Why: kinds, statuses, types, genres and scopes are fixed words; each has its own meaning on the page.

Example:

    kind: repotr

Fix: use one of the words that the hint names.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ104", __doc__, fixed=Fixed.READING)
