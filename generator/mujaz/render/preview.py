"""What the preview of a site shows of findings: a page of them, and a banner on every other page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import jinja2

from mujaz.render.findings import printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True)
class MarkedLine:
    """A line of a file, cut at the place that is meant."""

    before: str
    marked: str
    after: str

    @classmethod
    def of(cls, line: str, column: int) -> MarkedLine:
        """Mark the word that begins at a column.

        Args:
            line: the line.
            column: from 1; behind the end of the line there is nothing to be marked.
        """
        start = min(column - 1, len(line))
        rest = line[start:]
        # A blank is marked alone, so that something is seen.
        length = len(rest.split(maxsplit=1)[0]) if rest and not rest[0].isspace() else min(1, len(rest))
        parts = (line[:start], rest[:length], rest[length:])
        return cls(*(printable(part.replace("\t", "    ")) for part in parts))


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a rule's explanation.

    Attributes:
        text: its text.
        is_example: whether it is an example of what editors write, whose lines stay as they are.
    """

    text: str
    is_example: bool


@dataclass(frozen=True)
class FindingView:
    """A finding as the page shows it.

    Attributes:
        severity: `error` or `warning`.
        kind: that in words, and whether it is about a draft.
        place: file, line and column; empty where no file is known.
        code: code of its rule; empty where no rule of ours is broken.
        message: what is wrong.
        hint: what to do about it, perhaps empty.
        line: the line that is meant; None where it is not known.
        title: the first line of the rule's explanation.
        explanation: the rest of it; empty where no rule of ours is broken.
        tag: tag of the language of all this; empty where it is English, as what others say of their own is.
        direction: its direction.
    """

    severity: str
    kind: str
    place: str
    code: str
    message: str
    hint: str
    line: MarkedLine | None
    title: str
    explanation: Sequence[Paragraph]
    tag: str
    direction: str


@dataclass(frozen=True)
class PageLink:
    """A link from the page of findings: into the site, or to the same page in another language, which has a tag."""

    address: str
    text: str
    tag: str = ""
    direction: str = ""


@dataclass(frozen=True)
class NoticeView:
    """What is said of the findings in one language.

    Attributes:
        tag: tag of the language.
        direction: its direction.
        title: title of the page.
        counts: how many errors and warnings there are.
        state: what the pages show meanwhile.
        open: words of the link from the banner to the page.
        means: words in front of a code that is explained.
        address: address of the page.
        links: links from the page.
        findings: the findings.
    """

    tag: str
    direction: str
    title: str
    counts: str
    state: str
    open: str
    means: str
    address: str
    links: tuple[PageLink, ...]
    findings: Sequence[FindingView]


class PreviewRenderer:
    """Makes HTML of what the preview says.

    Args:
        templates: text of each template of the theme's folder `preview`, by file name.
    """

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.DictLoader(templates),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=True,
        )

    def page(self, notice: NoticeView) -> str:
        """Return the page of findings."""
        return self._environment.get_template("findings.html.j2").render(vars(notice))

    def banner(self, notice: NoticeView) -> str:
        """Return the banner that leads to it."""
        return self._environment.get_template("banner.html.j2").render(vars(notice))

    def script(self, epoch: str, address: str) -> str:
        """Return the script of a page that loads itself anew when it is told another epoch than its own.

        Args:
            epoch: the epoch of which the page is.
            address: where it asks.
        """
        return self._environment.get_template("reload.js.j2").render(epoch=epoch, address=address)
