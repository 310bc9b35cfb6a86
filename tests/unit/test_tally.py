"""Counting: any order, any repetition and any split into batches give the recount."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from functions.tally_ballots.handler import consume
from shared.domain.choices import SCALE, Marks
from shared.domain.errors import BallotOlder
from shared.domain.formats import Step, StepType
from shared.domain.identifiers import SessionId, StepId, TicketHash
from shared.domain.tally import Tally, count
from shared.home import Home
from shared.objects import FolderStore
from shared.store.ballots import load_ballots, save_ballot
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


@settings(max_examples=40, deadline=None)
@given(casts, st.data())
def test_replays_duplicates_reordering_and_batching_of_the_stream_cannot_change_a_count(
    cast: list[tuple[int, int, Marks]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        table = SqliteTable(Path(folder) / "table.db")
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
        assert count(marks for _, marks in load_ballots(table, SID, JUDGE.id)) == expected
        assert load_tallies(table, SID).ballot_tally(JUDGE.id) == expected
        table.close()
