"""The port's conditions in DynamoDB's expression language. An item that has expired counts as absent."""

from dataclasses import dataclass, field
from typing import Any

from shared.store.attributes import PARTITION, typed
from shared.store.table import EXPIRES, AnyOf, Condition, Equals, Exists, Item, LessThan, Missing


@dataclass
class Expression:
    """Placeholders for one request. Every name gets one, since many common words are reserved by DynamoDB."""

    now: int
    names: dict[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)

    def name(self, attribute: str) -> str:
        for placeholder, known in self.names.items():
            if known == attribute:
                return placeholder
        placeholder = f"#n{len(self.names)}"
        self.names[placeholder] = attribute
        return placeholder

    def value(self, plain: Any) -> str:
        placeholder = f":v{len(self.values)}"
        self.values[placeholder] = typed(plain)
        return placeholder

    def condition(self, condition: Condition) -> str:
        match condition:
            case Missing():
                return f"(attribute_not_exists({self.name(PARTITION)}) OR {self.expired()})"
            case Exists():
                return f"(attribute_exists({self.name(PARTITION)}) AND {self.alive()})"
            case Equals(name, value):
                return f"({self.name(name)} = {self.value(value)} AND {self.alive()})"
            case LessThan(name, value):
                return f"({self.name(name)} < {self.value(value)} AND {self.alive()})"
            case AnyOf(conditions):
                return f"({' OR '.join(self.condition(one) for one in conditions)})"

    def expired(self) -> str:
        return f"{self.name(EXPIRES)} <= {self.value(self.now)}"

    def alive(self) -> str:
        return f"(attribute_not_exists({self.name(EXPIRES)}) OR {self.name(EXPIRES)} > {self.value(self.now)})"

    def assignments(self, attributes: Item) -> str:
        """What SET takes."""
        return ", ".join(f"{self.name(name)} = {self.value(value)}" for name, value in attributes.items())

    def placeholders(self) -> dict[str, Any]:
        """The arguments of a request that explain this expression."""
        arguments: dict[str, Any] = {}
        if self.names:
            arguments["ExpressionAttributeNames"] = self.names
        if self.values:
            arguments["ExpressionAttributeValues"] = self.values
        return arguments
