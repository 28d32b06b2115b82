"""A file is not UTF-8.

Why: Mujaz reads every file as UTF-8. In another encoding, such as Windows-1256, Arabic letters would turn into others
without notice.

Example: a file saved by an old editor as Windows-1256, where the byte `e3` is م.

Fix: save the file as UTF-8; `iconv -f WINDOWS-1256 -t UTF-8 old.yml > new.yml` converts it.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ001", __doc__, fixed=Fixed.READING)
