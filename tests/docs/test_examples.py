"""What the documentation tells its readers to do can be done, and shows what it shows: every command, every file."""

from __future__ import annotations

import shutil

import pytest

from documented import PAGES, SITES, Reader, begins_with, blocks, page
from once import once


@pytest.fixture(scope="session")
def followed(tmp_path_factory):
    """Follow a page from its beginning, once for all tests, and return the folder in which it ends."""

    def follow(name: str):
        with once(tmp_path_factory, f"followed-{name.removesuffix('.md')}") as (shared, is_first):
            place = shared / "ended"
            if is_first:
                shutil.rmtree(shared)
                shared.mkdir()
                text = page("en", name)
                folder = shared / "begun"
                if begun := begins_with(text):
                    shutil.copytree(follow(f"{begun}.md"), folder, symlinks=True)
                else:
                    folder.mkdir()
                reader = Reader(folder)
                for block in blocks(text):
                    reader.follow(block)
                place.symlink_to(reader.folder)
            return place.resolve()

    return follow


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_says_can_be_done_word_for_word(followed, name):
    assert followed(name).is_dir()


@pytest.mark.parametrize("name", SITES)
def test_the_site_with_which_a_page_ends_is_laid_out(followed, run, name):
    done = run("mujaz", "fmt", "--check", cwd=followed(name))
    assert done.returncode == 0, done.stdout


def test_the_site_with_which_the_tutorial_ends_has_no_finding(followed, run):
    done = run("mujaz", "check", cwd=followed("tutorial.md"))
    assert done.returncode == 0, done.stdout
