"""Source records: made from an article that never enters the repository."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mujaz.checks import is_plain_id
from mujaz.edges import in_the_way, new_key, read_site, write_all_new
from mujaz.load import SITE, fingerprint_yaml, source_record
from mujaz.messages import MisuseError, say
from mujaz.model import fingerprint
from mujaz.tasks.article import article_text, likely_language, recorded_as
from mujaz.tasks.check import report
from mujaz.tasks.starting import guide

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from mujaz.edges import SiteFiles
    from mujaz.findings import Finding
    from mujaz.load import Starter
    from mujaz.model import Dossier
    from mujaz.tasks.check import Report

REFUSED = frozenset({"MJZ202", "MJZ203", "MJZ205", "MJZ304", "MJZ401", "MJZ402", "MJZ407", "MJZ501"})
"""Codes of the checks that a value of a new record may break; what is missing in it is the editor's to fill in."""

_FEWEST_DIGITS = 3

_KEYS = frozenset({"name", "note", "date"})
"""Keys of the mappings of a record that are no texts."""


@dataclass(frozen=True)
class Known:
    """What is known of a new source; what is empty is left to the editor.

    Attributes:
        source_id: its id; the next that is free where there is none.
        language: tag of the article's language; the one whose letters it has where there is none.
        values: further values, by the keys of a record.
    """

    source_id: str | None = None
    language: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Ground:
    """A site to which something is added: its files, what was read of them, and what is wrong with it already."""

    root: Path
    files: SiteFiles
    before: Report

    @property
    def dossier(self) -> Dossier:
        """What was read."""
        return self.before.dossier

    @property
    def words(self) -> Starter:
        """What Mujaz says to an editor in the site's first language."""
        return guide(self.dossier.tags)

    def hold_free(self, file: str) -> None:
        """Refuse a file that is there already.

        Args:
            file: its path below the site's folder.

        Raises:
            MisuseError: it, or a part of its path that is no folder, is there.
        """
        if blocked := in_the_way(self.root, [file]):
            message = say("{file} is there already", file=blocked[0])
            raise MisuseError(message, say("nothing is overwritten: choose another name, or move it away"))

    def refuse(self, files: Mapping[str, str], codes: Iterable[str]) -> None:
        """Check the site with new files.

        Args:
            files: path below the site's folder to text.
            codes: codes of the findings that stand in their way.

        Raises:
            MisuseError: there is such a finding that was not there before.
        """
        found = self.new_findings(files, codes)
        if found:
            raise MisuseError(found[0].message, found[0].hint)

    def new_findings(self, files: Mapping[str, str], codes: Iterable[str]) -> list[Finding]:
        """Return the findings of some codes that a site would have with new files, and has not without them."""
        content = {**self.files.content, **{name: text.encode() for name, text in files.items()}}
        known, wanted = set(self.before.findings), set(codes)
        after = report(replace(self.files, content=content)).findings
        return [finding for finding in after if finding.code in wanted and finding not in known]


@dataclass(frozen=True)
class NewRecord:
    """The record of a new source.

    Attributes:
        source_id: id of the source.
        language: tag of the article's language.
        file: the record's path below the site's folder.
        text: the record.
    """

    source_id: str
    language: str
    file: str
    text: str


def ground(root: Path) -> Ground:
    """Read the site to which something is to be added.

    Raises:
        MisuseError: the folder is no site.
    """
    files = read_site(root)
    if SITE not in files.content:
        message = say("{folder} is no site: {file} is missing there", folder=root, file=SITE)
        raise MisuseError(message, say("--root names the site's folder; `mujaz init DIR` makes a new one"))
    return Ground(root, files, report(files))


def add_seed(site: Ground, article: Path, known: Known) -> Path:
    """Write the record of a new source.

    Args:
        site: the site.
        article: file with the article's text, in UTF-8.
        known: what is known of it.

    Returns:
        The record's path.

    Raises:
        OSError: the article cannot be read or the record not written.
        MisuseError: the article is not UTF-8, or is empty.
        MisuseError: a check would refuse a value, or the article or the id is recorded already.
    """
    hold_to_id(known.source_id)
    text = article_text(article)
    there = recorded_as(site.dossier, text)
    if there:
        message = say("this article is recorded already, as {there} (seeds/{there}.yml)", there=there)
        raise MisuseError(message, say("use that record"))
    record = new_record(site, article, text, known)
    site.hold_free(record.file)
    site.refuse({record.file: record.text}, REFUSED)
    write_all_new(site.root, {record.file: record.text})
    return site.root / record.file


def hold_to_id(source_id: str | None) -> None:
    """Refuse an id that can be none.

    Args:
        source_id: the id; None where the next is to be taken.

    Raises:
        MisuseError: it cannot stand in an address.
    """
    if source_id is not None and not is_plain_id(source_id):
        message = say("'{id}' cannot be an id", id=source_id)
        raise MisuseError(message, say("use small ASCII letters, digits and single hyphens"))


def new_record(
    site: Ground, article: Path, text: str, known: Known, notes: Mapping[str, str] | None = None
) -> NewRecord:
    """Return the record of a new source, which is not written yet.

    Args:
        site: the site.
        article: file with the article's text.
        text: the text.
        known: what is known of it.
        notes: comments; those in the site's first language where there are none.

    Raises:
        MisuseError: it excludes a paragraph that the article does not have.
    """
    last, excluded = len(fingerprint.paragraphs(text)), known.values.get("boilerplate")
    if isinstance(excluded, list) and max(excluded, default=0) > last:
        message = say("the article has {last} paragraphs, and no paragraph {number}", last=last, number=max(excluded))
        raise MisuseError(message, say("`mujaz seed show` prints them with their numbers"))
    source_id = known.source_id or free_id(site, article)
    language = known.language or likely_language(site.dossier.languages, text)
    values = {name: _in_all(value, site.dossier.tags) for name, value in known.values.items()}
    made = source_record(
        source_id,
        text,
        key=new_key(),
        language=language,
        languages=site.dossier.tags,
        said=values,
        notes=site.words.notes if notes is None else notes,
    )
    return NewRecord(source_id, language, f"seeds/{source_id}.yml", made)


def _in_all(value: object, tags: Sequence[str]) -> object:
    """Return a text with a place for each language in which it is not known, and all texts inside a value so."""
    if not isinstance(value, dict):
        return value
    is_text = all(isinstance(item, str) for item in value.values()) and not _KEYS & value.keys()
    if is_text:
        return {**dict.fromkeys(tags, ""), **value}
    return {key: _in_all(each, tags) for key, each in value.items()}


def free_id(site: Ground, article: Path) -> str:
    """Return an id for the source of an article.

    An article that lies where texts are looked for by their ids has its file's name. Others have the number behind
    those that sources have, as their ids are written: 005 behind 004.
    """
    if article.resolve().parent == (site.root / "seeds" / "texts").resolve() and is_plain_id(article.stem):
        return article.stem
    names = [name.removeprefix("seeds/").removesuffix(".yml") for name in site.files.content if name[:6] == "seeds/"]
    numbers = [name for name in names if name.isascii() and name.isdigit()]
    width = max(map(len, numbers), default=_FEWEST_DIGITS)
    return str(max(map(int, numbers), default=0) + 1).zfill(width)


def refreshed_fingerprint(article: Path) -> str:
    """Return the YAML of a new fingerprint of an article, to take the place of a record's.

    Args:
        article: file with the article's text, in UTF-8.

    Raises:
        OSError: the article cannot be read.
        MisuseError: the article is not UTF-8, or is empty.
    """
    return fingerprint_yaml(article_text(article), new_key())
