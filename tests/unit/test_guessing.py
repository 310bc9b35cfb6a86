"""Only wrong PINs count against a client, they stop nothing but look-ups of PINs, and a venue shares one address."""

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from shared.edge import FROM_EDGE
from shared.guessing import FORGOTTEN_A_SECOND, TIDY_SECONDS, WRONG_AT_ONCE, Guesses, StopGuessing, client_of
from tests.room import Clock, Room

JOIN = "/api/join/12345678"
BALLOT = "/api/sessions/s/steps/judge/ballot"


class Api:
    """An app that answers with the status it is told to, behind the limit."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.status = 404
        self.headers: dict[bytes, bytes] = {}
        self.limited = StopGuessing(self._answer, Guesses(self.clock))

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse(status_code=self.status)(scope, receive, send)

    async def ask(self, path: str, method: str = "GET", client: str = "192.0.2.1") -> int:
        seen: list[int] = []

        async def send(message: object) -> None:
            if isinstance(message, dict) and message["type"] == "http.response.start":
                seen.append(message["status"])
                self.headers = dict(message["headers"])

        async def receive() -> dict[str, object]:
            return {"type": "http.request", "body": b""}

        scope = {"type": "http", "method": method, "path": path, "headers": [], "client": (client, 1)}
        await self.limited(scope, receive, send)
        return seen[0]

    async def guess(self, times: int, path: str = JOIN, method: str = "GET", client: str = "192.0.2.1") -> None:
        for _ in range(times):
            await self.ask(path, method, client)


@pytest.mark.anyio
async def test_right_pins_never_count() -> None:
    api = Api()
    api.status = 200
    await api.guess(10 * WRONG_AT_ONCE)
    assert await api.ask(JOIN) == 200


@pytest.mark.anyio
async def test_who_guesses_is_stopped_even_when_right_and_others_are_not() -> None:
    api = Api()
    await api.guess(WRONG_AT_ONCE)
    api.status = 200
    assert await api.ask(JOIN) == 429
    assert await api.ask(JOIN, client="192.0.2.2") == 200


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", BALLOT),
        ("POST", "/api/sessions/s/steps/write/contributions"),
        ("DELETE", "/api/sessions/s/steps/write/contributions"),
        ("POST", "/api/sessions/s/join"),
        ("GET", "/api/sessions/s/state"),
        ("POST", "/api/sessions/s/advance"),
    ],
)
async def test_nothing_but_look_ups_is_stopped_and_nothing_else_counts(method: str, path: str) -> None:
    """Given a guesser behind the venue's address, when others hand in, poll or lead, then they are answered."""
    api = Api()
    await api.guess(2 * WRONG_AT_ONCE)
    for status in (204, 403, 404):
        api.status = status
        assert await api.ask(path, method) == status
    api = Api()
    for api.status in (403, 404):
        await api.guess(WRONG_AT_ONCE, path, method)
    assert await api.ask(JOIN) == 404


@pytest.mark.anyio
async def test_whoever_stops_guessing_is_forgiven_a_pin_at_a_time_and_told_when() -> None:
    api = Api()
    await api.guess(WRONG_AT_ONCE)
    assert await api.ask(JOIN) == 429
    wait = int(api.headers[b"retry-after"])
    assert wait <= 1 / FORGOTTEN_A_SECOND
    api.clock.wait(wait)
    assert [await api.ask(JOIN), await api.ask(JOIN)] == [404, 429]
    api.clock.wait(WRONG_AT_ONCE / FORGOTTEN_A_SECOND)
    await api.guess(WRONG_AT_ONCE - 1)
    assert await api.ask(JOIN) == 404


@pytest.mark.anyio
async def test_a_days_guessing_is_as_little_as_was_decided() -> None:
    """The arithmetic of infra/decisions.md: one address, all day long, asking faster than it is answered."""
    api, answered = Api(), 0
    for _ in range(2 * 3_600):
        answered += await api.ask(JOIN) == 404
        api.clock.wait(0.5)
    assert answered <= WRONG_AT_ONCE + 3_600 * FORGOTTEN_A_SECOND


def test_no_address_is_in_memory_and_nothing_once_all_is_forgotten() -> None:
    clock = Clock()
    guesses = Guesses(clock)
    guesses.note("192.0.2.1")
    assert "192.0.2.1" not in repr(vars(guesses))
    key = vars(guesses)["_key"]
    clock.wait(TIDY_SECONDS)
    guesses.note("192.0.2.2")
    assert len(vars(guesses)["_levels"]) == 1
    assert vars(guesses)["_key"] != key


@pytest.mark.parametrize(
    ("forwarded", "client"),
    [
        (b"198.51.100.7, 203.0.113.9", "198.51.100.7"),
        (b"10.0.0.1, 198.51.100.7, 203.0.113.9", "198.51.100.7"),  # what the client wrote itself comes first
        (b"198.51.100.7", "203.0.113.9"),
    ],
)
def test_behind_the_edge_the_client_is_whom_the_edge_saw(forwarded: bytes, client: str) -> None:
    scope = {FROM_EDGE: True, "headers": [(b"x-forwarded-for", forwarded)], "client": ("203.0.113.9", 0)}
    assert client_of(scope) == client


def test_what_a_client_says_about_itself_is_believed_from_the_edge_alone() -> None:
    forwarded = [(b"x-forwarded-for", b"198.51.100.7, 203.0.113.9")]
    assert client_of({"aws.event": {}, "headers": forwarded, "client": ("203.0.113.9", 0)}) == "203.0.113.9"
    assert client_of({"headers": forwarded, "client": ("127.0.0.1", 0)}) == "127.0.0.1"
    assert client_of({"headers": [], "client": None}) == ""


def test_one_phone_with_many_ipv6_addresses_is_one_client() -> None:
    def of(address: str) -> str:
        return client_of({"headers": [], "client": (address, 0)})

    assert of("2001:db8:1:2::1") == of("2001:db8:1:2:ffff::9")
    assert of("2001:db8:1:2::1") != of("2001:db8:1:3::1")
    assert of("::ffff:192.0.2.1") == of("192.0.2.1") != of("::ffff:192.0.2.2")


@pytest.mark.anyio
async def test_a_guesser_in_the_room_keeps_nobody_from_taking_part(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given phones that have joined, when one behind the same address shows wrong PINs, then it alone is refused."""
    monkeypatch.setattr("shared.guessing.FORGOTTEN_A_SECOND", 1e-6)  # however slow this machine is
    leader, pin = await room.open(trilemmas=1)
    write, vote = await room.phones(pin, 2)
    await leader.view()
    for number in range(WRONG_AT_ONCE):
        wrong = f"{(int(pin) + 1 + number) % 10**8:08}"
        assert (await room.request("GET", f"/api/join/{wrong}")).status_code == 404
    refused = await room.request("GET", f"/api/join/{pin}")
    assert (refused.status_code, refused.json()["code"]) == (429, "too-many-requests")
    assert int(refused.headers["Retry-After"]) >= 1

    sid = leader.session_id
    assert (await room.request("GET", f"/api/sessions/{sid}/state?language=en")).status_code == 200
    await leader.advance("write")
    await write.submit("idea", "A good idea")
    await leader.advance("trilemma-1")
    await vote.vote("trilemma-1", {"choice": "a"})
