"""Reading a DynamoDB stream without Lambda: shard after shard, parents before children, from an opaque position.

Only tests and tools read it so; in the cloud Lambda's stream mappings bring the records to the functions.
"""

import json
from typing import TYPE_CHECKING, Any

from shared.store.stream import changes_of
from shared.store.table import Change, Changes

if TYPE_CHECKING:
    from mypy_boto3_dynamodbstreams import DynamoDBStreamsClient

PAGE = 1_000
"""Records of one request at most."""


def read_changes(client: "DynamoDBStreamsClient", stream: str, after: str | None, limit: int) -> Changes:
    """At most ``limit`` changes after a position: the last sequence number read of each shard, as JSON."""
    seen: dict[str, str] = json.loads(after) if after else {}
    changes: list[Change] = []
    unfinished: set[str] = set()
    for shard in _shards(client, stream):
        name, parent = shard["ShardId"], shard.get("ParentShardId")
        if parent in unfinished:
            unfinished.add(name)  # what was written to a key before lies in the parent
            continue
        iterator = _iterator(client, stream, name, seen.get(name))
        while iterator is not None and len(changes) < limit:
            page = client.get_records(ShardIterator=iterator, Limit=min(limit - len(changes), PAGE))
            records = page["Records"]
            changes += changes_of(records)
            if not records:
                break
            seen[name] = records[-1]["dynamodb"]["SequenceNumber"]
            iterator = page.get("NextShardIterator")
        if iterator is not None:
            unfinished.add(name)
    return Changes(changes, json.dumps(seen, sort_keys=True))


def _shards(client: "DynamoDBStreamsClient", stream: str) -> list[Any]:
    """All shards, parents before their children, as DynamoDB lists them: oldest first."""
    shards: list[Any] = []
    arguments: dict[str, Any] = {"StreamArn": stream}
    while True:
        description = client.describe_stream(**arguments)["StreamDescription"]
        shards += description["Shards"]
        last = description.get("LastEvaluatedShardId")
        if last is None:
            return shards
        arguments["ExclusiveStartShardId"] = last


def _iterator(client: "DynamoDBStreamsClient", stream: str, shard: str, last: str | None) -> str | None:
    start: dict[str, Any] = {"ShardIteratorType": "TRIM_HORIZON"}
    if last is not None:
        start = {"ShardIteratorType": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": last}
    return client.get_shard_iterator(StreamArn=stream, ShardId=shard, **start)["ShardIterator"]
