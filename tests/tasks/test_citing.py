"""What is cited stays readable: texts as they stood stand beside those that are shown, one page each."""

from __future__ import annotations

import pytest
from lxml import html

from mujaz import tasks
from repository import FILE
from tiny import ADDRESS

pytestmark = pytest.mark.usefixtures("own_cache")


def cited(repository):
    """Return the files for citing of a site, as a build writes them."""
    site = tasks.prepare_folder(repository.root).site
    urls = {built.file: built.file.removesuffix(".md") + "/" for built in site.pages}
    files = tasks.Citing(site, urls, ADDRESS, tasks.history_of(site)).files(("a.css",))
    return {place: "".join(pieces) for place, pieces in files.items()}


def test_an_earlier_text_has_a_page_with_what_it_said_and_what_is_said_now(repository):
    first = repository.commit("2026-11-01")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    second = repository.commit("2026-11-03")
    files = cited(repository)
    for tag, said in (("en", "Salim Amir arrived in Nur."), ("ar", "وصل سالم عامر إلى مدينة النور.")):
        root = html.fromstring(files[f"cite/{tag}/bridge/{first}.html"])
        assert root.get("lang") == tag
        assert root.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert root.xpath("//li[@id='s1']//*[@data-mjz-text]")[0].text_content() == said
        assert root.xpath("//link[@rel='canonical']/@href") == [f"{ADDRESS}{tag}/briefings/bridge/"]
        (notice,) = root.xpath("//*[@role='note']")
        assert notice.xpath(".//a/@href") == [
            f"../../../{tag}/briefings/bridge/",
            f"../../../cite/{tag}/bridge.html#versions",
        ]
        assert f"bridge/{first}.html" in files[f"cite/{tag}/bridge.html"]
        assert f"bridge/{second}.html" not in files[f"cite/{tag}/bridge.html"]
    (now,) = html.fromstring(files[f"cite/en/bridge/{first}.html"]).xpath("//li[@id='s1']//*[@class='mjz-cited__now']")
    assert now.text_content().endswith("Salim Amir came to Nur.")
    # The other language of an earlier text is the same text.
    (other,) = html.fromstring(files[f"cite/en/bridge/{first}.html"]).xpath("//header/nav/a/@href")
    assert other == f"../../../cite/ar/bridge/{first}.html"


def test_a_site_can_do_without_earlier_texts(repository):
    first = repository.commit("2026-11-01")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    repository.site.files["briefings/site.yml"] += "versions: no\n"
    repository.commit("2026-11-03")
    files = cited(repository)
    assert not [place for place in files if first in place]
    assert first not in html.fromstring(files["cite/en/bridge.html"]).xpath("string(//ul[@class='mjz-versions'])")


def test_an_earlier_text_whose_names_are_gone_is_still_told(repository):
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "'[Salim Amir](salim-amir) came to [a town](gone).'")
    first = repository.commit("2026-11-01")
    repository.site.change(FILE, "'[Salim Amir](salim-amir) came to [a town](gone).'", "Salim Amir came to Nur.")
    repository.commit("2026-11-03")
    text = html.fromstring(cited(repository)[f"cite/en/bridge/{first}.html"])
    assert text.xpath("//li[@id='s1']//*[@data-mjz-text]")[0].text_content() == "Salim Amir came to a town."


def test_the_same_history_gives_the_same_bytes(repository):
    repository.commit("2026-11-01")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    repository.commit("2026-11-03")
    assert cited(repository) == cited(repository)


def test_an_earlier_weighing_has_a_page_without_points_about_what_readers_do_not_see(repository):
    repository.site.with_topic()
    (file,) = (name for name in repository.site.files if name.startswith("briefings/topics/"))
    topic = tasks.report_folder(repository.site.write(repository.root)).dossier.topics[0].value
    gone = "  - {id: gone, standing: reported, text: {ar: سر, en: A secret}, rests_on: [withdrawn/s1]}\n"
    shown = repository.site.files[file]
    repository.site.files[file] = shown.replace("points:\n", f"points:\n{gone}")
    repository.commit("2026-11-01")
    repository.site.files[file] = shown.replace(f"as_of: {topic.as_of}", "as_of: 2026-12-05")
    repository.commit("2026-12-05")
    files = cited(repository)
    earlier = [text for place, text in files.items() if place.startswith(f"cite/en/topics/{topic.id}/")]
    assert [html.fromstring(text).xpath("//ol/li/@id") for text in earlier] == [[point.id for point in topic.points]]
    assert not [place for place, text in files.items() if "A secret" in text]
