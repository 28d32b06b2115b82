"""Tries mutations for as long as is asked, and writes down what was tried: `python -m fuzz --seconds 3600`.

Each share of inputs goes to a process of its own, which is ended where one takes too long; so what it leaves in memory
is known, and a crash of a library is found as well.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
import traceback
from pathlib import Path

from fuzz.mutations import dossiers, mutated
from fuzz.target import tried

MOST_SECONDS = 2.0
MOST_MEGABYTES = 300
SHARE = 2_000
RECORD = Path(__file__).parent / "record.json"


def put(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run_share(first: int, count: int) -> None:
    """Try some mutations, and print a line of JSON for each that is a fault, and one in the end."""
    found = dossiers()
    for files in found:
        tried(files)  # what is made once is no input's
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    slowest = (0.0, first)
    for number in range(first, first + count):
        begun = time.process_time()
        try:
            tried(mutated(number, found))
        except Exception as error:  # noqa: BLE001 - any is a fault
            where = traceback.extract_tb(error.__traceback__)[-1]
            said = f"{type(error).__name__}: {error}"[:200]
            put(json.dumps({"fault": number, "said": said, "where": f"{Path(where.filename).name}:{where.lineno}"}))
        spent = time.process_time() - begun
        slowest = max(slowest, (spent, number))
        if spent > MOST_SECONDS:
            put(json.dumps({"fault": number, "said": f"took {spent:.1f} s", "where": ""}))
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    put(json.dumps({"slowest": slowest, "megabytes": more}))


def main() -> int:
    """Try mutations, from where the record ends, until the time is over; 1 where there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--share", type=int, nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.share:
        run_share(*asked.share)
        return 0
    record = json.loads(RECORD.read_text("utf-8")) if RECORD.exists() else {}
    record = {"inputs": 0, "seconds": 0.0, "slowest": [0.0, 0], "megabytes": 0.0, "faults": [], **record}
    begun = time.monotonic()
    faults = 0
    while time.monotonic() - begun < asked.seconds:
        first, share_begun = record["inputs"], time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "fuzz", "--share", str(first), str(SHARE)],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        found = [line for line in lines if "fault" in line]
        if done.returncode:
            found.append({"fault": first, "said": f"the process ended with {done.returncode}", "where": ""})
        for line in lines:
            if "slowest" in line:
                record["slowest"] = max(record["slowest"], line["slowest"])
                record["megabytes"] = max(record["megabytes"], line["megabytes"])
                if line["megabytes"] > MOST_MEGABYTES:
                    found.append({"fault": first, "said": f"took {line['megabytes']:.0f} MB", "where": ""})
        for each in found:
            put(str(each))
        faults += len(found)
        record["faults"] += found
        record["inputs"] += SHARE
        record["seconds"] = round(record["seconds"] + time.monotonic() - share_begun, 1)
        RECORD.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    put(f"{record['inputs']:,} inputs in {record['seconds']:,.0f} s; {faults} faults in this run")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
