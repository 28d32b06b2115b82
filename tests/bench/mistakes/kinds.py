"""All kinds of edits."""

from __future__ import annotations

from bench.mistakes import figures, harmless, inserted, marks, names, proof, sense, structure

MISTAKES = tuple(
    sorted(
        (
            *(kind for module in (figures, inserted, sense, names, marks, structure, proof) for kind in module.KINDS),
            harmless.SINCE_REVIEW,
        ),
        key=lambda kind: int(kind.row) if kind.row.isdecimal() else 99,
    )
)
"""Edits that are mistakes, in the order of the table that names their kinds; then those that it does not name."""

HARMLESS = (*harmless.KINDS, *inserted.HARMLESS)
"""Edits that are right."""
