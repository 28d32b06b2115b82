"""Recording who compared which texts of a briefing, a topic or a register, and on which day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz import load
from mujaz.edges import git_name, read_site, today, write_whole
from mujaz.findings import Severity, closest
from mujaz.load import SITE, review_yaml
from mujaz.messages import MisuseError, by_rule, say
from mujaz.model.recording import Recording, recorded
from mujaz.model.review import is_day, seen_name
from mujaz.model.reviewed import REGISTER
from mujaz.tasks.check import report

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mujaz.model import Dossier, Review, Reviewed
    from mujaz.tasks.check import Report

_READING = frozenset(rule.code for rule in load.RULES)


@dataclass(frozen=True)
class Asked:
    """What is to be recorded.

    Attributes:
        name: slug of a briefing, id of a topic, name of a register, or the file of one of these.
        only: what was compared, by id; all where there are none.
        tags: tags of the languages that were compared; all of the site's where there are none.
        by: name of who compared; git's configuration says it where it is None.
        day: day of the comparison; today where it is None.
        is_typo: whether texts were corrected without a change of sense, so that nothing is compared again.
        is_anew: whether also what is as it was compared before was compared again.
    """

    name: str
    only: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    by: str | None = None
    day: str | None = None
    is_typo: bool = False
    is_anew: bool = False


@dataclass(frozen=True)
class Recorded:
    """What was recorded.

    Attributes:
        file: the record, relative to the site's root.
        texts: names of the texts whose comparisons are new or corrected, by language.
        kept: how many comparisons stand as they were, by language.
        gone: how many comparisons were dropped, because their texts are not there any more.
        untold: names of texts whose sense changed after publication, and of which no amendment tells.
        settled: names of texts of which that was so before.
        by: name of who compared.
        day: day of the comparison.
    """

    file: str
    texts: Mapping[str, tuple[str, ...]]
    kept: Mapping[str, int]
    gone: int
    untold: tuple[str, ...]
    settled: tuple[str, ...]
    by: str
    day: str


def record_review(root: Path, asked: Asked) -> Recorded:
    """Record a review in `briefings/reviews/`.

    Args:
        root: the site's folder.
        asked: what was compared.

    Raises:
        MisuseError: there is no such thing, it cannot be read, or nobody is named.
        OSError: the record cannot be written.
    """
    files = read_site(root)
    if SITE not in files.content:
        message = say("{folder} is no site: {file} is missing there", folder=root, file=SITE)
        raise MisuseError(message)
    found = report(files)
    each = _named(asked.name, found.dossier)
    _stop_at_mistakes(each, found)
    for name in asked.only:
        owners = {unit.owner for unit in each.units}
        if name not in owners:
            message = say("there is no '{id}' in '{name}'", id=name, name=each.name.removeprefix(REGISTER))
            raise MisuseError(message, closest(name, owners))
    if asked.is_typo and not each.tags:
        message = say(
            "nothing of '{name}' was compared yet: there is nothing to correct", name=each.name.removeprefix(REGISTER)
        )
        raise MisuseError(message, say("compare it, and record that without --typo"))
    recording = Recording(
        tags=_tags(asked, found.dossier),
        by=_name(asked, root),
        day=_day(asked),
        only=frozenset(asked.only),
        is_typo=asked.is_typo,
        is_anew=asked.is_anew,
    )
    review = recorded(each, recording, found.dossier.tags)
    if each.record is None or review != each.review:
        write_whole(root / each.file, review_yaml(review).encode())
    return _told(each, review, recording)


def _named(name: str, dossier: Dossier) -> Reviewed:
    """Return a briefing, topic or register by its name or its file; a register has a name that no slug can have."""
    known = dossier.reviewed
    by_file = {record.file: record.value.slug for record in dossier.briefings}
    by_file |= {record.file: record.value.id for record in dossier.topics}
    by_file |= {f"briefings/{each.removeprefix(REGISTER)}.yml": each for each in known if each.startswith(REGISTER)}
    found = next((each for each in (name, REGISTER + name, by_file.get(name, "")) if each in known), None)
    if found is None:
        message = say("there is no briefing, topic or register '{name}'", name=name)
        raise MisuseError(message, closest(name, {each.removeprefix(REGISTER) for each in known}))
    return known[found]


def _stop_at_mistakes(each: Reviewed, found: Report) -> None:
    """Refuse to record what was not read as it is written, or to overwrite a record that was not."""
    files = {unit.record.file for unit in each.units} | {each.file}
    for finding in found.findings:
        is_unread = finding.code in _READING and finding.severity is Severity.ERROR
        if finding.span.file in files and is_unread:
            said = by_rule(finding.code, finding.message)
            message = say("{place}: {code} {message}", place=finding.span, code=finding.code, message=said)
            raise MisuseError(message, say("mend this first; `mujaz check` lists all mistakes"))


def _tags(asked: Asked, dossier: Dossier) -> tuple[str, ...]:
    for tag in asked.tags:
        if tag not in dossier.tags:
            message = say("the site has no language '{tag}'", tag=tag)
            raise MisuseError(message, closest(tag, dossier.tags), "--lang")
    return tuple(tag for tag in dossier.tags if not asked.tags or tag in asked.tags)


def _name(asked: Asked, root: Path) -> str:
    """Return the name of who compared."""
    name = seen_name(asked.by if asked.by is not None else git_name(root) or "")
    if not name:
        message = say("nobody is named who compared")
        raise MisuseError(message, say("set user.name in git's configuration, or name somebody with --by"), "--by")
    return name


def _day(asked: Asked) -> str:
    day = today() if asked.day is None else asked.day
    if not is_day(day):
        message = say("'{day}' is not a day", day=day)
        raise MisuseError(message, say("write it as YYYY-MM-DD"), "--on")
    return day


def _told(each: Reviewed, review: Review, recording: Recording) -> Recorded:
    old, untold = each.review.compared, each.with_review(review).untold
    new = {
        tag: tuple(name for name, line in lines.items() if old.get(tag, {}).get(name) != line)
        for tag, lines in review.compared.items()
    }
    return Recorded(
        file=each.file,
        texts={tag: names for tag, names in new.items() if names},
        kept={tag: len(lines) - len(new[tag]) for tag, lines in review.compared.items()},
        gone=len(list(each.gone)),
        untold=untold,
        settled=tuple(name for name in each.review.changed if name not in untold),
        by=recording.by,
        day=recording.day,
    )
