"""`mujaz new` as an editor runs it: a record and a draft in one step, which break nothing and lead to a clean check."""

from __future__ import annotations

import re

import pytest
import yaml

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.load import laid_out
from mujaz.model import Amendment, Briefing, Evidence, Source, Statement, Theme
from mujaz.model.files import kind_of
from mujaz.model.source import Genre, Outlet, ShownDate
from terminal import said, talk
from tiny import ARTICLE, SUMMARY_AR, SUMMARY_EN

STORY = """\
Ferry to return in spring

The ferry between Nur and the island will return in spring, the harbour office said on Tuesday.

It did not say what the repair of the ferry had cost, nor who had paid for it in the end.
"""


@pytest.fixture
def root(tiny, tmp_path):
    (tmp_path / "ferry story.txt").write_text(STORY, encoding="utf-8")
    return tiny.write(tmp_path)


def test_a_record_and_a_draft_are_written_and_the_paragraphs_printed(root, run):
    done = run("mujaz", "new", "ferry story.txt", cwd=root)
    assert done.returncode == 0, said(done)
    assert done.stdout == "".join(f"{n}\t{line}\n" for n, line in enumerate(STORY.split("\n\n"), 1)).replace(
        "\n\n", "\n"
    )
    assert "wrote seeds/001.yml" in done.stderr
    assert "wrote briefings/ferry-story.yml" in done.stderr
    draft = yaml.safe_load((root / "briefings/ferry-story.yml").read_text(encoding="utf-8"))
    assert (draft["source"], draft["slug"], draft["status"]) == ("001", "ferry-story", "draft")
    record = yaml.safe_load((root / "seeds/001.yml").read_text(encoding="utf-8"))
    assert record["language"] == "en", "the language whose letters it has"
    assert record["headline"] == "Ferry to return in spring"
    assert "harbour office" not in (root / "seeds/001.yml").read_text(encoding="utf-8")


def test_an_unfilled_draft_breaks_nothing(root, run):
    assert run("mujaz", "new", "ferry story.txt", cwd=root).returncode == 0
    found = tasks.report_folder(root)
    assert found.errors == ()
    assert found.stopping == ()
    assert {finding.code for finding in found.findings} == {"MJZ105"}
    assert run("mujaz", "build", cwd=root).returncode == 0
    assert not (root / "site/en/briefings/ferry-story").exists()


def test_an_unfilled_draft_hides_no_other_draft_from_the_preview(tiny, root, run):
    assert run("mujaz", "new", "ferry story.txt", cwd=root).returncode == 0
    other = tiny.files["briefings/bridge.yml"].replace("slug: bridge", "slug: other").replace("published", "draft")
    (root / "briefings/other.yml").write_text(other, encoding="utf-8")
    prepared = tasks.prepare(read_site(root), tasks.Hurdle.ERRORS, drafts=True)
    paths = {page.slug for page in (record.value for record in prepared.report.dossier.briefings)}
    assert {"bridge", "other", "ferry-story"} <= paths
    shown = {page.file for page in prepared.site.pages}
    assert any("briefings/other" in path for path in shown)
    assert not any("ferry-story" in path for path in shown)


def test_every_key_of_a_briefing_is_there_with_a_comment(root, run):
    assert run("mujaz", "new", "ferry story.txt", cwd=root).returncode == 0
    lines = (root / "briefings/ferry-story.yml").read_text(encoding="utf-8").splitlines()
    keys: dict[str, str] = {}
    for before, line in zip(["", *lines], lines, strict=False):
        match = re.match(r"[\s#-]*([a-z_]+):( |$)", line)
        if match and not re.search("[\u0621-\u064a]", line.partition(":")[0]):
            keys.setdefault(match[1], before)
    for model in (Briefing, Statement, Theme, Amendment):
        assert set(model.model_fields) <= set(keys), model
    assert set(Evidence.model_fields) <= set(keys)
    for name in Briefing.model_fields:
        assert re.match(r"\s*# .*[\u0621-\u064a]", keys[name]), f"{name} is explained in the site's first language"


@pytest.mark.parametrize(("tag", "letters"), [("ar", "[\u0621-\u064a]{3}"), ("en", "Name of the page in its address")])
def test_comments_are_in_the_language_of_the_editor(tag, letters, root, run):
    assert run("mujaz", "new", "ferry story.txt", "--lang", tag, cwd=root).returncode == 0
    assert re.search(letters, (root / "briefings/ferry-story.yml").read_text(encoding="utf-8"))
    record = (root / "seeds/001.yml").read_text(encoding="utf-8")
    assert bool(re.search("# .*[\u0621-\u064a]", record)) == (tag == "ar"), "the record's comments are, too"


def _later(lines):
    """Yield the keys that a file has as comments: the key, and the places of its first line and behind its last."""
    for first, line in enumerate(lines):
        key = re.fullmatch(r"( *)# ([a-z_]+):( .*)?", line)
        if key:
            last = first + 1
            while not key[3] and last < len(lines) and re.match(rf"{key[1]}#  ", lines[last]):
                last += 1
            yield key[2], first, last


def _laid_out(root, file, text):
    kind = kind_of(file)
    made, findings = laid_out(file, text.encode(), kind.model, tasks.report_folder(root).dossier.tags)
    assert findings == []
    return made.decode()


@pytest.mark.parametrize("file", ["briefings/ferry-story.yml", "seeds/001.yml"])
@pytest.mark.parametrize("tag", ["ar", "en"])
def test_each_commented_key_stands_where_fmt_leaves_it(file, tag, root, run):
    assert run("mujaz", "new", "ferry story.txt", "--lang", tag, cwd=root).returncode == 0
    lines = (root / file).read_text(encoding="utf-8").splitlines(keepends=True)
    found = list(_later([line.rstrip("\n") for line in lines]))
    assert {key for key, _, _ in found} == {
        "briefings/ferry-story.yml": {"published", "revised", "image", "themes", "source", "not_stated", "quote", "amendments"},
        "seeds/001.yml": {"name", "date", "url", "archived", "published", "retrieved", "stance"},
    }[file]  # fmt: skip
    for chosen in [*([each] for each in found), found]:
        changed = list(lines)
        for _, first, last in chosen:
            for position in range(first, last):
                changed[position] = re.sub(r"^( *)# ", r"\1", changed[position])
        text = "".join(changed)
        assert {key for key, _, _ in chosen} <= set(re.findall(r"^[ -]*([a-z_]+):", text, re.MULTILINE))
        assert _laid_out(root, file, text) == text, [key for key, _, _ in chosen]


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_each_key_of_a_record_is_explained_and_every_genre_named(tag, root, run):
    assert run("mujaz", "new", "ferry story.txt", "--lang", tag, cwd=root).returncode == 0
    lines = (root / "seeds/001.yml").read_text(encoding="utf-8").splitlines()
    keys = {key[1]: lines[n - 1] for n, line in enumerate(lines) if (key := re.match(r" *(?:# )?([a-z_]+):", line))}
    for name in (*Source.model_fields, *Outlet.model_fields, *ShownDate.model_fields):
        assert re.match(r" *# ", keys[name]), name
    note = "".join(lines[: next(n for n, line in enumerate(lines) if line.startswith("genre:"))])
    assert [genre.value for genre in Genre if genre.value not in note] == []


FILLED = {
    "briefings/ferry-story.yml": [
        ('title: {ar: "", en: ""}', 'title: {ar: "العبّارة تعود إلى مدينة النور", en: "The ferry returns to Nur"}'),
        ('summary: {ar: "", en: ""}', f'summary: {{ar: "{SUMMARY_AR}", en: "{SUMMARY_EN}"}}'),
        ('text: {ar: "", en: ""}', 'text: {ar: "تعود العبّارة إلى مدينة النور في الربيع.", en: "The ferry to Nur will return in spring."}'),
        ('excerpt: ""', 'excerpt: "the island will return in spring"'),
        ('gloss: {ar: ""}', 'gloss: {ar: "الجزيرة ستعود في الربيع"}'),
        ("entities: []", "entities: [nur]"),
        ('stance: {ar: "", en: ""}', 'stance: {ar: "الصياغة محايدة.", en: "The wording is neutral."}'),
        ("status: draft", "status: published"),
        ("# published:", "published:"),
    ],
    "seeds/001.yml": [('ar: ""', "ar: النص"), ('en: ""', "en: the text")],
}  # fmt: skip


def test_a_draft_that_is_filled_in_has_no_finding(root, run):
    assert run("mujaz", "new", "ferry story.txt", cwd=root).returncode == 0
    for file, changes in FILLED.items():
        text = (root / file).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        (root / file).write_text(text, encoding="utf-8")
    done = run("mujaz", "check", cwd=root)
    assert (done.returncode, done.stdout) == (0, "")
    assert run("mujaz", "build", "--strict", cwd=root).returncode == 0
    assert (root / "site/ar/briefings/ferry-story/index.html").is_file()


def test_ids_are_free_and_names_become_slugs(root, run):
    names = {
        "bridge.txt": "bridge-2",
        "entities.txt": "entities-2",
        "مقال.txt": "briefing-003",
        "2026.txt": "briefing-004",
        "Café – Über.TXT": "cafe-uber",
    }
    for number, (name, slug) in enumerate(names.items(), 1):
        (root / name).write_text(f"{STORY}\nLine number {number}\n", encoding="utf-8")
        done = run("mujaz", "new", name, cwd=root)
        assert done.returncode == 0, said(done)
        assert f"wrote seeds/{number:03}.yml" in done.stderr
        assert f"wrote briefings/{slug}.yml" in done.stderr
    assert tasks.report_folder(root).errors == ()


def test_the_next_id_follows_those_that_there_are(root, run):
    (root / "seeds/0041.yml").write_text(
        (root / "seeds/s-1.yml").read_text("utf-8").replace("id: s-1", 'id: "0041"'), "utf-8"
    )
    assert "wrote seeds/0042.yml" in run("mujaz", "new", "ferry story.txt", cwd=root).stderr


def test_the_same_article_is_recorded_once(root, run):
    assert run("mujaz", "new", "ferry story.txt", cwd=root).returncode == 0
    before = {path: path.read_bytes() for path in root.rglob("*.yml")}
    (root / "again.txt").write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
    for command in (["new", "again.txt"], ["seed", "add", "again.txt"], ["seed", "add", "again.txt", "--id", "x"]):
        done = run("mujaz", *command, cwd=root)
        assert done.returncode == 2
        assert "recorded already, as 001 (seeds/001.yml)" in said(done)
    assert {path: path.read_bytes() for path in root.rglob("*.yml")} == before


def test_a_record_that_no_briefing_is_of_is_used(root, run):
    assert run("mujaz", "seed", "add", "ferry story.txt", "--id", "ferry", cwd=root).returncode == 0
    done = run("mujaz", "new", "ferry story.txt", cwd=root)
    assert done.returncode == 0, said(done)
    assert "seeds/" not in done.stderr
    assert yaml.safe_load((root / "briefings/ferry-story.yml").read_text(encoding="utf-8"))["source"] == "ferry"


WRONG = {
    "a slug that is none": (["--slug=A b"], "cannot be a slug"),
    "a slug that leads out": (["--slug=../x"], "cannot be a slug"),
    "a slug of nothing": (["--slug="], "cannot be a slug"),
    "a slug that is taken": (["--slug=nur"], "the id 'nur' is taken"),
    "a slug that is a file's": (["--slug=bridge"], "briefings/bridge.yml is there already"),
    "the name of a register": (["--slug=site"], "another file"),
    "an id that is taken": (["--id=nur"], "the id 'nur' is taken"),
    "an id that is a record's": (["--id=s-1"], "seeds/s-1.yml is there already"),
    "a language that nobody knows": (["--language=qqx"], "qqx"),
    "comments in no language": (["--lang=fr"], "no comments in 'fr'"),
    "a day that is none": (["--day=yesterday"], "yesterday"),
    "paragraphs that are none": (["--exclude=0"], "'0' is no number of a paragraph"),
    "a paragraph that there is not": (["--exclude=9"], "9"),
    "a short name in no language": (["--short-name=The ferry story"], "--short-name ar='The ferry story'"),
    "a short name in another language": (["--short-name=fr=x"], "fr"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_is_misuse_and_nothing_is_written(name, root, run):
    options, words = WRONG[name]
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    done = run("mujaz", "new", "ferry story.txt", *options, cwd=root)
    assert done.returncode == 2, said(done)
    assert words in said(done)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


ARTICLES = {
    "not UTF-8": ("مقال".encode("cp1256"), "is not UTF-8"),
    "UTF-16": ("A story".encode("utf-16"), "is not UTF-8"),
    "empty": (b"", "has nothing in it"),
    "blanks and a mark of order": (b"\xef\xbb\xbf \r\n\r\n", "has nothing in it"),
    "signs alone": (b"***\n", "has nothing in it"),
}  # fmt: skip


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_without_a_word_is_misuse(name, root, run):
    content, words = ARTICLES[name]
    (root / "x.txt").write_bytes(content)
    for command in (
        ["new", "x.txt"],
        ["seed", "add", "x.txt"],
        ["seed", "show", "x.txt"],
        ["seed", "fingerprint", "x.txt"],
    ):
        done = run("mujaz", *command, cwd=root)
        assert done.returncode == 2, command
        assert f"x.txt {words}" in said(done), command


@pytest.mark.parametrize(
    "content", [b"One line of a story and no more", b"\xef\xbb\xbfA\r\n\r\nB\r\n", b"A\rB", b"x\n" * 400]
)
def test_an_article_of_any_shape_is_taken(content, root, run):
    (root / "x.txt").write_bytes(content)
    done = run("mujaz", "new", "x.txt", cwd=root)
    assert done.returncode == 0, said(done)
    assert "\ufeff" not in done.stdout
    assert "\r" not in done.stdout
    assert tasks.report_folder(root).errors == ()


def test_outside_a_site_it_says_so(tmp_path, run):
    (tmp_path / "x.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("mujaz", "new", "x.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert "is no site" in said(done)
    assert "mujaz init DIR" in said(done)
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


def test_it_asks_nothing_on_a_terminal(root):
    code, shown, _ = talk(root, ["new", "ferry story.txt"])
    assert code == 0, shown
    assert (root / "briefings/ferry-story.yml").is_file()


@pytest.mark.parametrize(("name", "slug"), [("004", "briefing-004"), ("ferry", "briefing-ferry")])
def test_an_article_among_the_texts_at_hand_has_its_name_as_id(name, slug, root, run):
    (root / "seeds/texts").mkdir()
    (root / f"seeds/texts/{name}.txt").write_text(STORY, encoding="utf-8")
    done = run("mujaz", "new", f"seeds/texts/{name}.txt", cwd=root)
    assert done.returncode == 0, said(done)
    assert f"wrote seeds/{name}.yml" in done.stderr
    assert f"wrote briefings/{slug}.yml" in done.stderr
    assert run("mujaz", "seed", "show", name, cwd=root).stdout == done.stdout
    assert tasks.report_folder(root).errors == ()


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("source: s-1\n", "source: s-1\n", 'source: [s-1, "001"]\n'),
        ("source: s-1\n", "source: s-1  # the first\n", 'source: [s-1, "001"]  # the first\n'),
        ("source: s-1\n", "source: [s-1]\n", 'source: [s-1, "001"]\n'),
        ("source: s-1\n", "source:\n  - s-1  # the first\n", 'source:\n  - s-1  # the first\n  - "001"\n'),
    ],
)
def test_an_article_is_added_to_a_briefing_and_nothing_else_in_it_changes(tiny, tmp_path, run, old, new, changed):
    (tmp_path / "ferry story.txt").write_text(STORY, encoding="utf-8")
    tiny.change("briefings/bridge.yml", old, new)
    tiny.change("briefings/bridge.yml", "- id: s1\n", "- id: s1  # the arrival\n")
    root = tiny.write(tmp_path)
    done = run("mujaz", "new", "ferry story.txt", "--briefing", "bridge", cwd=root)
    assert done.returncode == 0, said(done)
    assert "wrote seeds/001.yml" in done.stderr
    assert done.stdout.startswith("1\tFerry to return in spring\n")
    expected = tiny.files["briefings/bridge.yml"].replace(new, changed, 1)
    for name in ("s1  # the arrival", "s2"):
        expected = expected.replace(f"- id: {name}\n", f"- id: {name}\n    source: s-1\n")
    assert (root / "briefings/bridge.yml").read_text(encoding="utf-8") == expected
    assert {finding.code for finding in tasks.report_folder(root).findings} == {"MJZ105", "MJZ213"}


def test_statements_on_one_line_and_lines_of_windows_are_kept(tiny, tmp_path, run):
    (tmp_path / "ferry story.txt").write_text(STORY, encoding="utf-8")
    root = tiny.write(tmp_path)
    file = root / "briefings/bridge.yml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("  - id: s2\n"), text.index("terms: [")
    flow = (
        "  - {id: s2, kind: claim, attribution: salim-amir, text: {ar: يقول سالم عامر إنه وصل., en: Salim Amir says he came.},"
        " evidence: [{paragraph: 2, excerpt: وصل القائد سالم عامر إلى مدينة النور, gloss: {en: Salim Amir arrived in Nur}}]}\n"
    )
    whole = (text[:start] + flow + text[end:]).replace("\n", "\r\n")
    file.write_bytes(whole.encode())
    done = run("mujaz", "new", "ferry story.txt", "--briefing", "bridge", cwd=root)
    assert done.returncode == 0, said(done)
    expected = whole.replace("source: s-1\r\n", 'source: [s-1, "001"]\r\n', 1)
    expected = expected.replace("- id: s1\r\n", "- id: s1\r\n    source: s-1\r\n").replace(
        "{id: s2,", "{id: s2, source: s-1,"
    )
    assert file.read_bytes().decode() == expected


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--briefing", "brigde"], 2, "did you mean 'bridge'"),
        (["--briefing", "bridge", "--slug", "other"], 2, "leave --slug and --lang out"),
        (["--briefing", "bridge", "--id", "s-1"], 2, "is there already"),
    ],
)
def test_what_cannot_be_added_is_refused_and_nothing_is_written(root, run, arguments, status, words):
    before = {path: path.read_bytes() for path in root.rglob("*.yml") if "site-theme" not in path.parts}
    done = run("mujaz", "new", "ferry story.txt", *arguments, cwd=root)
    assert done.returncode == status, said(done)
    assert words in said(done)
    assert before == {path: path.read_bytes() for path in root.rglob("*.yml") if "site-theme" not in path.parts}


def test_an_article_that_the_briefing_has_is_not_added_again(root, run):
    (root / "again.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("mujaz", "new", "again.txt", "--briefing", "bridge", cwd=root)
    assert done.returncode != 0
    assert "has this article already, as s-1" in said(done)


def test_a_recorded_article_is_added_with_its_record(root, run):
    assert run("mujaz", "seed", "add", "ferry story.txt", "--id", "ferry", cwd=root).returncode == 0
    record = (root / "seeds/ferry.yml").read_bytes()
    done = run("mujaz", "new", "ferry story.txt", "--briefing", "bridge", cwd=root)
    assert done.returncode == 0, said(done)
    assert (root / "seeds/ferry.yml").read_bytes() == record
    assert (root / "briefings/bridge.yml").read_text(encoding="utf-8").startswith("source: [s-1, ferry]\n")
