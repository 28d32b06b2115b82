"""A mistake in a site's language file is a finding at its place, and no more is said about it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from mujaz import checks, tasks
from mujaz.load import load_dossier
from tiny import SITE, said
from tongues import FILES

ENGLISH = next(path for path in FILES if path.stem == "en").read_text(encoding="utf-8")
ARABIC = next(path for path in FILES if path.stem == "ar").read_text(encoding="utf-8")
FILE = "languages/xx.yml"

# What is written over what, the code, and the text at whose start it is found.
CASES = {
    "a misspelt placeholder": ("paragraph {n}", "paragraph {number}", "MJZ602", '"paragraph {number}"'),
    "a placeholder that is not filled": ("permalink: Perm", 'permalink: "{x}" # Perm', "MJZ602", '"{x}"'),
    "a lost placeholder": ('source.n: "Source {id}"', "source.n: Source", "MJZ602", "Source\n  stance"),
    "a plural form that is not filled": ('other: "{n} terms"', 'other: "{m} terms"', "MJZ602", '"{m} terms"'),
    "an attribute in braces": ("paragraph {n}", "paragraph {n.real}", "MJZ602", '"paragraph {n.real}"'),
    "a brace that is not closed": ("paragraph {n}", "paragraph {n", "MJZ602", '"paragraph {n"'),
    "a date phrase": ('open_end: "from {start}"', 'open_end: "from {date}"', "MJZ602", '"from {date}"'),
    "a phrase of a decade": ('"the years {first} to {last}"', '"the {decade}s"', "MJZ602", '"the {decade}s"'),
    "a phrase of a century": ("the {number} century", "the century", "MJZ602", '"the century"'),
    "a phrase of a quarter": ("the second quarter of {year}", "the second quarter", "MJZ602", '"the second quarter"'),
    "a phrase of a Hijri day": (
        "{day} {month} {year} AH",
        "{day}/{month} {yr} AH",
        "MJZ602",
        '"{day}/{month} {yr} AH"',
    ),
    "a part of the year that is missing": ('  "34": "the second quarter of {year}"\n', "", "MJZ103", '"21": "spring'),
    "a part of the year that is none": ('  "34": "the', '  "42": x\n  "34": "the', "MJZ101", '"42"'),
    "eleven months": ("    - Muharram\n", "", "MJZ105", "- Safar"),
    "a date pattern of no field": ("day: d MMMM y", "day: d MMMM b", "MJZ603", "d MMMM b"),
    "a date pattern that shows too much": ("month: MMMM y", "month: d MMMM y", "MJZ603", "d MMMM y\n  year"),
    "a date pattern that shows too little": ("day: d MMMM y", "day: d y", "MJZ603", "d y"),
    "a missing string": ("  permalink: Permanent link\n", "", "MJZ601", "about-it:"),
    "a missing string of the theme": ("  action.skip: Skip to content\n", "", "MJZ601", "language: xx"),
    "an unknown string": ("  permalink: ", "  permalnk: x\n  permalink: ", "MJZ604", "x\n  permalink"),
    "an unknown string of the theme": (
        "  action.skip: ",
        "  action.skp: x\n  action.skip: ",
        "MJZ604",
        "x\n  action.skip",
    ),
    "an unknown locale": ("locale: en", "locale: zz", "MJZ605", "zz"),
    "a locale that is none": ("locale: en", "locale: '?'", "MJZ605", "'?'"),
    "an unknown locale of months": ("en_GB", "en_GX", "MJZ605", "en_GX"),
    "a missing plural form": ('{one: "1 term", other', "{other", "MJZ606", '{other: "{n} terms"'),
    "the theme's language": ("  language: xx", "  language: en", "MJZ607", "en\n  direction"),
    "the theme's direction": ("direction: ltr\n  action", "direction: rtl\n  action", "MJZ607", "rtl\n  action"),
    "another language's tag": ("tag: xx", "tag: en", "MJZ206", "en\nname"),
    "letters that are no class": ("letters: A-Za-zÀ-ÖØ-öø-ɏ", "letters: z-a", "MJZ103", "z-a"),
    "letters that close their class": ("letters: A-Za-zÀ-ÖØ-öø-ɏ", "letters: a]b[c", "MJZ103", "a]b[c"),
    "letters that exclude": ("letters: A-Za-zÀ-ÖØ-öø-ɏ", "letters: ^a", "MJZ103", "^a"),
    "marks that are no class": ("matching:\n", "matching:\n  dropped: 'a\\'\n", "MJZ103", "'a\\'"),
    "nine digits": ("0123456789", "012345678", "MJZ103", '"012345678"'),
    "no months": ("months: {english: en_GB}", "months: {}", "MJZ105", "{}"),
    "an unknown key": ("quotes: ", "qotes: x\nquotes: ", "MJZ101", "qotes"),
    "a missing key": ("group_separator: ", "# ", "MJZ102", "tag: xx"),
    "a direction that is none": ("\ndirection: ltr", "\ndirection: left", "MJZ104", "left"),
    "a form that is no plural form": ('{one: "1 term"', '{single: x, one: "1 term"', "MJZ101", "single"),
    "no YAML": ("months: {", "months: [", "MJZ002", ""),
}


def with_language(tiny, text):
    tiny.files[FILE] = text.replace("tag: en", "tag: xx").replace("  language: en", "  language: xx")
    return tiny


@pytest.mark.parametrize("used", [False, True], ids=["at hand", "in use"])
@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_found_once_at_its_place(name, used, tiny, tmp_path):
    old, new, code, at = CASES[name]
    with_language(tiny, ENGLISH).change(FILE, old, new)
    if used:  # a site in this language alone
        for file, text in tiny.files.items():
            if file != FILE:
                tiny.files[file] = text.replace("en: ", "xx: ").replace("language: en", "language: xx")
        tiny.files["briefings/site.yml"] = tiny.files["briefings/site.yml"].replace("[ar, en]", "[ar, xx]")
    findings = tiny.report(tmp_path).findings
    assert [finding.code for finding in findings] == [code], findings
    if at:
        assert said(findings) == [f"{tiny.place(FILE, at)} {code}"]


def test_a_language_of_a_site_without_mistakes_has_no_findings(tiny, tmp_path):
    assert with_language(tiny, ENGLISH).report(tmp_path).findings == ()


def test_a_file_name_that_is_no_language_tag_is_found(tiny, tmp_path):
    tiny.files["languages/My Language.yml"] = ENGLISH
    assert said(tiny.report(tmp_path).findings) == ["languages/My Language.yml:1:1 MJZ103"]


def test_arabic_without_its_plural_forms_is_found(tiny, tmp_path):
    tiny.files["languages/ar.yml"] = ARABIC.replace("two: واقعتان, ", "")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, finding.message) == ("MJZ606", "'events.count' lacks the plural forms: two")


def test_the_languages_that_mujaz_brings_along_keep_the_rules_of_a_sites_own():
    content = {"briefings/site.yml": SITE.encode()}
    languages = {path.name: path.read_bytes() for path in FILES}
    languages |= {f"languages/{path.name}": path.read_bytes() for path in FILES}
    loaded = load_dossier(content, languages)
    assert len(loaded.dossier.language_files) == len(FILES)
    own = replace(loaded.dossier, site=loaded.dossier.site)
    assert [f for f in (*loaded.findings, *checks.run(own)) if f.span.file.startswith("languages/")] == []


def test_one_mistake_of_each_sort_is_reported_in_one_run(tiny, tmp_path):
    with_language(tiny, ENGLISH)
    single = [
        name
        for name, case in CASES.items()
        if case[0] != "locale: en" and case[2] not in {"MJZ002", "MJZ102", "MJZ103", "MJZ105", "MJZ206"}
    ]
    changed = set()
    for name in single:
        old, new, code, _ = CASES[name]
        if tiny.files[FILE].count(old) == 1 and code not in changed:
            tiny.change(FILE, old, new)
            changed.add(code)
    found = {finding.code for finding in tasks.report_folder(tiny.write(tmp_path)).findings}
    assert found == changed
    assert len(found) > 7


def french(tiny, text: str = ENGLISH):
    """Give the site a file for French that was copied from the English one."""
    changed = (
        text.replace("tag: en", "tag: fr")
        .replace("  language: en", "  language: fr")
        .replace("locale: en", "locale: fr")
    )
    tiny.files["languages/fr.yml"] = changed
    return tiny


def of(code: str, findings) -> list:
    return [finding for finding in findings if finding.code == code]


def test_a_plural_form_without_its_number_is_found_where_it_stands_for_several(tiny, tmp_path):
    found = of("MJZ608", french(tiny).report(tmp_path).findings)
    (finding,) = [finding for finding in found if "'differences.count'" in finding.message]
    assert "'one', which stands for 0 and 1" in finding.message
    assert said((finding,)) == [f"{tiny.place('languages/fr.yml', chr(34) + '1 difference')} MJZ608"]
    names = {finding.message.split("'")[1] for finding in found}
    assert {"briefings.count", "events.count", "statements.more", "search.count", "statements.count"} <= names


@pytest.mark.parametrize(
    ("locale", "stands_for"),
    [("fr", "0 and 1"), ("ru", "1, 21, 31 and others"), ("lv", "1, 21, 31 and others"), ("pt", "0 and 1")],
)
def test_for_how_many_numbers_a_form_stands_is_a_matter_of_the_locale(locale, stands_for, tiny, tmp_path):
    text = ENGLISH.replace("locale: en", f"locale: {locale}").replace(
        'terms.count: {one: "1 term"', 'terms.count: {few: "{n}", many: "{n}", zero: "{n}", one: "1 term"'
    )
    found = of("MJZ608", with_language(tiny, text).report(tmp_path).findings)
    (finding,) = [finding for finding in found if "'terms.count'" in finding.message]
    assert stands_for in finding.message


def test_a_form_that_stands_for_one_number_may_say_it_as_a_word(tiny, tmp_path):
    tiny.files["languages/ar.yml"] = ARABIC
    assert of("MJZ608", with_language(tiny, ENGLISH).report(tmp_path).findings) == []


def translated(text: str) -> str:
    """Return a language file with other words in all strings."""
    head, _, rest = text.partition("\ntheme:\n")
    lines = []
    for line in f"theme:\n{rest}".split("\n"):
        if not line.startswith("  "):
            lines.append(line)
            continue
        key, mark, words = line.partition(": ") if ": " in line and not line.startswith("    ") else ("", "", line)
        changed = re.sub(
            r"(\{\w+\}|\b(?:one|other|few|many|zero|two)(?=: ))|([A-Za-z]{2,})", lambda m: m[1] or m[2][::-1], words
        )
        lines.append(line if key.strip() in {"language", "direction"} else f"{key}{mark}{changed}")
    return f"{head}\n" + "\n".join(lines)


def test_a_file_that_is_still_a_copy_is_found_string_by_string(tiny, tmp_path):
    found = of("MJZ609", french(tiny).report(tmp_path).findings)
    named = {finding.message.split("'")[1] for finding in found}
    assert {"glance.voices", "about.kinds.text", "statements.count", "search", "home", "sources"} <= named
    assert "coverage.silent" not in named
    assert {finding.severity.value for finding in found} == {"warning"}
    assert all("is still the en text" in finding.message for finding in found)


def test_what_was_overlooked_in_a_translation_is_found_at_its_place(tiny, tmp_path):
    text = translated(ENGLISH)
    assert of("MJZ609", french(tiny, text).report(tmp_path).findings) == []
    left = "  glance.voices: Who did they say says so\n"
    own = re.sub(r"  glance\.voices: .*\n", left, text)
    theirs = re.sub(r"  glance\.voices: .*\n", left, ENGLISH)
    # The string is the same in both; short words that both languages have are none of an oversight.
    own = re.sub(r"  sources: .*\n", "  sources: Sources\n", own)
    tiny.files["languages/en.yml"] = theirs
    standard = re.search(r"  missing: .*\n", ENGLISH)[0]
    own = re.sub(r"  missing: .*\n", lambda _: standard, own)
    found = of("MJZ609", french(tiny, own).report(tmp_path / "own").findings)
    assert said(found) == [f"{tiny.place('languages/fr.yml', 'This text is missing')} MJZ609"]


def test_a_variety_of_a_language_may_have_its_strings(tiny, tmp_path):
    tiny.files["languages/en-GB.yml"] = ENGLISH.replace("tag: en", "tag: en-GB").replace(
        "  language: en", "  language: en-GB"
    )
    tiny.files["languages/ar.yml"] = ARABIC
    assert of("MJZ609", tiny.report(tmp_path).findings) == []
