"""A command does not look through all that it has made again and again."""

from __future__ import annotations

import subprocess
import sys

RUN = """
import gc, sys
from mujaz.cli import main
sys.argv = ["mujaz", "explain", "MJZ101"]
try:
    main()
finally:
    print(gc.isenabled(), gc.get_threshold()[0], gc.get_stats()[2]["collections"])
"""


def test_what_a_command_needs_until_it_ends_is_seldom_looked_through():
    run = subprocess.run([sys.executable, "-c", RUN], capture_output=True, text=True, check=True)
    is_on, new, whole = run.stdout.split()[-3:]
    assert is_on == "True"
    assert int(new) > 10_000
    assert int(whole) <= 1
