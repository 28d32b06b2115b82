"""A value is of the wrong sort.

Why: a text where a list is needed (or the other way round) cannot be read as what it was meant to be.

Example:

    evidence: {paragraph: 4, excerpt: "…"}      # a mapping; evidence is a list of mappings
    paragraph: four                             # a word; a paragraph is a whole number from 1

Fix: write the value as the message says.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ103", __doc__, fixed=Fixed.READING)
