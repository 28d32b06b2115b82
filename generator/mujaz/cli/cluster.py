"""The workers of a cluster, where a command is told of one."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from mujaz.cli.helping import option
from mujaz.cli.output import refuse
from mujaz.cli.tongue import note
from mujaz.edges import Workers
from mujaz.messages import MisuseError, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

cluster_option = option(
    "--cluster", metavar="ADDRESS", help="Have the workers of a Dask cluster do what can be done apart."
)


@contextmanager
def workers_of(cluster: str | None, local: Callable[[], Workers] = Workers) -> Iterator[Workers]:
    """Give those who do a part of a command's work, and say at its end what they did not finish.

    Args:
        cluster: address of a cluster; None where there is none.
        local: gives them where there is no cluster; nobody by default.
    """
    try:
        workers = Workers.cluster(cluster) if cluster else local()
    except MisuseError as error:
        refuse(error, "--cluster")
    with workers:
        yield workers
    if workers.lost:
        note(say("workers did not finish {n} of their tasks, which were done here", n=workers.lost))
