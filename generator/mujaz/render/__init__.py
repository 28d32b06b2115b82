"""Views become artifacts: Markdown pages, JSON for print, and findings as text, JSON or workflow commands."""

from mujaz.render.atom import atom
from mujaz.render.broken_template import RULE, TemplateError
from mujaz.render.explanation import as_explanation, as_rules
from mujaz.render.feed import Feed, FeedEntry, FeedWords
from mujaz.render.filters import filter_sheet
from mujaz.render.findings import FORMATS, as_text, printable
from mujaz.render.ical import icalendar
from mujaz.render.json_feed import json_feed
from mujaz.render.linked import linked_json
from mujaz.render.llms import FileSection, ListedFile, llms_txt
from mujaz.render.markdown import escape_html, escape_markdown, phrase_html, phrase_markdown
from mujaz.render.open_search import SiteSearch, open_search
from mujaz.render.pages import PAGE_TYPES, PageRenderer, PageType
from mujaz.render.preview import FindingView, MarkedLine, NoticeView, PageLink, Paragraph, PreviewRenderer
from mujaz.render.print import About, card_json, cards_json, document_json, document_side
from mujaz.render.proof import PROOF_FORMAT, proof_json
from mujaz.render.readable import readable
from mujaz.render.record import record_json
from mujaz.render.rich import sections_html
from mujaz.render.visible import visible_words

__all__ = [
    "FORMATS",
    "PAGE_TYPES",
    "PROOF_FORMAT",
    "RULE",
    "About",
    "Feed",
    "FeedEntry",
    "FeedWords",
    "FileSection",
    "FindingView",
    "ListedFile",
    "MarkedLine",
    "NoticeView",
    "PageLink",
    "PageRenderer",
    "PageType",
    "Paragraph",
    "PreviewRenderer",
    "SiteSearch",
    "TemplateError",
    "as_explanation",
    "as_rules",
    "as_text",
    "atom",
    "card_json",
    "cards_json",
    "document_json",
    "document_side",
    "escape_html",
    "escape_markdown",
    "filter_sheet",
    "icalendar",
    "json_feed",
    "linked_json",
    "llms_txt",
    "open_search",
    "phrase_html",
    "phrase_markdown",
    "printable",
    "proof_json",
    "readable",
    "record_json",
    "sections_html",
    "visible_words",
]
