from __future__ import annotations

import json

import pytest

from mujaz.search import Analyser, read_rules, rules_text
from tiny import REPOSITORY

RULES = (REPOSITORY / "generator" / "mujaz" / "search" / "rules.json").read_text("utf-8")
VECTORS = json.loads((REPOSITORY / "tests" / "search" / "vectors.json").read_text("utf-8"))


def analyser_for(*tags: str) -> Analyser:
    return Analyser(read_rules(rules_text(RULES, tags)))


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return analyser_for("ar", "en")


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: ascii(vector["text"])[:30])
def test_words_have_the_forms_of_the_vectors(analyser, vector):
    """The same vectors hold for the site's JavaScript: tests/browser/test_search_engine.py."""
    words = [
        {
            "word": word,
            "forms": analyser.forms(word),
            "core": analyser.core(word),
            "frame": analyser.frame(word),
            "sound": analyser.sound(word),
            "stop": analyser.is_stop(word),
            "openings": analyser.openings(word),
            "itself": list(analyser.itself(word)),
        }
        for word in analyser.words(vector["text"])
    ]
    assert words == vector["words"]


@pytest.mark.parametrize(
    "spellings",
    [
        "أحمد احمد إحمد ٱحمد",
        "بنغازي بنغازى بنغـازي بَنْغَازِي ﺑﻨﻐﺎزي بنغازی",
        "القيادة القياده القِيادة",
        "كرامة ڪرامة کرامة",
        "1970 ١٩٧٠ ۱۹۷۰",
        "003 3 ٠٠٣",
        "شرعنة شرعنه",
        "مسؤول مسوول",
        "HAFTAR Haftar haftar Haftar’s Ḥaftar",
        "café Cafe CAFÉ",
    ],
)
def test_spellings_of_a_word_are_one(analyser, spellings):
    assert len(set(analyser.words(spellings))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "بنغازي وبنغازي لبنغازي ببنغازي",
        "جيش الجيش والجيش بالجيش وبالجيش للجيش",
        "لجنة اللجنة للجنة لجان اللجان ولجنة",
        "اتفاقية اتفاقيات الاتفاقية واتفاقيتها",
        "ليبيا ليبي ليبية الليبيون الليبيين",
        "زيارة زيارات زيارته زيارتها الزيارة",
        "وزير وزراء الوزراء",
        "agreement agreements Agreement’s",
        "sign signed signing signs",
        "army armies",
        "defence defense",
        "organise organize",
        "organisation organizations",
        "programme programmes program",
        "legitimise legitimisation legitimizing legitimacy legitimate",
        "polarise polarization polarised",
        "recognise recognition recognized",
        "institution institutional institutionally",
        "اتفاقية اتفاقيتها وباتفاقيتهم اتفاقياتنا لاتفاقياتهما اتفاقيته",
        "قوات قوتها بقواته ولقواتهم",
        "خبير خبراؤها لخبرائه",
        "لقاء لقائه ولقاؤها بلقاءاتهم",
        "قمة قمتها",
        "وكالة وكالتها",
        "استقبال استقبل يستقبل",
        "إعلان أعلن إعلانهم",
        "توقيع وقع يوقع",
        "مهاجمة هاجم يهاجم",
        "زيارة زار يزور زيارته",
        "ديسمبر دجنبر December Dec",
    ],
)
def test_forms_of_a_word_share_a_form(analyser, words):
    first, *others = analyser.words(words)
    for other in others:
        assert set(analyser.forms(first)) & set(analyser.forms(other)), (first, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("بحرية", "حرية"),
        ("وزير", "زير"),
        ("لجنة", "جنة"),
        ("كرامة", "رامة"),
        ("Munir", "Munira"),
        ("us", "u"),
        ("Haftar", "after"),
    ],
)
def test_other_words_stay_apart(analyser, one, other):
    (one,), (other,) = analyser.words(one), analyser.words(other)
    assert not set(analyser.forms(one)) & set(analyser.forms(other))


@pytest.mark.parametrize(
    "names",
    [
        "حفتر Haftar Hifter Heftar Haftār",
        "القذافي Gaddafi Qadhafi Kadhafi Qaddafi Gadhafi",
        "منير Munir Mounir Muneer",
        "بنغازي Benghazi Banghazi Benghasi",
        "الدبيبة Dbeibah Dabaiba Dbeiba",
        "طرابلس Tarablus",
        "زرداري Zardari",
        "شهباز Shehbaz Shahbaz",
    ],
)
def test_names_sound_alike_in_every_script(analyser, names):
    assert len({analyser.sound(word) for word in analyser.words(names)} - {""}) == 1
    assert all(analyser.sound(word) for word in analyser.words(names))


def test_broken_plurals_share_their_consonants(analyser):
    for pair in ("ضابط ضباط", "مصدر مصادر", "خبير خبراء", "سلاح أسلحة"):
        one, other = analyser.words(pair)
        assert set(analyser.forms(one)) & set(analyser.forms(other)) or analyser.frame(one) == analyser.frame(other)


def test_a_language_without_rules_has_its_words_as_they_are_written():
    analyser = analyser_for("qps")
    (word,) = analyser.words("AgréÉments")
    assert analyser.forms(word) == {"agreements": 0}
    assert analyser.core(word) == word
    assert analyser.frame(word) == ""
    assert not analyser.is_stop("the")


def test_a_site_gets_the_rules_of_its_own_languages_only():
    rules = json.loads(rules_text(RULES, ["en", "qps"]))
    assert list(rules["languages"]) == ["en"]
    assert rules["tags"] == ["en", "qps"]
