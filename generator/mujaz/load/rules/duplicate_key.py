"""A key stands twice in the same mapping.

Why: YAML readers keep the last of the two in silence, and what the first said is lost.

Example:

    title: {ar: "عنوان", en: "Title"}
    title: {ar: "عنوان آخر", en: "Another title"}

Fix: keep one of the two.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ003", __doc__, fixed=Fixed.READING)
