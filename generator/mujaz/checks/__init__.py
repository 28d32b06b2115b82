"""Checks of a whole dossier: one check, one module, one code.

A check's module holds its explanation as docstring, its `RULE`, and a function `check` that yields findings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks import (
    bad_date,
    bad_date_pattern,
    bad_id,
    bad_markup,
    bad_paragraph,
    bad_placeholder,
    calendars_differ,
    claim_without_claimant,
    conjecture_without_hedge,
    copied_text,
    damaged_fingerprint,
    date_more_exact,
    denial_differs,
    difference_scope,
    doubled_word,
    doubt_differs,
    duplicate_id,
    event_order,
    event_text_date,
    excerpt_not_found,
    far_date,
    file_name,
    forbidden_form,
    foreign_language,
    hidden_character,
    invented_quotation,
    late_event,
    length_differs,
    link_to_draft,
    loaded_word,
    long_excerpt,
    long_text,
    missing_gloss,
    missing_language,
    missing_plural,
    missing_string,
    months_differ,
    names_nobody,
    number_without_evidence,
    numbers_differ,
    other_name,
    other_person,
    placeholder_address,
    plural_without_number,
    quoted_too_much,
    repeated_language,
    reserved_anchor,
    review,
    said_twice,
    short_excerpt,
    site_profile,
    speaker_of_report,
    summary_length,
    synthesis,
    theme_gap,
    theme_language,
    unbalanced_mark,
    unfinished_text,
    units_differ,
    unknown_id,
    unknown_locale,
    unknown_string,
    unprintable_character,
    unproven_mark,
    untranslated_string,
    unused_entry,
    without_key,
    wrong_entity,
    wrong_headline,
    wrong_language,
    wrong_mark,
    wrong_script,
)
from mujaz.checks.bad_id import is_plain_id
from mujaz.checks.meanings import unchecked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.findings import Finding
    from mujaz.model import Dossier

__all__ = ["CHECKS", "POINT_CHECKS", "RULES", "is_plain_id", "run", "unchecked"]

CHECKS = (
    unknown_id,
    duplicate_id,
    bad_id,
    reserved_anchor,
    unused_entry,
    file_name,
    wrong_entity,
    difference_scope,
    excerpt_not_found,
    long_excerpt,
    short_excerpt,
    bad_paragraph,
    damaged_fingerprint,
    unproven_mark,
    claim_without_claimant,
    quoted_too_much,
    copied_text,
    missing_language,
    foreign_language,
    hidden_character,
    numbers_differ,
    units_differ,
    months_differ,
    denial_differs,
    doubt_differs,
    conjecture_without_hedge,
    length_differs,
    speaker_of_report,
    number_without_evidence,
    event_text_date,
    date_more_exact,
    bad_markup,
    summary_length,
    without_key,
    theme_gap,
    missing_gloss,
    long_text,
    wrong_script,
    wrong_language,
    unprintable_character,
    bad_date,
    far_date,
    event_order,
    calendars_differ,
    site_profile,
    repeated_language,
    missing_string,
    bad_placeholder,
    bad_date_pattern,
    unknown_string,
    unknown_locale,
    missing_plural,
    plural_without_number,
    untranslated_string,
    theme_language,
    placeholder_address,
    wrong_mark,
    unfinished_text,
    doubled_word,
    unbalanced_mark,
    other_person,
    other_name,
    late_event,
    loaded_word,
    forbidden_form,
    said_twice,
    invented_quotation,
    link_to_draft,
    wrong_headline,
    names_nobody,
    *synthesis.CHECKS,
    *review.CHECKS,
)

POINT_CHECKS = (*synthesis.CHECKS, review.changed_ground)
"""The checks that hold a point of a synthesis to what it rests on."""

RULES = tuple(check.RULE for check in CHECKS)


def run(dossier: Dossier) -> Iterator[Finding]:
    """Yield the findings of all checks."""
    for check in CHECKS:
        yield from check.check(dossier)
