"""Checks of a whole dossier: one check, one module, one code.

A check's module holds its explanation as docstring, its `RULE`, and a function `check` that yields findings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks import (
    bad_address,
    bad_date,
    bad_date_pattern,
    bad_id,
    bad_image,
    bad_markup,
    bad_paragraph,
    bad_placeholder,
    bad_spacing,
    calendars_differ,
    claim_without_claimant,
    conjecture_without_hedge,
    copied_text,
    damaged_fingerprint,
    damaged_text,
    date_more_exact,
    denial_differs,
    difference_scope,
    distant_speaker,
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
    idle_source,
    image_text,
    impossible_date,
    invented_quotation,
    late_event,
    length_differs,
    link_to_draft,
    listed_twice,
    loaded_word,
    long_excerpt,
    long_text,
    missing_gloss,
    missing_language,
    missing_plural,
    missing_string,
    months_differ,
    names_nobody,
    needless_source,
    number_without_evidence,
    numbers_differ,
    opposite_differs,
    other_address,
    other_name,
    other_person,
    other_source,
    other_spelling,
    placeholder_address,
    plural_without_number,
    publication_order,
    quoted_too_much,
    repeated_language,
    reserved_anchor,
    review,
    said_twice,
    same_name,
    short_excerpt,
    site_profile,
    speaker_of_report,
    stop_missing,
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
    unlisted_name,
    unprintable_character,
    unproven_mark,
    unrelated_excerpt,
    untranslated_string,
    unused_entry,
    unused_image,
    which_source,
    without_key,
    wrong_entity,
    wrong_headline,
    wrong_language,
    wrong_mark,
    wrong_script,
)
from mujaz.checks.bad_id import is_plain_id
from mujaz.checks.meanings import unchecked
from mujaz.checks.unchanged import Digests, digests, ground

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from mujaz.findings import Finding
    from mujaz.model import Dossier, Record

__all__ = [
    "ALONE",
    "CHECKS",
    "COMPARING",
    "NEAR",
    "POINT_CHECKS",
    "PROVING",
    "RULES",
    "Digests",
    "digests",
    "ground",
    "is_plain_id",
    "run",
    "run_apart",
    "run_together",
    "unchecked",
]

ALONE = (
    long_excerpt,
    short_excerpt,
    missing_language,
    foreign_language,
    hidden_character,
    numbers_differ,
    units_differ,
    months_differ,
    denial_differs,
    doubt_differs,
    opposite_differs,
    conjecture_without_hedge,
    length_differs,
    stop_missing,
    bad_spacing,
    damaged_text,
    event_text_date,
    bad_markup,
    summary_length,
    missing_gloss,
    long_text,
    wrong_language,
    unprintable_character,
    bad_date,
    calendars_differ,
    impossible_date,
    wrong_mark,
    unfinished_text,
    doubled_word,
    unbalanced_mark,
    other_address,
)
"""Checks that look at each record alone: what they find depends on what `unchanged` makes a hash of, and no more."""

NEAR = (
    excerpt_not_found,
    copied_text,
    number_without_evidence,
    wrong_script,
    other_person,
    other_source,
    other_name,
    invented_quotation,
    names_nobody,
    *synthesis.NEAR,
)
"""Checks that look at each record, and at those to which its ids lead or which lead to it: see `unchanged`."""

TOGETHER = (
    unknown_id,
    duplicate_id,
    bad_id,
    reserved_anchor,
    unused_entry,
    file_name,
    wrong_entity,
    which_source,
    needless_source,
    idle_source,
    difference_scope,
    distant_speaker,
    bad_paragraph,
    damaged_fingerprint,
    unproven_mark,
    unrelated_excerpt,
    claim_without_claimant,
    quoted_too_much,
    speaker_of_report,
    date_more_exact,
    bad_address,
    bad_image,
    image_text,
    unused_image,
    without_key,
    theme_gap,
    far_date,
    event_order,
    publication_order,
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
    unlisted_name,
    other_spelling,
    late_event,
    loaded_word,
    forbidden_form,
    said_twice,
    same_name,
    link_to_draft,
    listed_twice,
    wrong_headline,
    *synthesis.TOGETHER,
    *review.CHECKS,
)
"""Checks that look at records together."""

CHECKS = (*ALONE, *NEAR, *TOGETHER)

_AT_ONCE = 4000
"""Texts, in all languages each, that one check after the other looks at: half of what readers of texts remember."""

POINT_CHECKS = (*synthesis.CHECKS, review.changed_ground)
"""The checks that hold a point of a synthesis to what it rests on."""

COMPARING = (
    numbers_differ,
    units_differ,
    months_differ,
    denial_differs,
    doubt_differs,
    opposite_differs,
    length_differs,
    stop_missing,
    other_person,
    other_name,
    other_source,
)
"""The checks that hold a text in one language against another: nothing follows where a part of one is not there."""

PROVING = (unrelated_excerpt, number_without_evidence, unlisted_name)
"""The checks that hold a text against its evidence, and what it names against both."""

RULES = tuple(check.RULE for check in CHECKS)


def run(dossier: Dossier, heed: Callable[[], None] = lambda: None) -> Iterator[Finding]:
    """Yield the findings of all checks.

    Args:
        dossier: what is checked.
        heed: called before each check; what it raises ends the work.
    """
    yield from run_apart(dossier, heed)
    yield from run_together(dossier, heed)


def run_apart(
    part: Dossier, heed: Callable[[], None] = lambda: None, alone: Container[int] | None = None
) -> Iterator[Finding]:
    """Yield what the checks find that look at each record, alone or with those near to it; see `run`.

    Args:
        part: the records that are looked at; see `Dossier.part`.
        heed: as above.
        alone: identities of the records that are looked at alone too; all where this is not given.
    """
    for portion in _portions(part):
        # What holds for the whole site, and is part of every part, is always looked at.
        changed = [record for record in portion if alone is None or id(record) in alone or record is part.site]
        for checks, own in ((ALONE, changed), (NEAR, portion)):
            looked_at = part.part(own)
            for check in checks if own else ():
                heed()
                yield from check.check(looked_at)


def _portions(part: Dossier) -> Iterator[list[Record[object]]]:
    """Yield all records, so many at once that what a check reads of them is in memory still when the next one does."""
    portion: list[Record[object]] = []
    texts = 0
    for record in part.records:
        portion.append(record)
        texts += 1 + len(record.localised)
        if texts >= _AT_ONCE:
            yield portion
            portion, texts = [], 0
    if portion:
        yield portion


def run_together(dossier: Dossier, heed: Callable[[], None] = lambda: None) -> Iterator[Finding]:
    """Yield what the checks find that look at records together; see `run`."""
    for check in TOGETHER:
        heed()
        yield from check.check(dossier)
