"""The frame of pages: our own, with Material's files, and open to a site's own blocks."""

from __future__ import annotations

import re

import html5lib
import pytest


@pytest.fixture(scope="module")
def pages(built):
    return {
        path.relative_to(built): html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)
        for path in sorted(built.rglob("*.html"))
    }


@pytest.fixture
def build(tiny, tmp_path, run):
    """Build the tiny site with templates of its own, and a change to its configuration; return its folder and the run."""

    def build(templates=None, old="", new=""):
        root = tiny.write(tmp_path)
        for name, text in (templates or {}).items():
            (root / "own").mkdir(exist_ok=True)
            (root / "own" / name).write_text(text, encoding="utf-8")
        configuration = (root / "mkdocs.yml").read_text("utf-8")
        assert old in configuration
        configuration = configuration.replace(old, new)
        if templates:
            configuration = configuration.replace("custom_dir: site-theme", "custom_dir: own")
        (root / "mkdocs.yml").unlink()
        (root / "mkdocs.yml").write_text(configuration, "utf-8")
        return root / "site", run("mkdocs", "build", cwd=root)

    return build


def test_no_page_has_a_script_or_an_event_handler_in_itself(pages):
    """A data block is no script: https://html.spec.whatwg.org/multipage/scripting.html#data-block."""
    for path, page in pages.items():
        for script in page.iter("script"):
            assert script.get("src") or script.get("type") in {"application/json", "application/ld+json"}, path
        handlers = [name for element in page.iter() for name in element.attrib if name.startswith("on")]
        assert handlers == [], path
        links = [element.get("href") or "" for element in page.iter("a")]
        assert not [link for link in links if link.startswith("javascript:")], path


def test_no_page_has_a_style_in_itself(pages):
    for path, page in pages.items():
        assert not list(page.iter("style")), path
        assert not [element.tag for element in page.iter() if element.get("style")], path


def test_pages_ask_for_materials_files_by_the_names_that_they_have(pages, built):
    for pattern in ("assets/stylesheets/main.*.css", "assets/javascripts/bundle.*.js"):
        (file,) = built.glob(pattern)
        asking = [
            path
            for path, page in pages.items()
            if any(
                file.name in (e.get("href") or e.get("src") or "") for e in page.iter() if e.tag in {"link", "script"}
            )
        ]
        without = {path for path in pages if path.parts[0] == "cite"}  # documents, and no pages of the theme's
        assert len(asking) == len(pages) - len(without) - 1, "the landing page alone does without"


def test_no_file_of_the_theme_is_published_that_no_page_uses(built):
    names = [path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()]
    assert not [name for name in names if re.search(r"\.map$|lunr|workers/search|palette", name)]


def test_a_sites_own_template_fills_the_blocks_of_the_frame(build):
    blocks = """\
        site_meta htmltitle fonts styles libs analytics extrahead announce outdated header hero tabs site_nav container
        content footer config scripts"""
    own = "{% extends 'base.html' %}" + "".join(
        f"{{% block {name} %}}{{{{ super() }}}}<!-- own {name} -->{{% endblock %}}" for name in blocks.split()
    )
    site, done = build({"main.html": own})
    assert done.returncode == 0, done.stderr
    text = (site / "en" / "briefings" / "bridge" / "index.html").read_text("utf-8")
    for name in blocks.split():
        assert text.count(f"<!-- own {name} -->") == 1, name
    assert '<aside class="md-banner">' in text
    assert "Salim Amir arrived in Nur." in text
    assert text.index("<!-- own extrahead -->") < text.index("</head>") < text.index("<!-- own header -->")


def test_an_address_of_the_site_is_text_in_every_attribute(build):
    address = "https://host.example/a&copy/"
    site, done = build(old="!ENV SITE_URL", new=address)
    assert done.returncode == 0, done.stderr
    for page in ("index.html", "en/index.html"):
        html = html5lib.parse((site / page).read_text("utf-8"), namespaceHTMLElements=False)
        found = [e for e in html.iter("link") if {"canonical", "alternate"} & set(e.get("rel").split())]
        links = [e.get("href") for e in found if e.get("type") is None]  # other forms of it are linked from the page
        assert len(links) == 4
        assert all(link.startswith(address) for link in links)


def test_nothing_is_announced_where_no_template_does(pages):
    assert not [path for path, page in pages.items() for e in page.iter("aside") if e.get("class") == "md-banner"]


def test_a_theme_that_is_not_material_is_refused(build):
    site, done = build(old="name: material", new="name: mkdocs")
    assert done.returncode != 0
    assert "Mujaz needs the theme Material for MkDocs" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not site.exists()
