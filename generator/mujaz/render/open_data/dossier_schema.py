"""The JSON Schema of the dossier as data (Draft 2020-12), published beside it.

Its number changes when a program that reads the one before could not read the new one; keys that come to it do not
change it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mujaz.model import Kind
from mujaz.model.version import VERSION
from mujaz.render.open_data.schema_registers import difference, entity, event, source, term, topic
from mujaz.render.open_data.schema_shapes import (
    EDTF,
    ID,
    NUMBER,
    TEXT,
    URL,
    many,
    one_of,
    or_none,
    passage,
    passages,
    record,
    said,
)

if TYPE_CHECKING:
    from mujaz.render.open_data.schema_shapes import Schema

DOSSIER_FORMAT = "mujaz-dossier-1"
"""Name of the format."""
SCHEMA_FILE = "dossier-schema-1.json"
"""Name of the schema's file."""


def dossier_schema() -> str:
    """Return the schema as JSON."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dossier of a Mujaz site",
        "description": "What a site of briefings publishes: sources, what they say, and on which passages that rests.",
        "$comment": "Texts are plain words in the site's languages. Ids are the anchors of pages.",
        **record(
            said("Where this schema is.", {"const": SCHEMA_FILE}, "$schema"),
            said("The format, with its number.", {"const": DOSSIER_FORMAT}, "format"),
            said("What holds for the whole site.", _site(), "site"),
            said("The articles, without their text.", many(source()), "sources"),
            said("People, organisations, places and documents.", many(entity()), "entities"),
            said("What happened, or was planned.", many(event()), "events"),
            said("The glossary.", many(term()), "terms"),
            said("Passages that disagree.", many(difference()), "differences"),
            said("What several briefings are about together.", many(topic()), "topics"),
            said("The briefings.", many(_briefing()), "briefings"),
        ),
        "$defs": {
            "id": {"type": "string", "minLength": 1},
            "text": {
                "type": "object",
                "description": "The same text in several languages: BCP 47 tag to words.",
                "additionalProperties": {"type": "string"},
            },
            "passage": passage(),
            "form": record(
                said("The spelling.", {"type": "string"}, "text"),
                said("Tag of its language.", {"type": "string"}, "language"),
                said("Ids of the sources that have it.", many(ID), "sources"),
            ),
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _site() -> Schema:
    return record(
        said("Tags of its languages, the first of them its own.", many({"type": "string"}), "languages"),
        said("Its name.", TEXT, "name"),
        said("What it is about.", TEXT, "summary"),
        said("Where it is published; null where that is not said.", or_none(URL), "address"),
        said(
            "Who publishes it.",
            or_none(
                record(
                    said("The publisher's name.", TEXT, "name"),
                    said("How to reach it.", or_none(URL), "contact"),
                )
            ),
            "publisher",
        ),
        said(
            "The licence of its texts; null where none is given. Excerpts belong to the articles' publishers.",
            or_none(
                record(said("Its name.", TEXT, "name"), said("Where its text is.", or_none(URL), "url")),
            ),
            "licence",
        ),
        said("Where corrections go.", or_none(URL), "corrections"),
        said(
            "The sides by which names are grouped.",
            many(record(said("Id.", {"type": "string"}, "id"), said("Its title.", TEXT, "title"))),
            "sides",
        ),
    )


def _briefing() -> Schema:
    return record(
        said("Its name in addresses, the same in every language.", ID, "slug"),
        said(
            "Day and digest of its text as it stands; citations name it.",
            {"type": "string", "pattern": f"^{VERSION}$"},
            "version",
        ),
        said(
            "Address of its page in each language; relative to the site's root where the site has none.",
            {"type": "object", "additionalProperties": {"type": "string", "format": "uri-reference"}},
            "pages",
        ),
        said("Ids of its sources.", {**many(ID), "minItems": 1}, "sources"),
        said("When it was first published.", or_none(EDTF), "published"),
        said("When its sense last changed.", or_none(EDTF), "revised"),
        said("Its title.", TEXT, "title"),
        said("The whole in 60 to 120 words.", TEXT, "summary"),
        said("An image of what it is about.", or_none(_image()), "image"),
        said("Ids of its topics.", many(ID), "topics"),
        said("Ids of the statements that carry it.", many(ID), "key"),
        said(
            "Its statements under headings.",
            many(
                record(
                    said("The heading.", TEXT, "title"),
                    said("Ids of its statements.", many(ID), "statements"),
                )
            ),
            "themes",
        ),
        said("Ids of the events that tell what happened.", many(ID), "key_events"),
        said("Ids of the terms that a reader needs.", many(ID), "terms"),
        said("What the wording of its sources favours.", or_none(TEXT), "stance"),
        said("What the sources say, in order.", many(_statement()), "statements"),
        said(
            "Significant changes since it was published.",
            many(
                record(
                    said("When.", EDTF, "date"),
                    said("What changed.", TEXT, "note"),
                    said("Ids of the statements that changed.", many(ID), "statements"),
                )
            ),
            "amendments",
        ),
    )


def _image() -> Schema:
    return record(
        said("What is to be seen on it.", TEXT, "alt"),
        said("What it shows.", or_none(TEXT), "caption"),
        said("Whose it is.", TEXT, "credit"),
        said("When it was taken.", or_none(EDTF), "taken"),
    )


def _statement() -> Schema:
    attribution = record(
        said("Who makes it: the article, somebody with a name, or an unnamed source.",
              one_of(("article", "entity", "unnamed")), "by"),
        said("Id of the person or organisation.", or_none(ID), "entity"),
        said("The unnamed source as the article describes it.", or_none(TEXT), "description"),
    )  # fmt: skip
    return record(
        said("Id inside its briefing, and its anchor on the page.", ID, "id"),
        said("Its number.", NUMBER, "number"),
        said("Id of the source that it rests on.", {"type": "string"}, "source"),
        said("What sort of statement it is.", one_of(Kind), "kind"),
        said("Who makes it.", attribution, "attribution"),
        said("The statement, in our words.", TEXT, "text"),
        said("What the source leaves out about it.", or_none(TEXT), "not_stated"),
        said("Where the source says it.", {**passages(), "minItems": 1}, "evidence"),
        said("A whole sentence of the source.", or_none({"$ref": "#/$defs/passage"}), "quote"),
        said("Ids of the events that it reports.", many(ID), "events"),
        said("Ids of the names that it is about.", many(ID), "entities"),
    )
