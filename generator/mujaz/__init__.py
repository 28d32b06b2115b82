"""Mujaz: bilingual briefing sites whose every statement is checked against its source."""

__version__ = "0.1.0"
