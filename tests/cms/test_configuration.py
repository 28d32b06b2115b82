"""The forms are made of the models: every key has a field, and what is said of it is said beside it."""

from __future__ import annotations

import re

import pytest
import yaml
from pydantic import BaseModel, RootModel

from mujaz import cms
from mujaz.cms.relations import RELATIONS, TYPED, named_by
from mujaz.edges import hover_texts, read_site
from mujaz.messages import MisuseError
from mujaz.model import ARTICLE, Attribution, Localised
from mujaz.model.fields import MARK, Mark
from mujaz.model.files import KINDS
from mujaz.model.source import Fingerprint
from mujaz.schema import models_of, read_texts
from mujaz.tasks.schema import known_of
from tiny import REPOSITORY

TEXTS = read_texts(hover_texts())
KNOWN, _ = known_of(read_site(REPOSITORY))
EDITED = [kind for kind in KINDS if kind.is_written and kind.name != "language"]
FILE = "mujaz-file"
OWN = {"id", "slug"}


@pytest.fixture(scope="module", params=TEXTS)
def tag(request):
    return request.param


@pytest.fixture(scope="module")
def made(tag):
    choices = cms.Choices("Name", cms.Backend(), "mark")
    return yaml.load(cms.configuration(KNOWN, tag, choices), yaml.CSafeLoader)


def collection(made, name):
    return next(each for each in made["collections"] if each["name"] == name)


def fields_of(made, kind):
    if not kind.file:
        found = collection(made, kind.name)["fields"]
    else:
        files = collection(made, "registers")["files"]
        found = next(each for each in files if each["file"] == f"{kind.folder}/{kind.file}")["fields"]
    assert found[-1] == {"name": FILE, "widget": "hidden"}
    return found[:-1]


def inner(field):
    """Return the fields inside a field, whatever shape it has."""
    inside = [each for shape in field.get("types", ()) for each in shape["fields"]]
    return [*field.get("fields", ()), *inside]


def model_of(annotation):
    found = [
        each
        for each in models_of(annotation)
        if issubclass(each, BaseModel) and each is not Localised and not issubclass(each, RootModel)
    ]
    return found[0] if found else None


def pairs(model, fields):
    """Yield each key of a model, and of those inside it, with its field."""
    if issubclass(model, RootModel):
        (entries,) = fields
        yield from pairs(model_of(model.model_fields["root"].annotation), entries["fields"])
        return
    assert [field["name"] for field in fields] == list(model.model_fields), model
    for field in fields:
        yield model, field["name"], field
        inside = model_of(model.model_fields[field["name"]].annotation)
        if inside and inside is not Fingerprint:
            within = inner(field)
            # What is said of each language has a field for each of them.
            by_language = [each["name"] for each in within] == list(KNOWN.languages)
            for fields_inside in [inner(each) for each in within] if by_language else [within]:
                yield from pairs(inside, fields_inside)


@pytest.mark.parametrize("kind", EDITED, ids=lambda kind: kind.name)
def test_every_key_has_a_field_with_a_name_and_what_is_said_of_it(made, tag, kind):
    found = list(pairs(kind.model, fields_of(made, kind)))
    assert found
    for model, key, field in found:
        if field["widget"] == "hidden":
            assert model.model_fields[key].annotation is Fingerprint
            continue
        assert field["label"] == TEXTS[tag].label(model.__name__, key)
        assert field["hint"].startswith(TEXTS[tag].of_key(model, key))
        if model is not Attribution:
            assert field["required"] == model.model_fields[key].is_required()


def test_a_text_has_a_field_for_each_language_of_the_site(made):
    for kind in EDITED:
        for model, key, field in pairs(kind.model, fields_of(made, kind)):
            if Localised in models_of(model.model_fields[key].annotation) and not model_of(
                model.model_fields[key].annotation
            ):
                assert [each["name"] for each in inner(field)] == list(KNOWN.languages)
                assert [each["label"] for each in inner(field)] == [each.name for each in KNOWN.languages.values()]


def ids():
    for kind in EDITED:
        for model in models_of(kind.model):
            if issubclass(model, BaseModel) and not issubclass(model, RootModel):
                made = model.model_json_schema()["properties"]
                for key in model.model_fields:
                    each = made[key]
                    shapes = [each, each.get("items", {}), *each.get("anyOf", ())]
                    if any(shape.get(MARK) in {Mark.ID, Mark.STATEMENT} for shape in shapes):
                        yield model, key


def test_ids_are_offered_or_are_known_to_be_typed():
    found = set(ids())
    assert found
    for model, key in found:
        assert named_by(model, key) or (model, key) in TYPED or key in OWN, f"{model.__name__}.{key}"
    defined = {(base, key) for model, key in found for base in model.__mro__}
    assert defined >= TYPED


def test_what_is_offered_is_there(made):
    for kind in EDITED:
        for model, key, field in pairs(kind.model, fields_of(made, kind)):
            named = named_by(model, key)
            assert (field["widget"] == "relation") == (named is not None), (model, key)
            if named is None:
                continue
            there = collection(made, field["collection"])
            fields = there.get("fields") or next(f for f in there["files"] if f["name"] == field["file"])["fields"]
            for template in (field["value_field"], *field["display_fields"]):
                for path in re.findall(r"\{\{(?:fields\.)?(.+?)\}\}", template) or [template]:
                    steps, inside = [step for step in path.split(".") if step != "*"], fields
                    for step in steps:
                        (one,) = (each for each in inside if each["name"] == step)
                        inside = inner(one)
    assert all(model.model_fields[key] for model, key in RELATIONS)


def test_who_speaks_is_the_article_a_name_or_a_description(made):
    statements = next(f for f in collection(made, "briefing")["fields"] if f["name"] == "statements")
    speaker = next(f for f in statements["fields"] if f["name"] == "attribution")
    assert [each["name"] for each in speaker["types"]] == [ARTICLE, *Attribution.model_fields]


def test_words_to_choose_from_are_told(made, tag):
    status = next(f for f in collection(made, "briefing")["fields"] if f["name"] == "status")
    said = {word: text.replace("`", "") for word, text in TEXTS[tag].choices["Status"].items()}
    assert {each["value"]: each["label"] for each in status["options"]} == said


def test_patterns_are_those_of_the_schemas(made):
    slug = next(f for f in collection(made, "briefing")["fields"] if f["name"] == "slug")
    pattern, wrong = slug["pattern"]
    assert re.fullmatch(pattern, "port-amal")
    assert not re.fullmatch(pattern, "Port Amal")
    assert wrong


def test_records_are_neither_made_nor_deleted_in_a_form(made):
    assert [collection(made, name)["create"] for name in ("briefing", "topic", "source")] == [True, True, False]


@pytest.mark.parametrize(
    ("asked", "settings"),
    [
        (("github", "o/n", "", ""), {"name": "github", "repo": "o/n"}),
        (("gitlab", "g/h/n", "main", ""), {"name": "gitlab", "repo": "g/h/n", "branch": "main"}),
        (
            ("gitea", "o/n", "", "https://git.example/"),
            {
                "name": "gitea",
                "repo": "o/n",
                "base_url": "https://git.example",
                "api_root": "https://git.example/api/v1",
            },
        ),
    ],
)
def test_a_git_host_is_told(asked, settings):
    assert cms.backend(*asked).settings("mark", "name") == settings


@pytest.mark.parametrize(
    ("asked", "option"),
    [
        (("", "o/n", "", ""), "--repo"),
        (("", "", "main", ""), "--branch"),
        (("", "", "", "https://git.example"), "--base-url"),
        (("github", "", "", ""), "--repo"),
        (("github", "n", "", ""), "--repo"),
        (("gitea", "o/n", "", "http://git.example"), "--base-url"),
    ],
)
def test_options_that_do_not_go_together_are_refused(asked, option):
    with pytest.raises(MisuseError) as caught:
        cms.backend(*asked)
    assert caught.value.option == option


def test_a_site_without_a_host_is_told_from_others_by_its_mark():
    one, other = (cms.Backend().settings(mark, "A name / of two: parts") for mark in ("a", "b"))
    assert one != other
    assert re.fullmatch(r"[^/:]+(?:/[^/:]+)+", one["repo"])
