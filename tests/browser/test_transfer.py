"""What a reader's connection carries."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

FIRST_VISIT = 300_000
LATER_PAGE = 40_000


@pytest.fixture
def carried(tabs):
    """Open pages one after the other in one profile; return what came over the wire for each, and its size unpacked."""

    def carried(*paths):
        page = tabs.open()
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        sizes = []
        for path in paths:
            wire, plain = [], []
            loaded = lambda event, wire=wire: wire.append(event["encodedDataLength"])  # noqa: E731
            data = lambda event, plain=plain: plain.append(event["dataLength"])  # noqa: E731
            session.on("Network.loadingFinished", loaded)
            session.on("Network.dataReceived", data)
            page.goto(path, wait_until="networkidle")
            session.remove_listener("Network.loadingFinished", loaded)
            session.remove_listener("Network.dataReceived", data)
            print(f"{path}: {sum(wire):.0f} bytes over the wire, {sum(plain):.0f} unpacked")  # noqa: T201 - shown by -s
            sizes.append(sum(wire))
        return sizes

    return carried


def test_first_visit_and_later_pages_keep_to_the_budget(carried, site, language):
    later = [
        "home",
        "timeline",
        "who",
        "people",
        "name",
        "glossary",
        "differences",
        "coverage",
        "sources",
        "a-z",
        "about",
    ]
    largest = max(
        (path for path in site.pages(language) if path.startswith(f"{language.tag}/briefings/")),
        key=lambda path: (site.folder / path / "index.html").stat().st_size,
    )
    first, *rest = carried(largest, *(site.page(language, kind) for kind in later))
    assert 20_000 < first <= FIRST_VISIT
    assert {kind: size for kind, size in zip(later, rest, strict=True) if size > LATER_PAGE} == {}
