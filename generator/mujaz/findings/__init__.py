"""What Mujaz says about content: rules, and findings at a place in a file."""

from mujaz.findings.finding import Finding, Severity, Span, in_order
from mujaz.findings.rule import Rule, closest

__all__ = ["Finding", "Rule", "Severity", "Span", "closest", "in_order"]
