"""A file has nothing in it.

Why: an empty file is nearly always one that was not saved or not finished.

Example: a file of comments only.

Fix: write its content, or delete the file; a site need not have a register. One with no entry is `[]`.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ005", __doc__, fixed=Fixed.READING)
