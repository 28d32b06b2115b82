"""References of keys, checks and commands, as Markdown, made of what the program itself says in a language."""

from __future__ import annotations

import os
import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import yaml

from mujaz import tasks
from mujaz.cli.program import main
from mujaz.edges import catalogue_or_english
from mujaz.messages import say
from mujaz.render import as_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.findings import Rule
    from mujaz.messages import Catalogue

_SPECIAL = re.compile(r"([\\*_<\[\]{}])")
"""What Markdown, or an extension of it, would take for markup (CommonMark 2.4, attribute lists)."""

_QUOTED = re.compile(r"«([!-~]+)»")
"""What an Arabic text quotes in ASCII, such as a path: it is read from left to right, with its signs (UAX #9, 2.4)."""

_WHOLE = 10_000
"""A width at which no text is wrapped."""


def keys(root: Path, tag: str) -> str:
    """Return the reference of all keys, as `mujaz schema --reference` prints it.

    Args:
        root: a site's folder.
        tag: the language.
    """
    return tasks.key_reference(root, tag)


def checks(tag: str) -> str:
    """Return the reference of all rules, in groups, as `mujaz explain` tells them; each has its code as its anchor."""
    words, tongue = all_words(tag), catalogue_or_english(tag)
    lines = [f"# {words['checks']}", "", words["checks_intro"], ""]
    for digits, title in words["groups"].items():
        rules = [rule for rule in tasks.RULES if _is_in(rule.code, digits)]
        lines += [f"## {title} {{#group-{digits}}}", ""]
        lines += [f"| {words['rule']} | {words['severity']} | {words['about']} |", "| --- | --- | --- |"]
        for rule in rules:
            about = _cell(_text(tongue.tell(rule.title)))
            lines.append(f"| [{rule.code}](#{rule.code.lower()}) | {_severity(rule, tongue)} | {about} |")
        lines.append("")
        for rule in rules:
            lines += _rule(rule, tongue)
    return "\n".join(lines) + "\n"


def commands(tag: str) -> str:
    """Return the reference of all commands and their options, as `--help` tells them in that language's locale."""
    words = all_words(tag)
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = tag
    try:
        lines = [f"# {words['commands']}", "", words["commands_intro"], ""]
        for name, command in sorted(main.commands.items()):
            lines += _command(command, ("mujaz", name), words)
    finally:
        os.environ.pop("LC_ALL")
        if before is not None:
            os.environ["LC_ALL"] = before
    return "\n".join(lines) + "\n"


def word(tag: str, name: str) -> str:
    """Return what the pages say themselves, by its name in `words.yml`."""
    return str(all_words(tag)[name])


def all_words(tag: str) -> dict[str, Any]:
    """Return all that the pages say themselves in a language."""
    found: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "words.yml").read_text(encoding="utf-8"))[tag]
    return found


def _is_in(code: str, digits: str) -> bool:
    first, _, last = digits.partition("-")
    own = code.removeprefix("MJZ")[: len(first)]
    return first <= own <= (last or first)


def _severity(rule: Rule, tongue: Catalogue) -> str:
    """Return a rule's severity as the list of rules says it."""
    return as_rules([rule], str, tongue).removeprefix(rule.code).split()[0]


def _rule(rule: Rule, tongue: Catalogue) -> Iterator[str]:
    yield from (f"### {rule.code}: {_text(tongue.tell(rule.title))} {{#{rule.code.lower()}}}", "")
    yield from (f"{_severity(rule, tongue)}", "{: .docs-severity }", "")
    for paragraph in rule.paragraphs:
        if paragraph[0].isspace():
            yield from ("```text", textwrap.dedent(str(paragraph)), "```", "")
            continue
        told = _text(tongue.tell(paragraph, rule.code))
        if re.match(r"\w+:", paragraph):
            heading, colon, rest = told.partition(":")
            told = f"**{heading}{colon}**{rest}"
        yield from (told, "")
    if rule.fixed:
        fixed = say("It can be neither switched off nor waived: {reason}.", reason=rule.fixed.value)
        yield from (tongue.tell(fixed), "")


def _command(command: click.Command, path: Sequence[str], words: dict[str, Any]) -> Iterator[str]:
    context = click.Context(command, info_name=" ".join(path))
    level = "#" * len(path)
    yield from (f"{level} `{' '.join(path)}` {{#{'-'.join(path[1:])}}}", "")
    yield from ("```text", " ".join([context.info_name or "", *command.collect_usage_pieces(context)]), "```", "")
    formatter = click.HelpFormatter(width=_WHOLE)
    command.format_help_text(context, formatter)
    for paragraph in filter(None, (part.strip() for part in formatter.getvalue().split("\n\n"))):
        yield from (_text(paragraph), "")
    records = [_option(each, context) for each in command.get_params(context) if "--help" not in each.opts]
    records = [record for record in records if record[0]]
    if records:
        yield from (f"| {words['option']} | {words['does']} |", "| --- | --- |")
        for names, told in records:
            yield f"| `{names}` | {_cell(told)} |"
        yield ""
    if isinstance(command, click.Group):
        for name, inner in sorted(command.commands.items()):
            yield from _command(inner, (*path, name), words)


def _option(option: click.Parameter, context: click.Context) -> tuple[str, str]:
    """Return an option's names and what it does; words to choose from stand with the latter, where lines can end."""
    names, told = option.get_help_record(context) or ("", "")
    if isinstance(option.type, click.Choice):
        names = names.partition(" [")[0]
        told = f"{told} {' '.join(f'`{choice}`' for choice in option.type.choices)}"
    return names, _text(told)


def _text(told: str) -> str:
    """Return a text in which only code is marked, as Markdown."""
    pieces = " ".join(told.split()).split("`")
    marked = (piece if place % 2 else _SPECIAL.sub(r"\\\1", piece) for place, piece in enumerate(pieces))
    return _QUOTED.sub(r'«<bdi dir="ltr">\1</bdi>»', "`".join(marked))


def _cell(markdown: str) -> str:
    return markdown.replace("|", "\\|")
