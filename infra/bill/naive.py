"""The bill of a naive design for the same session: what the counting, caching and batching of this one save."""

from infra.bill.scenario import CLOSE, JOINED_BY, Scenario
from infra.bill.usage import Usage
from shared.domain.reading import ALL

TAPS_BESIDE_JUDGING = 3 * 1.2 + 3 + 4
"""Trilemmas, actions and the pulse."""

SNAPSHOT_BYTES = 2_600
"""A compressed snapshot, sent whole each time."""


def naive_usage(scenario: Scenario, ours: Usage) -> Usage:
    """Every phone asks the API each second, every tap writes an item of its own and adds one to a counter.

    Time, reads and log of one request are those measured for ours; what differs is how often there is one.
    """
    usage = Usage()
    polls = scenario.people * scenario.seconds(CLOSE - JOINED_BY / 2)
    written = scenario.people * scenario.contributions
    taps = scenario.people * (TAPS_BESIDE_JUDGING + (scenario.readings if written > ALL else written)) + written
    _same_each(usage, ours, "read_state", polls)
    _same_each(usage, ours, "cast_ballot", taps)
    # The judgement itself and the counter: two items, each within a kilobyte.
    usage.add("cast_ballot", "write_units", 2 * taps - usage.of("cast_ballot", "write_units"))
    others = ("join_session", "open_session", "lead_session", "moderate_contributions", "write_plan")
    for who in (*others, "build_report"):
        _same_each(usage, ours, who, ours.of(who, "invocations"))
    usage.add("api", "api_requests", polls + taps + sum(ours.of(who, "invocations") for who in others))
    usage.add("api", "edge_bytes", polls * SNAPSHOT_BYTES)
    usage.add("table", "table_byte_months", 120 * taps)
    return usage


def _same_each(usage: Usage, ours: Usage, who: str, times: float) -> None:
    """So many runs of a function, each like one of ours."""
    runs = max(1.0, ours.of(who, "invocations"))
    for what in ("read_units", "write_units", "megabyte_milliseconds", "log_bytes"):
        usage.add(who, what, ours.of(who, what) / runs * times)
    usage.add(who, "invocations", times)
