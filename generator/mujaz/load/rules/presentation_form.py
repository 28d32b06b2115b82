"""A text has letters as shapes, not as letters.

Why: Unicode keeps the shapes that Arabic letters take in a word, and ligatures such as لا and fi as single characters,
only for old character sets. A word that is written with them looks right and is another word: it is not linked, not
found by readers' browsers, and sorted elsewhere. Mujaz reads the letters that are meant in their place.

Example: الوﻻيات, copied from a PDF, with U+FEFB for لا.

Fix: write the word anew; the hint shows it in plain letters.
"""

from mujaz.findings import Fixed, Rule, Severity

RULE = Rule("MJZ451", __doc__, Severity.WARNING, fixed=Fixed.READING)
