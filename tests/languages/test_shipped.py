"""Languages that Mujaz brings along besides those of its first site: what each says of numbers, dates, names and order."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from mujaz.languages import direction_of
from mujaz.model import parse_date
from mujaz.wording.collation import Collator
from mujaz.wording.dates import format_event_date
from mujaz.wording.lexicon import Lexicon
from mujaz.wording.line_breaks import LineBreaks, with_marks
from mujaz.wording.matching import Entry, Matcher
from mujaz.wording.reader import Reader
from tongues import LANGUAGES

TONGUES = {item.tag: item for item in LANGUAGES}
OTHERS = [TONGUES[tag] for tag in ("fr", "he", "ur")]
SECTIONS = ("matching", "collation", "numbers", "proofreading", "meaning", "recognition", "numbered")


@pytest.mark.parametrize("item", OTHERS, ids=lambda item: item.tag)
def test_each_says_what_the_first_ones_say(item):
    for section in SECTIONS:
        assert section in item.model_fields_set, section
    for part in ("counting", "units", "negation", "hedges", "judgement", "opposites", "length"):
        assert part in item.meaning.model_fields_set, part
    assert item.meaning.opposites.keys() == TONGUES["en"].meaning.opposites.keys()
    assert set(item.meaning.units.currencies) >= set(TONGUES["en"].meaning.units.currencies)
    assert item.direction == direction_of(item.tag)
    assert set(item.collation.alphabet) <= {c for c in item.collation.alphabet if item.has_letter(c)}


@pytest.mark.parametrize("item", LANGUAGES, ids=lambda item: item.tag)
def test_nobody_is_said_to_have_read_a_file_who_has_not(item):
    """A reading is recorded by whoever made it; none has been so far."""
    assert "reviewed" in item.model_fields_set
    assert item.reviewed == []


@pytest.mark.parametrize("item", OTHERS, ids=lambda item: item.tag)
@pytest.mark.parametrize("english", [TONGUES["en"]], ids=["en"])
def test_no_string_is_left_in_english(item, english):
    words = re.compile(r"[A-Za-z]{3,} [a-z]{3,} [a-z]{3,}")
    both = {key for key, text in item.strings.items() if text == english.strings[key] and words.search(str(text))}
    assert not both
    if item.direction == "rtl":
        said = [form for text in item.strings.values() for form in ([text] if isinstance(text, str) else text.values())]
        assert not [form for form in said if re.search("[A-Za-z]{2,}", re.sub(r"\{\w+\}", "", form))]


DATES = [
    ("fr", "2026-03-01", "1er mars 2026"),
    ("fr", "2026-03-02", "2 mars 2026"),
    ("fr", "2026-03-01/2026-03-04", "du 1er au 4 mars 2026"),
    ("fr", "2026-02-27/2026-03-01", "du 27 février au 1er mars 2026"),
    ("fr", "2026-03", "mars 2026"),
    ("fr", "197X", "les années 1970"),
    ("fr", "19XX", "le XXe siècle"),
    ("fr", "2026-33", "premier trimestre 2026"),
    ("fr", "2011/..", "début\u00a0: 2011"),
    ("he", "2026-03-02", "2 במרץ 2026"),
    ("he", "2026-03", "מרץ 2026"),
    ("he", "2026-02-27/2026-03-01", "27 בפברואר עד 1 במרץ 2026"),
    ("he", "197X", "שנות השבעים של המאה ה-20"),
    ("ur", "2026-03-02", "2 مارچ 2026"),
    ("ur", "19XX", "بیسویں صدی"),
    ("ur", "2026-02-27/2026-03-01", "27 فروری سے 1 مارچ 2026 تک"),
]


@pytest.mark.parametrize(("tag", "edtf", "text"), DATES, ids=ascii)
def test_dates_are_written_as_the_language_does(tag, edtf, text):
    language = TONGUES[tag]
    months, digits = next(iter(language.months)), next(iter(language.digits))
    assert format_event_date(parse_date(edtf), language, months, digits) == text


def test_urdu_has_digits_of_its_own_too():
    assert format_event_date(parse_date("2026-03-02"), TONGUES["ur"], "urdu", "arabext") == "۲ مارچ ۲۰۲۶"


@pytest.mark.parametrize("item", OTHERS, ids=lambda item: item.tag)
def test_a_form_that_stands_for_several_numbers_says_which(item):
    rule = Locale.parse(item.locale, sep="_").plural_form
    for key, forms in item.strings.items():
        for category, text in {} if isinstance(forms, str) else dict(forms).items():
            several = sum(rule(n) == category for n in range(200)) > 1
            assert not several or "{n}" in text or "{n}" not in forms["other"], (key, category)


NAMES = {
    "fr": [
        ("armée nationale libyenne", "Les officiers de l’armée nationale libyenne.", "armée nationale libyenne"),
        ("accord", "Ils parlent d'accords.", "accords"),
        ("accord militaire", "Deux accords militaires ont suivi.", "accords militaires"),
        ("chef d'état-major", "Les chefs d’état-major se sont vus.", "chefs d’état-major"),
        ("le Caire", "Vers Caire et Rabat.", "Caire"),
        ("journal", "Qu'un journal le dise, les journaux le taisent.", "journal"),
        ("armée", "Jusqu’armée et l’Armée.", "armée"),
    ],
    "he": [
        ("לוב", "והמשלחת נסעה ללוב.", "לוב"),
        ("הסכם", "בהסכמים נקבע אחרת.", "הסכמים"),
        ("הסכם צבאי", "לפי ההסכם הצבאי.", "ההסכם הצבאי"),
        ("צה״ל", 'דובר צה"ל אמר.', 'צה"ל'),
        ("פקיסטן", "שפקיסטן חתמה", "פקיסטן"),
    ],
    "ur": [
        ("معاہدہ", "اس نے معاہدوں کا ذکر کیا۔", "معاہدوں"),
        ("معاہدہ", "معاهدے پر دستخط", "معاهدے"),
        ("لیبیا", "ليبيا کی فوج", "ليبيا"),
        ("بن غازی", "بنغازی میں", "بنغازی"),
        ("جماعت", "جماعتوں کے سربراہ", "جماعتوں"),
    ],
}


@pytest.mark.parametrize(
    ("tag", "form", "text", "named"), [(tag, *case) for tag, cases in NAMES.items() for case in cases], ids=ascii
)
def test_names_are_found_as_the_language_writes_them(tag, form, text, named):
    matcher = Matcher(TONGUES[tag], [Entry("it", [form], proper=False)])
    assert [text[match.start : match.end] for match in matcher.matches(text)][:1] == [named]


@pytest.mark.parametrize(
    ("tag", "form", "text"),
    [("he", "לום", "שלום לכולם"), ("he", "הסכם", "הסכמתי"), ("fr", "or", "d'ordre"), ("ur", "کتاب", "کتابت کا فن")],
    ids=ascii,
)
def test_other_words_are_not_taken_for_names(tag, form, text):
    assert not list(Matcher(TONGUES[tag], [Entry("it", [form], proper=True)]).matches(text))


ORDERS = {
    "fr": ["Les Alpes", "l’Égypte", "étude", "al-Qaïda", "Le Caire"],
    "he": ["הארץ", "בית", "הסכם", "ים", "הכנסת", "תל אביב"],
    "ur": ["آج", "بنغازی", "پاکستان", "تبوک", "ٹیم", "چین", "ڈاکٹر", "گوادر", "ہرات", "یمن"],
}
WANTED = {
    "fr": ["Les Alpes", "Le Caire", "l’Égypte", "étude", "al-Qaïda"],
    "he": ["הארץ", "בית", "הסכם", "ים", "הכנסת", "תל אביב"],
    "ur": ORDERS["ur"],
}


@pytest.mark.parametrize("tag", ORDERS)
def test_lists_are_in_the_order_of_the_language(tag):
    assert sorted(ORDERS[tag], key=Collator(TONGUES[tag]).key) == WANTED[tag]


@pytest.mark.parametrize(
    ("tag", "text", "number"),
    [
        ("fr", "100 000 soldats", 100000),
        ("fr", "100\u202f000 soldats", 100000),
        ("fr", "100\u00a0000 soldats", 100000),
        ("fr", "quatre-vingt-dix-sept navires", 97),
        ("fr", "trois cent mille habitants", 300000),
        ("he", "שלוש מאות אלף תושבים", 300000),
        ("he", "עשרים ושלוש ספינות", 23),
        ("ur", "تین لاکھ افراد", 300000),
        ("ur", "ایک کروڑ روپے", 10000000),
        ("ur", "سینتالیس جہاز", 47),
    ],
    ids=ascii,
)
def test_numbers_are_read_in_words_and_digits(tag, text, number):
    assert number in {value for amount in Reader(TONGUES[tag]).said(text).amounts for value in amount.values}


def test_french_decimals_have_a_comma():
    (amount,) = Reader(TONGUES["fr"]).said("30,5 % des voix").amounts
    assert {float(value) for value in amount.values} == {30.5}
    assert amount.units == {"per cent"}


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "Il n’a pas signé."),
        ("fr", "Aucun accord ne fut signé."),
        ("he", "הוא לא חתם."),
        ("he", "אין הסכם."),
        ("ur", "اس نے دستخط نہیں کیے۔"),
    ],
    ids=ascii,
)
def test_a_denial_is_one_denial(tag, text):
    assert len(Reader(TONGUES[tag]).said(text).denies) == 1


@pytest.mark.parametrize(("tag", "text"), [("he", "הדרך אל המגדלור"), ("fr", "Il fait un pas de plus")], ids=ascii)
def test_what_looks_like_a_denial_is_none(tag, text):
    assert Reader(TONGUES[tag]).said(text).denies == []


def test_french_marks_stay_with_their_words():
    language = TONGUES["fr"]
    text = "« Est-ce vrai ? » : 30 % des voix ; oui !"
    apart = "«\u00a0Est-ce vrai\u00a0?\u00a0»\u00a0: 30\u00a0% des voix\u00a0; oui\u00a0!"
    assert with_marks(text, language) == apart
    places = LineBreaks.of(language, []).places(text)
    assert "".join(places.get(place, c) for place, c in enumerate(text)) == apart
    assert LineBreaks.of(TONGUES["en"], []).places("A : B") == {}


def test_hebrew_abbreviations_are_one_word():
    lexicon = Lexicon(TONGUES["he"])
    assert lexicon.folded("צה״ל") == lexicon.folded('צה"ל')
