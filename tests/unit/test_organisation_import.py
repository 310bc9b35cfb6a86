"""A list of units is taken over as a whole or not at all, and what is written out comes back the same."""

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain import organising
from shared.domain.errors import CsvInvalid
from shared.domain.organisation import ROOT, Organisation, Unit
from shared.domain.organisation_csv import read_units, write_units
from shared.domain.organisation_import import differences, propose
from tests.unit.test_organisation import HOSPITAL, LATER, START, histories

TODAY = date(2026, 6, 1)


def take(
    organisation: Organisation, text: str | bytes, *, day: date = LATER, close_missing: bool = False
) -> tuple[Organisation, list[tuple[int | None, str]]]:
    rows, mistakes = read_units(text if isinstance(text, bytes) else text.encode())
    proposed, found = propose(organisation, rows, day=day, today=TODAY, close_missing=close_missing)
    return proposed, [(one.row, one.code) for one in (*mistakes, *found)]


def told(old: Organisation, new: Organisation) -> list[tuple[Any, ...]]:
    return [(one.what, one.unit, one.other) for one in differences(old, new)]


LIST = "id,name,parent\nsurgery,Surgery,\nmedicine,Medicine,\nWard 2,Ward 2,surgery\nnight,Night team,Ward 2\n"


def test_a_plain_list_makes_a_tree_that_was_always_there() -> None:
    assert take(Organisation(), LIST) == (HOSPITAL, [])


def test_the_same_list_changes_nothing() -> None:
    assert take(HOSPITAL, LIST)[0] is not None
    assert differences(HOSPITAL, take(HOSPITAL, LIST)[0]) == []


def test_where_a_plain_list_differs_units_move_and_are_renamed_on_the_day() -> None:
    new, mistakes = take(HOSPITAL, "id;name;parent\nnight;Late team;medicine\nlab;Lab;\n")
    assert mistakes == []
    assert told(HOSPITAL, new) == [
        ("added", "lab", ROOT),
        ("moved", "night", "medicine"),
        ("renamed", "night", "Late team"),
    ]
    assert new.tree_on(START).path("night") == (ROOT, "surgery", "Ward 2", "night")
    assert new.tree_on(LATER).path("night") == (ROOT, "medicine", "night")


def test_units_that_a_list_does_not_name_are_closed_only_when_asked() -> None:
    short = "id,name,parent\nsurgery,Surgery,\n"
    assert told(HOSPITAL, take(HOSPITAL, short)[0]) == []
    new, mistakes = take(HOSPITAL, short, close_missing=True)
    assert mistakes == []
    assert [what for what, *_ in told(HOSPITAL, new)] == ["closed", "closed", "closed"]
    assert new.tree_on(START).path("night") == HOSPITAL.tree_on(START).path("night")


def test_rows_with_days_are_a_units_whole_history() -> None:
    text = (
        "id,name,parent,from,until,merged_into\n"
        "night,Night team,surgery,,31.12.2025,\n"
        "night,Night team,medicine,2026-01-01,31-03-2026,Ward 2\n"
    )
    new, mistakes = take(HOSPITAL, text)
    assert mistakes == []
    assert told(HOSPITAL, new) == [("corrected", "night", "medicine")]
    assert new.tree_on(date(2025, 6, 1)).path("night") == (ROOT, "surgery", "night")
    assert new.tree_on(LATER).path("night") == (ROOT, "surgery", "Ward 2")


def test_parents_and_children_may_change_places_in_one_list() -> None:
    new, mistakes = take(HOSPITAL, "id,name,parent\nnight,Night team,surgery\nWard 2,Ward 2,night\n")
    assert mistakes == []
    assert new.tree_on(LATER).path("Ward 2") == (ROOT, "surgery", "night", "Ward 2")


def test_a_new_unit_is_there_as_long_as_the_one_above_it() -> None:
    new, mistakes = take(HOSPITAL, "id,name,parent,from\nlab,Lab,,2026-02-01\nblood,Blood,lab,\n")
    assert mistakes == []
    assert new.lines["blood"][0].since == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("id,name,parent\na,A,b\nb,B,a\n", [(2, "unit-loop"), (3, "unit-loop")]),
        ("id,name,parent\na,A,nowhere\n", [(2, "unit-orphan")]),
        ("id,name,parent\n,A,\n", [(2, "csv-cells")]),
        ("id,name,parent\na,A,,,,x\n", [(2, "csv-cells")]),
        ("id,name,parent,from\na,A,,yesterday\n", [(2, "csv-day")]),
        ("id,name,parent,from\na,A,,2031-01-01\n", [(2, "day-invalid")]),
        ("id,name,parent,from,until\na,A,,2026-02-01,2026-01-01\n", [(2, "day-invalid")]),
        ("id,name,parent\na,A,\n\n\na,A again,\n", [(5, "unit-twice")]),
        ("id,name,parent\na,\u202eA,\n", [(2, "units-invalid")]),
        ("id,name,parent\norganisation,Us,a\n", [(2, "units-invalid")]),
        ("id,name,parent,until\nsurgery,Surgery,,2026-01-31\n", [(None, "unit-orphan")]),
    ],
)
def test_mistakes_are_told_by_row_and_nothing_is_taken(text: str, mistakes: list[Any]) -> None:
    assert take(HOSPITAL, text) == (HOSPITAL, mistakes)


def test_what_is_wrong_with_the_parent_is_told_where_it_ends() -> None:
    _, mistakes = take(HOSPITAL, "id,name,parent,until\nnight,N,gone,\n")
    assert mistakes == [(2, "unit-orphan")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"unit,title\na,A\n",
        b"id,name,parent,manager\na,A,,Kari\n",
        b"id,name,parent,name\na,A,,A\n",
        b'id,name,parent\na,"A,\n',
        b"PK\x03\x04\x00\xff\x9d",
        "id,name,parent\na,Kjøkken,\n".encode() + "b,Røros,\n".encode("cp1252"),
    ],
    ids=["empty", "other columns", "one too many", "twice", "open quotation", "a workbook", "two encodings"],
)
def test_a_file_that_cannot_be_trusted_is_refused(content: bytes) -> None:
    with pytest.raises(CsvInvalid):
        read_units(content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_what_spreadsheets_write_is_read(encoding: str, mark: str) -> None:
    text = f"ID{mark}Name{mark}Parent\r\nkjøkken{mark}Kjøkkenet på Røros{mark}\r\n"
    rows, mistakes = read_units(text.encode(encoding))
    assert (rows[0].unit, mistakes) == (Unit("kjøkken", "Kjøkkenet på Røros"), [])


@pytest.mark.parametrize("name", ["=1+1", "+47", "-", "@you", "'=1", "''@x", "'quoted'", "＝1", "−5", "A;=1"])
def test_no_name_is_a_formula_and_each_comes_back(name: str) -> None:
    content = write_units([Unit("a", name)])
    assert content.decode("utf-8-sig").splitlines()[1].split(",")[1][0] not in "=+-@＝−"
    assert read_units(content)[0][0].unit.name == name


@given(histories)
def test_export_then_import_is_the_identity(organisation: Organisation) -> None:
    for base in (Organisation(), organisation):
        assert take(base, write_units(organisation.units), day=TODAY) == (organisation, [])


NAMES = st.text(alphabet="aå'\"=;,+-@ \t\né", min_size=1, max_size=8)


@given(st.lists(NAMES, min_size=1, max_size=5))
def test_any_name_that_may_be_comes_back(names: list[str]) -> None:
    units = [Unit(f"u{number}", name.strip()) for number, name in enumerate(names)]
    usable = [unit for unit in units if unit.name and not set(unit.name) & {"\n", "\t"}]
    assert [row.unit for row in read_units(write_units(usable))[0]] == usable


def test_a_merger_is_told_as_one() -> None:
    merged = organising.merge(HOSPITAL, "Ward 2", "medicine", LATER)
    assert told(HOSPITAL, merged) == [("merged", "Ward 2", "medicine"), ("moved", "night", "medicine")]
    assert told(merged, HOSPITAL) == [("reopened", "Ward 2", "surgery"), ("corrected", "night", "Ward 2")]


def test_5000_units_are_compared_in_two_seconds() -> None:
    rows = [f"unit-{n},Unit {n},{f'unit-{n // 5}' if n > 4 else ''}" for n in range(5_000)]
    began = time.process_time()
    first, mistakes = take(Organisation(), "\n".join(["id,name,parent", *rows]))
    second, _ = take(first, "\n".join(["id,name,parent", *rows[:-1], "unit-4999,Unit 4999,unit-17"]))
    assert (mistakes, told(first, second)) == ([], [("moved", "unit-4999", "unit-17")])
    assert time.process_time() - began < 2
