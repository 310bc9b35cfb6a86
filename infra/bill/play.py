"""Plays a scenario through the edge and the functions on a virtual clock, and gives what it used."""

import heapq
import itertools
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from infra.bill.cloud import Cloud
from infra.bill.edge import Edge
from infra.bill.phone import Phone
from infra.bill.scenario import (
    CLOSE,
    JITTER,
    JOINED_BY,
    LEADER_LIST,
    LEADER_SIMILAR,
    NAP,
    PLAN_WRITTEN,
    REVEALS,
    SCHEDULE,
    Scenario,
)
from infra.bill.usage import Usage
from shared.domain.identifiers import SessionId
from shared.store import keys

UNIT = "Ward 2"
CLAIMS = {"iss": "user-pool", "sub": "leader", "name": "Leader", "custom:unit": UNIT, "cognito:groups": "[leader]"}
STREAM_WINDOW = 1.0


def play(scenario: Scenario) -> Usage:
    """One whole session, from opening to the report."""
    with TemporaryDirectory() as folder:
        cloud = Cloud(Path(folder), seed=scenario.seed)
        try:
            _Session(cloud, scenario).run()
        finally:
            cloud.close()
    return cloud.usage


class _Session:
    """The world of one session: what happens when, and the leader's and the wall's part in it."""

    def __init__(self, cloud: Cloud, scenario: Scenario) -> None:
        self._cloud, self._scenario = cloud, scenario
        self._edge = Edge(cloud)
        self._began = cloud.now
        self._order = itertools.count()
        self._agenda: list[tuple[float, int, Callable[[], None]]] = []
        self._sid, self._pin, self._closed = "", "", False
        self._wall_etag, self._wall_waits = "", 1.0
        self._listed: tuple[float, list[int]] = (0.0, [])
        self._compared = 0.0

    def run(self) -> None:
        self._open()
        self._plan_the_hour()
        while self._agenda:
            at, _, happen = heapq.heappop(self._agenda)
            self._cloud.now = max(self._cloud.now, at)
            happen()
        self._cloud.stored(keys.of_session(SessionId(self._sid)))

    def _after(self, seconds: float, happen: Callable[[], None]) -> None:
        heapq.heappush(self._agenda, (self._cloud.now + seconds, next(self._order), happen))

    def _at(self, minute: float, happen: Callable[[], None]) -> None:
        self._after(self._scenario.seconds(minute), happen)

    def _plan_the_hour(self) -> None:
        rng = self._rng = Random(self._scenario.seed)
        languages, shares = zip(*self._scenario.languages, strict=True)
        for number in range(self._scenario.people):
            language = rng.choices(languages, shares)[0]
            own = Random(f"{self._scenario.seed} {number}")
            phone = Phone(self._edge, self._scenario, language, own, lambda: self._cloud.now, self._after)
            self._at(rng.uniform(0.2, JOINED_BY), partial(phone.join, self._pin))
            for minute, happen in zip(NAP, (phone.sleep, phone.wake), strict=True):
                self._at(minute + rng.uniform(-0.4, 0.4), happen)
        for minute, step in SCHEDULE:
            self._at(minute, partial(self._lead, "advance", {"to": step}))
        for minute, step in REVEALS:
            self._at(minute, partial(self._lead, "reveal", {"step": step}))
        for number, minute in enumerate(PLAN_WRITTEN):
            self._at(minute, partial(self._write_plan, 1 + number // 2))
        self._at(CLOSE, self._close)
        self._after(STREAM_WINDOW, self._flow)
        self._after(STREAM_WINDOW, self._leader_polls)
        self._after(STREAM_WINDOW, self._wall_polls)

    def _open(self) -> None:
        body = {"unit": UNIT, "format": "dialogue", "language": "nb", "expected": self._scenario.people}
        self._edge.load_page()
        opened = self._edge.send("POST", "/api/sessions", body=body, claims=CLAIMS).json
        self._sid, self._pin = opened["session_id"], opened["pin"]

    def _flow(self) -> None:
        self._cloud.flow()
        if not self._closed:
            self._after(STREAM_WINDOW, self._flow)

    def _lead(self, what: str, body: Any) -> None:
        version = self._view()["version"]
        headers = {"if-match": f'"{version}"'}
        self._edge.send("POST", f"/api/sessions/{self._sid}/{what}", body=body, headers=headers, claims=CLAIMS)

    def _write_plan(self, actions: int) -> None:
        plan = {"actions": [{"title": f"Action number {n}", "why": "The group chose it."} for n in range(actions)]}
        self._edge.send("PUT", f"/api/sessions/{self._sid}/plan", body=plan, claims=CLAIMS)

    def _view(self) -> Any:
        return self._edge.send("GET", f"/api/sessions/{self._sid}", claims=CLAIMS).json

    def _leader_polls(self) -> None:
        view = self._view()
        self._closed = view["phase"] == "closed"
        since, shown = self._listed
        written = [step["handed_in"] for step in view["steps"] if step["type"] == "contribute"]
        if any(written) and written != shown and self._cloud.now - since >= LEADER_LIST:
            self._edge.send("GET", f"/api/sessions/{self._sid}/contributions", claims=CLAIMS)
            self._listed = (self._cloud.now, written)
            if view["content"]["type"] == "contribute" and self._cloud.now - self._compared >= LEADER_SIMILAR:
                self._edge.send("GET", f"/api/sessions/{self._sid}/similar", claims=CLAIMS)
                self._compared = self._cloud.now
        if self._closed:
            for extension in ("json", "html"):
                self._edge.send("GET", f"/api/sessions/{self._sid}/report.{extension}", claims=CLAIMS)
        else:
            self._after(view["poll_after_ms"] / 1000, self._leader_polls)

    def _wall_polls(self) -> None:
        answer = self._edge.read(f"/api/sessions/{self._sid}/state?language=nb", self._wall_etag)
        if answer.status == 200:
            self._wall_etag, self._wall_waits = answer.headers["etag"], answer.json["poll_after_ms"] / 1000
        if not self._closed:
            self._after(self._wall_waits * (1 + JITTER * self._rng.random()), self._wall_polls)

    def _close(self) -> None:
        self._edge.send("POST", f"/api/sessions/{self._sid}/close", claims=CLAIMS)
