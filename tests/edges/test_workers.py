"""Workers give what this process would have made, whoever of them dies, and end with the process that began them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest

from mujaz.edges import Shared, Workers
from mujaz.edges.processes import Processes
from mujaz.edges.workers import WORTH
from mujaz.messages import MisuseError
from processes import gone, running

HERE = os.getpid()


@pytest.fixture
def mark(tmp_path, monkeypatch) -> str:
    """A word in the environment by which the processes that a test begins are found."""
    monkeypatch.setenv("MUJAZ_TEST", str(tmp_path))
    return f"MUJAZ_TEST={tmp_path}"


@dataclass(frozen=True)
class Large:
    """A value that counts in each process how often it is unpickled."""

    words: tuple[str, ...]

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        unpickled.append(os.getpid())


unpickled: list[int] = []


def seen(large: Shared[Large], numbers: range) -> tuple[list[str], int, int]:
    return [large.value.words[n] for n in numbers], os.getpid(), len(unpickled)


def doubled(number: int) -> int:
    return 2 * number


def dying(parent: int, number: int) -> int:
    if os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def failing(number: int) -> int:
    message = f"{number} is refused"
    raise ValueError(message)


def local() -> Workers:
    return Workers.local(2 * WORTH, __name__)


def patient() -> Workers:
    """Workers from whom nothing is taken back."""
    return Workers(lambda: Processes(2, [__name__]), are_afar=True)


def placed(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


several = pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core has one process")


def test_a_small_site_is_done_by_this_process_alone():
    assert Workers().pieces(10_000) == []
    assert Workers.local(WORTH - 1, __name__).pieces(10_000) == []


@several
def test_pieces_are_all_of_it_in_order_and_what_is_too_little_is_none():
    with local() as workers:
        for number in (2, 7, 100, 1001):
            assert [n for piece in workers.pieces(number) for n in piece] == list(range(number))
        assert workers.pieces(39, 20) == []
        assert [n for piece in workers.pieces(40, 20) for n in piece] == list(range(40))
        assert all(len(piece) >= 20 for piece in workers.pieces(400, 20))


@several
def test_results_are_those_of_this_process_from_others_which_unpickle_what_is_shared_once():
    large = Large(tuple(map(str, range(1000))))
    with patient() as workers:
        shared = workers.share(large)
        assert workers.share(large) is shared
        results = [workers.submit(seen, shared, piece).result() for piece in workers.pieces(1000)]
        assert workers.seconds > 0
    assert [word for words, _, _ in results for word in words] == list(large.words)
    assert HERE not in {process for _, process, _ in results}
    assert {times for _, _, times in results} == {1}


def spending(least: float) -> int:
    begun = time.thread_time()
    while time.thread_time() - begun < least:
        pass
    return 1


@several
def test_who_asks_again_for_a_result_is_given_it_and_it_is_counted_once():
    with patient() as workers:
        job = workers.submit(spending, 0.05)
        assert job.result() == 1
        spent = workers.seconds
        assert spent >= 0.05
        assert [job.result() for _ in range(5)] == [1] * 5
        assert workers.seconds == spent
        dead = workers.submit(dying, HERE, 3)
        assert [dead.result() for _ in range(5)] == [3] * 5
        assert (workers.lost, workers.seconds) == (1, spent)


@several
def test_what_is_asked_for_before_anybody_has_begun_it_is_done_here_and_is_not_lost():
    with local() as workers:
        jobs = [workers.submit(placed, 0.2) for _ in range(20)]
        assert jobs[-1].result() == HERE
        assert workers.lost == 0
        assert len([job.result() for job in jobs]) == 20
        assert workers.lost == 0


@several
def test_each_process_beside_this_one_has_enough_to_do():
    with Workers.local(WORTH, __name__) as one, Workers.local(1000 * WORTH, __name__) as many:
        assert one.count == 1
        assert many.count == (os.cpu_count() or 1) - 1


@several
def test_what_no_worker_finishes_is_called_here_once_however_often_it_is_asked_for():
    called = []

    def here() -> str:
        called.append(1)
        return "here"

    with patient() as workers:
        job = workers.submit(failing, 7, here=here)
        assert [job.result() for _ in range(3)] == ["here"] * 3
    assert called == [1]


@several
def test_what_a_worker_died_of_is_done_by_this_process():
    with patient() as workers:
        jobs = [workers.submit(dying, HERE, number) for number in range(4)]
        assert [job.result() for job in jobs] == [0, 1, 2, 3]
        assert workers.lost
        assert workers.submit(doubled, 4).result() == 8


def dying_soon(parent: int) -> int:
    time.sleep(0.5)
    return dying(parent, 1)


@several
def test_a_worker_that_dies_after_something_was_taken_back_keeps_nobody_waiting():
    with local() as workers:
        jobs = [workers.submit(dying_soon, HERE), *(workers.submit(doubled, number) for number in range(20))]
        assert [job.result() for job in jobs[:10:-1]] == [2 * number for number in range(19, 9, -1)]
        assert jobs[0].result() == 1
        assert [job.result() for job in jobs[1:]] == [2 * number for number in range(20)]


@several
def test_an_error_of_the_function_is_raised_as_it_is():
    with patient() as workers, pytest.raises(ValueError, match="7 is refused"):
        workers.submit(failing, 7).result()


@several
def test_who_is_closed_leaves_no_worker_and_its_results_can_still_be_had(mark):
    workers = local()
    jobs = [workers.submit(doubled, number) for number in range(50)]
    assert jobs[0].result() == 0
    begun = set(running(mark))
    workers.close()
    assert [job.result() for job in jobs] == [2 * number for number in range(50)]
    # What begins them stays with this process, for the next ones, and has no work.
    assert len(set(running(mark)) & begun) <= 2


WORKING = """
import sys, time
from mujaz.signals import end_at_signals
end_at_signals()
from mujaz.edges.processes import Processes
from mujaz.edges.workers import Workers
workers = Workers(lambda: Processes(2, ["mujaz.tasks.portions"]), are_afar=True)
jobs = [workers.submit(time.sleep, 0) for _ in range(8)] + [workers.submit(time.sleep, 1000) for _ in range(8)]
jobs[0].result()
print("begun", flush=True)
time.sleep(1000)
"""


@several
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("whole", [False, True], ids=["the process", "its group"])
def test_workers_end_with_the_process_that_began_them_and_say_nothing(mark, number, whole):
    with subprocess.Popen(
        [sys.executable, "-c", WORKING],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout.readline() == b"begun\n"
        assert len(running(mark)) > 2
        (os.killpg if whole else os.kill)(process.pid, number)
        assert process.stdout.read() == b""
        told = process.stderr.read()
    assert gone(mark)
    if number != signal.SIGKILL:
        assert told == b""


def test_a_cluster_that_is_not_there_is_told_of(monkeypatch):
    monkeypatch.setattr("mujaz.edges.cluster.SECONDS", "1s")
    with pytest.raises(MisuseError, match=r"no cluster answers at tcp://127\.0\.0\.1:9"):
        Workers.cluster("tcp://127.0.0.1:9")
    with pytest.raises(MisuseError, match="no cluster answers at nonsense"):
        Workers.cluster("nonsense://")
