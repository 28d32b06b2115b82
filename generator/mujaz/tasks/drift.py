"""Pairs of texts whose languages have drifted apart since a baseline was recorded: a second sight that only proposes.

An encoder sees that a sentence is missing on one side, or that a text speaks of something else; it hardly sees a "not".
What checks know of two languages, they know better.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from mujaz.edges import likeness, read_text, write_whole
from mujaz.messages import MisuseError, say
from mujaz.model import plain_text
from mujaz.model.length import count_read_words
from mujaz.model.review import digest
from mujaz.tasks.check import report_folder
from mujaz.tasks.verdict.places import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mujaz.findings import Span
    from mujaz.model import Dossier

BASELINE = "briefings/reviews/drift.json"
"""Where the baseline stands, relative to the site's root."""

_KNOWN: TypeAdapter[dict[str, tuple[float, str]]] = TypeAdapter(dict[str, tuple[float, str]])

SHORTEST = 4
"""Words of a text; of shorter ones, names above all, an encoder knows little."""


@dataclass(frozen=True)
class Pair:
    """A text in two languages.

    Attributes:
        place: where it stands, by ids and keys.
        tags: tags of the two languages.
        span: where the second one stands in its file.
        score: how alike they are, from -1 to 1.
        before: the same when the baseline was recorded; None where there was no such text.
        digest: digest of both texts.
        is_changed: whether one of them changed since.
    """

    place: str
    tags: tuple[str, str]
    span: Span
    score: float
    before: float | None
    digest: str
    is_changed: bool

    @property
    def key(self) -> str:
        """Name of it in the baseline."""
        return _key(self.place, self.tags)

    @property
    def drop(self) -> float:
        """How much less alike they are than before; for a new text, than texts are that say the same."""
        return (1.0 if self.before is None else self.before) - self.score


@dataclass(frozen=True)
class Drift:
    """What has drifted.

    Attributes:
        pairs: all pairs of texts, in the order of the content.
        has_baseline: whether there is a baseline.
    """

    pairs: tuple[Pair, ...]
    has_baseline: bool

    @property
    def ranked(self) -> list[Pair]:
        """Pairs that changed since the baseline, those that drifted furthest first; without one, the least alike."""
        changed = [pair for pair in self.pairs if pair.is_changed]
        return sorted(changed, key=lambda pair: (pair.before is None and self.has_baseline, -pair.drop, pair.key))


def drift(root: Path) -> Drift:
    """Return how alike the languages of each text are, and were.

    Args:
        root: the site's folder.

    Raises:
        MisuseError: the extra is not installed.
        MisuseError: the baseline cannot be read.
        OSError: the baseline is there and cannot be opened.
    """
    baseline = _read(root)
    dossier = report_folder(root).dossier
    found = list(_texts(dossier))
    scores = likeness([(one, other) for _, _, _, one, other in found])
    pairs = []
    for (place, tags, span, one, other), score in zip(found, scores, strict=True):
        texts = digest(one, other)
        before, old = (baseline or {}).get(_key(place, tags), (None, ""))
        pairs.append(Pair(place, tags, span, round(score, 3), before, texts, is_changed=old != texts))
    return Drift(tuple(pairs), baseline is not None)


def record_baseline(root: Path, found: Drift) -> None:
    """Write down how alike texts are now.

    Raises:
        OSError: it cannot be written.
    """
    lines = {pair.key: [pair.score, pair.digest] for pair in found.pairs}
    text = ",\n".join(f"  {json.dumps(key, ensure_ascii=False)}: {json.dumps(value)}" for key, value in lines.items())
    write_whole(root / BASELINE, f"{{\n{text}\n}}\n".encode())


def _key(place: str, tags: tuple[str, str]) -> str:
    return f"{place} {'-'.join(tags)}"


def _read(root: Path) -> Mapping[str, tuple[float, str]] | None:
    try:
        return _KNOWN.validate_json(read_text(root / BASELINE))
    except FileNotFoundError:
        return None
    except ValueError as error:
        message = say("{file} is no baseline", file=BASELINE)
        raise MisuseError(message, say("delete it, compare the texts, then `mujaz drift --record`")) from error


def _texts(dossier: Dossier) -> Iterator[tuple[str, tuple[str, str], Span, str, str]]:
    for record in dossier.records:
        for path, text in record.localised:
            tags = [tag for tag in dossier.tags if tag in text.root]
            for tag in tags[1:]:
                one, other = plain_text(text.root[tags[0]]), plain_text(text.root[tag])
                if min(count_read_words(one), count_read_words(other)) >= SHORTEST:
                    yield str(named(record, path)), (tags[0], tag), record.span(*path, tag), one, other
