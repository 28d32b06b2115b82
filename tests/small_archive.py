"""A small site whose lists are all cut, built by the real MkDocs in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.model.sizes import Size, Sizes
from tiny import TinySite

ALWAYS = Size(0, 1)
"""Every entry has a page of its own."""
SIZES = Sizes(
    briefings=ALWAYS, newest=1, events=ALWAYS, differences=ALWAYS, coverage=ALWAYS, sources=ALWAYS, terms=ALWAYS,
    index=ALWAYS, register=ALWAYS, names=0, foremost=1, name=ALWAYS, listed=0, shown=1, grounds=0, under=1, reports=1, reporters=1,
)  # fmt: skip


def build_small_archive(root: Path) -> Path:
    """Write and build it, and return the folder of the site."""
    done = subprocess.run([sys.executable, __file__, str(root)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / "site"


def write_and_build(root: Path) -> None:
    """Write the tiny site with two topics, three events and two terms, and build it with all lists cut."""
    tiny = TinySite().with_topic().with_topic("another").unchecked("MJZ402", "MJZ404")
    tiny.change("briefings/bridge.yml", "slug: bridge\n", "slug: bridge\ntopics: [bridge-of-nur, another]\n")
    tiny.change("briefings/bridge.yml", "terms: [delegation]", "terms: [delegation, council]")
    tiny.change("briefings/bridge.yml", "    events: [arrival]", "    events: [arrival, signing, flood]")
    tiny.files["briefings/events.yml"] += "".join(
        f'- id: {name}\n  date: "{date}"\n  text: {{ar: حدث في المدينة., en: It happened in the town.}}\n'
        for name, date in (("signing", "2025-12-20"), ("flood", "2019"))
    )
    tiny.files["briefings/glossary.yml"] += (
        "- id: council\n  name: {ar: مجلس, en: council}\n  definition: {ar: جماعة تُنتخب., en: An elected group.}\n"
    )
    files = read_site(tiny.write(root))
    dossier = replace(tasks.check.loaded_files(files).dossier, sizes=SIZES)
    config = load_config(str(root / "mkdocs.yml"))
    plugin = config.plugins["mujaz"]
    plugin.handed = tasks.build_pages(dossier, files.templates)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()


if __name__ == "__main__":
    write_and_build(Path(sys.argv[1]))
