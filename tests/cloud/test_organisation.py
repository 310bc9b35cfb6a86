"""The tree of units through the deployed template: a list passes the gateway whole, roles come from sign-ins."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from shared.domain.organisation import ROOT
from shared.store.organisation import load_tree
from tests.cloud.stack import Stack

pytestmark = pytest.mark.anyio

LIST = "id;name;parent\nkjøkken;Kjøkkenet på Røros;\nward;Ward 2;kjøkken\n".encode("cp1252")


async def test_a_list_is_taken_over_changed_and_taken_back(stack: Stack, client: httpx.AsyncClient) -> None:
    async def ask(method: str, path: str, token: str, seen: int | None = None, **more: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}", **more.pop("headers", {})}
        if seen is not None:
            headers["If-Match"] = f'"{seen}"'
        return await client.request(method, f"/api/organisation{path}", headers=headers, **more)

    admin = stack.token(unit=ROOT, roles=["hr", "admin"])
    binary = {"Content-Type": "application/octet-stream"}
    taken = await ask("POST", "/import?apply=true", admin, 0, content=LIST, headers=binary)
    assert (taken.status_code, taken.json()["applied"], taken.json()["mistakes"]) == (200, True, [])
    today = datetime.now(UTC).date()
    assert load_tree(stack.table, today).name("kjøkken") == "Kjøkkenet på Røros"
    moving = {"change": "move", "unit": "ward", "parent": ROOT, "day": today.isoformat()}
    assert (await ask("POST", "/changes", admin, 1, json=moving)).json()["version"] == 2
    assert (await ask("POST", "/undo", admin, 2)).json()["version"] == 3
    assert load_tree(stack.table, today).path("ward") == (ROOT, "kjøkken", "ward")

    hr, leader = stack.token(unit="ward", roles=["hr"]), stack.token()
    assert [line["id"] for line in (await ask("GET", "", hr)).json()["units"]] == ["ward"]
    assert (await ask("POST", "/changes", hr, 3, json=moving)).json()["code"] == "role-missing"
    assert (await ask("GET", "", leader)).json()["code"] == "role-missing"
    assert (await client.get("/api/organisation")).status_code == 401
    kari = {"id": "kari@hospital.example", "name": "Kari", "role": "leader", "unit": "ward"}
    assert (await ask("PUT", "/people", admin, 0, json={"people": [kari]})).json()["people"] == [{**kari, "link": None}]
    assert (await ask("POST", "/people/link", admin, json=kari)).status_code == 404, (
        "people sign in for themselves here"
    )
