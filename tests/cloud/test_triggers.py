"""What the stream brings to the functions that follow it: each kind of change, twice, unreadable, or half-way."""

import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from shared.domain.identifiers import SessionId, StepId
from shared.store.keys import ATTENDEES, of_session
from shared.store.keys import session as session_key
from shared.store.tallies import Tallies, load_tallies
from tests.cloud.stack import Stack, phones, until
from tests.load.phones import Phone

pytestmark = pytest.mark.anyio

TRILEMMA = "trilemma-1"


def tallies(stack: Stack, sid: str) -> Tallies:
    return load_tallies(stack.table, SessionId(sid))


def votes(stack: Stack, sid: str) -> dict[str, int]:
    """The counts of the first trilemma, as the table holds them."""
    counts = tallies(stack, sid).ballot_tally(StepId(TRILEMMA)).counts.get("choice", {})
    return {str(option): number for option, number in counts.items()}


async def joined(stack: Stack, client: httpx.AsyncClient, number: int) -> tuple[Any, list[Phone]]:
    leader, pin = await stack.open(client, trilemmas=1)
    return leader, await phones(client, pin, number)


@asynccontextmanager
async def impatient(stack: Stack, function: str) -> AsyncIterator[None]:
    """Lets a function's trigger give up on a failing record after three seconds.

    The emulator counts a record's age but not its tries, and AWS takes no age under a minute.
    """
    lambdas = stack.aws.client("lambda")
    (mapping,) = lambdas.list_event_source_mappings(FunctionName=function)["EventSourceMappings"]
    before = mapping["MaximumRecordAgeInSeconds"]
    lambdas.update_event_source_mapping(UUID=mapping["UUID"], MaximumRecordAgeInSeconds=3)
    yield
    lambdas.update_event_source_mapping(UUID=mapping["UUID"], MaximumRecordAgeInSeconds=before)


async def test_each_kind_of_change_is_counted(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, (phone, other) = await joined(stack, client, 2)
    sid = leader.session_id
    await until(lambda: tallies(stack, sid).joined == 2, what="two joined")

    await leader.view()
    await leader.advance(TRILEMMA)
    await phone.vote(TRILEMMA, {"choice": "a"})
    await other.vote(TRILEMMA, {"choice": "a"})
    await other.vote(TRILEMMA, {"choice": "b"})
    await until(lambda: votes(stack, sid) == {"a": 1, "b": 1}, what="two votes, one of them changed")

    await leader.advance("write")
    kept, taken = await phone.submit("idea", "Shorter meetings"), await phone.submit("idea", "Longer ones")
    await until(lambda: _listed(stack, sid) == {kept, taken}, what="two contributions")
    await phone.withdraw(taken)
    await until(lambda: _listed(stack, sid) == {kept}, what="one of them withdrawn")


def _listed(stack: Stack, sid: str) -> set[str]:
    return {str(cid) for roster in tallies(stack, sid).rosters.values() for cid in roster.visible}


async def test_a_change_that_is_delivered_again_changes_no_count(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, (phone,) = await joined(stack, client, 1)
    await leader.view()
    await leader.advance(TRILEMMA)
    await phone.vote(TRILEMMA, {"choice": "c"})
    await until(lambda: votes(stack, leader.session_id) == {"c": 1}, what="one vote")
    before = tallies(stack, leader.session_id)

    record = _record(of_session(SessionId(leader.session_id)), f"ballot#{TRILEMMA}#0")
    for _ in range(2):
        assert "FunctionError" not in _invoke(stack, stack.outputs.tally_ballots_name, [record])
    assert tallies(stack, leader.session_id) == before


async def test_a_report_that_is_built_again_is_the_same(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, _ = await stack.open(client)
    await leader.close()
    before = await leader.wait_for_report()
    record = _record(*session_key(SessionId(leader.session_id)), phase={"S": "closing"})
    assert "FunctionError" not in _invoke(stack, stack.outputs.build_report_name, [record])
    assert await leader.report() == before
    assert (await leader.view())["phase"] == "closed"


async def test_a_poisoned_record_is_set_aside_while_another_session_goes_on(
    stack: Stack, client: httpx.AsyncClient
) -> None:
    leader, (phone, other) = await joined(stack, client, 2)
    await leader.view()
    await leader.advance(TRILEMMA)
    async with impatient(stack, stack.outputs.tally_ballots_name):
        _poison(stack)
        await phone.vote(TRILEMMA, {"choice": "a"})
        await until(lambda: votes(stack, leader.session_id) == {"a": 1}, what="a vote beside the poison")
        (failure, *_) = await until(stack.set_aside, what="the poison in the failure queue")
    assert failure["requestContext"]["functionArn"].endswith(stack.outputs.tally_ballots_name)
    assert failure["DDBStreamBatchInfo"]["batchSize"] >= 1
    assert "names nobody should read" not in json.dumps(failure)

    await other.vote(TRILEMMA, {"choice": "b"})
    await until(lambda: votes(stack, leader.session_id) == {"a": 1, "b": 1}, what="a vote after the poison")


def _poison(stack: Stack) -> None:
    """An item as no function writes one: a set, which the table's port does not know."""
    stack.aws.client("dynamodb").put_item(
        TableName=stack.outputs.people_table_name,
        Item={
            "partition": {"S": of_session(SessionId("poisoned"))},
            "sort": {"S": f"{ATTENDEES}00000000"},
            "text": {"SS": ["names nobody should read"]},
        },
    )


async def test_a_report_that_ran_out_of_time_half_way_is_built_in_the_end(
    stack: Stack, client: httpx.AsyncClient
) -> None:
    leader, (phone,) = await joined(stack, client, 1)
    await leader.view()
    await leader.advance("write")
    await phone.submit("idea", "Shorter meetings")
    lambdas, name = stack.aws.client("lambda"), stack.outputs.build_report_name
    (mapping,) = lambdas.list_event_source_mappings(FunctionName=name)["EventSourceMappings"]
    usual = lambdas.get_function_configuration(FunctionName=name)["Timeout"]
    lambdas.update_function_configuration(FunctionName=name, Timeout=1)
    lambdas.update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)
    await leader.close()
    # It waits until what phones sent at the last moment is in: here for longer than it may run.
    key = session_key(SessionId(leader.session_id))
    stack.table.update(key, {"closing_until": time.time() + 60})
    lambdas.update_event_source_mapping(UUID=mapping["UUID"], Enabled=True)

    def failed() -> bool:
        return bool(lambdas.get_event_source_mapping(UUID=mapping["UUID"])["LastProcessingResult"] == "FAILED")

    await until(failed, what="the time-out")
    assert not (await leader.view())["report_ready"]
    stack.table.update(key, {"closing_until": time.time()})
    lambdas.update_function_configuration(FunctionName=name, Timeout=usual)
    report = await leader.wait_for_report()
    assert [one["text"] for one in report["contributions"]] == ["Shorter meetings"]


def _record(partition: str, sort: str, **image: Any) -> dict[str, Any]:
    keys = {"partition": {"S": partition}, "sort": {"S": sort}}
    return {"eventName": "MODIFY", "eventSource": "aws:dynamodb", "dynamodb": {"Keys": keys, "NewImage": keys | image}}


def _invoke(stack: Stack, function: str, records: list[dict[str, Any]]) -> Any:
    payload = json.dumps({"Records": records}).encode()
    return stack.aws.client("lambda").invoke(FunctionName=function, Payload=payload)
