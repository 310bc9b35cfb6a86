"""The tree of units: one path on every day, never a loop, and a past that no change touches."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain import organising
from shared.domain.errors import (
    DayInvalid,
    DayTooEarly,
    InnspillError,
    UnitEnded,
    UnitExists,
    UnitHasUnits,
    UnitLoop,
    UnitOrphan,
    UnitsInvalid,
    UnitTwice,
    UnitUnknown,
)
from shared.domain.organisation import ROOT, Organisation, Tree, Unit, check_day

START = date(2026, 1, 1)
LATER = date(2026, 4, 1)
HOSPITAL = Organisation.of(
    [
        Unit("surgery", "Surgery"),
        Unit("medicine", "Medicine"),
        Unit("Ward 2", "Ward 2", "surgery"),
        Unit("night", "Night team", "Ward 2"),
    ]
)


def day(number: int) -> date:
    return START + timedelta(days=number)


def test_without_a_tree_every_unit_hangs_under_the_root() -> None:
    tree = Organisation().tree_on(START)
    assert tree.path("Our team") == (ROOT, "Our team")
    assert tree.path(ROOT) == (ROOT,)
    assert (tree.contains(ROOT, "Our team"), tree.contains("Our team", "Our team")) == (True, True)
    assert (tree.children(ROOT), "Our team" in tree, ROOT in tree) == ((), False, True)


def test_a_tree_knows_paths_children_and_what_lies_below() -> None:
    tree = HOSPITAL.tree_on(START)
    assert tree.path("night") == (ROOT, "surgery", "Ward 2", "night")
    assert tree.children(ROOT) == ("medicine", "surgery")
    assert tree.subtree("surgery") == ("surgery", "Ward 2", "night")
    assert (tree.contains("surgery", "night"), tree.contains("medicine", "night")) == (True, False)
    assert (tree.name("night"), tree.name("unknown"), tree.name(ROOT)) == ("Night team", "unknown", "")


def test_a_move_takes_everything_below_along_and_leaves_the_past() -> None:
    moved = organising.move(HOSPITAL, "Ward 2", "medicine", LATER)
    assert moved.tree_on(LATER).path("night") == (ROOT, "medicine", "Ward 2", "night")
    assert moved.tree_on(LATER - timedelta(days=1)).path("night") == (ROOT, "surgery", "Ward 2", "night")


def test_a_second_move_on_the_same_day_replaces_the_first() -> None:
    once = organising.move(HOSPITAL, "Ward 2", "medicine", LATER)
    back = organising.move(once, "Ward 2", "surgery", LATER)
    assert back.tree_on(LATER).path("Ward 2") == (ROOT, "surgery", "Ward 2")


def test_after_a_merger_the_other_unit_stands_for_it_and_takes_what_hangs_below() -> None:
    merged = organising.merge(HOSPITAL, "Ward 2", "medicine", LATER)
    tree = merged.tree_on(LATER)
    assert "Ward 2" not in tree
    assert tree.path("Ward 2") == (ROOT, "medicine")
    assert tree.path("night") == (ROOT, "medicine", "night")
    assert merged.tree_on(START).path("night") == (ROOT, "surgery", "Ward 2", "night")


def test_what_was_merged_twice_is_found_at_the_end() -> None:
    once = organising.merge(HOSPITAL, "Ward 2", "medicine", LATER)
    twice = organising.merge(once, "medicine", "surgery", LATER + timedelta(days=30))
    assert twice.tree_on(LATER + timedelta(days=30)).path("Ward 2") == (ROOT, "surgery")


def test_a_closed_unit_is_found_at_its_last_place() -> None:
    closed = organising.close(HOSPITAL, "night", LATER)
    assert "night" not in closed.tree_on(LATER)
    assert closed.tree_on(LATER).path("night") == (ROOT, "surgery", "Ward 2", "night")
    assert closed.tree_on(LATER).children("Ward 2") == ()


def test_a_closed_unit_can_begin_again() -> None:
    closed = organising.close(HOSPITAL, "night", LATER)
    again = organising.add(closed, Unit("night", "Night team", "medicine", since=day(200)))
    assert again.tree_on(day(200)).path("night") == (ROOT, "medicine", "night")
    assert "night" not in again.tree_on(day(199))


def test_a_new_name_holds_from_its_day_and_a_correction_from_the_beginning() -> None:
    renamed = organising.rename(HOSPITAL, "night", "Late team", LATER)
    assert (renamed.tree_on(START).name("night"), renamed.tree_on(LATER).name("night")) == ("Night team", "Late team")
    corrected = organising.rename(HOSPITAL, "night", "Late team", None)
    assert corrected.tree_on(START).name("night") == "Late team"


def test_the_organisation_itself_has_a_name_and_no_history() -> None:
    named = organising.rename(organising.rename(HOSPITAL, ROOT, "St Olav", None), ROOT, "St. Olav", LATER)
    assert named.tree_on(START).name(ROOT) == "St. Olav"
    assert named.tree_on(START).path("night")[0] == ROOT


REFUSED: list[tuple[str, Callable[[], object], type[InnspillError]]] = [
    ("below itself", lambda: organising.move(HOSPITAL, "surgery", "night", LATER), UnitLoop),
    ("into what is below", lambda: organising.merge(HOSPITAL, "surgery", "night", LATER), UnitLoop),
    ("into itself", lambda: organising.merge(HOSPITAL, "night", "night", LATER), UnitLoop),
    ("under nothing", lambda: organising.move(HOSPITAL, "night", "nowhere", LATER), UnitOrphan),
    ("of nothing", lambda: organising.move(HOSPITAL, "nowhere", "surgery", LATER), UnitUnknown),
    ("the root", lambda: organising.move(HOSPITAL, ROOT, "surgery", LATER), UnitUnknown),
    ("others below", lambda: organising.close(HOSPITAL, "Ward 2", LATER), UnitHasUnits),
    ("twice", lambda: organising.add(HOSPITAL, Unit("night", "Another")), UnitExists),
    ("a second root", lambda: organising.add(HOSPITAL, Unit(ROOT, "Another")), UnitExists),
    ("no name", lambda: organising.rename(HOSPITAL, "night", "  ", LATER), UnitsInvalid),
    ("two lines", lambda: organising.rename(HOSPITAL, "night", "a\nb", LATER), UnitsInvalid),
    ("ended", lambda: organising.move(organising.close(HOSPITAL, "night", LATER), "night", ROOT, LATER), UnitEnded),
    (
        "behind a change",
        lambda: organising.rename(organising.move(HOSPITAL, "night", ROOT, LATER), "night", "New", START),
        DayTooEarly,
    ),
    ("too far ahead", lambda: check_day(START + timedelta(days=367), today=START), DayInvalid),
    ("twice on a day", lambda: Organisation.of([Unit("a", "A", until=LATER), Unit("a", "A", since=LATER)]), UnitTwice),
    ("backwards", lambda: Organisation.of([Unit("a", "A", since=LATER, until=START)]), DayInvalid),
    ("no such year", lambda: Organisation.of([Unit("a", "A", since=date(9999, 12, 31))]), DayInvalid),
    ("parent ends", lambda: Organisation.of([Unit("a", "A", until=LATER), Unit("b", "B", "a")]), UnitOrphan),
    ("into a ghost", lambda: Organisation.of([Unit("a", "A", until=LATER, merged_into="b")]), UnitOrphan),
    ("two in a ring", lambda: Organisation.of([Unit("a", "A", "b"), Unit("b", "B", "a")]), UnitLoop),
    (
        "too deep",
        lambda: Organisation.of([Unit(str(n), "A", str(n - 1) if n else ROOT) for n in range(21)]),
        UnitsInvalid,
    ),
]


@pytest.mark.parametrize(("attempt", "error"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_is_refused(attempt: Callable[[], object], error: type[InnspillError]) -> None:
    with pytest.raises(error):
        attempt()


UNITS = ["a", "b", "c", "d", "e"]
units = st.sampled_from(UNITS)
kinds = st.sampled_from(["add", "move", "merge", "close", "rename"])
one_change = st.tuples(kinds, units, st.sampled_from([ROOT, *UNITS]))
changes = st.lists(one_change, max_size=25)


def changed(organisation: Organisation, change: tuple[str, str, str], on: date) -> Organisation:
    what, unit, other = change
    match what:
        case "add":
            return organising.add(organisation, Unit(unit, unit.upper(), other, since=on))
        case "move":
            return organising.move(organisation, unit, other, on)
        case "merge":
            return organising.merge(organisation, unit, other, on)
        case "close":
            return organising.close(organisation, unit, on)
    return organising.rename(organisation, unit, other, on)


def tried(organisation: Organisation, change: tuple[str, str, str], on: date) -> Organisation:
    with suppress(InnspillError):
        return changed(organisation, change, on)
    return organisation


def history(steps: list[tuple[str, str, str]]) -> Organisation:
    organisation = Organisation()
    for number, change in enumerate(steps):
        organisation = tried(organisation, change, day(number // 2))
    return organisation


histories = changes.map(history)


def shape(tree: Tree) -> dict[str, tuple[tuple[str, ...], str]]:
    return {unit: (tree.path(unit), tree.name(unit)) for unit in UNITS}


@given(histories, st.integers(-1, 15))
def test_every_unit_has_one_path_on_every_day_and_none_comes_back_to_itself(told: Organisation, number: int) -> None:
    tree = told.tree_on(day(number))
    for unit in UNITS:
        path = tree.path(unit)
        assert path[0] == ROOT
        assert path[-1] == tree.standing(unit)
        assert len(set(path)) == len(path)
    reached = tree.subtree(ROOT)
    assert sorted(reached) == sorted({ROOT, *(unit for unit in UNITS if unit in tree)})


@given(
    histories, st.tuples(st.sampled_from(["add", "move", "merge", "close", "rename"]), units, units), st.integers(0, 20)
)
def test_a_change_leaves_every_day_before_as_it_was(told: Organisation, change: tuple[str, str, str], on: int) -> None:
    after = tried(told, change, day(on))
    for number in range(on):
        assert shape(after.tree_on(day(number))) == shape(told.tree_on(day(number)))
