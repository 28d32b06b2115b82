"""The preview: `mkdocs serve` shows what was saved, and what is wrong with it."""

from __future__ import annotations

import re
import shutil
import threading

import html5lib
import pytest

from photographs import drawn, encoded, put, with_image
from serving import BUILT, asked, free_port, read, save, served, wait_for, wait_until
from tiny import REPOSITORY, TinySite

_IMAGE = re.compile(r'src="[^"]*/(bridge-[0-9a-f]+-1280\.webp)"')
BANNER = 'class="mjz-findings"'
DOUBTFUL = ("the bridge is 70", "the bridge bridge is 70")
MISTAKE = ("kind: report", "kind: repotr")


def words(element: object) -> str:
    return " ".join("".join(element.itertext()).split())


def parsed(text: str) -> object:
    return html5lib.parse(text, namespaceHTMLElements=False)


def banner(text: str) -> object:
    (found,) = (e for e in parsed(text).iter("aside") if e.get("class") == "mjz-findings")
    return found


def files_of(folder):
    found = {p.relative_to(folder): p for p in folder.rglob("*") if p.is_file()}
    return {name.as_posix(): path.read_bytes() for name, path in found.items() if not name.parts[0].startswith(".")}


def bare(page: str) -> str:
    """Return a page without the script that loads it anew, and without the sizes of what is printed meanwhile."""
    return re.sub(r"\d+ KB", "", page.partition("<script>(")[0])


@pytest.fixture(scope="module")
def mended(tmp_path_factory):
    """What a site is served as before a mistake is saved, meanwhile, and when it is mended."""
    tiny, root = TinySite(), tmp_path_factory.mktemp("mended")
    tiny.write(root)
    file = root / "briefings" / "bridge.yml"
    good = file.read_text(encoding="utf-8")
    pages = ("ar/briefings/bridge/", "en/briefings/bridge/", "en/", "", "nowhere/", "findings/ar/", "findings/en/")
    with served(root) as site:
        wait_for(f"{site.base}en/briefings/bridge/", "A bridge in Nur")
        before = {page: read(site.base + page) for page in pages}
        save(file, good.replace(*MISTAKE).replace("A bridge in Nur", "Another bridge in Nur"))
        wait_for(f"{site.base}en/briefings/bridge/", BANNER)
        meanwhile = {page: read(site.base + page) for page in pages}
        said = site.said()
        save(file, good.replace("A bridge in Nur", "A longer bridge in Nur"))
        wait_for(f"{site.base}en/briefings/bridge/", "A longer bridge in Nur", gone=BANNER)
        after = {page: read(site.base + page) for page in pages}
        assert not (root / "site").exists()
    return before, meanwhile, after, said


def test_a_mistake_is_a_banner_on_every_page_in_the_pages_language(mended):
    before, meanwhile, after, _ = mended
    expected = {
        "ar/briefings/bridge/": ("ar", "rtl", "خطأ واحد", "/findings/ar/"),
        "en/briefings/bridge/": ("en", "ltr", "1 error", "/findings/en/"),
        "en/": ("en", "ltr", "1 error", "/findings/en/"),
        "": ("ar", "rtl", "خطأ واحد", "/findings/ar/"),
        "nowhere/": ("ar", "rtl", "خطأ واحد", "/findings/ar/"),
    }
    for page, (tag, direction, count, address) in expected.items():
        found = banner(meanwhile[page])
        assert (found.get("lang"), found.get("dir")) == (tag, direction), page
        assert count in words(found)
        assert [link.get("href") for link in found.iter("a")] == [address]
        assert BANNER not in before[page] + after[page]


def test_the_last_good_site_is_shown_while_there_are_errors(mended):
    _, meanwhile, after, said = mended
    assert "A bridge in Nur" in meanwhile["en/briefings/bridge/"]
    assert "Another bridge" not in meanwhile["en/briefings/bridge/"]
    assert "A longer bridge in Nur" in after["en/briefings/bridge/"]
    assert "the last good site is served" in said
    assert "briefings/bridge.yml:10:11: MJZ104" in said


def test_the_page_of_findings_has_the_line_with_its_place_and_explains_the_code(mended):
    before, meanwhile, after, _ = mended
    for tag, direction, kind, why in (("ar", "rtl", "خطأ", "السبب:"), ("en", "ltr", "Error", "Why:")):
        page = parsed(meanwhile[f"findings/{tag}/"])
        assert page.get("lang") == tag
        (article,) = page.iter("article")
        assert kind in words(article)
        assert "briefings/bridge.yml:10:11" in [words(e) for e in article.iter("bdi")]
        (line,) = (each for each in article.iter("pre") if each.get("class") == "source")
        assert "".join(line.itertext()) == "    kind: repotr"
        assert [e.text for e in line.iter("mark")] == ["repotr"]
        assert line.get("dir") == "auto"
        (message, hint, *_) = article.iter("p")
        assert message.get("dir") == hint.get("dir") == direction
        assert "report" in words(hint)
        (details,) = article.iter("details")
        assert "MJZ104" in words(details)
        assert why in words(details)
    for text in (before["findings/en/"], after["findings/en/"]):
        assert not list(parsed(text).iter("article"))
        assert "No findings" in text


def test_a_site_that_is_broken_at_the_start_is_its_page_of_findings_until_it_is_mended(tiny, tmp_path):
    root = tiny.write(tmp_path)
    file = root / "briefings" / "bridge.yml"
    good = file.read_text(encoding="utf-8")
    save(file, good.replace(*MISTAKE))
    with served(root) as site:
        for address, tag in (("", "ar"), ("en/briefings/bridge/", "en"), ("ar/glossary/", "ar")):
            page = parsed(wait_for(site.base + address, "bridge.yml:10:11"))
            assert page.get("lang") == tag
            assert [e.text for e in page.iter("mark")] == ["repotr"]
        waiting = threading.Thread(target=read, args=(site.base + asked(read(f"{site.base}findings/en/")),))
        waiting.start()
        save(file, good)
        waiting.join()  # who reads the findings is told to load the page anew
        assert BANNER not in wait_for(f"{site.base}en/briefings/bridge/", "A bridge in Nur")


def test_without_loading_pages_anew_a_broken_site_is_its_page_of_findings_too(tiny, tmp_path):
    tiny.change("briefings/bridge.yml", *MISTAKE)
    with served(tiny.write(tmp_path), "--no-livereload") as site:
        assert "livereload" not in wait_for(f"{site.base}en/briefings/", "bridge.yml:10:11")


def test_what_findings_quote_is_text_and_nothing_else(tiny, tmp_path):
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u202e"
    tiny.change("briefings/bridge.yml", "kind: report", f'kind: "{hostile}"')
    with served(tiny.write(tmp_path)) as site:
        page = parsed(wait_for(f"{site.base}findings/en/", "bridge.yml:10:11"))
    assert not [e for e in page.iter("script") if "alert" in (e.text or "")]
    assert not list(page.iter("img"))
    (line,) = (each for each in page.iter("pre") if each.get("class") == "source")
    assert "".join(line.itertext()) == f'    kind: "{hostile}"'.replace("\u202e", "\\u202e")
    assert [words(e) for e in page.iter("p") if "<script>" in words(e)]


def test_warnings_of_drafts_and_of_what_is_published_are_shown_beside_what_was_saved(tiny, tmp_path):
    root = tiny.write(tmp_path)
    file = root / "briefings" / "bridge.yml"
    good = file.read_text(encoding="utf-8")
    with served(root) as site:
        wait_for(f"{site.base}en/briefings/bridge/", "A bridge in Nur")
        wrong = good.replace(*DOUBTFUL)
        save(file, wrong)
        page = wait_for(f"{site.base}en/briefings/bridge/", BANNER)
        assert "1 warning" in words(banner(page))
        wait_for(f"{site.base}en/briefings/bridge/", "the bridge bridge is")
        save(file, wrong.replace("status: published", "status: draft"))
        assert "of a draft" in wait_for(f"{site.base}findings/en/", "of a draft")
        assert "Status: draft" in wait_for(f"{site.base}en/briefings/bridge/", "Status: draft")


def test_a_mistake_in_the_settings_or_in_a_template_is_told_and_mended(tiny, tmp_path):
    root = tiny.write(tmp_path)
    for name in ("mkdocs.yml", "site-theme"):
        (root / name).unlink()
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    shutil.copytree(REPOSITORY / "site-theme", root / "site-theme")
    page = "en/briefings/bridge/"
    cases = (
        (root / "mkdocs.yml", settings, f"{settings}\nuse_directory_urls: perhaps\n", "use_directory_urls"),
        (root / "mkdocs.yml", settings, f"{settings}\n  - : [\n", "mkdocs"),
        *(
            (root / "site-theme" / name, text, f"{text}\n{{% if %}}\n", f"site-theme/{name}:{text.count(chr(10)) + 2}")
            for name in ("base.html", "pages/home.md.j2")
            if (text := (REPOSITORY / "site-theme" / name).read_text(encoding="utf-8"))
        ),
        (
            root / "site-theme" / "partials" / "footer.html",
            text := (REPOSITORY / "site-theme" / "partials" / "footer.html").read_text(encoding="utf-8"),
            f"{{{{ nobody.knows }}}}\n{text}",
            "site-theme/partials/footer.html:1:",
        ),
    )
    with served(root) as site:
        wait_for(site.base + page, "A bridge in Nur")
        for file, good, wrong, told in cases:
            save(file, wrong)
            assert told in wait_for(f"{site.base}findings/en/", told)
            assert "A bridge in Nur" in wait_for(site.base + page, BANNER)
            save(file, good)
            wait_for(site.base + page, "A bridge in Nur", gone=BANNER)


def test_a_template_that_is_broken_at_the_start_is_told_too(tiny, tmp_path):
    root = tiny.write(tmp_path)
    (root / "site-theme").unlink()
    shutil.copytree(REPOSITORY / "site-theme", root / "site-theme")
    file = root / "site-theme" / "base.html"
    good = file.read_text(encoding="utf-8")
    save(file, "{% if %}")
    with served(root) as site:
        wait_for(f"{site.base}en/", "site-theme/base.html:1:1")
        save(file, good)
        wait_for(f"{site.base}en/briefings/bridge/", "A bridge in Nur")


def test_a_language_file_that_lacks_the_previews_own_words_is_told_in_those_that_are_brought_along(tiny, tmp_path):
    own = (REPOSITORY / "generator" / "mujaz" / "languages" / "en.yml").read_text(encoding="utf-8")
    lines = [line for line in own.splitlines() if not line.startswith("  preview.open")]
    tiny.files["languages/en.yml"] = "\n".join(lines) + "\n"
    with served(tiny.write(tmp_path)) as site:
        assert "preview.open" in wait_for(f"{site.base}en/", "MJZ601")


def test_after_an_edit_what_is_served_is_what_a_build_makes(tiny, tmp_path, run):
    port, old, new = free_port(), "A bridge in Nur", "A longer bridge in Nur"
    root = tiny.write(tmp_path)
    file = root / "briefings" / "bridge.yml"
    good = file.read_text(encoding="utf-8")
    address = f"http://127.0.0.1:{port}/"
    for text in (good, good.replace(old, new)):  # what is printed is in the cache then
        save(file, text)
        done = run("mkdocs", "build", cwd=root, SITE_URL=address)
        assert done.returncode == 0, done.stderr
    wanted = files_of(root / "site")
    save(file, good)
    with served(root, port=port) as site:
        page = wait_for(f"{address}en/briefings/bridge/", old)
        told = threading.Thread(target=read, args=(address + asked(page),))
        told.start()
        wait_until(told.is_alive)
        save(file, good.replace(old, new))
        told.join()
        at_once = read(f"{address}en/briefings/bridge/")
        assert site.said().count(BUILT) == 1  # nobody has waited for the whole
        wait_until(lambda: site.said().count(BUILT) == 2)
        assert new in at_once
        assert bare(at_once) == bare(read(f"{address}en/briefings/bridge/"))
        found = files_of(site.shown())
    assert found.keys() == wanted.keys()
    assert [name for name in wanted if found[name] != wanted[name]] == []


def test_what_is_saved_while_a_site_is_built_is_shown_in_the_end(tiny, tmp_path):
    root = tiny.write(tmp_path)
    file = root / "briefings" / "bridge.yml"
    good = file.read_text(encoding="utf-8")
    with served(root) as site:
        wait_for(f"{site.base}en/briefings/bridge/", "A bridge in Nur")
        before = site.said().count("Building documentation")
        save(file, good.replace("A bridge in Nur", "A longer bridge in Nur"))
        wait_until(lambda: site.said().count("Building documentation") > before)
        save(file, good.replace("A bridge in Nur", "The longest bridge in Nur"))
        wait_for(f"{site.base}en/briefings/bridge/", "The longest bridge in Nur", gone="A longer bridge")
        wait_for(f"{site.base}ar/briefings/bridge/parallel/", "The longest bridge in Nur", gone="A longer bridge")


def test_a_built_site_has_no_banner(tiny, tmp_path, run):
    tiny.change("briefings/bridge.yml", *DOUBTFUL)
    root = tiny.write(tmp_path)
    done = run("mkdocs", "build", cwd=root)
    assert done.returncode == 0
    assert "WARNING" in done.stderr
    assert not [name for name, content in files_of(root / "site").items() if b"mjz-findings" in content]


def test_an_image_that_is_saved_is_shown(tiny, tmp_path):
    put(tmp_path)
    root = with_image(tiny).write(tmp_path)
    with served(root) as site:
        page = wait_for(f"{site.base}en/briefings/bridge/", "mjz-photo-image")
        (before,) = _IMAGE.findall(page)
        put(root, encoded(drawn(1500, 900)))
        wait_until(lambda: _IMAGE.findall(read(f"{site.base}en/briefings/bridge/")) not in ([], [before]))
        (after,) = _IMAGE.findall(read(f"{site.base}en/briefings/bridge/"))
        for name in (before, after):
            assert (site.shown() / "assets" / "images" / name).is_file() == (name == after)
        put(root, b"no image")
        wait_for(f"{site.base}en/briefings/bridge/", BANNER)
        assert after in read(f"{site.base}en/briefings/bridge/")
