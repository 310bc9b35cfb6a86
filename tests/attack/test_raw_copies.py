"""Somebody copies all files of a running host again and again: no copy tells who wrote before whom."""

import random
import threading
import time
from pathlib import Path

import pytest

from tests.load import host
from tests.load.leader import Leader
from tests.load.meter import Meter
from tests.load.phones import Phone
from tests.raw import orders_told, places

pytestmark = pytest.mark.anyio

PEOPLE, EACH = 40, 3
COPIES = 40
"""As many as are looked at, of those that were taken: each costs a second."""


class Copier(threading.Thread):
    """Reads the bytes of every file, as fast as it can, until it is told to stop."""

    def __init__(self, folder: Path, into: Path) -> None:
        super().__init__(daemon=True)
        self._folder, self._into, self._stopping = folder, into, threading.Event()
        self.copies: list[Path] = []

    def run(self) -> None:
        while not self._stopping.is_set():
            copy = self._into / str(len(self.copies))
            copy.mkdir(parents=True)
            for path in self._folder.glob("innspill.db*"):
                (copy / path.name).write_bytes(path.read_bytes())
            self.copies.append(copy)
            time.sleep(0.01)  # else it would read the machine to a standstill

    def stop(self) -> list[Path]:
        self._stopping.set()
        self.join()
        return self.copies


async def test_no_copy_of_a_running_hosts_files_tells_an_order(tmp_path: Path) -> None:
    data = tmp_path / "data"
    texts = [f"What we could do better, number {number * 7919 % 100_003:06d}" for number in range(PEOPLE * EACH)]
    known = [text.encode() for text in texts]
    with host.started(data) as mine:
        async with host.client(mine.url, Meter(10)) as client:
            leader = await Leader.sign_in(client, unit="attack", operator=host.operator_secret(data))
            opened = await leader.open("en", expected=PEOPLE)
            phones = [Phone(client, rng=random.Random(number)) for number in range(PEOPLE)]
            for phone in phones:
                await phone.join(opened["pin"])
            await leader.advance("write")
            copier = Copier(data, tmp_path / "copies")
            copier.start()
            for number, text in enumerate(texts):
                await phones[number % PEOPLE].submit("idea", text + " with a few words more" * (number % 5))
            copies = copier.stop()
            assert orders_told(data, known) == {}, "while it runs"
    assert orders_told(data, known) == {}, "when it has stopped"
    for copy in random.Random(1).sample(copies, min(COPIES, len(copies))):
        assert orders_told(copy, come(copy, known)) == {}, f"copy {copy.name} of {len(copies)}"


def come(copy: Path, known: list[bytes]) -> list[bytes]:
    """What had come when the copy was made: that it holds no later ones says nothing of the order of these."""
    found = [number for every in places(copy, known).values() for _, number in every]
    return known[: max(found, default=-1) + 1]
