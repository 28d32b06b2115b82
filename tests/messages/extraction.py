"""What Mujaz can say: every template in the source, and every text of a rule; and the catalogues that translate it."""

from __future__ import annotations

import ast
import functools
from collections import Counter

from babel.messages.pofile import normalize, read_po

from mujaz import tasks
from mujaz.cli import helping
from mujaz.cli.program import main as program
from tiny import REPOSITORY

PACKAGE = REPOSITORY / "generator" / "mujaz"
CATALOGUES = PACKAGE / "messages"
TAGS = sorted(path.parent.name for path in CATALOGUES.glob("*/findings.po"))


def calls():
    """Yield each call of `say`: its module, the code of the module's rule, and the call."""
    for module in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(module.read_text("utf-8"))
        code = next(filter(None, map(_code, tree.body)), "")
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield module, code, node


def _code(statement):
    """Return the code of a rule that a statement of a module makes, or an empty string."""
    if not isinstance(statement, ast.Assign) or ast.unparse(statement.targets[0]) != "RULE":
        return ""
    return statement.value.args[0].value


@functools.cache
def templates():
    """Return what findings say, by rule's code and English text, with the modules that say it; and the rules' titles."""
    found = {("", rule.title.template): {rule.code} for rule in tasks.RULES}
    for module, code, call in calls():
        text = ast.literal_eval(call.args[0])
        if text:
            found.setdefault((code, text), set()).add(module.relative_to(PACKAGE).as_posix())
    return found


@functools.cache
def paragraphs():
    """Return the prose of the rules' explanations, by rule's code and English text; what several say has no code."""
    texts = [(rule.code, text.template) for rule in tasks.RULES for text in rule.paragraphs if not text[0].isspace()]
    shared = {text for text, times in Counter(text for _, text in texts).items() if times > 1}
    found = {}
    for code, text in texts:
        found.setdefault(("" if text in shared else code, text), set()).add("" if text in shared else code)
    return found


@functools.cache
def helps():
    """Return the paragraphs and options of the commands' help, with the commands that they help with."""
    found = {}
    for command, text in helping.helps(program):
        found.setdefault(("", text), set()).add(command.removeprefix("main").strip() or "mujaz")
    return found


WANTED = {"findings": templates, "explanations": paragraphs, "commands": helps}
"""What is translated, by the name of the file of a catalogue that does so."""


def entries(tag, name):
    """Return the entries of a catalogue's file, as Babel reads them."""
    with (CATALOGUES / tag / f"{name}.po").open("rb") as file:
        return [message for message in read_po(file, abort_invalid=True) if message.id]


def written(tag, name, translations):
    """Return a catalogue's file with all that is said today; what has no translation yet is empty."""
    lines = [f"# What Mujaz says in {tag}: {name}.", 'msgid ""', 'msgstr ""', f'"Language: {tag}\\n"']
    lines += ['"Content-Type: text/plain; charset=utf-8\\n"', '"Content-Transfer-Encoding: 8bit\\n"']
    for (code, text), places in WANTED[name]().items():
        lines += ["", *(f"#: {place}" for place in sorted(places - {code}) if place)]
        lines += [f'msgctxt "{code}"'] if code else []
        lines += [f"msgid {_quoted(text)}", f"msgstr {_quoted(translations.get((code, text), ''))}"]
    return "\n".join(lines) + "\n"


def _quoted(text):
    return normalize(text, width=110)
