"""Leading together: a link leads one session and nothing else, until it is taken back or the session ends."""

from importlib import import_module
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from shared.domain.identifiers import SessionId
from shared.http import create_app
from shared.store.sessions import load_session
from tests.load.phones import Leader
from tests.room import Room

pytestmark = pytest.mark.anyio


async def lead(room: Room, leader: Leader, method: str, tail: str, **kwargs: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {leader.token}"}
    return await room.request(method, f"/api/sessions/{leader.session_id}{tail}", headers=headers, **kwargs)


async def make_link(room: Room, leader: Leader, name: str = "Kari") -> tuple[str, str]:
    """A link's id and secret, as the address holds them."""
    answer = await lead(room, leader, "POST", "/links", json={"name": name})
    assert answer.status_code == 201, answer.text
    fragment = parse_qs(urlsplit(answer.json()["url"]).fragment)
    assert fragment["session"] == [leader.session_id]
    link, _, secret = fragment["link"][0].partition(".")
    assert link == answer.json()["id"]
    assert answer.json()["qr"].startswith("<svg")
    return link, secret


async def by_link(room: Room, sid: str, secret: str, method: str, tail: str, **kwargs: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {secret}"} | kwargs.pop("headers", {})
    return await room.request(method, f"/api/co/sessions/{sid}{tail}", headers=headers, **kwargs)


async def test_a_co_leader_steers_without_an_account(room: Room) -> None:
    leader, _ = await room.open()
    _, secret = await make_link(room, leader)
    view = (await by_link(room, leader.session_id, secret, "GET", "")).json()
    match = {"If-Match": f'"{view["version"]}"'}
    sid = leader.session_id
    moved = await by_link(room, sid, secret, "POST", "/advance", json={"to": "write"}, headers=match)
    assert moved.json()["step"] == "write"
    timer = await by_link(room, sid, secret, "POST", "/timer", json={"step": "write", "seconds": 60})
    assert timer.json()["timer"] is not None
    assert (await by_link(room, sid, secret, "PUT", "/plan", json={"actions": []})).status_code == 200
    assert (await by_link(room, sid, secret, "GET", "/contributions")).status_code == 200


async def test_the_secret_is_stored_as_a_hash_only(room: Room) -> None:
    leader, _ = await room.open()
    _, secret = await make_link(room, leader)
    (link,) = load_session(room.table, SessionId(leader.session_id)).links
    assert (link.name, len(link.secret_hash)) == ("Kari", 64)
    rows = room.table._connection().execute("SELECT item FROM items").fetchall()
    assert not any(secret.encode() in item for (item,) in rows)


async def test_it_leads_no_other_session_and_opens_nothing_else(room: Room) -> None:
    leader, _ = await room.open()
    other, _ = await room.open()
    _, secret = await make_link(room, leader)
    assert (await by_link(room, other.session_id, secret, "GET", "")).json()["code"] == "link-invalid"
    for path in ("/api/co/sessions", "/api/sessions", f"/api/sessions/{leader.session_id}"):
        answer = await room.request("GET", path, headers={"Authorization": f"Bearer {secret}"})
        assert answer.status_code in (401, 404), path


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer é", "Basic QUJD", "Bearer " + "A" * 43])
async def test_something_else_for_a_secret_is_refused(room: Room, shown: str) -> None:
    leader, _ = await room.open()
    await make_link(room, leader)
    path = f"/api/co/sessions/{leader.session_id}"
    answer = await room.request("GET", path, headers={"Authorization": shown.encode("latin-1")})
    assert (answer.status_code, answer.json()["code"]) == (401, "link-invalid")


async def test_a_leaders_token_is_no_links_secret(room: Room) -> None:
    leader, _ = await room.open()
    assert (await by_link(room, leader.session_id, leader.token, "GET", "")).json()["code"] == "link-invalid"


async def test_a_link_that_was_taken_back_leads_nothing(room: Room) -> None:
    leader, _ = await room.open()
    link, secret = await make_link(room, leader)
    await lead(room, leader, "PUT", "/lead", json={"link": link})
    view = (await lead(room, leader, "DELETE", f"/links/{link}")).json()
    assert (view["links"], view["lead"]) == ([], None)
    assert (await by_link(room, leader.session_id, secret, "GET", "")).json()["code"] == "link-invalid"


async def test_only_who_has_the_lead_ends_the_session_and_all_links_with_it(room: Room) -> None:
    leader, _ = await room.open()
    link, secret = await make_link(room, leader)
    _, second = await make_link(room, leader, name="")
    sid = leader.session_id
    assert (await by_link(room, sid, secret, "POST", "/close")).json()["code"] == "role-missing"
    assert (await lead(room, leader, "PUT", "/lead", json={"link": link})).json()["lead"] == link
    assert (await by_link(room, sid, second, "POST", "/close")).json()["code"] == "role-missing"
    assert (await by_link(room, sid, secret, "POST", "/close")).status_code == 202
    for one in (secret, second):
        assert (await by_link(room, sid, one, "GET", "")).json()["code"] == "link-invalid"


async def test_the_lead_is_taken_back_by_its_owner_at_any_time(room: Room) -> None:
    leader, _ = await room.open()
    link, secret = await make_link(room, leader)
    await lead(room, leader, "PUT", "/lead", json={"link": link})
    assert (await lead(room, leader, "PUT", "/lead", json={"link": None})).json()["lead"] is None
    assert (await by_link(room, leader.session_id, secret, "POST", "/close")).status_code == 403


async def test_a_co_leader_shares_nothing_on(room: Room) -> None:
    leader, _ = await room.open()
    link, secret = await make_link(room, leader)
    sid = leader.session_id
    for method, tail, body in (("POST", "/links", {}), ("PUT", "/lead", {"link": link})):
        assert (await by_link(room, sid, secret, method, tail, json=body)).json()["code"] == "role-missing"
    assert (await by_link(room, sid, secret, "DELETE", f"/links/{link}")).json()["code"] == "role-missing"


async def test_there_are_ten_links_at_most(room: Room) -> None:
    leader, _ = await room.open()
    for _ in range(10):
        await make_link(room, leader)
    assert (await lead(room, leader, "POST", "/links", json={})).json()["code"] == "input-invalid"
    assert (await lead(room, leader, "PUT", "/lead", json={"link": "00000000"})).json()["code"] == "link-unknown"


async def test_behind_the_gateway_too_the_links_secret_decides_and_no_claims(room: Room) -> None:
    """Given an event that says it was authorized, when it came in by the prefix, then only the secret counts."""
    leader, _ = await room.open()
    _, secret = await make_link(room, leader)
    app = create_app([import_module("functions.lead_session.handler").router])
    claims = {"unit": "Ward 2", "roles": "[leader]"}

    async def behind(scope: Scope, receive: Receive, send: Send) -> None:
        event = {"requestContext": {"authorizer": {"jwt": {"claims": claims}}}}
        await app({**scope, "aws.event": event}, receive, send)

    async with httpx.AsyncClient(transport=httpx.ASGITransport(behind), base_url="http://gateway") as client:
        path = f"/sessions/{leader.session_id}"
        answers = [
            await client.get(f"/api/co{path}", headers={"Authorization": f"Bearer {one}"}) for one in (secret, "A" * 43)
        ]
    assert [answer.status_code for answer in answers] == [200, 401]
