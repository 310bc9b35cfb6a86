"""What leaves of a step, and when, to somebody who asks everything that can be asked: final before shown, and once."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from shared.domain.identifiers import SessionId
from shared.domain.left_steps import COUNT_DOWN
from shared.domain.receipts import unpack
from shared.domain.showing import SETTLING
from shared.objects import BALLOTS, RECEIPTS, session_file
from shared.reporting.verify import Verdict, verify
from shared.store import keys
from shared.store.table import query_all
from tests.load.phones import Leader, Phone
from tests.load.wire import Json
from tests.room import Room

pytestmark = pytest.mark.anyio

STEP = "trilemma-1"


async def vote(
    room: Room, phone: Phone, choice: str, *, revision: int = 1, finished: bool = False, step: str = STEP
) -> int:
    body = {
        "ticket": phone.tickets[step][0].shown(),
        "revision": revision,
        "choices": {"choice": choice},
        "finished": finished,
    }
    answer = await room.request("PUT", f"/api/sessions/{phone.session_id}/steps/{step}/ballot", json=body)
    room.pump()
    return answer.status_code


async def lead(room: Room, leader: Leader, method: str, path: str, body: Json | None = None) -> Json:
    headers = {"Authorization": f"Bearer {leader.token}"}
    answer = await room.request(method, f"/api/sessions/{leader.session_id}{path}", headers=headers, json=body)
    found: Json = answer.json()
    return found


async def seen(room: Room, leader: Leader, phone: Phone, step: str = STEP) -> list[Any]:
    """Everything that phones and leader can get of a step's results now, at each address."""
    public = await room.request("GET", f"/api/sessions/{phone.session_id}/steps/{step}/results")
    leaders = await lead(room, leader, "GET", f"/results/{step}")
    shown = [
        (await phone.state())["results"].get(step),
        (await leader.view())["results"].get(step),
        public.json() if public.is_success else None,
        leaders if "code" not in leaders else None,
    ]
    return [results and results["counts"] for results in shown]


async def voted(room: Room, choices: str, *, finished: bool = False) -> tuple[Leader, list[Phone]]:
    """A session in which one phone more has joined than has voted."""
    leader, pin = await room.open()
    phones = await room.phones(pin, len(choices) + 1)
    await leader.advance(STEP)
    for phone, choice in zip(phones, choices, strict=False):
        assert await vote(room, phone, choice, finished=finished) == 204
    return leader, phones


async def test_a_ballot_on_its_way_is_counted_before_anything_is_shown(room: Room) -> None:
    leader, phones = await voted(room, "aaaab")
    await leader.reveal(STEP)
    assert await seen(room, leader, phones[0]) == [None] * 4
    room.clock.wait(COUNT_DOWN - 0.1)
    assert await vote(room, phones[5], "c") == 204
    assert await seen(room, leader, phones[0]) == [None] * 4
    room.clock.wait(0.1 + SETTLING)
    assert await vote(room, phones[5], "a", revision=2) == 409
    assert await seen(room, leader, phones[0]) == [{"a": 4, "b": 1, "c": 1}] * 4


async def test_phones_and_leader_are_told_until_when_they_wait(room: Room) -> None:
    leader, phones = await voted(room, "aaaab")
    view = await leader.reveal(STEP)
    until = room.clock.now + COUNT_DOWN + SETTLING
    awaited = {"step": STEP, "until": until, "extra": False}
    assert (await phones[0].state())["step"]["waiting"] == awaited
    assert view["content"]["waiting"] == awaited
    assert next(step for step in view["steps"] if step["id"] == STEP)["waiting"] == awaited
    room.count_down()
    assert (await phones[0].state())["step"]["waiting"] is None
    assert (await leader.view())["content"]["waiting"] is None


async def test_the_leader_waits_for_a_step_that_she_has_left_too(room: Room) -> None:
    leader, phones = await voted(room, "aaaab")
    await leader.advance("trilemma-2")
    assert await seen(room, leader, phones[0]) == [None] * 4
    room.count_down()
    counts = {"a": 4, "b": 1, "c": 0}
    assert await seen(room, leader, phones[0]) == [None, counts, None, counts], "phones see what is revealed alone"


async def test_when_everybody_has_finished_nobody_waits(room: Room) -> None:
    leader, phones = await voted(room, "aaaab", finished=True)
    assert await vote(room, phones[5], "b", finished=True) == 204
    view = await leader.reveal(STEP)
    assert view["content"]["waiting"]["until"] == room.clock.now + SETTLING
    assert await vote(room, phones[5], "c", revision=2) == 409, "what is sealed takes nothing more"
    room.clock.wait(SETTLING)
    assert await seen(room, leader, phones[0]) == [{"a": 4, "b": 2, "c": 0}] * 4


async def test_when_all_who_began_have_finished_the_rest_have_time_to_learn_of_it(room: Room) -> None:
    leader, phones = await voted(room, "aaaab", finished=True)
    await leader.reveal(STEP)
    room.clock.wait(2.0)
    assert (await leader.view())["content"]["waiting"] is not None
    assert await vote(room, phones[5], "b") == 204, "a first ballot is taken"
    room.clock.wait(3.0)
    assert await seen(room, leader, phones[0]) == [None] * 4, "and its phone may still go on"
    assert await vote(room, phones[5], "c", revision=2, finished=True) == 204
    await leader.view()
    room.clock.wait(SETTLING)
    assert await seen(room, leader, phones[0]) == [{"a": 4, "b": 1, "c": 1}] * 4


async def test_extra_time_postpones_what_is_shown_and_one_move_ends_it(room: Room) -> None:
    leader, phones = await voted(room, "aaaab")
    await lead(room, leader, "PUT", "/extra-time", {"minutes": 2})
    view = await leader.reveal(STEP)
    assert view["content"]["waiting"]["extra"] is True
    room.clock.wait(60)
    assert await vote(room, phones[5], "b") == 204
    assert await seen(room, leader, phones[0]) == [None] * 4
    view = await lead(room, leader, "DELETE", f"/steps/{STEP}/extra-time")
    assert view["content"]["waiting"]["until"] == room.clock.now + COUNT_DOWN + SETTLING
    assert await vote(room, phones[5], "c", revision=2) == 204, "what is on its way is taken"
    room.count_down()
    assert await seen(room, leader, phones[0]) == [{"a": 4, "b": 1, "c": 1}] * 4


@pytest.mark.parametrize(("changed", "shown_again"), [(1, False), (4, False), (5, True)])
async def test_a_step_that_was_opened_again_is_published_again_with_company_alone(
    room: Room, changed: int, *, shown_again: bool
) -> None:
    leader, phones = await voted(room, "aaaaaa")
    await leader.reveal(STEP)
    room.count_down()
    before = await seen(room, leader, phones[0])
    await lead(room, leader, "POST", "/reveal", {"step": STEP, "revealed": False})
    assert await seen(room, leader, phones[0]) == [None] * 4
    for phone in phones[:changed]:
        assert await vote(room, phone, "b", revision=2) == 204
    await leader.reveal(STEP)
    room.count_down()
    after = await seen(room, leader, phones[0])
    assert after == ([{"a": 6 - changed, "b": changed, "c": 0}] * 4 if shown_again else before)
    results = (await phones[0].state())["results"][STEP]
    assert results["kept"] is not shown_again


async def test_opening_a_step_again_without_any_new_answer_says_nothing(room: Room) -> None:
    leader, phones = await voted(room, "aaaaaa")
    for _ in range(2):
        await leader.reveal(STEP)
        room.count_down()
        assert (await phones[0].state())["results"][STEP]["kept"] is False
        await lead(room, leader, "POST", "/reveal", {"step": STEP, "revealed": False})


async def test_the_report_says_what_the_room_saw_and_whose_ballot_came_later(room: Room) -> None:
    leader, phones = await voted(room, "aaaaaa")
    await leader.reveal(STEP)
    room.count_down()
    (before, *_) = await seen(room, leader, phones[0])
    await lead(room, leader, "POST", "/reveal", {"step": STEP, "revealed": False})
    assert await vote(room, phones[0], "b", revision=2) == 204
    assert await vote(room, phones[6], "c") == 204
    await leader.close()
    room.pump()
    report = await leader.report()
    results = next(step for step in report["steps"] if step["id"] == STEP)["results"]
    assert (results["ballots"], results["counts"], results["kept"]) == (6, before, True)
    receipts = (await room.request("GET", f"/api/sessions/{leader.session_id}/receipts")).json()
    listed = next(step for step in receipts["steps"] if step["id"] == STEP)
    spent, later = set(unpack(listed["spent"])), set(unpack(listed["later"]))
    assert (len(spent), len(later), len(spent & later)) == (6, 2, 1), "what was changed is counted as it was shown"
    ballots = room.home.objects.get(session_file(SessionId(leader.session_id), BALLOTS))
    assert ballots is not None
    differs = [found for found in verify(report, json.loads(ballots), receipts) if found.verdict is Verdict.DIFFERS]
    assert differs == []


async def judged(room: Room, marks: Sequence[tuple[int, int]]) -> tuple[Leader, list[Phone], str, str]:
    """A session in which each phone has judged two contributions, and the result is shown."""
    leader, pin = await room.open()
    phones = await room.phones(pin, len(marks))
    await leader.advance("write")
    one, two = await phones[0].submit("idea", "Short meetings"), await phones[1].submit("idea", "Shorter ones")
    await leader.advance("judge")
    room.count_down()
    for phone, (first, second) in zip(phones, marks, strict=True):
        await phone.vote("judge", {one: first, two: second})
    await leader.reveal("judge")
    room.count_down()
    return leader, phones, one, two


async def rows(room: Room, leader: Leader) -> dict[str, Any]:
    found = (await lead(room, leader, "GET", "/results/judge"))["contributions"]
    return {row["id"]: row for row in found}


async def test_merging_and_taking_apart_after_publication_recounts_nothing(room: Room) -> None:
    leader, _, one, two = await judged(room, [(5, 1), (5, 2), (4, 1), (4, 3), (5, 1), (3, 5)])
    before = await rows(room, leader)
    await lead(room, leader, "PATCH", f"/contributions/{two}", {"merged_into": one})
    room.pump()
    merged = await rows(room, leader)
    assert set(merged) == {one}
    assert merged[one]["merged"] == ["Shorter ones"]
    assert merged[one]["counts"] == before[one]["counts"]
    assert merged[one]["score"] == before[one]["score"]
    await lead(room, leader, "PATCH", f"/contributions/{two}", {"merged_into": None})
    room.pump()
    assert await rows(room, leader) == before


async def test_what_was_hidden_when_it_was_published_has_no_numbers_afterwards(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 5)
    await leader.advance("write")
    one, two = await phones[0].submit("idea", "Short meetings"), await phones[1].submit("idea", "Shorter ones")
    await leader.advance("judge")
    room.count_down()
    for phone in phones:
        await phone.vote("judge", {one: 5, two: 1})
    await lead(room, leader, "PATCH", f"/contributions/{two}", {"hidden": True})
    room.pump()
    await leader.reveal("judge")
    room.count_down()
    assert set(await rows(room, leader)) == {one}
    await lead(room, leader, "PATCH", f"/contributions/{two}", {"hidden": False})
    room.pump()
    shown = await rows(room, leader)
    assert list(shown) == [one, two], "what has no numbers comes last"
    assert (shown[one]["counts"]["5"], shown[two]["counts"], shown[two]["place"]) == (5, None, None)
    await leader.close()
    room.pump()
    assert [row["counts"] and row["counts"]["5"] for row in (await leader.report())["contributions"]] == [5, None]


async def test_deleting_actions_one_by_one_does_not_question_the_ballots_again(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 6)
    actions = (await leader.plan([{"title": title} for title in "ABC"]))["plan"]["actions"]
    a, b, c = (action["id"] for action in actions)
    await leader.advance("plan")
    for phone, approve in zip(phones, ([a], [a], [a, b], [b], [c], [a, c]), strict=True):
        await phone.vote("plan", {"approve": approve})
    await leader.reveal("plan")
    room.count_down()
    chosen = (await leader.view())["results"]["plan"]["chosen"]
    view = await leader.plan([action for action in actions if action["id"] != chosen[0]])
    assert view["results"]["plan"]["chosen"] == chosen[1:]
    view = await leader.plan([*actions, {"title": "D"}])
    assert [action["approvals"] for action in view["results"]["plan"]["actions"]] == [4, 2, 2, None]


async def test_a_restarted_look_finds_what_was_published(room: Room) -> None:
    leader, phones = await voted(room, "aaaaab")
    await leader.reveal(STEP)
    room.count_down()
    first = await seen(room, leader, phones[0])
    room.clock.wait(3600)
    assert await seen(room, leader, phones[0]) == first


async def test_nothing_tells_after_the_close_which_ballots_were_counted(room: Room) -> None:
    leader, phones = await voted(room, "aaaaab")
    await leader.reveal(STEP)
    room.count_down()
    await seen(room, leader, phones[0])
    await leader.close()
    room.pump()
    assert room.home.objects.get(session_file(SessionId(leader.session_id), RECEIPTS)) is not None
    stored = [
        row.item for row in query_all(room.table, keys.of_session(SessionId(leader.session_id)), keys.PUBLICATIONS)
    ]
    assert stored
    assert all(item["published"]["cast"] == "" and item["seal"] is None for item in stored)
