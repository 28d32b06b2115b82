"""A browser that is gone in the middle is no fault of the server's."""

from __future__ import annotations

import socket
import struct
import threading
import urllib.request

import pytest

from mujaz.edges import Answer, LiveServer
from serving import free_port

LINGER = struct.pack("ii", 1, 0)
"""Of SO_LINGER: a connection that is closed is reset."""


@pytest.fixture
def address():
    port = free_port()
    server = LiveServer(
        "127.0.0.1",
        port,
        "/",
        script=lambda *_: "",
        answer=lambda path: Answer(b"x" * 5_000_000, kind="text/plain") if path == "page" else None,
        renew=lambda _: None,
        say=lambda _: None,
    )
    thread = threading.Thread(target=server.serve)
    thread.start()
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            break
        except ConnectionError:
            continue
    yield "127.0.0.1", port
    server.shutdown()
    thread.join()


@pytest.mark.parametrize("asked", [b"", b"GET /pa", b"GET /page HTTP/1.1\r\n\r\n"], ids=["nothing", "half", "a page"])
def test_a_connection_that_is_reset_is_not_reported(asked, address, capsys):
    for _ in range(3):
        with socket.create_connection(address) as browser:
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER)
            browser.sendall(asked)
            if asked.endswith(b"\n"):
                browser.recv(100)
    with urllib.request.urlopen(f"http://127.0.0.1:{address[1]}/page") as answer:
        assert len(answer.read()) == 5_000_000
    assert capsys.readouterr().err == ""
