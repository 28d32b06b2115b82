"""Nothing that lies where content is goes unread in silence, and nothing there ends in a traceback."""

from __future__ import annotations

import os
import shutil

import pytest

from mujaz import tasks
from mujaz.edges import read_site
from tiny import REPOSITORY, said


def folder(path):
    path.mkdir()


def loop(path):
    path.symlink_to(path)


def deeper(path):
    path.parent.mkdir()
    path.write_text("slug: x")


ODD = {
    "a folder named as a file": ("briefings/x.yml", folder, "is not a file"),
    "capitals": ("briefings/X.YML", lambda path: path.write_text("slug: x"), "is not read, because its name"),
    "another ending": ("briefings/glossary.yaml", lambda path: path.write_text("[]"), "is not read, because its name"),
    "a deeper folder": ("briefings/2025/x.yml", deeper, "is not read, because it is not in briefings/ itself"),
    "a link to nowhere": ("briefings/x.yml", lambda path: path.symlink_to("nowhere"), "is a link that leads nowhere"),
    "a link to itself": ("seeds/x.yml", loop, "is a link that leads nowhere"),
    "a pipe": ("seeds/x.yml", os.mkfifo, "is not a file"),
    "a language's link": ("languages/xx.yml", loop, "is a link that leads nowhere"),
    "a text that is a folder": ("seeds/texts/s-1.txt", folder, "is not a file"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_not_read_is_a_finding(name, tiny, tmp_path):
    file, make, reason = ODD[name]
    root = tiny.write(tmp_path)
    (root / "languages").mkdir()
    (root / "seeds" / "texts").mkdir()
    make(root / file)
    (finding,) = tasks.report_folder(root).findings
    assert said((finding,)) == [f"{file}:1:1 MJZ008"]
    assert reason in finding.message


def test_a_font_of_print_that_is_none_is_a_finding(tiny, tmp_path):
    shutil.copytree(REPOSITORY / "site-theme", tmp_path / "site-theme")
    root = tiny.write(tmp_path)
    fonts = root / "site-theme" / "print" / "fonts"
    fonts.mkdir()
    (fonts / "Own-Regular.ttf").write_text("no font")
    (fonts / "Own-Bold.ttf").symlink_to("nowhere")
    for name, reason in (("Own-Bold", "is a link that leads nowhere"), ("Own-Regular", "is not a font")):
        (finding,) = tasks.report_folder(root).findings
        assert said((finding,)) == [f"site-theme/print/fonts/{name}.ttf:1:1 MJZ008"]
        assert reason in finding.message
        (fonts / f"{name}.ttf").unlink()
    assert tasks.report_folder(root).findings == ()


@pytest.mark.parametrize("name", ["briefings", "seeds", "languages"])
def test_a_folder_that_leads_to_itself_is_a_finding(name, tiny, tmp_path):
    root = tiny.write(tmp_path)
    if (root / name).exists():
        (root / name).rename(root / "elsewhere")
    loop(root / name)
    findings = tasks.report_folder(root).findings
    assert [f"{name}:1:1 MJZ008"] == said(findings)


def test_a_register_that_is_not_read_makes_no_false_findings(tiny, tmp_path):
    root = tiny.write(tmp_path)
    (root / "briefings" / "entities.yml").rename(root / "briefings" / "entities.YML")
    assert said(tasks.report_folder(root).findings) == ["briefings/entities.YML:1:1 MJZ008"]


def test_a_language_that_is_not_read_makes_no_false_findings(tiny, tmp_path):
    for file, text in tiny.files.items():
        tiny.files[file] = text.replace("en: ", "xx: ").replace("language: en", "language: xx")
    tiny.change("briefings/site.yml", "[ar, en]", "[ar, xx]")
    root = tiny.write(tmp_path)
    (root / "languages").mkdir()
    (root / "languages" / "xx.yaml").write_text("tag: xx")
    assert said(tasks.report_folder(root).findings) == ["languages/xx.yaml:1:1 MJZ008"]


def test_a_site_file_that_is_a_folder_is_one_finding(tiny, tmp_path):
    root = tiny.write(tmp_path)
    (root / "briefings" / "site.yml").unlink()
    folder(root / "briefings" / "site.yml")
    assert said(tasks.report_folder(root).findings) == ["briefings/site.yml:1:1 MJZ008"]


def test_hidden_files_of_editors_are_left_alone(tiny, tmp_path):
    root = tiny.write(tmp_path)
    (root / "briefings" / ".#bridge.yml").symlink_to("somebody@somewhere.123")
    (root / "briefings" / ".bridge.yml.swp").write_bytes(b"\0")
    assert tasks.report_folder(root).findings == ()


def test_a_name_that_is_not_utf_8_can_be_printed(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    (root / "briefings" / "x\udce3.YML").write_text("slug: x")
    done = run("mujaz", "check", "--format", "json", cwd=root)
    assert done.returncode == 1, done.stderr
    assert "MJZ008" in done.stdout


def test_links_to_files_and_folders_are_followed(tiny, tmp_path):
    root = tiny.write(tmp_path)
    (root / "briefings").rename(root / "elsewhere")
    (root / "briefings").symlink_to("elsewhere")
    (root / "elsewhere" / "bridge.yml").rename(root / "bridge.yml")
    (root / "elsewhere" / "bridge.yml").symlink_to(root / "bridge.yml")
    assert tasks.report_folder(root).findings == ()
    assert "briefings/bridge.yml" in read_site(root).content


def test_a_template_that_is_not_utf_8_is_a_finding(tiny, tmp_path):
    root = tiny.write(tmp_path)
    (root / "site-theme").unlink()
    (root / "site-theme" / "pages").mkdir(parents=True)
    (root / "site-theme" / "pages" / "home.md.j2").write_bytes("عنوان".encode("cp1256"))
    assert said(tasks.report_folder(root).findings) == ["site-theme/pages/home.md.j2:1:1 MJZ008"]
