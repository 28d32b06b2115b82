"""Checks of a whole dossier: one check, one module, one code.

A check's module holds its explanation as docstring, its `RULE`, and a function `check` that yields findings.
"""

from mujaz.checks.bad_id import is_plain_id
from mujaz.checks.every import ALONE, CHECKS, COMPARING, NEAR, POINT_CHECKS, PROVING, RULES
from mujaz.checks.meanings import unchecked
from mujaz.checks.running import run, run_apart, run_together
from mujaz.checks.unchanged import Digests, digests, ground

__all__ = [
    "ALONE",
    "CHECKS",
    "COMPARING",
    "NEAR",
    "POINT_CHECKS",
    "PROVING",
    "RULES",
    "Digests",
    "digests",
    "ground",
    "is_plain_id",
    "run",
    "run_apart",
    "run_together",
    "unchecked",
]
