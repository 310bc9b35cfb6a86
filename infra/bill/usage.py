"""What was used, by function: plain counts that a price list can be multiplied with."""

from collections import Counter
from dataclasses import dataclass, field

from shared.store.keys import Key

COUNTED = (
    "edge_requests",
    "edge_bytes",
    "edge_upload_bytes",
    "edge_function_runs",
    "firewall_requests",
    "api_requests",
    "socket_messages",
    "socket_minutes",
    "invocations",
    "megabyte_milliseconds",
    "read_units",
    "write_units",
    "table_byte_months",
    "object_puts",
    "object_gets",
    "object_byte_months",
    "log_bytes",
)
"""Every quantity that has a price."""

DETAILS = (
    "table_calls",
    "cpu_seconds",
    "billed_milliseconds",
    "snapshot_polls",
    "snapshot_unchanged",
    "sockets_opened",
)
"""What explains the others."""


@dataclass
class Usage:
    """Counts under (who, what): ``who`` is a function, or "edge", "table" or "objects"."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    reached: dict[str, set[tuple[str, Key]]] = field(default_factory=dict)
    """What each function did with which items: DynamoDB's name of the act, and the key (of a query its prefix)."""

    def add(self, who: str, what: str, amount: float = 1) -> None:
        if what not in COUNTED and what not in DETAILS:
            raise ValueError(f"{what} is nothing that is counted")
        self.counts[who, what] += amount  # type: ignore[assignment] # a Counter of floats

    def reach(self, who: str, act: str, key: Key) -> None:
        self.reached.setdefault(who, set()).add((act, key))

    def of(self, who: str, what: str) -> float:
        return self.counts[who, what]

    def total(self, what: str) -> float:
        return sum(amount for (_, counted), amount in self.counts.items() if counted == what)

    def who(self) -> list[str]:
        return sorted({who for who, _ in self.counts})
