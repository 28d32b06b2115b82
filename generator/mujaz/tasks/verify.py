"""Whether a printed document is what it says: unchanged, the site's, and proven by the articles. Nothing is fetched.

Three things are told apart, because each proves another thing:

- *The pages* have the digest that was written into the file when it was printed. It shows that they were not changed by
  accident or by an editor of PDFs; whoever changes them on purpose can write another digest, for nothing is signed.
- *The site at hand* has the same record, and prints the same bytes: then the text is the site's, and unchanged.
- *The excerpts* stand in the paragraphs they name: by the fingerprints in the file, and by the article where it is
  given.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mujaz.edges import BrokenPdfError, PrintError, read_printed
from mujaz.edges.typst import typeset
from mujaz.messages import Message, listed, say
from mujaz.model import fingerprint
from mujaz.render.record import FORMAT, OF_SEVERAL
from mujaz.tasks.check import report_folder
from mujaz.tasks.print import address_of, press_of
from mujaz.tasks.printable import printables
from mujaz.tasks.shown import shown, wordings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mujaz.edges import Press, PrintedFile
    from mujaz.tasks.printable import Printable


@dataclass
class Verdict:
    """What was found of a document, in sentences: what is proven, what is wrong, and what could not be compared."""

    proven: list[Message] = field(default_factory=list)
    faults: list[Message] = field(default_factory=list)
    unknown: list[Message] = field(default_factory=list)

    def say(self, good: Message, bad: list[Message]) -> None:
        """Add faults, or what is proven where there are none."""
        self.faults += bad
        self.proven += [] if bad else [good]


def verify(pdf: bytes, articles: Sequence[str], root: Path | None) -> Verdict:
    """Verify a printed document.

    Args:
        pdf: the PDF.
        articles: texts of the articles that it is about, as far as they are at hand.
        root: folder of the site that is said to have printed it; None where it is not at hand.

    Raises:
        BrokenPdfError: it is no document of Mujaz, or its record cannot be read.
        OSError: the site cannot be read.
    """
    printed, verdict = read_printed(pdf), Verdict()
    changed = say("the pages are not those that were printed: their digest differs")
    is_same = printed.kept == printed.pages
    verdict.say(
        say("the pages have the digest that was written down when they were printed"), [] if is_same else [changed]
    )
    try:
        record = json.loads(printed.record)
        if record["format"] not in {FORMAT, OF_SEVERAL}:
            message = say("its record is of another format: {format}", format=record["format"])
            raise BrokenPdfError(message)
        _excerpts(record, verdict)
        given = {_article(record, article, verdict) for article in articles}
        if not articles:
            verdict.unknown.append(say("no article was given: excerpts were compared with fingerprints alone"))
        elif rest := [source["id"] for source in record["sources"] if source["id"] not in given]:
            verdict.unknown.append(
                say(
                    "no article of source {sources} was given: its excerpts were compared with fingerprints alone",
                    sources=listed(rest),
                )
            )
        if root is not None:
            _site(printed, record, root, verdict)
        else:
            verdict.unknown.append(say("no site was given: who printed the file is not proven, for it is not signed"))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        message = say("its record cannot be read: {kind}: {reason}", kind=type(error).__name__, reason=str(error))
        raise BrokenPdfError(message) from error
    return verdict


def _pieces(record: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield each piece of evidence: where it is said, its source, and the piece."""
    for briefing in record["briefings"]:
        for statement in briefing["statements"]:
            for piece in statement["evidence"]:
                yield f"{briefing['slug']}/{statement['id']}", statement.get("source", briefing["source"]), piece


def _excerpts(record: dict[str, Any], verdict: Verdict) -> None:
    keys = {source["id"]: source["fingerprint"]["key"] for source in record["sources"]}
    faults, count = [], 0
    for place, source, piece in _pieces(record):
        count += 1
        number = piece["paragraph"]
        windows = fingerprint.encode(fingerprint.hashes(piece["excerpt"], keys[source])) if source in keys else ""
        if not windows or windows != piece["windows"]:
            faults.append(
                say(
                    "{place}: “{excerpt}” is not in paragraph {number} of source {source}",
                    place=place,
                    excerpt=piece["excerpt"],
                    number=number,
                    source=source,
                )
            )
    verdict.say(say("all {count} excerpts are proven by the fingerprints in the file", count=count), faults)


def _article(record: dict[str, Any], article: str, verdict: Verdict) -> str | None:
    """Compare an article with the document; return which source it is, None where it is none of the document's."""
    paragraphs = fingerprint.paragraphs(article)
    same = {source["id"]: _alike(source["fingerprint"], paragraphs) for source in record["sources"]}
    best: str | None = max(same, key=lambda name: len(same[name]), default=None)
    if best is None or not same[best]:
        verdict.faults.append(
            say("the article is none of the document's sources: no paragraph has a fingerprint of theirs")
        )
        return None
    total = next(len(s["fingerprint"]["paragraphs"]) for s in record["sources"] if s["id"] == best)
    other = [n for n in range(1, max(total, len(paragraphs)) + 1) if n not in same[best]]
    differ = say(
        "paragraph {numbers} of the article differs from that of source {source}", numbers=listed(other), source=best
    )
    verdict.say(
        say("the article is source {source}: all {total} paragraphs have its fingerprint", source=best, total=total),
        [differ] if other else [],
    )
    faults, count = [], 0
    for place, source, piece in _pieces(record):
        if source != best:
            continue
        count += 1
        number = piece["paragraph"]
        if not (1 <= number <= len(paragraphs) and fingerprint.holds(paragraphs[number - 1], piece["excerpt"])):
            faults.append(
                say(
                    "{place}: “{excerpt}” does not stand in paragraph {number} of the article",
                    place=place,
                    excerpt=piece["excerpt"],
                    number=number,
                )
            )
    verdict.say(say("all {count} excerpts of source {source} stand in the article", count=count, source=best), faults)
    return best


def _alike(known: dict[str, Any], paragraphs: list[str]) -> set[int]:
    """Return the numbers of the paragraphs that have the fingerprint of that number."""
    pairs = enumerate(zip(paragraphs, known["paragraphs"], strict=False), 1)
    return {
        number
        for number, (text, own) in pairs
        if own["words"] and fingerprint.digest(fingerprint.hashes(text, known["key"]), known["key"]) == own["digest"]
    }


def _site(printed: PrintedFile, record: dict[str, Any], root: Path, verdict: Verdict) -> None:
    press, _ = press_of(root)
    document = _reprinted(record["document"], root, press)
    if document is None:
        verdict.faults.append(
            say("the site prints no such document: its briefing is gone, not published, or has errors")
        )
        return
    own = json.loads(document.data)["record"]
    if own != printed.record:
        verdict.faults += list(_differences(json.loads(own), record))
        return
    verdict.proven.append(say("each statement and excerpt is the site's, as the site has it now"))
    try:
        whole = typeset(press, document.data)
    except PrintError as error:
        verdict.faults.append(say("the site cannot print it: {error}", error=error))
        return
    other = [
        say(
            "the site prints other bytes: "
            "the pages were changed, or another version of Mujaz or of its templates made them"
        )
    ]
    verdict.say(say("the file is byte for byte what the site prints"), [] if whole == printed.content else other)


def _reprinted(asked: dict[str, Any], root: Path, press: Press) -> Printable | None:
    found = report_folder(root)
    if found.errors:
        return None
    dossier = shown(found.dossier, drafts=False)
    wordings = wordings_of(dossier)
    wanted = {tag: wordings[tag] for tag in asked["languages"] if tag in wordings}
    documents = printables(
        dossier,
        wanted,
        press.families,
        sorts=[asked["sort"]],
        slugs=asked["slugs"],
        paper=asked["paper"],
        address=address_of(root),
    )
    languages, stem = tuple(asked["languages"]), asked["stem"]
    return next((d for d in documents if d.languages == languages and d.stem == stem), None)


def _differences(own: dict[str, Any], other: dict[str, Any]) -> Iterator[Message]:
    here, there = ({b["slug"]: b for b in record["briefings"]} for record in (own, other))
    for slug, briefing in there.items():
        if slug not in here:
            yield say("the site does not print the briefing {slug}", slug=slug)
            continue
        known = {statement["id"]: statement for statement in here[slug]["statements"]}
        said = {statement["id"]: statement for statement in briefing["statements"]}
        for name in sorted({*known, *said}):
            if known.get(name) != said.get(name):
                yield say("{place}: the site says otherwise", place=f"{slug}/{name}")
        if {k: v for k, v in briefing.items() if k != "statements"} != {
            k: v for k, v in here[slug].items() if k != "statements"
        }:
            yield say("{slug}: title, summary or dates are not the site's", slug=slug)
    for name, value in own.items():
        if name != "briefings" and value != other.get(name):
            yield say("what the file says under `{name}` is not what the site says", name=name)
    if more := {*here} - {*there}:
        yield say("the site prints more briefings in it: {slugs}", slugs=listed(sorted(more)))
