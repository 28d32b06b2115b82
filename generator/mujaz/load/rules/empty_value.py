"""A value is empty where something must stand.

Why: an empty text would leave a hole on the page, and so would one of blanks alone; a statement without evidence cannot
be proven.

Example:

    text: {ar: "", en: "Text"}
    evidence: []

Fix: write the value. A key that is not needed can be left out whole.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ105", __doc__, fixed=Fixed.READING)
