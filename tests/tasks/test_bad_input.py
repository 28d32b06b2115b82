"""Bad input: every mistake is found at its place, and the last good site stays as it was."""

from __future__ import annotations

import re

import pytest

from mujaz import tasks
from tiny import BRIEFING, ENTITIES, KEY, REPOSITORY, TinySite, said

FILE = "briefings/2025-12-munir-benghazi.yml"
B = "briefings/bridge.yml"

# A statement that an editor copied, and forgot to name anew.
COPY = """  - id: s19 # again
    kind: opinion
    attribution: article
    text: {ar: "ليست زيارة صدام حفتر مجاملة.", en: "Saddam Haftar’s visit was no courtesy."}
    evidence:
      - {paragraph: 23, excerpt: "لم تكن بروتوكولية أو مجاملة", gloss: {en: "was not one of protocol or a courtesy"}}
"""

# Ten different mistakes for one copy of the real briefing: code, what to write over what, and where it is found.
TEN = [
    ("MJZ203", "slug: munir-benghazi-agreement", "slug: Munir/Benghazi", "Munir/Benghazi"),
    ("MJZ104", "status: published", "status: publishd", "publishd"),
    ("MJZ401", '{ar: "مصادر موالية لقوات شرق ليبيا", en: "sources', '{en: "sources', '{en: "sources loyal'),
    ("MJZ101", "  - id: s2\n", "  - id: s2\n    atribution: x\n", "atribution"),
    ("MJZ301", 'excerpt: "على رأس وفد عسكري رفيع', 'excerpt: "في مقدمة وفد عسكري رفيع', '"في مقدمة وفد'),
    ("MJZ201", "attribution: imad-ismail", "attribution: imad-ismael", "imad-ismael"),
    ("MJZ103", '{paragraph: 11, excerpt: "موقع', '{paragraph: eleven, excerpt: "موقع', "eleven"),
    ("MJZ003", "  - id: s12\n", "  - id: s12\n    id: s-12\n", "id: s-12"),
    ("MJZ202", "  - id: s43\n", f"{COPY}  - id: s43\n", "s19 # again"),
    ("MJZ403", "Official statements", "Official\u200f statements", ""),
]


def real_site() -> TinySite:
    files = {
        f"{folder}/{path.name}": path.read_text(encoding="utf-8")
        for folder in ("briefings", "seeds")
        for path in sorted((REPOSITORY / folder).glob("*.yml"))
    }
    return TinySite(files)


def test_ten_mistakes_in_a_briefing_are_ten_findings_each_at_its_line_and_column(tmp_path):
    site = real_site()
    for _, old, new, _ in TEN:
        assert old in site.files[FILE], old
        site.files[FILE] = site.files[FILE].replace(old, new, 1)
    expected = [f"{site.place(FILE, at)} {code}" for code, _, _, at in TEN if at]
    # The last one is inside a block of text, which is named by its start.
    block = site.files[FILE].partition("\u200f")[0].rindex("en: >-") + len("en: ")
    before = site.files[FILE][:block]
    expected.append(f"{FILE}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1} MJZ403")
    assert sorted(said(site.report(tmp_path).findings)) == sorted(expected)


BROKEN = {
    "syntax": (B, "slug: bridge", "slug: [bridge"),
    "duplicate key": (B, "slug: bridge\n", "slug: bridge\nslug: x\n"),
    "unknown key": (B, "slug: bridge\n", "slug: bridge\nslugg: x\n"),
    "wrong type": (B, "terms: [delegation]", "terms: delegation"),
    "missing language": (B, "title: {ar: جسر في مدينة النور, en", "title: {en"),
    "unknown id": (B, "[salim-amir, nur]", "[salim-amir, nor]"),
    "excerpt elsewhere": (B, "paragraph: 3, excerpt: اتفاقية", "paragraph: 2, excerpt: اتفاقية"),
    "bad date": ("briefings/events.yml", '"2025-12~"', '"2025-13"'),
    "bad slug": (B, "slug: bridge", "slug: ../../bridge"),
    "not UTF-8": (B, "A bridge in Nur", "A bridge in \udce3"),
}


@pytest.mark.parametrize("name", [*BROKEN, "empty folder", "broken template"])
@pytest.mark.parametrize("program", ["mujaz", "mkdocs"])
def test_the_last_good_site_stays_as_it_was(name, program, tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    good = root / "site" / "index.html"
    good.parent.mkdir()
    good.write_text("the last good site")
    if name == "empty folder":
        for path in (root / "briefings").iterdir():
            path.unlink()
    elif name == "broken template":
        (root / "site-theme").unlink()
        (root / "site-theme" / "pages").mkdir(parents=True)
        (root / "site-theme" / "pages" / "home.md.j2").write_text("{% if %}")
    else:
        tiny.change(*BROKEN[name]).write(root)
    done = run(program, "build", cwd=root)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert [path.name for path in (root / "site").iterdir()] == ["index.html"]
    assert good.read_text() == "the last good site"
    if name != "broken template":
        assert re.search(r"^.*[\w./-]+:\d+:\d+:? .*MJZ\d{3} ", done.stdout + done.stderr, re.MULTILINE)


def test_a_mistake_in_one_file_does_not_hide_those_of_another(tiny, tmp_path):
    tiny.change(B, "slug: bridge", "slug: [bridge").change("briefings/events.yml", '"2025-12~"', '"2025-13"')
    codes = [finding.code for finding in tiny.report(tmp_path).findings]
    assert codes == ["MJZ002", "MJZ501"]


def test_a_register_that_cannot_be_read_makes_no_false_findings(tiny, tmp_path):
    tiny.files["briefings/entities.yml"] += "- id: [\n"
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ002"]


def test_findings_are_said_once_and_in_order(tiny, tmp_path):
    tiny.change(B, "kind: report", "kind: x").change(B, "status: published", "status: y").change(
        B, "slug: bridge", "slug: É"
    )
    findings = tasks.report_folder(tiny.write(tmp_path)).findings
    spans = [finding.span for finding in findings]
    assert spans == sorted(set(spans))
    assert len(findings) == 3


ODD = {
    "a number without end": (B, "paragraph: 2", "paragraph: " + "9" * 5000),
    "nested without end": (B, "terms: [delegation]", "terms: " + "[" * 3000 + "]" * 3000),
    "a list for a briefing": (B, BRIEFING, "- a\n- b\n"),
    "a word for a register": ("briefings/entities.yml", ENTITIES, "hello\n"),
    "a language of nothing": ("briefings/events.yml", "arrival", "arrival"),
    "a key that is none": ("seeds/s-1.yml", KEY, "zz"),
    "no languages": ("briefings/site.yml", "[ar, en]", "[]"),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_input_is_a_finding_and_never_an_exception(name, tiny, tmp_path):
    file, old, new = ODD[name]
    tiny.files[file] = tiny.files[file].replace(old, new)
    if name == "a language of nothing":
        tiny.files["languages/xx.yml"] = "tag: xx\n"
    findings = tiny.report(tmp_path).findings
    assert findings
    assert len(findings) < 20


CASCADES = {
    "a misspelt key of an id": (
        "briefings/entities.yml",
        "- id: salim-amir",
        "- idd: salim-amir",
        {"MJZ101"},
    ),
    "an id that is a list": ("briefings/entities.yml", "- id: salim-amir", "- id: [salim-amir]", {"MJZ103"}),
    "a word in a register": ("briefings/events.yml", "- id: arrival\n", "- arrival\n- id: x\n", {"MJZ103"}),
    "a misspelt key of a source's id": ("seeds/s-1.yml", "id: s-1", "idd: s-1", {"MJZ101"}),
    "a misspelt key of a slug": (B, "slug: bridge", "slugg: bridge", {"MJZ101"}),
    "a misspelt key of entities": (B, "    entities: [salim-amir, nur]", "    entitys: [salim-amir]", {"MJZ101"}),
    "a misspelt list of terms": (B, "terms: [delegation]", "termz: [delegation]", {"MJZ101"}),
    "a word for a statement": (B, "  - id: s2\n", "  - s2\n  - id: s2\n", {"MJZ103"}),
}


@pytest.mark.parametrize("name", CASCADES)
def test_what_follows_from_a_mistake_is_not_reported_too(name, tiny, tmp_path):
    file, old, new, codes = CASCADES[name]
    if name == "a word in a register":
        tiny.files[file] = "- arrival\n"
    else:
        tiny.change(file, old, new)
    if name == "a misspelt key of an id":
        tiny.files[B] = tiny.files[B].replace("en: A bridge in Nur", "en: 'A [bridge](salim-amir) in Nur'")
    findings = tiny.report(tmp_path).findings
    assert {finding.code for finding in findings} == codes
    assert {finding.span.file for finding in findings} == {file}
