"""Commands whose help is in the language of whoever asks for it."""

from __future__ import annotations

import gettext
import inspect
import textwrap
from typing import TYPE_CHECKING, Any, TypeVar

import click

from mujaz.cli.tongue import Tongue, plain_line
from mujaz.messages import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

F = TypeVar("F", bound="Callable[..., Any]")


class Option(click.Option):
    """An option whose help is told in the language of whoever asks for it."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its names and its help."""
        own, default = self.help, self.show_default
        try:
            self.help = _told(own) if own else own
            self.show_default = _told(default) if isinstance(default, str) else default
            return super().get_help_record(ctx)
        finally:
            self.help, self.show_default = own, default


class Command(click.Command):
    """A command whose help is told in the language of whoever asks for it."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that asks for help, in the language that is spoken now: `--lang` may stand before it."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = gettext.gettext("Show this message and exit.")
        return found

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, a paragraph each."""
        del ctx
        for paragraph in paragraphs(self.help):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(_told(paragraph))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what stands at the end."""
        del ctx
        for paragraph in paragraphs(self.epilog):
            formatter.write_paragraph()
            formatter.write_text(_told(paragraph))

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what the command does, in as many characters as a list of commands has room for."""
        first = next(paragraphs(self.help), "")
        sentence = _told(first).partition(". ")[0].removesuffix(".")
        return textwrap.shorten(sentence, max(limit, 1), placeholder="…")


class Group(Command, click.Group):
    """A command with commands in it."""

    command_class = Command
    group_class = type


def paragraphs(text: str | None) -> Iterator[str]:
    """Yield the paragraphs of a help text, each on one line."""
    for paragraph in inspect.cleandoc(text or "").split("\n\n"):
        if paragraph.strip():
            yield " ".join(paragraph.split())


def _told(text: str) -> str:
    # It is cut into lines and columns afterwards, and marks of direction would be cut off from each other.
    return Tongue.current().catalogue.tell(plain(text), shown=plain_line)


def helps(command: click.Command, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a command's help, and of those in it, with the name of the command."""
    name = f"{path} {command.name}".strip()
    for text in (command.help, command.epilog):
        yield from ((name, paragraph) for paragraph in paragraphs(text))
    for parameter in command.params:
        texts = (parameter.help, parameter.show_default) if isinstance(parameter, Option) else ()
        yield from ((name, text) for text in texts if text and isinstance(text, str))
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        yield from helps(inner, name)


def command(name: str | None = None, **attributes: Any) -> Callable[[Callable[..., Any]], Command]:  # noqa: ANN401 - as click has it
    """Return what makes a command of a function, as `click.command` does."""
    return click.command(name, cls=Command, **attributes)


def group(name: str | None = None, **attributes: Any) -> Callable[[Callable[..., Any]], Group]:  # noqa: ANN401 - as click has it
    """Return what makes a group of commands of a function, as `click.group` does."""
    return click.group(name, cls=Group, **attributes)


def option(*names: str, **attributes: Any) -> Callable[[F], F]:  # noqa: ANN401 - as click has it
    """Return what gives a command an option, as `click.option` does."""
    return click.option(*names, cls=Option, **attributes)
