"""Checks of a whole dossier: one check, one module, one code.

A check's module holds its explanation as docstring, its `RULE`, and a function `check` that yields findings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks import (
    bad_date,
    bad_id,
    bad_markup,
    bad_paragraph,
    claim_without_claimant,
    copied_text,
    damaged_fingerprint,
    duplicate_id,
    excerpt_not_found,
    foreign_language,
    hidden_character,
    long_excerpt,
    missing_language,
    numbers_differ,
    quoted_too_much,
    short_excerpt,
    site_profile,
    summary_length,
    unknown_id,
    unprintable_character,
    unused_entry,
    wrong_script,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.findings import Finding
    from mujaz.model import Dossier

CHECKS = (
    unknown_id,
    duplicate_id,
    bad_id,
    unused_entry,
    excerpt_not_found,
    long_excerpt,
    short_excerpt,
    bad_paragraph,
    damaged_fingerprint,
    claim_without_claimant,
    quoted_too_much,
    copied_text,
    missing_language,
    foreign_language,
    hidden_character,
    numbers_differ,
    bad_markup,
    summary_length,
    wrong_script,
    unprintable_character,
    bad_date,
    site_profile,
)

RULES = tuple(check.RULE for check in CHECKS)


def run(dossier: Dossier) -> Iterator[Finding]:
    """Yield the findings of all checks."""
    for check in CHECKS:
        yield from check.check(dossier)
