"""What is said of kinds of files, models, keys and choices, in the languages of those who write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import yaml

from mujaz.languages.data import Data

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from mujaz.model.files import FileKind


class KindTexts(Data):
    """What is said of a kind of file.

    Attributes:
        title: what it is called.
        text: what it is.
    """

    title: str
    text: str


class Texts(Data):
    """What is said in one language. Texts are plain words, and code between backticks.

    Attributes:
        name: the language's name in itself.
        direction: base direction of its text.
        words: words of the reference, by key.
        kinds: kinds of files, by name.
        titles: headings of models, by the model's name.
        labels: what keys are called in forms, by key, or by model and key (`Model.key`) where one differs.
        choices: words to choose from, by the name of their enumeration, or of the key where they have none.
        models: keys, by the name of the model that defines them.
    """

    name: str
    direction: Literal["ltr", "rtl"]
    words: dict[str, str]
    kinds: dict[str, KindTexts]
    titles: dict[str, str]
    labels: dict[str, str]
    choices: dict[str, dict[str, str]]
    models: dict[str, dict[str, str]]

    def of_key(self, model: type[BaseModel], key: str) -> str:
        """Return what is said of a key of a model, or of the model that it has the key from.

        Raises:
            KeyError: nothing is said of it.
        """
        for each in model.__mro__:
            if text := self.models.get(each.__name__, {}).get(key):
                return text
        message = f"nothing is said of '{key}' of {model.__name__}"
        raise KeyError(message)

    def label(self, model: str, key: str) -> str:
        """Return what a key of a model is called in a form.

        Raises:
            KeyError: it has no name.
        """
        return self.labels.get(f"{model}.{key}") or self.labels[key]


def read_texts(files: Mapping[str, bytes]) -> dict[str, Texts]:
    """Read the files of texts that Mujaz brings along.

    Args:
        files: language tag to the bytes of its file.
    """
    # Every scalar is a text, also `yes`, `no` and `off`; nothing is constructed by name.
    return {
        tag: Texts.model_validate(yaml.load(content, yaml.CBaseLoader))  # noqa: S506 - it makes texts and no objects
        for tag, content in files.items()
    }


def of_kind(texts: Iterable[Texts], kind: FileKind | str) -> tuple[str, str]:
    """Return the title and the text of a kind of file, in all languages."""
    name = kind if isinstance(kind, str) else kind.name
    found = [each.kinds[name] for each in texts]
    return on_a_line(each.title for each in found), together(each.text for each in found)


def together(texts: Iterable[str]) -> str:
    """Return texts of several languages as one, a paragraph each."""
    return "\n\n".join(texts)


def on_a_line(texts: Iterable[str]) -> str:
    """Return texts of several languages as one, behind each other."""
    return " · ".join(texts)
