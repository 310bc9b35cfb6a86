"""DynamoDB Streams records, as Lambda hands them over, turned into the same `Change` objects that SQLite gives."""

from collections.abc import Iterable, Mapping
from typing import Any

from shared.store.attributes import plain_item, plain_key
from shared.store.table import Change

EXPIRY_SERVICE = "dynamodb.amazonaws.com"
"""Who deletes in a stream record when nobody did but the item's time was over."""


def changes_of(records: Iterable[Mapping[str, Any]]) -> list[Change]:
    """The changes in stream records, in their order, with old and new items where the stream tells them.

    An expired item's removal is no change: it was absent before.
    """
    return [_change(record["dynamodb"]) for record in records if not _expired(record)]


def _expired(record: Mapping[str, Any]) -> bool:
    identity = record.get("userIdentity") or {}
    # Lambda's JSON and the streams' own API spell this one name differently.
    return EXPIRY_SERVICE in (identity.get("principalId"), identity.get("PrincipalId"))


def _change(record: Mapping[str, Any]) -> Change:
    old, new = record.get("OldImage"), record.get("NewImage")
    return Change(
        plain_key(record["Keys"]),
        old=None if old is None else plain_item(old),
        new=None if new is None else plain_item(new),
    )
