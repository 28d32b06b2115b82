"""`mujaz verify` with a site: its folder, as it was built or its content, or the address of a briefing's page."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from mujaz.model import fingerprint
from once import once
from tiny import ARTICLE, KEY, TinySite
from two_sources import ARTICLE as ENGLISH
from two_sources import of_two

EDITED = ARTICLE.replace("بناء جسر طوله", "بناء سور طوله")


@pytest.fixture(scope="module")
def root(run, tmp_path_factory):
    """A site of two sources, and copies of the articles beside its folder."""
    with once(tmp_path_factory, "to-verify") as (folder, is_first):
        if is_first:
            site = of_two(TinySite()).write(folder / "content")
            done = run("mkdocs", "build", "--site-dir", "../site", cwd=site)
            assert done.returncode == 0, done.stdout + done.stderr
            for name, text in (
                ("one", ARTICLE),
                ("two", ENGLISH),
                ("edited", EDITED),
                ("other", "Quite another text."),
            ):
                (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def address(root):
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root / "site"))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def words(done):
    return [line.partition(":")[0] for line in done.stdout.splitlines()]


@pytest.mark.parametrize("target", ["content", "site", "site/en/briefings/bridge"])
def test_a_folder_is_proven_by_the_articles(root, run, target):
    done = run("mujaz", "verify", target, "one.txt", "two.txt", cwd=root)
    assert (done.returncode, done.stderr, words(done)) == (0, "", ["proven"] * 4)
    assert "one.txt is source s-1" in done.stdout
    assert "two.txt is source s-2" in done.stdout


@pytest.mark.parametrize("path", ["ar/briefings/bridge/", "en/briefings/bridge/index.html", "proof/bridge.json"])
def test_so_is_the_page_of_a_briefing(root, run, address, path):
    done = run("mujaz", "verify", address + path, "two.txt", cwd=root)
    assert (done.returncode, done.stderr, words(done)) == (0, "", ["proven"] * 2)


@pytest.mark.parametrize("target", ["content", "site"])
def test_of_a_copy_with_another_word_the_excerpt_with_that_word_is_named_and_no_other(root, run, target):
    done = run("mujaz", "verify", target, "edited.txt", cwd=root)
    assert (done.returncode, words(done)) == (1, ["wrong"] * 2)
    assert "wrong: paragraph 3 of source s-1 is not in edited.txt as it was" in done.stdout
    assert "wrong: bridge/s2: “اتفاقية بناء جسر طوله 70 مترًا” is not in edited.txt" in done.stdout


def test_another_text_is_said_to_be_one(root, run):
    done = run("mujaz", "verify", "site", "other.txt", cwd=root)
    assert (done.returncode, words(done)) == (1, ["wrong"])
    assert "none of the articles" in done.stdout


def test_what_cannot_be_compared_is_misuse(root, run, address):
    for arguments, said in (
        (["site"], "name the file of an article"),
        (["site/assets", "one.txt"], "has no briefings that can be compared"),
        ([f"{address}en/", "one.txt"], "is no page of a briefing"),
        ([f"{address}nowhere/", "one.txt"], "cannot be read"),
        (["nowhere", "one.txt"], "does not exist"),
    ):
        done = run("mujaz", "verify", *arguments, cwd=root)
        assert (done.returncode, said in done.stderr, "Traceback" in done.stderr) == (2, True, False), done.stderr


@pytest.mark.parametrize("proof", ["{", "[]", '{"format": "x"}', '{"format": "mujaz-proof-1", "sources": [{}]}'])
def test_a_proof_that_is_broken_is_misuse(tmp_path, run, proof):
    (tmp_path / "site" / "proof").mkdir(parents=True)
    (tmp_path / "site" / "proof" / "x.json").write_text(proof, "utf-8")
    (tmp_path / "a.txt").write_text("a", "utf-8")
    done = run("mujaz", "verify", "site", "a.txt", cwd=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr


def test_what_is_published_has_no_hash_but_those_of_excerpts(root):
    proof = json.loads((root / "site" / "proof" / "bridge.json").read_text("utf-8"))
    source = proof["sources"][0]
    assert {key for each in source["paragraphs"] for key in each} == {"words", "digest"}
    shown = {
        hashed
        for each in source["excerpts"]
        for hashed in fingerprint.decode(each["windows"], fingerprint.count_words(each["excerpt"]))
    }
    said = {hashed for each in source["excerpts"] for hashed in fingerprint.hashes(each["excerpt"], KEY)}
    article = {hashed for line in fingerprint.paragraphs(ARTICLE) for hashed in fingerprint.hashes(line, KEY)}
    assert shown == said
    assert shown < article
    assert {each["excerpt"] for each in source["excerpts"]} >= {"اتفاقية بناء جسر طوله 70 مترًا"}
