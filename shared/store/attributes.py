"""DynamoDB's typed attribute values, to and from plain Python, for the table's adapter and for its stream."""

import base64
import math
from collections.abc import Mapping
from typing import Any

from shared.store.keys import Key
from shared.store.table import Item

PARTITION, SORT = "partition", "sort"
"""The names of the table's key attributes."""

Typed = Mapping[str, Any]
"""A value under its type's tag, such as {"S": "text"}."""


def typed(value: Any) -> dict[str, Any]:
    """A plain value under DynamoDB's tag. Numbers travel as decimal text, so that no float is rounded on the way."""
    match value:
        case bool():
            return {"BOOL": value}
        case None:
            return {"NULL": True}
        case str():
            return {"S": value}
        case bytes():
            return {"B": value}
        case int():
            return {"N": str(value)}
        case float() if math.isfinite(value):
            return {"N": repr(value)}
        case Mapping():
            return {"M": {name: typed(one) for name, one in value.items()}}
        case list() | tuple():
            return {"L": [typed(one) for one in value]}
        case _:
            raise ValueError(f"the table holds no values of type {type(value).__name__}")


def plain(value: Typed) -> Any:
    """A value without its tag.

    boto3's own deserializer cannot do it for the stream: in Lambda's JSON, binary is base64 text.
    """
    ((tag, content),) = value.items()
    match tag:
        case "N":
            return int(content) if content.lstrip("-").isdigit() else float(content)
        case "B":
            return content if isinstance(content, bytes) else base64.b64decode(content)
        case "NULL":
            return None
        case "L":
            return [plain(one) for one in content]
        case "M":
            return {name: plain(one) for name, one in content.items()}
        case "S" | "BOOL":
            return content
        case _:
            raise ValueError("the table has no attributes of this DynamoDB type")


def typed_item(item: Item) -> dict[str, Any]:
    """An item's attributes. Raises ValueError for one that is named as the key's, which would move the item."""
    if PARTITION in item or SORT in item:
        raise ValueError(f"no attribute may be called {PARTITION} or {SORT}")
    return {name: typed(value) for name, value in item.items()}


def plain_item(image: Mapping[str, Typed]) -> dict[str, Any]:
    """An item's attributes, without those of its key."""
    return {name: plain(value) for name, value in image.items() if name not in (PARTITION, SORT)}


def typed_key(key: Key) -> dict[str, Any]:
    return {PARTITION: {"S": key.partition}, SORT: {"S": key.sort}}


def plain_key(image: Mapping[str, Typed]) -> Key:
    return Key(plain(image[PARTITION]), plain(image[SORT]))
