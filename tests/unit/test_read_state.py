"""The snapshot: versioned, the same for everyone, and silent about numbers until the leader reveals them."""

import json

import pytest

from tests.load.phones import Phone
from tests.room import Room

pytestmark = pytest.mark.anyio


async def test_an_unchanged_snapshot_is_304_and_a_changed_one_is_newer(room: Room) -> None:
    leader, pin = await room.open()
    await room.phones(pin, 1)
    path = f"/api/sessions/{leader.session_id}/state"
    first = await room.request("GET", path)
    again = await room.request("GET", path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    await room.phones(pin, 1)
    changed = await room.request("GET", path, headers={"If-None-Match": first.headers["etag"]})
    assert changed.json()["version"] > first.json()["version"]
    assert changed.json()["joined"] == 2


async def test_each_language_has_its_own_texts_and_etag(room: Room) -> None:
    leader, _ = await room.open()
    path = f"/api/sessions/{leader.session_id}/state"
    answers = [await room.request("GET", path, params={"language": language}) for language in ("nb", "sv", "nl", "en")]
    assert len({answer.json()["step"]["text"] for answer in answers}) == 4
    assert len({answer.headers["etag"] for answer in answers}) == 4


async def test_no_number_is_in_the_snapshot_before_the_leader_reveals_it(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 6)
    await leader.advance("trilemma-1")
    for phone in phones:
        await phone.vote("trilemma-1", {"choice": "c"})
    room.pump()
    assert (await phones[0].state())["results"] == {}
    await leader.advance("trilemma-2")
    assert (await phones[0].state())["results"] == {}
    path = f"/api/sessions/{leader.session_id}/steps/trilemma-1/results"
    assert (await room.request("GET", path)).json()["code"] == "step-not-open"
    await leader.reveal("trilemma-1")
    assert (await phones[0].state())["results"] == {}, "a ballot may still be on its way"
    assert (await room.request("GET", path)).json()["code"] == "step-not-open"
    room.count_down()
    expected = {"type": "trilemma", "ballots": 6, "withheld": False, "kept": False, "counts": {"a": 0, "b": 0, "c": 6}}
    assert (await phones[0].state())["results"] == {"trilemma-1": expected}
    assert (await room.request("GET", path)).json() == expected


async def test_a_judged_contribution_shows_every_mark_by_its_name(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 5)
    await leader.advance("write")
    cid = await phones[0].submit("idea", "Good")
    await leader.advance("judge")
    room.count_down()
    for mark, phone in zip((1, 4, 5, 5, "pass"), phones, strict=True):
        await phone.vote("judge", {cid: mark})
    room.pump()
    await leader.reveal("judge")
    room.count_down()
    counts = {"1": 1, "2": 0, "3": 0, "4": 1, "5": 2, "pass": 1}
    path = f"/api/sessions/{leader.session_id}/steps/judge/results"
    for results in ((await phones[0].state())["results"]["judge"], (await room.request("GET", path)).json()):
        (one,) = results["contributions"]
        assert (one["counts"], one["judged"], one["mean"]) == (counts, 5, 3.75)
        assert (one["rank"], one["split"]) == ({"best": 1, "worst": 1}, False)


async def test_results_of_fewer_than_five_people_show_no_number(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 4)
    await leader.advance("write")
    good, bad = await phones[0].submit("idea", "Good"), await phones[0].submit("idea", "Bad")
    await leader.advance("judge")
    room.count_down()
    for phone in phones:
        await phone.vote("judge", {good: 5, bad: 1})
    room.pump()
    await leader.reveal("judge")
    room.count_down()
    state = await phones[0].state()
    results = state["results"]["judge"]
    assert results["withheld"] is True
    assert [one["id"] for one in results["contributions"]] == [good, bad]
    for one in results["contributions"]:
        assert {one[name] for name in ("judged", "counts", "mean", "score", "rank", "split")} == {None} | set()
    assert state["small_group"] is True


async def test_contributions_are_not_shown_while_people_write(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    await phone.submit("idea", "Shorter meetings")
    path = f"/api/sessions/{phone.session_id}/steps/write/contributions"
    assert (await room.request("GET", path)).json()["code"] == "step-not-open"
    await leader.advance("judge")
    assert (await room.request("GET", path)).json()["code"] == "step-not-open", "texts may still be on their way"
    room.count_down()
    assert len((await room.request("GET", path)).json()["contributions"]) == 1


async def test_the_list_to_judge_is_named_by_its_content(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    cid = await phone.submit("idea", "Shorter meetings")
    room.pump()
    await leader.advance("judge")
    room.count_down()
    listed = (await phone.state())["step"]["contributions"]
    assert listed["count"] == 1
    path = f"/api/sessions/{phone.session_id}/steps/judge/contributions"
    named = await room.request("GET", path, params={"v": listed["version"]})
    assert "immutable" in named.headers["cache-control"]
    assert "immutable" not in (await room.request("GET", path)).headers["cache-control"]
    headers = {"Authorization": f"Bearer {leader.token}"}
    hide = f"/api/sessions/{leader.session_id}/contributions/{cid}"
    await room.request("PATCH", hide, json={"hidden": True}, headers=headers)
    room.pump()
    changed = (await phone.state())["step"]["contributions"]
    assert changed["count"] == 0
    assert changed["version"] != listed["version"]


async def test_the_snapshot_never_holds_the_seed_or_a_ticket(room: Room) -> None:
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    await phone.submit("idea", "Shorter meetings")
    room.pump()
    text = json.dumps(await _everything_public(room, phone))
    for secret in ("seed", "attendee", "output", '"input"', "closing_until"):
        assert secret not in text


async def _everything_public(room: Room, phone: Phone) -> list[object]:
    base = f"/api/sessions/{phone.session_id}"
    paths = [f"{base}/state", f"{base}/steps/judge/contributions"]
    return [(await room.request("GET", path)).json() for path in paths]
