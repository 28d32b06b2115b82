"""A server of pages that load themselves anew when what it answers changes."""

from __future__ import annotations

import contextlib
import hashlib
import http
import socket
import threading
import time
import webbrowser
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, unquote, urlsplit

from mujaz.edges.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

POLL = "/livereload/"
"""Where pages ask whether they have changed: `/livereload/<epoch>/<number>?page=<path>&state=<digest>`.

The answer is the epoch now, and comes when it is another one, or when the page is, or after a minute."""

_HELD = 60
"""Seconds after which a page that has not changed is answered all the same."""

_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """What a server answers.

    Attributes:
        content: its bytes.
        kind: its media type.
        status: status of HTTP.
        location: where it leads on to; empty where it does not.
    """

    content: bytes
    kind: str = _HTML
    status: http.HTTPStatus = http.HTTPStatus.OK
    location: str = ""


_NOTHING = Answer(b"404 Not Found", "text/plain; charset=utf-8", http.HTTPStatus.NOT_FOUND)


class LiveServer:
    """Serves pages, and watches files.

    It has what MkDocs, and its plugins, ask of their server: `watch`, `unwatch`, `serve` and `shutdown`.

    Args:
        host: address to serve at.
        port: port to serve at.
        mount: path below which the site is, with slashes at both ends.
        script: returns the script of a page that loads itself anew, for what it has to ask.
        answer: returns the answer to a path below the mount, without the slash in front; None where there is none.
        renew: called in the thread that serves, with what was saved; it calls `tell` itself.
        say: called with what the user should know.
        files: what is watched already; nothing where this is not given.
    """

    def __init__(  # noqa: PLR0913 - all that makes it a server of a site
        self,
        host: str,
        port: int,
        mount: str,
        *,
        script: Callable[[str, str], str],
        answer: Callable[[str], Answer | None],
        renew: Callable[[frozenset[Path]], None],
        say: Callable[[str], None],
        files: Watch | None = None,
    ) -> None:
        self._host, self._port, self._mount = host, port, mount
        self._script, self._answer, self._renew, self._say = script, answer, renew, say
        self.files = files or Watch()
        self._epoch = time.monotonic_ns() // 1_000_000
        self._told = threading.Condition()
        self._waiting: dict[int, str] = {}
        self._http: ThreadingHTTPServer | None = None

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:  # noqa: ARG002 - MkDocs has it
        """Watch a file, or a folder with all that is in it."""
        self.files.add(Path(path))

    def unwatch(self, path: str) -> None:
        """Watch it no more."""
        self.files.remove(Path(path))

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve until `shutdown`, or an interrupt."""
        self._http = _Http((self._host, self._port), self)
        url = f"http://{self._host}:{self._port}{self._mount}"
        self._say(f"Serving on {url}")
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        if open_in_browser:
            webbrowser.open(url)
        while saved := self.files.wait():
            self._renew(saved)

    def shutdown(self) -> None:
        """End serving."""
        self.files.close()
        if self._http is not None:
            self._http.shutdown()
            self._http.server_close()

    def tell(self, *, everyone: bool) -> None:
        """Let pages load themselves anew.

        Args:
            everyone: all of them; else those whose own answer is another one than they have.
        """
        with self._told:
            self._epoch += everyone
            self._told.notify_all()

    def open_pages(self) -> frozenset[str]:
        """Return the paths, below the mount, of the pages that readers have before them."""
        with self._told:
            return frozenset(self._waiting.values())

    def answer(self, target: str) -> Answer:
        """Return the answer to what a browser asks for, its path and query."""
        parts = urlsplit(target)
        path = unquote(parts.path)
        if path.startswith(POLL):
            query = parse_qs(parts.query)
            return self._held(path, query.get("page", [""])[0], query.get("state", [""])[0])
        if not path.startswith(self._mount):
            is_above = path in {"/", self._mount.rstrip("/")}
            return Answer(b"", status=http.HTTPStatus.FOUND, location=quote(self._mount)) if is_above else _NOTHING
        with self._told:
            epoch = self._epoch
        found = self._answer(path.removeprefix(self._mount)) or _NOTHING
        if found.location:
            return replace(found, location=quote(self._mount + found.location))
        return self._alive(found, path, epoch) if found.kind == _HTML else found

    def _alive(self, found: Answer, path: str, epoch: int) -> Answer:
        """Give a page the script by which it loads itself anew."""
        address = f"{POLL}{epoch}/{time.monotonic_ns()}?page={quote(path, safe='')}&state={_digest(found)}"
        script = f"<script>{self._script(str(epoch), address)}</script>".encode()
        before, mark, after = found.content.rpartition(b"</body>")
        content = before + script + mark + after if mark else found.content + script
        return Answer(content, found.kind, found.status)

    def _held(self, path: str, page: str, state: str) -> Answer:
        epoch, _, number = path.removeprefix(POLL).partition("/")
        if not (epoch.isdecimal() and number.isdecimal()):
            return _NOTHING
        shown = page.removeprefix(self._mount) if page.startswith(self._mount) else None
        mine = threading.get_ident()

        def is_other() -> bool:
            found = self._answer(shown) if state and shown is not None else None
            return self._epoch != int(epoch) or (found is not None and _digest(found) != state)

        end = time.monotonic() + _HELD
        with self._told:
            if shown is not None:
                self._waiting[mine] = shown
            try:
                while not (other := is_other()) and (left := end - time.monotonic()) > 0:
                    self._told.wait(left)
            finally:
                self._waiting.pop(mine, None)
            now = self._epoch
        # A page whose own answer alone has changed gets an epoch that is not its own.
        text = str(now) if now != int(epoch) or not other else f"{now}.5"
        return Answer(text.encode(), "text/plain; charset=utf-8")


def _digest(answer: Answer) -> str:
    return hashlib.sha256(answer.content).hexdigest()[:16]


class _Http(ThreadingHTTPServer):
    """The server of the library, which knows ours."""

    daemon_threads = True
    # One that is served again at once finds its port free; on Windows this would let two servers have one port.
    allow_reuse_address = hasattr(socket, "AF_UNIX")

    def __init__(self, address: tuple[str, int], live: LiveServer) -> None:
        self.live = live
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        super().__init__(address, _Handler)


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    timeout = 2 * _HELD

    def handle(self) -> None:
        """Answer until the browser has no more to ask, or is gone: a page was left, or loads itself anew."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Answer with the content."""
        self._send(body=True)

    def do_HEAD(self) -> None:
        """Answer without it."""
        self._send(body=False)

    def _send(self, *, body: bool) -> None:
        server = self.server
        assert isinstance(server, _Http)  # noqa: S101 - it makes the handlers
        answer = server.live.answer(self.path)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-cache")
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if body:
            self.wfile.write(answer.content)

    def log_message(self, *_: object) -> None:
        """Say nothing: who edits knows what is being read."""
