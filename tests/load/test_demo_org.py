"""The demo organisation, and the truths planted in it: HR finds each of them by asking."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from infra.demo_org.__main__ import SESSIONS, build
from infra.demo_org.units import AREAS, FOLLOWS, LOCAL, MATCH, PAIN, SMALL, STRENGTH, TREND
from shared.store.sqlite import SqliteTable
from tests.room import Clock, Room

pytestmark = pytest.mark.anyio

TODAY = date(2026, 11, 22)
NOVEMBER = 1_795_350_000.0
TWO_YEARS = {"from": "2024-Q4", "to": "2026-Q3"}


@pytest.fixture(scope="module")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("organisation")
    assert build(folder, today=TODAY) == SESSIONS
    room = Room(folder, clock=Clock(NOVEMBER))
    yield room
    room.close()


async def ask(room: Room, question: str, **parameters: Any) -> list[dict[str, Any]]:
    headers = {"Authorization": f"Bearer {room.token(unit='organisation', roles=['hr'])}"}
    answer = await room.request("GET", f"/api/insights/{question}", headers=headers, params=TWO_YEARS | parameters)
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()["rows"]
    return rows


async def test_two_years_are_released(organisation: Room) -> None:
    held = [row for row in await ask(organisation, "participation") if row["depth"] == 0]
    assert [row["quarter"] for row in held] == [f"{year}-Q{n}" for year in (2024, 2025, 2026) for n in (1, 2, 3, 4)][
        3:11
    ]


async def test_the_strength_is_the_units_first(organisation: Room) -> None:
    rows = await ask(organisation, "themes", unit=STRENGTH[0], kind="works_well", depth=0)
    best = max(rows, key=lambda row: row["share"] or 0)
    assert (best["theme"], best["share"] > 0.7) == (STRENGTH[1], True)


async def test_the_shared_pain_is_everywhere_and_the_local_one_somewhere(organisation: Room) -> None:
    rows = {row["theme"]: row for row in await ask(organisation, "everywhere")}
    assert [theme for theme, row in rows.items() if row["verdict"] == "everywhere"] == [PAIN]
    assert rows[LOCAL[1]]["verdict"] == "somewhere"
    assert rows[LOCAL[1]]["most"] in AREAS[LOCAL[0]]


async def test_the_trend_rises_from_year_to_year(organisation: Room) -> None:
    rows = await ask(organisation, "development", about="item", subject=f"dialogue/{TREND[1]}", unit=TREND[0])
    values = [row["value"] for row in rows if row["value"] is not None]
    assert values[-1] - values[0] > 0.8


async def test_the_match_is_found_and_explained(organisation: Room) -> None:
    teacher, learner, theme = MATCH
    found = [row for row in await ask(organisation, "matches", theme=theme) if row["learner"] == learner]
    assert [row["teacher"] for row in found] == [teacher]
    assert found[0]["strength"] >= 2
    assert found[0]["challenge"] >= 2
    assert found[0]["proposal"] in ("visit", "mentor", "practice")


async def test_the_unit_that_does_what_it_takes_on_is_first(organisation: Room) -> None:
    rows = [row for row in await ask(organisation, "follow_through", depth=5) if row["depth"] == 2]
    shares = sorted((row["share"], row["node"]) for row in rows if row["share"] is not None)
    assert shares[-1][1] == FOLLOWS
    assert shares[-1][0] - shares[-2][0] > 0.1


async def test_no_unit_ends_more_than_it_took_on(organisation: Room) -> None:
    rows = [row for row in await ask(organisation, "follow_through", depth=5) if row["depth"] == 2]
    whole = {row["node"]: row for row in rows if not row["hidden"]}
    left = {node: row["planned"] - row["done"] - row["dropped"] - row["changed"] for node, row in whole.items()}
    assert len(left) > 40
    assert {node: row["open"] for node, row in whole.items()} == left


async def test_small_teams_are_seen_nowhere(organisation: Room) -> None:
    for question in ("themes", "trilemmas", "pulse", "participation", "follow_through"):
        rows = [row for row in await ask(organisation, question, depth=5) if row["node"] in SMALL]
        assert {row["people"] for row in rows} <= {None}


async def test_a_host_that_starts_here_has_nothing_left_to_do(organisation: Room) -> None:
    assert isinstance(organisation.home.table, SqliteTable)
    assert organisation.home.table.changes(None, 1).changes == []


def test_the_same_seed_gives_the_same_organisation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infra.demo_org.__main__.SESSIONS", 6)
    for name in ("one", "two"):
        build(tmp_path / name, today=TODAY)
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.json")}
        for name in ("one", "two")
    )
    assert one == two
    assert len(one) > 6
