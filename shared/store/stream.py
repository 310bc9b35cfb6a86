"""DynamoDB Streams records, as Lambda hands them over, turned into the same `Change` objects that SQLite gives."""

import base64
from collections.abc import Mapping
from typing import Any

from shared.store.keys import Key
from shared.store.table import Change, Item

PARTITION, SORT = "partition", "sort"
"""The names of the table's key attributes."""


def changes_of(event: Mapping[str, Any]) -> list[Change]:
    """The changes in a stream event, in its order."""
    return [_change(record["dynamodb"]) for record in event["Records"]]


def _change(record: Mapping[str, Any]) -> Change:
    keys = record["Keys"]
    key = Key(_plain(keys[PARTITION]), _plain(keys[SORT]))
    return Change(key, old=_item(record.get("OldImage")), new=_item(record.get("NewImage")))


def _item(image: Mapping[str, Any] | None) -> Item | None:
    if image is None:
        return None
    return {name: _plain(value) for name, value in image.items() if name not in (PARTITION, SORT)}


def _plain(typed: Mapping[str, Any]) -> Any:
    """A value without DynamoDB's type tag. boto3's own deserializer cannot: in Lambda's JSON, binary is base64 text."""
    ((tag, value),) = typed.items()
    match tag:
        case "N":
            return int(value) if value.lstrip("-").isdigit() else float(value)
        case "B":
            return base64.b64decode(value)
        case "NULL":
            return None
        case "L":
            return [_plain(one) for one in value]
        case "M":
            return {name: _plain(one) for name, one in value.items()}
        case "S" | "BOOL":
            return value
        case _:
            raise ValueError("the table has no attributes of this DynamoDB type")
