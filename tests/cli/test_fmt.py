"""`mujaz fmt` as an editor runs it."""

from __future__ import annotations

import os

import pytest

B = "briefings/bridge.yml"
UNTIDY = "slug: bridge   # the address\nsource:   s-1\n"


def untidy(site) -> str:
    text = (site / B).read_text().replace("source: s-1\nslug: bridge\n", UNTIDY)
    assert UNTIDY in text
    (site / B).write_text(text)
    return text


def test_it_lays_out_what_editors_write_and_then_has_nothing_to_do(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    untidy(site)
    done = run("mujaz", "fmt", cwd=site)
    assert done.returncode == 0
    assert f"changed {B}" in done.stdout.splitlines()
    assert (site / B).read_text().startswith("source: s-1\nslug: bridge # the address\n")
    again = run("mujaz", "fmt", "--check", cwd=site)
    assert (again.returncode, again.stdout) == (0, "")
    assert run("mujaz", "check", cwd=site).returncode == 0


def test_check_writes_nothing_and_says_what_would_change(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    before = untidy(site)
    done = run("mujaz", "fmt", "--check", B, cwd=site)
    assert (done.returncode, done.stdout) == (1, f"would change {B}\n")
    assert (site / B).read_text() == before


def test_only_the_files_that_are_named_change(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    before = untidy(site)
    assert run("mujaz", "fmt", "briefings/site.yml", cwd=site).returncode == 0
    assert (site / B).read_text() == before
    done = run("mujaz", "fmt", "--root", str(site), str(site / B), cwd=tmp_path.parent)
    assert done.stdout == f"changed {B}\n"


def test_a_file_that_is_no_yaml_is_found_and_left_alone_and_the_others_are_laid_out(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    untidy(site)
    (site / "briefings/events.yml").write_text("- id: [\n")
    done = run("mujaz", "fmt", cwd=site)
    assert done.returncode == 1
    assert "briefings/events.yml:2:1: MJZ002" in done.stdout
    assert f"changed {B}" in done.stdout
    assert (site / "briefings/events.yml").read_text() == "- id: [\n"


def test_a_file_that_is_not_laid_out_is_said(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    text = "%YAML 1.1\n---\n" + (site / B).read_text()
    (site / B).write_text(text)
    done = run("mujaz", "fmt", B, cwd=site)
    assert done.returncode == 1
    assert f"{B} is left as it is: it has a directive" in done.stderr
    assert (site / B).read_text() == text


def test_what_is_no_content_is_refused(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    (site / "notes.yml").write_text("a:   1\n")
    done = run("mujaz", "fmt", "notes.yml", cwd=site)
    assert (done.returncode, (site / "notes.yml").read_text()) == (2, "a:   1\n")


def test_texts_keep_their_order_where_the_site_does_not_tell_its_languages(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    text = (
        (site / B)
        .read_text()
        .replace(
            "title: {ar: جسر في مدينة النور, en: A bridge in Nur}",
            "title: {en: A bridge in Nur, ar: جسر في مدينة النور}",
        )
    )
    (site / B).write_text(text)
    (site / "briefings/site.yml").write_text("languages: [\n")
    run("mujaz", "fmt", B, cwd=site)
    assert "title: {en: A bridge in Nur, ar: جسر في مدينة النور}" in (site / B).read_text()


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_stays_one(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    untidy(site)
    (site / "elsewhere.yml").write_bytes((site / B).read_bytes())
    (site / B).unlink()
    (site / B).symlink_to("../elsewhere.yml")
    assert run("mujaz", "fmt", B, cwd=site).returncode == 0
    assert (site / B).is_symlink()
    assert (site / "elsewhere.yml").read_text().startswith("source: s-1\n")
