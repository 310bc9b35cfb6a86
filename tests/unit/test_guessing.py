"""Only wrong PINs and refused tickets count against a client, and a venue shares one address."""

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from shared.guessing import WINDOW, WRONG_AT_MOST, Guesses, StopGuessing, client_of
from tests.room import Clock, Room

JOIN = "/api/join/12345678"
BALLOT = "/api/sessions/s/steps/judge/ballot"


class Api:
    """An app that answers with the status it is told to, behind the limit."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.status = 404
        self.limited = StopGuessing(self._answer, PlainTextResponse(status_code=429), Guesses(self.clock))

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse(status_code=self.status)(scope, receive, send)

    async def ask(self, path: str, method: str = "GET", client: str = "192.0.2.1") -> int:
        seen: list[int] = []

        async def send(message: object) -> None:
            if isinstance(message, dict) and message["type"] == "http.response.start":
                seen.append(message["status"])

        async def receive() -> dict[str, object]:
            return {"type": "http.request", "body": b""}

        scope = {"type": "http", "method": method, "path": path, "headers": [], "client": (client, 1)}
        await self.limited(scope, receive, send)
        return seen[0]

    async def guess(self, times: int, path: str = JOIN, method: str = "GET") -> None:
        for _ in range(times):
            await self.ask(path, method)


@pytest.mark.anyio
async def test_right_pins_never_count() -> None:
    api = Api()
    api.status = 200
    await api.guess(10 * WRONG_AT_MOST)
    assert await api.ask(JOIN) == 200


@pytest.mark.anyio
async def test_who_guesses_is_stopped_even_when_right_and_others_are_not() -> None:
    api = Api()
    await api.guess(WRONG_AT_MOST)
    api.status = 200
    assert await api.ask(JOIN) == 429
    assert await api.ask(JOIN, client="192.0.2.2") == 200


@pytest.mark.anyio
async def test_refused_tickets_count_and_those_who_are_in_go_on_reading() -> None:
    api = Api()
    api.status = 403
    await api.guess(WRONG_AT_MOST, BALLOT, "PUT")
    assert await api.ask(BALLOT, "PUT") == 429
    api.status = 200
    assert await api.ask("/api/sessions/s/state") == 200


@pytest.mark.anyio
async def test_a_step_that_is_not_open_is_no_guess() -> None:
    api = Api()
    api.status = 409
    await api.guess(2 * WRONG_AT_MOST, BALLOT, "PUT")
    assert await api.ask(BALLOT, "PUT") == 409


@pytest.mark.anyio
async def test_all_is_forgotten_after_the_window() -> None:
    api = Api()
    await api.guess(WRONG_AT_MOST)
    assert await api.ask(JOIN) == 429
    api.clock.wait(WINDOW)
    assert await api.ask(JOIN) == 404


def test_no_address_is_in_memory() -> None:
    guesses = Guesses(Clock())
    guesses.note("192.0.2.1")
    assert "192.0.2.1" not in repr(vars(guesses))


@pytest.mark.parametrize(
    ("forwarded", "client"),
    [
        (b"198.51.100.7, 203.0.113.9", "198.51.100.7"),
        (b"10.0.0.1, 198.51.100.7, 203.0.113.9", "198.51.100.7"),  # what the client wrote itself comes first
        (b"198.51.100.7", "203.0.113.9"),  # straight to the API: what it says about itself is not believed
    ],
)
def test_behind_the_edge_the_client_is_whom_the_edge_saw(forwarded: bytes, client: str) -> None:
    scope = {"aws.event": {}, "headers": [(b"x-forwarded-for", forwarded)], "client": ("203.0.113.9", 0)}
    assert client_of(scope) == client


@pytest.mark.anyio
async def test_a_whole_host_stops_guessing_of_pins(room: Room) -> None:
    _, pin = await room.open()
    for number in range(WRONG_AT_MOST):
        wrong = f"{(int(pin) + 1 + number) % 10**8:08}"
        assert (await room.request("GET", f"/api/join/{wrong}")).status_code == 404
    refused = await room.request("GET", f"/api/join/{pin}")
    assert refused.status_code == 429
    assert refused.json()["code"] == "too-many-requests"
