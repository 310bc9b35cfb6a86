"""What DynamoDB alone can do to its adapter: throttle, cancel for a conflict, and delete what has expired."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders
from botocore.exceptions import ClientError

from shared.cloud import CLIENTS
from shared.store.attributes import plain, typed
from shared.store.dynamodb import DynamoTable
from shared.store.keys import Key
from shared.store.stream import changes_of
from shared.store.table import Put, Update
from tests.emulator import Emulator, fresh_table

THROTTLED = b'{"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"}'
IN_CONFLICT = (
    b'{"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",'
    b'"CancellationReasons":[{"Code":"None"},{"Code":"TransactionConflict"}]}'
)
HELD = b'{"__type":"com.amazonaws.dynamodb.v20120810#TransactionConflictException"}'


class Raw:
    """The body of a made answer, as botocore reads one."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def stream(self) -> Iterator[bytes]:
        yield self._body


class Faults:
    """Answers the next requests itself instead of letting them through."""

    def __init__(self) -> None:
        self.answers: list[bytes] = []
        self.requests = 0

    def __call__(self, request: Any, **_: Any) -> AWSResponse | None:
        self.requests += 1
        if not self.answers:
            return None
        return AWSResponse(request.url, 400, HTTPHeaders(), Raw(self.answers.pop(0)))


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def table(aws: Emulator, faults: Faults) -> Iterator[DynamoTable]:
    """A table whose client retries as the functions' clients do, and meets faults on the way."""
    with fresh_table(aws) as name:
        client = aws.client("dynamodb", config=CLIENTS)
        client.meta.events.register("before-send.dynamodb", faults)
        yield DynamoTable(name, client, wait=lambda _: None)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("botocore.endpoint.time", SimpleNamespace(sleep=lambda _: None))


def test_a_throttled_write_comes_again_and_is_written_once(table: DynamoTable, faults: Faults) -> None:
    faults.answers = [THROTTLED] * 3
    table.put(Key("p", "a"), {"n": 1})
    assert faults.requests == 4
    assert table.get(Key("p", "a"), consistent=True) == {"n": 1}


def test_a_throttled_read_comes_again(table: DynamoTable, faults: Faults) -> None:
    table.put(Key("p", "a"), {"n": 1})
    faults.answers = [THROTTLED] * 2
    assert [row.item for row in table.query("p", consistent=True).rows] == [{"n": 1}]


def test_a_table_that_stays_throttled_is_an_error_and_nothing_is_written(table: DynamoTable, faults: Faults) -> None:
    faults.answers = [THROTTLED] * 6
    with pytest.raises(ClientError, match="ProvisionedThroughputExceeded"):
        table.put(Key("p", "a"), {"n": 1})
    assert table.get(Key("p", "a"), consistent=True) is None


def test_a_transaction_that_met_another_comes_again(table: DynamoTable, faults: Faults) -> None:
    faults.answers = [IN_CONFLICT] * 2
    table.transact([Put(Key("p", "a"), {"n": 1}), Update(Key("p", "b"), {"n": 2})])
    assert [row.item for row in table.query("p", consistent=True).rows] == [{"n": 1}, {"n": 2}]


def test_a_write_that_meets_a_transaction_comes_again(table: DynamoTable, faults: Faults) -> None:
    faults.answers = [HELD] * 2
    table.put(Key("p", "a"), {"n": 1})
    assert table.get(Key("p", "a"), consistent=True) == {"n": 1}


def test_a_transaction_that_always_meets_another_ends_with_an_error(table: DynamoTable, faults: Faults) -> None:
    faults.answers = [IN_CONFLICT] * 8
    with pytest.raises(RuntimeError, match="kept meeting"):
        table.transact([Put(Key("p", "a"), {"n": 1}), Put(Key("p", "b"), {"n": 2})])


@pytest.mark.parametrize("name", ["partition", "sort"])
def test_an_attribute_cannot_move_its_item(table: DynamoTable, name: str) -> None:
    with pytest.raises(ValueError, match="no attribute may be called"):
        table.put(Key("p", "a"), {name: "elsewhere"})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, object()])
def test_what_the_table_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="the table holds no values"):
        typed(value)


def test_a_stream_record_of_an_unknown_type_is_an_error() -> None:
    with pytest.raises(ValueError, match="no attributes of this DynamoDB type"):
        plain({"SS": ["a", "b"]})


@pytest.mark.parametrize("spelling", ["principalId", "PrincipalId"])
def test_the_removal_of_an_expired_item_is_no_change(spelling: str) -> None:
    keys = {"partition": {"S": "p"}, "sort": {"S": "a"}}
    removed = {"eventName": "REMOVE", "dynamodb": {"Keys": keys, "OldImage": {**keys, "n": {"N": "1"}}}}
    expired = {**removed, "userIdentity": {"type": "Service", spelling: "dynamodb.amazonaws.com"}}
    assert changes_of([expired]) == []
    assert len(changes_of([removed])) == 1
