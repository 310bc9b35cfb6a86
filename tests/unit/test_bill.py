"""The bill: what a session costs in requests and units, held so that a change which doubles the reads fails."""

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

from infra.bill.capacity import item_size, query_units, read_units, write_units
from infra.bill.cloud import MEMORY, MEMORY_OF_OTHERS
from infra.bill.counting import CountingTable
from infra.bill.naive import naive_usage
from infra.bill.play import play
from infra.bill.prices import load_prices
from infra.bill.scenario import SCHEDULE, Scenario
from infra.bill.usage import COUNTED, Usage
from shared.domain.identifiers import SessionId
from shared.store import keys
from shared.store.keys import Key, is_peoples
from shared.store.sqlite import SqliteTable
from shared.store.table import ConditionFailed, Missing, Put
from tests.unit.test_template import RESOURCES, camel

pytestmark = pytest.mark.slow

KEY = Key("session#s", "ballot#judge#1")

SCENARIO = Scenario(people=40, minutes=6.0, contributions=1.0)
"""Forty people in six minutes: the leader is ten times as fast, people tap at their own pace."""


@pytest.fixture(scope="module")
def usage(loop_in_waiting: None) -> Usage:
    return play(SCENARIO)


# What was counted last. A change that costs more on purpose writes its new figure here.
EXPECTED = {
    ("edge", "edge_requests"): 1_740,
    ("edge", "snapshot_polls"): 473,
    ("edge", "api_requests"): 929,
    ("join_session", "invocations"): 80,
    ("join_session", "read_units"): 250,
    ("join_session", "write_units"): 160,
    ("submit_contribution", "invocations"): 40,
    ("submit_contribution", "read_units"): 120,
    ("submit_contribution", "write_units"): 40,
    ("cast_ballot", "invocations"): 248,
    ("cast_ballot", "read_units"): 649,
    ("cast_ballot", "write_units"): 248,
    ("read_state", "invocations"): 321,
    ("read_state", "read_units"): 648,
    ("tally_ballots", "invocations"): 63,
    ("tally_ballots", "read_units"): 255,
    ("tally_ballots", "write_units"): 69,
    ("sockets", "socket_messages"): 880,
    ("sockets", "socket_minutes"): 236,
    ("follow_session", "invocations"): 160,
    ("follow_session", "write_units"): 320,
    ("push_state", "invocations"): 86,
    ("push_state", "read_units"): 165,
    ("build_report", "invocations"): 1,
    ("build_report", "object_puts"): 10,
}


@pytest.mark.parametrize(("who", "what"), EXPECTED, ids=lambda one: str(one))
def test_a_session_uses_what_it_used(usage: Usage, who: str, what: str) -> None:
    assert usage.of(who, what) == pytest.approx(EXPECTED[who, what], rel=0.1)


def test_a_phone_that_listens_asks_a_few_times_an_hour(usage: Usage) -> None:
    """On joining, when its socket opens, when it wakes, every ten minutes, and for what is awaited unless it has come
    by then; the wall asks besides."""
    walls = SCENARIO.minutes * 60
    assert usage.of("edge", "snapshot_polls") <= 6 * SCENARIO.people + walls


def test_every_phone_hears_of_every_move(usage: Usage) -> None:
    assert usage.of("sockets", "socket_messages") >= SCENARIO.people * len(SCHEDULE)


def test_memory_is_what_the_template_gives() -> None:
    template = (Path(__file__).parent.parent.parent / "template.yaml").read_text(encoding="utf-8")
    given: dict[str, int] = {}
    name = ""
    for line in template.splitlines():
        name = line.strip().split(":")[0] if line.startswith("  ") and line[2] not in " #" else name
        if found := re.match(r"      MemorySize: (\d+)", line):
            given[re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()] = int(found[1])
    assert given == MEMORY
    assert f"MemorySize: {MEMORY_OF_OTHERS} #" in template


def test_a_naive_design_costs_more_of_everything_that_grows_with_people(usage: Usage) -> None:
    naive, prices = naive_usage(SCENARIO, usage), load_prices()
    for what in ("invocations", "read_units", "api_requests", "megabyte_milliseconds"):
        assert naive.total(what) > 2 * usage.total(what), what
    assert sum(prices.cost(naive).values()) > sum(prices.cost(usage).values())


def test_every_counted_thing_has_a_price_with_its_source() -> None:
    prices = load_prices()
    assert set(prices.units) == set(COUNTED)
    assert all(unit.source and unit.seen in ("page", "third party", "memory") for unit in prices.units.values())


def test_a_price_is_for_so_many() -> None:
    assert load_prices().units["firewall_requests"].cost(2_000_000) == pytest.approx(1.2)


@pytest.mark.parametrize(("size", "units"), [(0, 1), (1, 1), (4096, 1), (4097, 2)])
def test_read_units_are_four_kilobytes_and_half_when_eventual(size: int, units: int) -> None:
    assert read_units(size, consistent=True) == units
    assert read_units(size, consistent=False) == units / 2


def test_a_query_is_rounded_up_once_a_page() -> None:
    assert query_units([100] * 40, consistent=True) == (1, 1)
    assert query_units([], consistent=False) == (1, 0.5)
    assert query_units([300_000] * 4, consistent=True) == (2, 220 + 74)


def test_write_units_are_a_kilobyte_of_the_larger_and_double_in_a_transaction() -> None:
    assert write_units(0, 10) == 1
    assert write_units(2_000, 10) == 2
    assert write_units(0, 1_025, transaction=True) == 4


def test_an_item_is_its_names_and_its_values() -> None:
    key = len("partition") + len("session#s") + len("sort") + len("ballot#judge#1")
    assert item_size(KEY, None) == 0
    assert item_size(KEY, {"marks": b"1234", "revision": 1}) == key + len("marks") + 4 + len("revision") + 2
    assert item_size(KEY, {"a": None, "b": [True, "xy"]}) == key + 1 + 1 + 1 + 3 + (1 + 1) + (1 + 2)


def test_a_refused_write_costs_as_much(tmp_path: Path) -> None:
    usage, inner = Usage(), SqliteTable(tmp_path / "t.db")
    table = CountingTable(inner, usage, lambda: "cast_ballot")
    table.put(KEY, {"marks": b"1"})
    with pytest.raises(ConditionFailed):
        table.put(KEY, {"marks": b"2"}, when=Missing())
    assert usage.of("cast_ballot", "write_units") == 2
    table.transact([Put(KEY, {"marks": b"3"})])
    assert usage.of("cast_ballot", "write_units") == 4
    inner.close()


def _allowed(name: str, act: str, key: Key) -> bool:
    """Whether the template lets a function do this with an item."""
    table = {"GetAtt": "PeopleTable.Arn" if is_peoples(key) else "Table.Arn"}
    for statement in RESOURCES[camel(name)]["Properties"]["Policies"][0]["Statement"]:
        actions = statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
        patterns = statement.get("Condition", {}).get("ForAllValues:StringLike", {}).get("dynamodb:LeadingKeys", ["*"])
        fits = any(fnmatch(key.partition, pattern) for pattern in patterns)
        if statement["Resource"] == table and f"dynamodb:{act}" in actions and fits:
            return True
    return False


def test_the_template_allows_what_a_session_does_and_the_emulator_does_not_ask(usage: Usage) -> None:
    """The emulator knows no leading keys, so what it lets pass proves nothing about them."""
    seeds = {keys.seed(SessionId("any")).sort}
    refused = {
        (name, act, key.partition.partition("#")[0], key.sort.partition("#")[0])
        for name, reached in usage.reached.items()
        for act, key in reached
        if key.sort not in seeds and not _allowed(name, act, key)
    }
    assert refused == set()
    assert {"join_session", "cast_ballot", "read_state", "push_state", "build_report"} <= usage.reached.keys()
