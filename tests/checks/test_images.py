"""What is said of images, and the files that they are made of."""

from __future__ import annotations

import pytest

from photographs import ALT, BRIEFING, CAPTION, drawn, encoded, put, with_image
from tiny import said

B = BRIEFING


def test_an_image_with_all_that_is_said_of_it_is_no_mistake(tiny, tmp_path):
    put(tmp_path)
    with_image(tiny).change(
        B, "  licence: CC BY 4.0\n", "  licence: {name: {ar: بإذن صاحبتها, en: By permission}}\n  taken: 2025-11\n"
    )
    assert not tiny.report(tmp_path).findings


@pytest.mark.parametrize("name", ["images/other.jpg", "images/Bridge.jpg", "images/bridge.JPG", "images/bridge.jpeg"])
def test_an_image_that_is_not_there_is_named_with_the_one_that_may_be_meant(name, tiny, tmp_path):
    put(tmp_path)
    with_image(tiny).change(B, "file: images/bridge.jpg", f"file: {name}")
    found = [finding for finding in tiny.report(tmp_path).findings if finding.code == "MJZ431"]
    assert said(found) == [f"{tiny.place(B, name)} MJZ431"]
    assert "images/bridge.jpg" in f"{found[0].message} {found[0].hint}"


@pytest.mark.parametrize(
    "name",
    [
        "bridge.jpg",
        "/images/bridge.jpg",
        "../briefings/images/bridge.jpg",
        "images/../images/bridge.jpg",
        "images/deeper/bridge.jpg",
        "images\\bridge.jpg",
        "images/",
        "images/..",
        "https://example.org/bridge.jpg",
    ],
)
def test_no_path_leads_out_of_the_folder_of_images(name, tiny, tmp_path):
    put(tmp_path)
    with_image(tiny).change(B, "file: images/bridge.jpg", f"file: '{name}'")
    (finding,) = [finding for finding in tiny.report(tmp_path).findings if finding.code == "MJZ431"]
    assert said([finding]) == [f"{tiny.place(B, chr(39) + name)} MJZ431"]
    assert "briefings/images/" in str(finding.hint)


def test_what_is_wrong_with_a_file_is_said_where_a_briefing_names_it(tiny, tmp_path):
    put(tmp_path, b"not an image")
    with_image(tiny)
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(B, 'images/bridge.jpg')} MJZ431"]


@pytest.mark.parametrize("key", ["alt", "credit", "licence"])
def test_what_must_be_said_of_an_image_is_missed(key, tiny, tmp_path):
    put(tmp_path)
    with_image(tiny)
    line = next(line for line in tiny.files[B].splitlines(keepends=True) if line.startswith(f"  {key}: "))
    tiny.change(B, line, "")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(B, 'file: images')} MJZ102"]


@pytest.mark.parametrize("key", ["alt", "credit", "caption"])
def test_it_is_said_in_each_language(key, tiny, tmp_path):
    put(tmp_path)
    with_image(tiny)
    line = next(line for line in tiny.files[B].splitlines(keepends=True) if line.startswith(f"  {key}: "))
    tiny.change(B, line, line[: line.index(", en:")] + "}\n")
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ401"]


def test_a_licence_has_a_name(tiny, tmp_path):
    put(tmp_path)
    with_image(tiny).change(B, "licence: CC BY 4.0", "licence: {url: https://example.org/}")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(B, '{url: https')} MJZ431"]


@pytest.mark.parametrize("address", ["http://example.org/", "javascript:alert(1)"])
def test_the_address_of_a_licence_is_one_that_a_link_may_lead_to(address, tiny, tmp_path):
    put(tmp_path)
    with_image(tiny).change(B, "licence: CC BY 4.0", f"licence: {{id: X, url: '{address}'}}")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(B, chr(39) + address)} MJZ421"]


@pytest.mark.parametrize(
    ("tag", "text", "reason"),
    [
        ("en", "Image of a bridge", "Image of"),
        ("en", "A photo of a bridge", "photo of"),
        ("en", "The picture shows a bridge", "picture shows"),
        ("ar", "صورة جسر من قوسين", "صورة"),
        ("ar", "تُظهر الصورة جسرًا", "الصورة"),
        ("en", CAPTION["en"], "caption"),
        ("en", CAPTION["en"].upper() + ".", "caption"),
        ("en", "harbour-2.jpg", "file"),
        ("en", "A bridge " + "over a river " * 14, "characters"),
    ],
)
def test_a_text_that_does_not_stand_in_for_the_image_is_found_in_its_language(tag, text, reason, tiny, tmp_path):
    put(tmp_path)
    with_image(tiny).change(B, f"{tag}: {ALT[tag]}", f"{tag}: {text}")
    (finding,) = [finding for finding in tiny.report(tmp_path).findings if finding.code == "MJZ432"]
    assert said([finding]) == [f"{tiny.place(B, f'{text.strip()}')} MJZ432"]
    assert reason.casefold() in str(finding.message).casefold()


@pytest.mark.parametrize(
    ("tag", "text"), [("en", "Imagery of the bridge from above"), ("ar", "مصورة صحفية أمام الجسر")]
)
def test_words_that_only_begin_alike_are_no_mistake(tag, text, tiny, tmp_path):
    put(tmp_path)
    with_image(tiny).change(B, f"{tag}: {ALT[tag]}", f"{tag}: {text}")
    assert "MJZ432" not in {finding.code for finding in tiny.report(tmp_path).findings}


def test_an_image_that_no_briefing_shows_is_found_at_itself(tiny, tmp_path):
    put(tmp_path, name="other.png", content=encoded(drawn(), "PNG"))
    put(tmp_path)
    with_image(tiny)
    assert said(tiny.report(tmp_path).findings) == ["briefings/images/other.png:1:1 MJZ433"]


def test_an_image_of_a_draft_is_used_and_its_mistakes_stop_nothing(tiny, tmp_path):
    with_image(tiny).change(B, "status: published", "status: draft")
    found = tiny.report(tmp_path)
    assert {finding.code for finding in found.errors} == set()
    assert "MJZ431" in {finding.code for finding in found.findings}
    put(tmp_path)
    assert not {"MJZ431", "MJZ433"} & {finding.code for finding in tiny.report(tmp_path).findings}


def test_the_day_of_an_image_is_a_date(tiny, tmp_path):
    put(tmp_path)
    with_image(tiny).change(B, "  licence: CC BY 4.0\n", "  licence: CC BY 4.0\n  taken: 11/2025\n")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(B, '11/2025')} MJZ501"]
