"""A file uses a YAML feature that content does not need.

Why: anchors, aliases, tags and keys that are not text make a file say something else than it seems to say.

Example:

    text: &first {ar: "نص", en: "Text"}
    note: *first

Fix: write the value out where it is needed. A text that starts with `*`, `&` or `!` must stand in quotation marks.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ004", __doc__, fixed=Fixed.READING)
