"""The host's door: nobody waits without knowing how long, and those who are in the room notice nothing."""

from collections.abc import AsyncIterator

import anyio
import httpx
import pytest
from starlette.types import Receive, Scope, Send

from infra.door import AT_ONCE, Door
from tests.room import Room

pytestmark = pytest.mark.anyio

JOIN = "/api/sessions/s/join"


class Slow:
    """An app in which every request stays until it is released."""

    def __init__(self) -> None:
        self.inside = 0
        self.released = anyio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.inside += 1
        if scope["path"] == JOIN:
            await self.released.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def crowd(joining: int, *, at_once: int = 4, a_second: float = 2.0) -> tuple[Slow, list[httpx.Response]]:
    """`joining` phones ask at the same moment; gives the answers once all who were let in have been served."""
    app = Slow()
    door = Door(app, at_once=at_once, a_second=a_second, clock=lambda: 100.0)
    answers: list[httpx.Response] = []

    async with httpx.AsyncClient(transport=httpx.ASGITransport(door), base_url="http://host") as client:

        async def ask() -> None:
            answers.append(await client.post(JOIN, json={}))

        async with anyio.create_task_group() as group:
            for _ in range(joining):
                group.start_soon(ask)
            await anyio.wait_all_tasks_blocked()
            assert (await client.get("/api/sessions/s/state")).status_code == 200, "the room goes on meanwhile"
            app.released.set()
        answers.append(await client.post(JOIN, json={}))
    return app, answers


async def test_no_more_are_let_in_than_can_be_served() -> None:
    _, answers = await crowd(10)
    assert sorted(answer.status_code for answer in answers[:10]) == [200] * 4 + [503] * 6


async def test_whoever_is_turned_away_is_told_a_place_of_their_own() -> None:
    _, answers = await crowd(10)
    waits = [int(answer.headers["Retry-After"]) for answer in answers if answer.status_code == 503]
    assert waits == [1, 1, 2, 2, 3, 3], "two a second, one behind the other"


async def test_being_turned_away_is_a_problem_that_says_so() -> None:
    _, answers = await crowd(5)
    [busy] = [answer.json() for answer in answers if answer.status_code == 503]
    assert (busy["code"], busy["status"]) == ("busy", 503)


async def test_the_door_is_open_again_after_the_crowd() -> None:
    _, answers = await crowd(10)
    assert answers[-1].status_code == 200


async def test_whoever_sends_slowly_keeps_no_place(room: Room) -> None:
    """Given more joins than are let in at once, each of which stops halfway, when another joins, then it is let in."""
    leader, pin = await room.open()
    halfway = anyio.Event()

    async def stalled() -> AsyncIterator[bytes]:
        yield b'{"attendee": '
        await halfway.wait()

    async def stall() -> None:
        await room.request("POST", f"/api/sessions/{leader.session_id}/join", content=stalled())

    async with anyio.create_task_group() as group:
        for _ in range(AT_ONCE):
            group.start_soon(stall)
        await anyio.wait_all_tasks_blocked()
        assert (await room.request("GET", f"/api/join/{pin}")).status_code == 200
        halfway.set()
