"""Language files: the same keys, the same placeholders, and every string of the theme."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from babel import Locale

from mujaz.languages import PLURAL_CATEGORIES, Language
from tiny import REPOSITORY
from tongues import FILES, LANGUAGES, language

PLACEHOLDER = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("other", LANGUAGES, ids=lambda item: item.tag)
def test_all_languages_have_the_same_strings_with_the_same_placeholders(other):
    def shape(item: Language) -> dict[str, set[str]]:
        forms = {k: [v] if isinstance(v, str) else [v["other"]] for k, v in item.strings.items()}
        return {key: set(PLACEHOLDER.findall(" ".join(texts))) for key, texts in forms.items()}

    assert shape(other) == shape(LANGUAGES[0])


@pytest.mark.parametrize("item", LANGUAGES, ids=lambda item: item.tag)
def test_every_string_of_the_theme_is_worded(item):
    partial = Path(material.__file__).parent / "templates" / "partials" / "languages" / "en.html"
    theirs = set(re.findall(r'^  "([a-z.]+)":', partial.read_text(), re.MULTILINE))
    assert len(theirs) > 40
    unused = {key for key in theirs if key.startswith("search.config.")}  # settings of an engine that is not ours
    assert theirs - unused <= set(item.theme)


@pytest.mark.parametrize("item", LANGUAGES, ids=lambda item: item.tag)
def test_what_to_watch_and_how_to_follow_are_two_things(item):
    """Both are headings of the home page."""
    one, other = (str(item.strings[key]).casefold() for key in ("standing.watch", "follow"))
    assert one not in other
    assert other not in one


@pytest.mark.parametrize("item", LANGUAGES, ids=lambda item: item.tag)
def test_a_territory_is_only_what_a_locale_names(item):
    assert item.territory == ""
    own = {"ar": "ar_LY", "en": "en_GB", "fr": "fr_CA", "he": "he_IL", "ur": "ur_IN"}[item.tag]
    assert Language.model_construct(locale=own).territory == own


@pytest.mark.parametrize("item", LANGUAGES, ids=lambda item: item.tag)
def test_counted_strings_have_each_plural_form_of_the_language(item):
    rule = Locale.parse(item.locale, sep="_").plural_form
    wanted = {rule(n) for n in range(1, 201)}
    assert wanted <= set(PLURAL_CATEGORIES)
    for key, form in item.strings.items():
        if key.endswith(".count"):
            assert wanted <= set(form), f"{key} lacks {wanted - set(form)}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_language_file_is_named_by_its_tag(path):
    assert language(path).tag == path.stem


def test_every_string_of_ours_is_said_somewhere():
    sources = [*(REPOSITORY / "generator" / "mujaz").rglob("*.py"), *(REPOSITORY / "site-theme").rglob("*.html")]
    sources += (REPOSITORY / "site-theme" / "pages").glob("*.j2")
    sources += (REPOSITORY / "site-theme" / "print").glob("*.typ")
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    # Keys that are put together from an enumeration's word.
    made = re.compile(
        r"(kind|genre|entity|differences|about|lineage\.differ|precision|legend|coverage|az|standing|support|search\.kinds?)\.[\w-]+(\.text|\.summary|\.one)?|draft|review|rank|post"
    )
    for key in LANGUAGES[0].strings:
        assert f'"{key}"' in text or f"'{key}'" in text or made.fullmatch(key), f"nothing says '{key}'"
