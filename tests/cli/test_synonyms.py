"""`mujaz synonyms`, as an editor calls it, on the repository's own site."""

from __future__ import annotations

import pytest

from tiny import REPOSITORY


@pytest.fixture
def synonyms(run, built, tmp_path):
    def synonyms(*arguments, cwd=tmp_path):
        return run("mujaz", "synonyms", "--site", str(built), *arguments, cwd=cwd)

    return synonyms


def test_words_that_find_nothing_are_listed_with_their_queries(synonyms, tmp_path):
    asked = tmp_path / "asked.txt"
    asked.write_text("zeppelins over Benghazi\n\nHifter\nزبليون zeppelins\nthe arms embargo\n", "utf-8")
    done = synonyms(str(asked))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "zeppelins\tzeppelins over Benghazi | زبليون zeppelins",
        "زبليون\tزبليون zeppelins",
    ]
    assert "2 words of 4 queries" in done.stderr


def test_a_set_of_the_benchmark_is_read(synonyms, tmp_path):
    asked = tmp_path / "asked.yml"
    asked.write_text('- {q: "Benghazi blimps", at: en, in: x, want: []}\n', "utf-8")
    assert synonyms(str(asked)).stdout == "blimps\tBenghazi blimps\n"


def test_without_a_file_the_benchmark_is_asked(synonyms):
    done = synonyms(cwd=REPOSITORY)
    assert done.returncode == 0, done.stderr
    assert " queries are not known" in done.stderr


def test_misuse_has_a_message(synonyms, tmp_path):
    assert synonyms().returncode == 2
    assert "FILE" in synonyms().stderr
    other = tmp_path / "x.txt"
    other.write_bytes(b"\xff")
    assert synonyms(str(other)).returncode == 2
