"""Numbers are compared as numbers, each language read by its own separators."""

from __future__ import annotations

import json

import pytest

from tongues import FILES

B = "briefings/bridge.yml"
ENGLISH = next(path for path in FILES if path.stem == "en").read_text(encoding="utf-8")
NNBSP, NBSP, THIN = "\u202f", "\u00a0", "\u2009"


def differ(tiny, root, tag: str, numbers: str | None, text: str, english: str) -> bool:
    """Tell whether the numbers of two texts differ, one of them in a language with these separators."""
    own = (
        ENGLISH.replace("tag: en", f"tag: {tag}")
        .replace("locale: en", f"locale: {tag}")
        .replace("  language: en", f"  language: {tag}")
        .replace("[million, m, mn]", "[million, m, mn, Mio]")
    )
    line = 'numbers: {decimal: ".", group: ","}\n'
    assert own.count(line) == 1
    tiny.files[f"languages/{tag}.yml"] = own.replace(line, f"numbers: {numbers}\n" if numbers else "")
    for file, content in tiny.files.items():
        if not file.startswith("languages/"):
            tiny.files[file] = (
                content.replace("ar: ", f"{tag}: ")
                .replace("language: ar", f"language: {tag}")
                .replace("[ar, en]", f"[{tag}, en]")
            )
    title = f"{{{tag}: {json.dumps(text)}, en: {json.dumps(english)}}}"
    tiny.change(B, f"title: {{{tag}: جسر في مدينة النور, en: A bridge in Nur}}", f"title: {title}")
    return "MJZ404" in [finding.code for finding in tiny.report(root).findings]


FRENCH = '{decimal: ",", group: " "}'
SAME = [
    (f"100{blank}000 hommes", "100,000 men") for blank in (" ", NBSP, NNBSP, THIN)
] + [
    ("30,5 %", "30.5%"),
    ("1,5 million", "1.5 million"),
    ("1 234 567,89", "1,234,567.89"),
    ("30,50 euros", "30.5 euros"),
    ("le 17.12.2025", "on 17/12/2025"),
    ("en 2025, 300 personnes", "in 2025, 300 people"),
    ("de 10 à 15", "from 10 to 15"),
    ("100000 hommes", "100,000 men"),
]  # fmt: skip
OTHER = [
    ("1,5 million", "15 million"),
    ("100 000 hommes", "100 men"),
    ("30,5 %", "305%"),
    ("1.500 hommes", "1,500 men"),
    ("30,05", "30.5"),
    ("12 000", "1,200"),
]


@pytest.mark.parametrize("numbers", [FRENCH, None], ids=["its file", "CLDR"])
@pytest.mark.parametrize(("text", "english"), SAME)
def test_numbers_of_two_languages_are_the_same_however_they_are_written(numbers, text, english, tiny, tmp_path):
    assert not differ(tiny, tmp_path, "fr", numbers, text, english)


@pytest.mark.parametrize(("text", "english"), OTHER)
def test_other_numbers_are_found(text, english, tiny, tmp_path):
    assert differ(tiny, tmp_path, "fr", FRENCH, text, english)


@pytest.mark.parametrize(
    ("text", "english", "other"),
    [
        ("1.500 Mann", "1,500 men", False),
        ("1,5 Mio.", "1.5m", False),
        ("1.5 Mio.", "1.5m", True),
        ("1.500 Mann", "1.5 men", True),
    ],
)
def test_a_language_without_separators_in_its_file_has_those_of_cldr(text, english, other, tiny, tmp_path):
    assert differ(tiny, tmp_path, "de", None, text, english) is other


@pytest.mark.parametrize(
    ("arabic", "english", "other"),
    [
        ("١٬٥٠٠ رجل", "1,500 men", False),
        ("1,500 رجل", "1,500 men", False),
        ("1500 رجل", "1,500 men", False),
        ("٣٠٫٥٪", "30.5%", False),
        ("30.5%", "30.5%", False),
        ("7.62×39", "7.62×39", False),
        ("2025-12-17", "17.12.2025", False),
        ("في 1,5 مليون", "1.5 million", True),
        ("٧١", "70", True),
        ("المصدر 003", "source 003", False),
        ("حضر نحو 23 ألف شخص", f"About 23{NNBSP}000 people came", False),
        ("حضر نحو 23 ألف شخص", f"About 24{NNBSP}000 people came", True),
        ("وصل الوفد الثالثة عصرًا", "The delegation arrived at 15:00", False),
        ("وصل الوفد الثالثة والنصف عصرًا", "The delegation arrived at 15:30", False),
        ("وصل الوفد عند الساعة 15:40", "The delegation arrived at 3:40 p.m.", False),
        ("وصل الوفد الثالثة عصرًا", "The delegation arrived at 16:00", True),
        ("وصل الوفد عند الساعة 15:40", "The delegation arrived at 15:20", True),
        ("عقد بنحو 1.5 مليون دولار", "A contract of about US$1.5 million", False),
        ("عقد بنحو 1.5 مليون يورو", "A contract of about US$1.5 million", True),
    ],
)
def test_arabic_has_separators_of_two_digit_sets(arabic, english, other, tiny, tmp_path):
    tiny.change(
        B,
        "title: {ar: جسر في مدينة النور, en: A bridge in Nur}",
        f"title: {{ar: {json.dumps(arabic)}, en: {json.dumps(english)}}}",
    )
    assert ("MJZ404" in [finding.code for finding in tiny.report(tmp_path).findings]) is other
