"""The pushing function: who is told what when, and what becomes of sockets that are gone or out of reach."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from functions.push_state import handler
from functions.push_state.handler import ASK, PushFailed, consume
from functions.tally_ballots.handler import consume as tally_ballots
from shared.domain.formats import Language
from shared.domain.identifiers import ConnectionId, SessionId
from shared.push import Gone
from shared.settings import Settings
from shared.store import keys
from shared.store.listeners import listeners, remember
from shared.store.table import Change
from tests.load.phones import Leader, Phone
from tests.room import Room

pytestmark = pytest.mark.anyio
SETTINGS = Settings(public_url="http://test", follow_url="wss://test/live")


class Heard:
    """Sockets that keep what they are sent; some are gone, some out of reach."""

    def __init__(self) -> None:
        self.messages: list[tuple[str, Any]] = []
        self.gone: set[str] = set()
        self.broken: set[str] = set()

    def send(self, connection: ConnectionId, message: bytes) -> None:
        if connection in self.gone:
            raise Gone
        if connection in self.broken:
            raise ConnectionError("no answer")
        self.messages.append((connection, json.loads(message)))

    def take(self) -> list[tuple[str, Any]]:
        taken, self.messages = sorted(self.messages, key=lambda one: one[0]), []
        return taken


class Following:
    """A session that some sockets listen to; `flow` lets the stream reach the pushing function."""

    def __init__(self, room: Room, leader: Leader, phones: list[Phone]) -> None:
        self.room, self.leader, self.phones, self.heard = room, leader, phones, Heard()
        self.sid = SessionId(leader.session_id)
        self.home = replace(room.home, settings=SETTINGS, sockets=lambda: self.heard)
        self._position = room.table.changes(None, 10_000).position

    def listen(self, connection: str, language: Language = Language.NB) -> None:
        remember(self.room.table, self.sid, ConnectionId(connection), language, now=self.room.clock.now)

    def flow(self) -> list[tuple[str, Any]]:
        while (batch := self.room.table.changes(self._position, 1_000)).changes:
            self._position = batch.position
            tally_ballots(batch.changes, self.home)
            consume(batch.changes, self.home)
        return self.heard.take()


Begin = Callable[..., Any]


@pytest.fixture
def begin(room: Room) -> Begin:
    async def begin(phones: int = 0) -> Following:
        leader, pin = await room.open(trilemmas=1)
        following = Following(room, leader, await room.phones(pin, phones))
        await leader.view()
        return following

    return begin


async def test_everybody_hears_of_a_move_in_their_language_and_need_not_ask(begin: Begin, room: Room) -> None:
    session = await begin()
    session.listen("a")
    session.listen("b", Language.EN)
    await session.leader.advance("write")
    (a, norwegian), (b, english) = session.flow()
    assert (a, b, norwegian["step"]["id"]) == ("a", "b", "write")
    asked = (await room.request("GET", f"/api/sessions/{session.sid}/state?language=en")).json()
    assert english == asked | {"follow_url": "wss://test/live"}
    assert norwegian["step"]["title"] != english["step"]["title"]


async def test_what_phones_do_is_not_pushed_while_a_step_collects(begin: Begin) -> None:
    session = await begin(5)
    await session.leader.advance("trilemma-1")
    session.flow()
    session.listen("a")
    for phone in session.phones:
        await phone.vote("trilemma-1", {"choice": "a"})
    assert session.flow() == []


async def test_results_are_pushed_once_the_step_is_final(begin: Begin) -> None:
    session = await begin(6)
    await session.leader.advance("trilemma-1")
    for phone in session.phones[:5]:
        await phone.vote("trilemma-1", {"choice": "a"})
    session.flow()
    session.listen("a")
    await session.leader.reveal("trilemma-1")
    ((_, counting),) = session.flow()
    assert counting["results"] == {}
    assert counting["step"]["waiting"]["step"] == "trilemma-1"
    await session.phones[5].vote("trilemma-1", {"choice": "b"})
    assert session.flow() == [], "a ballot on its way moves nothing on a phone"
    session.room.count_down()
    await session.leader.view()
    ((_, shown),) = session.flow()
    assert shown["results"]["trilemma-1"]["counts"] == {"a": 5, "b": 1, "c": 0}
    assert shown["version"] > counting["version"]


async def test_a_list_that_changes_after_the_writing_is_pushed(begin: Begin) -> None:
    session = await begin(1)
    session.listen("a")
    await session.leader.advance("write")
    await session.phones[0].submit("idea", "Shorter meetings")
    assert [state["step"]["id"] for _, state in session.flow()] == ["write"]
    await session.leader.advance("judge")
    session.flow()
    await session.phones[0].submit("idea", "Longer ones")  # on its way when the leader moved on
    assert all(state["step"]["contributions"]["count"] == 0 for _, state in session.flow())
    session.room.count_down()
    await session.leader.view()
    *_, (_, state) = session.flow()
    assert state["step"]["contributions"]["count"] == 2


@pytest.mark.parametrize(("step", "pushed"), [("discuss", 0), ("plan", 1)])
async def test_the_plan_is_pushed_where_phones_show_it(begin: Begin, step: str, pushed: int) -> None:
    session = await begin()
    await session.leader.advance(step)
    session.flow()
    session.listen("a")
    await session.leader.plan([{"title": "Shorter meetings"}])
    assert len(session.flow()) == pushed


async def test_the_same_change_again_tells_the_same(begin: Begin) -> None:
    session = await begin()
    session.listen("a")
    await session.leader.advance("write")
    first = session.flow()
    session._position = None
    again = session.flow()
    assert again[-1] == first[0]


async def test_a_socket_that_is_gone_is_forgotten(begin: Begin) -> None:
    session = await begin()
    session.listen("a")
    session.listen("b")
    session.heard.gone = {"a"}
    await session.leader.advance("write")
    assert [connection for connection, _ in session.flow()] == ["b"]
    assert listeners(session.room.table, session.sid) == {Language.NB: [ConnectionId("b")]}


async def test_one_that_cannot_be_reached_fails_the_batch_after_all_others_were_told(begin: Begin) -> None:
    session = await begin()
    for connection in "abc":
        session.listen(connection)
    session.heard.broken = {"b"}
    await session.leader.advance("write")
    with pytest.raises(PushFailed, match="1 of 3"):
        session.flow()
    assert [connection for connection, _ in session.heard.take()] == ["a", "c"]


async def test_a_snapshot_too_large_for_a_frame_makes_phones_ask(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    session = await begin()
    session.listen("a")
    monkeypatch.setattr(handler, "LARGEST", 100)
    await session.leader.advance("write")
    assert session.flow() == [("a", json.loads(ASK))]


async def test_a_listener_whose_time_is_over_is_not_told(begin: Begin) -> None:
    session = await begin()
    session.listen("a")
    session.room.clock.now += 3 * 3600
    await session.leader.advance("write")
    assert session.flow() == []


async def test_nobody_listening_costs_one_question_to_the_table(begin: Begin) -> None:
    session = await begin()
    await session.leader.advance("write")
    assert session.flow() == []


async def test_a_session_that_is_deleted_is_passed_over(begin: Begin) -> None:
    session = await begin()
    session.listen("a")
    consume([Change(keys.session(session.sid), {"step": "write"}, None)], session.home)
    assert session.heard.take() == []
