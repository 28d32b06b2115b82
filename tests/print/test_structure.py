"""What another independent reader, qpdf, finds in the printed documents: what assistive software and printers need."""

from __future__ import annotations

import itertools
import json

import pikepdf
import pytest

from mujaz import tasks
from mujaz.views.print import Brief, brief
from mujaz.views.print.brief import printed_title
from printed import statements_of
from readers import elements, pages
from tiny import ADDRESS, REPOSITORY

SITE = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
SLUGS = [record.value.slug for record in SITE.briefings]
PAIR = "-".join(SITE.tags)
BRIEFS = [f"briefs/{slug}.{tag}.pdf" for slug in SLUGS for tag in SITE.tags]
BILINGUAL = [f"briefs/{slug}.{PAIR}.pdf" for slug in SLUGS]
BOOKLETS = [f"booklet.{tag}.pdf" for tag in SITE.tags]


def brief_of(slug: str, tag: str) -> Brief:
    (briefing,) = (record.value for record in SITE.briefings if record.value.slug == slug)
    return brief(briefing, SITE, tasks.wordings_of(SITE)[tag])


def language_of(name: str) -> str:
    return name.split(".")[1].split("-", maxsplit=1)[0]


def test_the_site_has_a_brief_of_each_briefing_in_each_language_and_in_both_and_two_booklets(built):
    found = sorted(str(path.relative_to(built / "print")) for path in (built / "print").rglob("*"))
    assert [name for name in found if name.endswith(".pdf")] == sorted([*BRIEFS, *BILINGUAL, *BOOKLETS])
    assert len(BRIEFS) + len(BILINGUAL) == 15
    assert not list(built.rglob("*.typ")), "templates are not for readers"


@pytest.mark.parametrize("name", [*BRIEFS, *BILINGUAL, *BOOKLETS])
def test_a_document_is_tagged_and_says_its_language_title_and_bookmarks(built, name):
    with pikepdf.open(built / "print" / name) as pdf:
        root = pdf.Root
        tag = language_of(name)
        assert str(root.Lang) == tag
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        direction = "R2L" if SITE.languages[tag].direction == "rtl" else "L2R"
        assert str(root.ViewerPreferences.get("/Direction", "/L2R")) == f"/{direction}"
        metadata = pdf.open_metadata()
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"]
        roles = [str(element.S) for element in elements(root.StructTreeRoot)]
        assert {"/H1", "/Link"} <= set(roles)
        assert ({"/P", "/L"} if name in BRIEFS else {"/Table", "/TH", "/TD"}) <= set(roles)
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 5
            assert all(item.title.strip() for item in outline.root)
        for page in pdf.pages:
            assert str(page.obj.get("/Tabs", "/S")) == "/S"


@pytest.mark.parametrize("name", [*BRIEFS, *BILINGUAL, *BOOKLETS])
def test_headings_nest_lists_are_lists_and_heads_of_tables_say_what_they_head(built, name):
    with pikepdf.open(built / "print" / name) as pdf:
        found = list(elements(pdf.Root.StructTreeRoot))
        levels = [int(str(element.S)[2:]) for element in found if str(element.S)[:2] == "/H" and str(element.S)[2:]]
        assert all(after <= before + 1 for before, after in itertools.pairwise([0, *levels]))
        lists = [element for element in found if str(element.S) == "/L"]
        assert lists
        for element in lists:
            assert {str(kid.S) for kid in element.K} == {"/LI"}
            assert all("/LBody" in [str(part.S) for part in kid.K] for kid in element.K)
        for element in found:
            if str(element.S) == "/TH":
                attributes = element.A if isinstance(element.A, pikepdf.Array) else [element.A]
                assert any("/Scope" in each for each in attributes)
                assert element.K, "a head that says nothing"


@pytest.mark.parametrize("name", BRIEFS)
def test_what_is_agreed_or_not_statements_and_notes_are_items_of_lists(built, name):
    slug, tag = name.removeprefix("briefs/").split(".")[:2]
    view = brief_of(slug, tag)
    statements = statements_of(view, "\n".join(pages(built / "print" / name)))
    with pikepdf.open(built / "print" / name) as pdf:
        items = [element for element in elements(pdf.Root.StructTreeRoot) if str(element.S) == "/LI"]
    notes = {ref.key for statement in statements for ref in statement.notes}
    first = sum(group.least for group in view.front.groups)
    assert len(items) >= first + len(statements) + len(notes)


@pytest.mark.parametrize("name", [*BRIEFS, *BILINGUAL, *BOOKLETS])
def test_each_mark_leads_to_its_note_and_each_note_back_to_what_leans_on_it(built, name):
    with pikepdf.open(built / "print" / name) as pdf:
        number = {page.objgen: n for n, page in enumerate(pdf.pages)}
        inside = [
            (n, number[note.Dest[0].objgen])
            for n, page in enumerate(pdf.pages)
            for note in page.obj.get("/Annots", [])
            if note.Subtype == "/Link" and "/Dest" in note
        ]
    forward = [pair for pair in inside if pair[1] >= pair[0]]
    back = [pair for pair in inside if pair[1] <= pair[0]]
    assert len(forward) > 10
    assert len(back) > 10
    assert min(to for _, to in back) >= 1, "nothing on the front page has notes"


@pytest.mark.parametrize("name", [BRIEFS[0], BILINGUAL[0], *BOOKLETS])
def test_links_say_where_they_lead(built, name):
    with pikepdf.open(built / "print" / name) as pdf:
        links = [note for page in pdf.pages for note in page.obj.get("/Annots", []) if note.Subtype == "/Link"]
        assert links
        assert all(str(link.get("/Contents", "")).strip() for link in links)


@pytest.mark.parametrize("name", [*BRIEFS, *BILINGUAL, *BOOKLETS])
def test_codes_lead_to_what_is_printed_and_say_so(built, name):
    slug, *_ = name.removeprefix("briefs/").split(".")
    place = "" if name in BOOKLETS else f"briefings/{slug}/"
    wanted = [f"{ADDRESS}{tag}/{place}" for tag in name.split(".")[1].split("-")]
    with pikepdf.open(built / "print" / name) as pdf:
        figures = [element for element in elements(pdf.Root.StructTreeRoot) if str(element.S) == "/Figure"]
        links = [note for note in pdf.pages[0].obj.get("/Annots", []) if note.Subtype == "/Link"]
        addresses = [str(link.A.URI) for link in links if "/A" in link]
        assert list(dict.fromkeys(addresses)) == wanted
        assert len(figures) == len(wanted)
        for figure, address in zip(figures, wanted, strict=True):
            assert address.removeprefix("https://").removesuffix("/") in str(figure.Alt)


@pytest.mark.parametrize("name", [BRIEFS[0], BILINGUAL[0], *BOOKLETS])
def test_fonts_are_embedded_and_subset(built, name):
    with pikepdf.open(built / "print" / name) as pdf:
        fonts = {
            str(font.BaseFont): font
            for page in pdf.pages
            for font in page.obj.Resources.get("/Font", pikepdf.Dictionary()).values()
        }
        families = {base.split("+")[1].split("-")[0] for base in fonts}
        assert {"Amiri"} <= families <= {"Amiri", "IBMPlexSerif"}
        for base, font in fonts.items():
            assert base[7] == "+", f"{base} is not subset"
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys()), f"{base} is not embedded"


@pytest.mark.parametrize("name", [*BRIEFS, *BILINGUAL])
def test_a_brief_has_two_to_four_pages_and_a_bilingual_one_at_most_twice_as_many(built, name):
    assert 2 <= len(pages(built / "print" / name)) <= (8 if name in BILINGUAL else 4)


@pytest.mark.parametrize("name", BOOKLETS)
def test_a_booklets_contents_name_every_briefing(built, name):
    wording = tasks.wordings_of(SITE)[language_of(name)]
    with pikepdf.open(built / "print" / name) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    parts = [str(printed_title(record.value.title, wording)) for record in SITE.briefings]
    parts += [
        wording.text(key)
        for key in ("timeline", "differences.all", "print.people", "glossary", "sources", "print.notes")
    ]
    assert [title for title in titles if title in parts] == parts


def test_both_languages_of_a_bilingual_brief_have_the_same_notes_and_statements():
    press, _ = tasks.press_of(REPOSITORY)
    wordings = tasks.wordings_of(SITE)
    for document in tasks.printables(SITE, wordings, press.families, sorts=["bilingual"]):
        one, other = json.loads(document.data)["sides"]
        for key in ("statements", "quotations", "posts", "terms", "differences", "notes", "least", "printed"):
            if key == "least":
                assert one[key] == other[key]
                continue
            assert len(one[key]) == len(other[key]), f"{document.file}: {key}"
        numbers = [[(s["number"], [n["key"] for n in s["notes"]]) for s in side["statements"]] for side in (one, other)]
        assert numbers[0] == numbers[1]
        excerpts = [[[p["excerpt"] for p in n["pieces"]] for n in side["notes"]] for side in (one, other)]
        assert excerpts[0] == excerpts[1]
        groups = [[(g["kind"], g["least"], len(g["items"])) for g in side["front"]["groups"]] for side in (one, other)]
        assert groups[0] == groups[1]
