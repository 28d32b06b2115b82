"""What checkers of accessibility say of the printed documents, and what the documents say of themselves."""

from __future__ import annotations

import pikepdf
import pytest
from outloud import check
from pdfua.validator import validate

from mujaz import tasks
from readers import elements
from tiny import REPOSITORY

SITE = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
SLUG = SITE.briefings[0].value.slug
NAMES = [
    *(f"briefs/{SLUG}.{tag}.pdf" for tag in (*SITE.tags, "-".join(SITE.tags))),
    *(f"booklet.{tag}.pdf" for tag in SITE.tags),
]


@pytest.mark.parametrize("name", NAMES)
def test_checkers_of_accessibility_find_no_error(built, name):
    path = str(built / "print" / name)
    # TAG-002 takes a running head with a long title for prose; it is an artifact by ISO 14289-1, 7.8.
    found = check(path, skip={"TAG-002"}).findings
    assert [finding for finding in found if finding.severity == "error"] == []
    assert not validate(path).findings


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_fit_for_archives_and_names_its_author_and_day_from_the_content(built, name):
    with pikepdf.open(built / "print" / name) as pdf:
        with pdf.open_metadata() as said:
            standards = (said["pdfaid:part"], said["pdfaid:conformance"], said["pdfuaid:part"])
            assert standards == ("3", "A", "1")
            assert said["dc:creator"]
        briefings = [record.value for record in SITE.briefings]
        days = [
            *(b.published for b in briefings),
            *(b.revised for b in briefings),
            *(t.value.as_of for t in SITE.topics),
        ]
        assert str(pdf.docinfo.CreationDate)[2:10] in {str(day).replace("-", "") for day in days}
        assert str(pdf.docinfo.Author)
        assert pdf.attachments["mujaz.json"].relationship == "/Data"


@pytest.mark.parametrize("name", NAMES[:2])
def test_the_title_is_the_first_heading_labels_say_something_and_links_to_notes_say_so(built, name):
    tag = name.split(".")[1]
    said = tasks.wordings_of(SITE)[tag].text("print.note", n="1")
    with pikepdf.open(built / "print" / name) as pdf:
        found = list(elements(pdf.Root.StructTreeRoot))
        assert [str(each.S) for each in found if str(each.S).startswith("/H")][:2] == ["/H1", "/H2"]
        assert sum(each.S == "/H1" for each in found) == 1
        assert all("/K" in each for each in found if each.S == "/Lbl")
        names = [str(link.Contents) for page in pdf.pages for link in page.obj.get("/Annots", []) if "/Dest" in link]
        assert said in names
