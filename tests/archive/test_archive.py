"""The invented archives are as long as real briefings are, grow as they do, and have nothing that a check finds."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from archive import laws, write_archive
from mujaz import tasks
from once import once
from tiny import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 12
LARGE = 60


def written(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*.yml"))}


def content(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 - the base loader makes texts only


def briefings(root: Path) -> list[dict[str, Any]]:
    return [content(path) for path in sorted((root / "briefings").glob("2*.yml"))]


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with once(tmp_path_factory, "archive-12") as (folder, is_new):
        if is_new:
            write_archive(folder, SIZE)
            (folder / "mkdocs.yml").symlink_to(REPOSITORY / "mkdocs.yml")
            (folder / "site-theme").symlink_to(REPOSITORY / "site-theme")
    return folder


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with once(tmp_path_factory, "archive-60") as (folder, is_new):
        if is_new:
            write_archive(folder, LARGE)
    return folder


def test_equal_seeds_give_equal_bytes_and_others_do_not(archive: Path, tmp_path: Path) -> None:
    write_archive(tmp_path / "again", SIZE)
    write_archive(tmp_path / "other", SIZE, seed=laws.TOPIC)
    assert written(tmp_path / "again") == {
        name: text for name, text in written(archive).items() if name != "mkdocs.yml"
    }
    assert written(tmp_path / "other") != written(tmp_path / "again")


@pytest.mark.parametrize("size", [1, 3, SIZE])
def test_no_check_finds_anything_and_none_is_switched_off(size: int, archive: Path, tmp_path: Path) -> None:
    if size != SIZE:
        write_archive(tmp_path, size)
    root = archive if size == SIZE else tmp_path
    assert "checks" not in content(root / "briefings" / "site.yml")
    assert tasks.report_folder(root).findings == ()


def test_briefings_are_as_long_as_the_real_ones(archive: Path) -> None:
    """Each mean lies within the deviation of the real five, or nearer."""
    found = briefings(archive)
    statements = [statement for each in found for statement in each["statements"]]
    evidence = [piece for statement in statements for piece in statement["evidence"]]
    articles = [
        sum(int(p["words"]) for p in content(path)["fingerprint"]["paragraphs"])
        for path in (archive / "seeds").glob("*.yml")
    ]
    named = [{name for statement in each["statements"] for name in statement["entities"]} for each in found]
    told = [{name for statement in each["statements"] for name in statement.get("events", [])} for each in found]
    mean = statistics.mean
    assert mean(len(each["statements"]) for each in found) == pytest.approx(41.6, abs=7.9)
    assert mean(len(each["text"]["ar"].split()) for each in statements) == pytest.approx(23.7, abs=3)
    assert mean(len(each["text"]["en"].split()) for each in statements) == pytest.approx(30.0, abs=3)
    assert mean(len(each["summary"]["en"].split()) for each in found) == pytest.approx(115.6, abs=3.5)
    assert mean(len(each["evidence"]) for each in statements) == pytest.approx(1.29, abs=0.15)
    assert mean(len(each["excerpt"].split()) for each in evidence) == pytest.approx(6.2, abs=0.6)
    assert mean(map(len, named)) == pytest.approx(27.4, abs=7)
    assert mean(map(len, told)) == pytest.approx(11.8, abs=5.2)
    assert mean(len(each["terms"]) for each in found) == pytest.approx(26.0, abs=4.6)
    assert mean(articles) == pytest.approx(1134, abs=207)
    assert statistics.pstdev(len(each["statements"]) for each in found) > 4


@pytest.mark.parametrize(
    "law", [("entities", laws.ENTITIES), ("events", laws.EVENTS), ("glossary", laws.TERMS)], ids=lambda law: law[0]
)
def test_registers_grow_by_the_law_of_heaps(law: tuple[str, laws.Growth], archive: Path, large: Path) -> None:
    """Five times the briefings have far less than five times the names: 5^0.53 is 2.3, 5^0.7 is 3.1."""
    name, growth = law
    few, many = (len(content(root / "briefings" / f"{name}.yml")) for root in (archive, large))
    statements = [sum(len(each["statements"]) for each in briefings(root)) for root in (archive, large)]
    assert (few, many) == tuple(map(growth.size, statements))
    assert many / few < 0.75 * statements[1] / statements[0]


def test_a_few_names_are_everywhere_and_many_come_up_once(large: Path) -> None:
    uses: dict[str, int] = {}
    for each in briefings(large):
        for name in {name for statement in each["statements"] for name in statement["entities"]}:
            uses[name] = uses.get(name, 0) + 1
    ranked = sorted(uses.values(), reverse=True)
    assert ranked[0] > LARGE / 3
    assert ranked[len(ranked) // 2] < LARGE / 12


def test_topics_hold_what_editors_write_of_several_briefings(archive: Path) -> None:
    topic = content(archive / "briefings" / "topics" / "topic-0.yml")
    standings = {point["standing"] for point in topic["points"]}
    assert standings == {"agreed", "reported", "disputed", "unknown", "watch"}
    assert topic["protagonists"]
    assert topic["key_events"]
    found = content(archive / "briefings" / "differences.yml")
    assert all(len({passage["source"] for passage in each["passages"]}) > 1 for each in found)
