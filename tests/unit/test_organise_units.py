"""The tree of units over HTTP: who may see and change what, lists in and out, and two windows at once."""

from datetime import date
from typing import Any

import httpx
import pytest

from infra.tokens import Role
from shared.domain.organisation import ROOT
from shared.store.organisation import load_tree
from tests.room import Room

pytestmark = pytest.mark.anyio

ADMIN: list[Role] = ["hr", "admin"]
LIST = "id,name,parent\nsurgery,Surgery,\nmedicine,Medicine,\nWard 2,Ward 2,surgery\nnight,Night team,Ward 2\n"
DAY = "2026-10-01"
TODAY = date(2026, 9, 21)
"""The day of the room's clock."""


def bearer(room: Room, *roles: Role, unit: str = ROOT) -> dict[str, str]:
    return {"Authorization": f"Bearer {room.token(unit=unit, roles=list(roles) or ADMIN)}"}


async def ask(
    room: Room, method: str, path: str = "", *, seen: int | None = None, headers: Any = None, **kwargs: Any
) -> httpx.Response:
    sent = headers or bearer(room)
    if seen is not None:
        sent = {**sent, "If-Match": f'"{seen}"'}
    return await room.request(method, f"/api/organisation{path}", headers=sent, **kwargs)


async def change(room: Room, seen: int, what: str, **body: Any) -> httpx.Response:
    return await ask(room, "POST", "/changes", seen=seen, json={"change": what, **body})


async def take_over(
    room: Room,
    content: str | bytes,
    *,
    apply: bool = True,
    seen: int | None = 0,
    options: str = "",
    headers: Any = None,
) -> httpx.Response:
    sent = {**(headers or bearer(room)), "Content-Type": "application/octet-stream"}
    path = f"/import?apply={str(apply).lower()}{options}"
    return await ask(room, "POST", path, seen=seen, headers=sent, content=content)


async def hospital(room: Room) -> None:
    assert (await take_over(room, LIST)).json()["applied"]


async def test_without_any_tree_there_is_nothing_to_read_and_all_to_do(room: Room) -> None:
    read = (await ask(room, "GET")).json()
    assert read == {
        "version": 0,
        "today": TODAY.isoformat(),
        "scope": ROOT,
        "may_change": True,
        "may_undo": False,
        "units": [],
    }


async def test_units_are_added_moved_renamed_merged_and_closed(room: Room) -> None:
    await change(room, 0, "add", unit="surgery", name="Surgery")
    await change(room, 1, "add", unit="Ward 2", name="Ward 2", parent="surgery")
    await change(room, 2, "add", unit="Ward 3", name="Ward 3")
    await change(room, 3, "move", unit="Ward 3", parent="surgery", day=DAY)
    await change(room, 4, "rename", unit="surgery", name="Surgery and anaesthesia", day=DAY)
    answer = await change(room, 5, "merge", unit="Ward 3", into="Ward 2", day="2026-11-01")
    assert (answer.status_code, answer.headers["etag"], answer.json()["version"]) == (200, '"6"', 6)
    closed = await change(room, 6, "close", unit="Ward 2", day="2027-01-01")
    assert closed.status_code == 200
    tree = load_tree(room.home.table, date(2026, 11, 1))
    assert tree.path("Ward 3") == (ROOT, "surgery", "Ward 2")
    assert (tree.name("surgery"), load_tree(room.home.table, TODAY).name("surgery")) == (
        "Surgery and anaesthesia",
        "Surgery",
    )


async def test_the_last_change_is_taken_back_and_brought_back(room: Room) -> None:
    await hospital(room)
    await change(room, 1, "move", unit="night", parent="medicine", day=DAY)
    undone = (await ask(room, "POST", "/undo", seen=2)).json()
    assert (undone["version"], [line["until"] for line in undone["units"]]) == (3, [None] * 4)
    again = (await ask(room, "POST", "/undo", seen=3)).json()
    assert [line["parent"] for line in again["units"] if line["id"] == "night"] == ["Ward 2", "medicine"]


async def test_there_is_nothing_to_take_back_at_first(room: Room) -> None:
    refused = await ask(room, "POST", "/undo", seen=0)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing-to-undo")


async def test_two_windows_do_not_overwrite_each_other(room: Room) -> None:
    await hospital(room)
    await change(room, 1, "rename", unit="night", name="Late team", day=DAY)
    for refused in (
        await change(room, 1, "rename", unit="night", name="Mine", day=DAY),
        await take_over(room, LIST, seen=1),
        await ask(room, "POST", "/undo", seen=1),
    ):
        assert (refused.status_code, refused.json()["code"]) == (412, "version-stale")
    missing = await ask(room, "POST", "/changes", json={"change": "close", "unit": "night", "day": DAY})
    assert (missing.status_code, missing.json()["code"]) == (428, "version-missing")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"change": "move", "unit": "surgery", "parent": "night", "day": DAY}, 422, "unit-loop"),
        ({"change": "move", "unit": "night", "parent": "nowhere", "day": DAY}, 422, "unit-orphan"),
        ({"change": "move", "unit": "nobody", "parent": "surgery", "day": DAY}, 404, "unit-unknown"),
        ({"change": "move", "unit": "night", "parent": "surgery", "day": "2031-01-01"}, 422, "day-invalid"),
        ({"change": "add", "unit": "night", "name": "Again"}, 409, "unit-exists"),
        ({"change": "add", "unit": "new", "name": "  "}, 422, "units-invalid"),
        ({"change": "close", "unit": "surgery", "day": DAY}, 409, "unit-has-units"),
        ({"change": "move", "unit": "surgery", "day": DAY}, 422, "input-invalid"),
        ({"change": "merge", "unit": "surgery", "day": DAY}, 422, "input-invalid"),
        ({"change": "split", "unit": "surgery", "day": DAY}, 422, "input-invalid"),
        ({"change": "close", "unit": "night", "day": "soon"}, 422, "input-invalid"),
        ({"change": "close", "unit": "night", "day": DAY, "roles": ["admin"]}, 422, "input-invalid"),
    ],
)
async def test_what_cannot_be_is_refused_and_changes_nothing(
    room: Room, body: dict[str, Any], status: int, code: str
) -> None:
    await hospital(room)
    refused = await ask(room, "POST", "/changes", seen=1, json=body)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert (await ask(room, "GET")).json()["version"] == 1


async def test_a_list_is_told_before_it_is_taken(room: Room) -> None:
    await hospital(room)
    told = (await take_over(room, "id;name;parent\nnight;Night team;medicine\n", apply=False, seen=None)).json()
    assert (told["applied"], told["mistakes"], told["version"]) == (False, [], 1)
    assert told["differences"] == [
        {
            "what": "moved",
            "unit": "night",
            "name": "Night team",
            "day": TODAY.isoformat(),
            "was": "Ward 2",
            "other": "medicine",
        }
    ]
    assert (await ask(room, "GET")).json()["version"] == 1


async def test_a_list_with_a_mistake_changes_nothing(room: Room) -> None:
    await hospital(room)
    answer = (await take_over(room, "id,name,parent\nlab,Lab,\nx,X,nowhere\n,Y,\n", seen=1)).json()
    assert (answer["applied"], answer["differences"]) == (False, [])
    assert [(one["row"], one["code"]) for one in answer["mistakes"]] == [(3, "unit-orphan"), (4, "csv-cells")]
    assert "lab" not in load_tree(room.home.table, TODAY)


async def test_what_is_missing_is_closed_on_the_day_when_asked(room: Room) -> None:
    await hospital(room)
    await take_over(room, "id,name,parent\nsurgery,Surgery,\n", seen=1, options=f"&close_missing=true&day={DAY}")
    assert load_tree(room.home.table, date(2026, 10, 1)).subtree(ROOT) == (ROOT, "surgery")
    assert len(load_tree(room.home.table, date(2026, 9, 30)).subtree(ROOT)) == 5


async def test_what_is_written_out_comes_back_the_same(room: Room) -> None:
    await hospital(room)
    await change(room, 1, "merge", unit="Ward 2", into="medicine", day=DAY)
    written = await ask(room, "GET", "/units.csv")
    assert written.headers["content-type"] == "text/csv; charset=utf-8"
    assert "night,Night team,Ward 2,,2026-09-30," in written.text
    again = (await take_over(room, written.content, seen=2)).json()
    assert (again["applied"], again["differences"], again["version"]) == (True, [], 2)


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        ("name,manager\nWard 2,Kari\n", 422, "csv-invalid"),
        (b"id,name,parent\n\xc3\xb8,\xf8,\n", 422, "csv-invalid"),
        (b"x" * (5 * 1024 * 1024), 413, "body-too-large"),
        (b"x" * (50 * 1024 * 1024), 413, "body-too-large"),
        (b"", 422, "csv-invalid"),
    ],
    ids=["other columns", "two encodings", "5 MB", "50 MB", "nothing"],
)
async def test_a_file_that_is_no_list_is_refused(room: Room, content: str | bytes, status: int, code: str) -> None:
    refused = await take_over(room, content, apply=False, seen=None)
    assert (refused.status_code, refused.json()["code"]) == (status, code)


async def test_hr_sees_her_part_and_changes_nothing(room: Room) -> None:
    await hospital(room)
    await change(room, 1, "close", unit="night", day="2026-09-21")
    mine = bearer(room, "hr", unit="surgery")
    seen = (await ask(room, "GET", headers=mine)).json()
    assert (seen["scope"], seen["may_change"], seen["may_undo"]) == ("surgery", False, False)
    assert [line["id"] for line in seen["units"]] == ["Ward 2", "night", "surgery"]
    assert "medicine" not in (await ask(room, "GET", "/units.csv", headers=mine)).text
    whole = (await ask(room, "GET", headers=bearer(room, "hr"))).json()
    assert len(whole["units"]) == 4
    for refused in (
        await ask(
            room, "POST", "/changes", seen=1, headers=mine, json={"change": "close", "unit": "Ward 2", "day": DAY}
        ),
        await ask(room, "POST", "/undo", seen=1, headers=mine),
        await take_over(room, LIST, seen=1, headers=mine),
    ):
        assert (refused.status_code, refused.json()["code"]) == (403, "role-missing")


async def test_a_leader_reads_no_tree_whatever_she_says_she_is(room: Room) -> None:
    await hospital(room)
    forged = {**bearer(room, "leader", unit="Ward 2"), "X-Roles": "admin", "X-Unit": ROOT, "roles": "admin"}
    for path in ("", "/units.csv", "?roles=admin&unit=organisation&scope=organisation"):
        refused = await ask(room, "GET", path, headers=forged)
        assert (refused.status_code, refused.json()["code"]) == (403, "role-missing")
    assert (await room.request("GET", "/api/organisation")).json()["code"] == "token-missing"


KARI = {"id": "kari@hospital.example", "name": "Kari", "role": "leader", "unit": "Ward 2"}
OLA = {"id": "ola@hospital.example", "name": "Ola", "role": "hr", "unit": "medicine"}


async def write_people(room: Room, *people: Any, seen: int = 0, headers: Any = None) -> httpx.Response:
    return await ask(room, "PUT", "/people", seen=seen, headers=headers, json={"people": people})


async def test_people_are_kept_with_their_roles_and_hr_sees_those_of_her_part(room: Room) -> None:
    await hospital(room)
    assert (await write_people(room, OLA, KARI)).json() == {
        "version": 1,
        "people": [{**KARI, "link": None}, {**OLA, "link": None}],
    }
    seen = await ask(room, "GET", "/people", headers=bearer(room, "hr", unit="surgery"))
    assert seen.json()["people"] == [{**KARI, "link": None}]
    assert (await write_people(room, KARI)).json()["code"] == "version-stale"


@pytest.mark.parametrize(
    "people",
    [[KARI, KARI], [{**KARI, "name": " "}], [{**KARI, "role": "admin"}], [{**KARI, "id": "a\u202e"}]],
    ids=["twice", "no name", "administrator of a ward", "a trick"],
)
async def test_people_that_cannot_be_are_refused(room: Room, people: list[Any]) -> None:
    refused = await write_people(room, *people)
    assert (refused.status_code, refused.json()["code"]) == (422, "people-invalid")


async def test_a_role_in_the_list_opens_nothing_by_itself(room: Room) -> None:
    await write_people(room, {**KARI, "role": "admin", "unit": ROOT})
    leader = bearer(room, "leader", unit="Ward 2")
    assert (await ask(room, "GET", "/people", headers=leader)).json()["code"] == "role-missing"
    assert (await write_people(room, seen=1, headers=leader)).json()["code"] == "role-missing"


async def test_the_administrator_of_a_host_hands_out_the_links_of_those_in_the_list(room: Room) -> None:
    await write_people(room, KARI, OLA)
    asked = {name: KARI[name] for name in ("id", "role", "unit")}
    url = (await ask(room, "POST", "/people/link", json=asked)).json()["url"]
    assert url.startswith("http://test/lead#token=")
    leading = {"Authorization": f"Bearer {url.partition('=')[2]}"}
    assert (await room.request("GET", "/api/sessions", headers=leading)).status_code == 200
    assert (await ask(room, "GET", headers=leading)).json()["code"] == "role-missing"
    forged = await ask(room, "POST", "/people/link", json={**asked, "role": "admin"})
    assert (forged.status_code, forged.json()["code"]) == (404, "person-unknown")
    for other in (leading, bearer(room, "hr", unit="Ward 2")):
        assert (await ask(room, "POST", "/people/link", headers=other, json=asked)).json()["code"] == "role-missing"
