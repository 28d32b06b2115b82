"""Every letter is drawn by a face of the site, whatever languages its texts name."""

from __future__ import annotations

import pytest

from once import once
from tiny import TinySite

pytestmark = pytest.mark.browser

FOREIGN = "[وزیر اعظم شہباز شریف نے ٹھیک کہا۔]{ur} [ڕۆژنامەی گەلێ، ژیان و ئاڵا]{ckb} [Жуков]{ru}"


@pytest.fixture(scope="session")
def foreign_site(run, serve, tmp_path_factory):
    with once(tmp_path_factory, "foreign") as (root, is_first):
        if is_first:
            tiny = TinySite()
            for file, tag, text in (
                ("briefings/bridge.yml", "en", "Salim Amir arrived in Nur."),
                ("briefings/bridge.yml", "ar", "وصل سالم عامر إلى مدينة النور."),
                ("briefings/bridge.yml", "en", "A bridge in Nur"),
                ("briefings/bridge.yml", "ar", "مصدر مطلع"),
                ("briefings/bridge.yml", "en", "an informed source"),
                ("briefings/glossary.yml", "ar", "جماعة تُرسل لتمثيل غيرها."),
                ("briefings/glossary.yml", "en", "A group sent to represent others."),
            ):
                tiny.change(file, f"{tag}: {text}", f'{tag}: "{text} {FOREIGN}"')
            done = run("mkdocs", "build", cwd=tiny.unchecked("MJZ407", "MJZ415").write(root))
            assert done.returncode == 0, done.stdout + done.stderr
    with serve(root / "site") as site:
        yield site


def drawn_by(page, selector: str) -> dict[str, bool]:
    """Return the families that draw an element and what is in it, and whether they are the site's own."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument", {"depth": -1})["root"]["nodeId"]
    found = {}
    for node in session.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]:
        for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
            found[font["familyName"]] = found.get(font["familyName"], True) and font["isCustomFont"]
    return found


@pytest.mark.parametrize("path", ["briefings/bridge/", "briefings/bridge/parallel/", "glossary/", "briefings/"])
def test_every_letter_is_drawn_by_the_sites_own_faces(browser, foreign_site, language, path):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{foreign_site.url}{language.tag}/{path}")
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    page.evaluate("document.fonts.ready.then(() => true)")
    assert "شہباز" in page.locator("article").text_content() or path == "briefings/"
    found = drawn_by(page, "body *:not(script, style)")
    page.close()
    assert found
    assert [family for family, own in found.items() if not own] == []


def test_only_texts_in_another_language_ask_for_its_text_face(tabs, site, language, other):
    page = tabs.open()
    loaded = "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', '')))"
    page.goto(site.page(other, "home"))
    family = page.locator("h1").evaluate(
        "heading => getComputedStyle(heading).fontFamily.split(',')[0].replaceAll('\"', '')"
    )
    assert family in page.evaluate(loaded)
    marked = 0
    for kind in ("home", "timeline", "who", "name", "differences", "a-z"):
        page.goto(site.page(language, kind), wait_until="networkidle")
        page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        marked += page.locator(f"article [lang={other.tag}]").count()
        assert family not in page.evaluate(loaded), kind
    assert marked > 5
    page.goto(site.page(language, "parallel"), wait_until="networkidle")
    assert family in page.evaluate(loaded)
