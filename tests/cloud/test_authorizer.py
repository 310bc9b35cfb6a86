"""Who is let through to the leader's routes, and who is not: the gateway checks tokens, the functions what they say."""

import base64
import json
import time

import httpx
import pytest

from infra.people import create_person, sign_in
from tests.cloud.stack import UNIT, Stack

pytestmark = pytest.mark.anyio


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def forged(token: str, **claims: object) -> str:
    """The token with other claims and its old signature."""
    header, body, signature = token.split(".")
    changed = json.loads(base64.urlsafe_b64decode(body + "==")) | claims
    return ".".join([header, base64.urlsafe_b64encode(json.dumps(changed).encode()).decode().rstrip("="), signature])


async def test_a_leader_is_let_through(stack: Stack, client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/sessions", headers=bearer(stack.token(unit="Ward 3")))
    assert (answer.status_code, answer.json()) == (200, {"sessions": []})


async def test_nobody_is_let_through_without_a_token(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/sessions")).status_code == 401


@pytest.mark.parametrize("token", ["x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6ImxlYWRlciJ9."])
async def test_nor_with_something_else_for_one(client: httpx.AsyncClient, token: str) -> None:
    assert (await client.get("/api/sessions", headers={"Authorization": f"Bearer {token}"})).status_code == 401


async def test_nor_with_a_changed_token(stack: Stack, client: httpx.AsyncClient) -> None:
    token = forged(stack.token(), **{"custom:unit": "Another ward"})
    assert (await client.get("/api/sessions", headers=bearer(token))).status_code == 401


async def test_nor_with_an_expired_one(stack: Stack, client: httpx.AsyncClient) -> None:
    pool, out, email = stack.aws.client("cognito-idp"), stack.outputs, "late@innspill.example"
    client_of = {"UserPoolId": out.user_pool_id, "ClientId": out.user_pool_client_id}
    before = pool.describe_user_pool_client(**client_of)["UserPoolClient"]
    flows = {"ExplicitAuthFlows": before["ExplicitAuthFlows"]}
    password = create_person(pool, out, email=email, name="Late", unit=UNIT, roles=["leader"])
    pool.update_user_pool_client(**client_of, **flows, IdTokenValidity=1, TokenValidityUnits={"IdToken": "seconds"})
    try:
        token = sign_in(pool, out, email=email, password=password)
    finally:
        pool.update_user_pool_client(**client_of, **flows, IdTokenValidity=8, TokenValidityUnits={"IdToken": "hours"})
    expires = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))["exp"]
    assert expires - time.time() < 5
    while time.time() <= expires:
        time.sleep(0.2)
    assert (await client.get("/api/sessions", headers=bearer(token))).status_code == 401


async def test_nor_with_a_token_of_another_client(stack: Stack, client: httpx.AsyncClient) -> None:
    pool, out, email = stack.aws.client("cognito-idp"), stack.outputs, "elsewhere@innspill.example"
    password = create_person(pool, out, email=email, name="Else", unit=UNIT, roles=["leader"])
    other = pool.create_user_pool_client(
        UserPoolId=out.user_pool_id, ClientName="other", ExplicitAuthFlows=["ALLOW_ADMIN_USER_PASSWORD_AUTH"]
    )["UserPoolClient"]["ClientId"]
    answer = pool.admin_initiate_auth(
        UserPoolId=out.user_pool_id,
        ClientId=other,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": email, "PASSWORD": password},
    )
    token = answer["AuthenticationResult"]["IdToken"]
    assert (await client.get("/api/sessions", headers=bearer(token))).status_code == 401


async def test_the_wrong_group_is_refused_in_words(stack: Stack, client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/sessions", headers=bearer(stack.token(roles=["hr"])))
    assert (answer.status_code, answer.json()["code"]) == (403, "role-missing")


async def test_another_units_leader_is_refused_in_words(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, _ = await stack.open(client)
    path = f"/api/sessions/{leader.session_id}"
    answer = await client.get(path, headers=bearer(stack.token(unit="Ward 3")))
    assert (answer.status_code, answer.json()["code"]) == (403, "unit-foreign")
    admin = await client.get(path, headers=bearer(stack.token(roles=["admin"])))
    assert (admin.status_code, admin.json()["code"]) == (403, "role-missing")
