"""What nobody sees is found in every text of content, whatever the text is for."""

from __future__ import annotations

import sys
import unicodedata

import pytest
import yaml

from mujaz import load
from mujaz.checks import hidden_character
from mujaz.languages.unseen import HIDDEN
from tiny import REPOSITORY, said

ALLOWED = {"\u200c", "\u200d"}


def test_all_formats_and_controls_are_hidden_but_those_that_letters_need():
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        is_control = unicodedata.category(character) == "Cc" and character not in "\t\n"
        if is_control or (unicodedata.category(character) == "Cf" and character not in ALLOWED):
            assert HIDDEN.fullmatch(character), hex(number)
        elif unicodedata.category(character)[0] in "LNPS" and HIDDEN.fullmatch(character):
            assert character in "\u115f\u1160\u3164\uffa0", hex(number)  # fillers, which are letters to Unicode


def leaves(value, path=()):
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, (*path, key))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from leaves(part, (*path, position))
    else:
        yield path, value


def changed(value, path, text):
    if not path:
        return text
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = changed(value[path[0]], path[1:], text)
    return copied


@pytest.mark.parametrize("character", ["\U000e0041", "\u180e", "\ufff9", "\U0001d173", "\u202e", "\u007f", "\u009f"])
def test_it_is_found_in_every_text_of_every_file(character, tiny):
    tiny.with_topic()
    tiny.files["briefings/entities.yml"] += (
        "- id: other\n  type: person\n  name: {ar: آخر, en: Other}\n  forms: [{text: Othr, language: en, sources: [s-1]}]\n"
    )
    tiny.files["briefings/glossary.yml"] += (
        "- id: team\n  name: {ar: فريق, en: team}\n  definition: {ar: جماعة., en: A group.}\n"
        "  forbidden: [{text: gang, language: en, reason: {ar: حكم, en: It judges}}]\n"
    )
    languages = {path.name: path.read_bytes() for path in (REPOSITORY / "generator/mujaz/languages").glob("*.yml")}
    files = {name: text.encode() for name, text in tiny.files.items()}
    tried = 0
    for name, content in files.items():
        tree = yaml.load(content, Loader=yaml.BaseLoader)  # noqa: S506 - texts and nothing else
        for path, text in leaves(tree):
            if "fingerprint" in path:
                continue
            made = yaml.safe_dump(changed(tree, path, f"{text[:1]}{character}{text[1:]}"), allow_unicode=False)
            loaded = load.load_dossier({**files, name: made.encode()}, languages)
            found = [*loaded.findings, *hidden_character.check(loaded.dossier)]
            assert [f for f in found if f.span.file == name], (name, path)
            tried += 1
    assert tried > 100


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("seeds/s-1.yml", "headline: خبر من"),
        ("seeds/s-1.yml", "strand: bridge"),
        ("briefings/entities.yml", "text: Salem"),
        ("briefings/bridge.yml", "excerpt: وصل"),
        ("briefings/bridge.yml", "- id: s2"),
    ],
)
def test_it_is_found_where_it_stands(file, text, tiny, tmp_path):
    tiny.change(file, text, f"{text}\u2060")
    key = text.partition(": ")[0] + ": "
    place = tiny.place(file, text)
    line, column = map(int, place.split(":")[1:])
    assert f"{file}:{line}:{column + len(key)} MJZ403" in said(tiny.report(tmp_path).findings)


def test_joiners_of_letters_are_no_mistake(tiny, tmp_path):
    tiny.change("briefings/bridge.yml", "A bridge in Nur", "A bri\u200cd\u200dge in Nur")
    assert tiny.report(tmp_path).findings == ()
