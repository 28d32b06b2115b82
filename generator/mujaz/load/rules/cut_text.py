"""A text ends where a comment begins, or at a comma between braces.

Why: in YAML a `#` behind a blank begins a comment, and between braces a comma ends a value. What stands behind them
would be missing from the page, in silence.

Example:

    title: {ar: عنوان من شقين، قديم وجديد, en: A title, old and new}    # "A title" is one value, "old and new" another
    text:
      en: Rank #2 in Libya      # only "Rank" is read

Fix: put the text in quotation marks, `en: "Rank #2 in Libya"`, or write each language in a line of its own instead of
in braces, where commas are free. A comment that is meant may stand behind the closing quotation mark, or in a line of
its own. What stands behind a comma is read as the rest of the text, so that nothing else is found for its lack.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ010", __doc__, fixed=Fixed.READING)
