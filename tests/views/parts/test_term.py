"""Names in the other languages: their words, whatever markup they were written with."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.edges import read_site

E, G, R = "briefings/entities.yml", "briefings/glossary.yml", "seeds/s-1.yml"


@pytest.fixture
def pages(tiny, tmp_path):
    def pages() -> dict[tuple[str, str], str]:
        root = tiny.write(tmp_path)
        report = tasks.report_folder(root)
        assert not report.errors
        site = tasks.build_pages(report.dossier, read_site(root).templates)
        return {
            (built.kind, built.page.language): built.markdown for built in site.pages if built.kind != "register"
        } | {
            ("register", built.page.language): built.markdown for built in site.pages if built.page.path == "people.md"
        }

    return pages


def test_no_markup_of_a_name_is_shown_in_another_language(tiny, pages):
    tiny.change(E, "en: Salim Amir}", "en: 'Salim *Amir* of [الأخبار]{ar}, a [friend](nur)'}")
    tiny.change(G, "en: delegation}", "en: '*delegation* [وفد]{ar}'}")
    found = pages()
    for page in (("register", "ar"), ("glossary", "ar")):
        text = found[page]
        assert not [sign for sign in ("\\*", "\\[", "\\{", "{ar}") if sign in text], page
    assert 'Salim Amir of <bdi dir="rtl">الأخبار</bdi>, a friend</bdi>' in found["register", "ar"]
    assert 'delegation <bdi dir="rtl">وفد</bdi></bdi>' in found["glossary", "ar"]


def test_a_name_that_differs_in_markup_alone_is_no_other_name(tiny, pages):
    tiny.change(E, "{ar: سالم عامر, en: Salim Amir}", "{ar: Salim Amir, en: '*Salim* Amir'}")
    assert "mjz-others" not in pages()["register", "ar"]


def test_what_a_source_is_called_goes_through_the_markup(tiny, pages):
    before, _, after = tiny.files[R].partition("short_name: {")
    tiny.files[R] = (
        f"{before}short_name: {{ar: '*الفجر* [](s-1)', en: '*Dawn* [](s-1)'}}\n{after.partition(chr(10))[2]}"
    )
    title = "title: {ar: جسر في مدينة النور, en: A bridge in Nur}"
    tiny.change("briefings/bridge.yml", title, "title: {ar: 'جسر، تقول [](s-1)', en: 'A bridge, says [](s-1)'}")
    text = pages()["home", "en"]
    assert "\\*" not in text
    assert "Dawn" in text
