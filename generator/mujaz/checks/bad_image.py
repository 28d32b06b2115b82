"""An image cannot be shown.

Why: a page that asks for an image which is not there, or is cut off, has a hole in it. SVG can hold programs; a picture
that is all too large stops the build's machine, and a name in another case is found on some machines and not on others.

Example:

    image:
      file: Images/Harbour.jpeg      # the file is briefings/images/harbour.jpg
      alt: {ar: "…", en: "…"}
      credit: {ar: "…", en: "…"}
      licence: CC BY 4.0

Fix: put a PNG, JPEG or WebP of 20 MB and 50 million pixels at most into `briefings/images/`, and name it
`images/<name>`, letter by letter. What a camera noted in it, such as a place, does not come to the site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, closest
from mujaz.messages import say
from mujaz.model.image import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.messages import Message
    from mujaz.model import Dossier, ImageFile

RULE = Rule("MJZ431", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each image that cannot be shown, or whose licence is not told."""
    for record in dossier.briefings:
        image = record.value.image
        if image is None:
            continue
        fault = _fault(image.file, dossier.images)
        if fault is not None:
            yield RULE.at(record.span("image", "file"), *fault)
        if image.licence.id is None and image.licence.name is None:
            yield RULE.at(
                record.span("image", "licence"),
                say("the licence of the image has no name"),
                say("write its identifier, such as CC BY 4.0, or its name in each language"),
            )


def _fault(name: str, images: Mapping[str, ImageFile]) -> tuple[Message, Message] | None:
    file = images.get(name)
    if file is not None:
        message = say("the image '{name}' {fault}", name=name, fault=file.fault)
        return (message, file.hint) if file.fault else None
    folder, _, last = name.rpartition("/")
    if folder != FOLDER or "\\" in name or last in {"", ".", ".."}:
        message = say("'{name}' is no file in the folder of images", name=name)
        folder = f"briefings/{FOLDER}/"
        return message, say("put it into {folder}, and write {example}", folder=folder, example="images/…")
    same = next((other for other in images if other.casefold() == name.casefold()), None)
    if same is not None:
        message = say("the image is named '{same}', with other small and capital letters", same=same)
        return message, say("write {same}", same=same)
    message = say("there is no image '{name}'", name=name)
    return message, closest(name, images) or say("put it into {folder}", folder=f"briefings/{FOLDER}/")
