"""All files of a site become one dossier."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Severity, Span, closest
from mujaz.languages import Language
from mujaz.languages.tags import TAG
from mujaz.load.decode import decode
from mujaz.load.prose import cut_texts
from mujaz.load.reader import REGISTERS, WAIVERS, KnownFiles, Reader
from mujaz.load.rules import nothing_to_build, unknown_language, unreadable_file, wrong_type
from mujaz.load.tree import read_tree
from mujaz.messages import Message, say
from mujaz.model import Dossier, Localised, Record, Review, Site, Source, Topic
from mujaz.model.fields import DEVICES
from mujaz.model.files import Differences, Entities, Events, Terms, Waivers
from mujaz.model.reviewed import FOLDER as REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.load.node import Node
    from mujaz.model import ImageFile


SITE = "briefings/site.yml"
"""The file that makes a folder a site."""

TOPICS = "briefings/topics"
"""The folder of topics, one file each."""


@dataclass(frozen=True)
class Loaded:
    """What was read, and what could not be.

    Attributes:
        dossier: everything that could be read.
        findings: what is wrong with the files.
    """

    dossier: Dossier
    findings: tuple[Finding, ...]


def load_dossier(  # noqa: PLR0913 - the files of a site, and what is known of its fonts
    content: Mapping[str, bytes],
    languages: Mapping[str, bytes],
    texts: Mapping[str, str] | None = None,
    unreadable: Mapping[str, Message] | None = None,
    printable: frozenset[int] = frozenset(),
    *,
    drawable: frozenset[int] = frozenset(),
    images: Mapping[str, ImageFile] | None = None,
    known: KnownFiles | None = None,
) -> Loaded:
    """Read all files of a site.

    Args:
        content: path relative to the site's root to bytes: the YAML files of `briefings/` and `seeds/`.
        languages: path to bytes: the language files at hand, a site's own after those that Mujaz brings along.
        texts: full texts of articles that lie at hand, by source id.
        unreadable: files that were not read: path to the reason.
        printable: code points that the fonts of print have.
        drawable: code points that the typefaces of pages have.
        images: the files in the folder of images, by name.
        known: files that were read before, which is added to.
    """
    reader = _Reader(content, known)
    reader.leave_out(unreadable or {})
    at_hand = reader.languages(languages)
    site = reader.site(at_hand)
    briefings = [
        reader.briefing(file)
        for file in sorted(content)
        if posixpath.dirname(file) == "briefings" and file != SITE and file not in REGISTERS
    ]
    sources = [reader.one(file, Source) for file in sorted(content) if posixpath.dirname(file) == "seeds"]
    topics = [reader.one(file, Topic) for file in sorted(content) if posixpath.dirname(file) == TOPICS]
    reviews = [reader.one(file, Review) for file in sorted(content) if posixpath.dirname(file) == REVIEWS]
    if not briefings and "briefings" not in reader.unread:
        reader.findings.append(no_briefing(say("there is no briefing beside this file"), say("write one")))
    chosen: dict[str, Language] = {}
    for position, tag in enumerate(site.value.languages):
        if tag in at_hand:
            chosen[tag] = at_hand[tag]
        elif site.span("languages", position) not in {finding.span for finding in reader.findings}:
            place, message = site.span("languages", position), say("there is no language file for '{tag}'", tag=tag)
            reader.findings.append(unknown_language.RULE.at(place, message, closest(tag, at_hand)))
    dossier = Dossier(
        languages=chosen,
        language_files=tuple(reader.language_files),
        standard=tuple(reader.standard),
        unread_languages=frozenset(reader.unread_languages),
        site=site,
        sources=tuple(record for record in sources if record),
        briefings=tuple(record for record in briefings if record),
        entities=reader.register("briefings/entities.yml", Entities),
        terms=reader.register("briefings/glossary.yml", Terms),
        events=reader.register("briefings/events.yml", Events),
        differences=reader.register("briefings/differences.yml", Differences),
        topics=tuple(record for record in topics if record),
        waivers=reader.register(WAIVERS, Waivers),
        drafts=frozenset(reader.drafts),
        lost=frozenset(reader.lost),
        reviews=tuple(record for record in reviews if record),
        unread=frozenset(reader.unread),
        mended=frozenset(reader.mended),
        replaced=frozenset(each.span for each in reader.findings if each.severity is Severity.ERROR),
        texts=dict(texts or {}),
        printable=printable,
        drawable=drawable,
        images=dict(images or {}),
    )
    return Loaded(dossier, tuple(reader.findings))


def no_briefing(message: Message, hint: Message) -> Finding:
    """Return the finding that a site has no briefing to show."""
    return nothing_to_build.RULE.at(Span(SITE), message, hint)


class _Reader(Reader):
    """Reads what the whole site hangs on, too: its languages and its own file."""

    def __init__(self, content: Mapping[str, bytes], known: KnownFiles | None = None) -> None:
        super().__init__(content, known)
        self.language_files: list[Record[Language]] = []
        self.standard: list[Language] = []
        self.unread_languages: set[str] = set()

    def leave_out(self, files: Mapping[str, Message]) -> None:
        """Report the files that were not read; what may stand in them counts as unread."""
        for file, reason in files.items():
            self.findings.append(unreadable_file.RULE.at(Span(file), say("this {reason}", reason=reason)))
            folder, name = posixpath.split(posixpath.splitext(file)[0])
            register = f"{folder}/{name}.yml"
            if file.partition("/")[0] in {"briefings", "seeds"} and folder != "seeds/texts":
                self.unread.add(register if register in REGISTERS else file.partition("/")[0])
            elif folder == "languages":
                self.unread_languages.add(name)

    def languages(self, files: Mapping[str, bytes]) -> dict[str, Language]:
        """Read the language files; a later file of the same tag stands in for an earlier one."""
        known: dict[str, Language] = {}
        for file, content in files.items():
            tag = posixpath.splitext(posixpath.basename(file))[0]
            if not re.fullmatch(TAG, tag) or tag in DEVICES:
                message = say("the file's name '{tag}' is not a language tag", tag=tag)
                self.findings.append(wrong_type.RULE.at(Span(file), message, say("name it by its tag")))
                continue
            language, tagged = self._language(file, content)
            if language is not None and tagged is not None:
                known[tag] = tagged
                self.standard += [] if posixpath.dirname(file) else [language]
        # Where nothing can be made of a file, another language's rules let the rest of the site be checked.
        for tag in sorted(self.unread_languages - known.keys()) if known else ():
            known[tag] = next(iter(known.values())).model_copy(update={"tag": tag})
        return known

    def _language(self, file: str, content: bytes) -> tuple[Language | None, Language | None]:
        """Return a language as its file has it, and with the tag that the file's name is."""
        language, tagged, tree, findings = self.known.read(
            file, content, Language, lambda: _read_language(file, content)
        )
        if language is not None and tree is not None and posixpath.dirname(file):
            self.language_files.append(Record(file, language, tree.spans()))
        if findings:
            self.unread_languages.add(posixpath.splitext(posixpath.basename(file))[0])
        self.findings.extend(findings)
        return language, tagged

    def site(self, known: Mapping[str, Language]) -> Record[Site]:
        """Read the site's file; where it cannot be read, take the languages at hand that the other files are in."""
        if SITE in self.content:
            record = self.one(SITE, Site)
            if record is not None and (set(record.value.languages) & set(known) or not known):
                return record
        elif SITE not in {finding.span.file for finding in self.findings} and "briefings" not in self.unread:
            self.findings.append(
                nothing_to_build.RULE.at(
                    Span(SITE), say("this file is missing"), say("a site needs it; --root names the site's folder")
                )
            )
        tags = self._spoken(known)
        text = Localised({tag: known[tag].name for tag in tags} or {SITE: SITE})
        return Record(SITE, Site(languages=tags or [SITE], name=text, summary=text), {})

    def _spoken(self, known: Iterable[str]) -> list[str]:
        """Return the tags of languages that half as many files have texts in as have some in the commonest."""
        others = [content for file, content in self.content.items() if file != SITE]
        found = {tag: re.compile(rb"(?:^|[\s{,])['\"]?%s['\"]?:\s" % re.escape(tag.encode())) for tag in sorted(known)}
        files = {tag: sum(pattern.search(content) is not None for content in others) for tag, pattern in found.items()}
        return [tag for tag, count in files.items() if 2 * count >= max(files.values())]


def _read_language(
    file: str, content: bytes
) -> tuple[Language | None, Language | None, Node | None, tuple[Finding, ...]]:
    tree, findings = read_tree(file, content)
    if tree is None:
        return None, None, None, tuple(findings)
    cut = cut_texts(tree, Language)
    language, tree, others = decode(tree, Language)
    tag = posixpath.splitext(posixpath.basename(file))[0]
    tagged = language.model_copy(update={"tag": tag}) if language else None
    return language, tagged, tree, (*findings, *cut, *others)
