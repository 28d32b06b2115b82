"""Which printed documents there are, and what each says."""

from __future__ import annotations

import itertools
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from mujaz.model import Prints, parse_date
from mujaz.render import About, document_json, document_side, record_json
from mujaz.tasks.booklets import Volume, volumes
from mujaz.tasks.made_of import MadeOf
from mujaz.views.print import SiteAddress, booklet, brief

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from mujaz.model import Briefing, Dossier
    from mujaz.wording import Wording

BRIEF, BILINGUAL, BOOKLET = SORTS = tuple(Prints.model_fields)
"""The sorts of printed document, which are also the names of their templates."""

PAPERS = {"a4": "a4", "letter": "us-letter"}
"""Paper sizes, by the name that people give them, as Typst calls them."""

_RECENT = 8
"""Parts of documents that are kept for the next ones: a briefing's in each language, which bilingual briefs share."""


@dataclass(frozen=True)
class Printable:
    """A document to be printed.

    Attributes:
        sort: its sort.
        slug: slug of its briefing; empty for a booklet.
        languages: tags of its languages; the first is its own.
        made_of: a hash of all that its content is made of.
        make: makes its content, as JSON.
        stem: what a booklet's files are called, but for language and ending; empty for a brief.
    """

    sort: str
    slug: str
    languages: tuple[str, ...]
    made_of: str
    make: Callable[[], str] = field(compare=False, repr=False)
    stem: str = ""

    @property
    def data(self) -> str:
        """Its content, as JSON; made each time, for an archive's would fill the memory."""
        return self.make()

    @property
    def file(self) -> str:
        """Its file name. A slug has no dots, so no two documents have the same."""
        return f"{self.slug or self.stem}.{'-'.join(self.languages)}.pdf"

    @property
    def path(self) -> str:
        """Its path inside the folder of printed documents; no slug leads out of the folder of briefs."""
        return f"briefs/{self.file}" if self.slug else self.file


def printables(  # noqa: PLR0913 - a dossier, and what of it is to be printed
    dossier: Dossier,
    wordings: Mapping[str, Wording],
    families: Sequence[str],
    *,
    sorts: Collection[str] = SORTS,
    slugs: Collection[str] | None = None,
    paper: str = "a4",
    address: SiteAddress | None = None,
) -> Iterator[Printable]:
    """Yield the documents of a dossier: briefs in each language and each pair of languages, and booklets.

    Args:
        dossier: what is shown.
        wordings: wordings of the languages to print, by tag.
        families: font families at hand.
        sorts: sorts of document.
        slugs: slugs of the briefings to print briefs of, and the booklets of their topics; None for all.
        paper: name of the paper, from `PAPERS`.
        address: where the site is published; None where that is not known.
    """
    made_of = MadeOf(dossier, families, address)
    content = _Content(dossier, wordings, families, paper, address)
    for record in dossier.briefings if {BRIEF, BILINGUAL} & set(sorts) else ():
        briefing = record.value
        if slugs is not None and briefing.slug not in slugs:
            continue
        own = made_of.brief(briefing)
        found: list[tuple[str, tuple[str, ...]]] = [(BRIEF, (tag,)) for tag in wordings if BRIEF in sorts]
        found += [(BILINGUAL, pair) for pair in itertools.combinations(wordings, 2) if BILINGUAL in sorts]
        for sort, tags in found:
            make = partial(content.brief, sort, briefing, tags)
            yield Printable(sort, briefing.slug, tags, f"{own} {sort} {' '.join(tags)} {paper}", make)
    if BOOKLET in sorts:
        for volume in volumes(dossier, slugs):
            own = made_of.booklet(volume)
            for tag in wordings:
                make = partial(content.booklet, volume, tag)
                yield Printable(BOOKLET, "", (tag,), f"{own} {BOOKLET} {tag} {paper}", make, volume.stem)


@dataclass
class _Content:
    """Makes the content of documents, each when it is asked for.

    Typesetters ask from several threads. What languages of a briefing have in common with its bilingual briefs is made
    once, where these are asked for one after the other.
    """

    dossier: Dossier
    wordings: Mapping[str, Wording]
    families: Sequence[str]
    paper: str
    address: SiteAddress | None
    _recent: OrderedDict[tuple[object, ...], Any] = field(default_factory=OrderedDict, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def brief(self, sort: str, briefing: Briefing, tags: Sequence[str]) -> str:
        """Return the data of a brief."""
        with self._lock:
            sides = [
                self._once((briefing.slug, tag), partial(self._side, briefing, self.wordings[tag])) for tag in tags
            ]
            return self._json(sort, sides, tags, self.dossier, [briefing])

    def booklet(self, volume: Volume, tag: str) -> str:
        """Return the data of a volume of a booklet."""
        with self._lock:
            dossier = self._once((volume.stem,), lambda: volume.dossier)
            side = _bound(volume, dossier, self.wordings[tag], self.address, facing=self._facing)
            return self._json(BOOKLET, [side], [tag], dossier, stem=volume.stem)

    @property
    def _facing(self) -> bool:
        """Whether the site prints briefs in two languages."""
        return self.dossier.site.value.print.bilingual and len(self.dossier.tags) > 1

    def _side(self, briefing: Briefing, wording: Wording) -> dict[str, Any]:
        return document_side(brief(briefing, self.dossier, wording, self.address), wording, facing=self._facing)

    def _once(self, key: tuple[object, ...], make: Callable[[], Any]) -> Any:  # noqa: ANN401 - of several types
        if key not in self._recent:
            self._recent[key] = make()
            if len(self._recent) > _RECENT:
                self._recent.popitem(last=False)
        return self._recent[key]

    def _json(  # noqa: PLR0913, PLR0917 - a document, and what it is about
        self,
        sort: str,
        sides: Sequence[dict[str, Any]],
        tags: Sequence[str],
        content: Dossier,
        briefings: Sequence[Briefing] = (),
        stem: str = "",
    ) -> str:
        wording = self.wordings[tags[0]]
        own = briefings or [record.value for record in content.briefings]
        names = [briefing.slug for briefing in own]
        about = About(
            _author(content, wording),
            _day(own, None if briefings else content),
            record_json(content, names, sort=sort, stem=stem, languages=tags, paper=self.paper),
        )
        return document_json(
            sort, sides, wording.languages, paper=PAPERS[self.paper], families=self.families, about=about
        )


def _bound(
    volume: Volume, dossier: Dossier, wording: Wording, address: SiteAddress | None, *, facing: bool
) -> dict[str, Any]:
    """Return a volume in one language; where there are several, it says which one it is."""
    side = document_side(booklet(dossier, wording, address), wording, facing=facing)
    if volume.total > 1:
        said = wording.text("print.volume", n=volume.number, total=volume.total)
        side["plain_title"] = f"{side['plain_title']} · {said}"
        side["labels"]["print.booklet"] = f"{side['labels']['print.booklet']} · {said}"
    return side


def _author(dossier: Dossier, wording: Wording) -> str:
    site = dossier.site.value
    return wording.plain(site.publisher.name if site.publisher else site.name)


def _day(briefings: Iterable[Briefing], dossier: Dossier | None) -> dt.date | None:
    """Return the last day on which some briefings changed, or the sources of a dossier's topics were weighed."""
    said = [day for b in briefings for day in (b.published, b.revised, *(a.date for a in b.amendments))]
    said += [topic.value.as_of for topic in dossier.topics] if dossier else []
    return max((parse_date(day).placed.last for day in said if day), default=None)
