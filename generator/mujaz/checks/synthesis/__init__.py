"""Checks of the synthesis of a topic: each point is held to the statements that it rests on."""

from mujaz.checks.synthesis import (
    agreed_opinion,
    few_strands,
    hidden_point,
    long_point,
    stale_point,
    unnamed_difference,
    unnamed_person,
    unnamed_speaker,
    unsupported_date,
    unsupported_name,
    unsupported_number,
    unsupported_summary,
    unweighed_briefing,
    without_ground,
)

NEAR = (
    unnamed_person,
    unsupported_number,
    unsupported_date,
    unsupported_name,
    unsupported_summary,
)
"""Checks that hold a text to its statements, and these to the events that they report, and look at nothing else."""

TOGETHER = (
    few_strands,
    agreed_opinion,
    unnamed_difference,
    unnamed_speaker,
    without_ground,
    unweighed_briefing,
    stale_point,
    hidden_point,
    long_point,
)

CHECKS = (*NEAR, *TOGETHER)
