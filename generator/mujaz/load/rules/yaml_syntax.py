"""A file is not YAML.

Why: nothing of a file can be read behind the place where its syntax breaks.

Example:

    title: {ar: "عنوان", en: "Title"      # the brace is not closed

Fix: look at the place named and at the line before it: quotation marks, braces and indentation. A text with a colon
followed by a space must stand in quotation marks or in a block (`>-`).
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ002", __doc__, fixed=Fixed.READING)
