"""The table in DynamoDB, for the cloud: on-demand, one request a call, conditions checked where the item lies."""

import json
import random
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from shared.store.attributes import PARTITION, SORT, plain_item, plain_key, typed_item, typed_key
from shared.store.expressions import Expression
from shared.store.keys import ATTENDEES, SESSIONS, Key, is_peoples
from shared.store.table import (
    EXPIRES,
    Change,
    Changes,
    Condition,
    ConditionFailed,
    Delete,
    Item,
    Missing,
    Page,
    Put,
    Row,
    Update,
    Write,
    holds,
)

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodbstreams import DynamoDBStreamsClient

CONFLICT_TRIES = 8
CONFLICT_PAUSE = 0.05
"""Seconds, doubled each time: how long two transactions on one item keep out of each other's way."""

PEOPLES_BEGIN = ATTENDEES
"""Where a query over both tables goes on with the second one: before every key that is people's."""

FAILED = "ConditionalCheckFailed"

CONFLICTS = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}
"""Why a transaction may be cancelled and simply be tried again. boto3 itself repeats throttled single requests only."""


class DynamoTable:
    """A `Table` in DynamoDB. ``streams`` is only needed by `changes`; Lambda reads the stream by itself.

    ``people``: the table for what people hand in, which has no backup that would remember it, and a stream that tells
    keys alone. Without it, everything lies in one.
    """

    def __init__(
        self,
        name: str,
        client: "DynamoDBClient",
        streams: "DynamoDBStreamsClient | None" = None,
        *,
        people: str = "",
        clock: Callable[[], float] = time.time,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._name = name
        self._people = people or name
        self._client = client
        self._streams = streams
        self._clock = clock
        self._wait = wait

    def get(self, key: Key, *, consistent: bool = False) -> Item | None:
        answer = self._client.get_item(TableName=self._name_of(key), Key=typed_key(key), ConsistentRead=consistent)
        image = answer.get("Item")
        item = None if image is None else plain_item(image)
        return None if item is None or self._expired(item) else item

    def put(self, key: Key, item: Item, when: Condition | None = None) -> None:
        self._one("put_item", Put(key, item, when))

    def update(self, key: Key, attributes: Item, when: Condition | None = None) -> None:
        self._one("update_item", Update(key, attributes, when))

    def delete(self, key: Key, when: Condition | None = None) -> None:
        self._one("delete_item", Delete(key, when))

    def query(
        self,
        partition: str,
        prefix: str = "",
        *,
        limit: int | None = None,
        after: str | None = None,
        consistent: bool = False,
    ) -> Page:
        if self._people != self._name and not prefix and partition.startswith(SESSIONS):
            return self._query_both(partition, limit=limit, after=after, consistent=consistent)
        name = self._name_of(Key(partition, prefix))
        return self._query(name, partition, prefix, limit=limit, after=after, consistent=consistent)

    def _query_both(self, partition: str, *, limit: int | None, after: str | None, consistent: bool) -> Page:
        """Everything of a session: first what is not people's, then what is."""
        first = Page(())
        if after is None or not is_peoples(Key(partition, after)):
            first = self._query(self._name, partition, "", limit=limit, after=after, consistent=consistent)
            after = None
            if first.next is not None or len(first.rows) == limit:
                return Page(first.rows, first.next or PEOPLES_BEGIN)
        left = None if limit is None else limit - len(first.rows)
        start = None if after == PEOPLES_BEGIN else after
        then = self._query(self._people, partition, "", limit=left, after=start, consistent=consistent)
        return Page([*first.rows, *then.rows], then.next)

    def _query(
        self, name: str, partition: str, prefix: str, *, limit: int | None, after: str | None, consistent: bool
    ) -> Page:
        expression = Expression(self._now())
        condition = f"{expression.name(PARTITION)} = {expression.value(partition)}"
        if prefix:
            condition += f" AND begins_with({expression.name(SORT)}, {expression.value(prefix)})"
        arguments: dict[str, Any] = {"KeyConditionExpression": condition, **expression.placeholders()}
        if limit is not None:
            arguments["Limit"] = limit
        if after is not None:
            arguments["ExclusiveStartKey"] = typed_key(Key(partition, after))
        answer = self._client.query(TableName=name, ConsistentRead=consistent, **arguments)
        rows = [Row(plain_key(image), plain_item(image)) for image in answer["Items"]]
        last = answer.get("LastEvaluatedKey")
        return Page([row for row in rows if not self._expired(row.item)], plain_key(last).sort if last else None)

    def transact(self, writes: Sequence[Write]) -> None:
        kinds = {Put: "Put", Update: "Update", Delete: "Delete"}
        for attempt in range(CONFLICT_TRIES):
            items: Any = [{kinds[type(write)]: self._request(write)} for write in writes]
            try:
                self._client.transact_write_items(TransactItems=items)
            except self._client.exceptions.TransactionCanceledException as error:
                reasons: Sequence[Mapping[str, Any]] = error.response.get("CancellationReasons", [])
                codes = {reason.get("Code") for reason in reasons}
                if "ConditionalCheckFailed" in codes:
                    writes = [
                        self._anew(write, reason.get("Item"))
                        if reason.get("Code") == "ConditionalCheckFailed"
                        else write
                        for write, reason in zip(writes, reasons, strict=True)
                    ]
                elif not codes & CONFLICTS:
                    raise
                self._pause(attempt)
            else:
                return
        raise RuntimeError("a transaction kept meeting others on the same items")

    def settle(self, partition: str) -> None:
        """DynamoDB keeps no order that anybody could read."""

    def changes(self, after: str | None = None, limit: int = 100) -> Changes:
        if self._streams is None:
            raise RuntimeError("this table was opened without its stream")
        # Only here: Lambda brings the changes to its functions, and only tests and tools fetch them.
        from shared.store.shards import read_changes

        seen: dict[str, str] = json.loads(after) if after else {}
        found: list[Change] = []
        for name in dict.fromkeys([self._name, self._people]):
            stream = self._client.describe_table(TableName=name)["Table"]["LatestStreamArn"]
            read = read_changes(self._streams, stream, seen.get(name), limit - len(found))
            found += read.changes
            seen[name] = read.position
        return Changes(found, json.dumps(seen, sort_keys=True))

    def _one(self, operation: str, write: Write) -> None:
        for attempt in range(CONFLICT_TRIES):
            try:
                getattr(self._client, operation)(**self._request(write))
            except self._client.exceptions.ConditionalCheckFailedException as error:
                answer: Any = error.response
                write = self._anew(write, answer.get("Item"))
                operation = "put_item"
            except ClientError as error:
                # A transaction of somebody else holds the item for a moment.
                if error.response["Error"]["Code"] != "TransactionConflictException":
                    raise
                self._pause(attempt)
            else:
                return
        raise RuntimeError("a write kept meeting transactions on the same item")

    def _request(self, write: Write) -> dict[str, Any]:
        """The arguments of a write, alone or in a transaction."""
        expression = Expression(self._now())
        request: dict[str, Any] = {"TableName": self._name_of(write.key)}
        conditions = [] if write.when is None else [expression.condition(write.when)]
        match write:
            case Put():
                request["Item"] = {**typed_item(write.item), **typed_key(write.key)}
            case Update():
                request["Key"] = typed_key(write.key)
                request["UpdateExpression"] = f"SET {expression.assignments(write.attributes)}"
                conditions.append(expression.alive())
            case Delete():
                request["Key"] = typed_key(write.key)
        if conditions:
            request["ConditionExpression"] = " AND ".join(conditions)
            request["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
        return {**request, **expression.placeholders()}

    def _anew(self, write: Write, image: Mapping[str, Any] | None) -> Write:
        """What to write instead where an update met an expired item: a new item. Raises ConditionFailed otherwise."""
        expired = image is not None and self._expired(plain_item(image))
        if isinstance(write, Update) and expired and holds(write.when, None):
            return Put(write.key, write.attributes, Missing())
        raise ConditionFailed(type(write).__name__)

    def _name_of(self, key: Key) -> str:
        return self._people if is_peoples(key) else self._name

    def _pause(self, attempt: int) -> None:
        self._wait(random.uniform(0.5, 1) * CONFLICT_PAUSE * 2**attempt)  # noqa: S311 - jitter is no secret

    def _now(self) -> int:
        return int(self._clock())

    def _expired(self, item: Item) -> bool:
        return EXPIRES in item and bool(item[EXPIRES] <= self._clock())
