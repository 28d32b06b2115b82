"""Comparing readers' own copies of articles with what a site has published of them, as its pages do in the browser."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mujaz.edges import built_proofs, is_address, published_proof
from mujaz.messages import MisuseError, listed, say
from mujaz.model.own_copy import Article, Excerpt, Outcome, Place, compare
from mujaz.render import PROOF_FORMAT
from mujaz.tasks.check import report_folder
from mujaz.tasks.proof import proof_of
from mujaz.tasks.shown import shown, wordings_of
from mujaz.tasks.verify import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SITE = Path("briefings", "site.yml")


@dataclass(frozen=True)
class _Part:
    """One source of one briefing: where each excerpt is said, and what is published of the article."""

    briefing: str
    source: str
    places: Sequence[str]
    article: Article


def verify_copies(target: str, copies: Mapping[str, str]) -> Verdict:
    """Compare copies of articles with a site.

    Args:
        target: address of a briefing's page, or the folder of a site: as it was built, or of its content.
        copies: texts of the copies, by the names of their files.

    Raises:
        MisuseError: the target cannot be read, or has no briefings.
    """
    try:
        parts = [part for text in _proofs(target) for part in _parts(text)]
    except MisuseError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = say("{target} has a proof that cannot be read: {reason}", target=target, reason=str(error))
        raise MisuseError(message, say("build the site again with this version of Mujaz")) from error
    except OSError as error:
        message = say("{target} cannot be read: {reason}", target=target, reason=str(error))
        raise MisuseError(message, say("is it there, and yours to read?")) from error
    if not parts:
        message = say("{target} has no briefings that can be compared", target=target)
        raise MisuseError(message, say("give the address of a briefing's page, or the folder of a site"))
    verdict = Verdict()
    for file, text in copies.items():
        _compare(file, text, parts, verdict)
    return verdict


def _proofs(target: str) -> list[str]:
    if is_address(target):
        return [published_proof(target)]
    folder = Path(target)
    if not (folder / _SITE).is_file():
        return built_proofs(folder)
    found = report_folder(folder)
    if found.errors:
        message = say("the content of {target} has errors", target=target)
        raise MisuseError(message, say("mujaz check lists them"))
    dossier = shown(found.dossier, drafts=False)
    wordings = wordings_of(dossier)
    return [proof_of(record.value, dossier, wordings) for record in dossier.briefings]


def _parts(text: str) -> Iterator[_Part]:
    proof: dict[str, Any] = json.loads(text)
    if proof["format"] != PROOF_FORMAT:
        message = say("its record is of another format: {format}", format=proof["format"])
        raise ValueError(message)
    for source in proof["sources"]:
        excerpts = source["excerpts"]
        yield _Part(
            proof["briefing"],
            source["id"],
            [f"{proof['briefing']}/{each['at'][0]}" for each in excerpts],
            Article(
                source["key"],
                [(each["words"], each["digest"]) for each in source["paragraphs"]],
                [Excerpt(each["paragraph"], each["excerpt"], each["windows"]) for each in excerpts],
            ),
        )


def _compare(file: str, text: str, parts: Sequence[_Part], verdict: Verdict) -> None:
    """Compare a copy with the source that it is, in each briefing that has it."""
    outcomes = [(part, compare(text, part.article)) for part in parts]
    part, best = max(outcomes, key=lambda pair: (len(pair[1].same), _kept(pair[1])))
    if best.is_another_text:
        verdict.faults.append(say("{file} is none of the articles: next to nothing of them is in it", file=file))
        return
    differ = say(
        "paragraph {numbers} of source {source} is not in {file} as it was",
        numbers=listed(best.other),
        source=part.source,
        file=file,
    )
    whole = say(
        "{file} is source {source}: all {total} paragraphs are as they were",
        file=file,
        source=part.source,
        total=len(best.same),
    )
    verdict.say(whole, [differ] if best.other else [])
    for each, outcome in outcomes:
        if each.source == part.source:
            _excerpts(file, each, outcome, verdict)


def _kept(outcome: Outcome) -> int:
    return sum(each.place is not Place.MISSING for each in outcome.standings)


def _excerpts(file: str, part: _Part, outcome: Outcome, verdict: Verdict) -> None:
    faults = []
    for where, excerpt, standing in zip(part.places, part.article.excerpts, outcome.standings, strict=True):
        if standing.place is Place.MISSING:
            faults.append(say("{place}: “{excerpt}” is not in {file}", place=where, excerpt=excerpt.text, file=file))
        elif standing.place is Place.ELSEWHERE:
            faults.append(
                say(
                    "{place}: “{excerpt}” is in paragraph {line} of {file}, and not where paragraph {number} should be",
                    place=where,
                    excerpt=excerpt.text,
                    line=standing.line,
                    file=file,
                    number=excerpt.paragraph,
                )
            )
    good = say(
        "all {count} excerpts of the briefing {slug} from source {source} stand in {file}",
        count=len(part.places),
        slug=part.briefing,
        source=part.source,
        file=file,
    )
    verdict.say(good, faults)
