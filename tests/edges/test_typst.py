"""Typst as the press uses it: content is text whatever it looks like, and nothing but templates and fonts is read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from mujaz import tasks
from mujaz.edges import Press, PrintError
from mujaz.edges.typst import typeset
from readers import pages
from tiny import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

PRESS = Press.of(REPOSITORY / "site-theme")
B = "briefings/bridge.yml"

HOSTILE = [
    '#eval("1+1") #panic("x") #read("/etc/passwd")',
    "$x^2$ @ref _i_ `c` <lbl> // c /* c */ = h - l + e / t: ~ -- ---",
    '#import "@preview/cetz:0.3.0": *',
    "<script>alert(1)</script><img src=x onerror=y>&amp;&#34;",
    "{{7*7}} {% raw %} ${x} %s {0}",
    "\\u{41} \\22 \\# C:\\new\\table",
    '"}); #set page(width: 1pt) //',
]


def printed(tiny, root: Path, *, sorts=("brief",), tags: tuple[str, ...] = ()) -> dict[str, bytes]:
    # That a text is odd is found and told; what is printed of it is the question here.
    report = tiny.report(root)
    dossier = tasks.shown(report.dossier, drafts=False)
    wordings = {tag: w for tag, w in tasks.wordings_of(dossier).items() if not tags or tag in tags}
    documents = tasks.printables(dossier, wordings, PRESS.families, sorts=sorts)
    return {document.file: typeset(PRESS, document.data) for document in documents}


def yaml_text(text: str) -> str:
    return json.dumps(text.replace("\\", "\\\\").replace("*", "\\*").replace("[", "\\[").replace("]", "\\]"))


def squeezed(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in "\u200b\u2060\u2066\u2067\u2068\u2069\ufffe\x02")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("sort", ["brief", "bilingual", "booklet"])
def test_what_looks_like_code_or_markup_is_printed_as_it_is(tiny, tmp_path, text, sort):
    # Words follow it: PDFium takes a hyphen at the end, before the number of the statement, for one that divides a word.
    tiny.change(B, "en: Salim Amir arrived in Nur.}", f"en: {yaml_text(f'Salim says {text} so')}}}")
    # In a document that opens from the right PDFium gives the words of a Latin line from the right too.
    tiny.change("briefings/site.yml", "[ar, en]", "[en, ar]")
    (pdf,) = (pdf for name, pdf in printed(tiny, tmp_path, sorts=[sort]).items() if ".en" in name)
    assert squeezed(text) in squeezed("".join(pages(pdf)))


def test_a_title_that_looks_like_code_is_a_title(tiny, tmp_path):
    tiny.change(B, "en: A bridge in Nur}", f"en: {yaml_text(HOSTILE[0])}}}")
    pdf = printed(tiny, tmp_path, tags=("en",))["bridge.en.pdf"]
    assert squeezed(HOSTILE[0]) in squeezed(pages(pdf)[0])


@pytest.mark.parametrize("letter", ["a", "ب"])
def test_a_string_without_blanks_stays_on_the_page(tiny, tmp_path, letter):
    tiny.change(
        B,
        "{ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}",
        f"{{ar: {'ب' * 600}, en: {letter * 600}}}",
    )
    import pypdfium2  # noqa: PLC0415 - places of single letters

    for pdf in printed(tiny, tmp_path, sorts=["brief", "bilingual", "booklet"]).values():
        for page in pypdfium2.PdfDocument(pdf):
            text, width = page.get_textpage(), page.get_width()
            boxes = [text.get_charbox(i) for i in range(text.count_chars())]
            assert all(left >= 0 and right <= width for left, _, right, _ in boxes)


def test_a_text_of_thousands_of_words_is_printed(tiny, tmp_path):
    tiny.change(B, "{ar: وصل سالم عامر إلى مدينة النور., en: S", "{ar: " + "كتبت وقيل " * 2_000 + ", en: S")
    pdf = printed(tiny, tmp_path, tags=("ar",))["bridge.ar.pdf"]
    assert squeezed("".join(pages(pdf))).count("كتبتوقيل") > 1_900


def test_equal_input_gives_equal_bytes(tiny, tmp_path):
    assert printed(tiny, tmp_path, sorts=tasks.SORTS) == printed(tiny, tmp_path, sorts=tasks.SORTS)


def test_a_character_that_no_font_has_is_an_error_that_names_it(tiny, tmp_path):
    report = tiny.report(tmp_path)
    (document, *_) = tasks.printables(
        report.dossier, {"en": tasks.wordings_of(report.dossier)["en"]}, PRESS.families, sorts=["brief"]
    )
    with pytest.raises(PrintError, match="漢"):
        typeset(PRESS, document.data.replace("Salim Amir arrived", "漢 arrived"))


@pytest.mark.parametrize(
    "code",
    [
        'read("/etc/passwd")',
        'read("../main.css")',
        'image("http://127.0.0.1:1/x.png")',
        'import "@preview/cetz:0.3.0": *',
    ],
)
def test_templates_can_read_nothing_outside_their_folder(tmp_path, code):
    (tmp_path / "print").mkdir()
    (tmp_path / "main.css").write_text("x")
    (tmp_path / "print" / "main.typ").write_text(f"#{code}\n")
    with pytest.raises(PrintError):
        typeset(Press.of(tmp_path), "{}")


def test_the_repositorys_templates_use_no_packages_and_evaluate_nothing():
    for path in (REPOSITORY / "site-theme" / "print").rglob("*.typ"):
        text = path.read_text()
        assert "@" not in text.replace("@page", ""), path
        assert "eval(" not in text, path


@pytest.mark.parametrize("tag", ["de", "fr-CA", "x-nonsense", "QQQQ"])
def test_a_run_in_a_language_that_the_site_does_not_have_is_printed(tiny, tmp_path, tag):
    tiny.change(B, "en: Salim Amir arrived in Nur.}", 'en: "Salim Amir said [grüß dich]{XX}."}'.replace("XX", tag))
    report = tiny.report(tmp_path)
    dossier = report.dossier
    (document, *_) = tasks.printables(
        dossier, {"en": tasks.wordings_of(dossier)["en"]}, PRESS.families, sorts=["brief"]
    )
    assert "grüß dich" in " ".join(pages(typeset(PRESS, document.data)))


def test_a_site_in_another_language_is_printed_from_the_same_templates(tiny, tmp_path):
    text = (REPOSITORY / "generator" / "mujaz" / "languages" / "en.yml").read_text()
    own = (
        text.replace("tag: en", "tag: zz", 1)
        .replace("  language: en", "  language: zz", 1)
        .replace("direction: ltr", "direction: rtl")
        .replace("name: English", "name: Zzz", 1)
    )
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "zz.yml").write_text(own)
    for name in list(tiny.files):
        tiny.files[name] = (
            tiny.files[name]
            .replace("en: ", "zz: ")
            .replace("[ar, en]", "[zz, ar]")
            .replace("language: en", "language: zz")
            .replace("  zz: The", "  zz: The")
        )
    files = printed(tiny, tmp_path, sorts=tasks.SORTS)
    assert set(files) == {"bridge.zz.pdf", "bridge.ar.pdf", "bridge.zz-ar.pdf", "booklet.zz.pdf", "booklet.ar.pdf"}
    assert "Salim Amir" in " ".join(pages(files["bridge.zz.pdf"]))


@pytest.mark.parametrize("sort", ["brief", "bilingual", "booklet"])
def test_amendments_and_reasons_of_dates_are_printed_in_every_sort(tiny, tmp_path, sort):
    tiny.change(
        B,
        "status: published",
        'status: published\namendments: [{date: "2026-11-20", note: {ar: صُحّح, en: Amended}, statements: [s2]}]',
    )
    tiny.change("briefings/events.yml", "en: It follows from the text", "en: Reasoned")
    (pdf,) = (pdf for name, pdf in printed(tiny, tmp_path, sorts=[sort]).items() if "en" in name.split(".")[1])
    text = " ".join(pages(pdf))
    assert "Amended" in text
    # The bilingual brief has both languages on a line, which PDFium reads from either end.
    assert re.search(r"(Amended \(Statements: 2\)|2\W+Statements\W+Amended)", text)
    assert "Reasoned" in text


@pytest.mark.parametrize("sort", ["brief", "bilingual"])
def test_a_statement_that_no_page_holds_is_printed_once_and_whole(tiny, tmp_path, sort):
    tiny.change(B, "en: Salim Amir arrived in Nur.", f"en: {'lorem ' * 2500}")
    (pdf,) = (pdf for name, pdf in printed(tiny, tmp_path, sorts=[sort]).items() if "en" in name.split(".")[1])
    assert sum(page.count("lorem") for page in pages(pdf)) == 2500
