"""Tables as CSV (RFC 4180) in UTF-8, and the schema of each for the Data Package (Table Schema 1).

A table begins with a byte order mark, without which spreadsheets take UTF-8 for the code page of the machine, and
Arabic for noise. A cell that a spreadsheet would take for a formula has an apostrophe before it, and so has one that
begins with an apostrophe: who takes one off has the text (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mujaz.model import Kind
from mujaz.render.open_data.texts import DataAddresses, called, said, speaker, verbatim, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mujaz.model import Dossier

BOM = "\ufeff"
"""What the text of a table begins with."""

_FORMULA = re.compile(r"[\s'=+\-@\uff1d\uff0b\uff0d\uff20]")
"""What a cell begins with that is guarded: signs of formulas, full width too, and blanks that may hide one."""
_BETWEEN = " | "
"""What stands between several forms in a cell."""

Cell = str | int | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes:
        name: its name.
        title: what it says, in words.
        is_number: whether it holds whole numbers.
        is_required: whether no cell is empty.
        choices: the values that it can have; none where it can have any.
    """

    name: str
    title: str
    is_number: bool = False
    is_required: bool = True
    choices: tuple[str, ...] = ()

    @property
    def field(self) -> dict[str, Any]:
        """The field as Table Schema describes it."""
        constraints: dict[str, Any] = {"required": True} if self.is_required else {}
        if self.choices:
            constraints["enum"] = list(self.choices)
        described = {"name": self.name, "type": "integer" if self.is_number else "string", "description": self.title}
        return {**described, **({"constraints": constraints} if constraints else {})}


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        name: its name, which its file bears.
        title: what it holds.
        columns: its columns.
        key: names of the columns that tell its rows apart.
        rows: yields its rows of what is published.
        refers: the columns that name rows of another table, and that table with its own columns.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Dossier, DataAddresses], Iterator[Row]]
    refers: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()

    def csv(self, dossier: Dossier, addresses: DataAddresses) -> Iterator[str]:
        """Yield the table, line by line.

        Args:
            dossier: what is published.
            addresses: where the pages are.
        """
        yield BOM + _line([column.name for column in self.columns])
        for row in self.rows(dossier, addresses):
            yield _line(row)

    @property
    def schema(self) -> dict[str, Any]:
        """What Table Schema says of it."""
        keys = [
            {"fields": list(own), "reference": {"resource": other, "fields": list(theirs)}}
            for own, other, theirs in self.refers
        ]
        return {
            "fields": [column.field for column in self.columns],
            "missingValues": [""],
            "primaryKey": list(self.key),
            **({"foreignKeys": keys} if keys else {}),
        }


def guarded(cell: str) -> str:
    """Return the text of a cell as a spreadsheet takes it for text."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _line(row: Iterable[Cell]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_cell(cell) for cell in row])
    return out.getvalue()


def _cell(cell: Cell) -> str:
    return "" if cell is None else guarded(cell) if isinstance(cell, str) else str(cell)


def _sources(dossier: Dossier, _addresses: DataAddresses) -> Iterator[Row]:
    for record in dossier.sources:
        source = record.value
        names, outlets = called(source.id, dossier), said(source.outlet.name, dossier) or {}
        notes = said(source.outlet.note, dossier) or {}
        for tag in dossier.tags:
            yield (
                source.id,
                tag,
                names.get(tag),
                outlets.get(tag),
                notes.get(tag),
                verbatim(source.headline) if source.headline else None,
                source.language,
                source.genre.value,
                source.strand,
                source.date_shown.date,
                source.published,
                source.url,
            )


def _statements(dossier: Dossier, addresses: DataAddresses) -> Iterator[Row]:
    for record in dossier.briefings:
        briefing = record.value
        titles = said(briefing.title, dossier) or {}
        pages = {tag: addresses.briefing(tag, briefing) for tag in dossier.tags}
        for number, statement in enumerate(briefing.statements, 1):
            source = briefing.source_of(statement)
            attribution = statement.attribution
            texts, omitted = said(statement.text, dossier) or {}, said(statement.not_stated, dossier) or {}
            who, names = speaker(attribution, source, dossier), called(source, dossier)
            places = " ".join(dict.fromkeys(f"{source}:{piece.paragraph}" for piece in statement.evidence))
            by = "unnamed" if attribution.unnamed else attribution.entity or "article"
            for tag in dossier.tags:
                yield (
                    briefing.slug,
                    statement.id,
                    number,
                    tag,
                    statement.kind.value,
                    by,
                    who.get(tag),
                    source,
                    names.get(tag),
                    texts.get(tag),
                    omitted.get(tag),
                    places,
                    titles.get(tag),
                    briefing.published,
                    f"{pages[tag]}#{statement.id}",
                )


def _evidence(dossier: Dossier, _addresses: DataAddresses) -> Iterator[Row]:
    for record in dossier.briefings:
        briefing = record.value
        for statement in briefing.statements:
            source = briefing.source_of(statement)
            language = dossier.source[source].language if source in dossier.source else None
            pieces = [(piece, "evidence") for piece in statement.evidence]
            pieces += [(statement.quote, "quote")] if statement.quote else []
            for number, (piece, use) in enumerate(pieces, 1):
                yield (
                    briefing.slug,
                    statement.id,
                    number,
                    use,
                    source,
                    piece.paragraph,
                    language,
                    verbatim(piece.excerpt),
                )


def _glossary(dossier: Dossier, _addresses: DataAddresses) -> Iterator[Row]:
    for record in dossier.terms:
        term = record.value
        for tag in dossier.tags:
            forms = [verbatim(form.text) for form in term.forms if form.language == tag]
            forbidden = [verbatim(form.text) for form in term.forbidden if form.language == tag]
            name, definition = term.name.get(tag), term.definition.get(tag)
            yield (
                term.id,
                tag,
                words(name, tag, dossier) if name else None,
                words(definition, tag, dossier) if definition else None,
                _BETWEEN.join(forms) or None,
                _BETWEEN.join(forbidden) or None,
            )


SOURCES = Table(
    "sources",
    "The articles: one row for each article and language of the site",
    (
        Column("source", "Id of the source"),
        Column("language", "Tag of the language of the row"),
        Column("name", "What it is called in running text", is_required=False),
        Column("outlet", "Who published it; empty where its text shows nobody", is_required=False),
        Column("outlet_note", "Where its text shows that, and how far", is_required=False),
        Column("headline", "Its headline, in its own language", is_required=False),
        Column("source_language", "Tag of the language that it is written in"),
        Column("genre", "What sort of article it is"),
        Column("strand", "Sources of one strand carry the same material"),
        Column("date_shown", "What its text shows of its date (EDTF)", is_required=False),
        Column("published", "When it was published, where that is known (EDTF)", is_required=False),
        Column("url", "Its address, where that is known", is_required=False),
    ),
    ("source", "language"),
    _sources,
)

STATEMENTS = Table(
    "statements",
    "What the sources say: one row for each statement and language of the site",
    (
        Column("briefing", "Slug of its briefing"),
        Column("statement", "Id inside its briefing, and its anchor on the page"),
        Column("number", "Its number in its briefing", is_number=True),
        Column("language", "Tag of the language of the row"),
        Column("kind", "What sort of statement it is", choices=tuple(kind.value for kind in Kind)),
        Column("attribution", "Who makes it: the id of a name, or the word article or unnamed"),
        Column("speaker", "The same in words", is_required=False),
        Column("source", "Id of the source that it rests on"),
        Column("source_name", "What that source is called", is_required=False),
        Column("text", "The statement, in our words", is_required=False),
        Column("not_stated", "What the source leaves out about it", is_required=False),
        Column("evidence", "Where the source says it: source:paragraph, with blanks between"),
        Column("title", "Title of its briefing", is_required=False),
        Column("published", "When its briefing was published (EDTF)", is_required=False),
        Column("address", "Where it stands; relative to the site's root where the site has no address"),
    ),
    ("briefing", "statement", "language"),
    _statements,
    ((("source", "language"), "sources", ("source", "language")),),
)

EVIDENCE = Table(
    "evidence",
    "The passages that statements rest on: one row for each excerpt",
    (
        Column("briefing", "Slug of the briefing"),
        Column("statement", "Id of the statement that rests on it"),
        Column("number", "Its number under its statement", is_number=True),
        Column("use", "Whether it proves the statement or may be shown as a quotation", choices=("evidence", "quote")),
        Column("source", "Id of the source"),
        Column("paragraph", "Number of the paragraph: non-empty lines, counted from 1", is_number=True),
        Column("language", "Tag of the language of the source", is_required=False),
        Column("excerpt", "Words of that paragraph, verbatim"),
    ),
    ("briefing", "statement", "number"),
    _evidence,
    ((("briefing", "statement"), "statements", ("briefing", "statement")),),
)

GLOSSARY = Table(
    "glossary",
    "The glossary: one row for each term and language of the site",
    (
        Column("term", "Id of the term"),
        Column("language", "Tag of the language of the row"),
        Column("name", "Preferred form", is_required=False),
        Column("definition", "What it means", is_required=False),
        Column("forms", "Other forms, with bars between", is_required=False),
        Column("forbidden", "Forms that this site does not use, with bars between", is_required=False),
    ),
    ("term", "language"),
    _glossary,
)
