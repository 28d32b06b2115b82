"""Whatever stands in the files of a site, it is read and checked, and what is wrong with it is a finding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fuzz.mutations import dossiers, mutated
from fuzz.target import tried

SEEDS = json.loads((Path(__file__).parent / "seeds.json").read_text("utf-8"))
"""Numbers of mutations that were once a fault, each with what it was."""
SHARE = 50


@pytest.fixture(scope="module")
def found():
    return dossiers()


@pytest.mark.parametrize("first", [*range(0, 500, SHARE)])
def test_mutations_of_small_sites_end_in_findings(first, found):
    for number in range(first, first + SHARE):
        findings = tried(mutated(number, found))
        assert all(finding.code.startswith("MJZ") and finding.message for finding in findings), number


def test_what_was_a_fault_is_none_any_more(found):
    for number in map(int, SEEDS):
        assert tried(mutated(number, found)) is not None, SEEDS[str(number)]


def test_a_number_makes_the_same_mutation_again(found):
    assert mutated(7, found) == mutated(7, dossiers())
    assert mutated(7, found) != mutated(8, found)


def test_what_is_not_changed_has_no_findings(found):
    assert [tried(files) for files in found[:2]] == [(), ()]
