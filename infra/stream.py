"""The change stream of the embedded host: each consumer in its own thread, as Lambda's stream mappings would call it.

A batch is collected for a window, handed to the consumer, and acknowledged only afterwards: a consumer that fails,
or a host that is killed, sees it again. A batch that keeps failing is cut down to the one change that fails; that
one goes to the failure file (its key only) and blocks nobody.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from shared.observability import log_failure
from shared.store.sqlite import SqliteTable
from shared.store.table import Change, Changes

TRIES = 4
BACKOFF = 0.2
BATCH = 1_000

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Consumer:
    """``window`` is how many seconds changes are collected before they are handed over together."""

    name: str
    consume: Callable[[Sequence[Change]], None]
    window: float


class Stream:
    """Reads the table's changes for each consumer until it is stopped."""

    def __init__(self, table: SqliteTable, consumers: Sequence[Consumer], failures: Path) -> None:
        self._table = table
        self._failures = failures
        self._stopping = threading.Event()
        self._wakes = {consumer.name: threading.Event() for consumer in consumers}
        for consumer in consumers:
            table.position(consumer.name)
        table.on_change = self._wake
        self._threads = [
            threading.Thread(target=self._run, args=(consumer,), name=consumer.name, daemon=True)
            for consumer in consumers
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Ends after the batches that are being worked on; what is left is read at the next start."""
        self._stopping.set()
        self._wake()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(timeout=10)

    def _wake(self) -> None:
        for wake in self._wakes.values():
            wake.set()

    def _run(self, consumer: Consumer) -> None:
        wake = self._wakes[consumer.name]
        position = self._table.position(consumer.name)
        while not self._stopping.is_set():
            wake.clear()
            batch = self._table.changes(position, 1)
            if not batch.changes:
                wake.wait(timeout=1.0)
                continue
            if self._stopping.wait(consumer.window):
                return
            batch = self._table.changes(position, BATCH)
            self._hand_over(consumer, batch)
            if self._stopping.is_set():
                return
            position = batch.position
            self._table.acknowledge(consumer.name, position)

    def _hand_over(self, consumer: Consumer, batch: Changes) -> None:
        if self._succeeds(consumer, batch.changes):
            return
        for change in batch.changes:
            if self._stopping.is_set():
                return
            if not self._succeeds(consumer, [change]):
                self._set_aside(consumer, change)

    def _succeeds(self, consumer: Consumer, changes: Sequence[Change]) -> bool:
        for attempt in range(TRIES):
            try:
                consumer.consume(changes)
            except Exception as error:
                log_failure(consumer.name, error)
                if self._stopping.wait(BACKOFF * 2**attempt):
                    return True
            else:
                return True
        return False

    def _set_aside(self, consumer: Consumer, change: Change) -> None:
        with self._failures.open("a", encoding="utf-8") as file:
            file.write(f"{consumer.name} {change.key.partition} {change.key.sort}\n")
