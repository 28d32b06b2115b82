from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mujaz.languages.language import Collation
from mujaz.wording.collation import Collator
from tongues import LANGUAGES

PATIENTLY = settings(deadline=None)  # a busy machine is no mistake

TONGUES = {item.tag: item for item in LANGUAGES}
PLAIN = Collator(LANGUAGES[0].model_copy(update={"collation": Collation()}))
AR, EN = Collator(TONGUES["ar"]), Collator(TONGUES["en"])

ARABIC = [
    "17 فبراير",
    "آسيا",
    "أبوظبي",
    "الأمم المتحدة",
    "باكستان",
    "البحرية الباكستانية",
    "بنغازي",
    "تعاون",
    "التفاهم",
    "ثورة",
    "جيش",
    "الجيش الباكستاني",
    "«الجيش» الليبي",
    "حظر السلاح",
    "حكومة الوحدة الوطنية",
    "خليفة حفتر",
    "درنة",
    "الرقة",
    "رقيب",
    "شهباز شريف",
    "صدام حفتر",
    "طائرة",
    "طاقة",
    "عاصم منير",
    "القاهرة",
    "قوات الشرق",
    "قوات شرق ليبيا",
    "القيادة العامة",
    "ليبيا",
    "المؤتمر",
    "مبعوث",
    "هدنة",
    "وفد",
    "يونيو",
    "ISPR",
    "NATO",
]
ENGLISH = [
    "17 February",
    "2025",
    "ʿAbd al-Rahman",
    "Abdul Hamid Dbeibah",
    "Al Gore",
    "El-Alamein",
    "Álvarez",
    "arms embargo",
    "Asim Munir",
    "A bridge in Nur",
    "ceasefire",
    "counter-terrorism",
    "counterpart",
    "the eastern Libyan forces",
    "Al-Estiklal",
    "field marshal",
    "“General” Command",
    "General Command’s office",
    "Libya",
    "Libya Review",
    "Libyan",
    "Łódź",
    "Mu’ammar",
    "muezzin",
    "the Pakistan Army",
    "Pakistan Navy",
    "al-Qaeda",
    "Theatre",
    "ليبيا",
]
LISTS = pytest.mark.parametrize(("collator", "ordered"), [(AR, ARABIC), (EN, ENGLISH)], ids=["arabic", "english"])


@LISTS
@PATIENTLY
@given(data=st.data())
def test_a_list_is_ordered_as_a_dictionary_orders_it(collator, ordered, data):
    assert sorted(data.draw(st.permutations(ordered)), key=collator.key) == ordered


def each(strategy):
    """Draws to be handed out one by one, again and again; a draw for every letter would be slow."""
    return st.lists(strategy, min_size=1).map(itertools.cycle)


@PATIENTLY
@given(each(st.text("ًٌٍَُِّْٰـ", max_size=2)))
def test_marks_and_tatweel_change_no_place(marks):
    written = {"".join(letter + next(marks) for letter in text): text for text in ARABIC}
    assert [written[text] for text in sorted(written, key=AR.key)] == ARABIC


@PATIENTLY
@given(each(st.sampled_from("أإؤئء")))
def test_the_seat_of_hamza_changes_no_place(seats):
    written = {"".join(next(seats) if letter in "أإؤئء" else letter for letter in text): text for text in ARABIC}
    assert [written[text] for text in sorted(written, key=AR.key)] == ARABIC


@PATIENTLY
@given(each(st.sampled_from(["", "\u0301", "\u0327"])), each(st.sampled_from([str.upper, str.lower])))
def test_case_and_accents_change_no_place(accents, cases):
    def written(letter: str) -> str:
        return next(cases)(letter) + (next(accents) if letter in "aiou" else "")

    texts = {"".join(map(written, text)): text for text in ENGLISH}
    assert [texts[text] for text in sorted(texts, key=EN.key)] == ENGLISH


@pytest.mark.parametrize("text", [t for t in ARABIC if not t.startswith(("ال", "«", "1", "آ", "I", "N"))])
def test_the_arabic_article_at_the_beginning_counts_for_nothing(text):
    assert AR.key(f"ال{text}")[0] == AR.key(text)[0]
    assert AR.initial(f"ال{text}") == AR.initial(text)


def test_the_digits_of_all_scripts_are_the_same_digits():
    assert sorted(["19", "١٨", "٢", "17"], key=AR.key) == ["17", "١٨", "19", "٢"]


@PATIENTLY
@given(st.text(), st.text())
def test_the_order_is_total(one, other):
    for collator in (AR, EN, PLAIN):
        assert (collator.key(one) == collator.key(other)) == (one == other)


@PATIENTLY
@example(["I", "j", "ı"])
@given(st.lists(st.text(st.characters() | st.sampled_from("اأبتةىيٱ ال٣3ıIiabÁß-"))))
def test_texts_with_the_same_initial_stand_together(texts):
    for collator in (AR, EN, PLAIN):
        headings = [initial for initial, _ in itertools.groupby(map(collator.initial, sorted(texts, key=collator.key)))]
        assert len(headings) == len(set(headings))


@pytest.mark.parametrize(
    ("collator", "text", "initial"),
    [
        (AR, "الجيش", "ج"),
        (AR, "اَلـْجيش", "ج"),
        (AR, "«الاستقلال»", "ا"),
        (AR, "ألمانيا", "ا"),
        (AR, "آسيا", "ا"),
        (AR, "إسلام آباد", "ا"),
        (AR, "التزام", "ا"),
        (AR, "الالتزام", "ا"),
        (AR, "الله", "ا"),
        (AR, "ال", "ا"),
        (AR, "اللجنة", "ل"),
        (AR, "ڤيينا", "ف"),
        (AR, "كراتشي", "ك"),
        (AR, "١٧ فبراير", "#"),
        (AR, "nato", "N"),
        (AR, "…", "#"),
        (AR, "", "#"),
        (EN, "the Pakistan Army", "P"),
        (EN, "The Hague", "H"),
        (EN, "Theatre", "T"),
        (EN, "the", "T"),
        (EN, "‘arms embargo’", "A"),
        (EN, "Émile", "E"),
        (EN, "Øystein", "O"),
        (EN, "2025", "#"),
        (EN, "al-Qaeda", "Q"),
        (EN, "Al‑Qaeda", "Q"),
        (EN, "“al-Qaeda”", "Q"),
        (EN, "AL-QAEDA", "Q"),
        (EN, "al-Qāʿida", "Q"),
        (EN, "Al-Estiklal", "E"),
        (EN, "el-Sisi", "S"),
        (EN, "ad-Dawla", "D"),
        (EN, "Ash-Shaab", "S"),
        (EN, "al-ʿArabī", "A"),
        (EN, "ad-hoc committee", "A"),
        (EN, "at-risk groups", "A"),
        (EN, "Al Gore", "A"),
        (EN, "Alexandria", "A"),
        (EN, "Alawite", "A"),
        (EN, "al-", "A"),
        (EN, "ʿAbd", "A"),
        (EN, "ʾIbrāhīm", "I"),
        (EN, "‘Abd", "A"),
        (EN, "A bridge in Nur", "B"),
        (EN, "An agreement", "A"),
        (EN, "An embargo", "E"),
        (EN, "A.Q. Khan", "A"),
        (EN, "A", "A"),
        (EN, "Anbar", "A"),
        (AR, "ألكسندر", "ا"),
        (AR, "الكسندر", "ا"),
        (AR, "الباما", "ا"),
        (AR, "اليزابيث الثانية", "ا"),
        (AR, "ألماتي", "ا"),
        (AR, "الجزائر", "ج"),
        (AR, "الإسكندرية", "ا"),
        (AR, "البحرين", "ب"),
        (AR, "ʿAbd", "A"),
        (PLAIN, "the Army", "T"),
        (PLAIN, "الجيش", "ا"),
    ],
)
def test_initial(collator, text, initial):
    assert collator.initial(text) == initial


@LISTS
def test_the_alphabet_of_the_letter_bar_stands_in_its_order(collator, ordered):
    alphabet = (TONGUES["ar"] if collator is AR else TONGUES["en"]).collation.alphabet
    assert "".join(sorted(alphabet, key=collator.key)) == alphabet
    initials = [collator.initial(text) for text in ordered]
    own = [initial for initial in initials if initial.casefold() in alphabet]
    assert own == sorted(own, key=lambda initial: alphabet.index(initial.casefold()))


@pytest.mark.parametrize(
    "word",
    [
        "التماس",
        "التصاق",
        "التجاء",
        "التهام",
        "التزام",
        "التقاء",
        "التفاف",
        "التحاق",
        "التهاب",
        "التهابات",
        "التزامات",
        "التفاتة",
        "التفافية",
        "الفة",
        "الوية",
        "الله",
        "الذي",
        "الغاء",
    ],
)
def test_arabic_words_that_only_look_as_if_they_had_the_article_stand_under_alif(word):
    assert [AR.initial(text) for text in (word, f"{word} واسع", f"ال{word}")] == ["ا"] * 3


@pytest.mark.parametrize(
    ("word", "letter"), [("التنمية", "ت"), ("التقارير", "ت"), ("الحدود", "ح"), ("السنة", "س"), ("اللجنة", "ل")]
)
def test_arabic_words_with_the_article_stand_under_their_own_letter(word, letter):
    assert AR.initial(word) == letter


def test_an_entry_says_by_what_words_it_is_filed():
    names = [("الون ماسك", "ايلون ماسك"), ("الفونس", "الفونس"), ("بحر", None), ("الوفد", None), ("أمين", None)]
    assert [(letter, group) for letter, group in AR.lettered((name, filed, name) for name, filed in names)] == [
        ("ا", ["الفونس", "أمين", "الون ماسك"]),
        ("ب", ["بحر"]),
        ("و", ["الوفد"]),
    ]
    assert EN.initial("Al Jazeera", "Jazeera") == "J"
    assert EN.initial("the Al-Wefaq", "Al-Wefaq") == "A"
    assert sorted(["x", "y"], key=lambda text: EN.key(text, {"x": "z"}.get(text))) == ["y", "x"]
