"""The folder holds no site, or a site without a briefing to show.

Why: a build of nothing would replace a good site by an empty one.

Example: `mujaz build` in a folder without `briefings/site.yml`.

Fix: run Mujaz in the folder that holds `briefings/` and `seeds/`, or name that folder with `--root`. A site needs
`briefings/site.yml` and at least one briefing beside it, and to be built a briefing with `status: published`.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ006", __doc__, fixed=Fixed.READING)
