"""`mujaz seed` as an editor runs it: records with what is known, and articles with their numbers."""

from __future__ import annotations

import re

import pytest
import yaml

from mujaz import tasks
from terminal import said, talk
from tiny import ARTICLE

OTHER = f"{ARTICLE}\nسطر أخير\n"


@pytest.fixture
def root(tiny, tmp_path):
    (tmp_path / "article.txt").write_text(OTHER, encoding="utf-8")
    return tiny.write(tmp_path)


def record_of(root, name):
    return yaml.safe_load((root / "seeds" / f"{name}.yml").read_text(encoding="utf-8"))


def test_a_record_has_what_options_say(root, run):
    done = run(
        "mujaz", "seed", "add", "article.txt", "--id=s-2", "--short-name=ar=الخبر", "--short-name=en=the item",
        "--outlet=ar=جريدة", "--outlet=en=A: 'paper' #x", "--outlet-note=ar=في آخره", "--outlet-note=en=At its end",
        "--genre=analysis", "--date-note=ar=لا يظهر", "--date-note=en=None", "--day=2026-03-02", "--url=https://a.b/c?d=e#f",
        "--archived=https://a.b/g", "--retrieved=2026-03", "--strand=bridge", "--exclude=6,1", "--headline=خبر", cwd=root,
    )  # fmt: skip
    assert done.returncode == 0, said(done)
    record = record_of(root, "s-2")
    del record["fingerprint"]
    assert record == {
        "id": "s-2",
        "short_name": {"ar": "الخبر", "en": "the item"},
        "headline": "خبر",
        "outlet": {"name": {"ar": "جريدة", "en": "A: 'paper' #x"}, "note": {"ar": "في آخره", "en": "At its end"}},
        "genre": "analysis",
        "language": "ar",
        "date_shown": {"note": {"ar": "لا يظهر", "en": "None"}},
        "url": "https://a.b/c?d=e#f",
        "archived": "https://a.b/g",
        "published": "2026-03-02",
        "retrieved": "2026-03",
        "strand": "bridge",
        "boilerplate": [1, 6],
    }
    assert [f for f in tasks.report_folder(root).findings if f.code != "MJZ851"] == []


def test_what_is_said_in_one_language_is_to_be_filled_in_the_other(root, run):
    assert run("mujaz", "seed", "add", "article.txt", "--outlet=en=Paper", cwd=root).returncode == 0
    assert record_of(root, "001")["outlet"]["name"] == {"ar": "", "en": "Paper"}
    found = tasks.report_folder(root)
    assert {finding.code for finding in found.findings} == {"MJZ105"}


def test_in_a_pipe_nothing_is_asked(root, run):
    done = run("mujaz", "seed", "add", "article.txt", cwd=root)
    assert done.returncode == 0, said(done)
    assert done.stdout == "wrote seeds/001.yml; fill in what the text shows, then run `mujaz check`\n"


def test_on_a_terminal_it_shows_the_article_and_asks_for_the_rest(root):
    answers = [
        "",
        "",
        "الخبر",
        "the item",
        "",
        "",
        "لا يظهر",
        "None shown",
        "",
        "لا يظهر",
        "None shown",
        "2026",
        "",
        "",
        "x",
        "6",
    ]
    code, shown, left = talk(root, ["seed", "add", "article.txt", "--url", "https://a.b/"], answers[:12] + answers[13:])
    assert (code, left) == (0, []), shown
    record = record_of(root, "001")
    assert record["short_name"] == {"ar": "الخبر", "en": "the item"}
    assert record["outlet"] == {"note": {"ar": "لا يظهر", "en": "None shown"}}
    assert (record["published"], record["url"], record["strand"], record["boilerplate"]) == (
        "2026",
        "https://a.b/",
        "001",
        [6],
    )
    assert "'x' is no number of a paragraph" in shown
    assert tasks.report_folder(root).errors == ()


def test_in_a_pipe_a_paragraph_is_a_line(root, run):
    done = run("mujaz", "seed", "show", "article.txt", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line for line in OTHER.split("\n") if line.strip()]
    assert done.stdout == "".join(f"{number}\t{line}\n" for number, line in enumerate(lines, 1))


def test_an_id_stands_for_the_text_at_hand(root, run):
    (root / "seeds/texts").mkdir()
    (root / "seeds/texts/s-1.txt").write_text(ARTICLE, encoding="utf-8")
    assert run("mujaz", "seed", "show", "s-1", cwd=root).stdout.startswith("1\tخبر من المدينة القديمة\n")
    (root / "seeds/texts/s-1.txt").unlink()
    done = run("mujaz", "seed", "show", "s-1", cwd=root)
    assert done.returncode == 2
    assert "seeds/texts/s-1.txt" in said(done)
    for name in ("nothing", "../../x", "", "seeds"):
        done = run("mujaz", "seed", "show", name, cwd=root)
        assert done.returncode == 2, name
        assert "neither a file nor the id of a source" in said(done)


def test_a_text_from_anywhere_does_nothing_to_a_terminal(root, run):
    (root / "x.txt").write_text("a\x1b[31mb\x07c\u202ed\u2066e\n", encoding="utf-8")
    assert run("mujaz", "seed", "show", "x.txt", cwd=root).stdout == "1\ta[31mbcde\n"


def test_on_a_terminal_lines_end_between_words_and_begin_from_the_right(root):
    (root / "x.txt").write_text(
        "BBC " + "كلمة أخرى " * 40 + "\n\nA word of another kind\n\n" + "كلمة BBC " * 40, encoding="utf-8"
    )
    code, shown, _ = talk(root, ["seed", "show", "x.txt"])
    assert code == 0
    lines = re.sub(r"\x1b\[[\d;]*m", "", shown).replace("\r", "").split("\n")
    assert max(map(len, lines)) <= 100
    third = lines[lines.index("3") + 1 : -1]
    assert len(third) > 3
    assert all(line.startswith("\u200f") for line in third)
    assert lines[lines.index("2") + 1] == "A word of another kind"
    assert "".join(third).replace("\u200f", " ").split() == ["كلمة", "BBC"] * 40
