"""The emulator of AWS for tests: one for each test session, on a port of its own, gone afterwards."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal
from uuid import uuid4

import boto3
import pytest
from pytest_localstack.session import RunningSession

from infra.emulator import PROGRAM, REGION, access, emulator, free_port
from shared.store.attributes import PARTITION, SORT
from shared.store.dynamodb import DynamoTable

SERVICES = ["cloudformation", "dynamodb", "dynamodbstreams", "lambda", "s3", "sqs"]


class Session(RunningSession):  # type: ignore[misc] # untyped
    """pytest-localstack's session with an emulator that runs, on whichever port that is."""

    def __init__(self, port: int) -> None:
        self._port = port
        super().__init__("localhost", services=SERVICES, region_name=REGION)

    def map_port(self, _: int) -> int:
        return self._port


class Emulator:
    """Clients that talk to the emulator with all rights, as its account's root."""

    def __init__(self, port: int) -> None:
        self.access = access(port)
        self.endpoint = self.access["AWS_ENDPOINT_URL"]
        # Other keys than the account's own, or a token, would be those of somebody without rights.
        self._keys: dict[str, Any] = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        self._session = Session(port).boto3.session(**self._keys, aws_session_token=None)

    def client(self, service: str, **settings: Any) -> Any:
        if service in SERVICES and not settings:
            return self._session.client(service)
        # pytest-localstack knows the services of an older LocalStack only.
        place = {"endpoint_url": self.endpoint, "region_name": REGION}
        return boto3.client(service, **place, **self._keys, **settings)  # type: ignore[call-overload]


@pytest.fixture(scope="session")
def aws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    """An emulator of this test session's own, answering."""
    if not PROGRAM.exists():
        pytest.skip("MiniStack is not installed; `make setup-cloud` installs it")
    port = free_port()
    with emulator(tmp_path_factory.mktemp("emulator") / "emulator.log", port):
        yield Emulator(port)


@contextmanager
def fresh_table(
    aws: Emulator, *, stream: Literal["NEW_AND_OLD_IMAGES", "KEYS_ONLY"] = "NEW_AND_OLD_IMAGES"
) -> Iterator[str]:
    """The name of a new, empty table with a stream; it is gone afterwards."""
    client, name = aws.client("dynamodb"), f"test-{uuid4()}"
    client.create_table(
        TableName=name,
        AttributeDefinitions=[{"AttributeName": one, "AttributeType": "S"} for one in (PARTITION, SORT)],
        KeySchema=[{"AttributeName": PARTITION, "KeyType": "HASH"}, {"AttributeName": SORT, "KeyType": "RANGE"}],
        BillingMode="PAY_PER_REQUEST",
        StreamSpecification={"StreamEnabled": True, "StreamViewType": stream},
    )
    yield name
    client.delete_table(TableName=name)


def dynamo_table(aws: Emulator, name: str, people: str = "", *, clock: Callable[[], float]) -> DynamoTable:
    return DynamoTable(name, aws.client("dynamodb"), aws.client("dynamodbstreams"), people=people, clock=clock)
