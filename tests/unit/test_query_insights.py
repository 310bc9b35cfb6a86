"""Asking: who may see what, for which period, as which file; and that SQL in a parameter is only ever a value."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlglot import exp, parse_one

from functions.release_insights.handler import run as release_insights
from infra.tokens import Role
from shared.domain.errors import InsightsUnavailable
from shared.domain.facts import Quarter
from shared.domain.follow_up import Status
from shared.domain.organisation import ROOT
from shared.insights import lake
from shared.insights.engine import DuckDbEngine, athena_sql, names_in
from shared.insights.questions import QUESTIONS
from shared.objects import FolderStore
from shared.store.actions import begin_action
from tests.facts import fact, leave, living
from tests.room import Clock, Room

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

Query = dict[str, Any]
SINCE_2026: Query = {"from": "2026-Q1"}
SINCE_2031: Query = {"from": "2031-Q1"}
AS_CSV: Query = {"as": "csv"}
AS_XLSX: Query = {"as": "xlsx"}
AS_PARQUET: Query = {"as": "parquet"}

EVERYTHING: Query = {
    "first": "",
    "last": "9999-Q4",
    "scope": ROOT,
    "unit": ROOT,
    "depth": 9,
    "deepest": 9,
    "without": "own",
}

APRIL = 1_776_700_000.0  # 20 April 2026


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A host on which two quarters are released: Ward 2 strong where Ward 1 has it hard, and a third team too small."""
    room = Room(tmp_path_factory.mktemp("asked"), clock=Clock(APRIL))
    rows = []
    for month in ("2025-11", "2026-02"):
        for unit, kind in (("Ward 2", "works_well"), ("Ward 1", "challenging"), ("=Ward 3", "challenging")):
            few = unit == "=Ward 3"
            told: dict[str, Any] = {
                "month": month,
                "unit": unit,
                "session": f"{unit}{month}",
                "people": 4 if few else 12,
            }
            rows += [
                fact(**told, count=1),
                fact("judge", "answered", **told, count=12, sum=9),
                fact(f"{kind}/tools", "written", **told, k=10, sum=6),
                fact(f"{kind}/tools", "rated", **told, count=40, sum=160, sum_of_squares=680),
                fact(f"{kind}/tools", "confirmed", **told, count=6, sum=5),
                fact("late-colleague/a", "chosen", **told, sum=3),
                fact("dialogue/influence", "rated", **told, sum=48 if month < "2026" else 36, sum_of_squares=200),
                fact("planned", "reached", **told, count=3, sum=3),
            ]
            ends = (date(2025, 12, 1), date(2026, 2, 1), None) if month < "2026" else (date(2026, 3, 1), None, None)
            for at, day in enumerate(ends):
                status = Status.DONE if day else Status.PLANNED
                begin_action(room.table, living(f"{unit}{month}", f"a{at}", day, status, unit=unit))
    leave(room.home.objects, rows)
    release_insights(room.home)
    yield room
    room.close()


async def get(
    room: Room, question: str, *, by: tuple[str, Role] = (ROOT, "hr"), etag: str = "", **parameters: Any
) -> httpx.Response:
    """What somebody of a unit is answered."""
    headers = {"Authorization": f"Bearer {room.token(unit=by[0], roles=[by[1]])}", "If-None-Match": etag}
    return await room.request("GET", f"/api/insights{question}", headers=headers, params=parameters)


async def rows(room: Room, question: str, **parameters: Any) -> list[dict[str, Any]]:
    answer = await get(room, f"/{question}", **parameters)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["rows"]
    return found


async def test_what_can_be_asked(asked: Room) -> None:
    told = (await get(asked, "")).json()
    assert told["quarters"] == ["2025-Q4", "2026-Q1"]
    assert (told["unit"], told["name"], told["alone"]) == ("organisation", "", False)
    told = (await get(asked, "", by=("Ward 2", "leader"))).json()
    assert (told["unit"], told["name"], told["alone"]) == ("Ward 2", "Ward 2", True)
    assert {one["id"] for one in told["questions"]} == set(QUESTIONS)


async def test_strengths_and_challenges(asked: Room) -> None:
    (one,) = [row for row in await rows(asked, "themes", depth=1) if row["node"] == "Ward 2"]
    assert one == {
        "node": "Ward 2",
        "depth": 1,
        "kind": "works_well",
        "theme": "tools",
        "people": 12,
        "contributions": 12,
        "importance": 4.0,
        "judged": 12,
        "confirmed": 10,
        "share": 0.833333,
        "hidden": 0,
        "partial": 0,
    }


async def test_too_few_people_are_said_and_not_shown(asked: Room) -> None:
    answer = (await get(asked, "/themes", depth=1)).json()
    (few,) = [row for row in answer["rows"] if row["node"] == "=Ward 3"]
    assert {name: value for name, value in few.items() if value is None}.keys() >= {"people", "importance", "share"}
    assert few["hidden"] == 6
    assert answer["hidden"] >= 6


async def test_development_shows_each_quarter_with_its_interval(asked: Room) -> None:
    before, after = await rows(asked, "development", about="item", unit="Ward 2")
    assert (before["quarter"], before["value"], before["change"]) == ("2025-Q4", 4.0, None)
    assert (after["value"], after["change"]) == (3.0, -1.0)
    assert after["low"] < after["value"] < after["high"]


async def test_development_of_one_kind(asked: Room) -> None:
    for kind, told in (("works_well", 2), ("challenging", 0), ("", 2)):
        found = await rows(asked, "development", about="theme", measure="confirmed", unit="Ward 2", kind=kind)
        assert len(found) == told, kind


async def test_a_share_of_few_has_a_wide_interval_even_when_they_agree(asked: Room) -> None:
    (one, _) = await rows(asked, "development", about="theme", measure="confirmed", unit="Ward 2")
    assert one["value"] == pytest.approx(5 / 6, abs=1e-6)
    # Wilson 1927; 5 of 6: 0.4365 to 0.9699
    assert (one["low"], one["high"]) == (pytest.approx(0.4365, abs=1e-4), pytest.approx(0.9699, abs=1e-4))


async def test_profiles_participation_and_follow_through(asked: Room) -> None:
    (trilemma,) = [row for row in await rows(asked, "trilemmas") if row["node"] == "Ward 1"]
    assert (trilemma["trilemma"], trilemma["choice"], trilemma["share"]) == ("late-colleague", "a", 0.25)
    (pulse,) = [row for row in await rows(asked, "pulse") if row["node"] == "Ward 1"]
    assert (pulse["item"], pulse["mean"], pulse["answers"]) == ("dialogue/influence", 3.5, 24)
    held = [row for row in await rows(asked, "participation") if row["node"] == "Ward 1"]
    assert [(row["quarter"], row["sessions"], row["answered"]) for row in held] == [
        ("2025-Q4", 1, 0.75),
        ("2026-Q1", 1, 0.75),
    ]
    (kept,) = [row for row in await rows(asked, "follow_through") if row["node"] == "Ward 1"]
    assert (kept["planned"], kept["done"], kept["open"], kept["share"]) == (6, 3, 3, 0.5)


async def test_what_is_done_of_an_earlier_plan_is_no_more_than_there_was_to_do(asked: Room) -> None:
    (kept,) = [row for row in await rows(asked, "follow_through", **SINCE_2026) if row["node"] == "Ward 1"]
    assert (kept["planned"], kept["done"], kept["open"], kept["share"]) == (3, 2, 3, 0.4)


async def test_hard_somewhere_and_who_can_learn_from_whom(asked: Room) -> None:
    answer = (await get(asked, "/everywhere")).json()
    (tools,) = answer["rows"]
    assert (tools["theme"], tools["units"], tools["affected"], tools["verdict"]) == ("tools", 1, 1, "somewhere")
    assert answer["hidden"] > 0
    (match,) = await rows(asked, "matches")
    assert (match["teacher"], match["learner"], match["theme"]) == ("Ward 2", "Ward 1", "tools")
    assert match["proposal"] == "visit"


async def test_matches_of_one_unit(asked: Room) -> None:
    assert len(await rows(asked, "matches", of="Ward 1")) == 1
    assert len(await rows(asked, "matches", of=ROOT)) == 1
    assert await rows(asked, "matches", of="Ward 3") == []


async def test_ids_are_named_in_the_language_that_is_asked_for(asked: Room) -> None:
    names = (await get(asked, "/trilemmas", language="nb")).json()["names"]
    assert names["late-colleague/a"].startswith("Jeg sier")
    assert (await get(asked, "/themes", language="sv")).json()["names"]["works_well"] == "Fungerar bra"


async def test_a_leader_sees_her_own_unit_and_asks_nothing_that_compares(asked: Room) -> None:
    own = await rows(asked, "themes", by=("Ward 2", "leader"), depth=5)
    assert {row["node"] for row in own} == {"Ward 2"}
    assert (await rows(asked, "themes", by=("Ward 4", "leader"))) == []
    for question in ("/everywhere", "/matches"):
        assert (await get(asked, question, by=("Ward 2", "leader"))).json()["code"] == "role-missing"


async def test_nobody_looks_into_another_unit(asked: Room) -> None:
    headers = {"Authorization": f"Bearer {asked.token(unit='Ward 2')}"}
    for unit in ("Ward 1", "organisation", "%", "", "Ward 2/../Ward 1"):
        answer = await asked.request("GET", "/api/insights/themes", headers=headers, params={"unit": unit})
        assert answer.json().get("code") in ("unit-foreign", "input-invalid"), unit
    assert (await asked.request("GET", "/api/insights/themes")).json()["code"] == "token-missing"


async def test_the_period_and_its_default(asked: Room) -> None:
    answer = (await get(asked, "/themes", **SINCE_2026)).json()
    assert answer["period"] == {"first": "2026-Q1", "last": "2026-Q1"}
    assert {row["contributions"] for row in answer["rows"] if row["node"] == "Ward 2"} == {6}
    assert (await get(asked, "/themes")).json()["period"] == {"first": "2025-Q4", "last": "2026-Q1"}
    assert (await get(asked, "/themes", **SINCE_2031)).json()["rows"] == []


@pytest.mark.parametrize(
    "parameters",
    [{"from": "2026"}, {"from": "2026-Q1", "to": "2025-Q4"}, {"depth": -1}, {"kind": "x"}, {"as": "pdf"}, {"most": 0}],
)
async def test_what_is_wrong_is_said(asked: Room, parameters: dict[str, Any]) -> None:
    answer = await get(asked, "/themes", **parameters)
    assert (answer.status_code, answer.json()["code"]) == (422, "input-invalid")


async def test_a_question_that_there_is_not(asked: Room) -> None:
    assert (await get(asked, "/cells")).json()["code"] == "question-unknown"


async def test_an_answer_that_is_still_true_is_not_sent_again(asked: Room) -> None:
    first = await get(asked, "/themes")
    assert (await get(asked, "/themes", etag=first.headers["etag"])).status_code == 304
    others: list[dict[str, Any]] = [{"depth": 0}, {"language": "nb"}, {"as": "csv"}, {"by": ("Ward 2", "leader")}]
    for other in others:
        assert (await get(asked, "/themes", etag=first.headers["etag"], **other)).status_code == 200


async def test_files_hold_what_is_shown_and_no_formula(asked: Room, tmp_path: Path) -> None:
    shown = await rows(asked, "participation")
    text = (await get(asked, "/participation", **AS_CSV)).content.decode("utf-8-sig")
    told = list(csv.DictReader(io.StringIO(text)))
    assert [row["joined"] for row in told] == ["" if row["joined"] is None else str(row["joined"]) for row in shown]
    assert "'=Ward 3" in {row["node"] for row in told}
    with zipfile.ZipFile(io.BytesIO((await get(asked, "/participation", **AS_XLSX)).content)) as book:
        assert b"=Ward 3" in book.read("xl/sharedStrings.xml")
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    (tmp_path / "shown.parquet").write_bytes((await get(asked, "/participation", **AS_PARQUET)).content)
    found = duckdb.read_parquet(str(tmp_path / "shown.parquet"))
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == shown


ATTACKS = (
    "' OR '1'='1",
    "organisation' OR 1=1 --",
    "'; DROP VIEW cells; --",
    "' UNION SELECT * FROM read_text('/etc/passwd') --",
    "$scope",
    "organisation/'",
    "%' ESCAPE '\\",
    "\\' OR true --",
)


@pytest.mark.parametrize(
    "name", ["unit", "from", "to", "kind", "theme", "about", "subject", "measure", "depth", "most"]
)
@pytest.mark.parametrize("question", ["themes", "development", "matches"])
async def test_sql_in_a_parameter_does_nothing(asked: Room, question: str, name: str) -> None:
    before = await rows(asked, question)
    for attack in ATTACKS:
        headers = {"Authorization": f"Bearer {asked.token(unit=ROOT, roles=['hr'])}"}
        answer = await asked.request("GET", f"/api/insights/{question}", headers=headers, params={name: attack})
        assert answer.status_code == 422 or answer.json()["rows"] == [], attack
    assert await rows(asked, question) == before


@pytest.mark.parametrize("attack", ATTACKS)
async def test_sql_in_the_unit_of_matches_does_nothing(asked: Room, attack: str) -> None:
    assert await rows(asked, "matches", of=attack) == []


@pytest.mark.parametrize("attack", ATTACKS)
async def test_sql_in_a_token_does_nothing(asked: Room, attack: str) -> None:
    assert await rows(asked, "themes", by=(attack, "leader")) == []


@settings(deadline=None)  # the first one reads the library
@given(st.text())
def test_a_value_is_only_ever_a_value_in_athenas_text(text: str) -> None:
    sql = athena_sql("SELECT node FROM cells WHERE node = $node AND level = $depth", {"node": text, "depth": 1})
    literals = [one.this for one in parse_one(sql, read="athena").find_all(exp.Literal) if one.is_string]
    assert literals == [text]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda one: str(one.id))
def test_a_question_reads_released_cells_and_nothing_else(question: Any) -> None:
    tree = parse_one(question.sql, read="duckdb")
    named = {one.alias for one in tree.find_all(exp.CTE)}
    assert {one.name for one in tree.find_all(exp.Table)} - named == {"cells"}
    assert {"first", "last", "scope"} <= set(names_in(question.sql))


async def test_nothing_is_released_yet(tmp_path: Path) -> None:
    room = Room(tmp_path)
    answer = (await get(room, "/themes")).json()
    assert (answer["rows"], answer["period"]) == ([], {"first": None, "last": None})
    room.close()


async def test_a_figure_says_when_it_leaves_small_teams_out(tmp_path: Path) -> None:
    room = Room(tmp_path, clock=Clock(APRIL))
    teams = [("Ward 1", 12), ("Ward 1", 4), ("Ward 2", 9), ("Ward 3", 4)]
    leave(
        room.home.objects,
        [
            fact("dialogue/influence", "rated", month="2026-02", unit=unit, session=f"{at}", people=people, sum=40)
            for at, (unit, people) in enumerate(teams)
        ],
    )
    release_insights(room.home)
    partial = {row["node"]: row["partial"] for row in await rows(room, "pulse", depth=1)}
    assert partial == {"organisation": 1, "Ward 1": 1, "Ward 2": 0, "Ward 3": 0}
    (shown,) = await rows(room, "development", about="item", unit="Ward 1")
    assert shown["partial"] == 1
    room.close()


async def test_what_has_no_theme_is_in_the_table_and_nobody_can_learn_from_it(tmp_path: Path) -> None:
    room = Room(tmp_path, clock=Clock(APRIL))
    leave(
        room.home.objects,
        [
            fact(f"{kind}/{theme}", "confirmed", month="2026-02", unit=unit, session=unit, count=6, sum=5)
            for theme in ("none", "tools")
            for unit, kind in (("Ward 1", "works_well"), ("Ward 2", "challenging"))
        ],
    )
    release_insights(room.home)
    assert {row["theme"] for row in await rows(room, "themes")} == {"none", "tools"}
    assert {row["theme"] for row in await rows(room, "matches")} == {"tools"}
    assert {row["theme"] for row in await rows(room, "everywhere")} == {"tools"}
    room.close()


@pytest.mark.parametrize("damage", [lambda whole: b"", lambda whole: whole[:-40], lambda whole: b"PAR1" + whole[90:]])
def test_released_cells_that_cannot_be_read_are_said_to_be(
    asked: Room, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    name = lake.cells_name(Quarter(2026, 1))
    FolderStore(tmp_path).put(name, damage(asked.home.objects.get(name) or b""))
    with pytest.raises(InsightsUnavailable, match="cannot be read"):
        DuckDbEngine(tmp_path).ask(QUESTIONS["follow_through"], EVERYTHING)
