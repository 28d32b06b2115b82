"""Whatever stands in a site's files: it is read and shown, or found wrong, and nothing is raised or printed."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mujaz import tasks
from mujaz.edges import SiteFiles, read_site
from tiny import REPOSITORY, TinySite
from tongues import FILES

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH = "languages/en.yml"
BASE = {**TinySite().files, ENGLISH: next(path for path in FILES if path.stem == "en").read_text(encoding="utf-8")}
ODD = [
    "", "' '", "#", "# x", "2025-0X", "../", "../unknown", "{2025,2026}", "1446-06-16", "19XX", "0000", "9999-12-31/..", "99XX", "2026-34",
    "2011/", "/2011", "/", "é", "١٢", "مم", "\U0001f600", "\ufdd0", "\uffff", "\x7f", "\x00", "\u2028", "\x85", "*a*", "[x](nur)", "[](s-1)",
    "[]()", "[x]{ar}", "[x]{zz-ZZ}", "{", "}", "{n}", "{{", "[", "]", "'", '"', "|", ">-", "- a", "a: b", "? x", "!x", "&x", "*x", "~", "null",
    "yes", "no", "-1", "0", "1e9", "999999999", "9" * 30, "a" * 300, "../../x", "con", "<script>", "%", "%n", "\\", "\\*", "\u202e", "\u200b",
    "\n", "\t", "  ", "Ångström", "ﷺ", "٪٧٠", "1,500.5", "1٬٥٠٠", "AAAA", "====", "article", "nur", "arrival", "s-1", "bridge", "ar", "en", "xx",
    "[" * 40, "{a: " * 40, "- " * 40,
]  # fmt: skip


@functools.cache
def at_hand() -> SiteFiles:
    return read_site(REPOSITORY)


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, str]:
    """Return one of the site's files with a few lines changed."""
    file = draw(st.sampled_from(sorted(BASE)))
    lines = BASE[file].split("\n")
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        line, odd = lines[place], draw(st.sampled_from(ODD))
        offset = draw(st.integers(0, len(line)))
        key = line.partition(": ")[0]
        words = line.split(" ")
        words[draw(st.integers(0, len(words) - 1))] = odd
        ways = [
            f"{key}: {odd}",
            f"{line[:offset]}{odd}{line[offset:]}",
            " ".join(words),
            f"{line}\n{line}",
            f"  {line}",
            line[:offset],
            odd,
        ]
        lines[place] = draw(st.sampled_from(ways))
    return file, "\n".join(lines)


def prepared(changes: Mapping[str, str]) -> tasks.Prepared:
    found = at_hand()
    files = {name: text.encode("utf-8", "surrogatepass") for name, text in {**TinySite().files, **changes}.items()}
    languages = {
        **found.languages,
        **{name: content for name, content in files.items() if name.startswith("languages/")},
    }
    content = {name: text for name, text in files.items() if not name.startswith("languages/")}
    return tasks.prepare(SiteFiles(Path(), content, languages, found.templates, printable=found.printable))


@given(changed())
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_changed_file_is_shown_or_found_wrong(capsys, change):
    site = prepared(dict([change]))
    if site.site is None:
        assert site.report.errors
    else:
        tasks.search_files(site.site, {built.file: built.file for built in site.site.pages})
    assert capsys.readouterr() == ("", "")


FIELDS = {
    "the date of an event": ("briefings/events.yml", '"2025-12~"', "{}"),
    "the Hijri date of an event": ("briefings/events.yml", '"2025-12~"\n', '"2025-12~"\n  hijri: {}\n'),
    "what an event follows": ("briefings/events.yml", '"2025-12~"\n', '"2025-12~"\n  after: {}\n'),
    "whether it is planned": ("briefings/events.yml", '"2025-12~"\n', '"2025-12~"\n  planned: {}\n'),
    "the day of a source": ("seeds/s-1.yml", "date_shown:\n", "date_shown:\n  date: {}\n"),
    "a title": ("briefings/bridge.yml", "en: A bridge in Nur}", "en: {}}}"),
    "windows of a fingerprint": ("seeds/s-1.yml", "{words: 4, windows: ", "{words: 4, windows: {}"),
    "words of a fingerprint": ("seeds/s-1.yml", "{words: 4,", "{words: {},"),
    "the key of a fingerprint": ("seeds/s-1.yml", "key: ", "key: {}"),
    "a slug": ("briefings/bridge.yml", "slug: bridge", "slug: {}"),
    "a language": ("briefings/site.yml", "[ar, en]", "[ar, {}]"),
    "months": ("briefings/site.yml", "name:", "months: {{ar: {}}}\nname:"),
}


@given(st.sampled_from(sorted(FIELDS)), st.sampled_from(ODD), st.booleans())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_odd_value_is_shown_or_found_wrong(capsys, name, odd, quoted):
    file, old, new = FIELDS[name]
    # In quotation marks everything can be written, what YAML does not let stand as it is too.
    value = '"' + "".join(c if c.isalnum() else f"\\U{ord(c):08x}" for c in odd) + '"' if quoted else odd
    text = BASE[file].replace(old, new.replace("{{", "{").replace("}}", "}").replace("{}", value), 1)
    site = prepared({file: text})
    assert site.site is not None or site.report.findings
    assert capsys.readouterr() == ("", "")
