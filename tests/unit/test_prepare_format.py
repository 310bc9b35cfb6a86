"""Formats of one's own: who may write, share and open them, and what two windows do to each other."""

from typing import Any

import httpx
import pytest

from infra.tokens import Role
from shared.domain.identifiers import SessionId
from shared.domain.organisation import ROOT
from shared.store import keys
from shared.store.formats import MOST_FORMATS
from tests.formats import OWN, small, with_step
from tests.room import Room

pytestmark = pytest.mark.anyio

HR: list[Role] = ["leader", "hr"]


async def ask(
    room: Room, method: str, path: str, *, token: str | None = None, seen: int | None = None, body: Any = None
) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token or room.token()}"}
    if seen is not None:
        headers["If-Match"] = f'"{seen}"'
    return await room.request(method, f"/api{path}", headers=headers, json=body)


async def write(room: Room, data: Any = None, *, seen: int = 0, **kwargs: Any) -> httpx.Response:
    return await ask(room, "PUT", f"/formats/{OWN}", seen=seen, body=data or small(), **kwargs)


async def choices(room: Room, token: str | None = None) -> dict[str, Any]:
    answer = await ask(room, "GET", "/formats/available?language=nb", token=token)
    return {one["id"]: one for one in answer.json()["formats"]}


async def open_own(room: Room, language: str = "en", **kwargs: Any) -> httpx.Response:
    body = {"unit": "Ward 2", "format": OWN, "language": language, **kwargs}
    return await ask(room, "POST", "/sessions", body=body)


async def test_a_format_is_written_read_listed_and_deleted(room: Room) -> None:
    written = await write(room)
    assert (written.status_code, written.json()["version"], written.headers["etag"]) == (200, 1, '"1"')
    assert (await ask(room, "GET", f"/formats/{OWN}")).json()["data"]["title"] == small()["title"]
    row = (await choices(room))[OWN]
    assert (row["title"], row["origin"], row["languages"], row["minutes"]) == ("Ti minutter", "unit", ["nb", "en"], 21)
    assert (await ask(room, "DELETE", f"/formats/{OWN}", seen=1)).status_code == 204
    assert OWN not in await choices(room)


async def test_two_windows_do_not_overwrite_each_other(room: Room) -> None:
    await write(room)
    assert (await write(room, small(title={"en": "Mine"}), seen=1)).json()["version"] == 2
    for refused in (
        await write(room, seen=1),
        await write(room, seen=0),
        await ask(room, "DELETE", f"/formats/{OWN}", seen=1),
    ):
        assert (refused.status_code, refused.json()["code"]) == (412, "version-stale")
    assert (await ask(room, "GET", f"/formats/{OWN}")).json()["data"]["title"] == {"en": "Mine"}


async def test_another_unit_neither_sees_nor_opens_it(room: Room) -> None:
    await write(room)
    other = room.token(unit="Ward 3")
    assert OWN not in await choices(room, other)
    assert (await ask(room, "GET", f"/formats/{OWN}", token=other)).json()["code"] == "format-unknown"
    body = {"unit": "Ward 3", "format": OWN, "language": "en"}
    assert (await ask(room, "POST", "/sessions", token=other, body=body)).json()["code"] == "input-invalid"


async def test_a_built_in_format_can_be_read_and_not_changed(room: Room) -> None:
    built_in = (await ask(room, "GET", "/formats/dialogue")).json()
    assert (built_in["origin"], built_in["version"], len(built_in["data"]["steps"])) == ("built-in", 0, 8)
    for method, path in (("PUT", ""), ("DELETE", "")):
        refused = await ask(room, method, f"/formats/dialogue{path}", seen=0, body=small() if method == "PUT" else None)
        assert (refused.status_code, refused.json()["code"]) == (409, "format-built-in")
    copied = await write(room, built_in["data"])
    assert copied.json()["languages"] == ["nb", "sv", "nl", "en"]


async def test_a_copy_of_the_built_in_format_keeps_its_easy_texts(room: Room) -> None:
    data = (await ask(room, "GET", "/formats/dialogue")).json()["data"]
    assert (await write(room, data)).status_code == 200
    opened = (await open_own(room)).json()
    ours = await room.request("GET", f"/api/sessions/{opened['session_id']}/easy-texts?language=nb")
    body = {"unit": "Ward 2", "format": "dialogue", "language": "en"}
    built_in = (await ask(room, "POST", "/sessions", body=body)).json()
    theirs = await room.request("GET", f"/api/sessions/{built_in['session_id']}/easy-texts?language=nb")

    def written(answer: httpx.Response) -> Any:
        return {name: step for name, step in answer.json()["steps"].items() if not name.startswith("trilemma")}

    assert written(ours) == written(theirs)
    assert written(ours)["frame"]["text"]


async def test_easy_questions_that_are_not_as_many_as_the_ordinary_are_left_out(room: Room) -> None:
    data = (await ask(room, "GET", "/formats/dialogue")).json()["data"]
    talk = next(step for step in data["steps"] if step["type"] == "discuss")
    talk["prompts"]["en"].append("And what else?")
    assert (await write(room, data)).status_code == 200
    sid = (await open_own(room)).json()["session_id"]
    easy = (await room.request("GET", f"/api/sessions/{sid}/easy-texts?language=en")).json()["steps"][talk["id"]]
    assert easy["prompts"] == []
    assert easy["text"]


async def test_hr_publishes_for_every_unit_and_takes_back(room: Room) -> None:
    hr, ward = room.token(unit=ROOT, roles=["hr"]), room.token()
    await write(room, token=hr)
    for method in ("POST", "DELETE"):
        assert (await ask(room, method, f"/formats/{OWN}/publish", seen=1)).json()["code"] == "role-missing"
    assert (await ask(room, "POST", f"/formats/{OWN}/publish", token=hr, seen=1)).json()["published"] == "yes"
    assert (await choices(room, ward))[OWN]["origin"] == "published"
    assert (await open_own(room)).status_code == 201
    await write(room, small(title={"en": "Newer"}), seen=1, token=hr)
    assert (await choices(room, hr))[OWN]["published"] == "older"
    assert (await choices(room, ward))[OWN]["title"] == "Ti minutter"
    assert (await ask(room, "DELETE", f"/formats/{OWN}/publish", token=hr)).status_code == 204
    assert OWN not in await choices(room, ward)


async def test_a_stale_version_is_not_published(room: Room) -> None:
    hr = room.token(unit=ROOT, roles=HR)
    await write(room, token=hr)
    await write(room, seen=1, token=hr)
    assert (await ask(room, "POST", f"/formats/{OWN}/publish", token=hr, seen=1)).json()["code"] == "version-stale"


@pytest.mark.parametrize(("roles", "unit"), [(["hr"], "Ward 2"), (["hr", "leader"], "Ward 2"), (["admin"], ROOT)])
async def test_only_hr_of_all_publishes_and_lowers_thresholds(room: Room, roles: list[Role], unit: str) -> None:
    token = room.token(unit=unit, roles=roles)
    assert (await write(room, small(thresholds={"score": 3, "text": 4}), token=token)).json()["code"] == "role-missing"
    await write(room, token=token)
    for method in ("POST", "DELETE"):
        published = await ask(room, method, f"/formats/{OWN}/publish", seen=1, token=token)
        assert published.json()["code"] == "role-missing"


async def test_a_unit_keeps_the_threshold_that_hr_of_all_set(room: Room) -> None:
    hr, leader = room.token(unit=ROOT, roles=HR), room.token(unit=ROOT)
    low = small(thresholds={"score": 3, "text": 4})
    assert (await write(room, low, token=leader)).json()["code"] == "role-missing"
    assert (await write(room, small(thresholds={"score": 8, "text": 20}), token=leader)).status_code == 200
    assert (await write(room, low, seen=1, token=hr)).status_code == 200
    assert (await write(room, {**low, "title": {"en": "Renamed"}}, seen=2, token=leader)).status_code == 200
    lower = await write(room, small(thresholds={"score": 3, "text": 3}), seen=3, token=leader)
    assert lower.json()["code"] == "role-missing"


async def test_a_session_freezes_the_format_and_its_thresholds(room: Room) -> None:
    await write(room, small(thresholds={"score": 8, "text": 20}))
    sid = (await open_own(room)).json()["session_id"]
    await write(room, with_step(0, title={"en": "Changed", "nb": "Endret"}), seen=1)
    state = (await room.request("GET", f"/api/sessions/{sid}/state?language=sv")).json()
    assert state["step"]["title"] == "Welcome", "Swedish is not offered, so the session's language is shown"
    assert [step["id"] for step in state["steps"]] == ["frame", "write", "judge"]
    session = room.home.table.get(keys.session(SessionId(sid)), consistent=True)
    assert session is not None
    assert session["thresholds"] == {"score": 8, "text": 20, "floor": 3}


async def test_a_session_is_held_in_a_language_that_the_format_speaks(room: Room) -> None:
    await write(room)
    assert (await open_own(room, "nl")).json()["code"] == "input-invalid"
    assert (await open_own(room, "nb")).status_code == 201


async def test_a_unit_keeps_so_many_formats(room: Room) -> None:
    for number in range(MOST_FORMATS):
        assert (await ask(room, "PUT", f"/formats/{number:012}", seen=0, body=small())).status_code == 200
    refused = await write(room)
    assert (refused.status_code, refused.json()["code"]) == (409, "formats-full")


async def test_the_bank_is_shown_in_the_asked_language(room: Room) -> None:
    bank = (await ask(room, "GET", "/trilemmas?language=sv")).json()["trilemmas"]
    assert bank[0]["id"] == "late-colleague"
    assert bank[0]["question"].startswith("En kollega")
    assert len(bank[0]["options"]) == 3


async def test_nobody_reads_formats_without_a_token(room: Room) -> None:
    for path in ("/formats/available", f"/formats/{OWN}", "/trilemmas"):
        assert (await room.request("GET", f"/api{path}")).json()["code"] == "token-missing"
