"""A phone in the room, without its screen: joins, follows the session, writes, judges, votes.

`Leader` and `Problem` are here too, so that a simulation imports from one place.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Any

import httpx

from shared.domain.fingerprint import fingerprint_of
from shared.domain.identifiers import ContributionId
from shared.domain.reading import Exposure, Reading, draw

from .leader import Leader
from .tickets import Blinds, Ticket
from .wire import Json, Problem, ask, encode

__all__ = ["Leader", "Phone", "Problem", "Ticket"]

Choices = Mapping[str, Any]

SPREAD = 1.5
"""Seconds over which the phones of a room ask for what all of them await, as the app does."""


@dataclass
class Phone:
    """One participant's device. `client` has the host as its base URL and may be shared by many phones."""

    client: httpx.AsyncClient
    language: str | None = None
    rng: random.Random = field(default_factory=random.Random)
    session_id: str = ""
    tickets: dict[str, list[Ticket]] = field(default_factory=dict)
    """Per step: for a contribute step those that are unused, for any other step its one."""
    written: dict[str, Ticket] = field(default_factory=dict)
    """The ticket each of this phone's contributions was handed in with, by contribution id."""
    _attendee: bytes = field(default_factory=lambda: token_bytes(32))
    _blinds: dict[str, Blinds] = field(default_factory=dict)
    _revisions: dict[str, int] = field(default_factory=dict)
    _cast: dict[str, tuple[Choices, bool]] = field(default_factory=dict)
    """Per step the last ballot, and whether it was said to be finished."""
    _ahead: float = 0.0
    """Seconds that the host's clock is ahead."""
    _state: Json | None = None
    _etag: str = ""

    def prepare(self, steps: Mapping[str, int]) -> None:
        """Blind for these steps ({step: number of tickets}) ahead of `join`, which does it otherwise."""
        for step, count in steps.items():
            if count and step not in self._blinds:
                self._blinds[step] = Blinds(count)

    async def join(self, way: str) -> None:
        """Join by PIN or link and get tickets for all steps that lack them; safe to call again after a lost answer.

        Raises `Problem` (pin-unknown, session-closed …), or `ValueError` when the keys are not those of the link, or a
        proof does not hold.
        """
        pin, _, fingerprint = way.rpartition("#")[2].partition(".")
        offer = (await ask(self.client, "GET", f"/api/join/{pin}")).json()
        if fingerprint and fingerprint != fingerprint_of({s["id"]: s["public_key"] for s in offer["steps"]}):
            raise ValueError("These are not the keys of the room.")
        self.session_id = offer["session_id"]
        wanted = {s["id"]: s for s in offer["steps"] if s["tickets"] and s["id"] not in self.tickets}
        if not wanted:
            return
        self.prepare({step: s["tickets"] for step, s in wanted.items()})
        body = {
            "attendee": encode(self._attendee),
            "blinded": {step: self._blinds[step].blinded for step in wanted},
        }
        issued = (await ask(self.client, "POST", self._path("join"), body=body)).json()["steps"]
        for step, s in wanted.items():
            self.tickets[step] = self._blinds[step].tickets(issued[step], s["public_key"])

    async def state(self) -> Json:
        """The public snapshot; the one already held when the host says it has not changed or is older."""
        params = f"?language={self.language}" if self.language else ""
        headers = {"If-None-Match": self._etag} if self._etag else None
        response = await ask(self.client, "GET", self._path("state") + params, headers=headers)
        if response.status_code == httpx.codes.NOT_MODIFIED and self._state is not None:
            return self._state
        seen: Json = response.json()
        self._ahead = seen["now"] - time.time()
        if self._state is None or seen["version"] >= self._state["version"]:
            self._state, self._etag = seen, response.headers.get("ETag", "")
        return self._state

    async def watch(self) -> AsyncIterator[Json]:
        """Every new snapshot, asking as the app does: as often as the host wants and up to a quarter more, or when what
        is awaited should be there. Ends when closed."""
        version = -1
        while True:
            state = await self.state()
            if state["version"] > version:
                version = state["version"]
                yield state
            if state["phase"] == "closed":
                return
            await asyncio.sleep(self._pause(state))

    async def settled(self) -> Json:
        """The snapshot, once nothing is awaited in the step where the group is."""
        async for state in self.watch():
            if state["step"]["waiting"] is None:
                return state
        raise RuntimeError("The session has closed before.")

    def _pause(self, state: Json) -> float:
        usual: float = state["poll_after_ms"] / 1000 * self.rng.uniform(1, 1.25)
        waiting = state["step"]["waiting"]
        comes = waiting["until"] - time.time() - self._ahead if waiting else 0.0
        return min(usual, comes + self.rng.uniform(0, SPREAD)) if comes > 0 else usual

    async def contributions(self, step: str) -> list[Json]:
        """What there is to judge in `step`, in this phone's own order: [{id, kind, theme, text}]."""
        now = self._state["step"] if self._state else {}
        listed = now.get("contributions") if now.get("id") == step else None
        version = f"?v={listed['version']}" if listed else ""
        path = self._path("steps", step, "contributions") + version
        found: list[Json] = (await ask(self.client, "GET", path)).json()["contributions"]
        self.rng.shuffle(found)
        return found

    async def read_on(self, step: Json, listed: Iterable[str], seen: Sequence[str], number: int) -> list[str]:
        """The next of the ``listed`` contributions in a step of two stages, for somebody who has ``seen`` some.

        They are drawn as the app does, all from one look at the public table.
        """
        path = self._path("steps", step["id"], "exposure")
        told = (await ask(self.client, "GET", path)).json()
        exposure = Exposure(told["readers"], told["shortlist"])
        plan = {name: step["reading"][name] for name in ("quota", "first", "aim", "floor")}
        ids = sorted(ContributionId(one) for one in listed)
        drawn: list[str] = []
        for _ in range(number):
            one = draw(ids, [*seen, *drawn], reading=Reading(**plan), exposure=exposure, chance=self.rng.random())
            if one is not None:
                drawn.append(one)
        return drawn

    async def submit(self, kind: str, text: str, theme: str | None = None, *, step: str = "write") -> str:
        """Hand in one contribution with an unused ticket; returns its id.

        A ticket whose answer never came is used first by the next call, so nothing is written twice.
        Raises `IndexError` when the step's tickets are used up.
        """
        spare = self.tickets[step]
        while True:
            ticket = spare.pop(0)
            try:
                contribution = await self._write(step, ticket, kind, text, theme)
            except BaseException as failure:
                if isinstance(failure, Problem) and failure.code == "ticket-collision":
                    continue
                spare.insert(0, ticket)
                raise
            self.written[contribution] = ticket
            return contribution

    async def edit(
        self, contribution: str, kind: str, text: str, theme: str | None = None, *, step: str = "write"
    ) -> None:
        """Replace one of this phone's contributions: the same ticket again."""
        await self._write(step, self.written[contribution], kind, text, theme)

    async def withdraw(self, contribution: str, *, step: str = "write") -> None:
        """Take one of this phone's contributions back; its ticket can be used again."""
        ticket = self.written[contribution]
        try:
            await ask(
                self.client,
                "DELETE",
                self._path("steps", step, "contributions"),
                body={"ticket": ticket.shown()},
            )
        except Problem as problem:
            if problem.code != "ticket-unknown":  # unknown: an earlier try came through, its answer did not
                raise
        del self.written[contribution]
        self.tickets[step].append(ticket)

    async def vote(self, step: str, choices: Choices, *, finished: bool = False) -> None:
        """Hand in this phone's ballot in `step`, or replace it by a newer revision."""
        self._revisions[step] = revision = self._revisions.get(step, 0) + 1
        self._cast[step] = (dict(choices), finished)
        body = {
            "ticket": self.tickets[step][0].shown(),
            "revision": revision,
            "choices": choices,
            "finished": finished,
        }
        await ask(self.client, "PUT", self._path("steps", step, "ballot"), body=body)

    async def finish(self, step: str) -> None:
        """Say that no more is coming in a step that the group has left, if this phone has begun and not finished it."""
        choices, finished = self._cast.get(step, ({}, True))
        if not finished:
            await self.vote(step, choices, finished=True)

    async def _write(self, step: str, ticket: Ticket, kind: str, text: str, theme: str | None) -> str:
        body: Json = {"ticket": ticket.shown(), "kind": kind, "text": text}
        if theme is not None:
            body["theme"] = theme
        answer = await ask(self.client, "POST", self._path("steps", step, "contributions"), body=body)
        return str(answer.json()["id"])

    def _path(self, *parts: str) -> str:
        return "/".join(("/api/sessions", self.session_id, *parts))
