"""The report: what people did, exactly; built once more the same; and the seed is gone before it is written."""

import json

import pytest

from functions.build_report.handler import build_report
from shared.domain.errors import SessionClosed
from shared.domain.identifiers import SessionId
from shared.objects import report_name
from shared.store import keys
from shared.store.sessions import load_seed
from tests.load.phones import Leader, Phone
from tests.reports import checked
from tests.room import Room

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


async def hold(room: Room, people: int) -> tuple[Leader, list[Phone], list[str]]:
    """A session in which everybody judges two contributions and approves one action, up to the pulse."""
    leader, pin = await room.open(trilemmas=1)
    phones = await room.phones(pin, people)
    await leader.advance("trilemma-1")
    for phone in phones:
        await phone.vote("trilemma-1", {"choice": "a"})
    await leader.advance("write")
    good = await phones[0].submit("works_well", "We help each other")
    bad = await phones[-1].submit("challenging", "<b>=cmd()</b>")
    await leader.advance("judge")
    for number, phone in enumerate(phones):
        await phone.vote("judge", {good: 5, bad: "pass" if number == 0 else 1})
    view = await leader.plan([{"title": "Tidy the stores", "contributions": [bad]}], agreed="We tidy.")
    await leader.advance("plan")
    for phone in phones[1:]:
        await phone.vote("plan", {"approve": [view["plan"]["actions"][0]["id"]]})
    await leader.advance("pulse")
    for phone in phones:
        await phone.vote("pulse", {"influence": 4, "belief": 3, "safety": "pass"})
    return leader, phones, [good, bad]


async def test_the_report_says_what_people_did(room: Room) -> None:
    leader, _, (good, bad) = await hold(room, 6)
    await leader.close()
    room.pump()
    report = checked(await leader.report())
    assert report["participants"] == 6
    first, second = report["contributions"]
    assert (first["id"], first["counts"]["5"], first["judged"], first["mean"]) == (good, 6, 6, 5.0)
    assert (second["id"], second["counts"], second["text"]) == (
        bad,
        {"1": 5, "2": 0, "3": 0, "4": 0, "5": 0, "pass": 1},
        "<b>=cmd()</b>",
    )
    assert (report["agreed"], report["actions"][0]["approvals"]) == ("We tidy.", 5)
    results = {step["id"]: step["results"] for step in report["steps"]}
    assert results["trilemma-1"]["counts"] == {"a": 6, "b": 0, "c": 0}
    assert results["pulse"]["items"][0] == {
        "id": "influence",
        "text": results["pulse"]["items"][0]["text"],
        "counts": {"1": 0, "2": 0, "3": 0, "4": 6, "5": 0, "pass": 0},
        "mean": 4.0,
    }
    assert results["frame"] is None


async def test_ballots_that_the_stream_has_not_brought_yet_are_in_the_report(room: Room) -> None:
    leader, phones, _ = await hold(room, 5)
    await phones[0].vote("pulse", {"influence": 1})
    await leader.close()
    build_report(room.home, SessionId(leader.session_id))  # no tally_ballots has run since the last pump
    report = checked(await leader.report())
    assert report["steps"][-1]["results"]["items"][0]["counts"]["1"] == 1


async def test_a_report_built_twice_is_the_same_byte_for_byte(room: Room) -> None:
    leader, _, _ = await hold(room, 5)
    await leader.close()
    sid = SessionId(leader.session_id)
    room.pump()
    first = [room.home.objects.get(report_name(sid, extension)) for extension in ("json", "html")]
    build_report(room.home, sid)
    again = [room.home.objects.get(report_name(sid, extension)) for extension in ("json", "html")]
    assert first == again
    assert None not in first


async def test_the_seed_is_destroyed_before_anything_is_counted(room: Room) -> None:
    leader, phones, _ = await hold(room, 5)
    await leader.close()
    sid = SessionId(leader.session_id)
    asked = room.clock.now
    room.pump()
    assert room.clock.now > asked, "the report waits until what is on its way has arrived"
    with pytest.raises(SessionClosed):
        load_seed(room.table, sid)
    assert room.table.get(keys.seed(sid)) is None
    assert (await phones[0].state())["phase"] == "closed"


async def test_a_small_groups_report_has_no_counts_and_says_why(room: Room) -> None:
    leader, _, _ = await hold(room, 4)
    await leader.close()
    room.pump()
    report = checked(await leader.report())
    assert report["small_group"] is True
    assert {one["counts"] for one in report["contributions"]} == {None}
    assert report["actions"][0]["approvals"] is None
    for step in report["steps"]:
        if step["results"] and "withheld" in step["results"]:
            assert step["results"]["withheld"] is True
            assert '"counts":{' not in json.dumps(step["results"], separators=(",", ":"))
    page = room.home.objects.get(report_name(SessionId(leader.session_id), "html"))
    assert page is not None
    assert b"Fewer than 5 people answered" in page


async def test_two_peoples_judgements_are_not_even_an_order(room: Room) -> None:
    leader, _, ids = await hold(room, 2)
    await leader.close()
    room.pump()
    report = checked(await leader.report())
    assert [one["id"] for one in report["contributions"]] == sorted(ids)


async def test_an_empty_session_has_a_report_too(room: Room) -> None:
    leader, _ = await room.open()
    await leader.close()
    room.pump()
    report = checked(await leader.report())
    assert (report["participants"], report["contributions"], report["actions"]) == (0, [], [])


async def test_hidden_contributions_are_counted_and_not_shown_and_merged_ones_stay_with_theirs(room: Room) -> None:
    leader, phones, (good, bad) = await hold(room, 5)
    await leader.advance("write")
    third = await phones[1].submit("works_well", "We help one another")
    await leader.advance("judge")
    room.count_down()
    headers = {"Authorization": f"Bearer {leader.token}"}
    base = f"/api/sessions/{leader.session_id}/contributions"
    await room.request("PATCH", f"{base}/{bad}", json={"hidden": True}, headers=headers)
    await room.request("PATCH", f"{base}/{third}", json={"merged_into": good}, headers=headers)
    await leader.close()
    room.pump()
    report = checked(await leader.report())
    (one,) = report["contributions"]
    assert (one["id"], one["merged"], report["hidden"]) == (good, ["We help one another"], 1)
    assert next(step["handed_in"] for step in report["steps"] if step["id"] == "write") == 3


async def test_a_report_that_failed_for_good_is_built_when_the_leader_closes_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    leader, _, _ = await hold(room, 5)
    await leader.close()
    with monkeypatch.context() as broken:
        broken.setattr("shared.reporting.forms.render_html", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            room.pump()
    assert (await leader.view())["phase"] == "closing"
    room.pump()  # the changes that failed are gone; closing again after a while brings a new one
    room.clock.now += 60
    await leader.close()
    room.pump()
    assert (await leader.view())["report_ready"] is True


async def test_the_report_says_who_decided_and_where_the_leader_differs(room: Room) -> None:
    leader, _, _ = await hold(room, 6)
    plan = (await leader.view())["plan"]
    (tidy,) = plan["actions"]
    plan["actions"].append({"id": "0a0a0a0a", "title": "Meet"})
    body = plan | {"taken": ["0a0a0a0a"]}
    headers = {"Authorization": f"Bearer {leader.token}"}
    written = await room.request("PUT", f"/api/sessions/{leader.session_id}/plan", json=body, headers=headers)
    assert written.status_code == 200
    await leader.close()
    room.pump()
    report = await leader.report()
    assert report["decision"] == {"by": "leader", "added": ["0a0a0a0a"], "left_out": [tidy["id"]]}
    assert [(one["taken"], one["first"], one["chosen"]) for one in report["actions"]] == [
        (False, False, 1),
        (True, True, None),
    ]
