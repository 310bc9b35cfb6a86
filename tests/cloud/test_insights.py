"""From a session that closes in the cloud to HR's answer, and that both homes answer the same of the same facts.

Nobody can set Lambda's clock, so what a session left today is dated back here, to a quarter that is over. The emulator
runs Athena's SQL by DuckDB, which we lend it (`infra/emulator.py`). That shows that the text, its literals, the table
with its folders, the permissions and the reading of the answer are right; what Trino makes of the text is for
`tests/unit/test_athena_dialect.py`. Of the table's projection it knows nothing: it looks which folders there are.
"""

import io
import time
import zipfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import httpx
import pytest

from functions.release_insights.handler import run as release_insights
from infra.tokens import Role
from shared.domain.follow_up import LivingAction, Status
from shared.domain.identifiers import SessionId
from shared.domain.organisation import ROOT, Organisation, Unit
from shared.insights import lake
from shared.insights.parquet import CELL_COLUMNS
from shared.insights.questions import QUESTIONS
from shared.objects import BucketStore, ObjectStore
from shared.reporting.facts import read_rows
from shared.store import keys
from shared.store.actions import begin_action
from shared.store.organisation import save_organisation
from tests.cloud.stack import FROM_THE_EDGE, UNIT, Stack, phones, until
from tests.facts import leave, living, teams
from tests.room import Clock, Room

pytestmark = pytest.mark.anyio

PHONES = 6
UNITS = (Unit("Clinic", "Klinikken"), *(Unit(name, name, "Clinic") for name in (UNIT, "O'Brien", "Ward 3")))
MONTHS = ("2025-11", "2026-02")
TEAMS = (UNIT, "O'Brien", "Ward 3", "Ward 4")
"""Who held sessions; the last is in a place that the tree does not know."""

HR: tuple[str, Role] = (ROOT, "hr")
Query = dict[str, Any]


@dataclass
class Homes:
    """The cloud and an embedded host in which the same facts were released."""

    stack: Stack
    cloud: httpx.AsyncClient
    host: Room
    session: SessionId

    async def ask(
        self, question: str = "", parameters: Query | None = None, *, by: tuple[str, Role] = HR, etag: str = ""
    ) -> tuple[httpx.Response, httpx.Response]:
        """What somebody of a unit is answered in the cloud, and by the host."""
        unit, role = by
        tokens = self.stack.token(unit=unit, roles=[role]), self.host.token(unit=unit, roles=[role])
        signed = [{"Authorization": f"Bearer {token}", "If-None-Match": etag} for token in tokens]
        path = f"/api/insights{question}"
        return (
            await self.cloud.get(path, headers=signed[0], params=parameters),
            await self.host.request("GET", path, headers=signed[1], params=parameters),
        )


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
async def homes(stack: Stack, anyio_backend: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Homes]:
    bucket = BucketStore(stack.outputs.report_bucket_name, stack.aws.client("s3"))
    room = Room(tmp_path_factory.mktemp("host"), clock=Clock(time.time()))
    organisation = Organisation.of(UNITS)
    actions = list(_actions())
    for table in (stack.table, room.home.table):
        save_organisation(table, organisation, seen=0)
        for action in actions:
            begin_action(table, action)
    async with httpx.AsyncClient(base_url=stack.url, headers=FROM_THE_EDGE, timeout=60, trust_env=False) as client:
        session = await _hold(stack, client, bucket)
        leave(bucket, teams(TEAMS, MONTHS))
        for name in bucket.names(lake.FACTS):
            room.home.objects.put(name, bucket.get(name) or b"")
        _release(stack)
        release_insights(room.home)
        yield Homes(stack, client, room, session)
    room.close()
    begun = [keys.unit_action(one.unit, one.session, one.id) for one in actions]
    for key in (keys.ORGANISATION_UNITS, keys.ORGANISATION_BEFORE, *begun):
        stack.table.delete(key)


async def _hold(stack: Stack, client: httpx.AsyncClient, bucket: ObjectStore) -> SessionId:
    """A session as people hold it, closed in the cloud; what it left is dated back to February."""
    leader, pin = await stack.open(client, trilemmas=1)
    room = await phones(client, pin, PHONES)
    await leader.advance("trilemma-1")
    for number, phone in enumerate(room):
        await phone.vote("trilemma-1", {"choice": "abc"[number % 3]})
    await leader.close()
    await leader.wait_for_report()
    sid, today = SessionId(leader.session_id), datetime.now(UTC).date()
    place = lake.raw_name(sid, today)
    left = await until(lambda: bucket.get(place), what="the facts of a session that closed")
    leave(bucket, (replace(row, month=MONTHS[-1]) for row in read_rows(left)))
    for name in (place, lake.mark_name(sid, today)):
        bucket.delete(name)
    return sid


def _actions() -> Iterator[LivingAction]:
    """What became of those that the teams of the first quarter took on: each team did one in time and one later. None
    stays open, so that no later quarter has anything to release."""
    for unit in TEAMS:
        for at, ended_on in enumerate((date(2025, 12, 1), date(2026, 3, 1), date(2026, 3, 2))):
            status = Status.DONE if at < 2 else Status.DROPPED
            yield living(f"{unit}{MONTHS[0]}", f"a{at}", ended_on, status, unit=unit)


def _release(stack: Stack) -> None:
    answer = stack.aws.client("lambda").invoke(FunctionName=stack.outputs.release_insights_name, Payload=b"{}")
    assert "FunctionError" not in answer, answer["Payload"].read()


CASES: list[tuple[str, tuple[str, Role], dict[str, Any]]] = [
    *((name, HR, {}) for name in QUESTIONS),
    ("themes", HR, {"kind": "challenging", "unit": "Clinic", "depth": 2, "language": "nb"}),
    ("themes", HR, {"unit": "O'Brien", "from": "2026-Q1"}),
    ("development", HR, {"unit": "O'Brien", "about": "item"}),
    ("matches", HR, {"of": "O'Brien"}),
    ("participation", ("Clinic", "hr"), {"depth": 2}),
    ("pulse", (UNIT, "leader"), {}),
    ("themes", ("' OR '1'='1", "leader"), {}),
]


@pytest.mark.parametrize(("question", "by", "parameters"), CASES)
async def test_both_homes_answer_the_same(
    homes: Homes, question: str, by: tuple[str, Role], parameters: dict[str, Any]
) -> None:
    cloud, host = await homes.ask(f"/{question}", parameters, by=by)
    assert cloud.status_code == 200, cloud.text
    assert cloud.json() == host.json()
    assert bool(cloud.json()["rows"]) is ("OR" not in by[0])
    assert cloud.headers["etag"] == host.headers["etag"], "the same cells, byte for byte"


async def test_what_was_said_in_the_room_is_in_the_answer(homes: Homes) -> None:
    cloud, _ = await homes.ask("/participation", {"unit": UNIT, "from": "2026-Q1"})
    (row,) = cloud.json()["rows"]
    assert (row["sessions"], row["people"]) == (1, PHONES), "four people, as in the made-up session, are too few"


async def test_what_became_of_actions_is_in_the_answer(homes: Homes) -> None:
    cloud, _ = await homes.ask("/follow_through", {"unit": "O'Brien"})
    (row,) = cloud.json()["rows"]
    assert (row["planned"], row["done"], row["dropped"], row["share"]) == (6, 2, 1, 0.666667)


async def test_what_can_be_asked_is_told(homes: Homes) -> None:
    cloud, host = await homes.ask()
    assert cloud.json() == host.json()
    assert cloud.json()["quarters"] == ["2025-Q4", "2026-Q1"]


async def test_what_is_still_true_is_not_sent_again(homes: Homes) -> None:
    first, _ = await homes.ask("/themes")
    again, _ = await homes.ask("/themes", etag=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    other, _ = await homes.ask("/themes", {"depth": 2}, etag=first.headers["etag"])
    assert other.status_code == 200


async def test_files_come_through_the_gateway_whole(homes: Homes, tmp_path: Path) -> None:
    shown = (await homes.ask("/themes"))[0].json()["rows"]
    text, same = await homes.ask("/themes", {"as": "csv"})
    assert text.content == same.content
    book, _ = await homes.ask("/themes", {"as": "xlsx"})
    with zipfile.ZipFile(io.BytesIO(book.content)) as opened:
        assert "xl/worksheets/sheet1.xml" in opened.namelist()
    table, _ = await homes.ask("/themes", {"as": "parquet"})
    (tmp_path / "shown.parquet").write_bytes(table.content)
    found = duckdb.read_parquet(str(tmp_path / "shown.parquet"))
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == shown


async def test_a_year_is_the_same_report_in_both_homes(homes: Homes) -> None:
    cloud, host = await homes.ask("/years/2026/report.pdf", {"language": "nb"})
    assert cloud.status_code == 200, cloud.text
    assert cloud.headers["content-type"] == "application/pdf"
    assert cloud.content == host.content
    again, _ = await homes.ask("/years/2026/report.pdf", {"language": "nb"}, etag=cloud.headers["etag"])
    assert again.status_code == 304
    none, _ = await homes.ask("/years/2024/report.pdf")
    assert none.json()["code"] == "year-not-released"


@pytest.mark.parametrize(
    ("question", "by", "unit", "code"),
    [
        ("/matches", (UNIT, "leader"), None, "role-missing"),
        ("/themes", (UNIT, "leader"), "O'Brien", "unit-foreign"),
        ("/themes", ("Clinic", "hr"), "Ward 4", "unit-foreign"),
        ("/themes", ("Clinic", "hr"), ROOT, "unit-foreign"),
        ("/cells", HR, None, "question-unknown"),
    ],
)
async def test_nobody_asks_beyond_her_place(
    homes: Homes, question: str, by: tuple[str, Role], unit: str | None, code: str
) -> None:
    cloud, _ = await homes.ask(question, {} if unit is None else {"unit": unit}, by=by)
    assert cloud.json()["code"] == code


async def test_nor_does_a_token_that_says_more_than_was_signed(homes: Homes) -> None:
    from tests.cloud.test_authorizer import bearer, forged

    token = homes.stack.token(unit=UNIT)
    claims: list[dict[str, Any]] = [{"cognito:groups": ["hr"]}, {"custom:unit": ROOT}]
    for claim in claims:
        answer = await homes.cloud.get("/api/insights/themes", headers=bearer(forged(token, **claim)))
        assert answer.status_code == 401
    assert (await homes.cloud.get("/api/insights/themes")).status_code == 401


def test_the_template_describes_the_cells_as_they_are_written(stack: Stack) -> None:
    table = stack.aws.client("glue").get_table(DatabaseName="innspill_insights", Name="cells")["Table"]
    types = {"VARCHAR": "string", "BIGINT": "bigint", "BOOLEAN": "boolean"}
    told = {one["Name"]: one["Type"] for one in table["StorageDescriptor"]["Columns"]}
    assert told == {name: types[type_] for name, type_ in CELL_COLUMNS.items()}
    folders = table["Parameters"]["storage.location.template"]
    place = f"s3://{stack.outputs.report_bucket_name}/{lake.RELEASED}"
    assert folders == f"{place}quarter=${{quarter}}"
    assert table["StorageDescriptor"]["Location"] == place


# Last: it changes what was released.
async def test_what_was_erased_is_gone_from_the_answer(homes: Homes) -> None:
    before, _ = await homes.ask("/participation")
    bucket = BucketStore(homes.stack.outputs.report_bucket_name, homes.stack.aws.client("s3"))
    bucket.delete(f"{lake.SESSIONS}month={MONTHS[0]}/Ward 4{MONTHS[0]}")
    _release(homes.stack)
    after, _ = await homes.ask("/participation")
    assert before.headers["etag"] != after.headers["etag"]
    erased = "Ward 4", "2025-Q4"
    seen, left = (
        {(row["node"], row["quarter"]) for row in answer.json()["rows"] if row["people"]} for answer in (before, after)
    )
    assert (erased in seen, erased in left) == (True, False)
