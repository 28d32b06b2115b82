"""The exported tree under another builder: MkDocs as it comes, with its own theme and with Material."""

from __future__ import annotations

import json
import re

import html5lib
import pytest
import yaml

B, E, S = "briefings/bridge.yml", "briefings/entities.yml", "briefings/site.yml"

TITLES = {
    "an image": "<img src=x onerror=alert(1)>",
    "a script that closes the title": "</title></head><script>alert(1)</script>",
    "an attribute": '" onmouseover="alert(1)" x=\'',
    "an innocent sign": "a < b & c > d",
    "an entity": "&lt;b&gt; &amp;amp; &#60;",
    "markup of templates": "{{ 7*7 }} {% raw %}",
    "a colon and a number sign": "a: b #c - d",
}


def page(path):
    return html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def words(element) -> str:
    return " ".join("".join(element.itertext()).split())


def hostile(tree) -> list[str]:
    """Return what of a page would run."""
    found = [element.tag for element in tree.iter("script") if "alert" in (element.text or "")]
    for element in tree.iter():
        found += [name for name, value in element.attrib.items() if str(name).startswith("on") and "alert" in value]
    return found


@pytest.mark.parametrize("theme", ["mkdocs", "material"])
def test_titles_are_shown_as_they_were_typed_and_run_nothing(theme, tiny, tmp_path, run):
    """All hostile titles stand in one site, as the names of people, in its own name, and in the titles of briefings."""
    for n, title in enumerate(TITLES.values()):
        quoted = json.dumps(title.replace("*", r"\*"))
        tiny.files[f"briefings/b-{n}.yml"] = (
            tiny.files[B]
            .replace("slug: bridge", f"slug: bridge-{n}")
            .replace("en: A bridge in Nur}", f"en: {quoted}}}")
            .replace("  en: The article", '  en: \'" onmouseover="alert(1)" <script>alert(1)</script> The article')
            .replace("an agreement\nstatements", "an agreement'\nstatements")
        )
        tiny.files[E] += f"- {{id: e-{n}, type: person, name: {{ar: سالم, en: {quoted}}}, autolink: no}}\n"
    tiny.files.pop(B)
    tiny.unchecked("MJZ404", "MJZ802", "MJZ806", "MJZ812", "MJZ833", "MJZ849", "MJZ854", "MJZ856", "MJZ859", "MJZ860")
    names = ", ".join(f"e-{n}" for n in range(len(TITLES)))
    tiny.change("briefings/b-0.yml", "entities: [salim-amir, nur]", f"entities: [salim-amir, nur, {names}]")
    site_name = TITLES["a script that closes the title"] + TITLES["an attribute"]
    tiny.change(S, "en: A tiny site", f"en: {json.dumps(site_name)}")
    out = tmp_path / "out"
    done = run("mujaz", "export", "--out", str(out), cwd=tiny.write(tmp_path / "site"))
    assert done.returncode == 0, done.stdout + done.stderr
    configuration = out / "mkdocs.en.yml"
    configuration.write_text(
        configuration.read_text(encoding="utf-8").replace("name: mkdocs", f"name: {theme}"), encoding="utf-8"
    )
    done = run("mkdocs", "build", "--strict", "-f", str(configuration), cwd=out)
    assert done.returncode == 0, done.stderr
    built = out / "site" / "en"
    pages = [page(path) for path in built.rglob("*.html")]
    assert [hostile(tree) for tree in pages if hostile(tree)] == []
    assert {len(list(tree.iter("title"))) for tree in pages} == {1}
    for n, title in enumerate(TITLES.values()):
        tree = page(built / "briefings" / f"bridge-{n}" / "index.html")
        shown = " ".join(title.split())
        assert words(next(tree.iter("title"))) == f"{shown} - {' '.join(site_name.split())}"
        assert re.sub(r"\s*¶$", "", words(next(e for e in tree.iter("h1") if e.get("id") == "top"))) == shown
        links = [
            words(e) for e in tree.iter("a") if f"bridge-{n}" in (e.get("href") or "") or e.get("href") in {".", "./"}
        ]
        assert shown in links
        if theme == "material":
            (description,) = [e for e in tree.iter("meta") if e.get("name") == "description"]
            assert description.get("content").startswith('" onmouseover="alert(1)" <script>')


CONTROLS = [
    "\u007f",
    "\u0000",
    "\u001b",
    "\u0085",
    "\u009f",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\uffff",
    "\ufffe",
    "\ufdd0",
    "\u202e",
    "\r",
    "\n---\n",
]


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_no_control_character_breaks_the_metadata_of_a_page(control, tiny, tmp_path):
    from mujaz import tasks  # noqa: PLC0415 - the checks would stop it on the way through the commands
    from mujaz.edges import read_site  # noqa: PLC0415

    title = json.dumps(f"<b>{control}")
    tiny.change(B, "en: A bridge in Nur}", f"en: {title}}}").change(S, "en: A tiny site", f"en: {title}")
    root = tiny.write(tmp_path / "site")
    site = tasks.build_pages(tasks.report_folder(root).dossier, read_site(root).templates)
    with tasks.export_folder(root, tmp_path / "out", print) as output:
        tasks.export_site(site, output, root)
    text = (tmp_path / "out" / "en" / "briefings" / "bridge.md").read_text(encoding="utf-8")
    head = text.split("\n---\n")[0].removeprefix("---\n")
    assert yaml.safe_load(head)["title"].startswith("&lt;b&gt;")
    configuration = yaml.safe_load((tmp_path / "out" / "mkdocs.en.yml").read_text(encoding="utf-8"))
    assert configuration["site_name"].startswith("&lt;b&gt;")
    for built in site.pages:
        assert yaml.safe_load(built.markdown.split("\n---\n")[0].removeprefix("---\n"))["title"]
