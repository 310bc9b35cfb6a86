"""DynamoDB Streams records as the same `Change` objects that the SQLite adapter gives."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from shared.store.keys import Key
from shared.store.table import Change, Item

PARTITION, SORT = "partition", "sort"
"""The table's key attributes."""


def changes_of(event: Mapping[str, Any]) -> list[Change]:
    """The changes in a stream event as Lambda hands it over, in its order."""
    return [_change(record["dynamodb"]) for record in event["Records"]]


def _change(record: Mapping[str, Any]) -> Change:
    keys = record["Keys"]
    return Change(
        key=Key(_value(keys[PARTITION]), _value(keys[SORT])),
        old=_item(record.get("OldImage")),
        new=_item(record.get("NewImage")),
    )


def _item(image: Mapping[str, Any] | None) -> Item | None:
    if image is None:
        return None
    return {name: _value(value) for name, value in image.items() if name not in (PARTITION, SORT)}


def _value(typed: Mapping[str, Any]) -> Any:
    """A plain value of DynamoDB's typed JSON; whole numbers become int, others float."""
    from boto3.dynamodb.types import TypeDeserializer

    return _plain(TypeDeserializer().deserialize(typed))


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Mapping():
            return {name: _plain(one) for name, one in value.items()}
        case list():
            return _plain_list(value)
        case _:
            return value.value if hasattr(value, "value") else value


def _plain_list(values: Iterable[Any]) -> list[Any]:
    return [_plain(value) for value in values]
