"""Checks of what `mujaz review` recorded: texts that are not as they were when somebody compared them."""

from mujaz.checks.review import (
    changed_ground,
    gone_text,
    never_reviewed,
    older_text,
    uncompared_text,
    undated_revision,
    untold_change,
)

CHECKS = (
    older_text,
    uncompared_text,
    gone_text,
    never_reviewed,
    untold_change,
    changed_ground,
    undated_revision,
)
