"""Much to read: the public table says how often each is read, what is shared, and nothing of what anybody thinks."""

import pytest

from tests.load.phones import Leader, Phone
from tests.load.wire import Json
from tests.room import Room

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


async def written(room: Room, people: int, each: int, **settings: int) -> tuple[Leader, list[Phone]]:
    """A session in which everybody has written ``each``, at the judge step."""
    leader, pin = await room.open(**settings)
    phones = await room.phones(pin, people)
    await leader.advance("write")
    for phone in phones:
        for number in range(each):
            await phone.submit("idea", f"Idea {number}")
    room.pump()
    await leader.advance("judge")
    room.count_down()
    return leader, phones


async def step_of(phone: Phone) -> Json:
    step: Json = (await phone.state())["step"]
    return step


async def exposure(room: Room, phone: Phone) -> Json:
    answer = await room.request("GET", f"/api/sessions/{phone.session_id}/steps/judge/exposure")
    found: Json = answer.json()
    return found


async def read(phone: Phone, number: int) -> None:
    step = await step_of(phone)
    listed = [one["id"] for one in await phone.contributions("judge")]
    await phone.vote("judge", {one: 5 for one in await phone.read_on(step, listed, [], number)})


async def test_up_to_forty_nobody_is_given_a_part(room: Room) -> None:
    _, phones = await written(room, 5, 8)
    assert (await step_of(phones[0]))["reading"] is None
    await phones[0].vote("judge", {one["id"]: 3 for one in await phones[0].contributions("judge")})
    room.pump()
    assert (await exposure(room, phones[0]))["readers"] == {}


async def test_above_forty_everybody_has_a_quota_and_a_promise(room: Room) -> None:
    _, phones = await written(room, 6, 8)
    reading = (await step_of(phones[0]))["reading"]
    assert reading == {"quota": 20, "first": 24 - 4, "aim": 2, "floor": 2, "fewest": None}


async def test_the_quota_is_the_sessions_own(room: Room) -> None:
    _, phones = await written(room, 6, 8, readings=12)
    assert (await step_of(phones[0]))["reading"]["quota"] == 12


async def test_more_than_is_written_needs_no_quota(room: Room) -> None:
    _, phones = await written(room, 6, 8, readings=60)
    assert (await step_of(phones[0]))["reading"] is None


async def test_readers_are_counted_whatever_they_thought_once_enough_have_handed_in(room: Room) -> None:
    leader, phones = await written(room, 6, 8)
    (first, *_) = ids = sorted([one["id"] for one in await phones[0].contributions("judge")])
    for phone, mark in zip(phones[:4], (1, 5, "pass", 3), strict=True):
        await phone.vote("judge", {first: mark})
    room.pump()
    assert (await exposure(room, phones[0]))["readers"] == {}
    assert (await leader.view())["coverage"] is None
    await phones[4].vote("judge", {first: "pass"})
    room.pump()
    told = await exposure(room, phones[0])
    assert told["readers"] == dict.fromkeys(ids, 0) | {first: 5}
    assert told["shortlist"] is None
    assert (await step_of(phones[0]))["reading"]["fewest"] == 0
    assert (await leader.view())["coverage"] == {"fewest": 0, "median": 0, "spread": [47, 0, 0, 0, 0, 1]}


async def test_the_shortlist_is_in_an_order_that_tells_nothing_and_holds_no_hidden_one(room: Room) -> None:
    leader, phones = await written(room, 6, 8)
    for phone in phones:
        await read(phone, 20)
        room.pump()
    told = await exposure(room, phones[0])
    assert len(told["shortlist"]) == 24
    assert told["shortlist"] == sorted(told["shortlist"])
    hidden = told["shortlist"][3]
    path = f"/api/sessions/{leader.session_id}/contributions/{hidden}"
    await room.request("PATCH", path, json={"hidden": True}, headers={"Authorization": f"Bearer {leader.token}"})
    room.pump()
    told = await exposure(room, phones[0])
    assert hidden not in told["shortlist"]
    assert hidden not in told["readers"]


async def test_the_table_names_its_version_and_may_be_two_seconds_old(room: Room) -> None:
    _, phones = await written(room, 6, 8)
    path = f"/api/sessions/{phones[0].session_id}/steps/judge/exposure"
    first = await room.request("GET", path)
    assert first.headers["cache-control"] == "public, max-age=0, s-maxage=2"
    again = await room.request("GET", path, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


async def test_only_a_judge_step_has_a_table(room: Room) -> None:
    _, phones = await written(room, 1, 1)
    path = f"/api/sessions/{phones[0].session_id}/steps/write/exposure"
    assert (await room.request("GET", path)).json()["code"] == "step-not-open"


async def test_the_report_says_how_often_each_was_read(room: Room) -> None:
    leader, phones = await written(room, 6, 8)
    for phone in phones:
        await read(phone, 20)
        room.pump()
    await leader.close()
    room.pump()
    report = await leader.report()
    (judge,) = [step for step in report["steps"] if step["type"] == "judge"]
    judged = sorted(one["judged"] for one in report["contributions"])
    assert judge["results"]["readers"] == {"fewest": judged[0], "median": judged[24]}
    path = f"/api/sessions/{leader.session_id}/report.html"
    page = await room.request("GET", path, headers={"Authorization": f"Bearer {leader.token}"})
    assert (
        f"Each contribution was read by at least {judged[0]}, and half of them by at least {judged[24]}." in page.text
    )


async def test_the_table_never_moves_by_what_one_phone_has_just_judged(room: Room) -> None:
    _, phones = await written(room, 6, 8)
    ids = sorted([one["id"] for one in await phones[0].contributions("judge")])
    for phone in phones[:5]:
        await phone.vote("judge", {ids[0]: 3})
    room.pump()
    before = (await exposure(room, phones[0]))["readers"]
    assert before[ids[0]] == 5
    for phone in [phones[5], *phones[:3]]:
        await phone.vote("judge", {ids[0]: 3, ids[1]: 3})
        room.pump()
        assert (await exposure(room, phones[0]))["readers"] == before
    await phones[3].vote("judge", {ids[0]: 3, ids[1]: 3})
    room.pump()
    assert (await exposure(room, phones[0]))["readers"] == before | {ids[0]: 6, ids[1]: 5}
