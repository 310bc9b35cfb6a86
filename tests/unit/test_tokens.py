"""Tokens of the embedded host: for whoever can read its data folder and sits at it, and nobody else."""

from pathlib import Path

import httpx
import pytest

from infra.operator_door import operator_secret
from infra.tokens import host_secret
from tests.room import Clock, Room

pytestmark = pytest.mark.anyio

BODY = {"name": "Leader", "unit": "Ward 2", "roles": ["leader"]}


async def ask(room: Room, headers: dict[str, str] | None = None, *, address: str = "127.0.0.1") -> httpx.Response:
    """What the operator asks, with what is different about it."""
    transport = room.client._transport
    assert isinstance(transport, httpx.ASGITransport)
    transport.client = (address, 1234)
    told = {"Authorization": f"Bearer {operator_secret(room.folder)}"} | (headers or {})
    return await room.request("POST", "/dev/token", json=BODY, headers=told)


async def test_the_operators_token_leads(room: Room) -> None:
    token = (await ask(room)).json()["token"]
    answer = await room.request("GET", "/api/sessions", headers={"Authorization": f"Bearer {token}"})
    assert answer.json() == {"sessions": []}


@pytest.mark.parametrize(
    "shown", ["", "Bearer", "Bearer ", "Bearer wrong", "Bearer wr\u00f8ng", "Basic {}", "{}", "Bearer {}x"]
)
async def test_nobody_gets_one_without_the_secret(room: Room, shown: str) -> None:
    header = shown.format(operator_secret(room.folder)).encode()
    answer = await ask(room, {"Authorization": header})  # type: ignore[dict-item]
    assert (answer.status_code, answer.json()["code"]) == (401, "token-invalid")


async def test_a_token_of_a_leader_is_not_the_operators_secret(room: Room) -> None:
    assert (await ask(room, {"Authorization": f"Bearer {room.token(roles=['admin'])}"})).status_code == 401


async def test_an_empty_secret_opens_to_nobody(tmp_path: Path) -> None:
    (tmp_path / "operator.secret").write_text("\nsecond line\n")
    room = Room(tmp_path, Clock())
    assert (await ask(room, {"Authorization": "Bearer "})).status_code == 401
    room.close()


@pytest.mark.parametrize(
    "header",
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "X-Forwarded-Host",
        "X-Real-IP",
        "Via",
        "CF-Connecting-IP",
        "CF-Ray",
        "True-Client-IP",
        "X-Client-IP",
        "X-Original-Forwarded-For",
        "X-Cluster-Client-IP",
        "Fastly-Client-IP",
        "X-Amz-Cf-Id",
        "X-Amzn-Trace-Id",
        "CDN-Loop",
        "X-Envoy-External-Address",
        "Fly-Client-IP",
        "X-ProxyUser-IP",
        "X-Azure-ClientIP",
    ],
)
async def test_nobody_gets_one_through_a_proxy(room: Room, header: str) -> None:
    for value in ("127.0.0.1", ""):
        answer = await ask(room, {header: value})
        assert (answer.status_code, answer.json()["code"]) == (403, "role-missing"), header


@pytest.mark.parametrize(
    "name",
    ["evil.example", "localhost.evil.example", "localhost:8000", "localhost@evil.example", "", "[::1",
     "127.0.0.1:", "127.1", "192.0.2.7", "localhost.", "localhost, evil.example", "localhost:80:80"],
)  # fmt: skip
async def test_nobody_gets_one_under_another_name(room: Room, name: str) -> None:
    answer = await ask(room, {"Host": name})
    assert (answer.status_code, answer.json()["code"]) == (403, "role-missing")


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST", "localhost:80", "127.0.0.1:80"])
async def test_the_operator_gets_one_under_each_name_of_this_machine(room: Room, name: str) -> None:
    assert (await ask(room, {"Host": name})).status_code == 200


async def test_a_request_with_two_names_or_none_gets_none(room: Room) -> None:
    secret = ("Authorization", f"Bearer {operator_secret(room.folder)}")
    for names in (
        [],
        [("Host", "localhost"), ("Host", "evil.example")],
        [("Host", "localhost"), ("Host", "localhost")],
    ):
        request = httpx.Request("POST", "http://localhost/dev/token", json=BODY)
        kept = [(name, value) for name, value in request.headers.items() if name != "host"]
        request.headers = httpx.Headers([*kept, secret, *names])
        assert (await room.client.send(request)).status_code == 403, names


async def test_nobody_gets_one_from_another_machine(room: Room) -> None:
    assert (await ask(room, address="192.0.2.7")).status_code == 403


async def test_a_host_with_a_public_address_gives_none(tmp_path: Path) -> None:
    room = Room(tmp_path, Clock(), port=None)
    answer = await ask(room)
    assert (answer.status_code, answer.json()["code"]) == (403, "role-missing")
    room.close()


async def test_a_role_that_does_not_exist_is_refused(room: Room) -> None:
    told = {"Authorization": f"Bearer {operator_secret(room.folder)}"}
    answer = await room.request("POST", "/dev/token", json={**BODY, "roles": ["god"]}, headers=told)
    assert (answer.status_code, answer.json()["code"]) == (422, "input-invalid")


def test_the_hosts_secrets_are_made_once_and_for_their_owner_only(tmp_path: Path) -> None:
    key, line = host_secret(tmp_path), operator_secret(tmp_path)
    assert (host_secret(tmp_path), operator_secret(tmp_path)) == (key, line)
    assert (len(key), len(line)) == (32, 43)
    for name in ("host.key", "operator.secret"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


def test_a_secret_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "operator.secret"
    path.write_text("mine\nand a note\n")
    path.chmod(0o644)
    assert operator_secret(tmp_path) == "mine"
    assert path.stat().st_mode & 0o777 == 0o600
