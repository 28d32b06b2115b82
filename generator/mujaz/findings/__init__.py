"""What Mujaz says about content: rules, and findings at a place in a file."""

from mujaz.findings.finding import Finding, Severity, Span, in_order
from mujaz.findings.rule import UNSHOWABLE, Fixed, Rule, closest

__all__ = ["UNSHOWABLE", "Finding", "Fixed", "Rule", "Severity", "Span", "closest", "in_order"]
