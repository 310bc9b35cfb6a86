"""Past the edge nobody is answered: no phone, no leader whose token the gateway has verified, no socket."""

import httpx
import pytest

from tests.cloud.listening import Refused, Socket
from tests.cloud.stack import FROM_THE_EDGE, Stack

pytestmark = pytest.mark.anyio

WRONG = {"X-Innspill-Edge": "w" * 32}


@pytest.mark.parametrize("shown", [{}, WRONG])
async def test_a_request_that_does_not_come_from_the_edge_is_refused(stack: Stack, shown: dict[str, str]) -> None:
    token = {"Authorization": f"Bearer {stack.token()}"}
    async with httpx.AsyncClient(base_url=stack.url, headers=shown, timeout=60, trust_env=False) as client:
        phone = await client.get("/api/join/00000000")
        leader = await client.get("/api/sessions", headers=token)
        assert [(one.status_code, one.json()["code"]) for one in (phone, leader)] == [(403, "edge-missing")] * 2
        through = await client.get("/api/sessions", headers=token | FROM_THE_EDGE)
        assert through.status_code == 200


@pytest.mark.parametrize("shown", [{}, WRONG])
async def test_a_socket_that_does_not_come_through_the_edge_is_refused(
    stack: Stack, client: httpx.AsyncClient, shown: dict[str, str]
) -> None:
    leader, _ = await stack.open(client)
    snapshot = (await client.get(f"/api/sessions/{leader.session_id}/state?language=nb")).raise_for_status().json()
    url = f"{snapshot['follow_url']}?session={leader.session_id}&language=nb"
    with pytest.raises(Refused):
        await Socket.open(url, shown)
    await (await Socket.open(url)).close()
