"""The versions of a text as HTML: what changed in a reader's words; their names in a fold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.render.markdown import escape_html, phrase_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.views.parts.versions import ListedChange, ListedText
    from mujaz.wording import Wording


@dataclass(frozen=True)
class VersionsShown:
    """The versions of a text.

    Attributes:
        changes: its significant changes with the texts between them, the newest first; none where no repository has it.
        is_shallow: whether earlier ones may be missing, because the clone lacks them.
        is_kept: whether earlier texts are shown as they stood.
    """

    changes: Sequence[ListedChange]
    is_shallow: bool
    is_kept: bool


def versions_html(versions: VersionsShown, wording: Wording) -> Iterator[str]:
    """Yield the part of the document about versions.

    Args:
        versions: the versions.
        wording: wording of the document's language.
    """
    t = wording.text
    yield f'<h2 id="versions">{escape_html(t("cite.versions"))}</h2>\n'
    if not versions.changes:
        yield f"<p>{escape_html(t('cite.versions.none'))}</p>\n"
        return
    yield f"<p>{escape_html(t('cite.versions.text' if versions.is_kept else 'cite.versions.not-kept'))}</p>\n"
    if versions.is_shallow:
        yield f"<p>{escape_html(t('cite.versions.shallow'))}</p>\n"
    yield '<ul class="mjz-versions">\n'
    for change in versions.changes:
        yield from _change(change, wording)
    yield f'</ul>\n<details class="mjz-names"><summary>{escape_html(t("cite.versions.names"))}</summary>\n<ul>\n'
    for text in (text for change in versions.changes for text in change.texts):
        day = text.day or t("cite.versions.uncommitted")
        yield (
            f'<li id="v-{escape_html(text.version)}"><code dir="ltr">{escape_html(text.version)}</code> '
            f"{phrase_html(wording.words(day))}</li>\n"
        )
    yield "</ul>\n</details>\n"


def _change(change: ListedChange, wording: Wording) -> Iterator[str]:
    t = wording.text
    *corrections, first = change.texts
    yield f"<li><p><strong>{phrase_html(wording.words(change.day))}</strong>{_of(first, wording)}</p>\n"
    yield from (f"<p>{phrase_html(note)}</p>\n" for note in change.notes)
    if corrections:
        number = wording.number(len(corrections))
        items = "".join(
            f"<li>{phrase_html(wording.words(text.day or t('cite.versions.uncommitted')))}{_of(text, wording)}</li>\n"
            for text in corrections
        )
        summary = escape_html(t("cite.versions.small", number=number))
        is_open = " open" if any(text.is_shown for text in corrections) else ""
        yield f"<details{is_open}><summary>{summary}</summary>\n<ul>\n{items}</ul>\n</details>\n"
    yield "</li>\n"


def _of(text: ListedText, wording: Wording) -> str:
    if text.is_shown:
        return f" · {escape_html(wording.text('cite.versions.shown'))}"
    if not text.address:
        return ""
    return f' · <a href="{escape_html(text.address)}">{escape_html(wording.text("cite.versions.read"))}</a>'
