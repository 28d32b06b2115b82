"""The JSON Schema of what a dossier has besides its briefings: sources, registers and topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model import Consequence, EntityType, Genre, PostKind, Scope, Standing
from mujaz.model.fields import PLAIN_ID
from mujaz.render.open_data.schema_shapes import (
    EDTF,
    ID,
    TEXT,
    URL,
    YES,
    many,
    one_of,
    or_none,
    passage_keys,
    record,
    said,
)

if TYPE_CHECKING:
    from mujaz.render.open_data.schema_shapes import Schema


def source() -> Schema:
    """Return the schema of a source."""
    return record(
        said("Id.", ID, "id"),
        said("What it is called in running text.", TEXT, "short_name"),
        said("Its headline, in its own language.", or_none({"type": "string"}), "headline"),
        said(
            "Who published it.",
            record(
                said("The outlet's name; null where the text shows none.", or_none(TEXT), "name"),
                said("Where the text shows it.", TEXT, "note"),
            ),
            "outlet",
        ),
        said("What sort of article it is.", one_of(Genre), "genre"),
        said("Tag of its language.", {"type": "string"}, "language"),
        said(
            "What the text shows of its date.",
            record(
                said("The date.", or_none(EDTF), "date"),
                said("What the text shows, in our words.", TEXT, "note"),
            ),
            "date_shown",
        ),
        said("Its address.", or_none(URL), "url"),
        said("Address of an archived copy.", or_none(URL), "archived"),
        said("When it was published.", or_none(EDTF), "published"),
        said("When its text was retrieved.", or_none(EDTF), "retrieved"),
        said("Sources of one strand carry the same material.", {"type": "string"}, "strand"),
        said("What its wording favours, in our words.", or_none(TEXT), "stance"),
        said("How many paragraphs it has.", {"type": "integer", "minimum": 0}, "paragraphs"),
    )


def entity() -> Schema:
    """Return the schema of an entity."""
    post = record(
        said("Id of the source that gives it.", ID, "source"),
        said("Rank or post.", one_of(PostKind), "kind"),
        said("The rank or post, as the source words it.", TEXT, "text"),
        *passage_keys(),
    )
    return record(
        said("Id.", ID, "id"),
        said("What it is.", one_of(EntityType), "type"),
        said("Its standard name on this site.", TEXT, "name"),
        said("Who or what it is.", or_none(TEXT), "description"),
        said("Id of its side.", or_none({"type": "string"}), "side"),
        said("Other spellings.", many({"$ref": "#/$defs/form"}), "forms"),
        said("Ranks and posts as each source gives them.", many(post), "posts"),
    )


def event() -> Schema:
    """Return the schema of an event."""
    return record(
        said("Id.", ID, "id"),
        said("When.", EDTF, "date"),
        said("The same in the Hijri calendar.", or_none({"type": "string"}), "hijri"),
        said("Why the date is what it is, where no source gives it outright.", or_none(TEXT), "inferred"),
        said("Whether it lay ahead when the sources were written.", YES, "planned"),
        said("Whether it is a report about events, published.", YES, "report"),
        said("Id of the event that it follows.", or_none(ID), "after"),
        said("Id of its place.", or_none(ID), "place"),
        said("What happened, in a few words.", or_none(TEXT), "title"),
        said("What happened, and who reports it so.", TEXT, "text"),
    )


def term() -> Schema:
    """Return the schema of a term."""
    return record(
        said("Id.", ID, "id"),
        said("Preferred form.", TEXT, "name"),
        said("What it means.", TEXT, "definition"),
        said("Other forms.", many({"$ref": "#/$defs/form"}), "forms"),
        said("Forms that this site does not use.", many({"$ref": "#/$defs/form"}), "forbidden"),
    )


def difference() -> Schema:
    """Return the schema of a difference."""
    passage = record(
        said("Id of its source.", ID, "source"),
        said("What the passage says, in our words.", TEXT, "text"),
        *passage_keys(),
    )
    return record(
        said("Id.", ID, "id"),
        said("What disagrees: passages of one source, sources, or one with general knowledge.", one_of(Scope), "scope"),
        said("How much hangs on it.", one_of(Consequence), "consequence"),
        said("What it is about.", TEXT, "title"),
        said("Who says what, in one line.", or_none(TEXT), "line"),
        said("The passages.", many(passage), "passages"),
        said("The editor's note.", or_none(TEXT), "note"),
        said("Ids of the names that it is about.", many(ID), "entities"),
        said("Ids of the events that it is about.", many(ID), "events"),
    )


def topic() -> Schema:
    """Return the schema of a topic."""
    point = record(
        said("Id inside its topic.", ID, "id"),
        said("How it stands among the sources.", one_of(Standing), "standing"),
        said("The point.", TEXT, "text"),
        said(
            "The statements that it rests on, each as slug/statement.",
            many({"type": "string", "pattern": f"^{PLAIN_ID}/{PLAIN_ID}$"}),
            "rests_on",
        ),
        said("Ids of the differences that it is about.", many(ID), "differences"),
    )
    return record(
        said("Id.", ID, "id"),
        said("Its name.", TEXT, "title"),
        said("What it is about.", TEXT, "summary"),
        said("When all its sources were last weighed.", EDTF, "as_of"),
        said("The whole in a few sentences.", TEXT, "bottom_line"),
        said("The synthesis.", many(point), "points"),
        said("Id of the difference on which most hangs.", or_none(ID), "open_question"),
        said("Slugs of briefings that were weighed, and that no point rests on.", many(ID), "considered"),
        said("Ids of the events that tell it.", many(ID), "key_events"),
        said("Ids of those whom it turns on.", many(ID), "protagonists"),
    )
