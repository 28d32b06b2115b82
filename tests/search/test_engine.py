"""The index and the engine, over tiny sites: what is written, what is found, and what happens where files are wrong."""

from __future__ import annotations

import json

import pytest

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.search import BrokenIndexError, Engine
from tiny import REPOSITORY

HOSTILE = '<img src=x onerror=alert(1)> \u202egnp.exe & "quotes" \' `'


def index_of(tiny, root) -> dict[str, str]:
    # What numbers and dates are found by is the question here, and not whether both languages have them.
    tiny.unchecked("MJZ404", "MJZ802").write(root)
    report = tasks.report_folder(root)
    assert not report.errors, report.errors
    site = tasks.build_pages(report.dossier, read_site(root).templates)
    urls = {built.file: built.file.removesuffix("index.md").removesuffix(".md") for built in site.pages}
    return {name.removeprefix("search/"): text for name, text in tasks.search_files(site, urls).items()}


def engine_of(files: dict[str, str]) -> Engine:
    def read(name: str) -> str:
        if name not in files:
            raise FileNotFoundError(name)
        return files[name]

    return Engine(read)


@pytest.fixture
def files(tiny, tmp_path) -> dict[str, str]:
    return index_of(tiny, tmp_path)


def found(files, query, tag="ar", kinds=()) -> list[str]:
    return [hit.url for hit in engine_of(files).search(query, tag, kinds)]


def first(files, query, tag="ar") -> str:
    return found(files, query, tag)[0]


def test_each_statement_name_event_term_and_difference_is_a_hit_with_its_own_link(files):
    assert first(files, "طوله 70 مترا") == "ar/briefings/bridge#s2"
    assert first(files, "جسر في مدينة النور") == "ar/briefings/bridge"
    assert first(files, "سالم عامر") == "ar/names/salim-amir"
    assert first(files, "وفد") == "ar/glossary#delegation"
    assert first(files, "من وقع") == "ar/differences#who-signed"
    assert first(files, "arrived December 2025", "en") == "en/timeline#arrival"


def test_the_language_of_the_page_comes_first(files):
    for tag, other in (("ar", "en"), ("en", "ar")):
        tags = [url.partition("/")[0] for url in found(files, "سالم bridge", tag)]
        assert tags == sorted(tags, key=lambda each: each != tag)
        assert set(tags) == {tag, other}


@pytest.mark.parametrize("query", ["Salim", "Salem Amer", "Amer", "Saleem", "سليم عامر", "سَالِم", "وسالم", "Salim’s"])
@pytest.mark.parametrize("tag", ["ar", "en"])
def test_any_known_or_like_spelling_in_either_script_finds_a_name(files, query, tag):
    assert first(files, query, tag) == f"{tag}/names/salim-amir"


def test_a_word_that_is_known_is_never_taken_for_another(files):
    # Nur differs from nun in one letter; as a known word it stands for itself.
    assert all("ship" not in url for url in found(files, "Nur", "en"))
    assert found(files, "zzzzzz") == []
    assert found(files, "") == found(files, "…؟!") == []


def test_names_have_initials(tiny, tmp_path):
    tiny.change(
        "briefings/entities.yml", "{ar: مدينة النور, en: Nur}", "{ar: بلدية النور, en: the Town Council of Nur}"
    )
    files = index_of(tiny, tmp_path)
    assert first(files, "TCN") == first(files, "tcon") == "ar/names/nur"


@pytest.mark.parametrize("query", ["T.C.N.", "(T.C.N.)", "تي سي إن", "تي-سي-إن"])
@pytest.mark.parametrize("tag", ["ar", "en"])
def test_initials_are_known_with_dots_and_by_their_letters_names(tiny, tmp_path, query, tag):
    tiny.change(
        "briefings/entities.yml", "{ar: مدينة النور, en: Nur}", "{ar: بلدية النور, en: the Town Council of Nur}"
    )
    assert first(index_of(tiny, tmp_path), query, tag) == f"{tag}/names/nur"


def test_letters_names_that_spell_no_known_initials_stay_words(files):
    assert first(files, "في سالم عامر") == "ar/names/salim-amir"
    assert found(files, "بي سي") == []


@pytest.mark.parametrize("query", ["cable way", "cable-way", "cableway", "Cableways"])
@pytest.mark.parametrize("written", ["cable way", "cable-way", "cableway"])
def test_compounds_are_found_in_one_word_and_in_two(tiny, tmp_path, query, written):
    tiny.change("briefings/glossary.yml", "en: delegation", f"en: {written}")
    assert first(index_of(tiny, tmp_path), query, "en") == "en/glossary#delegation"


def test_words_that_run_together_are_taken_apart(files):
    assert first(files, "مدينةالنور") == "ar/names/nur"
    assert found(files, "مدينةزززز") == []


def test_a_number_of_a_name_that_nothing_knows_is_not_looked_for(files):
    assert found(files, "70", "en")
    assert found(files, "ZQ70", "en") == found(files, "ZQ-70", "en") == []


@pytest.mark.parametrize(
    "query",
    [
        "2025-12-17", "17/12/2025", "12/17/2025", "17.12.2025", "17 Dec 2025", "December 17, 2025", "17th of December 2025",
        "١٧ كانون الأول ٢٠٢٥", "17 ديسمبر 2025", "۱۷ دجنبر", "بتاريخ 2025/12/17.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("tag", ["ar", "en"])
def test_a_date_is_found_however_it_is_written(tiny, tmp_path, query, tag):
    date = next(line for line in tiny.files["briefings/events.yml"].splitlines() if "date:" in line)
    tiny.change("briefings/events.yml", date, '  date: "2025-12-17"')
    tiny.change("briefings/bridge.yml", "the bridge is 70 metres long", "17 bridges opened by December 2025")
    assert first(index_of(tiny, tmp_path), query, tag) == f"{tag}/timeline#arrival"


def test_titles_are_found_from_the_other_language(files):
    assert first(files, "who signed", "ar") == "ar/differences#who-signed"
    assert first(files, "من وقّع", "en") == "en/differences#who-signed"


def test_kinds_can_be_asked_for(files):
    hits = engine_of(files).search("سالم عامر", "ar", ("event",))
    assert {hit.kind for hit in hits} == {"event"}


def test_excerpts_mark_surface_words(files):
    (hit, *_) = engine_of(files).search("وللمهندسات مترًا", "ar", ("statement",))
    assert [piece.text for piece in hit.excerpt if piece.marked] == ["مترًا"]
    assert "".join(piece.text for piece in hit.excerpt) == "يقول مصدر مطلع إن الجسر طوله 70 مترًا."


def test_a_language_that_nothing_knows_is_searched_by_its_words(tiny, tmp_path):
    for name, text in tiny.files.items():
        tiny.files[name] = (
            text.replace("en: ", "qps: ").replace("[ar, en]", "[ar, qps]").replace("language: en", "language: qps")
        )
    english = (REPOSITORY / "generator" / "mujaz" / "languages" / "en.yml").read_text("utf-8")
    tiny.files["languages/qps.yml"] = english.replace("tag: en", "tag: qps", 1).replace(
        "  language: en", "  language: qps", 1
    )
    files = index_of(tiny, tmp_path)
    assert "en" not in json.loads(files["rules.json"])["languages"]
    assert first(files, "DELÉGATION", "qps") == "qps/glossary#delegation"


def test_equal_input_gives_equal_files(tiny, tmp_path):
    assert index_of(tiny, tmp_path / "one") == index_of(tiny, tmp_path / "two")


def test_another_content_has_another_folder(tiny, tmp_path, files):
    # A title is also found from the other languages; what a statement says is not.
    tiny.change("briefings/bridge.yml", "the bridge is 70 metres long", "the bridge is quite long")
    changed = index_of(tiny, tmp_path)
    folders = [json.loads(each["en.json"])["folder"] for each in (files, changed)]
    assert folders[0] != folders[1]
    assert json.loads(files["ar.json"]) == json.loads(changed["ar.json"])


def test_what_stands_in_content_stays_text(tiny, tmp_path):
    tiny.change("briefings/glossary.yml", "en: delegation}", f"en: {json.dumps(HOSTILE)}" + "}")
    tiny.write(tmp_path)
    report = tasks.report_folder(tmp_path)  # bidi controls are a finding; whatever is built must stay harmless
    site = tasks.build_pages(report.dossier, read_site(tmp_path).templates)
    files = tasks.search_files(site, {built.file: built.file for built in site.pages})
    texts = {name.removeprefix("search/"): text for name, text in files.items()}
    (hit, *_) = engine_of(texts).search("onerror", "en")
    assert "<img src=x" in hit.title


def test_shards_are_small_and_few(files):
    manifest = json.loads(files["ar.json"])
    shards = [name for name in files if name.startswith(f"{manifest['folder']}/p")]
    assert len(shards) == len(manifest["shards"])
    assert manifest["shards"] == sorted(manifest["shards"], key=lambda core: core.encode("utf-16-be"))
    limit = json.loads(files["rules.json"])["limits"]["shard"]
    assert all(len(files[name]) > limit / 2 for name in shards[:-1])


QUERIES = [
    "سالم",
    "a bridge",
    "x" * 2000,
    "ا " * 1000,
    ".*[a-z]+(?:",
    "\\d{3}$^",
    "\u202e\u2066سالم\u2069",
    "<script>",
    "\x00\ufffe",
    "'\"`;--",
]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: ascii(query)[:20])
def test_any_query_is_answered(files, query):
    engine_of(files).search(query, "ar")


@pytest.mark.parametrize(
    "wrong", ["", "null", "[]", "{}", "not JSON", '{"version": 99}', '{"version": 1, "folder": 3}', '"x"']
)
def test_a_wrong_index_is_named(files, wrong):
    for name in ("rules.json", "ar.json"):
        with pytest.raises(BrokenIndexError, match=name):
            engine_of({**files, name: wrong}).search("سالم", "ar")
    folder = json.loads(files["ar.json"])["folder"]
    broken = {name: wrong if name.startswith(folder) else text for name, text in files.items()}
    if not wrong.startswith("{"):  # a shard of other words
        with pytest.raises(BrokenIndexError):
            engine_of(broken).search("سالم", "ar")


def test_a_missing_file_is_named(files):
    folder = json.loads(files["ar.json"])["folder"]
    for letter in "pd":
        kept = {name: text for name, text in files.items() if not name.startswith(f"{folder}/{letter}")}
        with pytest.raises(BrokenIndexError, match=f"{folder}/{letter}.*missing"):
            engine_of(kept).search("سالم", "ar")
    with pytest.raises(BrokenIndexError, match=r"rules\.json"):
        engine_of({})


GLOSSARY, ENTITIES, EVENTS, DIFFERENCES = (
    f"briefings/{n}.yml" for n in ("glossary", "entities", "events", "differences")
)
BRIDGE = "briefings/bridge.yml"


@pytest.mark.parametrize("query", ["علي", "هو علي"])
def test_a_name_that_is_written_like_a_particle_is_found(tiny, tmp_path, query):
    tiny.change(ENTITIES, "{ar: سالم عامر, en: Salim Amir}", "{ar: سالم علي عامر, en: Salim Ali Amir}")
    assert first(index_of(tiny, tmp_path), query) == "ar/names/salim-amir"


@pytest.mark.parametrize(("name", "query"), [("IS", "IS"), ("WHO", "who"), ("The The", "the the"), ("هو", "هو")])
def test_a_registered_form_of_small_words_alone_is_found(tiny, tmp_path, name, query):
    tiny.change(ENTITIES, "{ar: مدينة النور, en: Nur}", f"{{ar: {name}, en: {name}}}")
    assert first(index_of(tiny, tmp_path), query, "ar" if query == "هو" else "en").endswith("/names/nur")


def test_small_words_alone_are_looked_for(files):
    assert found(files, "in", "en")
    assert found(files, "من", "ar")


def test_of_two_names_the_one_with_the_querys_small_words_comes_first(tiny, tmp_path):
    tiny.change(ENTITIES, "{ar: سالم عامر, en: Salim Amir}", "{ar: محمد زيدان, en: Muhammad Zeidan}")
    tiny.change(ENTITIES, "{ar: مدينة النور, en: Nur}", "{ar: علي زيدان, en: Ali Zeidan}")
    files = index_of(tiny, tmp_path)
    assert first(files, "علي زيدان") == "ar/names/nur"
    assert first(files, "محمد زيدان") == "ar/names/salim-amir"


@pytest.mark.parametrize("written", ["1,500", "1500", "١٬٥٠٠", "1’500", "۱۵۰۰"])
@pytest.mark.parametrize("query", ["1500", "1,500", "١٥٠٠", "1 500 ".replace(" 5", "\u00a05")])
def test_a_number_is_found_however_its_thousands_are_written(tiny, tmp_path, written, query):
    tiny.change(
        BRIDGE,
        "en: An informed source says the bridge is 70 metres long.",
        f'en: "The bridge is {written} metres long."',
    )
    assert first(index_of(tiny, tmp_path), query, "en") == "en/briefings/bridge#s2"


@pytest.mark.parametrize("name", ["al-Qaeda", "Al Qaeda", "el-Qaeda", "AlQaeda"])
@pytest.mark.parametrize("query", ["alqaeda", "al-qaeda", "al qaeda", "elqaeda", "Alqaeda"])
def test_an_article_is_written_together_or_apart(tiny, tmp_path, name, query):
    tiny.change(ENTITIES, "{ar: مدينة النور, en: Nur}", f"{{ar: مدينة النور, en: {name}}}")
    assert first(index_of(tiny, tmp_path), query, "en") == "en/names/nur"


@pytest.mark.parametrize("query", ["17 كانون 1", "17 ك1", "١٧ كانون ١ ٢٠٢٥", "17 كانون الأول"])
def test_months_are_numbered_as_in_the_levant(tiny, tmp_path, query):
    tiny.change(EVENTS, '"2025-12~"', '"2025-12-17"')
    tiny.change(BRIDGE, "إن الجسر طوله 70 مترًا", "إن الجسر طوله 17 مترًا و1 شبر")
    assert first(index_of(tiny, tmp_path), query) == "ar/timeline#arrival"


@pytest.mark.parametrize(
    ("written", "query"),
    [
        ("عبد الحميد", "عبدالحميد"),
        ("عبدالحميد", "عبد الحميد"),
        ("أبو ظبي", "أبوظبي"),
        ("أبوظبي", "أبو ظبي"),
        ("أبوظبي", "أبي ظبي"),
        ("أبو ظبي", "أبي ظبي"),
        ("أبي ظبي", "أبوظبي"),
        ("أبو ظبي", "وأبوظبي"),
    ],
)
def test_names_are_found_as_one_word_and_as_two(tiny, tmp_path, written, query):
    tiny.change(ENTITIES, "ar: مدينة النور", f"ar: {written}")
    assert first(index_of(tiny, tmp_path), query) == "ar/names/nur"


def test_marks_that_are_written_must_agree(tiny, tmp_path):
    tiny.change(ENTITIES, "{ar: سالم عامر, en: Salim Amir}", "{ar: عُمان, en: Oman}")
    tiny.change(ENTITIES, "{ar: مدينة النور, en: Nur}", "{ar: عَمّان, en: Amman}")
    tiny.change(BRIDGE, "يقول مصدر مطلع إن الجسر طوله 70 مترًا", "يقول مصدر مطلع إن الجسر في عُمان طوله 70 مترًا")
    files = index_of(tiny, tmp_path)
    for query, place, other in (
        ("عَمّان", "ar/names/nur", "ar/names/salim-amir"),
        ("عمّان", "ar/names/nur", "ar/names/salim-amir"),
        ("بعَمَّان", "ar/names/nur", "ar/names/salim-amir"),
        ("عُمان", "ar/names/salim-amir", "ar/names/nur"),
        ("وعُمَان", "ar/names/salim-amir", "ar/names/nur"),
        ("Amman", "ar/names/nur", "ar/names/salim-amir"),
        ("Oman", "ar/names/salim-amir", "ar/names/nur"),
    ):
        urls = [url for url in found(files, query) if url.startswith("ar/")]
        assert urls[0] == place, query
        assert other not in urls, query
        assert ("ar/briefings/bridge#s2" in urls) == (place == "ar/names/salim-amir"), query
    assert {"ar/names/nur", "ar/names/salim-amir"} <= set(found(files, "عمان"))


@pytest.mark.parametrize("query", ["who signed the agreement", "Who signed?", "من وقّع الاتفاقية", "من وقع؟"])
def test_a_question_finds_its_answer_before_the_entry_of_a_dictionary(tiny, tmp_path, query):
    tiny.change(GLOSSARY, "{ar: وفد, en: delegation}", "{ar: اتفاقية موقّعة, en: signed agreement}")
    tiny.change(
        DIFFERENCES,
        "{ar: من وقّع, en: Who signed}",
        "{ar: من وقّع الاتفاقية مع النور, en: Who signed the agreement with Nur}",
    )
    tag = "en" if query.isascii() else "ar"
    files = index_of(tiny, tmp_path)
    assert first(files, query, tag) == f"{tag}/differences#who-signed"
    assert first(files, "signed agreement", "en") == "en/glossary#delegation"


def test_the_very_word_comes_before_its_relatives(tiny, tmp_path):
    tiny.change(BRIDGE, "يقول مصدر مطلع إن الجسر طوله 70 مترًا", "يقول مصدر مطلع إن الجسر خاص طوله 70 مترًا")
    tiny.change(GLOSSARY, "{ar: وفد, en: delegation}", "{ar: الخاصة وخاصة, en: delegation}")
    tiny.change(ENTITIES, "ar: مدينة النور", "ar: المدينة الخاصة")
    files = index_of(tiny, tmp_path)
    assert first(files, "خاص") == "ar/briefings/bridge#s2"
    assert first(files, "خاصة") == "ar/glossary#delegation"


@pytest.mark.parametrize(
    ("typed", "tag", "meant", "url"),
    [
        ("[sv", "ar", "جسر", "ar/briefings/bridge"),
        ("zzzz uhlv", "ar", "", ""),
        ("shgl uhlv", "ar", "سالم عامر", "ar/names/salim-amir"),
        ("SHGL UHLV", "ar", "سالم عامر", "ar/names/salim-amir"),
        ("ىعق", "en", "nur", "en/names/nur"),
        ("لاقهيلث", "en", "bridge", "en/briefings/bridge"),
    ],
)
def test_keys_of_another_layout_are_understood_where_nothing_else_is_found(files, typed, tag, meant, url):
    answer = engine_of(files).answer(typed, tag)
    if url:
        assert answer.read == meant
        assert answer.hits[0].url == url
    else:
        assert answer.read == typed


def test_what_is_known_is_never_read_in_another_layout(files):
    for query in ("Nur", "Salem", "Hifter", "bridge zzz", "سالم", "qqqqqq"):
        assert engine_of(files).answer(query, "en").read == query


def test_related_words_find_a_term_and_are_shown_nowhere(tiny, tmp_path):
    tiny.change(
        GLOSSARY,
        "- id: delegation\n",
        "- id: delegation\n  related: {ar: [بعثة الأعيان], en: [envoys, mission team]}\n",
    )
    files = index_of(tiny, tmp_path)
    assert first(files, "envoys", "en") == first(files, "mission", "en") == "en/glossary#delegation"
    assert first(files, "البعثة") == "ar/glossary#delegation"
    assert first(files, "envoys", "ar") == "ar/glossary#delegation"
    assert not any("envoys" in text for name, text in files.items() if "/d" in name)


def test_an_event_is_called_by_its_title_or_by_the_beginning_of_its_sentence(tiny, tmp_path):
    tiny.change(
        EVENTS,
        "text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}",
        "title: {ar: الوصول إلى النور, en: The arrival}\n  text: {ar: وصل سالم عامر إلى مدينة النور., en: "
        "'Salim Amir arrived in Nur at the head of a delegation, according to the only source of all that is told here.'}",
    )
    (hit,) = [h for h in engine_of(index_of(tiny, tmp_path / "a")).search("arrival", "en") if h.kind == "event"][:1]
    assert hit.title == "The arrival"
    tiny.change(EVENTS, "title: {ar: الوصول إلى النور, en: The arrival}\n  ", "")
    (hit,) = [h for h in engine_of(index_of(tiny, tmp_path / "b")).search("arrived", "en") if h.kind == "event"][:1]
    assert hit.title == "Salim Amir arrived in Nur at the head of a delegation"
    assert "according to the only source" in "".join(piece.text for piece in hit.excerpt)


def test_words_that_nothing_knows_are_named(files):
    engine = engine_of(files)
    assert engine.unknown("zeppelin bridges in Nur") == ["zeppelin"]
    assert engine.unknown("Saleem the") == engine.unknown("") == []
