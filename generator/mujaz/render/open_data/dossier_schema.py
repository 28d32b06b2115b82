"""The JSON Schema of the dossier as data (Draft 2020-12), published beside it.

Its number changes when a program that reads the one before could not read the new one; keys that come to it do not
change it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mujaz.model import Consequence, EntityType, Genre, Kind, PostKind, Scope, Standing
from mujaz.model.fields import PLAIN_ID
from mujaz.model.version import VERSION_DIGITS

if TYPE_CHECKING:
    import enum
    from collections.abc import Iterable

DOSSIER_FORMAT = "mujaz-dossier-1"
"""Name of the format."""
SCHEMA_FILE = "dossier-schema-1.json"
"""Name of the schema's file."""

_Schema = dict[str, Any]

_TEXT: _Schema = {"$ref": "#/$defs/text"}
_ID: _Schema = {"$ref": "#/$defs/id"}
_EDTF: _Schema = {"type": "string", "description": "A date as EDTF writes it (ISO 8601-2), at its true precision."}
_URL: _Schema = {"type": "string", "format": "uri"}
_YES: _Schema = {"type": "boolean"}
_NUMBER: _Schema = {"type": "integer", "minimum": 1}


def dossier_schema() -> str:
    """Return the schema as JSON."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dossier of a Mujaz site",
        "description": "What a site of briefings publishes: sources, what they say, and on which passages that rests.",
        "$comment": "Texts are plain words in the site's languages. Ids are the anchors of pages.",
        **_record(
            _said("Where this schema is.", {"const": SCHEMA_FILE}, "$schema"),
            _said("The format, with its number.", {"const": DOSSIER_FORMAT}, "format"),
            _said("What holds for the whole site.", _site(), "site"),
            _said("The articles, without their text.", _many(_source()), "sources"),
            _said("People, organisations, places and documents.", _many(_entity()), "entities"),
            _said("What happened, or was planned.", _many(_event()), "events"),
            _said("The glossary.", _many(_term()), "terms"),
            _said("Passages that disagree.", _many(_difference()), "differences"),
            _said("What several briefings are about together.", _many(_topic()), "topics"),
            _said("The briefings.", _many(_briefing()), "briefings"),
        ),
        "$defs": {
            "id": {"type": "string", "minLength": 1},
            "text": {
                "type": "object",
                "description": "The same text in several languages: BCP 47 tag to words.",
                "additionalProperties": {"type": "string"},
            },
            "passage": _passage(),
            "form": _record(
                _said("The spelling.", {"type": "string"}, "text"),
                _said("Tag of its language.", {"type": "string"}, "language"),
                _said("Ids of the sources that have it.", _many(_ID), "sources"),
            ),
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


_Key = tuple[str, _Schema]


def _said(description: str, schema: _Schema, key: str) -> _Key:
    return key, {"description": description, **schema} if "$ref" not in schema else {
        **schema,
        "description": description,
    }


def _record(*keys: _Key) -> _Schema:
    """Return the schema of an object that has all of these keys, and no other."""
    return {
        "type": "object",
        "properties": dict(keys),
        "required": [key for key, _ in keys],
        "additionalProperties": False,
    }


def _many(schema: _Schema) -> _Schema:
    return {"type": "array", "items": schema}


def _or_none(schema: _Schema) -> _Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _one_of(choices: type[enum.StrEnum] | Iterable[str]) -> _Schema:
    return {"enum": [str(choice) for choice in choices]}


def _passages() -> _Schema:
    return _many({"$ref": "#/$defs/passage"})


def _passage_keys() -> tuple[_Key, ...]:
    return (
        _said("Number of the paragraph: non-empty lines of the article, counted from 1.", _NUMBER, "paragraph"),
        _said("Tag of the article's language.", _or_none({"type": "string"}), "language"),
        _said("Words of that paragraph, verbatim; twenty at most.", {"type": "string"}, "excerpt"),
        _said("Our translation of them.", _or_none(_TEXT), "gloss"),
    )


def _passage() -> _Schema:
    return _record(*_passage_keys())


def _site() -> _Schema:
    return _record(
        _said("Tags of its languages, the first of them its own.", _many({"type": "string"}), "languages"),
        _said("Its name.", _TEXT, "name"),
        _said("What it is about.", _TEXT, "summary"),
        _said("Where it is published; null where that is not said.", _or_none(_URL), "address"),
        _said(
            "Who publishes it.",
            _or_none(
                _record(
                    _said("The publisher's name.", _TEXT, "name"),
                    _said("How to reach it.", _or_none(_URL), "contact"),
                )
            ),
            "publisher",
        ),
        _said(
            "The licence of its texts; null where none is given. Excerpts belong to the articles' publishers.",
            _or_none(
                _record(_said("Its name.", _TEXT, "name"), _said("Where its text is.", _or_none(_URL), "url")),
            ),
            "licence",
        ),
        _said("Where corrections go.", _or_none(_URL), "corrections"),
        _said(
            "The sides by which names are grouped.",
            _many(_record(_said("Id.", {"type": "string"}, "id"), _said("Its title.", _TEXT, "title"))),
            "sides",
        ),
    )


def _source() -> _Schema:
    return _record(
        _said("Id.", _ID, "id"),
        _said("What it is called in running text.", _TEXT, "short_name"),
        _said("Its headline, in its own language.", _or_none({"type": "string"}), "headline"),
        _said(
            "Who published it.",
            _record(
                _said("The outlet's name; null where the text shows none.", _or_none(_TEXT), "name"),
                _said("Where the text shows it.", _TEXT, "note"),
            ),
            "outlet",
        ),
        _said("What sort of article it is.", _one_of(Genre), "genre"),
        _said("Tag of its language.", {"type": "string"}, "language"),
        _said(
            "What the text shows of its date.",
            _record(
                _said("The date.", _or_none(_EDTF), "date"),
                _said("What the text shows, in our words.", _TEXT, "note"),
            ),
            "date_shown",
        ),
        _said("Its address.", _or_none(_URL), "url"),
        _said("Address of an archived copy.", _or_none(_URL), "archived"),
        _said("When it was published.", _or_none(_EDTF), "published"),
        _said("When its text was retrieved.", _or_none(_EDTF), "retrieved"),
        _said("Sources of one strand carry the same material.", {"type": "string"}, "strand"),
        _said("What its wording favours, in our words.", _or_none(_TEXT), "stance"),
        _said("How many paragraphs it has.", {"type": "integer", "minimum": 0}, "paragraphs"),
    )


def _entity() -> _Schema:
    post = _record(
        _said("Id of the source that gives it.", _ID, "source"),
        _said("Rank or post.", _one_of(PostKind), "kind"),
        _said("The rank or post, as the source words it.", _TEXT, "text"),
        *_passage_keys(),
    )
    return _record(
        _said("Id.", _ID, "id"),
        _said("What it is.", _one_of(EntityType), "type"),
        _said("Its standard name on this site.", _TEXT, "name"),
        _said("Who or what it is.", _or_none(_TEXT), "description"),
        _said("Id of its side.", _or_none({"type": "string"}), "side"),
        _said("Other spellings.", _many({"$ref": "#/$defs/form"}), "forms"),
        _said("Ranks and posts as each source gives them.", _many(post), "posts"),
    )


def _event() -> _Schema:
    return _record(
        _said("Id.", _ID, "id"),
        _said("When.", _EDTF, "date"),
        _said("The same in the Hijri calendar.", _or_none({"type": "string"}), "hijri"),
        _said("Why the date is what it is, where no source gives it outright.", _or_none(_TEXT), "inferred"),
        _said("Whether it lay ahead when the sources were written.", _YES, "planned"),
        _said("Whether it is a report about events, published.", _YES, "report"),
        _said("Id of the event that it follows.", _or_none(_ID), "after"),
        _said("Id of its place.", _or_none(_ID), "place"),
        _said("What happened, in a few words.", _or_none(_TEXT), "title"),
        _said("What happened, and who reports it so.", _TEXT, "text"),
    )


def _term() -> _Schema:
    return _record(
        _said("Id.", _ID, "id"),
        _said("Preferred form.", _TEXT, "name"),
        _said("What it means.", _TEXT, "definition"),
        _said("Other forms.", _many({"$ref": "#/$defs/form"}), "forms"),
        _said("Forms that this site does not use.", _many({"$ref": "#/$defs/form"}), "forbidden"),
    )


def _difference() -> _Schema:
    passage = _record(
        _said("Id of its source.", _ID, "source"),
        _said("What the passage says, in our words.", _TEXT, "text"),
        *_passage_keys(),
    )
    return _record(
        _said("Id.", _ID, "id"),
        _said(
            "What disagrees: passages of one source, sources, or one with general knowledge.", _one_of(Scope), "scope"
        ),
        _said("How much hangs on it.", _one_of(Consequence), "consequence"),
        _said("What it is about.", _TEXT, "title"),
        _said("Who says what, in one line.", _or_none(_TEXT), "line"),
        _said("The passages.", _many(passage), "passages"),
        _said("The editor's note.", _or_none(_TEXT), "note"),
        _said("Ids of the names that it is about.", _many(_ID), "entities"),
        _said("Ids of the events that it is about.", _many(_ID), "events"),
    )


def _topic() -> _Schema:
    point = _record(
        _said("Id inside its topic.", _ID, "id"),
        _said("How it stands among the sources.", _one_of(Standing), "standing"),
        _said("The point.", _TEXT, "text"),
        _said(
            "The statements that it rests on, each as slug/statement.",
            _many({"type": "string", "pattern": f"^{PLAIN_ID}/{PLAIN_ID}$"}),
            "rests_on",
        ),
        _said("Ids of the differences that it is about.", _many(_ID), "differences"),
    )
    return _record(
        _said("Id.", _ID, "id"),
        _said("Its name.", _TEXT, "title"),
        _said("What it is about.", _TEXT, "summary"),
        _said("When all its sources were last weighed.", _EDTF, "as_of"),
        _said("The whole in a few sentences.", _TEXT, "bottom_line"),
        _said("The synthesis.", _many(point), "points"),
        _said("Id of the difference on which most hangs.", _or_none(_ID), "open_question"),
        _said("Slugs of briefings that were weighed, and that no point rests on.", _many(_ID), "considered"),
        _said("Ids of the events that tell it.", _many(_ID), "key_events"),
        _said("Ids of those whom it turns on.", _many(_ID), "protagonists"),
    )


def _briefing() -> _Schema:
    return _record(
        _said("Its name in addresses, the same in every language.", _ID, "slug"),
        _said(
            "Digest of its text as it stands; citations name it.",
            {"type": "string", "pattern": f"^[0-9a-f]{{{VERSION_DIGITS}}}$"},
            "version",
        ),
        _said(
            "Address of its page in each language; relative to the site's root where the site has none.",
            {"type": "object", "additionalProperties": {"type": "string", "format": "uri-reference"}},
            "pages",
        ),
        _said("Ids of its sources.", {**_many(_ID), "minItems": 1}, "sources"),
        _said("When it was first published.", _or_none(_EDTF), "published"),
        _said("When its sense last changed.", _or_none(_EDTF), "revised"),
        _said("Its title.", _TEXT, "title"),
        _said("The whole in 60 to 120 words.", _TEXT, "summary"),
        _said("An image of what it is about.", _or_none(_image()), "image"),
        _said("Ids of its topics.", _many(_ID), "topics"),
        _said("Ids of the statements that carry it.", _many(_ID), "key"),
        _said(
            "Its statements under headings.",
            _many(
                _record(
                    _said("The heading.", _TEXT, "title"),
                    _said("Ids of its statements.", _many(_ID), "statements"),
                )
            ),
            "themes",
        ),
        _said("Ids of the events that tell what happened.", _many(_ID), "key_events"),
        _said("Ids of the terms that a reader needs.", _many(_ID), "terms"),
        _said("What the wording of its sources favours.", _or_none(_TEXT), "stance"),
        _said("What the sources say, in order.", _many(_statement()), "statements"),
        _said(
            "Significant changes since it was published.",
            _many(
                _record(
                    _said("When.", _EDTF, "date"),
                    _said("What changed.", _TEXT, "note"),
                    _said("Ids of the statements that changed.", _many(_ID), "statements"),
                )
            ),
            "amendments",
        ),
    )


def _image() -> _Schema:
    return _record(
        _said("What is to be seen on it.", _TEXT, "alt"),
        _said("What it shows.", _or_none(_TEXT), "caption"),
        _said("Whose it is.", _TEXT, "credit"),
        _said("When it was taken.", _or_none(_EDTF), "taken"),
    )


def _statement() -> _Schema:
    attribution = _record(
        _said("Who makes it: the article, somebody with a name, or an unnamed source.",
              _one_of(("article", "entity", "unnamed")), "by"),
        _said("Id of the person or organisation.", _or_none(_ID), "entity"),
        _said("The unnamed source as the article describes it.", _or_none(_TEXT), "description"),
    )  # fmt: skip
    return _record(
        _said("Id inside its briefing, and its anchor on the page.", _ID, "id"),
        _said("Its number.", _NUMBER, "number"),
        _said("Id of the source that it rests on.", {"type": "string"}, "source"),
        _said("What sort of statement it is.", _one_of(Kind), "kind"),
        _said("Who makes it.", attribution, "attribution"),
        _said("The statement, in our words.", _TEXT, "text"),
        _said("What the source leaves out about it.", _or_none(_TEXT), "not_stated"),
        _said("Where the source says it.", {**_passages(), "minItems": 1}, "evidence"),
        _said("A whole sentence of the source.", _or_none({"$ref": "#/$defs/passage"}), "quote"),
        _said("Ids of the events that it reports.", _many(_ID), "events"),
        _said("Ids of the names that it is about.", _many(_ID), "entities"),
    )
