"""A deploy while a session runs: no session is lost, nothing that was counted changes, and the phones carry on."""

import asyncio

import httpx
import pytest

from infra.deployment import deploy
from tests.cloud.stack import EDGE_SECRET, PUBLIC_URL, Stack, phones, until

pytestmark = pytest.mark.anyio


async def test_phones_carry_on_over_a_deploy(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, pin = await stack.open(client, trilemmas=1)
    room = await phones(client, pin, 5)
    await leader.view()
    await leader.advance("trilemma-1")
    await room[0].vote("trilemma-1", {"choice": "a"})

    # The secret is replaced by the way: for a while both are valid, and the edge still shows the old one.
    secrets = f"{'n' * 32},{EDGE_SECRET}"
    deploying = asyncio.create_task(
        asyncio.to_thread(deploy, f"{PUBLIC_URL}0", stack.aws.access, stack.built, EdgeSecrets=secrets)
    )
    answered = 0
    while not deploying.done():
        await room[1].vote("trilemma-1", {"choice": "b"})
        answered += 1
        await asyncio.sleep(0.5)
    await deploying
    assert answered > 1

    # The functions are new ones now: this is a setting that only they know.
    assert (await leader.view())["join_url"].startswith(f"{PUBLIC_URL}0/")
    for phone in room[2:]:
        await phone.vote("trilemma-1", {"choice": "c"})

    async def counted() -> bool:
        return bool((await leader.view())["submitted"] == len(room))

    await until(counted, what="all five votes")
    await leader.close()
    report = await leader.wait_for_report()
    (step,) = [one for one in report["steps"] if one["id"] == "trilemma-1"]
    assert step["results"]["counts"] == {"a": 1, "b": 1, "c": 3}
    assert stack.report(leader.session_id) == report
