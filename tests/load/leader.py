"""A session's leader, without a screen: opens, moves on, shows results, plans, closes, gets the report."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from .wire import Json, ask


@dataclass
class Leader:
    """One leader of one session. `client` has the host as its base URL; `token` says who the leader is."""

    client: httpx.AsyncClient
    unit: str
    token: str
    session_id: str = ""
    _version: int = 0

    @classmethod
    async def sign_in(cls, client: httpx.AsyncClient, unit: str, operator: str) -> Leader:
        """A leader of `unit`, with a token that an embedded host gives to whoever knows its `operator`'s secret."""
        body = {"name": "Simulated leader", "unit": unit, "roles": ["leader"]}
        answer = await ask(client, "POST", "/dev/token", body=body, headers={"Authorization": f"Bearer {operator}"})
        return cls(client, unit, answer.json()["token"])

    async def open(
        self,
        language: str,
        *,
        title: str | None = None,
        expected: int | None = None,
        settings: Mapping[str, int] | None = None,
    ) -> Json:
        """Open a dialogue session: {session_id, pin, join_url}. Not asked again when the answer is lost."""
        wishes = {"title": title, "expected": expected, "settings": settings}
        body: Json = {"unit": self.unit, "format": "dialogue", "language": language}
        body |= {name: wish for name, wish in wishes.items() if wish is not None}
        opened: Json = (await self._ask("POST", "/api/sessions", body, tries=1)).json()
        self.session_id = opened["session_id"]
        return opened

    async def view(self) -> Json:
        """The leader's view of the session, remembered as the one that `advance` acts on."""
        return self._seen(await self._ask("GET", self._path()))

    async def advance(self, to: str) -> Json:
        """Move the session to a step, from the view last seen. Raises `Problem` version-stale when that is old."""
        if not self._version:
            await self.view()
        match = {"If-Match": f'"{self._version}"'}
        return self._seen(await self._ask("POST", self._path("advance"), {"to": to}, match))

    async def reveal(self, step: str, *, revealed: bool = True) -> Json:
        """Show the results of a step to everyone; it takes nothing more while they are shown."""
        return self._seen(await self._ask("POST", self._path("reveal"), {"step": step, "revealed": revealed}))

    async def plan(self, actions: Sequence[Mapping[str, Any]], agreed: str | None = None) -> Json:
        """Write the plan: [{id?, title, why?, contributions?, owner?, due?, measure?}]."""
        body: Json = {"actions": list(actions)}
        if agreed is not None:
            body["agreed"] = agreed
        return self._seen(await self._ask("PUT", self._path("plan"), body))

    async def close(self) -> Json:
        """Close the session: nothing more is taken, and the report is built."""
        return self._seen(await self._ask("POST", self._path("close")))

    async def report(self) -> Json:
        """The report. Raises `Problem` report-not-ready until it is built."""
        report: Json = (await self._ask("GET", self._path("report.json"))).json()
        return report

    async def wait_for_report(self, seconds: float = 30) -> Json:
        """The report, as soon as it is built. Raises `TimeoutError` when it is not within `seconds`."""
        end = time.monotonic() + seconds
        while not (await self.view())["report_ready"]:
            if time.monotonic() > end:
                raise TimeoutError(f"No report {seconds:.0f} s after the session closed.")
            await asyncio.sleep(0.2)
        return await self.report()

    def _seen(self, response: httpx.Response) -> Json:
        view: Json = response.json()
        self._version = view["version"]
        return view

    async def _ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        tries: int = 4,
    ) -> httpx.Response:
        signed = {"Authorization": f"Bearer {self.token}", **(headers or {})}
        return await ask(self.client, method, path, body=body, headers=signed, tries=tries)

    def _path(self, *parts: str) -> str:
        return "/".join(("/api/sessions", self.session_id, *parts))
