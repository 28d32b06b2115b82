"""A file uses a YAML feature that content does not need, or has more of something than any content.

Why: anchors, aliases, tags and keys that are not text make a file say something else than it seems to say.
Files that nobody would write by hand, such as those of 50 MB or of lists in lists in lists, would keep a build busy for
an hour, or take all of the machine's memory.

Example:

    text: &first {ar: "نص", en: "Text"}
    note: *first

Fix: write the value out where it is needed. A text that starts with `*`, `&` or `!` must stand in quotation marks.
Cut what is too long into several files or texts.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ004", __doc__, fixed=Fixed.READING)
