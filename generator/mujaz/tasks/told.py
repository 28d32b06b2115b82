"""Findings in the language of whoever reads them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.edges import catalogue

if TYPE_CHECKING:
    from mujaz.findings import Finding


def translated(finding: Finding, tag: str) -> Finding:
    """Return a finding with its message and hint in another language.

    Args:
        finding: the finding.
        tag: the language; what its catalogue does not have stays English.

    Raises:
        MisuseError: there is no catalogue of the language.
    """
    tongue = catalogue(tag)
    return replace(
        finding,
        message=tongue.tell(finding.message, finding.code),
        hint=tongue.tell(finding.hint, finding.code),
    )
