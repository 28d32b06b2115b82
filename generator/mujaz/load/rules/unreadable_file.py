"""A file lies where content is, and is not read.

Why: what it holds would be missing on the site without anybody noticing.

Example: `briefings/glossary.yaml` (the name must end in `.yml`); `briefings/2025/visit.yml` (deeper folders are not
read); a link to a file that was moved; a folder that is named `visit.yml`; a page template that is not UTF-8.

Fix: rename, move or repair it as the message says, or delete it. Files whose names begin with a dot are left alone.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ008", __doc__, fixed=Fixed.READING)
