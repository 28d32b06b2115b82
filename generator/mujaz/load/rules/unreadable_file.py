"""A file lies where content is, and is not read.

Why: what it holds would be missing on the site without anybody noticing.

Example: `briefings/glossary.yaml` (the name must end in `.yml`); `briefings/2025/visit.yml` (deeper folders are not
read); a link to a file that was moved; a folder or a pipe that is named `visit.yml`; a page template that is not
UTF-8; a link that leads out of the site's folder, or out of that of its theme; `Visit.yml` beside `visit.yml`, which
are one file on many machines; a file of more than 16 MB.

Fix: rename, move or repair it as the message says, or delete it. Files whose names begin with a dot are left alone.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ008", __doc__, fixed=Fixed.READING)
