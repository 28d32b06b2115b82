"""The text in the place of an image does not do what it is for.

Why: who does not see an image hears this text instead. That there is an image the screen reader says itself; a caption
is read out too, and need not be heard twice; and what is long cannot be skimmed by ear.

Example:

    alt: {ar: "صورة ميناء", en: "Image of a harbour"}      # A harbour with two cranes, and no ship

Fix: say in one sentence what is to be seen and why it stands here, in 150 characters at most. What more there is to say
is the caption's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import NOTHING, say
from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.messages import Message
    from mujaz.model import Dossier, Image

RULE = Rule("MJZ432", __doc__, Severity.WARNING)

LONGEST = 150
"""Characters: what screen readers say in one breath, some ten seconds."""

_FILE = re.compile(r"\S+\.(?:jpe?g|png|webp|gif|svg|tiff?)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W_]+")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text in the place of an image that is none."""
    for record in dossier.briefings:
        image = record.value.image
        if image is None:
            continue
        for tag, text in image.alt.root.items():
            language = dossier.languages.get(tag)
            message, hint = _wrong(plain_text(text), tag, image, language.proofreading.images if language else ())
            if message:
                yield RULE.at(record.span("image", "alt", tag), message, hint)


def _wrong(text: str, tag: str, image: Image, openings: Sequence[str]) -> tuple[Message, Message]:
    caption = image.caption.get(tag) if image.caption else None
    opening = next((each for each in openings if _words(text)[: len(_words(each))] == _words(each)), None)
    if opening is not None:
        message = say("'{opening}' says that there is an image, which its readers know", opening=opening)
        return message, say("begin with what is to be seen")
    if _FILE.fullmatch(text.strip()):
        return say("'{text}' is the name of a file", text=text.strip()), say("say what is to be seen")
    if caption and _words(text) == _words(plain_text(caption)):
        return say("the text says what the caption says"), say("say what is to be seen, or leave the caption out")
    if len(text) > LONGEST:
        message = say("the text in the image's place has {n} characters, more than {most}", n=len(text), most=LONGEST)
        return message, say("say the rest in the caption")
    return NOTHING, NOTHING


def _words(text: str) -> list[str]:
    return _LETTERS.findall(text.casefold())
