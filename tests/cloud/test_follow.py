"""Phones with an open socket hear of what changes; whoever is gone is forgotten; only who may send does."""

import json
import time
from typing import Any

import httpx
import pytest

from shared.domain.formats import Language
from shared.domain.identifiers import ConnectionId, SessionId
from shared.store import keys
from shared.store.listeners import listeners, remember
from tests.cloud.listening import Refused, Socket
from tests.cloud.stack import Stack, phones, until

pytestmark = pytest.mark.anyio


async def snapshot(client: httpx.AsyncClient, sid: str) -> Any:
    return (await client.get(f"/api/sessions/{sid}/state?language=nb")).raise_for_status().json()


async def follow(client: httpx.AsyncClient, sid: str, language: str = "nb") -> Socket:
    """A socket at the address that the snapshot names."""
    url = (await snapshot(client, sid))["follow_url"]
    return await Socket.open(f"{url}?session={sid}&language={language}")


def listening(stack: Stack, sid: str) -> int:
    return sum(len(connections) for connections in listeners(stack.table, SessionId(sid)).values())


async def test_a_phone_hears_of_the_leaders_move(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, _ = await stack.open(client, trilemmas=1)
    norwegian, english = await follow(client, leader.session_id), await follow(client, leader.session_id, "en")
    before = await snapshot(client, leader.session_id)
    await leader.view()
    await leader.advance("write")
    heard = await norwegian.heard()
    asked = await snapshot(client, leader.session_id)
    assert heard | {"now": 0} == asked | {"now": 0}
    assert (heard["step"]["id"], heard["version"] > before["version"]) == ("write", True)
    assert (await english.heard())["step"]["title"] != heard["step"]["title"]
    for socket in (norwegian, english):
        await socket.close()


async def test_a_phone_hears_of_results_once_the_step_is_final(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, pin = await stack.open(client, trilemmas=1)
    room = await phones(client, pin, 5)
    socket = await follow(client, leader.session_id)
    await leader.view()
    await leader.advance("trilemma-1")
    assert (await socket.heard())["step"]["id"] == "trilemma-1"
    await leader.reveal("trilemma-1")
    counting = await socket.heard()
    assert counting["step"]["waiting"]["step"] == "trilemma-1"
    assert counting["results"] == {}
    for phone in room:  # on its way when the leader revealed
        await phone.vote("trilemma-1", {"choice": "a"})

    async def is_published() -> bool:
        return "trilemma-1" in (await leader.view())["results"]

    await until(is_published, what="the end of the count-down")
    shown = await socket.heard()
    while "trilemma-1" not in shown["results"]:
        shown = await socket.heard()
    assert shown["results"]["trilemma-1"]["counts"] == {"a": 5, "b": 0, "c": 0}
    await socket.close()


async def test_a_phone_that_closes_its_socket_is_forgotten(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, _ = await stack.open(client)
    socket = await follow(client, leader.session_id)
    assert listening(stack, leader.session_id) == 1
    await socket.say(b"{}")  # still here: nobody answers, and nothing breaks
    await socket.close()
    await until(lambda: listening(stack, leader.session_id) == 0, what="nobody listening")


async def test_a_socket_that_is_gone_is_forgotten_and_the_others_are_told(
    stack: Stack, client: httpx.AsyncClient
) -> None:
    leader, _ = await stack.open(client)
    sid = SessionId(leader.session_id)
    remember(stack.table, sid, ConnectionId("gone"), Language.NB, now=time.time())
    socket = await follow(client, leader.session_id)
    assert listening(stack, leader.session_id) == 2
    await leader.view()
    await leader.advance("write")
    assert (await socket.heard())["step"]["id"] == "write"
    await until(lambda: listening(stack, leader.session_id) == 1, what="the gone one forgotten")
    await socket.close()


@pytest.mark.parametrize("query", ["", "session=nobody&language=nb", "session=a/b&language=nb"])
async def test_a_socket_to_no_session_is_refused(stack: Stack, client: httpx.AsyncClient, query: str) -> None:
    leader, _ = await stack.open(client)
    url = (await snapshot(client, leader.session_id))["follow_url"]
    with pytest.raises(Refused):
        await Socket.open(f"{url}?{query}")


async def test_a_language_that_nobody_wrote_is_refused(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, _ = await stack.open(client)
    with pytest.raises(Refused):
        await follow(client, leader.session_id, "xx")


async def test_without_its_permission_nothing_is_sent(stack: Stack, client: httpx.AsyncClient) -> None:
    """Given a pushing function that may not send to sockets, when the leader moves, then it fails aloud."""
    leader, _ = await stack.open(client)
    socket = await follow(client, leader.session_id)
    lambdas, iam, name = stack.aws.client("lambda"), stack.aws.client("iam"), stack.outputs.push_state_name
    role = lambdas.get_function_configuration(FunctionName=name)["Role"].rsplit("/", 1)[-1]
    (policy,) = iam.list_role_policies(RoleName=role)["PolicyNames"]
    before = iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
    allowed = [one for one in before["Statement"] if "execute-api:ManageConnections" not in one["Action"]]
    put = {"RoleName": role, "PolicyName": policy}
    record = {
        "eventName": "MODIFY",
        "dynamodb": {
            "Keys": {"partition": {"S": keys.of_session(SessionId(leader.session_id))}, "sort": {"S": "session"}},
            "NewImage": {"step": {"S": "write"}},
        },
    }
    payload = json.dumps({"Records": [record]}).encode()
    iam.put_role_policy(**put, PolicyDocument=json.dumps({**before, "Statement": allowed}))
    try:
        refused = lambdas.invoke(FunctionName=name, Payload=payload)
    finally:
        iam.put_role_policy(**put, PolicyDocument=json.dumps(before))
    assert refused["FunctionError"] == "Unhandled"
    with pytest.raises(TimeoutError):
        await socket.heard(1.0)
    assert "FunctionError" not in lambdas.invoke(FunctionName=name, Payload=payload)
    assert (await socket.heard())["session_id"] == leader.session_id
    await socket.close()
