"""What the typefaces of the pages lack is found, as what print lacks is."""

from __future__ import annotations

import shutil

import pytest
import yaml

from tiny import REPOSITORY, said


@pytest.fixture
def with_fonts(tiny, tmp_path):
    """Check the tiny site with a theme whose typefaces are changed."""

    def with_fonts(change):
        shutil.copytree(REPOSITORY / "site-theme", tmp_path / "site-theme", dirs_exist_ok=True)
        file = tmp_path / "site-theme" / "fonts.yml"
        fonts = yaml.safe_load(file.read_text("utf-8"))
        change(fonts)
        file.write_text(yaml.safe_dump(fonts), "utf-8")
        return tiny.report(tmp_path).findings

    return with_fonts


def test_a_text_that_no_typeface_of_the_pages_can_draw_is_found_at_the_text(with_fonts, tiny):
    def latin_only(fonts):
        fonts["faces"] = [face for face in fonts["faces"] if face["script"] == "Latn"]
        left = {face["family"] for face in fonts["faces"]}
        for role in fonts["roles"].values():
            role["families"] = [family for family in role["families"] if family in left]

    findings = with_fonts(latin_only)
    assert {finding.code for finding in findings} == {"MJZ408"}
    assert f"{tiny.place('briefings/bridge.yml', 'جسر في مدينة')} MJZ408" in said(findings)
    assert (
        "no typeface of the pages has U+062C (arabic letter jeem), U+0633 (arabic letter seen), " in findings[0].message
    )


def test_a_typeface_that_serves_nothing_draws_nothing(with_fonts):
    def unused(fonts):
        for role in fonts["roles"].values():
            role["families"] = role["families"][1:]

    assert {finding.code for finding in with_fonts(unused)} == {"MJZ408"}


def test_urdu_and_kurdish_are_drawn_by_the_faces_for_arabic(tiny, tmp_path):
    text = "Salim Amir arrived in Nur"
    foreign = f'"{text}, said [شہباز شریف نے ٹھیک کہا]{{ur}} and [ڕۆژنامەی گەلێ]{{ckb}} in their reports."'
    tiny.change("briefings/bridge.yml", f"{text}.", foreign)
    assert "MJZ408" not in {finding.code for finding in tiny.report(tmp_path).findings}
