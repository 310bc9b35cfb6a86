"""The emulator of AWS for tests: attached to when one runs, started for the test session otherwise."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import boto3
import pytest
from pytest_localstack.session import RunningSession

from infra.emulator import PROGRAM, REGION, emulator, endpoint
from shared.store.attributes import PARTITION, SORT
from shared.store.dynamodb import DynamoTable

SERVICES = ["cloudformation", "dynamodb", "dynamodbstreams", "lambda", "s3", "sqs"]


@dataclass(frozen=True)
class Emulator:
    """Clients that talk to the emulator with all rights, as its account's root."""

    session: Any

    def client(self, service: str) -> Any:
        if service in SERVICES:
            return self.session.client(service)
        # pytest-localstack knows the services of an older LocalStack only.
        return boto3.client(  # type: ignore[call-overload]
            service,
            endpoint_url=endpoint(),
            region_name=REGION,
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )


@pytest.fixture(scope="session")
def aws() -> Iterator[Emulator]:
    """The emulator, answering."""
    if not PROGRAM.exists():
        pytest.skip("MiniStack is not installed; `make setup-cloud` installs it")
    with emulator():
        running = RunningSession("localhost", services=SERVICES, region_name=REGION)
        # Other keys than the account's own, or a token, would be those of somebody without rights.
        keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test", "aws_session_token": None}
        yield Emulator(running.boto3.session(**keys))


@contextmanager
def fresh_table(aws: Emulator) -> Iterator[str]:
    """The name of a new, empty table with a stream; it is gone afterwards."""
    client, name = aws.client("dynamodb"), f"test-{uuid4()}"
    client.create_table(
        TableName=name,
        AttributeDefinitions=[{"AttributeName": one, "AttributeType": "S"} for one in (PARTITION, SORT)],
        KeySchema=[{"AttributeName": PARTITION, "KeyType": "HASH"}, {"AttributeName": SORT, "KeyType": "RANGE"}],
        BillingMode="PAY_PER_REQUEST",
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )
    yield name
    client.delete_table(TableName=name)


def dynamo_table(aws: Emulator, name: str, *, clock: Callable[[], float]) -> DynamoTable:
    return DynamoTable(name, aws.client("dynamodb"), aws.client("dynamodbstreams"), clock=clock)
