"""The leader's finer moves through the deployed template: each function may do what it does."""

from typing import Any

import httpx
import pytest

from shared.domain.identifiers import SessionId, StepId
from shared.domain.organisation import ROOT
from shared.store import keys
from shared.store.table import query_all
from shared.store.tallies import load_tallies
from tests.cloud.stack import UNIT, Stack, phones, until
from tests.formats import OWN
from tests.load.phones import Leader

pytestmark = pytest.mark.anyio


class Leading:
    """What a leader's page asks for; ``secret`` makes it a co-leader's."""

    def __init__(self, client: httpx.AsyncClient, leader: Leader, secret: str | None = None) -> None:
        self.client = client
        self.base = f"/api{'/co' if secret else ''}/sessions/{leader.session_id}"
        self.headers = {"Authorization": f"Bearer {secret or leader.token}"}

    async def ask(self, method: str, tail: str = "", **more: Any) -> httpx.Response:
        headers = self.headers | more.pop("headers", {})
        return await self.client.request(method, f"{self.base}{tail}", headers=headers, **more)

    async def said(self, method: str, tail: str = "", **more: Any) -> Any:
        return (await self.ask(method, tail, **more)).raise_for_status().json()


def counted(stack: Stack, leader: Leader) -> int:
    return load_tallies(stack.table, SessionId(leader.session_id)).ballot_tally(StepId("trilemma-1")).ballots


async def test_timer_door_extra_time_notes_and_a_step_anew(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, pin = await stack.open(client, trilemmas=1)
    (phone,) = await phones(client, pin, 1)
    await leader.view()
    await leader.advance("trilemma-1")
    page = Leading(client, leader)
    assert (await page.said("POST", "/timer", json={"step": "trilemma-1", "seconds": 60}))["timer"]
    assert (await page.said("DELETE", "/timer"))["timer"] is None
    assert (await page.said("PUT", "/extra-time", json={"minutes": 2}))["extra_minutes"] == 2
    assert (await page.ask("PUT", "/notes/write", json={"text": "Wait longer"})).status_code == 204
    assert "Wait longer" in (await page.ask("GET", "/notes")).text
    await page.said("PUT", "/door", json={"locked": True})
    assert (await client.get(f"/api/join/{pin}")).status_code == 423
    await phone.vote("trilemma-1", {"choice": "a"})
    await until(lambda: counted(stack, leader) == 1, what="the ballot is counted")
    await page.said("POST", "/reset", json={"step": "trilemma-1"})
    await until(lambda: counted(stack, leader) == 0, what="the step is counted anew")


async def test_a_co_leader_steers_with_a_link_and_no_account(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, _ = await stack.open(client)
    made = await Leading(client, leader).said("POST", "/links", json={"name": "Kari"})
    secret = made["url"].rpartition(".")[2]
    co_leader = Leading(client, leader, secret)
    version = (await co_leader.said("GET"))["version"]
    moved = await co_leader.said("POST", "/advance", json={"to": "write"}, headers={"If-Match": f'"{version}"'})
    assert moved["step"] == "write"
    assert (await Leading(client, leader, "A" * 43).ask("GET")).status_code in (401, 403)
    await Leading(client, leader).said("DELETE", f"/links/{made['id']}")
    assert (await co_leader.ask("GET")).status_code in (401, 403)


async def test_alike_texts_are_suggested(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, pin = await stack.open(client)
    one, two = await phones(client, pin, 2)
    await leader.view()
    await leader.advance("write")
    await one.submit("idea", "We need shorter meetings on Mondays")
    await two.submit("idea", "Shorter meetings on Mondays, we need that")
    await leader.advance("judge")
    leading = Leading(client, leader)

    async def listed() -> bool:
        return len((await leading.said("GET", "/contributions"))["contributions"]) == 2

    await until(listed, what="the texts are there for the leader")
    (group,) = (await leading.said("GET", "/similar"))["groups"]
    assert len(group["ids"]) == 2


async def test_a_format_of_ones_own_is_kept_published_and_opened(stack: Stack, client: httpx.AsyncClient) -> None:
    hr = {"Authorization": f"Bearer {stack.token(unit=ROOT, roles=('hr',))}"}
    leader = {"Authorization": f"Bearer {stack.token()}"}
    path = f"/api/formats/{OWN}"
    built_in = (await client.get("/api/formats/dialogue", headers=hr)).raise_for_status().json()
    (await client.put(path, headers=hr | {"If-Match": '"0"'}, json=built_in["data"])).raise_for_status()
    (await client.post(f"{path}/publish", headers=hr | {"If-Match": '"1"'})).raise_for_status()
    listed = (await client.get("/api/formats/available", headers=leader)).raise_for_status().json()["formats"]
    assert OWN in [one["id"] for one in listed]
    body = {"unit": UNIT, "format": OWN, "language": "nl"}
    assert (await client.post("/api/sessions", headers=leader, json=body)).status_code == 201


async def test_a_rehearsal_leaves_nothing(stack: Stack, client: httpx.AsyncClient) -> None:
    headers = {"Authorization": f"Bearer {stack.token()}"}
    body = {"unit": UNIT, "format": "dialogue", "language": "en", "rehearsal": True}
    opened = (await client.post("/api/sessions", headers=headers, json=body)).raise_for_status().json()
    sid = opened["session_id"]
    await phones(client, opened["pin"], 2)
    (await client.post(f"/api/sessions/{sid}/close", headers=headers)).raise_for_status()

    async def built() -> bool:
        answer = await client.get(f"/api/sessions/{sid}/report.xlsx", headers=headers)
        return answer.status_code == 200 and answer.content.startswith(b"PK")

    await until(built, what="the rehearsal's workbook is there")
    assert (await client.delete(f"/api/sessions/{sid}", headers=headers)).status_code == 204
    partition = keys.of_session(SessionId(sid))
    assert [row for row in query_all(stack.table, partition, "", consistent=True)] == []
