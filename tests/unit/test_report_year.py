"""The yearly report over HTTP: who gets one of what, that it is made to be kept, that what is hidden stays hidden."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from pypdf import PdfReader

from functions.release_insights.handler import run as release_insights
from infra.tokens import Role
from shared.domain.formats import Language
from shared.domain.organisation import ROOT
from shared.formats import load_themes
from shared.store.themes import save_themes
from tests.facts import fact, leave
from tests.room import Clock, Room
from tests.unit.test_report_pdf import tags_of, text_of

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

APRIL = 1_776_700_000.0  # 20 April 2026
SENTINEL = 7919
LANGUAGES = ("nb", "sv", "nl", "en")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A host on which a quarter of each of two years is released; a third team is too small to be shown."""
    room = Room(tmp_path_factory.mktemp("told"), clock=Clock(APRIL))
    rows = []
    for month in ("2025-02", "2026-02"):
        for unit, kind in (("Ward 2", "works_well"), ("Ward 1", "challenging"), ("#Ward 3", "challenging")):
            few = unit == "#Ward 3"
            base: dict[str, Any] = {"month": month, "unit": unit, "session": f"{unit[1:]}{month}"}
            base["people"] = 4 if few else 12
            many = SENTINEL if few else 40
            rows += [
                fact(**base, count=1),
                fact("judge", "answered", **base, count=12, sum=9),
                fact(f"{kind}/tools", "written", **base, k=10, sum=many),
                fact(f"{kind}/tools", "rated", **base, count=many, sum=3 * many, sum_of_squares=10 * many),
                fact(f"{kind}/tools", "confirmed", **base, count=many, sum=many - (30 if month < "2026" else 10)),
                fact("late-colleague/a", "chosen", **base, count=many, sum=many // 4),
                fact("dialogue/influence", "rated", **base, count=many, sum=many * 4, sum_of_squares=many * 17),
                fact("planned", "reached", **base, count=many, sum=many),
            ]
    leave(room.home.objects, rows)
    release_insights(room.home)
    yield room
    room.close()


async def get(
    room: Room, year: str = "2026", *, by: tuple[str, Role] = (ROOT, "hr"), etag: str = "", **parameters: str
) -> httpx.Response:
    headers = {"Authorization": f"Bearer {room.token(unit=by[0], roles=[by[1]])}", "If-None-Match": etag}
    return await room.request("GET", f"/api/insights/years/{year}/report.pdf", headers=headers, params=parameters)


async def document(room: Room, **parameters: Any) -> PdfReader:
    answer = await get(room, **parameters)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    return PdfReader(io.BytesIO(answer.content))


def said_in(made: PdfReader) -> str:
    return " ".join(text_of(made).split())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_year_is_told_in_every_language_and_says_which_it_is(told: Room, language: str) -> None:
    made = await document(told, language=language)
    name = {"nb": "Hele organisasjonen", "sv": "Hela organisationen", "nl": "De hele organisatie"}
    first = " ".join(made.pages[0].extract_text().split())
    assert name.get(language, "The whole organisation") in first
    assert "2026" in first
    assert made.trailer["/Root"]["/Lang"].startswith(language)  # type: ignore[index]


async def test_the_first_page_says_what_matters(told: Room) -> None:
    first = " ".join((await document(told)).pages[0].extract_text().split())
    assert "This is Q1 2026, compared with Q1 2025." in first
    assert "Not included: Q2 2026, Q3 2026, Q4 2026." in first
    assert "75% important, up from 25%" in first
    assert "Ward 1 can learn from Ward 2" in first
    own = " ".join((await document(told, unit="Ward 2")).pages[0].extract_text().split())
    assert "30 of 40 contributions are important (75%)" in own


async def test_nothing_hidden_is_in_it_and_that_it_is_hidden_is(told: Room) -> None:
    made = await document(told)
    said, tags = said_in(made), str(tags_of(made))
    for kept in (SENTINEL, SENTINEL - 10, 3 * SENTINEL, SENTINEL // 4):
        assert str(kept) not in re.sub(r"[^\d]", "", said + tags)
    assert "#Ward 3 too few" in said
    assert "numbers in this part are hidden" in said


async def test_a_leader_reads_of_her_own_unit_and_of_no_other(told: Room) -> None:
    said = said_in(await document(told, by=("Ward 2", "leader")))
    assert "Ward 2" in said
    assert "Ward 1" not in said
    assert "can learn" not in said
    for unit in ("Ward 1", ROOT, "' OR 1=1 --"):
        assert (await get(told, by=("Ward 2", "leader"), unit=unit)).json()["code"] == "unit-foreign"


async def test_hr_of_a_part_does_not_read_of_another(told: Room) -> None:
    assert (await get(told, by=("Ward 2", "hr"), unit="Ward 1")).json()["code"] == "unit-foreign"
    assert "Ward 1" not in said_in(await document(told, by=("Ward 2", "hr")))


@pytest.mark.parametrize(("roles", "code"), [([], "role-missing"), (["participant"], "role-missing")])
async def test_a_role_that_nobody_has_reads_nothing(told: Room, roles: list[Any], code: str) -> None:
    token = told.token(unit=ROOT, roles=roles or ["nobody"])
    path = "/api/insights/years/2026/report.pdf"
    answer = await told.request("GET", path, headers={"Authorization": f"Bearer {token}"})
    assert answer.json()["code"] == code
    forged = await told.request("GET", path, headers={"Authorization": f"Bearer {token}x"})
    assert forged.json()["code"] == "token-invalid"
    assert (await told.request("GET", path)).json()["code"] == "token-missing"


async def test_a_unit_without_sessions_has_a_report_that_says_so(told: Room) -> None:
    made = await document(told, by=("Ward 9", "leader"))
    assert "no session in it" in said_in(made)
    assert len(made.pages) == 1


@pytest.mark.parametrize(
    ("year", "status", "code"),
    [("2024", 404, "year-not-released"), ("2027", 404, "year-not-released"), ("1", 422, "input-invalid")],
)
async def test_a_year_without_figures_has_no_report(told: Room, year: str, status: int, code: str) -> None:
    answer = await get(told, year)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize("year", ["x", "2026'--", "99999", "-1"])
async def test_what_is_no_year_is_refused(told: Room, year: str) -> None:
    assert (await get(told, year)).json()["code"] == "input-invalid"
    assert (await get(told, language="tlh")).json()["code"] == "input-invalid"


async def test_the_same_figures_are_the_same_bytes_and_are_not_sent_again(told: Room) -> None:
    first, second = await get(told), await get(told)
    assert first.content == second.content
    assert (await get(told, etag=first.headers["etag"])).status_code == 304
    others: list[dict[str, Any]] = [{"language": "nb"}, {"unit": "Ward 2"}, {"year": "2025"}]
    for other in others:
        assert (await get(told, etag=first.headers["etag"], **other)).status_code == 200


async def test_it_is_made_to_be_kept_and_each_plot_is_told_in_words(told: Room) -> None:
    claims = (await get(told)).content.decode("latin-1")
    assert re.search(r"pdfuaid:part>1<", claims)
    assert re.search(r"pdfaid:part>2<", claims)
    tags = tags_of(await document(told))
    assert {"/Title", "/H1", "/H2", "/Table", "/TH", "/TD", "/Figure"} <= {kind for kind, _ in tags}
    plots = [alt for kind, alt in tags if kind == "/Figure"]
    assert all(plots)
    assert any("Challenging: Q1\xa02025 25%, Q1\xa02026 75%" in str(alt) for alt in plots)


async def test_a_theme_goes_by_the_name_that_the_organisation_gives_it_also_when_it_is_retired(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path, clock=Clock(APRIL))
    base: dict[str, Any] = {"month": "2026-02", "unit": "Ward 1", "session": "s1"}
    measures = ("written", "rated", "confirmed")
    rows = [fact("challenging/tools", how, **base, count=9, sum=8) for how in measures]
    leave(room.home.objects, [fact(**base, count=1), *rows])
    release_insights(room.home)
    before = await get(room)
    ours = load_themes()
    renamed = [replace(one, label={Language.EN: "Gadgets"}, retired=True) if one.id == "tools" else one for one in ours]
    save_themes(room.table, renamed, before=ours, seen=0)
    after = await get(room, etag=before.headers["etag"])
    assert after.status_code == 200
    assert ["Gadgets" in said_in(PdfReader(io.BytesIO(one.content))) for one in (before, after)] == [False, True]
    room.close()
