"""What the documentation tells its readers to do can be done, and shows what it shows: every command, every file."""

from __future__ import annotations

import shutil

import pytest

from documented import CONFIGURATIONS, PAGES, SITES, Reader, begins_with, blocks, page
from once import once


@pytest.fixture(scope="session")
def followed(tmp_path_factory):
    """Follow a page from its beginning, once for all tests, and return the folder in which it ends."""

    def follow(name: str, tag: str):
        with once(tmp_path_factory, f"followed-{tag}-{name.removesuffix('.md')}") as (shared, is_first):
            place = shared / "ended"
            if is_first:
                shutil.rmtree(shared)
                shared.mkdir()
                text = page(tag, name)
                folder = shared / "begun"
                if begun := begins_with(text):
                    shutil.copytree(follow(f"{begun}.md", tag), folder, symlinks=True)
                else:
                    folder.mkdir()
                reader = Reader(folder)
                for block in blocks(text):
                    reader.follow(block)
                place.symlink_to(reader.folder)
            return place.resolve()

    return follow


@pytest.mark.parametrize("tag", CONFIGURATIONS)
@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_says_can_be_done_word_for_word(followed, name, tag):
    assert followed(name, tag).is_dir()


@pytest.mark.parametrize("tag", CONFIGURATIONS)
@pytest.mark.parametrize("name", SITES)
def test_the_site_with_which_a_page_ends_is_laid_out(followed, run, name, tag):
    done = run("mujaz", "fmt", "--check", cwd=followed(name, tag))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_the_site_with_which_the_tutorial_ends_has_no_finding(followed, run, tag):
    done = run("mujaz", "check", cwd=followed("tutorial.md", tag))
    assert done.returncode == 0, done.stdout
