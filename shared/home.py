"""What a function runs in: its table, its object store, its settings, and the world's clock and randomness."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from shared.objects import ObjectStore
from shared.settings import Settings
from shared.store.table import Table


@dataclass(frozen=True)
class Home:
    """The embedded host makes one of SQLite and a folder, the cloud one of DynamoDB and S3, a test one of its own.

    ``seeds`` holds the seeds of the ticket keys: a table from which what is deleted is gone, without a stream or a
    backup that would remember it. SQLite's table is such a table itself.
    """

    table: Table
    seeds: Table
    objects: ObjectStore
    settings: Settings = field(default_factory=Settings)
    clock: Callable[[], float] = time.time
    wait: Callable[[float], None] = time.sleep
    random: Callable[[int], bytes] = secrets.token_bytes

    def today(self) -> date:
        """The current day in UTC."""
        return datetime.fromtimestamp(self.clock(), UTC).date()


_home: Home | None = None


def current_home() -> Home:
    """The home that `install_home` named; a Lambda function's home comes with the cloud adapters."""
    if _home is None:
        raise RuntimeError("no home is installed: the embedded host or the Lambda entry does that at start")
    return _home


def install_home(home: Home) -> None:
    """Names the home of every function in this process."""
    global _home
    _home = home
