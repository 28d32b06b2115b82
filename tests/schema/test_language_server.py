"""What an editor shows, asked of yaml-language-server over the Language Server Protocol, where that is installed."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess

import pytest

from mujaz import tasks
from mujaz.schema.jsonc import parsed
from tiny import REPOSITORY

SERVER = shutil.which("yaml-language-server")
pytestmark = pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed")

BRIEFING = """\
source: 003
slug: Bad Slug
status: draft
published: 2026-13-01
title: {ar: عنوان, en: Title}
summary: {ar: ملخص}
statements:
  - id: s1
    kind: claim
    attribution: article
    text: {ar: نص, en: Text}
    evidence: [{paragraph: 5, excerpt: "a b c d e"}]

tpyo: 1
""".replace("\n\n", "\n    \n")  # where the next key of the statement would be typed


class Client:
    """An editor with the settings that the repository has, and one open file."""

    def __init__(self, file: str, text: str) -> None:
        self.uri = (REPOSITORY / file).as_uri()
        settings = parsed((REPOSITORY / tasks.EDITOR_SETTINGS).read_text())
        self._settings = {
            "yaml": {
                "schemas": settings["yaml.schemas"],
                "validate": True,
                "hover": True,
                "completion": True,
                "schemaStore": {"enable": False},
            }
        }
        self._server = subprocess.Popen(
            [SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.found: dict[int, str] = {}
        self._ids = itertools.count(1)
        can = {
            "workspace": {"configuration": True},
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
        }
        folder = {"uri": REPOSITORY.as_uri(), "name": "site"}
        self.ask(
            "initialize",
            {"processId": None, "rootUri": REPOSITORY.as_uri(), "workspaceFolders": [folder], "capabilities": can},
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        self._tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}},
        )

    def ask(self, method: str, params: dict) -> object:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                return message.get("result")

    def at(self, method: str, line: int, column: int) -> object:
        return self.ask(
            f"textDocument/{method}",
            {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": column}},
        )

    def hover(self, line: int, column: int) -> str:
        return self.at("hover", line, column)["contents"]["value"]

    def completed(self, line: int, column: int) -> set[str]:
        return {item["label"] for item in self.at("completion", line, column)["items"]}

    def mistakes(self) -> dict[int, str]:
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["diagnostics"]:
                return {each["range"]["start"]["line"]: each["message"] for each in message["params"]["diagnostics"]}

    def end(self) -> None:
        self._server.kill()
        self._server.communicate()

    def _tell(self, method: str, params: dict) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._server.stdin.flush()

    def _next(self) -> dict:
        size = 0
        while (line := self._server.stdout.readline()) != b"\r\n":
            assert line, "the server has ended"
            size = int(line.partition(b":")[2]) if line.lower().startswith(b"content-length") else size
        message = json.loads(self._server.stdout.read(size))
        if message.get("method") == "workspace/configuration":
            items = [
                self._settings.get(str(item.get("section")).partition(".")[0]) for item in message["params"]["items"]
            ]
            self._send({"id": message["id"], "result": items})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message


@pytest.fixture
def editor():
    client = Client("briefings/x.yml", BRIEFING)
    client.found = client.mistakes()  # then it has read its settings
    yield client
    client.end()


def test_mistakes_are_underlined(editor):
    found = editor.found
    assert set(found) == {1, 3, 5, 13}
    assert "hyphens" in found[1]
    assert "EDTF" in found[3]
    assert "en" in found[5]
    assert "tpyo" in found[13]


def test_keys_and_words_are_explained_in_both_languages(editor):
    for place, arabic, english in (
        ((0, 2), "معرّف المصدر", "Id of the source"),
        ((8, 6), "نوع الإفادة", "What sort of statement"),
        ((8, 11), "يقوله طرف بعينه", "Somebody says"),
    ):
        said = editor.hover(*place)
        assert arabic in said
        assert english in said


def test_keys_and_words_are_completed(editor):
    assert editor.completed(12, 4) == {"not_stated", "quote", "events", "entities", "unlinked"}
    assert editor.completed(8, 10) == {"report", "claim", "quotation", "opinion", "conjecture"}
    assert editor.completed(2, 8) == {"draft", "review", "published"}
