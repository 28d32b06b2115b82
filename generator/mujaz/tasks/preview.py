"""What the preview says of a site's findings, in each of its languages."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.edges import Theme, catalogue_or_english, read_text
from mujaz.findings import Finding, Severity, Span
from mujaz.messages import ENGLISH
from mujaz.model import Dossier
from mujaz.render import FindingView, MarkedLine, NoticeView, PageLink, Paragraph, PreviewRenderer
from mujaz.render.findings import printable
from mujaz.tasks.check import RULES
from mujaz.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mujaz.edges import SiteFiles
    from mujaz.languages import Language
    from mujaz.languages.language import Forms
    from mujaz.messages import Catalogue, Message

FINDINGS = "findings"
"""Folder of the pages of findings. It cannot be a language's: a language tag starts with two or three letters."""

_RULES = {rule.code: rule for rule in RULES}
_TEMPLATES = ("findings.html.j2", "banner.html.j2", "preview.css.j2", "reload.js.j2")


@dataclass(frozen=True)
class Notice:
    """What is said of the findings in one language.

    Attributes:
        page: the page of findings.
        banner: what leads there from every other page; empty where there are no findings.
    """

    page: str
    banner: str


def preview_renderer(theme: Theme) -> PreviewRenderer:
    """Return what makes HTML of notices.

    Args:
        theme: the theme; what it says of findings is always that of Mujaz, which a site cannot break.

    Raises:
        OSError: a template is missing.
    """
    folder = theme.folders[-1] / "preview"
    return PreviewRenderer({name: read_text(folder / name) for name in _TEMPLATES})


def fault(message: str, file: str = "", severity: Severity = Severity.ERROR) -> Finding:
    """Return a finding about what is no content, and that no rule of ours is about.

    Args:
        message: what is wrong.
        file: the file, where one is known.
        severity: whether it stops a build.
    """
    return Finding("", severity, Span(file), message)


def notices(  # noqa: PLR0913 - all that a notice tells
    renderer: PreviewRenderer,
    dossier: Dossier,
    findings: Sequence[Finding],
    files: SiteFiles,
    mount: str,
    *,
    has_site: bool,
) -> dict[str, Notice]:
    """Return what is said of a site's findings, by language tag.

    Args:
        renderer: makes HTML of it.
        dossier: what was read, whatever it is like.
        findings: what is wrong; notes are left out.
        files: the files, whose lines are shown.
        mount: path below which the site is served, with slashes at both ends.
        has_site: whether there is a site to be shown.
    """
    asking = [finding for finding in findings if finding.severity is not Severity.NOTE]
    # What stops the pages comes first.
    asking.sort(key=lambda finding: finding.severity is not Severity.ERROR)
    lines = _Lines(files)
    wordings = _wordings(dossier)
    found = {}
    for tag, wording in wordings.items():
        notice = _notice(wording, asking, lines, mount, has_site=has_site)
        others = [
            PageLink(f"{mount}{FINDINGS}/{other.tag}/", other.language.name, other.tag, other.language.direction)
            for other in wordings.values()
            if other is not wording
        ]
        home = (PageLink(f"{mount}{tag}/", wording.text("preview.site")),) if has_site else ()
        notice = replace(notice, links=(*home, *others))
        found[tag] = Notice(renderer.page(notice), renderer.banner(notice) if asking else "")
    return found


def _notice(wording: Wording, findings: Sequence[Finding], lines: _Lines, mount: str, *, has_site: bool) -> NoticeView:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = len(findings) - errors
    counts = [wording.count(key, n) for key, n in (("preview.errors", errors), ("preview.warnings", warnings)) if n]
    state = "preview.latest" if not errors else "preview.last-good" if has_site else "preview.no-site"
    return NoticeView(
        tag=wording.tag,
        direction=wording.language.direction,
        title=wording.text("preview.findings"),
        counts=wording.language.list_separator.join(counts) or wording.text("preview.none"),
        state=wording.text(state),
        open=wording.text("preview.open"),
        means=wording.text("preview.means"),
        address=f"{mount}{FINDINGS}/{wording.tag}/",
        links=(),
        findings=[_view(finding, wording, lines) for finding in findings],
    )


def _view(finding: Finding, wording: Wording, lines: _Lines) -> FindingView:
    rule, span = _RULES.get(finding.code), finding.span
    kind = wording.text("preview.error" if finding.severity is Severity.ERROR else "preview.warning")
    line = lines.line(span)
    catalogue = catalogue_or_english(wording.tag) if rule else ENGLISH
    return FindingView(
        severity=finding.severity.value,
        kind=wording.text("preview.draft", kind=kind) if finding.is_draft else kind,
        place=str(span) if finding.code else span.file,
        code=finding.code,
        message=catalogue.tell(finding.message, finding.code, printable, isolated=True),
        hint=catalogue.tell(finding.hint, finding.code, printable, isolated=True),
        line=None if line is None or not finding.code else MarkedLine.of(line, span.column),
        title=catalogue.tell(rule.title, isolated=True) if rule else "",
        explanation=[_paragraph(text, rule.code, catalogue) for text in rule.paragraphs] if rule else [],
        tag=catalogue.tag,
        direction=catalogue.direction,
    )


def _paragraph(text: Message, code: str, catalogue: Catalogue) -> Paragraph:
    if text[0].isspace():
        return Paragraph(textwrap.dedent(text), is_example=True)
    return Paragraph(catalogue.tell(text, code, isolated=True), is_example=False)


_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?")
"""Where a block scalar begins, whose words are in the lines below (YAML 1.2.2, 8.1)."""
_INDENT = re.compile(r"(?:- | )*")


def _block(head: str, below: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a block scalar that have words; they stand further in than its key, or its dash."""
    outer = _INDENT.match(head)
    indent = len(outer[0]) if outer else 0
    indent -= len("- ") if indent == len(head) else 0
    for line in below:
        words = line.strip()
        if words and len(line) - len(line.lstrip(" ")) <= indent:
            return
        if words:
            yield words


class _Lines:
    """The lines of a site's files, each file cut into them once."""

    def __init__(self, files: SiteFiles) -> None:
        self._files = files
        self._templates = {shown: files.templates[name] for name, shown in files.template_files.items()}
        self._known: dict[str, list[str]] = {}

    def line(self, span: Span) -> str | None:
        """Return the line of a place, of a block scalar the key with its words; None where it is not known."""
        if span.file not in self._known:
            self._known[span.file] = self._text(span.file).split("\n")
        lines = self._known[span.file]
        if not 0 < span.line <= len(lines):
            return None
        line = lines[span.line - 1].rstrip("\r")
        start = span.column - 1
        if _BLOCK.fullmatch(line, min(start, len(line))):
            return line[:start] + " ".join(_block(line[:start], lines[span.line :]))
        return line

    def _text(self, file: str) -> str:
        content = self._files.content.get(file) or self._files.languages.get(file)
        if content is not None:
            return content.decode("utf-8-sig", "replace")
        if file in self._templates:
            return self._templates[file]
        try:
            return read_text(self._files.root / file) if file else ""
        except (OSError, ValueError):
            return ""


def _wordings(dossier: Dossier) -> dict[str, Wording]:
    """Return wordings that can say what is wrong with a site, whatever that is.

    What a language's own file does not say, or says in a way that cannot be filled in, is said as the file that Mujaz
    brings along says it: the finding about it has to be told.
    """
    languages = {tag: _sound(language, dossier.standard) for tag, language in dossier.languages.items()}
    languages = languages or {language.tag: language for language in dossier.standard}
    site = dossier.site.value.model_copy(update={"languages": list(languages), "months": {}, "digits": {}})
    return Wording.every(Dossier(languages, replace(dossier.site, value=site)), {})


def _sound(language: Language, standard: Sequence[Language]) -> Language:
    known = next((each for each in standard if each.tag == language.tag), next(iter(standard), language))
    own: Mapping[str, object] = {
        key: text
        for key, text in language.strings.items()
        if not key.startswith("preview.") or _names(text) == _names(known.strings.get(key, ""))
    }
    return language.model_copy(update={"strings": {**known.strings, **own}})


def _names(text: Forms | str) -> bool | frozenset[str]:
    """Return the placeholders of a string; False where it cannot be filled in."""
    form = text if isinstance(text, str) else text.get("other", "")
    every = (text,) if isinstance(text, str) else text.values()
    try:
        for each in every:
            each.format(n="", kind="")
    except (KeyError, IndexError, ValueError, AttributeError):
        return False
    return frozenset(name for name in ("{n}", "{kind}") if name in form)
