"""What became of actions, from one released quarter to the next: killed, erased, changed again, without a session."""

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from shared.domain.facts import Quarter
from shared.domain.follow_up import LivingAction, Status
from shared.insights import lake
from shared.insights.outcomes import sessions_followed
from shared.insights.releasing import manifest, release_finished
from shared.objects import FolderStore
from tests.facts import Branches, erase, fact, leave, living
from tests.unit.test_release_insights import Killed, Mortal, cells

pytestmark = pytest.mark.slow

FIRST, SECOND, THIRD = Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3)
APRIL, JULY, OCTOBER = date(2026, 4, 20), date(2026, 7, 20), date(2026, 10, 20)
IN_FIRST, IN_SECOND = date(2026, 2, 20), date(2026, 5, 5)

Actions = list[LivingAction]


def release(objects: FolderStore, today: date, actions: Actions) -> None:
    of_unit = defaultdict(list)
    for action in actions:
        of_unit[action.unit].append(action)
    tree = Branches({"Ward 1": "Clinic", "Ward 2": "Clinic"})
    release_finished(objects, lambda _: tree, today, lambda unit: of_unit[unit])


def meet(objects: FolderStore, session: str, unit: str = "Ward 2", month: str = "2026-02", **told: int) -> None:
    """A session that took on as many actions as it has people, or as is told."""
    held: dict[str, Any] = {"session": session, "unit": unit, "month": month, **told}
    leave(objects, [fact(**held), fact("planned", "reached", **held)])


def done(objects: FolderStore, quarter: Quarter, node: str = "Ward 2") -> tuple[int | None, int | None] | None:
    cell = cells(objects, quarter).get((node, "done"))
    return None if cell is None else (cell.count, cell.sum)


@pytest.fixture
def objects(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path)


def test_an_action_of_an_earlier_session_counts_where_it_ended(objects: FolderStore) -> None:
    actions = [living("s1", "a1", IN_FIRST, Status.DONE), living("s1", "a2", IN_SECOND, Status.DONE)]
    meet(objects, "s1", count=2, sum=2)
    meet(objects, "s2", "Ward 1", "2026-05")
    release(objects, JULY, actions)
    assert done(objects, FIRST) == (2, 1)
    assert done(objects, SECOND) == (1, 1)
    assert done(objects, SECOND, "Clinic") == (1, 1)
    assert cells(objects, SECOND)["Ward 2", "done"].people == 12


def test_a_quarter_without_a_session_is_released_with_what_ended_in_it(objects: FolderStore) -> None:
    meet(objects, "s1", count=1, sum=1)
    release(objects, OCTOBER, [living("s1", "a1", IN_SECOND, Status.DONE)])
    assert list(manifest(objects)) == ["2026-Q1", "2026-Q2"]
    assert done(objects, SECOND) == (1, 1)


def test_what_is_released_stays_however_the_action_is_changed_afterwards(objects: FolderStore) -> None:
    ended = living("s1", "a1").changed(today=IN_FIRST, status=Status.DONE)
    meet(objects, "s1", count=1, sum=1)
    release(objects, APRIL, [ended])
    before = cells(objects)
    again = ended.changed(today=IN_SECOND, status=Status.UNDER_WAY)
    for action in (again, again.changed(today=IN_SECOND, status=Status.DONE)):
        release(objects, JULY, [action])
        assert cells(objects) == before
        assert list(manifest(objects)) == ["2026-Q1"]


def test_a_small_team_is_counted_in_its_pool_and_only_in_its_own_quarter(objects: FolderStore) -> None:
    """Given four teams too small to be shown, when each ends an action there and one later, then the first are
    counted together, whatever each did, and the later ones nowhere, not even hidden."""
    actions = []
    for team in range(4):
        meet(objects, f"s{team}", f"Team {team}", people=3 + team % 2, count=2, sum=2)
        actions += [
            living(f"s{team}", "a1", IN_FIRST, Status.DONE, unit=f"Team {team}"),
            living(f"s{team}", "a2", IN_SECOND, Status.DONE, unit=f"Team {team}"),
        ]
    release(objects, JULY, actions)
    assert done(objects, FIRST, "organisation") == (8, 4)
    assert done(objects, FIRST, "Team 1") == (None, None)
    assert list(manifest(objects)) == ["2026-Q1"]


def test_of_a_unit_that_is_small_now_nothing_older_is_shown_and_that_is_said(objects: FolderStore) -> None:
    meet(objects, "s1", count=1, sum=1)
    meet(objects, "s2", month="2026-05", people=4)
    meet(objects, "s3", "Ward 1", "2026-05", count=1, sum=1)
    release(objects, JULY, [living("s1", "a1", IN_SECOND, Status.DONE), living("s3", "a1", unit="Ward 1")])
    assert done(objects, SECOND) == (None, None)
    assert done(objects, SECOND, "Clinic") == (1, 0)
    assert not cells(objects, SECOND)["Clinic", "done"].complete


def test_an_erased_session_takes_along_what_became_of_its_actions_later(objects: FolderStore) -> None:
    """Given two teams of which each ended an action a quarter later, when a session is erased after both quarters were
    released and its unit's actions are gone, then the other's stay as they were, in every quarter."""
    meet(objects, "s1", count=1, sum=1)
    meet(objects, "s2", "Ward 1", count=1, sum=1)
    actions = [living("s1", "a1", IN_SECOND, Status.DONE), living("s2", "a1", IN_SECOND, Status.DONE, unit="Ward 1")]
    release(objects, JULY, actions)
    assert done(objects, SECOND, "Clinic") == (2, 2)
    erase(objects, "2026-02", "s1")
    for _ in range(2):
        release(objects, JULY, actions[1:])
        assert done(objects, FIRST, "Clinic") == (1, 0)
        assert done(objects, SECOND, "Clinic") == (1, 1)
        assert done(objects, SECOND) is None
    for quarter in (FIRST, SECOND):
        assert sessions_followed(objects.get(lake.outcomes_name(quarter)) or b"") == {"2026-02": {"s2"}}


def test_an_erased_session_leaves_what_its_units_other_sessions_did(objects: FolderStore) -> None:
    meet(objects, "s1", count=1, sum=1)
    meet(objects, "s2", month="2026-05", count=1, sum=1)
    actions = [living("s1", "a1", IN_SECOND, Status.DONE), living("s2", "a1", IN_SECOND, Status.DONE)]
    release(objects, JULY, actions)
    assert done(objects, SECOND) == (2, 2)
    erase(objects, "2026-05", "s2")
    release(objects, JULY, actions)
    assert done(objects, SECOND) == (1, 1)
    assert ("Ward 2", "session") not in cells(objects, SECOND)


def test_an_erased_session_goes_from_where_it_was_counted_also_when_the_past_is_corrected(objects: FolderStore) -> None:
    """Given a unit that was released at one place, and that another unit was counted with, when the tree's past is
    corrected and a session of it is erased, then its numbers go from the old place, and the other unit's stay."""
    leave(objects, [fact(session="s1"), fact(session="s2", unit="Merged", people=8), fact(session="s3", unit="Ward 1")])
    released_with = Merging({"Ward 1": "Clinic", "Ward 2": "Clinic", "Merged": "Ward 2"})
    release_finished(objects, lambda _: released_with, APRIL)
    assert cells(objects)["Ward 2", "session"].count == 24
    erase(objects, "2026-02", "s1")
    release_finished(objects, lambda _: Branches({"Ward 2": "Office"}), APRIL)
    assert {key: cell.count for key, cell in cells(objects).items()} == {
        ("organisation", "session"): 24,
        ("Clinic", "session"): 24,
        ("Ward 1", "session"): 12,
        ("Ward 2", "session"): 12,
    }


class Merging(Branches):
    """A tree in which "Merged" went into the unit that is named as its parent."""

    def path(self, unit: str) -> tuple[str, ...]:
        return super().path(self.parents["Merged"] if unit == "Merged" else unit)


def given(folder: Path) -> FolderStore:
    """A released quarter of which a session is erased, and a second one that is over, with a session cut in half."""
    objects = FolderStore(folder)
    for number in range(3):
        meet(objects, f"s{number}", f"Ward {number}", count=2, sum=2)
    release(objects, APRIL, ACTIONS)
    erase(objects, "2026-02", "s0")
    meet(objects, "s3", month="2026-05", count=1, sum=1)
    meet(objects, "cut", month="2026-04")
    name = f"{lake.RAW}month=2026-04/cut.jsonl"
    objects.put(name, (objects.get(name) or b"")[:-20])
    return objects


ACTIONS = [
    living(f"s{number}", f"a{at}", day, Status.DONE, unit=f"Ward {number}")
    for number in range(3)
    for at, day in enumerate((IN_FIRST, IN_SECOND))
]
WRITES = 12


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> FolderStore:
    objects = given(tmp_path_factory.mktemp("calm"))
    release(objects, JULY, ACTIONS)
    return objects


@pytest.mark.slow
@pytest.mark.parametrize("by", [Killed, OSError])
@pytest.mark.parametrize("done_first", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(1, WRITES + 1))
def test_killed_or_failed_at_any_write_it_is_as_if_it_had_not_been(
    tmp_path: Path, calm: FolderStore, at: int, done_first: bool, by: type[BaseException]
) -> None:
    given(tmp_path)
    with pytest.raises((Killed, OSError, ExceptionGroup)):
        release(Mortal(tmp_path, at=at, done=done_first, by=by), JULY, ACTIONS)
    again = FolderStore(tmp_path)
    release(again, JULY, ACTIONS)
    for quarter in (FIRST, SECOND):
        assert cells(again, quarter) == cells(calm, quarter)
    for area in (lake.OUTCOMES, lake.RELEASED, lake.SET_ASIDE):
        assert {name: again.get(name) for name in again.names(area)} == {
            name: calm.get(name) for name in calm.names(area)
        }
    assert again.names(lake.RAW) == []
