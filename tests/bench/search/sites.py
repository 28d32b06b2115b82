"""The sites that the benchmarks compare: ours, and the exported pages in stock Material with its search and Pagefind's."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).parents[3]

MATERIAL = """\
site_name: exported
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, language: {tag}, font: false}}
plugins:
  - search{settings}
markdown_extensions: [attr_list, md_in_html, tables]
"""


def run(*command: str, cwd: Path) -> None:
    """Run a program of this Python's environment."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=environment, check=False, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def build_ours(folder: Path) -> None:
    """Build the repository's own site."""
    run("mkdocs", "build", "--quiet", "--site-dir", str(folder), cwd=REPOSITORY)


def build_material(folder: Path, tags: list[str], settings: str = "") -> None:
    """Build the exported pages with stock Material, each language a site of its own.

    Args:
        folder: where `export/` and `site/<tag>/` come to be.
        tags: tags of the languages.
        settings: settings of the search plugin; its own where there are none.
    """
    run("mujaz", "export", "--out", str(folder / "export"), cwd=REPOSITORY)
    for twin in (folder / "export").rglob("parallel.md"):  # they repeat briefings, and ours does not list them either
        twin.unlink()
    for tag in tags:
        config = folder / f"material.{tag}.yml"
        text = MATERIAL.format(docs=folder / "export" / tag, site=folder / "site" / tag, tag=tag, settings=settings)
        config.write_text(text, encoding="utf-8")
        run("mkdocs", "build", "--quiet", "-f", str(config), cwd=folder)


def index_with_pagefind(site: Path) -> None:
    """Let Pagefind index a built site, the text of its pages alone."""
    run("pagefind", "--site", str(site), "--root-selector", "article", "--quiet", cwd=site)


class _Handler(SimpleHTTPRequestHandler):
    """Compresses as static hosts do, and counts what it sends."""

    sent: ClassVar[list[tuple[str, int]]] = []
    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        with suppress(ConnectionError):  # a page was closed while it was still fetching
            super().handle()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        if re.search(r"\.(js|json|css|html)$", path.name):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.sent.append((self.path, len(body)))

    def log_message(self, *_: object) -> None:
        pass


class Served:
    """A folder that is served: its address, and how many bytes it has sent."""

    def __init__(self, port: int, handler: type[_Handler]) -> None:
        self.url = f"http://127.0.0.1:{port}/"
        self._handler = handler

    @property
    def sent(self) -> list[tuple[str, int]]:
        """Path and compressed bytes of each answer, in order."""
        return self._handler.sent


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serve a folder."""
    handler = type("Handler", (_Handler,), {"sent": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield Served(server.server_port, handler)
        server.shutdown()
        thread.join()
