"""Counting: any order, any repetition and any split into batches give the recount."""

from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.tally_ballots.handler import consume
from shared.domain.choices import SCALE, Marks
from shared.domain.errors import BallotOlder
from shared.domain.formats import Step, StepType
from shared.domain.identifiers import SessionId, StepId, TicketHash
from shared.domain.tally import Tally, count, once_a_group
from shared.home import Home
from shared.objects import FolderStore
from shared.store import keys
from shared.store.ballots import load_cast, save_ballot
from shared.store.sqlite import SqliteTable
from shared.store.table import Change
from shared.store.tallies import load_tallies

ids = st.sampled_from([f"{number:08x}" for number in range(6)])
ballots = st.lists(st.dictionaries(ids, st.sampled_from(SCALE)), max_size=30)
SID, JUDGE = SessionId("s"), Step(StepId("judge"), StepType.JUDGE, {}, {})


@given(ballots, st.randoms())
def test_the_order_of_ballots_makes_no_difference(cast: list[Marks], rng: object) -> None:
    shuffled = list(cast)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert count(shuffled) == count(cast)


@given(ballots)
def test_every_mark_is_counted_once(cast: list[Marks]) -> None:
    tally = count(cast)
    assert tally.ballots == len(cast)
    for id_ in {id_ for marks in cast for id_ in marks}:
        assert sum(tally.of(id_).values()) == sum(id_ in marks for marks in cast)
        for mark in SCALE:
            assert tally.of(id_).get(mark, 0) == sum(marks.get(id_) == mark for marks in cast)


def test_no_ballots_no_counts() -> None:
    assert count([]) == Tally(0, {})


casts = st.lists(
    st.tuples(st.integers(0, 5), st.integers(1, 5), st.dictionaries(ids, st.sampled_from(SCALE), max_size=4)),
    max_size=25,
)


@settings(max_examples=40)
@given(casts, st.data())
def test_replays_duplicates_reordering_and_batching_of_the_stream_cannot_change_a_count(
    cast: list[tuple[int, int, Marks]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        table = SqliteTable(Path(folder) / "table.db")
        table.put(keys.script(SID), {"steps": [asdict(JUDGE) | {"type": "judge"}], "themes": [], "public_keys": {}})
        home = Home(table, table, FolderStore(Path(folder)))
        newest: dict[int, tuple[int, Marks]] = {}
        for ticket, revision, marks in cast:
            try:
                save_ballot(table, SID, JUDGE, TicketHash(f"{ticket}" * 64), revision=revision, marks=marks)
                newest[ticket] = (revision, marks)
            except BallotOlder:
                assert newest[ticket][0] >= revision
        changes: list[Change] = list(table.changes(None, 1_000).changes)
        disturbed = data.draw(st.permutations(changes + changes[:5])) if changes else []
        while disturbed:
            size = data.draw(st.integers(1, len(disturbed)))
            consume(disturbed[:size], home)
            disturbed = disturbed[size:]
        expected = count(marks for _, marks in newest.values())
        assert count(cast.marks for cast in load_cast(table, SID, JUDGE.id)) == expected
        assert load_tallies(table, SID).ballot_tally(JUDGE.id) == expected
        table.close()


stands = st.dictionaries(ids, ids).map(lambda given: {one: other for one, other in given.items() if other not in given})


@given(ballots, stands)
def test_a_group_is_judged_at_most_once_by_a_ballot(cast: list[Marks], standing: dict[str, str]) -> None:
    for marks in cast:
        once = once_a_group(marks, standing)  # type: ignore[arg-type]
        assert once.keys() == {standing.get(id_, id_) for id_ in marks}
        for id_, mark in marks.items():
            if standing.keys().isdisjoint(marks):
                assert once[id_] == mark


@given(st.lists(st.sampled_from(SCALE), min_size=1, max_size=6))
def test_several_judgements_of_a_group_are_their_mean_whichever_stands_for_it(given_: list[str]) -> None:
    marks = {f"{at:08x}": mark for at, mark in enumerate(given_)}
    said = set()
    for representative in marks:
        standing = {id_: representative for id_ in marks if id_ != representative}
        said |= set(once_a_group(marks, standing).items())  # type: ignore[arg-type]
    assert len({mark for _, mark in said}) == 1
    ((_, mark), *_) = said
    rated = [int(one) for one in given_ if one != "pass"]
    if not rated:
        assert mark == "pass"
    else:
        mean = Fraction(sum(rated), len(rated))
        assert abs(int(mark) - mean) <= Fraction(1, 2)
        assert abs(int(mark) - 3) <= max(abs(value - 3) for value in rated)


@pytest.mark.parametrize(
    ("given_", "mark"), [("45", "4"), ("12", "2"), ("23", "3"), ("34", "3"), ("15", "3"), ("14", "3"), ("455", "5")]
)
def test_a_half_goes_towards_the_middle(given_: str, mark: str) -> None:
    marks = {f"{at:08x}": one for at, one in enumerate(given_)}
    assert set(once_a_group(marks, dict.fromkeys(marks, "00000000")).values()) == {mark}  # type: ignore[arg-type]
