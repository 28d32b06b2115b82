"""Pages that say what they said before: their Markdown is taken again, where nothing that they show has changed.

What an editor changes most is prose: the text of a statement, with what proves it, and a summary. It stands on the
pages of its own briefing, and on those of the names and events that it is about; nearly all others of an archive are
such pages too. So the hash of a page is made of all that is not prose, which many pages show parts of, and of the prose
that stands on this page. Of the pages of lists, which are few, some show no prose; the others show anybody's, and are
made anew.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from mujaz.edges import Bundles, KeptFiles, program_digest
from mujaz.model import Briefing
from mujaz.model.places import briefing_path, lineage_path, name_path, parallel_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mujaz.edges import Packed
    from mujaz.model import Dossier
    from mujaz.model.fields import Model
    from mujaz.model.references import Mention
    from mujaz.views.parts import Page
    from mujaz.wording import Wording

_STATEMENT = {"text", "not_stated", "evidence", "quote"}
_PROSE = {"summary": True, "statements": {"__all__": _STATEMENT}}
"""What is prose of a briefing, as pydantic leaves it out."""


_WITHOUT_PROSE = frozenset({"glossary", "register", "az", "sources", "about"})
"""Types of page that show names, terms, titles and numbers, and no prose of a briefing."""


class KnownPages:
    """The pages of builds before.

    Args:
        kept: where they lie.
    """

    def __init__(self, kept: KeptFiles) -> None:
        self._kept = kept

    def of(self, made_of: PagesMadeOf) -> KnownSite:
        """Return the pages of a site."""
        return KnownSite(Bundles(self._kept, made_of.site), made_of)


class KnownSite:
    """The pages of one site.

    Args:
        bundles: those of builds before.
        made_of: what its pages are made of now.
    """

    def __init__(self, bundles: Bundles, made_of: PagesMadeOf) -> None:
        self._bundles, self._made_of = bundles, made_of

    def find(self, kind: str, page: Page) -> Packed | None:
        """Return a page that was made before and says the same now; None where it has to be made.

        Args:
            kind: name of its type.
            page: the page.
        """
        key = self._made_of.key(kind, page)
        return self._bundles.find(_name(page), key) if key else None

    def keep(self, kind: str, page: Page, made: Packed) -> None:
        """Keep a page for the next build; arguments as for `find`."""
        key = self._made_of.key(kind, page)
        if key:
            self._bundles.keep(_name(page), key, made)

    def made_of(self, kind: str, page: Page) -> str | None:
        """Return the hash of all that a page is made of; None for a page that is always made anew."""
        return self._made_of.key(kind, page)

    def finish(self) -> None:
        """Keep what this build has used, and let go of all else."""
        self._bundles.finish()
        self._bundles.tidy()


class PagesMadeOf:
    """Hashes what pages are made of.

    Args:
        dossier: what is shown.
        wordings: wording of each language, by tag.
        templates: the page templates: file name to text.

    Attributes:
        site: hash of what tells this site apart from others that share a cache.
    """

    def __init__(self, dossier: Dossier, wordings: Mapping[str, Wording], templates: Mapping[str, str]) -> None:
        names = {tag: wording.plain(dossier.site.value.name) for tag, wording in wordings.items()}
        self.site = hashlib.sha256(json.dumps(names).encode()).hexdigest()
        self._dossier = dossier
        self._ground = hashlib.sha256()
        for part in _ground(dossier, wordings, templates):
            self._ground.update(b"%d\0" % len(part) + part)
        self._briefings = {
            path(record.value): record.value for record in dossier.briefings for path in (briefing_path, parallel_path)
        }
        self._entities = {name_path(record.value): record.value for record in dossier.entities}
        self._events = {lineage_path(record.value): record.value for record in dossier.events}
        self._said: dict[str, bytes] = {}
        self._keys: dict[str, str | None] = {}

    def key(self, kind: str, page: Page) -> str | None:
        """Return the hash of all that a page shows; None for pages that are always made anew.

        Args:
            kind: name of its type.
            page: the page.
        """
        name = _name(page)
        if name not in self._keys:
            self._keys[name] = self._key(kind, page)
        return self._keys[name]

    def _key(self, kind: str, page: Page) -> str | None:
        prose = () if kind in _WITHOUT_PROSE else self._prose(page)
        if prose is None:
            return None
        digest = self._ground.copy()
        for part in (kind, page.language, page.path, page.title, page.description):
            digest.update(b"\0" + part.encode())
        for said in prose:
            digest.update(b"\0" + said)
        return digest.hexdigest()

    def _prose(self, page: Page) -> Iterable[bytes] | None:
        references = self._dossier.references
        if page.path in self._briefings:
            own = self._briefings[page.path]
            beside = [each for source in own.sources for each in references.briefings.get(source, ())]
            return [self._hash(briefing.slug, briefing) for briefing in [own, *beside]]
        entity = self._entities.get(page.path) or self._entities.get(page.part_of or "")
        mentions: Sequence[Mention]
        if page.path in self._events:
            mentions = references.events.get(self._events[page.path].id, ())
        elif entity is not None:
            mentions = (*references.by.get(entity.id, ()), *references.about.get(entity.id, ()))
        else:
            return None
        return [self._hash(f"{each.briefing.slug}/{each.number}", each.statement) for each in mentions]

    def _hash(self, name: str, said: Model) -> bytes:
        if name not in self._said:
            self._said[name] = hashlib.sha256(f"{name} {said.model_dump_json()}".encode()).digest()
        return self._said[name]


def _name(page: Page) -> str:
    return f"{page.language}/{page.path}"


def _ground(dossier: Dossier, wordings: Mapping[str, Wording], templates: Mapping[str, str]) -> Iterable[bytes]:
    """Yield what pages of all types may show."""
    state = (
        program_digest(),
        sorted(templates.items()),
        dossier.address and dossier.address.value,
        sorted((name, repr(image)) for name, image in dossier.images.items()),
        dossier.sizes,
        dossier.cuts.is_archive,
        [(tag, sorted(wording.targets.items())) for tag, wording in wordings.items()],
    )
    yield repr(state).encode()
    for tag, language in dossier.languages.items():
        yield f"{tag} {language.model_dump_json()}".encode()
    for record in (*dossier.records, *dossier.reviews):
        prose = _PROSE if isinstance(record.value, Briefing) else None
        yield f"{record.file} {record.value.model_dump_json(exclude=prose)}".encode()  # type: ignore[attr-defined]
