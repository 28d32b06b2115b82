"""The clock: nothing that is built asks it, only what records when somebody did something."""

import datetime as dt


def today() -> str:
    """Return the day that it is here, as `YYYY-MM-DD`."""
    return dt.datetime.now().astimezone().date().isoformat()
