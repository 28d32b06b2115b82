"""Where Sveltia CMS keeps what is edited: a folder on the editor's machine, or a git host besides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from mujaz.messages import MisuseError, say

HOSTS = ("github", "gitlab", "gitea")
"""The git hosts that it knows; Forgejo and Codeberg are Gitea's kind."""
_REPOSITORY = re.compile(r"[^/:\s]+(?:/[^/:\s]+)+")
"""Owner and name; GitLab has groups in groups."""
_NO_HOST = "gitea"
"""Sveltia CMS opens a folder only where a host is configured too: one stands there, and the page does not offer it."""


@dataclass(frozen=True)
class Backend:
    """Where what is edited is kept.

    Attributes:
        name: one of `HOSTS`; empty for a folder on the editor's machine alone.
        repo: the repository, as owner and name.
        branch: its branch; the host's own choice where it is empty.
        base_url: address of a host of one's own.
    """

    name: str = ""
    repo: str = ""
    branch: str = ""
    base_url: str = ""

    def settings(self, mark: str, name: str) -> dict[str, Any]:
        """Return what Sveltia CMS is told.

        Args:
            mark: what tells the site from others; Sveltia CMS remembers a folder for each repository.
            name: the site's name, by which it asks for the folder.
        """
        if not self.name:
            return {"name": _NO_HOST, "repo": f"{mark}/{re.sub('[/:]', ' ', name)}"}
        found = {"name": self.name, "repo": self.repo}
        return found | ({"branch": self.branch} if self.branch else {}) | self._host()

    def _host(self) -> dict[str, str]:
        if not self.base_url:
            return {}
        # Each host's API is below a path of its own.
        path = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}[self.name]
        address = self.base_url.rstrip("/")
        return {"base_url": address, "api_root": f"{address}{path}"}


def backend(name: str, repo: str, branch: str, base_url: str) -> Backend:
    """Return where what is edited is kept.

    Raises:
        MisuseError: options do not go together, or one is malformed.
    """
    if not name:
        for option, value in (("--repo", repo), ("--branch", branch), ("--base-url", base_url)):
            if value:
                message = say("it is of a git host: name that with --backend")
                raise MisuseError(message, option=option)
    elif not _REPOSITORY.fullmatch(repo):
        message = say("a git host needs the repository, as owner/name")
        raise MisuseError(message, option="--repo")
    if base_url and not re.fullmatch(r"https://[^\s/]+/?", base_url):
        message = say("it must be an address that begins with https://")
        raise MisuseError(message, option="--base-url")
    return Backend(name, repo, branch, base_url)
