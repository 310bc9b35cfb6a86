"""Before an event: enough is enough, too small says what to raise, and what nobody can tell is called unknown."""

from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from infra.demand import Demand
from infra.preflight import CLOUDFRONT_REGION, PARTITION_READS, Account, Finding, Throttles, check, limits

QUOTAS = {
    "apigateway": {"Throttle rate": 10_000.0, "New connections per second": 500.0},
    "dynamodb": {"Table-level read throughput limit": 40_000.0, "Table-level write throughput limit": 40_000.0},
    "cloudfront": {"Request rate per distribution": 250_000.0},
}


class FakeQuotas:
    """Service Quotas of one account: what was raised, and the defaults behind it."""

    def __init__(self, applied: dict[str, dict[str, float]], region: str | None) -> None:
        self._applied, self._region, self._operation = applied, region, ""

    def get_paginator(self, operation: str) -> "FakeQuotas":
        self._operation = operation
        return self

    def paginate(self, ServiceCode: str) -> list[dict[str, Any]]:
        assert (ServiceCode == "cloudfront") == (self._region == CLOUDFRONT_REGION)
        found = (self._applied if self._operation == "list_service_quotas" else QUOTAS).get(ServiceCode, {})
        return [{"Quotas": []}, {"Quotas": [{"QuotaName": name, "Value": value} for name, value in found.items()]}]


class FakeLambda:
    def __init__(self, free: int) -> None:
        self._free = free

    def get_account_settings(self) -> dict[str, Any]:
        return {"AccountLimit": {"ConcurrentExecutions": 1_000, "UnreservedConcurrentExecutions": self._free}}


def account(*, free: int = 1_000, applied: dict[str, dict[str, float]] | None = None) -> Account:
    def client(service: str, region: str | None) -> Any:
        return FakeLambda(free) if service == "lambda" else FakeQuotas(applied or {}, region)

    return Account(client)


def found(demand: Demand, asked: Account) -> dict[str, Finding]:
    return {one.name: one for one in check(limits(demand, asked))}


def test_one_full_room_fits_an_ordinary_account() -> None:
    findings = found(Demand(500, 1), account())
    assert [one for one in findings.values() if one.too_small or one.has is None] == []


def test_a_new_account_with_ten_instances_is_told_what_to_raise() -> None:
    one = found(Demand(500, 1), account(free=10))["Lambda: instances at once"]
    assert one.too_small
    assert "Concurrent executions" in one.words


def test_reserved_instances_are_not_counted_as_free() -> None:
    assert found(Demand(500, 1), account(free=7))["Lambda: instances at once"].has == 7


def test_a_thousand_full_rooms_need_more_than_the_defaults() -> None:
    small = {name for name, one in found(Demand(500, 1_000), account()).items() if one.too_small}
    assert {"Lambda: instances at once", "HTTP API: requests a second"} <= small
    assert "DynamoDB: read units a second, one session" not in small


def test_what_the_stack_itself_lets_through_is_checked_as_well() -> None:
    names = ("This stack: requests a second", "This stack: instances at once of one function")
    small = found(Demand(500, 20), account())
    assert [small[name].too_small for name in names] == [True, True]
    needed = [small[name].needed for name in names]
    assert [str(each) in small[name].words for each, name in zip(needed, names, strict=True)] == [True, True]
    raised = {one.name: one for one in check(limits(Demand(500, 20), account(), Throttles(*needed)))}
    assert [raised[name].too_small for name in names] == [False, False]
    unlimited = {one.name: one for one in check(limits(Demand(500, 20), account(), Throttles(10_000, 0)))}
    assert not unlimited[names[1]].too_small


def test_the_stacks_usual_throttles_are_the_templates() -> None:
    template = (Path(__file__).parent.parent.parent / "template.yaml").read_text(encoding="utf-8")
    for parameter, value in (
        ("RequestsPerSecond", Throttles().requests_per_second),
        ("PhonesAtOnce", Throttles().phones_at_once),
    ):
        assert f"  {parameter}:\n    Type: Number\n    Default: {value}\n" in template


def test_a_raised_quota_counts() -> None:
    raised = account(applied={"apigateway": {"Throttle rate": 1e6}})
    assert found(Demand(500, 1_000), raised)["HTTP API: requests a second"].has == 1_000_000


def test_too_many_people_in_one_session_cannot_be_bought_off() -> None:
    one = found(Demand(5_000, 1), account())["DynamoDB: read units a second, one session"]
    assert (one.too_small, one.has) == (True, PARTITION_READS)
    assert "divide the people" in one.words


@pytest.mark.parametrize(
    "failure",
    [
        ClientError({"Error": {"Code": "AccessDeniedException"}}, "ListServiceQuotas"),
        EndpointConnectionError(endpoint_url="http://localhost:1"),
        KeyError("Quotas"),
    ],
)
def test_what_an_emulator_does_not_know_is_unknown_and_not_enough(failure: Exception) -> None:
    def client(service: str, region: str | None) -> Any:
        raise failure

    findings = found(Demand(500, 1), Account(client))
    unknown = [one for one in findings.values() if one.has is None]
    assert len(unknown) == 6
    assert all(one.words and not one.too_small for one in unknown)


def test_needs_grow_with_people_and_with_sessions() -> None:
    small, people, sessions = Demand(100, 10), Demand(200, 10), Demand(100, 20)
    for what in ("edge_requests", "api_requests", "concurrency", "reads", "writes"):
        assert getattr(people, what) > getattr(small, what), what
        assert getattr(sessions, what) == pytest.approx(2 * getattr(small, what), rel=0.01), what


def test_polls_do_not_reach_the_api() -> None:
    one = Demand(500, 1)
    assert one.api_requests < one.edge_requests
    assert one.api_requests == pytest.approx(2 * (500 / 3 + 3 + 1), rel=0.01)


def test_a_move_after_which_everybody_sends_is_the_busiest_second_of_one_session() -> None:
    one = Demand(500, 1)
    assert one.reads < one.reads_after_a_move < PARTITION_READS
    assert Demand(680, 1).reads_after_a_move <= PARTITION_READS < Demand(700, 1).reads_after_a_move
