"""The cloud in one process: real Lambda handlers on counting adapters, called with the events of an HTTP API."""

import base64
import json
import math
import sqlite3
import time
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from functools import cached_property, partial
from importlib import import_module
from io import TextIOBase
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlsplit

from infra.bill.counting import CountingObjects, CountingTable
from infra.bill.sockets import CountingSockets
from infra.bill.usage import Usage
from infra.local import HTTP_FUNCTIONS
from shared.home import Home, install_home
from shared.objects import FolderStore
from shared.observability import output
from shared.settings import Settings
from shared.store import keys
from shared.store.sqlite import SqliteTable
from shared.store.table import Change

MEMORY = {
    "join_session": 1024,
    "suggest_merges": 1769,
    "tally_ballots": 1024,
    "build_report": 1769,
    "push_state": 1769,
    "organise_units": 1024,
    "query_insights": 1024,
    "report_year": 1769,
    "release_insights": 3008,
}
"""Megabytes of the functions that template.yaml gives more than the others (a test compares)."""

MEMORY_OF_OTHERS = 512

WHOLE_CORE = 1769
"""Megabytes with which Lambda gives a function one whole core."""

TABLE_CALL_MS = 6.0
"""What one call of DynamoDB takes from a function of this size, its own client's work included."""

COLD_STARTS, COLD_START_MS = 8, 1_200.0
"""How many instances of a function that phones call a session starts, and what starting one is billed for."""

CALLED_BY_PHONES = {"join_session", "submit_contribution", "cast_ballot", "read_state", "follow_session"}
"""Of the others, which work for the leader and for the stream, one instance is enough."""

POST_MS = 1.5
"""What one message to a socket takes of a whole core: signed, sent over a connection that is there, answered."""

LINE_BYTES = 26
"""What CloudWatch adds to each line of a log. Lambda's own three lines a call are not written."""

GATEWAY_LINE_BYTES = 130
"""What the gateway logs of a request: its number, route, status and time (the format is in template.yaml)."""

METRICS_BYTES = 520
"""The line of metrics that a function which follows the stream writes for a batch."""

STREAM_BATCH = 1_000

TALLY_WINDOW = 2.0
"""Seconds whose answers are counted together (template.yaml)."""


@dataclass(frozen=True)
class Answer:
    """What a function said."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @cached_property
    def json(self) -> Any:
        return json.loads(self.body)


class _OneConnection(SqliteTable):
    """One connection for all threads, which take turns here; it need not survive a power cut."""

    def _connection(self) -> sqlite3.Connection:
        if not self._connections:
            super()._connection().execute("PRAGMA synchronous=OFF")
        return self._connections[0]


class _CountingText(TextIOBase):
    """Where the log goes: nowhere, but counted."""

    def __init__(self) -> None:
        self.bytes = 0

    def write(self, text: str, /) -> int:
        self.bytes += len(text.encode()) + LINE_BYTES * text.count("\n")
        return len(text)


@dataclass
class Cloud:
    """All functions of one installation, on a virtual clock. ``folder`` holds the table's file and the reports."""

    folder: Path
    seed: int = 1
    now: float = 1_790_000_000.0
    usage: Usage = field(default_factory=Usage)

    def __post_init__(self) -> None:
        self._running = "nobody"
        self._waited = 0.0
        self._log = _CountingText()
        self.sockets = CountingSockets(self.usage, lambda: self.now, self._follow)
        self._table = _OneConnection(self.folder / "bill.db", clock=lambda: self.now)
        self._position: str | None = None
        self._uncounted: list[Change] = []
        self._counted = 0.0
        counting = CountingTable(self._table, self.usage, lambda: self._running)
        self.home = Home(
            table=counting,
            seeds=counting,
            objects=CountingObjects(FolderStore(self.folder / "objects"), self.usage, lambda: self._running),
            settings=Settings(public_url="https://innspill.example", follow_url="wss://innspill.example/live"),
            sockets=lambda: self.sockets,
            clock=lambda: self.now,
            wait=self._wait,
            random=Random(self.seed).randbytes,
        )
        install_home(self.home)
        self._http = {name: import_module(f"functions.{name}.handler") for name in HTTP_FUNCTIONS}
        self._stream = {name: import_module(f"functions.{name}.handler") for name in CONSUMERS}
        self._socket = import_module("functions.follow_session.handler")
        for name in (*self._http, *self._stream, "follow_session"):
            instances = COLD_STARTS if name in CALLED_BY_PHONES else 1
            self.usage.add(name, "megabyte_milliseconds", instances * COLD_START_MS * _memory(name))

    def request(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        claims: Mapping[str, Any] | None = None,
    ) -> Answer:
        """One request at the HTTP API, answered by the function that its route belongs to."""
        address = urlsplit(path)
        name = self._function(method, address.path)
        content = None if body is None else json.dumps(body, separators=(",", ":"))
        event = _event(method, address.path, address.query, content, headers or {}, claims)
        self.usage.add("edge", "api_requests")
        self.usage.add("gateway", "log_bytes", GATEWAY_LINE_BYTES + LINE_BYTES)
        answer = self._invoke(name, lambda: self._http[name].handler(event, None))
        text: str = answer.get("body") or ""
        data = base64.b64decode(text) if answer.get("isBase64Encoded") else text.encode()
        return Answer(answer["statusCode"], answer["headers"], data)

    def flow(self) -> None:
        """What one second's stream mappings do: each consumer gets the records that its filter lets through."""
        more = True
        while more:
            batch = self._table.changes(self._position, STREAM_BATCH)
            self._position, more = batch.position, bool(batch.changes)
            for name, wanted in CONSUMERS.items():
                changes = [change for change in batch.changes if wanted(change)]
                if name == "tally_ballots":
                    changes = self._due(changes)
                if changes:
                    self._invoke(name, partial(self._consume, name, changes))
            self.sockets.deliver()

    def _due(self, changes: list[Change]) -> list[Change]:
        """The changes that are counted now; the others wait for their window's end."""
        self._uncounted += changes
        if not self._uncounted or self.now - self._counted < TALLY_WINDOW:
            return []
        due, self._uncounted, self._counted = self._uncounted, [], self.now
        return due

    def _consume(self, name: str, changes: list[Change]) -> None:
        self._stream[name].consume(changes, self.home)
        self._log.bytes += METRICS_BYTES + LINE_BYTES

    def _follow(self, event: dict[str, Any]) -> Any:
        return self._invoke("follow_session", lambda: self._socket.handler(event, None))

    def stored(self, partition: str) -> None:
        """Notes what a session leaves in the table, for a month."""
        for row in self._table.query(partition, limit=100_000).rows:
            self.usage.add("table", "table_byte_months", len(row.key.sort) + len(repr(row.item)))

    def close(self) -> None:
        self._table.close()

    def _wait(self, seconds: float) -> None:
        self.now += seconds
        self._waited += seconds

    def _function(self, method: str, path: str) -> str:
        for name, module in self._http.items():
            for route in module.router.routes:
                if method in route.methods and route.path_regex.fullmatch(path):
                    return name
        raise LookupError(f"no function answers {method} {path}")

    def _invoke(self, name: str, run: Any) -> Any:
        """Runs a function and notes its time: computing here, scaled to its share of a core, and calls of the table."""
        self._running, self._waited, self._log.bytes = name, 0.0, 0
        calls = self.usage.of(name, "table_calls")
        stream = output.setStream(self._log)
        began = time.process_time()
        try:
            with redirect_stdout(self._log):
                return run()
        finally:
            computed = time.process_time() - began
            output.setStream(stream)
            calls = self.usage.of(name, "table_calls") - calls
            slower = max(1.0, WHOLE_CORE / _memory(name))
            posted = self.sockets.on_their_way * POST_MS if name == "push_state" else 0.0
            billed = math.ceil(computed * 1000 * slower + calls * TABLE_CALL_MS + posted + self._waited * 1000)
            self.usage.add(name, "invocations")
            self.usage.add(name, "cpu_seconds", computed)
            self.usage.add(name, "billed_milliseconds", billed)
            self.usage.add(name, "megabyte_milliseconds", billed * _memory(name))
            self.usage.add(name, "log_bytes", self._log.bytes)
            self._running = "nobody"


def _memory(name: str) -> int:
    return MEMORY.get(name, MEMORY_OF_OTHERS)


def _is_counted(change: Change) -> bool:
    subject = keys.subject(change.key)
    return subject is not None and subject.what in ("attendee", "contribution", "ballot")


def _began_to_close(change: Change) -> bool:
    subject = keys.subject(change.key)
    return subject is not None and subject.what == "session" and (change.new or {}).get("phase") == "closing"


def _may_be_seen(change: Change) -> bool:
    subject = keys.subject(change.key)
    return subject is not None and subject.what in ("session", "tally", "publication")


CONSUMERS = {"tally_ballots": _is_counted, "build_report": _began_to_close, "push_state": _may_be_seen}
"""The functions that follow the stream, and what their filters let through."""


def _event(
    method: str,
    path: str,
    query: str,
    body: str | None,
    headers: Mapping[str, str],
    claims: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """An HTTP API event, payload format 2.0."""
    context: dict[str, Any] = {
        "requestId": "bill",
        "stage": "$default",
        "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": ""},
    }
    if claims is not None:
        context["authorizer"] = {"jwt": {"claims": dict(claims)}}
    return {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": query,
        "headers": {"host": "innspill.example", "content-type": "application/json", **headers},
        "requestContext": context,
        "isBase64Encoded": False,
        "body": body,
    }
