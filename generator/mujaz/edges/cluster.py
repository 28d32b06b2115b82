"""The workers of a Dask cluster: scheduling, transport, and what is done anew when one dies, are Dask's."""

from __future__ import annotations

import contextlib
import importlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mujaz.edges.installed import program_digest
from mujaz.edges.shared import KNOWN, Crew
from mujaz.messages import MisuseError, say

if TYPE_CHECKING:
    from mujaz.edges.shared import Shared

T = TypeVar("T")

SECONDS = "10s"
"""How long a cluster is given to answer."""


class Cluster(Crew):
    """The workers of a Dask cluster.

    Args:
        address: address of its scheduler.

    Raises:
        MisuseError: Dask is not installed, nobody answers, or the workers are another program than this one.
    """

    def __init__(self, address: str) -> None:
        try:
            distributed: Any = importlib.import_module("distributed")  # an extra, which takes a second to read
        except ImportError as error:
            message = say("Dask is not installed")
            raise MisuseError(message, say('install it with pip install "mujaz[cluster]"')) from error
        try:
            self._client = distributed.Client(address, timeout=SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            message = say("no cluster answers at {address}", address=address)
            raise MisuseError(
                message, say("the address is that of a Dask scheduler, such as tcp://host:8786")
            ) from error
        programs = self._client.run(program_digest)
        if not programs or set(programs.values()) != {program_digest()}:
            self._client.close()
            message = say("the cluster at {address} has no workers with this Mujaz", address=address)
            raise MisuseError(message, say("install the same version of Mujaz and of all packages beside it there"))
        self.count = max(1, sum(self._client.nthreads().values()))
        self.executor = self._client.get_executor(pure=False)
        self._sent: dict[str, object] = {}
        self._lock = threading.Lock()

    def sent(self, shared: Shared[Any]) -> object:
        """Return how a shared value is passed."""
        # As a result of a call it goes from worker to worker, and is made anew where the last one that has it dies.
        with self._lock:
            found = self._sent.pop(shared.digest, None)
            found = self._client.submit(_same, shared, pure=False) if found is None else found
            self._sent[shared.digest] = found
            while len(self._sent) > KNOWN:
                del self._sent[next(iter(self._sent))]
            return found

    def close(self) -> None:
        """Leave the cluster."""
        self._sent.clear()
        self.executor.shutdown(wait=False)
        with contextlib.suppress(OSError, TimeoutError):
            self._client.close()


def worker_folder() -> Path:
    """Return the folder of the worker of a Dask cluster that this is called by; it is deleted with the worker.

    Raises:
        ValueError: no worker calls it.
    """
    distributed: Any = importlib.import_module("distributed")
    return Path(distributed.get_worker().local_directory)


def _same(shared: Shared[T]) -> Shared[T]:
    return shared
