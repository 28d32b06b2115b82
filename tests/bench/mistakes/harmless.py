"""Edits that are right: whatever a check says of them is a false alarm."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN
from bench.mistakes.edits import Change, Edit, Kind, Knowable
from bench.mistakes.wording import LEVANT, MONTHS, NUMBER_WORDS, sentences, swap_one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from random import Random

    from bench.mistakes.content import Content

_OWN = (
    "statement",
    "summary",
    "stance",
    "difference note",
    "difference passages.text",
    "entity description",
    "event text",
    "topic points.text",
    "topic bottom_line",
    "source stance",
    "term definition",
    "difference line",
    "event inferred.reason",
)
"""Texts in our own words."""

Rule = tuple[str, str, str]

_SYNONYMS: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("as well", r"(?<=\w) too\b", " as well"), ("notes", r"\bsays (?=that|the)", "states "), ("talks", r"\bmeetings\b", "talks"),
        ("commander", r"\bat the head of\b", "leading"), ("big", r"\blarge\b", "big"), ("began", r"\bstart of\b", "beginning of"),
        ("dealt with", r"\bdealt with\b", "covered"), ("concerning", r"\bon (?=the agreement)", "about "), ("nation", r"\bcountries\b", "states"),
        ("mentions", r"\bmentions\b", "refers to"), ("relays", r"\brelays\b", "passes on"), ("whilst", r"\bwhile\b", "whereas"),
        ("voice", r"\baffirmed\b", "underlined"), ("aid", r"\bassistance\b", "help"), ("as for", r"\baccording to\b", "in the words of"),
    ),
    AR: (
        ("بحسب", r"(?<!\w)وفق (?=\w)", "بحسب "), ("غير أن", r"(?<!\w)لكنه (?=\w)", "غير أنه "), ("حديث", r"(?<!\w)يتناول(?!\w)", "يعالج"),
        ("إلا أن", r"(?<!\w)ولكن(?!\w)", "إلا أن"), ("أورد", r"(?<!\w)يذكر(?!\w)", "يورد"), ("خلال", r"(?<!\w)أثناء(?!\w)", "خلال"), ("أثناء", r"(?<!\w)خلال(?!\w)", "أثناء"),
        ("شدد", r"(?<!\w)أكد(?!\w)", "شدّد على"), ("كما", r"(?<!\w)وكذلك(?!\w)", "وأيضًا"), ("اجتماعات", r"(?<!\w)لقاءات(?!\w)", "اجتماعات"), ("يعتقد", r"(?<!\w)يرى أن(?!\w)", "يعتقد أن"),
        ("عبر", r"(?<!\w)من خلال(?!\w)", "عبر"), ("إزاء", r"(?<!\w)تجاه(?!\w)", "إزاء"), ("لا سيما", r"(?<!\w)خصوصًا(?!\w)", "لا سيما"), ("بشأن", r"(?<!\w)حول(?!\w)", "بشأن"),
    ),
}  # fmt: skip

_NEGATED: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("leaves open", r"\bdoes not say\b", "leaves unsaid"), ("unnamed", r"\bdoes not name\b", "leaves unnamed"), ("gives no", r"\bdoes not give a\b", "gives no"),
        ("undisclosed", r"\bnot disclosed\b", "undisclosed"), ("makes no mention", r"\bdoes not mention\b", "makes no mention of"), ("fails", r"\bdo not disclose\b", "fail to disclose"),
        ("with no", r"\bwithout an?\b", "with no"), ("isn’t", r"\bis not\b", "isn’t"), ("doesn’t", r"\bdoes not\b", "doesn’t"), ("no", r"\bnot any\b", "no"), ("cannot", r"\bcannot\b", "can not"),
    ),
    AR: (
        ("لم", r"(?<!\w)لا يذكر(?!\w)", "لم يذكر"), ("دون", r"(?<!\w)من دون(?!\w)", "بدون"), ("بلا", r"(?<!\w)من دون(?= \w)", "بلا"), ("لم يسمّه", r"(?<!\w)لا يسمّيها(?!\w)", "لم يسمّها"),
        ("يغفل", r"(?<!\w)ولا يذكر(?!\w)", "ويُغفل"), ("ليس", r"(?<!\w)غير معترف(?!\w)", "ليس معترفًا"), ("ما", r"(?<!\w)لم يذكر(?!\w)", "ما ذكر"),
    ),
}  # fmt: skip

_HEDGED: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("might", r"\bmay\b", "might"), ("around", r"\babout (?=\d)", "around "), ("is likely to", r"\bis expected to\b", "is thought likely to"), ("some", r"\babout (?=\d)", "some "),
        ("seemingly", r"\bapparently\b", "seemingly"), ("approximately", r"\babout (?=\d)", "approximately "), ("could", r"\bmay (?=be|also|change)", "could "),
    ),
    AR: (
        ("حوالي", r"(?<!\w)نحو (?=\d)", "حوالي "), ("ربما", r"(?<!\w)قد (?=ي)", "ربما "), ("يُنتظر", r"(?<!\w)يُتوقع أن", "يُنتظر أن"), ("زهاء", r"(?<!\w)نحو (?=\d)", "زهاء "), ("من المتوقع", r"(?<!\w)يُتوقع أن", "من المتوقع أن"), ("لعل", r"(?<!\w)ربما(?!\w)", "لعلّه"),
    ),
}  # fmt: skip

_ORDER: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("who says it first", r"^([^.]+), according to ([^.,;]+)\.$", r"According to \2, \1."), ("who says it first", r"^([^.“]+), says ([^.,;]+)\.$", r"\2 says \1."),
        ("the day first", r"^([^.,]+) (on \d{1,2} [A-Z][a-z]+ \d{4})\.$", r"\2 \1."), ("a list turned round", r"\b([a-z]+ing), ([a-z-]+(?: [a-z]+)?) and ([a-z-]+)\b", r"\2, \1 and \3"),
        ("names turned round", r"\b([A-Z][a-z]+ [A-Z][a-z]+) and ([A-Z][a-z]+ [A-Z][a-z]+)\b", r"\2 and \1"), ("of for ’s", r"\bLibya’s territory\b", "the territory of Libya"), ("’s for of", r"\bthe commander of the Pakistan Army\b", "the Pakistan Army’s commander"),
        ("adjective", r"\bPakistan’s (?=[a-z])", "the Pakistani "), ("adjective", r"\bof Libya\b(?!n)", "of the Libyan state"),
    ),
    AR: (
        ("who says it first", r"^([^.]+)، وفق ([^.،؛]+)\.$", r"وفق \2، \1."), ("who says it first", r"^([^.«]+)، كما يقول ([^.،؛]+)\.$", r"كما يقول \2، \1."), ("the day first", r"^(\w+) ([^.،]+) (في \d{1,2} \w+ \d{4})\.$", r"في \3 \1 \2.".replace("في \\3", r"\3")),
        ("names turned round", r"(?<!\w)صدام حفتر وعاصم منير(?!\w)", "عاصم منير وصدام حفتر"), ("a list turned round", r"(?<!\w)الأمنية والعسكرية", "العسكرية والأمنية"), ("a list turned round", r"(?<!\w)الأمني والعسكري", "العسكري والأمني"),
    ),
}  # fmt: skip

_SPELLING: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("American", r"\bprogrammes\b", "programs"), ("American", r"\bdefence\b", "defense"), ("American", r"\brecognised\b", "recognized"), ("hyphen", r"\bcounter-terrorism\b", "counterterrorism"),
        ("a capital less", r"\bPrime Minister\b", "prime minister"), ("a title more", r"(?<!\w)Asim Munir\b", "Mr Asim Munir"), ("short", r"\bUnited Nations\b", "UN"), ("ligature", r"\bmilitary cooperation\b", "military co-operation"),
    ),
    AR: (
        ("shadda", r"(?<!\w)وقع(?!\w)", "وقّع"), ("no shadda", r"(?<!\w)وقّع(?!\w)", "وقع"), ("tanwin", r"(?<!\w)رسميا(?!\w)", "رسميًا"), ("no tanwin", r"(?<!\w)دوليًا(?!\w)", "دوليا"), ("damma", r"(?<!\w)توقع(?!\w)", "تُوقع"),
        ("vowels of a name", r"(?<!\w)حفتر(?!\w)", "حَفْتَر"), ("vowels of a name", r"(?<!\w)منير(?!\w)", "مُنير"), ("vowels of a place", r"(?<!\w)طرابلس(?!\w)", "طَرابُلُس"), ("vowels", r"(?<!\w)عسكري(?!\w)", "عسكريّ"), ("kasra", r"(?<!\w)من (?=ال)", "مِن "),
        ("a tatweel less hamza", r"(?<!\w)مسؤول(?!\w)", "مسئول"), ("another spelling", r"(?<!\w)شؤون(?!\w)", "شئون"), ("fatha", r"(?<!\w)قال(?!\w)", "قالَ"), ("a blank less", r"(?<!\w)عبد الحميد(?!\w)", "عبدالحميد"),
    ),
}  # fmt: skip

_TYPOGRAPHY: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("no-break blank", r"(?<=\d) (?=[A-Z][a-z]+)", "\u00a0"), ("a dash set off", r", (?=which)", " – "), ("an ellipsis", r"”", " …”"), ("inner quotation marks", r"“([^”‘]{12,})”", r"“‘\1’”"),
        ("semicolon", r"\. It (?!“)", "; it "), ("Oxford comma", r"(\w+), (\w+) and (?=\w)", r"\1, \2, and "), ("brackets", r", (in paragraph \d+),", r" (\1)"), ("em dash", r" – ", "—"),
    ),
    AR: (
        ("no-break blank", r"(?<=\d) (?=[^\W\d_]+ \d{4})", "\u00a0"), ("Arabic semicolon", r"\. (?=و)", "؛ "), ("an ellipsis", r"»", "…»"), ("inner quotation marks", r"«([^»“]{12,})»", r"«“\1”»"), ("a dash", r"، (?=وفق)", " – "), ("brackets", r"، (كما يقول [^،.]+)\.", r" (\1)."),
    ),
}  # fmt: skip


def _ruled(rules: Mapping[str, tuple[Rule, ...]], *places: str) -> Callable[[Content, Random], Iterator[Edit]]:
    def edits(content: Content, chance: Random) -> Iterator[Edit]:
        for pair in content.of(*(places or _OWN)):
            for tag in pair.texts:
                for variant, pattern, new in rules[tag]:
                    text = swap_one(pattern, new, pair[tag], chance)
                    if text != pair[tag]:
                        yield pair.edit(f"{variant}, {tag}", {tag: text})

    return edits


def _digits(content: Content, _: Random) -> Iterator[Edit]:
    table = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    for pair in content.of(*_OWN):
        if AR not in pair:
            continue
        new = "".join(p if p.startswith("[](") else p.translate(table) for p in re.split(r"(\[\]\(\d+\))", pair[AR]))
        if new != pair[AR]:
            yield pair.edit("Arabic digits", {AR: new})


def _written_out(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.of(*_OWN):
        for tag in pair.texts:
            for number, forms in enumerate(NUMBER_WORDS[tag], 3):
                for form in forms:
                    front = r"(?<![\w’-])" if tag == EN else r"(?<!\w)"
                    new = re.sub(rf"{front}{form}(?= [^\W\d_])", str(number), pair[tag], count=1)
                    if (new != pair[tag] and tag == EN) or (tag == AR and new != pair[tag] and form in forms[:2]):
                        yield pair.edit(f"digits for a word, {tag}", {tag: new})
    for pair in content.of(*_OWN):
        if {AR, EN} <= pair.texts.keys() and "13 months" in pair[EN] and " 13 شهر" in pair[AR]:
            yield pair.edit("a word for digits, en", {EN: pair[EN].replace("13 months", "thirteen months")})
            yield pair.edit("a word for digits, ar", {AR: pair[AR].replace("13 شهر", "ثلاثة عشر شهر")})
        if {AR, EN} <= pair.texts.keys() and "70%" in pair[EN] and "70%" in pair[AR]:
            yield pair.edit("per cent, en", {EN: pair[EN].replace("70%", "70 per cent")})
            yield pair.edit("per cent, ar", {AR: pair[AR].replace("70%", "70 في المئة")})
            yield pair.edit("all in words, en", {EN: pair[EN].replace("70%", "seventy per cent")})
            yield pair.edit("Arabic sign, ar", {AR: pair[AR].replace("70%", "70٪")})


def _iso(month: int, match: re.Match[str]) -> str:
    return f"{match[2]}-{month:02}-{int(match[1]):02}"


def _months(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.of(*_OWN):
        for number, name in enumerate(MONTHS[AR]):
            if AR in pair and re.search(rf"(?<!\w){name}(?!\w)", pair[AR]):
                yield pair.edit("another profile", {AR: re.sub(rf"(?<!\w){name}(?!\w)", LEVANT[number], pair[AR])})
                yield pair.edit(
                    "both profiles",
                    {AR: re.sub(rf"(?<!\w){name}(?!\w)", f"{name}/{LEVANT[number]}", pair[AR], count=1)},
                )
            en = MONTHS[EN][number]
            if EN in pair and re.search(rf"\d {en} \d{{4}}", pair[EN]):
                yield pair.edit("month first", {EN: re.sub(rf"(\d+) {en} (\d{{4}})", rf"{en} \1, \2", pair[EN])})
                yield pair.edit("a short month", {EN: re.sub(rf"(?<=\d ){en}(?= \d)", en[:3], pair[EN])})
                yield pair.edit(
                    "ISO 8601",
                    {EN: re.sub(rf"(\d+) {en} (\d{{4}})", functools.partial(_iso, number + 1), pair[EN])},
                )


def _yaml(content: Content, _: Random) -> Iterator[Edit]:
    for file, values in content.values.items():
        for path, value in values.items():
            place = ".".join(step for step in path if isinstance(step, str)) or "file"
            if value.style == ">":
                words = value.text.split(" ")
                for variant, width in (("wrapped narrow", 8), ("wrapped wide", 40)):
                    lines = [" ".join(words[at : at + width]) for at in range(0, len(words), width)]
                    new = ">-\n" + "\n".join(" " * value.indent + line for line in lines)
                    if new != content.files[file][value.start : value.end]:
                        yield Edit(variant, place, (Change(file, value.start, value.end, new),))
                said = value.text.replace("\\", "\\\\").replace('"', '\\"')
                yield Edit("quoted for folded", place, (Change(file, value.start, value.end, f'"{said}"'),))
            if value.style == '"' and "'" not in value.text and "\\" not in value.text and path[-1:] != ("windows",):
                yield Edit("single quotation marks", place, (Change(file, value.start, value.end, f"'{value.text}'"),))
            if (
                value.style == "["
                and path
                and isinstance(path[-1], int)
                and value.text.startswith(("id:", "source:", "paragraph:"))
            ):
                end = content.files[file].find("\n", value.start)
                yield Edit("a comment", place, (Change(file, end, end, "  # seen"),))
                rows = re.split(rf"\n(?= {{{value.column - 1}}}[a-z])", value.text)
                if len(rows) > 2 and "#" not in value.text:
                    first = " " * (value.column - 1) + rows[0]
                    new = "\n".join([rows[-1].lstrip(), *rows[1:-1], first])
                    yield Edit("keys in another order", place, (Change(file, value.start, value.end, new),))
        yield Edit("a comment at the top", "file", (Change(file, 0, 0, "# Read again.\n"),))
        end = len(content.files[file])
        yield Edit("blank lines at the end", "file", (Change(file, end, end, "\n\n"),))


def _lists(content: Content, _: Random) -> Iterator[Edit]:
    for record in content.dossier.records:
        parts: list[tuple[tuple[str | int, ...], list[str]]] = []
        for number, statement in enumerate(getattr(record.value, "statements", ())):
            parts += [(("statements", number, key), getattr(statement, key)) for key in ("entities", "events")]
        for number, point in enumerate(getattr(record.value, "points", ())):
            parts += [(("points", number, key), getattr(point, key)) for key in ("rests_on", "differences")]
        for key in ("entities", "events", "terms", "protagonists"):
            parts += [((key,), getattr(record.value, key, None) or [])]
        for path, names in parts:
            value = content.value(record, *path)
            if value is not None and len(names) > 1:
                yield Edit(
                    "in another order",
                    ".".join(s for s in path if isinstance(s, str)),
                    (Change(value.file, value.start, value.end, f"[{', '.join(reversed(names))}]"),),
                )


def _names(content: Content, _: Random) -> Iterator[Edit]:
    """A name that was said in full may be said short the second time."""
    rows = (
        (EN, "Asim Munir", "Munir"),
        (AR, "عاصم منير", "منير"),
        (EN, "Khalifa Haftar", "Field Marshal Khalifa Haftar"),
        (AR, "محمد امطيريد", "امطيريد"),
        (EN, "Muhammad Emtirid", "Emtirid"),
        (EN, "Imad Ismail", "Ismail"),
        (AR, "عماد إسماعيل", "إسماعيل"),
    )
    for pair in content.of(
        "statement", "summary", "stance", "topic bottom_line", "difference note", "difference passages.text"
    ):
        for tag, name, short in rows:
            if tag in pair and re.search(rf"(?<!\w){name}(?!\w)", pair[tag]) and "Field" not in short:
                at = pair[tag].rfind(name)
                yield pair.edit(
                    f"the last name alone, {tag}", {tag: pair[tag][:at] + short + pair[tag][at + len(name) :]}
                )


def _shorter(content: Content, _: Random) -> Iterator[Edit]:
    for file, values in content.values.items():
        for path, value in values.items():
            words = value.text.split()
            if (
                path[-1:] == ("excerpt",)
                and len(words) > len("seven!!")
                and "statements" in path
                and "quote" not in path
                and not re.search(r"\d", value.text)
            ):
                place = ".".join(step for step in path if isinstance(step, str))
                yield Edit(
                    "a word less at the end",
                    place,
                    (Change(file, value.start, value.end, value.written(" ".join(words[:-1]))),),
                )


_MORE = (
    ("ولهذا الوصف سياق أوسع في النص.", "This description has a wider context in the text."),
    ("وترد التفاصيل في موضعها من المقال.", "Details stand at their place in the article."),
    ("ويمكن الرجوع إلى المقتطف المثبت.", "The excerpt that is given can be consulted."),
)


def _longer(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.of("stance", "difference note", "entity description", "source stance", "event inferred.reason"):
        ar, en = chance.choice(_MORE)
        yield pair.edit("a sentence more in both languages", {AR: f"{pair[AR]} {ar}", EN: f"{pair[EN]} {en}"})
        parts = {tag: sentences(tag, pair[tag]) for tag in (AR, EN)}
        if len(parts[AR]) == len(parts[EN]) > 2:
            yield pair.edit(
                "the last sentence dropped in both languages", {tag: " ".join(parts[tag][:-1]) for tag in (AR, EN)}
            )
        if len(parts[AR]) > 1 and len(parts[EN]) > 1 and parts[EN][-1][:2] not in {"It", "Th", "He"}:
            joined = "; ".join([parts[EN][0].rstrip("."), " ".join(parts[EN][1:])])
            yield pair.edit("two sentences joined in English", {EN: joined})


def _since_review(content: Content, chance: Random) -> Iterator[Edit]:
    for edit in _ruled(_SYNONYMS)(content, chance):
        yield replace(edit, is_compared=True)


SINCE_REVIEW = Kind(
    "30", "one language edited since the last review", "W", Knowable.YES, "digests of what was compared", _since_review
)
"""A mistake of the editor's, though both texts are right: nobody has compared them."""

KINDS = tuple(
    Kind("–", name, "–", Knowable.NO, "", edits)
    for name, edits in (
        ("synonyms", _ruled(_SYNONYMS)),
        ("negations said otherwise", _ruled(_NEGATED)),
        ("hedges said otherwise", _ruled(_HEDGED)),
        ("word order", _ruled(_ORDER)),
        ("vowel marks and spelling", _ruled(_SPELLING)),
        ("typography", _ruled(_TYPOGRAPHY)),
        ("digits of the other script", _digits),
        ("numbers written out, or in digits", _written_out),
        ("months and dates written otherwise", _months),
        ("YAML written otherwise", _yaml),
        ("lists in another order", _lists),
        ("a name said short", _names),
        ("an excerpt one word shorter", _shorter),
        ("a sentence more or less in both languages", _longer),
    )
)
