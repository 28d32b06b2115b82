"""A key that is needed is missing.

Why: without it the part cannot be shown, or cannot be trusted: a statement without an attribution, for example.

Example:

    - id: s1
      kind: report          # attribution, text and evidence are missing

Fix: add the key.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ102", __doc__, fixed=Fixed.READING)
