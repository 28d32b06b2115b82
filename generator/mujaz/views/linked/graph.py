"""Nodes of linked data, each once in a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.model import Dossier, Localised
    from mujaz.views.linked.addresses import LinkedAddresses
    from mujaz.wording import Wording

Node: TypeAlias = dict[str, Any]
"""A node: a JSON object."""


def node(kind: str, name: str, /, **said: object) -> Node:
    """Return a node without what is not known.

    Args:
        kind: its type.
        name: its `@id`; empty where it has none.
        said: its properties; None and what is empty are left out.
    """
    found: Node = {"@type": kind, "@id": name} if name else {"@type": kind}
    for key, value in said.items():
        if value not in (None, "", [], ()):
            found[key] = value
    return found


def reference(name: str) -> Node:
    """Return what stands for a node elsewhere in the graph."""
    return {"@id": name}


class Graph:
    """The nodes of one page.

    Attributes:
        dossier: what the site shows.
        wording: wording of the page's language.
        at: its addresses.
        nodes: the nodes, by their `@id`.
    """

    def __init__(self, dossier: Dossier, wording: Wording, at: LinkedAddresses) -> None:
        self.dossier, self.wording, self.at = dossier, wording, at
        self.nodes: dict[str, Node] = {}

    def add(self, made: Node) -> Node:
        """Add a node, and return a reference to it."""
        self.nodes[made["@id"]] = made
        return reference(made["@id"])

    def known(self, name: str) -> bool:
        """Tell whether a node is there already."""
        return name in self.nodes

    def text(self, text: Localised | None) -> str:
        """Return a text in the page's language; empty where there is none."""
        return self.wording.plain(text) if text and text.get(self.wording.tag) else ""

    def other_names(self, name: Localised) -> list[Node]:
        """Return a name in the site's other languages, each with its language, where it is another there."""
        own = plain_text(name.get(self.wording.tag) or "")
        found = ((tag, name.get(tag)) for tag in self.wording.siblings if tag != self.wording.tag)
        return [
            {"@value": self.wording.siblings[tag].plain(name), "@language": tag}
            for tag, text in found
            if text and plain_text(text) != own
        ]

    def references(self, names: Iterable[str]) -> list[Node]:
        """Return references to things by their ids, each once."""
        return [reference(self.at.thing(name)) for name in dict.fromkeys(names)]
