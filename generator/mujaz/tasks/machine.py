"""What programs read of a site: each page as plain Markdown, the list of pages, and how its search is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mujaz.edges import Pieces
from mujaz.model.places import HOME, topic_path
from mujaz.render import FileSection, ListedFile, SiteSearch, llms_txt, open_search, readable
from mujaz.tasks.open_data import with_listing
from mujaz.tasks.syndication import ICON, calendar_path, feed_path, followed
from mujaz.views.parts.card import newest_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mujaz.tasks.addresses import Addresses
    from mujaz.tasks.site import BuiltPage, BuiltSite
    from mujaz.wording import Wording

LISTED = 50
"""How many briefings, and how many topics, `llms.txt` lists in a language; the pages of lists have the others."""

LLMS = "llms.txt"

MARKDOWN = "text/markdown"
"""The media type of Markdown (RFC 7763)."""

_DOORS = frozenset(
    {"home", "index", "timeline", "who", "register", "glossary", "differences", "coverage", "sources", "az", "about"}
)
"""Types of page of which each language has one, or one of each sort, besides the parts of lists that are cut."""


def markdown_path(url: str) -> str:
    """Return where a page is as plain Markdown, inside a built site.

    Args:
        url: the page's URL inside the site: `en/about/`, or `en/about.html` where addresses are those of files.
    """
    return f"{url.removesuffix('.html')}.md" if url.endswith(".html") else f"{url}index.md"


def search_path(tag: str) -> str:
    """Return where the description of a language's search is, inside a built site."""
    return f"{tag}/opensearch.xml"


def llms_path(tag: str) -> str:
    """Return where the list of a language's pages is, inside a built site."""
    return f"{tag}/{LLMS}"


def machine_files(
    site: BuiltSite, addresses: Addresses, sizes: Mapping[str, int] | None = None
) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield what programs read of a site, one at a time: path inside the site, and text or its pieces.

    Args:
        site: the site.
        addresses: where its pages are; where nothing says where the site is published, nothing describes its search.
        sizes: how many bytes the files of data have, by path inside the site.
    """
    yield LLMS, _llms(site, addresses)
    for tag, wording in site.wordings.items():
        yield llms_path(tag), _llms_of(site, wording, addresses)
    if addresses.site:
        for tag, wording in site.wordings.items():
            yield search_path(tag), _search(site, wording, addresses)
    for built in site.pages:
        made = partial(_markdown, built, site, addresses, sizes)
        yield markdown_path(addresses.urls[built.file]), Pieces(made, built.made_of)


def _markdown(
    built: BuiltPage, site: BuiltSite, addresses: Addresses, sizes: Mapping[str, int] | None
) -> Iterator[str]:
    markdown = with_listing(built.markdown, site, built.file, sizes) if built.kind == "data" else built.markdown
    language = site.wordings[built.page.language].language
    own, links = addresses.of_page(built.file), addresses.from_page(built.file)
    yield readable(markdown, own, links, language.quotes, language.marks_within)


def _search(site: BuiltSite, wording: Wording, addresses: Addresses) -> str:
    tag = wording.tag
    return open_search(
        SiteSearch(
            name=site.names[tag],
            description=wording.plain(site.dossier.site.value.summary),
            language=tag,
            page=addresses.of_page(f"{tag}/{HOME}"),
            url=addresses.of_file(search_path(tag)),
            icon=addresses.of_file(ICON),
        )
    )


def _llms(site: BuiltSite, addresses: Addresses) -> str:
    """Return the list at the root, which names the site in all of its languages and leads to the list of each."""
    wordings = site.wordings.values()
    summary = site.dossier.site.value.summary
    own = [
        ListedFile(each.language.name, addresses.of_file(llms_path(each.tag)), site.names[each.tag])
        for each in wordings
    ]
    sections = [section for wording in wordings for section in _sections(site, wording, addresses)]
    followed_by = tuple(each for wording in wordings for each in _followed(site, wording, addresses))
    return llms_txt(
        " / ".join(dict.fromkeys(site.names.values())),
        [wording.plain(summary) for wording in wordings],
        [_note(wording) for wording in wordings],
        [FileSection(LLMS, tuple(own)), *sections, *([FileSection("Optional", followed_by)] if followed_by else [])],
    )


def _llms_of(site: BuiltSite, wording: Wording, addresses: Addresses) -> str:
    """Return the list of one language's pages, in it."""
    followed_by = tuple(_followed(site, wording, addresses))
    return llms_txt(
        site.names[wording.tag],
        [wording.plain(site.dossier.site.value.summary)],
        [_note(wording)],
        [*_sections(site, wording, addresses), *([FileSection("Optional", followed_by)] if followed_by else [])],
    )


def _note(wording: Wording) -> str:
    return wording.text("machine.note", format="Markdown", type=MARKDOWN)


def _sections(site: BuiltSite, wording: Wording, addresses: Addresses) -> Iterator[FileSection]:
    tag, dossier, name = wording.tag, site.dossier, wording.language.name

    def listed(title: str, place: str, about: str) -> ListedFile:
        return ListedFile(title, addresses.of_file(markdown_path(addresses.urls[f"{tag}/{place}"])), about)

    doors = (each.page for each in site.pages_in(tag) if each.kind in _DOORS and each.page.part_of is None)
    yield FileSection(name, tuple(listed(page.title, page.path, page.description) for page in doors))
    topics = sorted((record.value for record in dossier.topics), key=lambda topic: topic.as_of, reverse=True)
    if len(topics) > 1:
        files = tuple(
            listed(wording.plain(topic.title), topic_path(topic), wording.plain(topic.summary))
            for topic in topics[:LISTED]
        )
        yield FileSection(f"{name}: {wording.text('topics')}", files)
    places = {each.page.path: each.page for each in site.pages_in(tag) if each.kind == "briefing"}
    files = tuple(
        listed(page.title, page.path, str(wording.phrase(briefing.summary).first_sentence()))
        for briefing in newest_first(dossier)[:LISTED]
        if (page := places.get(f"briefings/{briefing.slug}.md"))
    )
    yield FileSection(f"{name}: {wording.text('briefings')}", files)


def _followed(site: BuiltSite, wording: Wording, addresses: Addresses) -> Iterator[ListedFile]:
    if not addresses.site:
        return
    tag, found = wording.tag, followed(site.dossier)
    if found.news:
        yield ListedFile(wording.text("feed"), addresses.of_file(feed_path(tag)), wording.text("feed.about"))
    for name in (name for name in found.events if len(found.events) == 1):
        yield ListedFile(wording.text("calendar"), addresses.of_file(calendar_path(tag, name)))
