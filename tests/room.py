"""A host in this process, driven step by step: its clock moves and its stream flows only when a test says so."""

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from functions.build_report.handler import consume as build_report
from functions.tally_ballots.handler import consume as tally_ballots
from infra.local import create_host
from infra.tokens import Role, issue_token
from shared.domain.left_steps import COUNT_DOWN
from shared.domain.showing import SETTLING
from shared.store.sqlite import SqliteTable
from tests.load.phones import Leader, Phone

UNIT = "Ward 2"


@dataclass
class Clock:
    """Seconds since the epoch, by decree. Waiting moves it on at once."""

    now: float = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


@dataclass
class Room:
    """One host, with as many leaders and phones as a test asks for."""

    folder: Path
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        host = create_host(self.folder, public_url="http://test", clock=self.clock, wait=self.clock.wait)
        assert isinstance(host.home.table, SqliteTable)
        self.home, self.secret, self.table = host.home, host.secret, host.home.table
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(host.app, raise_app_exceptions=False), base_url="http://localhost"
        )
        self._position: str | None = None

    def close(self) -> None:
        self.table.close()

    def pump(self) -> None:
        """Lets the change stream flow until nothing more is in it."""
        while (batch := self.table.changes(self._position, 1_000)).changes:
            self._position = batch.position
            tally_ballots(batch.changes, self.home)
            build_report(batch.changes, self.home)

    def count_down(self) -> None:
        """Lets the count-down of a step that was just left run out: it is final now."""
        self.pump()
        self.clock.wait(COUNT_DOWN + SETTLING)

    def token(self, *, unit: str = UNIT, roles: list[Role] | None = None, lifetime: int = 3600) -> str:
        return issue_token(self.secret, name="Test", unit=unit, roles=roles or ["leader"], lifetime=lifetime)

    async def open(self, **settings: int) -> tuple[Leader, str]:
        """A leader with an open session, and its PIN."""
        leader = Leader(self.client, UNIT, self.token())
        opened = await leader.open("en", settings=settings or None)
        return leader, opened["pin"]

    async def phones(self, pin: str, number: int) -> list[Phone]:
        """Phones that have joined."""
        phones = [Phone(self.client, rng=random.Random(seed)) for seed in range(number)]
        for phone in phones:
            await phone.join(pin)
        self.pump()
        return phones

    async def request(self, method: str, path: str, **kwargs: Any) -> httpx.Response:
        return await self.client.request(method, path, **kwargs)
