"""Differences as pages show them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.model.places import briefing_path
from mujaz.views.parts.evidence import EvidenceView, evidence_view
from mujaz.views.parts.references import event_line, listed
from mujaz.wording.naming import source_label, sources_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Difference, Dossier, Passage
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class PassageView:
    """One of the passages of a difference: what it says, and its evidence."""

    text: Phrase
    evidence: EvidenceView


@dataclass(frozen=True)
class SourcePassages:
    """What one source says: the source, none on the page that is about it alone, and its passages."""

    source: Phrase | None
    passages: tuple[PassageView, ...]


@dataclass(frozen=True)
class DifferenceView:
    """A difference.

    Attributes:
        id: its id.
        scope_label: what disagrees with what.
        title: its title as it is.
        line: the whole of it in one line; None where nobody wrote one.
        link: its title as a link to the page of all differences.
        passages: what the sources say; on a briefing's page, what its sources say.
        others: on a briefing's page, what the other sources say.
        other_sources: what names the sources of these.
        note: the editor's note.
        entities: whom and what it is about.
        events: the events that it is about.
    """

    id: str
    scope_label: str
    title: Phrase
    line: Phrase | None
    link: Phrase
    passages: tuple[SourcePassages, ...]
    others: tuple[SourcePassages, ...]
    other_sources: str
    note: Phrase | None
    entities: Phrase | None
    events: tuple[Phrase, ...]


def difference_view(
    difference: Difference,
    dossier: Dossier,
    wording: Wording,
    sources: Sequence[str] = (),
    *,
    in_short: bool = False,
) -> DifferenceView:
    """Return a difference as a page shows it.

    Args:
        difference: the difference.
        dossier: everything that was read.
        wording: wording of the page's language.
        sources: ids of the sources that the page is about; none where it is about all.
        in_short: whether its passages are left out, which the page of the difference has.
    """
    if in_short:
        return replace(_view(difference, dossier, wording, ()), passages=(), others=(), note=None)
    return _view(difference, dossier, wording, sources)


def _view(difference: Difference, dossier: Dossier, wording: Wording, sources: Sequence[str]) -> DifferenceView:
    own = [passage for passage in difference.passages if not sources or passage.source in sources]
    others = [passage for passage in difference.passages if sources and passage.source not in sources]
    entities = [wording.link(dossier.entity[name].name, name) for name in difference.entities if name in dossier.entity]
    return DifferenceView(
        id=difference.id,
        scope_label=wording.text(f"differences.{difference.scope.value}"),
        title=wording.phrase(difference.title),
        line=wording.phrase(difference.line) if difference.line else None,
        link=wording.link(difference.title, difference.id),
        passages=by_source(own, dossier, wording, sources[0] if len(sources) == 1 else ""),
        others=by_source(others, dossier, wording),
        other_sources=sources_label([passage.source for passage in others], wording) if others else "",
        note=wording.phrase(difference.note) if difference.note else None,
        entities=listed(entities, wording) if entities else None,
        events=tuple(event_line(dossier.event[name], wording) for name in difference.events if name in dossier.event),
    )


def by_source(
    passages: Sequence[Passage], dossier: Dossier, wording: Wording, own: str = ""
) -> tuple[SourcePassages, ...]:
    """Return passages by source, in the order in which the sources come first; the page's own source goes unnamed."""
    found: dict[str, list[PassageView]] = {}
    for passage in passages:
        evidence = evidence_view(passage, dossier.source.get(passage.source), wording)
        found.setdefault(passage.source, []).append(PassageView(wording.phrase(passage.text), evidence))
    return tuple(
        SourcePassages(None if source == own else _source(source, dossier, wording), tuple(views))
        for source, views in found.items()
    )


def _source(source: str, dossier: Dossier, wording: Wording) -> Phrase:
    briefings = dossier.references.briefings.get(source, ())
    target = briefing_path(briefings[0]) if briefings else wording.targets.get(source)
    return wording.words(source_label(source, wording)).leading(target)
