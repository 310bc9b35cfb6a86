"""Before an event: what the expected people need, what the account allows, and what to raise.

python -m infra.preflight --people 500 --sessions 20        only reads; ends with 1 when something is too small
"""

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from infra.demand import Demand

Client = Callable[[str, str | None], Any]
"""Makes a client of a service, in a region of its own when one is given."""

PARTITION_READS, PARTITION_WRITES = 3_000, 1_000
"""Units a second of one partition of a DynamoDB table: fixed, nobody can raise them."""

CLOUDFRONT_REGION = "us-east-1"


@dataclass(frozen=True)
class Throttles:
    """What the stack itself lets through: the parameters of these names in template.yaml, 0 meaning no limit."""

    requests_per_second: int = 2_000
    phones_at_once: int = 100


class Unknown(Exception):
    """The account (or the emulator in its place) does not say; the message tells why."""


@dataclass(frozen=True)
class Limit:
    """Something that is needed, in units a second or at once, and where the account says how much it has."""

    name: str
    needed: int
    has: Callable[[], float]
    advice: str


@dataclass(frozen=True)
class Finding:
    """``has`` is None when it cannot be known; then ``words`` says why, else what to do."""

    name: str
    needed: int
    has: int | None
    words: str

    @property
    def too_small(self) -> bool:
        return self.has is not None and self.has < self.needed


class Account:
    """What an account may use, asked of AWS."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def free_concurrency(self) -> float:
        """Lambda instances that no function has reserved."""
        return float(_ask(self._client, "lambda", None, _account_limit))

    def quota(self, service: str, name: str, region: str | None = None) -> float:
        """An applied quota by its name, since names say more than codes. Raises Unknown."""

        def find(client: Any) -> float:
            for operation in ("list_service_quotas", "list_aws_default_service_quotas"):
                for page in client.get_paginator(operation).paginate(ServiceCode=service):
                    for quota in page["Quotas"]:
                        if quota["QuotaName"].lower() == name.lower():
                            return float(quota["Value"])
            raise Unknown(f"no quota of {service} is called “{name}” here")

        return _ask(self._client, "service-quotas", region, find)


def _account_limit(client: Any) -> float:
    limit = client.get_account_settings()["AccountLimit"]
    try:
        return float(limit.get("UnreservedConcurrentExecutions", limit["ConcurrentExecutions"]))
    except KeyError:
        raise Unknown("lambda names no limit") from None


def _ask(client: Client, service: str, region: str | None, question: Callable[[Any], float]) -> float:
    try:
        return question(client(service, region))
    except ClientError as error:
        raise Unknown(f"{service} answers {error.response.get('Error', {}).get('Code', 'with an error')}") from None
    except (BotoCoreError, KeyError, ValueError) as error:
        raise Unknown(f"{service} cannot be asked: {type(error).__name__}") from None


def limits(demand: Demand, account: Account, stack: Throttles = Throttles()) -> list[Limit]:
    """Everything that an event can run into, with whom to ask for more."""
    one = demand.of_one_session
    return [
        Limit(
            "This stack: requests a second",
            demand.api_requests,
            lambda: stack.requests_per_second,
            f"deploy with RequestsPerSecond={demand.api_requests}, and give --requests-per-second here",
        ),
        Limit(
            "This stack: instances at once of one function",
            demand.busiest_function,
            lambda: stack.phones_at_once or demand.busiest_function,
            f"deploy with PhonesAtOnce={demand.busiest_function}, and give --phones-at-once here",
        ),
        Limit(
            "Lambda: instances at once",
            demand.concurrency,
            account.free_concurrency,
            "raise “Concurrent executions” of Lambda in Service Quotas; a new account has 10 to 1,000",
        ),
        Limit(
            "HTTP API: requests a second",
            demand.api_requests,
            lambda: account.quota("apigateway", "Throttle rate"),
            "raise “Throttle rate” of API Gateway in Service Quotas",
        ),
        Limit(
            "WebSocket API: new connections a second",
            demand.connections,
            lambda: account.quota("apigateway", "New connections per second"),
            "raise the new connections of WebSocket APIs in Service Quotas; what is refused asks instead, at a price",
        ),
        Limit(
            "DynamoDB: read units a second, table",
            demand.reads,
            lambda: account.quota("dynamodb", "Table-level read throughput limit"),
            "raise “Table-level read throughput limit” of DynamoDB, and warm the table before the event",
        ),
        Limit(
            "DynamoDB: write units a second, table",
            demand.writes,
            lambda: account.quota("dynamodb", "Table-level write throughput limit"),
            "raise “Table-level write throughput limit” of DynamoDB, and warm the table before the event",
        ),
        Limit(
            "DynamoDB: read units a second, one session",
            one.reads_after_a_move,
            lambda: PARTITION_READS,
            "a session lies in one partition, which nobody can enlarge: divide the people over more sessions",
        ),
        Limit(
            "DynamoDB: write units a second, one session",
            one.writes_after_a_move,
            lambda: PARTITION_WRITES,
            "a session lies in one partition, which nobody can enlarge: divide the people over more sessions",
        ),
        Limit(
            "CloudFront: requests a second",
            demand.edge_requests,
            lambda: account.quota("cloudfront", "Request rate per distribution", CLOUDFRONT_REGION),
            "raise “Request rate per distribution” of CloudFront in Service Quotas (us-east-1)",
        ),
    ]


def check(asked: list[Limit]) -> list[Finding]:
    """What the account says to each limit."""
    findings = []
    for limit in asked:
        try:
            has = int(limit.has())
        except Unknown as unknown:
            findings.append(Finding(limit.name, limit.needed, None, str(unknown)))
        else:
            findings.append(Finding(limit.name, limit.needed, has, limit.advice if has < limit.needed else "enough"))
    return findings


def aws_client(service: str, region: str | None) -> Any:
    """A client that does not wait long for what is not there."""
    config = Config(connect_timeout=3, read_timeout=10, retries={"mode": "standard", "total_max_attempts": 2})
    factory: Any = boto3.client
    return factory(service, region_name=region, config=config)


def main() -> int:
    """0 when everything that can be known is enough."""
    parser = argparse.ArgumentParser(prog="python -m infra.preflight", description=__doc__)
    parser.add_argument("--people", type=int, default=500, help="in one session (default 500)")
    parser.add_argument("--sessions", type=int, default=1, help="at once (default 1)")
    usual = Throttles()
    parser.add_argument("--requests-per-second", type=int, default=usual.requests_per_second, help="as deployed")
    parser.add_argument("--phones-at-once", type=int, default=usual.phones_at_once, help="as deployed")
    asked = parser.parse_args()
    if min(asked.people, asked.sessions) < 1:
        parser.error("--people and --sessions are at least 1")
    demand = Demand(asked.people, asked.sessions)
    print(f"{demand.sessions:,} session(s) at once with {demand.people:,} people each: {demand.phones:,} phones.\n")
    stack = Throttles(asked.requests_per_second, asked.phones_at_once)
    findings = check(limits(demand, Account(aws_client), stack))
    for one in findings:
        has = "unknown" if one.has is None else f"{one.has:,}"
        mark = "TOO SMALL" if one.too_small else "?" if one.has is None else "ok"
        print(f"  {mark:<9} {one.name:<44} needed {one.needed:>9,}   has {has:>11}   {one.words}")
    if any(one.has is None for one in findings):
        where = "the emulator" if os.environ.get("AWS_ENDPOINT_URL") else "this account's permissions"
        print(f"\nWhat is unknown cannot be read through {where}: look it up in the Service Quotas console.")
    return 1 if any(one.too_small for one in findings) else 0


if __name__ == "__main__":
    raise SystemExit(main())
