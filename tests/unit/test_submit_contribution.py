"""Handing in: one contribution a ticket, edited and withdrawn by the same ticket, with no author and no time."""

import pytest

from shared.domain.identifiers import SessionId
from shared.domain.retention import DAY
from shared.store import keys
from shared.store.table import Row, query_all
from tests.load.phones import Phone
from tests.room import Room

pytestmark = pytest.mark.anyio


def stored_contributions(room: Room, phone: Phone) -> list[Row]:
    return list(query_all(room.table, keys.of_session(SessionId(phone.session_id)), keys.CONTRIBUTIONS))


async def test_the_same_ticket_edits_and_never_adds(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    first = await phone.submit("idea", "Shorter meetings")
    await phone.edit(first, "challenging", "  Long meetings  ")
    room.pump()
    await leader.advance("judge")
    room.count_down()
    (one,) = await phone.contributions("judge")
    assert one == {"id": first, "kind": "challenging", "theme": None, "text": "Long meetings", "merged": []}
    assert (await leader.view())["steps"][4]["handed_in"] == 1


async def test_a_withdrawn_contribution_is_gone_and_its_ticket_can_be_used_again(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    first = await phone.submit("idea", "Shorter meetings")
    ticket = phone.written[first]
    await phone.withdraw(first)
    assert stored_contributions(room, phone) == []
    phone.tickets["write"].remove(ticket)
    phone.tickets["write"].insert(0, ticket)
    assert await phone.submit("idea", "Fewer meetings") == first


async def test_withdrawing_what_is_not_there_says_so(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    path = f"/api/sessions/{phone.session_id}/steps/write/contributions"
    answer = await room.request("DELETE", path, json={"ticket": phone.tickets["write"][0].shown()})
    assert (answer.status_code, answer.json()["code"]) == (404, "ticket-unknown")


async def test_all_tickets_together_are_the_limit(room: Room) -> None:
    leader, pin = await room.open(contributions_per_kind=1)
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    for number in range(3):
        await phone.submit("idea", f"Idea {number}")
    with pytest.raises(IndexError):
        await phone.submit("idea", "One too many")


async def test_what_is_stored_has_no_author_and_no_time(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    cid = await phone.submit("idea", "Shorter meetings", theme="information")
    (row,) = stored_contributions(room, phone)
    assert set(row.item) == {"ticket", "step", "kind", "theme", "text", "round", "expires_at"}
    assert row.item["expires_at"] % DAY == 0  # the session's own end, the same on everything
    assert row.key.sort == f"contribution#{cid}"
    stored = b"".join(path.read_bytes() for path in room.folder.glob("innspill.db*"))
    assert phone.written[cid].input not in stored
    assert phone.written[cid].output not in stored


async def test_moderation_survives_an_edit(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    cid = await phone.submit("idea", "Shorter meetings")
    headers = {"Authorization": f"Bearer {leader.token}"}
    path = f"/api/sessions/{leader.session_id}/contributions/{cid}"
    hidden = await room.request("PATCH", path, json={"hidden": True}, headers=headers)
    assert hidden.json()["hidden"] is True
    await phone.edit(cid, "idea", "Even shorter meetings")
    room.pump()
    await leader.advance("judge")
    room.count_down()
    assert await phone.contributions("judge") == []
    assert (await phone.state())["hidden"] == 1


async def test_two_tickets_with_the_same_short_hash_do_not_overwrite_each_other(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 2)
    await leader.advance("write")
    monkeypatch.setattr("shared.store.contributions.contribution_id", lambda _: "00000000")
    await phones[0].submit("idea", "First")
    path = f"/api/sessions/{leader.session_id}/steps/write/contributions"
    ticket = phones[1].tickets["write"][0].shown()
    answer = await room.request("POST", path, json={"ticket": ticket, "kind": "idea", "text": "Second"})
    assert (answer.status_code, answer.json()["code"]) == (409, "ticket-collision")
    withdrawn = await room.request("DELETE", path, json={"ticket": ticket})
    assert (withdrawn.status_code, withdrawn.json()["code"]) == (404, "ticket-unknown")
