"""The built site: both languages from one build, with the real MkDocs and Material."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import html5lib
import pytest
import yaml

from tiny import ADDRESS, REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = REPOSITORY / "generator" / "mujaz" / "languages"


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def html_of(path: Path) -> object:
    return html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def test_one_build_makes_both_languages_with_the_same_pages(built):
    pages = {
        tag: sorted(str(p.relative_to(built / tag)) for p in (built / tag).rglob("*.html")) for tag in ("ar", "en")
    }
    assert pages["ar"] == pages["en"]
    assert "briefings/munir-benghazi-agreement/index.html" in pages["ar"]
    assert {"index.html", "404.html", "sitemap.xml"} <= {p.name for p in built.iterdir()}


def test_nothing_is_published_that_is_not_for_readers(built):
    files = [p for p in built.rglob("*") if p.is_file()]
    assert not [p for p in files if p.name.endswith((".yml", ".yaml", ".j2", ".py", ".gz"))]
    # Markdown is what a page says once more, beside it; the only other texts are the list of these, the licence and a note to crawlers.
    assert not [p for p in files if p.suffix == ".md" and not p.with_suffix(".html").is_file()]
    texts = {p.relative_to(built).as_posix() for p in files if p.suffix == ".txt"}
    assert texts <= {"llms.txt", "ar/llms.txt", "en/llms.txt", "robots.txt", "data/licence.txt"}


def test_headings_have_the_same_ids_in_both_languages(built):
    page = "briefings/munir-benghazi-agreement/index.html"
    ids = {
        tag: [
            e.get("id")
            for e in html_of(built / tag / page).iter()
            if re.fullmatch("h[1-6]|dt|div", str(e.tag)) and e.get("id") and not e.get("id").startswith("__")
        ]
        for tag in ("ar", "en")
    }
    assert ids["ar"] == ids["en"]
    assert {"glance", "not-known", "voices", "statements", "s1", "source"} <= set(ids["ar"])


def test_the_search_index_of_a_language_holds_its_pages_only(built):
    for tag, word in (("ar", "بنغازي"), ("en", "Benghazi")):
        manifest = json.loads((built / "search" / f"{tag}.json").read_text(encoding="utf-8"))
        shards = sorted((built / "search" / manifest["folder"]).glob("d*.json"))
        entries = [entry for shard in shards for entry in json.loads(shard.read_text(encoding="utf-8"))]
        assert len(entries) == manifest["documents"]
        assert any(word in entry[1] for entry in entries)
        assert all(entry[0].startswith(f"{tag}/") for entry in entries)


def test_every_hit_of_a_search_leads_to_a_place_that_is_there(built):
    ids: dict[Path, set[object]] = {}
    for shard in built.glob("search/*/d*.json"):
        for url, *_ in json.loads(shard.read_text(encoding="utf-8")):
            path, mark, anchor = url.partition("#")
            page = built / path / "index.html"
            if page not in ids:
                ids[page] = {e.get("id") for e in html_of(page).iter()}
            assert not mark or anchor in ids[page], url


def test_the_sitemap_names_each_page_with_its_alternates(built):
    text = (built / "sitemap.xml").read_text(encoding="utf-8")
    pages = [p for tag in ("ar", "en") for p in (built / tag).rglob("index.html")]
    assert text.count("<loc>") == len(pages) + 1  # and the root, where a reader chooses a language
    assert text.count('hreflang="x-default"') == len(pages) + 1


def test_equal_input_gives_equal_bytes(tiny, tmp_path, run):
    sites = []
    tiny.with_topic()  # whose feed and calendar are of a day
    for name, seed in (("one", "1"), ("two", "2")):
        root = tiny.write(tmp_path / name)
        assert run("mujaz", "build", cwd=root, PYTHONHASHSEED=seed, LC_ALL="C", TZ="Asia/Karachi").returncode == 0
        sites.append(files_of(root / "site"))
    assert sites[0] == sites[1]


def test_a_site_can_be_in_a_language_that_no_module_knows(tiny, tmp_path, run):
    """A pseudo-language: accented English, written from right to left."""
    english = yaml.safe_load((LANGUAGES / "en.yml").read_text(encoding="utf-8"))
    arabic = yaml.safe_load((LANGUAGES / "ar.yml").read_text(encoding="utf-8"))  # what its texts are made of

    def pseudo(value: object) -> object:
        if isinstance(value, dict):
            return {key: pseudo(item) for key, item in value.items()}
        parts = re.split(r"(\{\w+\})", str(value))
        return "".join(part if part.startswith("{") else part.replace("a", "à").replace("e", "é") for part in parts)

    theme = pseudo(english["theme"]) | {"language": "qps", "direction": "rtl"}
    own = {
        **english,
        "tag": "qps",
        "name": "Pséudo",
        "direction": "rtl",
        **{key: arabic[key] for key in ("letters", "recognition", "proofreading")},
        "theme": theme,
        "strings": pseudo(english["strings"]),
    }
    tiny.files["languages/qps.yml"] = yaml.safe_dump(own, allow_unicode=True)
    for name, text in tiny.files.items():
        if name != "languages/qps.yml":
            # The source is in the site's own language.
            unglossed = re.sub(r", gloss: \{[^}]*\}|\n +gloss: \{[^}]*\}", "", text)
            tiny.files[name] = re.sub(r"\bar: ", "qps: ", unglossed).replace("[ar, en]", "[qps]")
            tiny.files[name] = re.sub(r"(, |\n  )en: [^}\n]*", "", tiny.files[name])
    tiny.change("seeds/s-1.yml", "language: ar", "language: qps")
    tiny.change("briefings/entities.yml", "language: en", "language: qps")
    root = tiny.write(tmp_path)
    done = run("mujaz", "build", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    page = html_of(root / "site" / "qps" / "briefings" / "bridge" / "index.html")
    assert (page.get("lang"), page.get("dir")) == ("qps", "rtl")
    words = "".join(page.itertext())
    assert "Stàtéménts" in words
    sources = html_of(root / "site" / "qps" / "sources" / "index.html")
    assert "On this pàgé" in "".join(sources.itertext())
    assert not (root / "site" / "ar").exists()
    found = run("mujaz", "search", "Stàtéménts", "--json", cwd=root)
    assert found.returncode == 0, found.stderr
    for query in ("سالم", "سَالِم", "Salim"):  # as it is written, and as it sounds
        found = run("mujaz", "search", query, "--lang", "qps", "--json", cwd=root)
        assert json.loads(found.stdout)[0]["url"] == "qps/names/salim-amir/"
    landing = html_of(root / "site" / "index.html")
    assert landing.get("lang") == "qps"
    assert [e.get("lang") for e in landing.iter() if e.get("lang")] == ["qps"] * 3
    assert " ".join("".join(landing.find(".//h1").itertext()).split()) == "موقع صغير"


def test_a_source_can_be_in_a_language_that_the_site_is_not_in(tiny, tmp_path, run):
    tiny.unchecked("MJZ812").change("seeds/s-1.yml", "language: ar", "language: ur")
    for name, text in tiny.files.items():
        tiny.files[name] = re.sub(
            r"gloss: \{en: ([^}\d]*)(\d*)", r"gloss: {ar: ترجمة الكلمات التي وردت في النص \2, en: \1\2", text
        )
    tiny.change("briefings/entities.yml", "text: Salem Amer, language: en", "text: سلیم عامر, language: ur")
    tiny.change(
        "briefings/bridge.yml", "en: Salim Amir arrived in Nur.", "en: 'Salim Amir ([سلیم]{ur}) arrived in Nur.'"
    )
    root = tiny.write(tmp_path)
    assert run("mujaz", "check", cwd=root).stdout == ""
    assert run("mujaz", "build", cwd=root).returncode == 0
    page = html_of(root / "site" / "en" / "briefings" / "bridge" / "index.html")
    quotes = list(page.iter("blockquote"))
    assert quotes
    assert {(e.get("lang"), e.get("dir")) for e in quotes} == {("ur", "rtl")}
    shown = [e for e in page.iter() if e.tag != "script"]
    assert {e.get("lang") for e in shown if "سلیم" in (e.text or "")} == {"ur"}
    assert {e.get("dir") for e in page.iter("bdi") if "سلیم" in "".join(e.itertext())} == {"rtl"}
    assert "Urdu" in "".join(page.itertext())


def test_only_published_briefings_reach_the_site(tiny, tmp_path, run):
    draft = tiny.files["briefings/bridge.yml"].replace("slug: bridge", "slug: secret-bridge")
    tiny.files["briefings/draft.yml"] = draft.replace("status: published", "status: draft")
    root = tiny.write(tmp_path)
    assert run("mujaz", "build", cwd=root).returncode == 0
    assert not [
        name for name, content in files_of(root / "site").items() if b"secret-bridge" in content or "secret" in name
    ]


def test_a_site_of_drafts_only_is_not_built(tiny, tmp_path, run):
    tiny.change("briefings/bridge.yml", "status: published", "status: draft")
    root = tiny.write(tmp_path)
    for program in ("mujaz", "mkdocs"):
        done = run(program, "build", cwd=root)
        assert done.returncode == 1
        assert re.search(r"briefings/site.yml:1:1:? .*no briefing is published", done.stdout + done.stderr)
    assert run("mujaz", "check", cwd=root).returncode == 0
    assert not (tmp_path / "site").exists()


def test_hostile_content_is_text_on_the_page(tiny, tmp_path, run):
    hostile = "\"'<script>alert(1)</script> & {{ 7*7 }} {% raw %} `x` {: onclick=y }"
    tiny.unchecked("MJZ404", "MJZ833", "MJZ854", "MJZ860")
    quoted = json.dumps(hostile.replace("*", "\\*"))  # a star is markup, and so must be escaped
    tiny.change("briefings/bridge.yml", "en: A bridge in Nur}", "en: " + quoted + "}")
    root = tiny.write(tmp_path)
    done = run("mujaz", "build", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("index.html", "briefings/index.html", "briefings/bridge/index.html"):
        page = html_of(root / "site" / "en" / name)
        programs = [e for e in page.iter("script") if e.get("type") not in {"application/json", "application/ld+json"}]
        assert not [e for e in programs if "alert(1)" in (e.text or "")]
        assert not [e for e in page.iter() if e.get("onclick")]
        assert hostile in " ".join("".join(page.itertext()).split())


def test_strict_mode_keeps_the_last_good_site_where_there_are_warnings(tiny, tmp_path, run):
    tiny.change("briefings/bridge.yml", "the bridge is 70", "the bridge is 71")
    root = tiny.write(tmp_path)
    (root / "site").mkdir()
    (root / "site" / "good.html").write_text("good")
    assert run("mujaz", "build", "--strict", cwd=root).returncode == 1
    assert [p.name for p in (root / "site").iterdir()] == ["good.html"]


def test_a_site_without_a_theme_of_its_own_has_the_one_that_is_installed(tiny, tmp_path, run):
    ours, theirs = tiny.write(tmp_path / "ours"), tiny.write(tmp_path / "theirs")
    (theirs / "site-theme").unlink()
    configuration = (theirs / "mkdocs.yml").read_text(encoding="utf-8").replace("  custom_dir: site-theme\n", "")
    (theirs / "mkdocs.yml").unlink()
    (theirs / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    for root in (ours, theirs):
        done = run("mujaz", "build", cwd=root)
        assert done.returncode == 0, done.stderr
    assert files_of(theirs / "site") == files_of(ours / "site")


def test_a_sites_own_templates_come_before_the_installed_ones(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    (root / "site-theme").unlink()
    (root / "own").mkdir()
    (root / "own" / "404.html").write_text("our own page of what is not there")
    configuration = (root / "mkdocs.yml").read_text(encoding="utf-8").replace("dir: site-theme", "dir: own")
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    done = run("mkdocs", "build", cwd=root)
    assert done.returncode == 0, done.stderr
    assert (root / "site" / "404.html").read_text() == "our own page of what is not there"
    assert "A bridge in Nur" in (root / "site" / "en" / "briefings" / "bridge" / "index.html").read_text(
        encoding="utf-8"
    )


def test_the_exported_tree_reads_well_and_builds_with_plain_mkdocs(tmp_path, run):
    out = tmp_path / "export"
    assert run("mujaz", "export", "--out", str(out), cwd=REPOSITORY).returncode == 0
    text = (out / "en" / "briefings" / "munir-benghazi-agreement.md").read_text(encoding="utf-8")
    assert "\n## Key statements {#statements}\n" in text
    for tag, words in (("ar", "أبرز الإفادات"), ("en", "Key statements")):
        done = run("mkdocs", "build", "--strict", "-f", str(out / f"mkdocs.{tag}.yml"), cwd=out)
        assert done.returncode == 0, done.stderr
        page = html_of(out / "site" / tag / "briefings" / "munir-benghazi-agreement" / "index.html")
        (block,) = [e for e in page.iter("div") if e.get("lang") == tag and e.get("dir")]
        headings = ["".join(e.itertext()) for e in block.iter("h2")]
        assert words in headings
        assert {e.get("id") for e in block.iter("h3")} >= {"s1", "s2"}
        filters = "assets/mujaz/timeline-filters.css"
        assert "only_source_003" in (out / "site" / tag / filters).read_text(encoding="utf-8")
        timeline = html_of(out / "site" / tag / "timeline" / "index.html")
        assert f"../{filters}" in {e.get("href") for e in timeline.iter("link")}


def test_export_never_overwrites_the_sites_own_folder(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    for out in (".", "..", "briefings", "seeds"):
        assert run("mujaz", "export", "--out", out, cwd=root).returncode == 2
    assert (root / "briefings" / "bridge.yml").exists()


def test_what_rests_on_a_draft_alone_is_not_published(tmp_path, run):
    for name in ("briefings", "seeds"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    for name in ("mkdocs.yml", "site-theme"):
        (tmp_path / name).symlink_to(REPOSITORY / name)
    draft = tmp_path / "briefings" / "2025-12-munir-benghazi.yml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("status: published", "status: draft"), encoding="utf-8")
    (tmp_path / "briefings" / "notes.md").write_text("# Notes of the editors")
    settings = tmp_path / "briefings" / "site.yml"
    assert "\nchecks:" not in settings.read_text(encoding="utf-8")
    with settings.open("a", encoding="utf-8") as file:  # a topic that rests on it is to be weighed again
        file.write("checks: {severities: {MJZ712: off}}\n")
    done = run("mkdocs", "build", "--strict", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    site = files_of(tmp_path / "site")
    for words in ("بروفة شرعنة", "The News International published", "munir-benghazi-agreement", "sources/#003"):
        assert not [name for name, content in site.items() if name.endswith(".html") and words.encode() in content]
    assert "notes/index.html" not in site


def test_former_addresses_of_a_briefing_lead_on(tiny, tmp_path, run):
    tiny.change("briefings/bridge.yml", "slug: bridge\n", "slug: bridge\naliases: [old-bridge]\n")
    root = tiny.write(tmp_path)
    done = run("mujaz", "build", cwd=root)
    assert done.returncode == 0, done.stdout
    for tag, direction in (("ar", "rtl"), ("en", "ltr")):
        old = root / "site" / tag / "briefings" / "old-bridge" / "index.html"
        page = html_of(old)
        assert (page.get("lang"), page.get("dir")) == (tag, direction)
        (link,) = page.iter("a")
        assert (old.parent / link.get("href")).resolve() == (root / "site" / tag / "briefings" / "bridge").resolve()
        (script,) = page.iter("script")
        assert (old.parent / script.get("src")).resolve().is_file()
        assert [e.get("href") for e in page.iter("link")] == [f"{ADDRESS}{tag}/briefings/bridge/"]
        assert "old-bridge" not in (root / "site" / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(("alias", "code"), [("arrival", "MJZ202"), ("Old Bridge", "MJZ203"), ("index", "MJZ203")])
def test_a_former_address_is_an_address_of_its_own(alias, code, tiny, tmp_path):
    tiny.change("briefings/bridge.yml", "slug: bridge\n", f"slug: bridge\naliases: [{alias}]\n")
    assert code in {finding.code for finding in tiny.report(tmp_path).findings}
