"""A tiny site in a git repository of its own, whose commits have the days that a test says."""

from __future__ import annotations

import os
import shutil
import subprocess

from mujaz import tasks
from mujaz.model.version import text_version
from mujaz.tasks.history import History
from tiny import TinySite

FILE = "briefings/bridge.yml"
GIT = shutil.which("git")


class Repository:
    """A repository whose commits have the days that a test says."""

    def __init__(self, root, site=None):
        self.root, self.site = root, site or TinySite()
        self.site.write(root)
        self("init", "-q", "-b", "main")

    def __call__(self, *words, day="2026-11-01"):
        when = f"{day}T12:00:00+00:00"
        own = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
        named = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false"]
        return subprocess.run(
            [GIT, *named, *words], cwd=self.root, check=True, capture_output=True, text=True, env={**os.environ, **own}
        ).stdout

    def commit(self, day):
        self.site.write(self.root)
        self("add", "-A", "briefings", "seeds")
        self("commit", "-q", "--allow-empty", "-m", "A state", day=day)
        return self.version

    @property
    def version(self):
        return text_version(self.briefings[0].value)

    @property
    def briefings(self):
        return tasks.report_folder(self.root).dossier.briefings

    @property
    def history(self):
        return History(self.root, [record.value for record in self.briefings])

    @property
    def states(self):
        return [(state.version, state.committed) for state in self.history.states(self.briefings[0])]

    def changed(self, number, day="2026-11-02"):
        """Commit a text that has a number in it."""
        self.site.files[FILE] = TinySite().files[FILE].replace("arrived in Nur.", f"arrived in Nur {number}.")
        return self.commit(day)
