"""Views become artifacts: Markdown pages, JSON for print, and findings as text, JSON or workflow commands."""

from mujaz.render.broken_template import RULE, TemplateError
from mujaz.render.explanation import as_explanation, as_rules
from mujaz.render.filters import filter_sheet
from mujaz.render.findings import FORMATS, as_text
from mujaz.render.linked import linked_json
from mujaz.render.markdown import escape_html, escape_markdown, phrase_html, phrase_markdown
from mujaz.render.pages import PAGE_TYPES, PageRenderer, PageType
from mujaz.render.preview import FindingView, MarkedLine, NoticeView, PageLink, Paragraph, PreviewRenderer
from mujaz.render.print import About, card_json, cards_json, document_json, document_side
from mujaz.render.proof import PROOF_FORMAT, proof_json
from mujaz.render.record import record_json
from mujaz.render.visible import visible_words

__all__ = [
    "FORMATS",
    "PAGE_TYPES",
    "PROOF_FORMAT",
    "RULE",
    "About",
    "FindingView",
    "MarkedLine",
    "NoticeView",
    "PageLink",
    "PageRenderer",
    "PageType",
    "Paragraph",
    "PreviewRenderer",
    "TemplateError",
    "as_explanation",
    "as_rules",
    "as_text",
    "card_json",
    "cards_json",
    "document_json",
    "document_side",
    "escape_html",
    "escape_markdown",
    "filter_sheet",
    "linked_json",
    "phrase_html",
    "phrase_markdown",
    "proof_json",
    "record_json",
    "visible_words",
]
