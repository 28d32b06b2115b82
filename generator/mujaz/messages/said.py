"""A text that remembers what it was made of, so that another language can say it too."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Protocol

    class Translate(Protocol):
        """Returns the template of another language for an English one."""

        def __call__(self, english: str, code: str | None = None, /) -> str:
            """Return it; `code` is that of the rule that says it, where it is not the one that says the whole."""


class Message(str):
    """An English text with the template and the values that it was made of.

    Attributes:
        template: the English text with its values as `{name}`, in the syntax of `str.format`; braces are doubled.
        values: the values by name; one that is a phrase is itself a `Message`.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Self:
        """Return the text that fills a template."""
        self = super().__new__(cls, fill(template, values, str))
        self.template, self.values = template, values
        return self

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Return what a copy is made of, for pickle."""
        return self.template, self.values

    def retold(self, translate: Translate, shown: Callable[[str], str]) -> str:
        """Return the text in another language.

        Args:
            translate: returns the template of the other language for an English one.
            shown: called with each value that is no phrase; returns it as it is to stand in the text.
        """
        return fill(translate(self.template), self.values, shown, translate)


class Ruled(Message):
    """What a rule says, inside something else that is said.

    Attributes:
        code: the code of the rule, under which catalogues have its template.
    """

    __slots__ = ("code",)

    code: str

    def __new__(cls, code: str, said: Message) -> Self:
        """Return the text as the rule says it."""
        self = super().__new__(cls, "{said}", {"said": said})
        self.code = code
        return self

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Return what a copy is made of, for pickle."""
        return self.code, self.values["said"]

    def retold(self, translate: Translate, shown: Callable[[str], str]) -> str:
        """Return the text as the rule says it in another language."""

        def by_rule(english: str, code: str | None = None) -> str:
            return translate(english, self.code if code is None else code)

        return _value(self.values["said"], "", shown, by_rule)


class Listed(Message):
    """Words in a row, each joined to those before it as the language joins them.

    Attributes:
        items: the words.
        last: the template by which the last is joined.
    """

    __slots__ = ("items", "last")

    items: tuple[object, ...]
    last: str

    def __new__(cls, items: Iterable[object], middle: str, last: str) -> Self:
        """Return words joined by templates that name what comes `{before}` and what is `{next}`."""
        items = tuple(items)
        self = str.__new__(cls, _joined(list(map(str, items)), middle, last))
        self.template, self.values, self.items, self.last = middle, {}, items, last
        return self

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Return what a copy is made of, for pickle."""
        return self.items, self.template, self.last

    def retold(self, translate: Translate, shown: Callable[[str], str]) -> str:
        """Return the words as another language joins them."""
        words = [_value(item, "", shown, translate) for item in self.items]
        return _joined(words, translate(self.template), translate(self.last))


def say(template: str, /, **values: object) -> Message:
    """Return a text that can be said in another language.

    The template is always written out at the call: catalogues are held to what stands in the source.

    Args:
        template: the English text with `{name}` for each value.
        values: the values.
    """
    return Message(template, values)


def by_rule(code: str, text: str) -> str:
    """Return what a rule says, to be said inside something else; content and nothing stay what they are.

    Args:
        code: the rule's code.
        text: a finding's message or hint.
    """
    return Ruled(code, text) if isinstance(text, Message) and text else text


def plain(text: str) -> Message:
    """Return a text without values, braces and all."""
    return Message(text.replace("{", "{{").replace("}", "}}"), {})


def listed(items: Iterable[object]) -> Listed:
    """Return words as `a, b, c`."""
    comma = say("{before}, {next}", before="", next="").template
    return Listed(items, comma, comma)


def some(items: Sequence[object], most: int) -> Message:
    """Return the first of some words as `a, b, and 2 more`.

    Args:
        items: the words.
        most: how many are named.
    """
    named, more = listed(items[:most]), len(items) - most
    return say("{names}, and {n} more", names=named, n=more) if more > 0 else named


def series(items: Iterable[object]) -> Listed:
    """Return words as `a, b and c`."""
    return Listed(items, listed(()).template, say("{before} and {next}", before="", next="").template)


def either(items: Iterable[object]) -> Listed:
    """Return words as `a or b or c`."""
    way = say("{before} or {next}", before="", next="").template
    return Listed(items, way, way)


def told_apart(items: Iterable[object]) -> Listed:
    """Return clauses as `a; b; c`."""
    way = say("{before}; {next}", before="", next="").template
    return Listed(items, way, way)


def fill(
    template: str,
    values: Mapping[str, object],
    shown: Callable[[str], str],
    translate: Translate | None = None,
) -> str:
    """Return a template with its values filled in.

    Args:
        template: a text with `{name}` or `{name:format}` for each value, as `str.format` has it.
        values: the values.
        shown: called with each value that is no phrase.
        translate: what translates the templates of phrases; without it they are filled in as they are.
    """
    parts = []
    for literal, name, form, _ in _FORMATTER.parse(template):
        parts.append(literal)
        if name is not None:
            parts.append(_value(values[name], form or "", shown, translate))
    return "".join(parts)


_FORMATTER = string.Formatter()


def _value(value: object, form: str, shown: Callable[[str], str], translate: Translate | None) -> str:
    if isinstance(value, Exception) and value.args and isinstance(value.args[0], Message):
        value = value.args[0]  # an error that is quoted stands for what it says
    if isinstance(value, Message):
        return value.retold(translate, shown) if translate else str(value)
    text = format(value, form)
    # The order of the digits of a number is never in doubt.
    return text if isinstance(value, int | float) and not isinstance(value, bool) else shown(text)


def _joined(words: list[str], middle: str, last: str) -> str:
    text = words[0] if words else ""
    for place, word in enumerate(words[1:], 2):
        text = (last if place == len(words) else middle).format(before=text, next=word)
    return text


NOTHING = say("")
"""No text."""
