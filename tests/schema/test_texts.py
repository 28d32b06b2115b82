"""What is said of keys is said of every one, in every language, and of nothing else."""

from __future__ import annotations

import enum

import pytest
from pydantic import BaseModel, RootModel

from mujaz.edges import hover_texts
from mujaz.model.files import KINDS
from mujaz.model.review import Comparison
from mujaz.schema import models_of, read_texts

TEXTS = read_texts(hover_texts())
MODELS = {
    each: None
    for kind in KINDS
    for each in models_of(kind.model)
    if issubclass(each, BaseModel) and not issubclass(each, RootModel) and each is not Comparison
}
ENUMS = {each: None for kind in KINDS for each in models_of(kind.model) if issubclass(each, enum.Enum)}


def test_they_are_in_the_languages_in_which_mujaz_speaks_to_editors():
    assert set(TEXTS) == {"ar", "en"}


@pytest.mark.parametrize("tag", TEXTS)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_of_every_model_is_told(model, tag):
    assert TEXTS[tag].titles[model.__name__]
    for key in model.model_fields:
        assert TEXTS[tag].of_key(model, key).strip()


@pytest.mark.parametrize("tag", TEXTS)
def test_every_choice_is_told(tag):
    for each in ENUMS:
        assert TEXTS[tag].choices[each.__name__].keys() == {member.value for member in each}


@pytest.mark.parametrize("tag", TEXTS)
def test_nothing_is_told_that_is_not_there(tag):
    names = {base.__name__: base for model in MODELS for base in model.__mro__ if issubclass(base, BaseModel)}
    for name, keys in TEXTS[tag].models.items():
        assert keys.keys() <= names[name].model_fields.keys()
    assert TEXTS[tag].kinds.keys() == {kind.name for kind in KINDS} | {"drift"}


def test_models_have_names_of_their_own():
    assert len({model.__name__ for model in MODELS}) == len(MODELS)


@pytest.mark.parametrize("tag", TEXTS)
def test_texts_are_in_the_letters_of_their_language(tag):
    for keys in TEXTS[tag].models.values():
        for text in keys.values():
            arabic = sum("\u0600" <= c <= "\u06ff" for c in text)
            latin = sum(c.isascii() and c.isalpha() for c in text)
            assert arabic if TEXTS[tag].direction == "rtl" else latin > arabic, text
