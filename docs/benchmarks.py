"""Tables of what whole sites cost, made of the figures that `make bench-build` has written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MARK = "<!-- figures -->"
"""Where a page has the tables."""

COMPARED = "build"
"""The step that all others of its size are compared with."""

_SHARES = ("cpu", "wall", "memory")
_ONE_DECIMAL = 10
"""From here on figures are whole numbers."""


def tables(words: Mapping[str, Any]) -> str:
    """Return a table for each size of an archive, and a line about the machine.

    Args:
        words: what the tables say, as `words.yml` has it under `benchmarks`.
    """
    results = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
    before: dict[str, Mapping[str, Any]] = {}
    lines = [_machine(results["machine"], words), ""]
    for size in dict.fromkeys(row["size"] for row in results["rows"]):
        rows = {row["step"]: row for row in results["rows"] if row["size"] == size}
        lines += [f"### {words['size'].format(n=f'{size:,}')} {{#n-{size}}}", "", *_table(rows, before, words), ""]
        before = rows
    return "\n".join(lines)


def _machine(machine: Mapping[str, Any], words: Mapping[str, Any]) -> str:
    versions = (f'<bdi dir="ltr">{name} {number}</bdi>' for name, number in machine["versions"].items())
    system = f'<bdi dir="ltr">{machine["system"]}</bdi>'
    return str(words["machine"]).format(**{**machine, "system": system, "versions": words["comma"].join(versions)})


def _table(
    rows: Mapping[str, Mapping[str, Any]], before: Mapping[str, Mapping[str, Any]], words: Mapping[str, Any]
) -> Iterator[str]:
    heads = [
        words[name] for name in ("what", "cpu_share", "wall_share", "memory_share", "growth", "cpu", "wall", "memory")
    ]
    yield f"| {' | '.join([*heads, words['pages'], words['written']])} |"
    yield f"| --- |{' ---: |' * (len(heads) + 1)}"
    for step, row in rows.items():
        name = words["steps"].get(step, step)
        if row["failed"]:
            yield f'| {name} | <span lang="en" dir="ltr">{row["failed"]}</span> |{" |" * len(heads)}'
            continue
        ours = rows.get(COMPARED)
        shares = [_figure(row[key] / ours[key]) if ours and not ours["failed"] else "–" for key in _SHARES]
        figures = [_figure(row[key]) for key in _SHARES]
        sizes = [f"{row['pages']:,}" if "pages" in row else "", _figure(row["written"]) if "written" in row else ""]
        yield f"| {' | '.join([name, *shares, _growth(row, before.get(step)), *figures, *sizes])} |"


def _growth(row: Mapping[str, Any], before: Mapping[str, Any] | None) -> str:
    """Return how much more a step costs than in proportion to the archive."""
    if before is None or before["failed"]:
        return "–"
    return _figure((row["cpu"] / before["cpu"]) / (row["size"] / before["size"]))


def _figure(number: float) -> str:
    return f"{number:.2f}" if number < 1 else f"{number:.1f}" if number < _ONE_DECIMAL else f"{number:,.0f}"
