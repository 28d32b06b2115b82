"""Mistakes with negations, hedges, kinds of statement and whole sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN
from bench.mistakes.edits import Change, Edit, Kind, Knowable
from bench.mistakes.wording import sentences, swap_one, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from random import Random

    from bench.mistakes.content import Content, Pair

Rule = tuple[str, str, "str | Callable[[re.Match[str]], str]"]
"""A variant, a pattern, and what takes its place."""

_NOT_DROPPED: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("not", r"\b(do|does|did|is|are|was|were|has|have|had|will|would|can|could|may|should) not\b", r"\1"),
        ("not", r"(?<=, )not (?=\w)|(?<= )not (?=necessarily|merely|clear|said|given)", ""),
        ("no", r"\bno (?=[a-z]+\b)(?!longer|one)", "a "),
        ("neither", r"\bneither (.{3,60}?) nor\b", r"both \1 and"),
        ("without", r"\bwithout\b", "with"),
        ("unnamed", r"\bunnamed\b", "named"),
    ),
    AR: (
        ("لم", r"(?<!\w)([وف]?)لم (?=\w)", r"\1"),
        ("لا", r"(?<!\w)([وف]?)لا (?!سيما|إلى|بد)(?=\w)", r"\1"),
        ("ليس", r"(?<!\w)([وف]?)ليست? (?=\w)", r"\1"),
        ("لن", r"(?<!\w)([وف]?)لن (?=\w)", r"\1"),
        ("غير", r"(?<!\w)غير (?!أن)(?=\w)", ""),
        ("دون", r"(?<!\w)(?:من )?دون (?=\w)", "مع "),
    ),
}

_PAST = (
    ("وقّع", "يوقّع"), ("زار", "يزر"), ("التقى", "يلتقِ"), ("استقبل", "يستقبل"), ("أعلنت", "تعلن"), ("وصل", "يصل"),
    ("أكد", "يؤكد"), ("بحث", "يبحث"), ("تناولت", "تتناول"), ("قال", "يقل"), ("جرى", "يجرِ"), ("حضر", "يحضر"),
)  # fmt: skip
_PRESENT = (
    "يقول|تقول|يذكر|تذكر|يرى|تكشف|يشير|ينقل|يضع|يحمل|يمثل|يصف|يفيد|تعلن|تشمل|يتضمن|تتضمن|يؤكد|تعكس|يعكس|تمنح|يهدف"
)

_NOT_ADDED: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("not", r"\b(is|are|was|were|has|have|had|will|would|may|could)\b(?! not| no)", r"\1 not"),
        (
            "did not",
            r"\b(sign|visit|receiv|announc|agree|affirm|arriv|mention)(?:ed|d)\b",
            lambda m: f"did not {_base(m[1])}",
        ),
        ("never", r"\b(said|met|signed|took|held|gave)\b", r"never \1"),
    ),
    AR: (
        ("لا", rf"(?<!\w)([وف]?)({_PRESENT})(?!\w)", r"\1لا \2"),
        *((("لم"), rf"(?<!\w)([وف]?){past}(?!\w)", rf"\1لم {short}") for past, short in _PAST),
    ),
}


def _base(stem: str) -> str:
    return stem + {"receiv": "e", "announc": "e", "arriv": "e"}.get(stem, "")


_HEDGE_DROPPED: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        ("may", r"\b(?:may|might|could)\b(?! not)", "will"),
        ("about", r"\b(?:about|some|nearly|almost|around) (?=\d)", ""),
        ("estimated", r"\bestimated at ", ""),
        ("perhaps", r"\b(?:perhaps|reportedly|apparently|allegedly|probably|presumably) ", ""),
        ("expected", r"\b(?:is|are) expected to ", "will "),
        ("seems", r"\b(?:seems|appears) to be\b", "is"),
        ("likely", r"\blikely ", ""),
    ),
    AR: (
        ("قد", r"(?<!\w)([وف]?)قد (?=[يتن]\w)", r"\1"),
        ("نحو", r"(?<!\w)(ب?)نحو (?=\d)", r"\1"),
        ("ربما", r"(?<!\w)[وف]?(?:ربما|لعل) ", ""),
        ("يُتوقع", r"(?<!\w)يُتوقع أن ([يت]\w+)", r"س\1"),
        ("يبدو", r"،? ?(?:على ما|كما|فيما) يبدو", ""),
        ("تقديرًا", r"(?<!\w)(?:تقدَّر|تُقدَّر|تُقدّر|تقدر) (?=ب)", ""),
    ),
}

_HEDGE_ADDED: Mapping[str, tuple[Rule, ...]] = {
    EN: (
        (
            "reportedly",
            r"\b(signed|visited|met|received|announced|arrived|agreed|affirmed|held|supported)\b",
            r"reportedly \1",
        ),
        ("may", r"\b(?:will|is|are)\b(?! not)", "may be"),
        ("apparently", r"(?<=[a-z]) (was|were|had|has)\b", r" apparently \1"),
        ("about", r"(?<= )(?=\d{2,3}%| ?\d{3} )", "about "),
    ),
    AR: (
        ("على الأرجح", r"\.$", " على الأرجح."),
        ("ربما", r"^(?=[^\W\d_«])", "ربما "),
        ("يُقال", r"\.$", "، كما يُقال."),
        ("نحو", r"(?<= )(?=\d{2,3}%)", "نحو "),
    ),
}


def _ruled(
    rules: Mapping[str, tuple[Rule, ...]], *, glosses: bool = True
) -> Callable[[Content, Random], Iterator[Edit]]:
    def edits(content: Content, chance: Random) -> Iterator[Edit]:
        for pair in content.pairs:
            if len(pair.texts) < len((AR, EN)) and not (glosses and pair.excerpt):
                continue
            for tag in pair.texts:
                for variant, pattern, new in rules[tag]:
                    text = swap_one(pattern, new, pair[tag], chance)
                    if text != pair[tag]:
                        yield pair.edit(f"{variant}, {tag}", {tag: text}, _known(pair))

    return edits


def _known(pair: Pair) -> Knowable | None:
    """A gloss may say with a word what its excerpt says with an ending."""
    return Knowable.PARTLY if len(pair.texts) == 1 else None


def _unhedged(text: str, tag: str, chance: Random) -> str:
    for _ in range(4):
        for _, pattern, new in _HEDGE_DROPPED[tag]:
            text = swap_one(pattern, new, text, chance)
    return text


def _conjecture(content: Content, chance: Random) -> Iterator[Edit]:
    for briefing in content.dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            value = content.value(briefing, "statements", position, "kind")
            if statement.kind.value == "report" and value:
                plain = all(_unhedged(statement.text.root[t], t, chance) == statement.text.root[t] for t in (AR, EN))
                if plain:
                    change = Change(value.file, value.start, value.end, "conjecture")
                    yield Edit("a plain report called conjecture", "statement kind", (change,))
    for pair in content.of("statement"):
        statement = pair.record.value.statements[int(pair.path[1])]  # type: ignore[attr-defined]
        if statement.kind.value == "conjecture":
            new = {tag: _unhedged(pair[tag], tag, chance) for tag in (AR, EN)}
            if all(new[tag] != pair[tag] for tag in new):
                # "Will" is how a prediction is worded, and a prediction is a conjecture.
                known = Knowable.PARTLY if any(re.search(_FUTURE[tag], new[tag]) for tag in new) else None
                yield pair.edit("its hedges dropped in both languages", new, known)


_FUTURE = {EN: r"\bwill\b", AR: r"(?<!\w)س[ينت]\w"}


def _kinds(content: Content, _: Random) -> Iterator[Edit]:
    for briefing in content.dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            value = content.value(briefing, "statements", position, "kind")
            if value is None or statement.kind.value == "report":
                continue
            change = (Change(value.file, value.start, value.end, "report"),)
            kind = statement.kind.value
            if not statement.attribution.is_article:
                yield Edit(f"{kind} of somebody called a report", "statement kind", change)
            else:
                yield Edit(f"the article's {kind} called a report", "statement kind", change, knowable=Knowable.PARTLY)


def _attributed_report(content: Content, _: Random) -> Iterator[Edit]:
    for briefing in content.dossier.briefings:
        speakers = sorted({s.attribution.entity for s in briefing.value.statements if s.attribution.entity})
        for position, statement in enumerate(briefing.value.statements):
            value = content.value(briefing, "statements", position, "attribution")
            if statement.kind.value == "report" and value and statement.attribution.is_article and speakers:
                named = [name for name in speakers if name in statement.entities] or speakers
                change = Change(value.file, value.start, value.end, named[0])
                yield Edit("a report attributed to somebody", "statement attribution", (change,))


_LONG = 8
"""Words of a sentence, or of the end of one, that cannot be missed unseen."""


def _missing(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        if not {AR, EN} <= pair.texts.keys():
            continue
        for tag in (AR, EN):
            parts = sentences(tag, pair[tag])
            if len(parts) > 1:
                for variant, gone in (("the last sentence", len(parts) - 1), ("the first sentence", 0)):
                    known = None if len(parts[gone].split()) >= _LONG else Knowable.PARTLY
                    rest = " ".join(part for number, part in enumerate(parts) if number != gone)
                    yield pair.edit(f"{variant}, {tag}", {tag: tidy(rest)}, known)


def _half(content: Content, _: Random) -> Iterator[Edit]:
    comma = {AR: "،", EN: ","}
    for pair in content.pairs:
        for tag in pair.texts:
            head, mark, tail = pair[tag].rpartition(comma[tag])
            if mark and len(tail.split()) >= _LONG and len(head.split()) >= _LONG and len(pair.texts) > 1:
                yield pair.edit(f"behind the last comma, {tag}", {tag: f"{head}."})


def _both_not(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.of("statement", "difference passages.text", "topic points.text"):
        new = {tag: _first(_NOT_DROPPED[tag], pair[tag], chance) for tag in (AR, EN)}
        if all(new[tag] != pair[tag] for tag in new):
            yield pair.edit("in both languages", new)


def _first(rules: tuple[Rule, ...], text: str, chance: Random) -> str:
    for _, pattern, new in rules:
        other = swap_one(pattern, new, text, chance)
        if other != text:
            return other
    return text


KINDS = (
    Kind("3", "a negation dropped in one language", "W", Knowable.YES, "the other language's negation", _ruled(_NOT_DROPPED)),
    Kind("3", "a negation added in one language", "W", Knowable.YES, "the other language's negation", _ruled(_NOT_ADDED)),
    Kind("5", "what is no report called one", "W", Knowable.YES, "its attribution; an article's opinion only by its words", _kinds),
    Kind("5", "a report attributed to somebody else than the article", "W", Knowable.YES, "kind and attribution", _attributed_report),
    Kind("14", "a hedge dropped in one language", "W", Knowable.YES, "the other language's hedge", _ruled(_HEDGE_DROPPED)),
    Kind("14", "a hedge added in one language", "W", Knowable.YES, "the other language's hedge", _ruled(_HEDGE_ADDED, glosses=False)),
    Kind("14", "conjecture without a hedge", "W", Knowable.YES, "the list of hedges", _conjecture),
    Kind("15", "a sentence missing in one language", "W", Knowable.YES, "length, names and numbers", _missing),
    Kind("–", "half a sentence missing in one language", "W", Knowable.PARTLY, "length, names and numbers, where they tell", _half),
    Kind("–", "a negation dropped in both languages", "W", Knowable.PARTLY, "an excerpt's negation, where it is in it", _both_not),
)  # fmt: skip
