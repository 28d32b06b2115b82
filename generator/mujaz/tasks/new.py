"""A new briefing in one step, the record of its source and a draft; or a source added to an old one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from mujaz.checks import is_plain_id
from mujaz.edges import today, write_all_new, write_whole
from mujaz.findings import closest
from mujaz.load import REGISTERS, SITE, new_briefing, with_source
from mujaz.messages import MisuseError, say
from mujaz.model import fingerprint
from mujaz.tasks.article import article_text, recorded_as
from mujaz.tasks.seed import REFUSED, Ground, Known, NewRecord, hold_to_id, new_record
from mujaz.tasks.starting import guide, known_languages, starters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_LONGEST = 60
"""Characters of a slug that is made of a file's name."""


@dataclass(frozen=True)
class NewBriefing:
    """What was made.

    Attributes:
        files: the files that are new or changed, as paths below the site's folder; the last is the briefing.
        source_id: id of the source.
        slug: slug of the briefing.
        text: the article.
    """

    files: tuple[str, ...]
    source_id: str
    slug: str
    text: str


def begin_briefing(site: Ground, article: Path, known: Known, *, slug: str | None = None, tag: str = "") -> NewBriefing:
    """Write the record of an article and a draft of its briefing.

    A record that an article has already, and that no briefing is of, is used.

    Args:
        site: the site.
        article: file with the article's text, in UTF-8.
        known: what is known of the source.
        slug: slug of the briefing; made of the file's name where there is none.
        tag: tag of the language of the draft's comments; the site's first where there is none.

    Raises:
        OSError: the article cannot be read, or a file not written.
        MisuseError: the article is not UTF-8, or is empty.
        MisuseError: a file is there already, a check would refuse a value, or there is a briefing of the article.
    """
    hold_to_id(known.source_id)
    if slug is not None and not is_plain_id(slug):
        message = say("'{slug}' cannot be a slug", slug=slug)
        raise MisuseError(message, say("use small ASCII letters, digits and single hyphens"))
    text = article_text(article)
    notes = _notes(site, tag)
    record, files = _record(site, article, text, known, notes)
    for name in files:
        site.hold_free(name)
    paragraphs = fingerprint.paragraphs(text)
    for name in [slug] if slug else _names(site, article.stem, record.source_id):
        draft = new_briefing(
            source=record.source_id,
            slug=name,
            language=record.language,
            tags=site.dossier.tags,
            paragraph=min(2, len(paragraphs)),
            day=today(),
            notes=notes,
        )
        file = f"briefings/{name}.yml"
        if file in {SITE, *REGISTERS}:
            message = say("'{name}' is the name of another file", name=name)
            raise MisuseError(message, say("choose another slug"))
        site.hold_free(file)
        found = site.new_findings({**files, file: draft}, REFUSED)
        # What is wrong with an id is found where it stands later, which is in the draft.
        taken = [each for each in found if each.span.file == file and f"'{name}'" in each.message]
        wrong = [each for each in found if each.span.file != file] + (taken if slug else [])
        if wrong:
            raise MisuseError(wrong[0].message, wrong[0].hint)
        if not taken:
            files = {**files, file: draft}
            break
    write_all_new(site.root, files)
    return NewBriefing(tuple(files), record.source_id, name, text)


def add_source(site: Ground, article: Path, known: Known, slug: str) -> NewBriefing:
    """Write the record of an article, and add it to the sources of a briefing.

    A record that the article has already is used. What the briefing said so far rests on what it rested on.

    Args:
        site: the site.
        article: file with the article's text, in UTF-8.
        known: what is known of the source.
        slug: slug of the briefing.

    Raises:
        OSError: the article cannot be read, or a file not written.
        MisuseError: the article is not UTF-8, or is empty.
        MisuseError: there is no such briefing, it has the source already or cannot be changed, or a check would
            refuse a value.
    """
    hold_to_id(known.source_id)
    briefings = {record.value.slug: record for record in site.dossier.briefings}
    if slug not in briefings:
        message = say("there is no briefing with the slug '{slug}'", slug=slug)
        raise MisuseError(message, closest(slug, briefings))
    text, briefing = article_text(article), briefings[slug]
    there = recorded_as(site.dossier, text)
    if there in briefing.value.sources:
        message = say("{file} has this article already, as {there}", file=briefing.file, there=there)
        raise MisuseError(message, say("fill in what it says"))
    record, files = _known_record(site, known, there) if there else _new_record(site, article, text, known)
    for name in files:
        site.hold_free(name)
    site.refuse(files, REFUSED)
    changed = with_source(briefing.file, site.files.content[briefing.file], record.source_id)
    if changed is None or briefing.file in site.dossier.mended:
        message = say("{file} is not written so that a source can be added to it", file=briefing.file)
        hint = say("list both under 'source', and write under each statement's id on which it rests")
        raise MisuseError(message, hint)
    write_all_new(site.root, files)
    # A link stays one: what it leads to is written.
    write_whole((site.root / briefing.file).resolve(), changed)
    return NewBriefing((*files, briefing.file), record.source_id, slug, text)


def _record(
    site: Ground, article: Path, text: str, known: Known, notes: Mapping[str, str]
) -> tuple[NewRecord, dict[str, str]]:
    """Return the record of an article, and the file to write for it: none where it is recorded already."""
    there = recorded_as(site.dossier, text)
    if there is None:
        return _new_record(site, article, text, known, notes)
    briefings = [record for record in site.dossier.briefings if there in record.value.sources]
    if briefings:
        message = say(
            "this article is recorded already, as {there} ({file}), and {briefing} is its briefing",
            there=there,
            file=f"seeds/{there}.yml",
            briefing=briefings[0].file,
        )
        raise MisuseError(message, say("fill that in"))
    return _known_record(site, known, there)


def _new_record(
    site: Ground, article: Path, text: str, known: Known, notes: Mapping[str, str] | None = None
) -> tuple[NewRecord, dict[str, str]]:
    record = new_record(site, article, text, known, notes)
    return record, {record.file: record.text}


def _known_record(site: Ground, known: Known, there: str) -> tuple[NewRecord, dict[str, str]]:
    file = f"seeds/{there}.yml"
    if known.source_id not in {None, there} or known.language or known.values:
        message = say("this article is recorded already, as {there} ({file})", there=there, file=file)
        raise MisuseError(message, say("leave out what the record says, or change it there"))
    source = next(record.value for record in site.dossier.sources if record.value.id == there)
    return NewRecord(there, source.language, file, ""), {}


def _notes(site: Ground, tag: str) -> dict[str, str]:
    """Return the comments of a draft."""
    spoken = [each for each, brought in starters(list(known_languages(site.files))).items() if brought.notes]
    if tag and tag not in spoken:
        message = say("Mujaz has no comments in '{tag}'", tag=tag)
        raise MisuseError(message, closest(tag, spoken))
    return guide([tag] if tag else site.dossier.tags).notes


def _names(site: Ground, stem: str, source_id: str) -> Iterator[str]:
    """Yield slugs that a briefing may have, until one is free."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    files = {name.removeprefix("briefings/").removesuffix(".yml") for name in (*site.files.content, SITE, *REGISTERS)}
    # A name of digits alone would be taken for the id of a source, and one may be the id of this one.
    first = plain if re.search("[a-z]", plain) and plain != source_id else f"briefing-{source_id}"
    for number in count(1):
        name = first if number == 1 else f"{first}-{number}"
        if is_plain_id(name) and name not in files:
            yield name
