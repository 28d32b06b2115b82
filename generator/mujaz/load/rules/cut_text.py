"""A text ends where a comment begins.

Why: in YAML a `#` behind a blank begins a comment. What stands behind it would be missing from the page, in silence.

Example:

    title: {ar: "عنوان", en: "Title"}
    text:
      en: Rank #2 in Libya      # only "Rank" is read

Fix: put the text in quotation marks, `en: "Rank #2 in Libya"`. A comment that is meant may stand behind the closing
quotation mark, or in a line of its own.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ010", __doc__, fixed=Fixed.READING)
