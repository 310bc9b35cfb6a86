"""From raw files to released cells: killed anywhere, run again, cut in half, late, or erased afterwards."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from shared.domain.facts import Cell, Quarter
from shared.insights import lake
from shared.insights.compaction import compact, facts_files
from shared.insights.parquet import read_cells, rows_by_unit, sessions_in
from shared.insights.releasing import manifest, release_finished
from shared.objects import FolderStore
from tests.facts import Branches, erase, fact, leave

pytestmark = pytest.mark.slow

FIRST = Quarter(2026, 1)
AFTERWARDS = date(2026, 4, 20)


@pytest.fixture
def objects(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path)


def release(objects: FolderStore, today: date = AFTERWARDS) -> None:
    release_finished(objects, lambda _: Branches({"Ward 1": "Clinic", "Ward 2": "Clinic"}), today)


def cells(objects: FolderStore, quarter: Quarter = FIRST) -> dict[tuple[str, str], Cell]:
    content = objects.get(lake.cells_name(quarter))
    assert content is not None
    found = read_cells(content, organisation=lake.ORGANISATION, quarter=str(quarter))
    return {(cell.node, cell.subject): cell for cell in found}


def test_a_quarter_is_released_when_it_is_over_and_has_settled(objects: FolderStore) -> None:
    leave(objects, [fact(session="s1"), fact(session="s2", unit="Ward 1")])
    release(objects, date(2026, 4, 7))
    assert manifest(objects) == {}
    release(objects, date(2026, 4, 8))
    assert list(manifest(objects)) == ["2026-Q1"]
    assert cells(objects)["Clinic", "session"].people == 24
    assert cells(objects)["organisation", "session"].path == ("organisation",)


def test_what_was_missed_while_the_host_was_off_is_made_up_for(objects: FolderStore) -> None:
    leave(objects, [fact(session=f"s{month}", month=month) for month in ("2025-01", "2025-05", "2026-02")])
    release(objects)
    assert list(manifest(objects)) == ["2025-Q1", "2025-Q2", "2026-Q1"]


def test_running_again_changes_nothing(objects: FolderStore) -> None:
    leave(objects, [fact(session=f"s{number}") for number in range(3)])
    release(objects)
    before = {name: objects.get(name) for name in objects.names(lake.FACTS)}
    release(objects)
    assert {name: objects.get(name) for name in objects.names(lake.FACTS)} == before
    assert objects.names(lake.RAW) == []


def test_a_session_that_closes_too_late_is_not_counted_and_stays(
    objects: FolderStore, capsys: pytest.CaptureFixture[str]
) -> None:
    leave(objects, [fact(session="s1")])
    release(objects)
    leave(objects, [fact(session="late")])
    release(objects)
    assert cells(objects)["organisation", "session"].count == 12
    assert len(objects.names(lake.RAW)) == 1


class Killed(BaseException):
    """What nobody catches."""


class Mortal(FolderStore):
    """A store that fails at one of its writes, before it or when it is done: by default its process is killed."""

    def __init__(self, folder: Path, *, at: int, done: bool, by: type[BaseException] = Killed) -> None:
        super().__init__(folder)
        self._left, self._done, self._by = at, done, by

    def _write(self, write: Callable[[], None]) -> None:
        self._left -= 1
        if self._left == 0:
            if self._done:
                write()
            raise self._by
        write()

    def put(self, name: str, content: bytes, *, years: int | None = None) -> None:
        self._write(lambda: super(Mortal, self).put(name, content, years=years))

    def delete(self, name: str) -> None:
        self._write(lambda: super(Mortal, self).delete(name))


@pytest.fixture(scope="module")
def interrupted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A month with a compacted file, an erased session, a repeated and two new ones, and a file cut in half."""
    folder = tmp_path_factory.mktemp("interrupted")
    objects = FolderStore(folder)
    rows = [fact(session=f"s{number}", unit=f"Ward {number}", count=number + 5) for number in range(5)]
    leave(objects, rows[:3])
    compact(objects, "2026-02")
    leave(objects, [*rows[2:], fact(session="cut", month="2026-01")])
    name = f"{lake.RAW}month=2026-01/cut.jsonl"
    objects.put(name, (objects.get(name) or b"")[:-20])
    erase(objects, "2026-02", "s0")
    return folder


@pytest.fixture(scope="module")
def calm(interrupted: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Cell]:
    """The cells of a run that nobody killed."""
    objects = FolderStore(copytree(interrupted, tmp_path_factory.mktemp("calm") / "objects"))
    release(objects)
    return cells(objects)


@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(1, 12))
def test_killed_at_any_write_nothing_is_lost_or_counted_twice(
    interrupted: Path, calm: dict[tuple[str, str], Cell], tmp_path: Path, at: int, done: bool
) -> None:
    """When a run is killed at its n-th write and run again, then the cells are those of a run that was not killed."""
    folder = copytree(interrupted, tmp_path / "killed")
    with suppress(Killed):
        release(Mortal(folder, at=at, done=done))
    again = FolderStore(folder)
    release(again)
    assert cells(again) == calm
    assert sessions_in(facts_files(again, "2026-02")) == {"s1", "s2", "s3", "s4"}
    assert len(again.names(lake.compact_prefix("2026-02"))) == 1
    assert again.names(lake.RAW) == []


@pytest.mark.parametrize("content", [b"", b"PAR1", b"not a table"])
def test_a_damaged_month_keeps_its_quarter_back_and_no_other(objects: FolderStore, content: bytes) -> None:
    leave(objects, [fact(session="s1", month="2025-11"), fact(session="s2")])
    compact(objects, "2025-11")
    (damaged,) = objects.names(lake.COMPACT)
    whole = objects.get(damaged) or b""
    objects.put(damaged, content)
    for _ in range(2):
        with pytest.raises(ExceptionGroup, match="not up to date"):
            release(objects)
        assert list(manifest(objects)) == ["2026-Q1"]
    objects.put(damaged, whole)
    release(objects)
    assert list(manifest(objects)) == ["2025-Q4", "2026-Q1"]


def test_an_erased_session_keeps_its_rows_until_damaged_cells_can_be_read(objects: FolderStore) -> None:
    """Otherwise nobody would know any more what to take out of the cells."""
    leave(objects, [fact(session="s1"), fact(session="s2", unit="Ward 1")])
    release(objects)
    whole = objects.get(lake.cells_name(FIRST)) or b""
    objects.put(lake.cells_name(FIRST), whole[:-50])
    erase(objects, "2026-02", "s2")
    with pytest.raises(ExceptionGroup):
        release(objects)
    objects.put(lake.cells_name(FIRST), whole)
    release(objects)
    assert cells(objects)["organisation", "session"].people == 12


@pytest.mark.parametrize("month", ["2026-13", "0000-01", "9999-12", "2026-2", "soon", "٢٠٢٦-02"])
def test_a_folder_that_is_no_month_is_left_alone(objects: FolderStore, month: str) -> None:
    name = f"{lake.RAW}month={month}/s9.jsonl"
    objects.put(name, b"whatever")
    leave(objects, [fact(session="s1")])
    release(objects)
    assert list(manifest(objects)) == ["2026-Q1"]
    assert objects.get(name) == b"whatever"


def test_a_session_of_a_day_that_has_not_come_waits_for_it(objects: FolderStore) -> None:
    leave(objects, [fact(session="s1"), fact(session="s2", month="2031-05")])
    release(objects)
    assert list(manifest(objects)) == ["2026-Q1"]
    release(objects, date(2031, 8, 1))
    assert cells(objects, Quarter(2031, 2))["organisation", "session"].people == 12


def test_a_clock_that_had_stopped_makes_no_two_hundred_quarters(objects: FolderStore) -> None:
    leave(objects, [fact(session="s1"), fact("planned", "reached", session="s2", month="1970-01", sum=1)])
    release(objects)
    assert list(manifest(objects)) == ["2026-Q1"]


def test_units_that_nobody_knows_stand_below_the_root(objects: FolderStore) -> None:
    leave(objects, [fact(session="s1", unit="Gone"), fact(session="s2", unit="../Clinic/Ward 1")])
    release(objects)
    assert cells(objects)["Gone", "session"].path == ("organisation", "Gone")
    assert cells(objects)["../Clinic/Ward 1", "session"].path == ("organisation", "../Clinic/Ward 1")


def test_two_runs_at_once_lose_nothing(objects: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given a run that is about to write, when another one takes in a further session first, then both stay."""
    leave(objects, [fact(session="s1")])
    put = objects.put

    def other_first(name: str, content: bytes) -> None:
        monkeypatch.undo()
        leave(objects, [fact(session="s2")])
        compact(objects, "2026-02")
        put(name, content)

    monkeypatch.setattr(objects, "put", other_first)
    compact(objects, "2026-02")
    (row,) = rows_by_unit(facts_files(objects, "2026-02"))
    assert row.count == 24
    compact(objects, "2026-02")
    assert len(objects.names(lake.COMPACT)) == 1


@pytest.mark.parametrize("cut", [1, 10, 250, 300, -1])
def test_a_file_cut_in_half_is_set_aside_and_the_rest_goes_on(
    objects: FolderStore, capsys: pytest.CaptureFixture[str], cut: int
) -> None:
    leave(
        objects,
        [fact(session="whole"), *(fact("works_well/tools", name, session="cut") for name in ("written", "rated"))],
    )
    name = f"{lake.RAW}month=2026-02/cut.jsonl"
    content = objects.get(name) or b""
    lines = content.splitlines(keepends=True)
    objects.put(name, lines[0] if cut == -1 else content[:cut])
    release(objects)
    assert cells(objects).keys() == {("organisation", "session"), ("Clinic", "session"), ("Ward 2", "session")}
    assert objects.names(lake.SET_ASIDE) == [name.replace("/raw/", "/set-aside/")]


def test_an_erased_session_that_was_too_small_to_be_counted_changes_no_cell(objects: FolderStore) -> None:
    leave(objects, [fact(session="s1"), fact(session="s2", people=4, count=4), fact(session="s3", unit="Ward 1")])
    release(objects)
    before = cells(objects)
    assert before["Ward 2", "session"].count == 12
    erase(objects, "2026-02", "s2")
    for _ in range(2):
        release(objects)
        assert cells(objects) == before
        assert sessions_in(facts_files(objects, "2026-02")) == {"s1", "s3"}


def test_a_pool_stays_as_it_was_when_one_of_its_sessions_is_erased(objects: FolderStore) -> None:
    """Given four teams too small to be shown, counted together, when one is erased, then what is shown does not say
    what it had said: no total changes, though its facts are gone."""
    teams = [fact(session=f"s{team}", unit=f"Team {team}", people=3 + team % 2, count=1) for team in range(4)]
    leave(objects, teams)
    release(objects)
    before = cells(objects)
    assert before["organisation", "session"].count == 4
    assert not before["Team 1", "session"].shown
    erase(objects, "2026-02", "s1")
    release(objects)
    assert cells(objects) == before
    assert sessions_in(facts_files(objects, "2026-02")) == {"s0", "s2", "s3"}


def test_an_erased_session_of_enough_people_takes_its_numbers_along(objects: FolderStore) -> None:
    leave(objects, [fact(session="s1"), fact(session="s2", unit="Ward 1"), fact(session="s3", unit="Ward 1", people=8)])
    release(objects)
    erase(objects, "2026-02", "s3")
    release(objects)
    assert {key: cell.count for key, cell in cells(objects).items()} == {
        ("organisation", "session"): 24,
        ("Clinic", "session"): 24,
        ("Ward 1", "session"): 12,
        ("Ward 2", "session"): 12,
    }


def test_what_is_erased_before_it_is_compacted_was_never_there(objects: FolderStore) -> None:
    leave(objects, [fact(session="s1"), fact(session="s2")])
    erase(objects, "2026-02", "s2")
    release(objects)
    assert cells(objects)["organisation", "session"].count == 12
