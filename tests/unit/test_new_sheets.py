"""New sheets: what a ticket writes in the next round, or after a withdrawal, has nothing of what it wrote before."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.choices import pack, unpack
from shared.domain.contribution import Contribution, distinct
from shared.domain.errors import StepReset
from shared.domain.identifiers import ContributionId, SessionId, StepId, TicketHash
from shared.store import keys
from shared.store.contributions import (
    load_contributions,
    moderate_contribution,
    new_id,
    save_contribution,
    withdraw_contribution,
)
from shared.store.sqlite import SqliteTable
from shared.store.table import ConditionFailed
from tests.load.phones import Leader, Phone
from tests.room import Room

pytestmark = pytest.mark.anyio

SID, WRITE = SessionId("c2hlZXRz"), StepId("write")
TICKET = TicketHash("a1" * 32)


async def send(room: Room, leader: Leader, phone: Phone, text: str, *, round_: int = 0, at: int = 0) -> str:
    """Writes with one of a phone's tickets, as it lies."""
    body = {"ticket": phone.tickets["write"][at].shown(), "round": round_, "kind": "idea", "text": text}
    answer = await room.request("POST", f"/api/sessions/{leader.session_id}/steps/write/contributions", json=body)
    answer.raise_for_status()
    return str(answer.json()["id"])


async def lead(room: Room, leader: Leader, method: str, path: str, body: Any = None) -> Any:
    headers = {"Authorization": f"Bearer {leader.token}"}
    path = f"/api/sessions/{leader.session_id}{path}"
    return (await room.request(method, path, headers=headers, json=body)).raise_for_status().json()


async def test_ids_of_two_rounds_have_nothing_in_common(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 6)
    await leader.advance("write")
    first = [await send(room, leader, phone, "Before") for phone in phones]
    await lead(room, leader, "POST", "/reset", {"step": "write"})
    second = [await send(room, leader, phone, "After", round_=1) for phone in phones]
    assert len({*first, *second}) == 12
    hashes = {row.ticket for row in await stored(room, leader)}
    assert not any(ticket.startswith(id_) for ticket in hashes for id_ in (*first, *second))


async def stored(room: Room, leader: Leader) -> Any:
    from shared.store.contributions import load_spent

    return load_spent(room.table, SessionId(leader.session_id))


async def test_a_text_written_after_a_withdrawal_has_another_id_and_no_moderation(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 3)
    await leader.advance("write")
    first, other, third = [await send(room, leader, phone, "Before") for phone in phones]
    await leader.advance("judge")
    room.count_down()
    await lead(room, leader, "PATCH", f"/contributions/{first}", {"hidden": True, "theme": "information"})
    await lead(room, leader, "PATCH", f"/contributions/{third}", {"merged_into": other})
    await leader.advance("write")
    for phone in (phones[0], phones[2]):
        path = f"/api/sessions/{leader.session_id}/steps/write/contributions"
        await room.request("DELETE", path, json={"ticket": phone.tickets["write"][0].shown()})
    written = {await send(room, leader, phones[0], "New"), await send(room, leader, phones[2], "New too")}
    assert written.isdisjoint({first, other, third})
    room.pump()
    await leader.advance("judge")
    room.count_down()
    room.pump()
    shown = {row["id"]: (row["theme"], row["merged"]) for row in await phones[1].contributions("judge")}
    assert shown == {id_: (None, []) for id_ in (*written, other)}
    assert (await phones[1].state())["hidden"] == 0


async def test_a_mark_of_the_old_round_never_sticks_to_the_new_text(room: Room) -> None:
    """Given a phone that answers again before the old texts are deleted, then its new text is new all the same."""
    table, ids = room.table, [new_id(bytes([at] * 8)) for at in range(3)]
    sid = SessionId("bWFya3M")
    save(table, ids[0], "Old", sid=sid)
    moderate_contribution(table, sid, ids[0], {"hidden_for": "hurtful", "corrected_theme": "x", "merged_into": ids[2]})
    assert save(table, ids[1], "New", sid=sid, round_=1) == ids[1]
    (found,) = load_contributions(table, sid)
    assert found == Contribution(ids[1], WRITE, "idea", "New", round=1)


async def test_the_same_request_again_gives_the_same_id_and_no_second_text(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    ids = {await send(room, leader, phone, "The answer was lost") for _ in range(3)}
    assert len(ids) == 1
    room.pump()
    assert (await leader.view())["submitted"] == 1
    assert await send(room, leader, phone, "Edited") in ids


def save(table: Any, id_: ContributionId, text: str, *, round_: int = 0, sid: SessionId = SID) -> ContributionId:
    return save_contribution(table, sid, WRITE, TICKET, id_=id_, kind="idea", theme=None, text=text, round_=round_)


def test_a_request_of_an_earlier_round_does_not_take_the_place_of_a_later_text() -> None:
    table = SqliteTable(":memory:")
    save(table, ContributionId("00000001"), "Later", round_=2)
    with pytest.raises(StepReset):
        save(table, ContributionId("00000002"), "On its way for a long time", round_=1)
    assert [found.text for found in load_contributions(table, SID)] == ["Later"]


OLD = {"ticket": TICKET, "step": "write", "kind": "idea", "theme": None, "text": "Old", "round": 0}


def test_texts_of_the_release_before_keep_their_ids_and_answer_to_their_tickets() -> None:
    table = SqliteTable(":memory:")
    old = ContributionId(TICKET[:8])
    table.put(keys.Key(keys.of_session(SID), f"contribution#{old}"), OLD)
    assert [found.id for found in load_contributions(table, SID)] == [old]
    assert save(table, ContributionId("00000001"), "Edited") == old
    assert moderate_contribution(table, SID, old, {"hidden_for": "other"})
    (found,) = load_contributions(table, SID)
    assert (found.id, found.text, found.hidden) == (old, "Edited", True)
    withdraw_contribution(table, SID, TICKET)
    assert save(table, ContributionId("00000002"), "New") == ContributionId("00000002")
    (found,) = load_contributions(table, SID)
    assert (found.id, found.hidden) == ("00000002", False)


def test_moderating_what_was_withdrawn_leaves_the_next_text_of_its_ticket_alone() -> None:
    table = SqliteTable(":memory:")
    old, new = ContributionId("00000001"), ContributionId("00000002")
    save(table, old, "Old")
    update = table.update

    def slow(*args: Any, **kwargs: Any) -> None:
        """Between the look and the write, the text is withdrawn and another is written with its ticket."""
        table.update = update  # type: ignore[method-assign]
        withdraw_contribution(table, SID, TICKET)
        save(table, new, "New")
        update(*args, **kwargs)

    table.update = slow  # type: ignore[method-assign]
    assert not moderate_contribution(table, SID, old, {"hidden_for": "hurtful"})
    assert [(found.id, found.hidden) for found in load_contributions(table, SID)] == [(new, False)]


def test_a_save_that_never_gets_through_says_so() -> None:
    """Rather than saying that it is in: the phone then sends it again."""

    class Busy(SqliteTable):
        def put(self, *_: Any, **__: Any) -> None:
            raise ConditionFailed

    with pytest.raises(ConditionFailed):
        save(Busy(":memory:"), ContributionId("00000001"), "Text")


ids = st.integers(0, 30).map(lambda number: ContributionId(f"{number:08x}"))


@given(st.lists(ids, max_size=30))
def test_no_text_is_lost_when_two_draw_the_same_id(drawn: list[ContributionId]) -> None:
    read = [Contribution(id_, WRITE, "idea", f"Text {at}") for at, id_ in enumerate(drawn)]
    found = distinct(read)
    assert [text.text for text in found] == [text.text for text in read]
    assert len({text.id for text in found}) == len(read)
    for text, before in zip(found, read, strict=True):
        assert text.id == before.id or before.id in {other.id for other in found if other is not text}
    marks = {str(text.id): "5" for text in found}
    assert unpack(pack(marks, of_contributions=True)) == marks


def test_texts_that_drew_the_same_id_are_moderated_one_by_one() -> None:
    table = SqliteTable(":memory:")
    for at in range(2):
        ticket = TicketHash(f"{at}" * 64)
        save_contribution(table, SID, WRITE, ticket, id_=ContributionId("0" * 8), kind="idea", theme=None, text=f"{at}")
    both = load_contributions(table, SID)
    for text in both:
        moderate_contribution(table, SID, text.id, {"corrected_theme": f"theme {text.text}"})
    assert {found.id: found.theme for found in load_contributions(table, SID)} == {
        text.id: f"theme {text.text}" for text in both
    }
