"""Citations for reference managers are read back by programs that are not ours, and say what the briefing says."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from lxml import html

from mujaz import tasks
from mujaz.model import Localised, plain_text
from mujaz.model.version import text_version
from mujaz.render.citation import CitedState, bibtex, citation_document, csl_json, ris
from mujaz.views.parts.citation import citation
from tiny import ADDRESS, REPOSITORY, TinySite

HOSTILE = [
    "a }{ b \\ c % $ # _ ~ ^ & d",
    "one\nTY  - BOOK\nER  - \ntwo",
    "@misc{other, title = {x}}",
    "control\x07 null\x00 and \u202etricks\u2066",
    "<b>\"bold\"</b> </script> 'x'",
    "ends in a backslash \\",
]
TEX = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\#": "#", r"\$": "$", r"\%": "%", r"\&": "&", r"\_": "_",
}  # fmt: skip
SHOWN = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
WORDINGS = tasks.wordings_of(SHOWN)


def cited(briefing, tag, dossier=SHOWN, wordings=None, address=ADDRESS):
    wording = (wordings or WORDINGS)[tag]
    return citation(briefing, dossier, wording, f"{address}{tag}/briefings/{briefing.slug}/" if address else "")


def of_tex(value):
    """Return what a field of BibTeX says."""
    value = value.removeprefix("{").removesuffix("}")
    return re.sub("|".join(map(re.escape, TEX)), lambda match: TEX[match[0]], value)


def entry(text):
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    (found,) = library.entries
    return found


def of_ris(text):
    (found,) = rispy.load(io.StringIO(text))
    return found


def plain(text):
    """Return what is shown of a text that nobody would write."""
    return " ".join(re.sub(r"[\x00-\x08\x0b-\x1f\u202e\u2066]", "", text.replace("\n", " ")).split())


@pytest.mark.parametrize("tag", ["ar", "en"])
@pytest.mark.parametrize("record", SHOWN.briefings, ids=lambda record: record.value.slug)
def test_each_format_says_what_the_briefing_says(record, tag):
    briefing = record.value
    own = cited(briefing, tag)
    other = "en" if tag == "ar" else "ar"
    title, beside = plain_text(briefing.title.get(tag)), plain_text(briefing.title.get(other))
    site = plain_text(SHOWN.site.value.name.get(tag))
    address = f"{ADDRESS}{tag}/briefings/{briefing.slug}/?v={text_version(briefing)}"
    (item,) = json.loads(csl_json(own))
    assert (item["title"], item["container-title"], item["URL"], item["language"]) == (title, site, address, tag)
    assert item["custom"] == {"titles": {other: beside}}
    assert item["issued"] == {"date-parts": [[int(part) for part in briefing.published.split("-")]]}
    fields = entry(bibtex(own)).fields_dict
    assert of_tex(fields["title"].value) == title
    assert of_tex(fields["titleaddon"].value) == beside
    assert (fields["url"].value, fields["date"].value, fields["langid"].value) == (address, briefing.published, tag)
    reference = of_ris(ris(own))
    assert (reference["title"], reference["translated_title"], reference["secondary_title"]) == (title, beside, site)
    assert (reference["urls"], reference["year"], reference["language"]) == ([address], briefing.published[:4], tag)
    assert reference["edition"] == own.version == text_version(briefing)
    assert "author" not in item
    assert "author" not in fields
    assert "authors" not in reference


def altered(**change):
    return SHOWN.briefings[0].value.model_copy(update=change)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_title_becomes_code(text):
    own = cited(altered(title=Localised.model_construct({"ar": "عنوان", "en": "x"})), "en")
    own = replace(own, title=text, titles={"ar": f"ع {text}"})
    (item,) = json.loads(csl_json(own))
    assert plain(item["title"]) == plain(text)
    found = entry(bibtex(own))
    assert found.key == f"{own.slug}-en"
    assert plain(of_tex(found.fields_dict["title"].value)) == plain(text)
    assert plain(of_tex(found.fields_dict["titleaddon"].value)) == plain(f"ع {text}")
    reference = of_ris(ris(own))
    assert reference["type_of_reference"] == "ELEC"
    assert plain(reference["title"]) == plain(text)
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris(own).removesuffix("\r\n").split("\r\n"))


@pytest.mark.parametrize(
    ("edtf", "date"),
    [("2026-11", "2026/11//"), ("2026", "2026///"), ("2026-11~", None), ("2025/2026", None), (None, None)],
)
def test_a_date_is_no_more_exact_than_it_is_known(edtf, date):
    own = cited(altered(published=edtf), "en")
    assert of_ris(ris(own)).get("date") == date
    (item,) = json.loads(csl_json(own))
    parts = [[int(part) for part in edtf.split("-")]] if date else None
    assert item.get("issued") == ({"date-parts": parts} if parts else {"literal": edtf} if edtf else None)
    assert ("year" in entry(bibtex(own)).fields_dict) == (date is not None)


def test_a_site_without_an_address_is_cited_without_one():
    own = cited(SHOWN.briefings[0].value, "en", address="")
    assert "URL" not in json.loads(csl_json(own))[0]
    assert "url" not in entry(bibtex(own)).fields_dict
    assert "urls" not in of_ris(ris(own))


def document(briefing, tag, dossier, wordings, states=None, *, is_shallow=False):
    own = cited(briefing, tag, dossier, wordings)
    pieces = citation_document(
        briefing, own, wordings[tag], page="../../p/", root="../../", files=(), styles=("a.css",), states=states, is_shallow=is_shallow,
    )  # fmt: skip
    return own, "".join(pieces)


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_the_document_has_each_statement_with_who_says_it_its_source_and_its_address(tag):
    briefing = SHOWN.briefings[0].value
    own, text = document(briefing, tag, SHOWN, WORDINGS)
    root = html.fromstring(text)
    assert root.get("lang") == tag
    assert not root.xpath("//script[text()] | //style | //@style")
    for statement in briefing.statements:
        (item,) = root.xpath(f"//li[@id='{statement.id}']")
        lines = [" ".join(each.text_content().split()) for each in item.xpath(".//*[@data-mjz-text]")]
        assert lines[0] == str(WORDINGS[tag].phrase(statement.text))
        assert lines[1] == f"{own.said[statement.id]} {own.text}"
        assert lines[2] == f"{ADDRESS}{tag}/briefings/{briefing.slug}/?v={own.version}#{statement.id}"
        entity = SHOWN.entity.get(statement.attribution.entity or "")
        assert entity is None or plain_text(entity.name.get(tag)) in lines[1]
        assert str(WORDINGS[tag].source(briefing.source_of(statement))) in lines[1]


def test_the_document_escapes_what_texts_say(tmp_path):
    site = TinySite().change(
        "briefings/bridge.yml", "Salim Amir arrived in Nur.", "'<img src=x onerror=alert(1)> & Salim Amir'"
    )
    dossier = tasks.shown(tasks.report_folder(site.unchecked("MJZ303").write(tmp_path)).dossier, drafts=False)
    _, text = document(dossier.briefings[0].value, "en", dossier, tasks.wordings_of(dossier))
    assert not html.fromstring(text).xpath("//img")
    assert "&lt;img src=x" in text


def test_versions_stand_in_it_with_what_they_changed():
    briefing = SHOWN.briefings[0].value
    _, without = document(briefing, "en", SHOWN, WORDINGS)
    assert 'id="versions"' not in without
    states = (CitedState(text_version(briefing), ""), CitedState("0123456789ab", "2026-11-20"))
    _, text = document(briefing, "en", SHOWN, WORDINGS, states, is_shallow=True)
    root, strings = html.fromstring(text), SHOWN.languages["en"].strings
    assert root.xpath("//code/text()") == [text_version(briefing), "0123456789ab"]
    assert "20 November 2026" in root.xpath("//li[code]")[1].text_content().replace("\u00a0", " ")
    assert strings["cite.versions.uncommitted"] in root.xpath("//li[code]")[0].text_content()
    assert strings["cite.versions.shallow"] in root.text_content()
