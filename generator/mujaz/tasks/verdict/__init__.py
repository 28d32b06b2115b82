"""What becomes of the findings: what the site makes of each rule, what is waived, and what is about drafts only."""

from mujaz.tasks.verdict import bad_severity, bad_waiver, unused_waiver
from mujaz.tasks.verdict.weighing import weighed

RULES = (bad_severity.RULE, bad_waiver.RULE, unused_waiver.RULE)

__all__ = ["RULES", "weighed"]
