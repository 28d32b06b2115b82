"""The page of findings is told in its own language, and in English where Mujaz does not speak it."""

from __future__ import annotations

import html5lib
import pytest

from mujaz import tasks
from mujaz.edges import Theme, read_site
from mujaz.findings import Severity

B = "briefings/bridge.yml"
NAMES = "{http://www.w3.org/1999/xhtml}"


def pages(root, more=()):
    files = read_site(root)
    report = tasks.report(files)
    findings = (*report.findings, *more)
    renderer = tasks.preview_renderer(Theme.of(root))
    found = tasks.notices(renderer, report.dossier, findings, files, "/", has_site=True)
    return {tag: html5lib.parse(notice.page) for tag, notice in found.items()}


def message(page, place=0):
    told = [each for each in page.iter(f"{NAMES}p") if each.get("class") == "message"][place]
    return told.get("lang"), told.get("dir"), "".join(c for c in told.text if c not in "\u2066\u2067\u2068\u2069")


def test_each_page_tells_findings_in_its_language(tiny, tmp_path):
    found = pages(tiny.change(B, "attribution: article", "atribution: article").write(tmp_path))
    assert message(found["ar"]) == ("ar", "rtl", "المفتاح «atribution» غير معروف هنا")
    assert message(found["en"]) == ("en", "ltr", "the key 'atribution' is not known here")


def test_what_others_complain_of_is_english_on_every_page(tiny, tmp_path):
    found = pages(tiny.write(tmp_path), [tasks.fault("no such plugin", "mkdocs.yml", Severity.ERROR)])
    assert {message(page) for page in found.values()} == {("en", "ltr", "no such plugin")}


def test_examples_of_an_explanation_are_read_from_left_to_right(tiny, tmp_path):
    found = pages(tiny.change(B, "attribution: article", "atribution: article").write(tmp_path))
    for page in found.values():
        (details,) = page.iter(f"{NAMES}details")
        assert [(each.get("dir"), each.text) for each in details.iter(f"{NAMES}pre")] == [
            ("ltr", "atribution: article")
        ]


@pytest.mark.parametrize(
    ("block", "rest"),
    [
        (["      ar: >-", "        كلمات أولى، , وكلمات", "        ثانية"], "كلمات أولى، , وكلمات ثانية"),
        (["      ar: |", "        سطر , أول", "", "        سطر ثان", ""], "سطر , أول سطر ثان"),
        (["      ar: كلمات , في سطر"], "كلمات , في سطر"),
    ],
)
def test_a_finding_in_a_block_shows_its_words_and_none_of_what_follows(block, rest, tmp_path, tiny):
    lines = tiny.write(tmp_path).joinpath(B).read_text(encoding="utf-8").split("\n")
    place = next(n for n, line in enumerate(lines) if line.startswith("    text:"))
    lines[place : place + 1] = ["    text:", *block, "      en: Words, of one line."]
    (tmp_path / B).write_text("\n".join(lines), encoding="utf-8")
    for page in pages(tmp_path).values():
        lines = ("".join(each.itertext()).strip() for each in page.iter(f"{NAMES}pre"))
        shown = [line for line in lines if line.startswith("ar: ")]
        assert shown
        assert {line.removeprefix("ar: ") for line in shown} == {rest}
