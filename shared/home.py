"""What a function runs in: its table, its object store, its settings, and the world's clock and randomness."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from shared.insights.port import Engine, NoEngine
from shared.mail import Mail, NoMail
from shared.objects import ObjectStore
from shared.push import NoSockets, Sockets
from shared.settings import Settings
from shared.store.table import Table


@dataclass(frozen=True)
class Home:
    """The embedded host makes one of SQLite and a folder, the cloud one of DynamoDB and S3, a test one of its own.

    ``seeds`` holds the seeds of the ticket keys: a table from which what is deleted is gone, without a stream or a
    backup that would remember it. SQLite's table is such a table itself. ``sockets`` makes the way to phones that
    listen when a function asks for it, ``mail`` the one for messages, and ``insights`` the engine that answers
    questions: only one does, and no other should wait for its client.
    """

    table: Table
    seeds: Table
    objects: ObjectStore
    settings: Settings = field(default_factory=Settings)
    sockets: Callable[[], Sockets] = NoSockets
    insights: Callable[[], Engine] = NoEngine
    mail: Callable[[], Mail] = NoMail
    clock: Callable[[], float] = time.time
    wait: Callable[[float], None] = time.sleep
    random: Callable[[int], bytes] = secrets.token_bytes

    def today(self) -> date:
        """The current day in UTC."""
        return datetime.fromtimestamp(self.clock(), UTC).date()


_home: Home | None = None


def current_home() -> Home:
    """The home that `install_home` named; otherwise, as in Lambda, the one that the environment describes."""
    home = _home
    if home is None:
        # Only here, so that the embedded host runs without boto3.
        from shared.cloud import cloud_home

        home = cloud_home()
        install_home(home)
    return home


def install_home(home: Home) -> None:
    """Names the home of every function in this process."""
    global _home
    _home = home
