"""Pictures that stand for pages where links to them are shown: one of each briefing, topic and language.

A page of a briefing or topic has its picture, all other pages that of the site. A picture's file is called by a hash of
all that it depends on too, since whoever shows links keeps a picture as long as its address is the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from mujaz.edges import CardCache, Presses, PrintError, advance, cache_store, phase, unpacked
from mujaz.messages import say
from mujaz.model.places import HOME, briefing_path, parallel_path, topic_path
from mujaz.render import card_json, cards_json
from mujaz.tasks.print import bare_press_of
from mujaz.views.print.card import briefing_card, site_card, topic_card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from mujaz.edges import Coming, Workers
    from mujaz.model import Dossier
    from mujaz.tasks.site import BuiltSite
    from mujaz.views.print.card import Card
    from mujaz.wording import Wording

CARDS_FOLDER = "cards"
"""Folder of the site that the pictures are in. It cannot be a language's: a tag begins with two or three letters."""
CARD_SIZE = (1200, 630)
"""Pixels in a row, and rows: what those who show links ask for (1.91 to 1)."""

_DIGITS = 12
_BATCH = 40
"""Pictures of one document: more take as long each, and 3 MB of memory each while they are made."""


@dataclass(frozen=True)
class SiteCard:
    """The picture of a page.

    Attributes:
        place: its path in the site.
        words: what it shows, in words.
        key: its key in the cache.
        data: the picture, as JSON.
    """

    place: str
    words: str
    key: str = field(repr=False)
    data: str = field(repr=False)


class CardRun:
    """The pictures of a site, which are made while its pages are.

    Args:
        site: the site.
        root: its folder.
        only_made: whether those that were not made before are left out.
        workers: who does a part of the work; those of a cluster make pictures, whose data is made here.

    Raises:
        OSError: a template or font cannot be read.
    """

    def __init__(self, site: BuiltSite, root: Path, *, only_made: bool = False, workers: Workers | None = None) -> None:
        press = bare_press_of(root, statics=False)
        if not {language.print.font for language in site.dossier.languages.values()}.issubset(press.families):
            press = bare_press_of(root)
        self._press, self._site, self._workers = replace(press, draws=True), site, workers
        self._only_made = only_made
        self._families = press.families
        self._cache = CardCache(cache_store(root, "cards"), self._press, [self._document(())])
        self._presses: Presses | None = None
        self._coming: list[Coming[dict[str, bytes]]] = []
        self._cards: dict[str, SiteCard] = {}
        self._places: dict[str, str] = {}
        for tag, wording in site.wordings.items():
            for stem, paths, make in _all_of(site.dossier, wording):
                card = self._card(stem, make(), wording)
                if not only_made or self._cache.lists(card.key):
                    self._cards[card.place] = card
                    self._places |= {f"{tag}/{path}": card.place for path in paths}
        missing = [] if only_made else [card for card in self._cards.values() if not self._cache.lists(card.key)]
        batches = [missing[start : start + _BATCH] for start in range(0, len(missing), _BATCH)]
        if batches:
            self._presses = Presses(self._press, len(batches), workers)
            self._coming = [self._presses.submit(partial(self._keep, batch)) for batch in batches]

    def of(self, tag: str, path: str, part_of: str | None, site: BuiltSite) -> SiteCard | None:
        """Return the picture of a page; None where it was not made, and is not going to be.

        Args:
            tag: tag of its language.
            path: path of its Markdown file inside the language's folder.
            part_of: path of the page that lists all parts, where it is a part of a list.
            site: the site that the page is of: this one, or single pages of it made anew.
        """
        if site is not self._site:
            return self._anew(tag, path, part_of, site)
        named = (self._places.get(f"{tag}/{each}") for each in (path, part_of, ""))
        place = next(filter(None, named), None)
        return self._cards[place] if place else None

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield each picture: its path in the site, and its bytes; it waits for each one.

        Raises:
            PrintError: one cannot be made.
        """
        phase(say("making pictures of pages"), len(self._cards))
        try:
            unkept: dict[str, bytes] = {}
            for coming in self._coming:
                unkept |= coming.result()
            for card in self._cards.values():
                content = unkept.pop(card.key, None) or self._cache.find(card.key)
                advance()
                if content or not self._only_made:
                    yield card.place, content or self._again(card)
        finally:
            self.close()

    def close(self) -> None:
        """Drop the pictures that are not done yet, and tidy the cache."""
        if self._presses:
            self._presses.close()
            self._presses = None
            self._cache.tidy()

    def _anew(self, tag: str, path: str, part_of: str | None, site: BuiltSite) -> SiteCard | None:
        wording = site.wordings[tag]
        every = [(stem, paths, make) for stem, paths, make in _all_of(site.dossier, wording)]
        for each in (path, part_of, ""):
            for stem, paths, make in every:
                if each in paths:
                    card = self._card(stem, make(), wording)
                    return card if self._cache.lists(card.key) else None
        return None

    def _card(self, stem: str, card: Card, wording: Wording) -> SiteCard:
        data = card_json(card, wording)
        key = self._cache.key(data)
        return SiteCard(f"{CARDS_FOLDER}/{wording.tag}/{stem}-{key[:_DIGITS]}.png", card.words, key, data)

    def _keep(self, batch: Sequence[SiteCard], typeset: Callable[[str], bytes]) -> dict[str, bytes]:
        """Make pictures and keep them; return those that cannot be kept, by their keys."""
        pictures = self._made(batch, typeset)
        return {key: picture for key, picture in pictures.items() if not self._cache.keep(key, picture)}

    def _again(self, card: SiteCard) -> bytes:
        """Make a picture that was in the cache when this run began, and is damaged or gone."""
        self._presses = self._presses or Presses(self._press, 1, self._workers)
        return self._presses.submit(partial(self._made, [card])).result()[card.key]

    def _made(self, batch: Sequence[SiteCard], typeset: Callable[[str], bytes]) -> dict[str, bytes]:
        pictures = unpacked(typeset(self._document(card.data for card in batch)))
        if len(pictures) != len(batch):
            message = f"{len(pictures)} pictures were made of {len(batch)}"
            raise PrintError(message)
        return {card.key: picture for card, picture in zip(batch, pictures, strict=True)}

    def _document(self, cards: Iterable[str]) -> str:
        return cards_json(cards, self._site.dossier.languages, self._families)


def _all_of(dossier: Dossier, wording: Wording) -> Iterator[tuple[str, tuple[str, ...], Callable[[], Card]]]:
    """Yield the pictures of a language: what each is called, whose pages' it is, and what makes it."""
    yield "site", ("",), partial(site_card, dossier, wording)
    for topic in (record.value for record in dossier.topics):
        path = topic_path(topic) if len(dossier.topics) > 1 else HOME
        yield f"topics/{topic.id}", (path,), partial(topic_card, topic, dossier, wording)
    for briefing in (record.value for record in dossier.briefings):
        paths = briefing_path(briefing), parallel_path(briefing)
        yield f"briefings/{briefing.slug}", paths, partial(briefing_card, briefing, dossier, wording)
