"""A mapping has a key that Mujaz does not know.

Why: what stands under a misspelt key would be lost in silence.

Example:

    atribution: article

Fix: correct the key; the hint names the nearest one that is known there.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ101", __doc__, fixed=Fixed.READING)
