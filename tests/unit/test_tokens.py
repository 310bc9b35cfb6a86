"""Tokens of the embedded host: for whoever sits at it, and nobody else."""

from pathlib import Path

import httpx
import pytest

from infra.tokens import host_secret
from tests.room import Room

pytestmark = pytest.mark.anyio

BODY = {"name": "Leader", "unit": "Ward 2", "roles": ["leader"]}


async def test_a_token_from_the_host_leads(room: Room) -> None:
    token = (await room.request("POST", "/dev/token", json=BODY)).json()["token"]
    answer = await room.request("GET", "/api/sessions", headers={"Authorization": f"Bearer {token}"})
    assert answer.json() == {"sessions": []}


@pytest.mark.parametrize(
    ("address", "name"), [("192.0.2.7", "localhost"), ("127.0.0.1", "evil.example"), ("192.0.2.7", "192.0.2.7")]
)
async def test_nobody_else_gets_one(room: Room, address: str, name: str) -> None:
    transport = room.client._transport
    assert isinstance(transport, httpx.ASGITransport)
    transport.client = (address, 1234)
    answer = await room.request("POST", "/dev/token", json=BODY, headers={"Host": name})
    assert (answer.status_code, answer.json()["code"]) == (403, "role-missing")


async def test_a_role_that_does_not_exist_is_refused(room: Room) -> None:
    answer = await room.request("POST", "/dev/token", json={**BODY, "roles": ["god"]})
    assert (answer.status_code, answer.json()["code"]) == (422, "input-invalid")


def test_the_hosts_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    first = host_secret(tmp_path)
    assert host_secret(tmp_path) == first
    assert len(first) == 32
    assert (tmp_path / "host.key").stat().st_mode & 0o777 == 0o600
