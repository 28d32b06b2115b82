"""Mistakes, and right ways of writing, that the dossier has no text for: a right sentence is put into both languages first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN
from bench.mistakes.edits import Edit, Kind, Knowable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from bench.mistakes.content import Content

_PLACES = ("entity description", "difference note", "stance", "source stance", "term definition")
"""Texts that stand on no excerpt of their own, so that a sentence more is no mistake."""

Wrong = tuple[str, str, str]
"""A variant, the language that it is in, and the wrong sentence."""


@dataclass(frozen=True)
class _Said:
    """A sentence in both languages, and ways in which one of them may be wrong, or may be right too."""

    ar: str
    en: str
    ways: tuple[Wrong, ...]


_SHARES = (
    _Said("وارتفعت التجارة بينهما بنسبة 12% في ذلك العام.", "Trade between them rose by 12% in that year.", (
        ("per cent dropped", EN, "Trade between them rose by 12 in that year."),
        ("percentage points", EN, "Trade between them rose by 12 percentage points in that year."),
        ("percentage points", AR, "وارتفعت التجارة بينهما 12 نقطة مئوية في ذلك العام."),
        ("per mille", AR, "وارتفعت التجارة بينهما بنسبة 12‰ في ذلك العام."),
    )),
    _Said("وتراجعت الصادرات 5 نقاط مئوية.", "Exports fell by 5 percentage points.", (
        ("per cent for percentage points", EN, "Exports fell by 5 per cent."),
        ("per cent for percentage points", AR, "وتراجعت الصادرات بنسبة 5 في المئة."),
    )),
)  # fmt: skip

_AMOUNTS = (
    _Said("وقُدّرت قيمة العقد بنحو 1.5 مليون دولار.", "The contract was put at about $1.5 million.", (
        ("billion for million", EN, "The contract was put at about $1.5 billion."),
        ("billion for million", AR, "وقُدّرت قيمة العقد بنحو 1.5 مليار دولار."),
        ("another currency", EN, "The contract was put at about €1.5 million."),
        ("another currency", AR, "وقُدّرت قيمة العقد بنحو 1.5 مليون يورو."),
        ("1.5 and 15", EN, "The contract was put at about $15 million."),
        ("1.5 and 15", AR, "وقُدّرت قيمة العقد بنحو 15 مليون دولار."),
        ("million dropped", EN, "The contract was put at about $1.5."),
    )),
    _Said("وبلغت الكلفة 2.4 مليار دينار ليبي.", "The cost was 2.4 billion Libyan dinars.", (
        ("another currency", EN, "The cost was 2.4 billion Pakistani rupees."),
        ("another currency", AR, "وبلغت الكلفة 2.4 مليار روبية باكستانية."),
        ("million for billion", EN, "The cost was 2.4 million Libyan dinars."),
        ("million for billion", AR, "وبلغت الكلفة 2.4 مليون دينار ليبي."),
    )),
    _Said("وحضر نحو 23 ألف شخص.", "About 23,000 people attended.", (
        ("a nought too many", EN, "About 230,000 people attended."),
        ("a nought too few", EN, "About 2,300 people attended."),
        ("million for thousand", AR, "وحضر نحو 23 مليون شخص."),
    )),
    _Said("وشارك في التمرين ثلاثة ضباط.", "Three officers took part in the exercise.", (
        ("three and four in words", EN, "Four officers took part in the exercise."),
        ("three and four in words", AR, "وشارك في التمرين أربعة ضباط."),
        ("thirteen for three", AR, "وشارك في التمرين ثلاثة عشر ضابطًا."),
    )),
    _Said("وتسلّم الجيش عشرين مركبة.", "The army received twenty vehicles.", (
        ("thirty for twenty", EN, "The army received thirty vehicles."),
        ("thirty for twenty", AR, "وتسلّم الجيش ثلاثين مركبة."),
    )),
)  # fmt: skip

_UNITS = (
    _Said("ويبعد الموقع 40 كيلومترًا عن المدينة.", "The site is 40 kilometres from the town.", (
        ("miles", EN, "The site is 40 miles from the town."),
        ("miles", AR, "ويبعد الموقع 40 ميلًا عن المدينة."),
        ("metres", EN, "The site is 40 metres from the town."),
    )),
    _Said("وبلغت الشحنة 300 طن.", "The shipment was 300 tonnes.", (
        ("tons for tonnes", EN, "The shipment was 300 tons."),
        ("kilograms", AR, "وبلغت الشحنة 300 كيلوغرام."),
        ("kilograms", EN, "The shipment was 300 kilograms."),
    )),
    _Said("وتبلغ مساحة القاعدة 90 هكتارًا.", "The base covers 90 hectares.", (
        ("acres", EN, "The base covers 90 acres."),
        ("square kilometres", AR, "وتبلغ مساحة القاعدة 90 كيلومترًا مربعًا."),
    )),
)  # fmt: skip

_TIMES = (
    _Said("واستمرت المحادثات يومين.", "The talks lasted two days.", (
        ("singular for dual", EN, "The talks lasted one day."),
        ("plural for dual", AR, "واستمرت المحادثات ثلاثة أيام."),
        ("weeks for days", EN, "The talks lasted two weeks."),
        ("weeks for days", AR, "واستمرت المحادثات أسبوعين."),
    )),
    _Said("وعُقد الاجتماع في الربع الثاني من العام.", "The meeting was held in the second quarter of the year.", (
        ("another quarter", EN, "The meeting was held in the third quarter of the year."),
        ("another quarter", AR, "وعُقد الاجتماع في الربع الثالث من العام."),
    )),
    _Said("وتدرّبت القوات 13 شهرًا.", "The forces trained for 13 months.", (
        ("years for months", EN, "The forces trained for 13 years."),
        ("years for months", AR, "وتدرّبت القوات 13 عامًا."),
    )),
    _Said("وبدأ التمرين يوم الأحد.", "The exercise began on Sunday.", (
        ("another day of the week", EN, "The exercise began on Monday."),
        ("another day of the week", AR, "وبدأ التمرين يوم الثلاثاء."),
    )),
    _Said("ووصل الوفد الساعة الثالثة عصرًا.", "The delegation arrived at 3 p.m.", (
        ("a.m. for p.m.", EN, "The delegation arrived at 3 a.m."),
        ("another hour", EN, "The delegation arrived at 5 p.m."),
    )),
)  # fmt: skip

_HEDGES = (
    _Said("ويُزعم أنه تلقّى أموالًا.", "He is alleged to have received money.", (
        ("alleged dropped", EN, "He received money."),
        ("alleged dropped", AR, "وتلقّى أموالًا."),
    )),
    _Said("ويُرجَّح أن الشحنة وصلت.", "The shipment probably arrived.", (
        ("probably dropped", EN, "The shipment arrived."),
        ("probably dropped", AR, "ووصلت الشحنة."),
    )),
)  # fmt: skip

_TURNED = (
    _Said("وانتقلت المعدات من بنغازي إلى طرابلس.", "The equipment moved from Benghazi to Tripoli.", (
        ("direction reversed", EN, "The equipment moved from Tripoli to Benghazi."),
        ("direction reversed", AR, "وانتقلت المعدات من طرابلس إلى بنغازي."),
    )),
    _Said("وتزوّد باكستان ليبيا بالمعدات.", "Pakistan supplies Libya with equipment.", (
        ("supplier and supplied", EN, "Libya supplies Pakistan with equipment."),
    )),
    _Said("وسبق الاجتماعُ التوقيع.", "The meeting came before the signing.", (
        ("after for before", EN, "The meeting came after the signing."),
    )),
    _Said("وارتفع الإنفاق ارتفاعًا طفيفًا.", "Spending rose slightly.", (
        ("fell for rose", EN, "Spending fell slightly."),
        ("sharply for slightly", EN, "Spending rose sharply."),
    )),
    _Said("ورفض معظم الأعضاء الاقتراح.", "Most members rejected the proposal.", (
        ("accepted for rejected", EN, "Most members accepted the proposal."),
        ("all for most", EN, "All members rejected the proposal."),
        ("some for most", AR, "ورفض بعض الأعضاء الاقتراح."),
    )),
)  # fmt: skip

_RIGHT_AMOUNTS = (
    _Said("وقُدّرت قيمة العقد بنحو 1.5 مليون دولار.", "The contract was put at about $1.5 million.", (
        ("figure written out", EN, "The contract was put at about $1,500,000."),
        ("dollars as a word", EN, "The contract was put at about 1.5 million dollars."),
        ("US dollars", EN, "The contract was put at about US$1.5 million."),
        ("a half in words", AR, "وقُدّرت قيمة العقد بنحو مليون ونصف مليون دولار."),
        ("figure written out", AR, "وقُدّرت قيمة العقد بنحو 1,500,000 دولار."),
        ("the sign", AR, "وقُدّرت قيمة العقد بنحو 1.5 مليون $."),
        ("an American dollar", AR, "وقُدّرت قيمة العقد بنحو 1.5 مليون دولار أميركي."),
    )),
    _Said("وبلغت الكلفة 2.4 مليار دينار ليبي.", "The cost was 2.4 billion Libyan dinars.", (
        ("short", EN, "The cost was LYD 2.4 billion."),
        ("in millions", EN, "The cost was 2,400 million Libyan dinars."),
        ("Arabic decimal mark", AR, "وبلغت الكلفة 2٫4 مليار دينار ليبي."),
    )),
    _Said("وحضر نحو 23 ألف شخص.", "About 23,000 people attended.", (
        ("thousand as a word", EN, "About 23 thousand people attended."),
        ("a blank between", EN, "About 23\u202f000 people attended."),
        ("figure written out", AR, "وحضر نحو 23,000 شخص."),
        ("Arabic mark of thousands", AR, "وحضر نحو 23٬000 شخص."),
        ("no mark", EN, "About 23000 people attended."),
    )),
    _Said("وشارك في التمرين ثلاثة ضباط.", "Three officers took part in the exercise.", (
        ("in digits", EN, "3 officers took part in the exercise."),
        ("in digits", AR, "وشارك في التمرين 3 ضباط."),
    )),
    _Said("ويعمل في الموقع تسعة مهندسين.", "Nine engineers work at the site.", (
        ("in digits", EN, "9 engineers work at the site."),
        ("in Arabic digits", AR, "ويعمل في الموقع ٩ مهندسين."),
    )),
    _Said("وتسلّم الجيش إحدى وعشرين مركبة.", "The army received twenty-one vehicles.", (
        ("in digits", EN, "The army received 21 vehicles."),
        ("in digits", AR, "وتسلّم الجيش 21 مركبة."),
    )),
    _Said("وارتفعت التجارة بينهما بنسبة 12% في ذلك العام.", "Trade between them rose by 12% in that year.", (
        ("per cent in words", EN, "Trade between them rose by 12 per cent in that year."),
        ("percent", EN, "Trade between them rose by 12 percent in that year."),
        ("per cent in words", AR, "وارتفعت التجارة بينهما بنسبة 12 في المئة في ذلك العام."),
        ("another spelling", AR, "وارتفعت التجارة بينهما بنسبة 12 في المائة في ذلك العام."),
        ("Arabic sign", AR, "وارتفعت التجارة بينهما بنسبة 12٪ في ذلك العام."),
        ("all in words", EN, "Trade between them rose by twelve per cent in that year."),
    )),
)  # fmt: skip

_RIGHT_UNITS = (
    _Said("ويبعد الموقع 40 كيلومترًا عن المدينة.", "The site is 40 kilometres from the town.", (
        ("short", EN, "The site is 40 km from the town."),
        ("short", AR, "ويبعد الموقع 40 كم عن المدينة."),
        ("American spelling", EN, "The site is 40 kilometers from the town."),
        ("two words", AR, "ويبعد الموقع 40 كيلو مترًا عن المدينة."),
        ("no tanwin", AR, "ويبعد الموقع 40 كيلومترا عن المدينة."),
    )),
    _Said("وبلغت الشحنة 300 طن.", "The shipment was 300 tonnes.", (
        ("metric tons", EN, "The shipment was 300 metric tons."),
        ("case", AR, "وبلغت الشحنة 300 طنٍّ."),
    )),
    _Said("واستمرت المحادثات يومين.", "The talks lasted two days.", (
        ("in digits", EN, "The talks lasted 2 days."),
        ("adjective", EN, "The talks were two-day ones."),
    )),
    _Said("وعُقد الاجتماع في الربع الثاني من العام.", "The meeting was held in the second quarter of the year.", (
        ("Q2", EN, "The meeting was held in Q2 of the year."),
    )),
    _Said("وعُقد الاجتماع في 27 نوفمبر 2019.", "The meeting was held on 27 November 2019.", (
        ("ISO 8601", EN, "The meeting was held on 2019-11-27."),
        ("ISO 8601", AR, "وعُقد الاجتماع في 2019-11-27."),
        ("month first", EN, "The meeting was held on November 27, 2019."),
        ("another profile", AR, "وعُقد الاجتماع في 27 تشرين الثاني 2019."),
        ("both profiles", AR, "وعُقد الاجتماع في 27 نوفمبر/تشرين الثاني 2019."),
        ("an ordinal", EN, "The meeting was held on 27th November 2019."),
        ("a short month", EN, "The meeting was held on 27 Nov 2019."),
    )),
    _Said("ووصل الوفد الساعة الثالثة عصرًا.", "The delegation arrived at 3 p.m.", (
        ("24 hours", EN, "The delegation arrived at 15:00."),
        ("in words", EN, "The delegation arrived at three in the afternoon."),
    )),
)  # fmt: skip


def _with(*rows: _Said, knowable: Knowable | None = None) -> Callable[[Content, Random], Iterator[Edit]]:
    def edits(content: Content, chance: Random) -> Iterator[Edit]:
        # Few places, so that few dossiers with a right sentence have to be checked for comparison.
        pairs = {place: chance.choice(content.of(place)) for place in _PLACES}
        for number, row in enumerate(rows):
            pair = pairs[_PLACES[number % len(_PLACES)]]
            right = {AR: f"{pair[AR]} {row.ar}", EN: f"{pair[EN]} {row.en}"}
            given = tuple(pair.change(tag, right[tag]) for tag in right)
            for variant, tag, said in row.ways:
                wrong = right | {tag: f"{pair[tag]} {said}"}
                changes = tuple(pair.change(each, wrong[each]) for each in wrong)
                yield Edit(f"{variant}, {tag}", pair.place, changes, given, knowable)

    return edits


KINDS = (
    Kind("22", "per cent dropped, or percentage points (a sentence put in)", "E", Knowable.YES, "the other language", _with(*_SHARES)),
    Kind("23", "million and billion, currencies, number words (a sentence put in)", "E", Knowable.YES, "the other language", _with(*_AMOUNTS)),
    Kind("25", "kilometres and miles, tonnes and tons (a sentence put in)", "W", Knowable.YES, "the other language", _with(*_UNITS)),
    Kind("14", "alleged, probably dropped in one language (a sentence put in)", "W", Knowable.YES, "the other language's hedge", _with(*_HEDGES)),
    Kind("–", "days, weeks, quarters, hours, duals (a sentence put in)", "W", Knowable.YES, "the other language's words of time", _with(*_TIMES)),
    Kind("–", "a direction or an opposite in one language (a sentence put in)", "W", Knowable.NO, "no list has all opposites, and both texts have the same names", _with(*_TURNED)),
)  # fmt: skip

HARMLESS = (
    Kind("–", "amounts written otherwise (a sentence put in)", "–", Knowable.NO, "", _with(*_RIGHT_AMOUNTS)),
    Kind("–", "units, dates and times written otherwise (a sentence put in)", "–", Knowable.NO, "", _with(*_RIGHT_UNITS)),
)  # fmt: skip
