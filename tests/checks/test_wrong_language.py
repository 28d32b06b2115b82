"""A sentence in another language of the same script is found; names with its letters are not."""

from __future__ import annotations

import pytest

from tiny import said

B, S = "briefings/bridge.yml", "briefings/site.yml"

OTHERS = {
    "Urdu": ("ar", "وزیر اعظم شہباز شریف نے لیبیا کے وفد سے ملاقات کی اور دونوں ملکوں کے تعلقات پر بات کی", "ur"),
    "Urdu, short": ("ar", "وزیر خارجہ نے وفد سے بات کی", "ur"),
    "Persian": ("ar", "رئیس جمهور ایران در بغداد با نخست وزیر عراق دیدار کرد و از او دعوت کرد", "fa"),
    "Persian, typed on an Arabic keyboard": (
        "ar",
        "رئيس جمهور ايران در بغداد با نخست وزير عراق ديدار كرد و از او دعوت كرد",
        "fa",
    ),
    "Persian with joiners": ("ar", "نیروهای ارتش در این منطقه می‌گویند که آن‌ها را از شهر بیرون کرده‌اند", "fa"),
    "Sorani": ("ar", "سەرۆکی هەرێم لە هەولێر لەگەڵ وەزیری دەرەوە کۆبووەوە", "ckb"),
    "Pashto": ("ar", "د پاکستان لومړی وزیر په اسلام اباد کې د لیبیا له پلاوي سره وکتل", "ps"),
    "the second of two sentences": (
        "ar",
        "وصل الوفد إلى المدينة يوم الأحد. وزیر اعظم نے وفد سے ملاقات کی اور بات کی",
        "ur",
    ),
    "French": ("en", "Le chef de l'armée est arrivé dans la ville avec une délégation et des ingénieurs", "fr"),
    "Spanish": ("en", "El jefe del ejército llegó a la ciudad con una delegación de los ingenieros", "es"),
    "German": ("en", "Der Chef der Armee ist am Sonntag mit einer Delegation in die Stadt gekommen", "de"),
    "Italian": ("en", "Il capo della delegazione è arrivato nella città con gli ingegneri e non ha parlato", "it"),
    "Turkish": ("en", "Heyet pazar günü şehre geldi ve bir köprü için anlaşma imzaladı ama bu çok daha sonra", "tr"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_sentence_of_another_language_is_found(name, tiny, tmp_path):
    tag, text, other = OTHERS[name]
    old = {
        "ar": "ar: وصل سالم عامر إلى مدينة النور., en: Salim",
        "en": "en: Salim Amir arrived in Nur.}\n    evidence",
    }[tag]
    new = {"ar": f'ar: "{text}", en: Salim', "en": f'en: "{text}"}}\n    evidence'}[tag]
    findings = tiny.change(B, old, new).report(tmp_path).findings
    (finding,) = (each for each in findings if each.code == "MJZ415")
    assert said((finding,)) == [f"{tiny.place(B, f'{chr(34)}{text}')} MJZ415"]
    assert f"'{other}'" in finding.message
    assert f"{{{other}}}" in finding.hint


OWN = {
    "loan letters in names": ("ar", "وقّعت شركة گازپروم مع رئيس بلدية چابهار اتفاقًا في مدينة پیشاور"),
    "names alone": ("ar", "گوگل، پژو، ڤولڤو، چانگان، سوژوكي، پروتون"),
    "a title of names": ("ar", "كرد سوريا بين دمشق وقامشلو"),
    "a Persian keyboard": ("ar", "وصل القائد إلی المدینة یوم الأحد فی رفقة وفد کبیر من المهندسین"),
    "vowel marks and tatweel": ("ar", "وَصَلَ القائِدُ إِلى المَديـــنَةِ يَوْمَ الأَحَدِ"),
    "no function word at all": ("ar", "القيادة العامة تعلن توقيع اتفاقية تعاون عسكري مشترك"),
    "a newspaper of elsewhere": ("ar", "ذكرت صحيفة «روزنامه جنگ» الباكستانية أن الوفد وصل إلى إسلام آباد"),
    "words marked as Urdu": ("ar", "قال [وزیر اعظم نے وفد سے ملاقات کی اور بات کی]{ur} ثم انصرف"),
    "a short title in Urdu's letters": ("ar", "ڈان ٹی وی"),
    "French names": ("en", "Le Monde, Le Figaro, La Croix and Les Échos wrote that the delegation had arrived"),
    "Arabic names": ("en", "Al-Qaeda in the Arabian Peninsula, Dar al-Ifta, Ansar al-Sharia de facto et al"),
    "a title in the style of headlines": ("en", "Pakistan army chief meets Haftar son, signs Benghazi deal"),
    "words marked as French": ("en", "He called it [une affaire de la ville et des ingénieurs]{fr} and left"),
    "letters with accents": ("en", "Çavuşoğlu, Erdoğan, Müller, Núñez and Škoda met Özil"),
}


@pytest.mark.parametrize("name", OWN)
def test_a_sentence_with_names_from_elsewhere_is_no_mistake(name, tiny, tmp_path):
    tag, text = OWN[name]
    old = {
        "ar": "ar: وصل سالم عامر إلى مدينة النور., en: Salim",
        "en": "en: Salim Amir arrived in Nur.}\n    evidence",
    }[tag]
    new = {"ar": f'ar: "{text}", en: Salim', "en": f'en: "{text}"}}\n    evidence'}[tag]
    assert "MJZ415" not in [finding.code for finding in tiny.change(B, old, new).report(tmp_path).findings]


def test_languages_of_one_site_that_share_a_script_are_told_apart(tiny, tmp_path):
    from tongues import FILES  # noqa: PLC0415 - the files of languages

    english = next(path for path in FILES if path.stem == "en").read_text(encoding="utf-8")
    before, _, after = english.partition("recognition:\n")
    danish = "recognition:\n  words: [af, at, den, der, det, en, er, for, fra, han, har, i, ikke, med, og, om, på, som, til, ud, var]\n"
    tiny.files["languages/da.yml"] = (
        before.replace("tag: en", "tag: da") + danish + "\ntheme:" + after.partition("\ntheme:")[2]
    )
    for file, text in tiny.files.items():
        if not file.startswith("languages/"):
            tiny.files[file] = (
                text.replace("ar: ", "da: ").replace("language: ar", "language: da").replace("[ar, en]", "[da, en]")
            )
    tiny.change(B, "en: A bridge in Nur}", "en: Det er den bro som der er til byen}")
    found = [finding for finding in tiny.report(tmp_path).findings if finding.code == "MJZ415"]
    assert ["'da'" in finding.message for finding in found] == [True]


def test_no_text_of_the_first_site_is_taken_for_another_language():
    from mujaz import tasks  # noqa: PLC0415
    from tiny import REPOSITORY  # noqa: PLC0415

    assert [finding for finding in tasks.report_folder(REPOSITORY).findings if finding.code == "MJZ415"] == []
