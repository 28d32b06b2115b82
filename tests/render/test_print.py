"""Documents as JSON for print."""

from __future__ import annotations

import json

import pytest

from mujaz import tasks
from mujaz.render.print import document_json, document_side
from mujaz.views.print import brief


def document(tiny, root, tag: str) -> dict:
    dossier = tiny.report(root).dossier
    wording = tasks.wordings_of(dossier)[tag]
    briefing = dossier.briefings[0].value
    view = brief(briefing, dossier, wording)
    return json.loads(
        document_json("brief", [document_side(view, wording)], wording.languages, paper="a4", families=["A", "Amiri"])
    )


@pytest.mark.parametrize(
    ("tag", "text", "runs"),
    [
        (
            "ar",
            "جسر 3.5% في NATO هنا",
            [
                {"t": "جسر "},
                {"t": "\u20663.5%\u2069"},
                {"t": " في "},
                {"t": "\u2066NATO\u2069", "l": "en"},
                {"t": " هنا"},
            ],
        ),
        ("en", "A قال bridge", [{"t": "A "}, {"t": "\u2067قال\u2069", "l": "ar"}, {"t": " bridge"}]),
        ("en", "A *real* bridge", [{"t": "A "}, {"t": "real", "e": True}, {"t": " bridge"}]),
        ("en", "A [Brücke]{de}", [{"t": "A "}, {"t": "Brücke", "l": "de"}]),
        (
            "ar",
            "جسر [في NATO](https://example.org/a/) هنا",
            [
                {"t": "جسر "},
                {"t": "في ", "u": "https://example.org/a/"},
                {"t": "\u2066NATO\u2069", "l": "en", "u": "https://example.org/a/"},
                {"t": " ("},
                {"t": "\u2066example.\u200borg/\u200ba\u2069", "u": "https://example.org/a/"},
                {"t": ")"},
                {"t": " هنا"},
            ],
        ),
        ("en", "A [most]{zxx}", [{"t": "A "}, {"t": "\u2068most\u2069", "l": "zxx"}]),
        (
            "ar",
            "هو «*Dawn* – Libya» 12",
            [
                {"t": "هو "},
                {"t": "\u2066«"},
                {"t": "Dawn", "l": "en", "e": True},
                {"t": "\u00a0", "l": "en"},
                {"t": "– Libya", "w": "ltr", "l": "en"},
                {"t": "»\u2069"},
                {"t": " 12"},
            ],
        ),
        (
            "en",
            "A قال 7–9",
            [
                {"t": "A "},
                {"t": "\u2067قال ", "l": "ar"},
                {"t": "\u2066", "l": "ar"},
                {"t": "7–9", "w": "ltr", "l": "ar"},
                {"t": "\u2069\u2069", "l": "ar"},
            ],
        ),
    ],
)
def test_runs_are_isolated_with_their_direction_and_carry_language_and_emphasis(tiny, tmp_path, tag, text, runs):
    tiny.change(
        "briefings/bridge.yml",
        "title: {ar: جسر في مدينة النور, en: A bridge in Nur}",
        f"title: {{{tag}: '{text}', {'en' if tag == 'ar' else 'ar'}: x}}",
    )
    assert document(tiny, tmp_path, tag)["sides"][0]["title"] == runs


def test_only_strings_longer_than_any_word_get_places_to_break(tiny, tmp_path):
    word, long = "a" * 23, "e\u0301" * 24
    tiny.change("briefings/bridge.yml", "en: A bridge in Nur", f"en: {word} {long}")
    text = document(tiny, tmp_path, "en")["sides"][0]["title"][0]["t"]
    assert text == f"{word} " + "\u200b".join(["e\u0301"] * 24)


def test_the_language_says_how_it_is_set(tiny, tmp_path):
    faces = document(tiny, tmp_path, "ar")["languages"]
    assert (faces["ar"]["fonts"], faces["ar"]["direction"], faces["ar"]["emphasis"]) == (["Amiri", "A"], "rtl", "bold")
    assert faces["ar"]["scale"] > faces["en"]["scale"] == 1
