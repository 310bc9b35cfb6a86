"""Reading in two stages: nobody reads twice or too much, everything finds its readers, the best ones a shortlist."""

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.identifiers import ContributionId
from shared.domain.reading import (
    ALL,
    SHORTLIST,
    Exposure,
    Reading,
    coverage,
    draw,
    in_two_stages,
    plan_reading,
    readers_of,
    shortlist,
)
from shared.domain.tally import Tally

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "reading.json").read_text(encoding="utf-8"))

quotas = st.integers(5, 60)
chances = st.floats(0, 1, exclude_max=True)


Readers = dict[str, int]


def ids_of(number: int) -> list[ContributionId]:
    return [ContributionId(f"{at:08x}") for at in range(number)]


@pytest.mark.parametrize("vector", VECTORS["draws"], ids=lambda vector: vector["about"])
def test_the_choice_is_the_one_that_phones_make(vector: dict[str, object]) -> None:
    assert drawn_of(vector) == vector["drawn"]


def drawn_of(vector: dict[str, object]) -> ContributionId | None:
    given_ = json.loads(json.dumps(vector))
    return draw(
        given_["ids"],
        given_["seen"],
        reading=Reading(**given_["reading"]),
        exposure=Exposure(given_["readers"], given_["shortlist"]),
        chance=given_["chance"],
    )


@given(quotas, st.integers(0, 700))
def test_up_to_forty_everybody_reads_everything(quota: int, contributions: int) -> None:
    assert in_two_stages(contributions, quota) == (contributions > ALL and contributions > quota)


@given(st.integers(0, 600), st.integers(0, 600), quotas)
def test_a_plan_asks_of_nobody_more_than_the_quota_and_promises_no_more_than_it_aims_at(
    people: int, contributions: int, quota: int
) -> None:
    reading = plan_reading(people, contributions, quota)
    assert 1 <= reading.first <= reading.quota == quota
    assert reading.floor <= reading.aim or contributions == 0
    assert reading.floor * contributions <= max(people, 1) * reading.first


def test_five_hundred_people_with_twenty_readings_promise_eight_readers_each() -> None:
    assert plan_reading(500, 500, 20) == Reading(quota=20, first=10, aim=10, floor=8)


def test_few_people_with_much_to_read_deal_nearly_all_of_it() -> None:
    assert plan_reading(30, 180, 20) == Reading(quota=20, first=18, aim=3, floor=2)


@given(st.data(), quotas, st.integers(0, 70), chances)
def test_nothing_is_drawn_twice_and_nothing_is_left_out(
    data: st.DataObject, quota: int, number: int, chance: float
) -> None:
    ids = ids_of(number)
    seen = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    readers: Readers = {id_: data.draw(st.integers(0, 30)) for id_ in ids[::2]}
    listed = data.draw(st.none() | st.just(ids[:SHORTLIST]) | st.just(["deadbeef"]))
    drawn = draw(ids, seen, reading=plan_reading(40, number, quota), exposure=Exposure(readers, listed), chance=chance)
    assert (drawn is None) == (len(seen) == number)
    assert drawn not in seen


@given(st.integers(3, 40), st.integers(41, 90), st.integers(5, 20), st.integers(0, 10**6))
@settings(max_examples=40)
def test_the_floor_is_reached_when_all_read_their_quota(people: int, contributions: int, quota: int, seed: int) -> None:
    rng = Random(seed)
    ids, reading = ids_of(contributions), plan_reading(people, contributions, quota)
    seen: list[list[ContributionId]] = [[] for _ in range(people)]
    readers: Readers = {id_: 0 for id_ in ids}
    turns = [person for person in range(people) for _ in range(quota)]
    rng.shuffle(turns)
    for person in turns:
        listed = sorted(ids, key=lambda id_: -readers[id_])[:SHORTLIST]
        exposure = Exposure(readers, listed)
        drawn = draw(ids, seen[person], reading=reading, exposure=exposure, chance=rng.random())
        assert drawn is not None
        seen[person].append(drawn)
        readers[drawn] += 1
    assert coverage(readers, ids)[0] >= reading.floor


def test_phones_with_the_same_old_table_do_not_all_fall_on_the_least_read() -> None:
    ids = ids_of(100)
    readers: Readers = {**dict.fromkeys(ids, 7), ids[0]: 6}
    reading = Reading(quota=20, first=10, aim=10, floor=8)
    rng = Random(1)
    drawn = [draw(ids, [], reading=reading, exposure=Exposure(readers), chance=rng.random()) for _ in range(300)]
    assert drawn.count(ids[0]) <= 4 * 300 // 100


def test_first_readings_go_where_readers_are_missing_and_second_ones_to_the_shortlist() -> None:
    ids = ids_of(60)
    reading = Reading(quota=6, first=3, aim=5, floor=4)
    readers: Readers = {**dict.fromkeys(ids, 5), ids[7]: 2}
    exposure = Exposure(readers, [ids[50]])

    def next_of(seen: list[ContributionId]) -> ContributionId | None:
        return draw(ids, seen, reading=reading, exposure=exposure, chance=0.5)

    assert next_of([]) == ids[7]
    assert next_of(ids[:3]) == ids[50]
    assert next_of(ids[:6]) == ids[7], "whoever goes on after the quota helps what lacks readers"
    assert next_of([*ids[:3], ids[50]]) == ids[7], "nothing of the shortlist is left"


def test_the_shortlist_forms_when_half_of_the_first_readings_are_done() -> None:
    ids, reading = ids_of(50), Reading(quota=20, first=10, aim=10, floor=8)
    few = Tally(20, {id_: {"4": 4} for id_ in ids})
    enough = Tally(20, {id_: {"4": 5} for id_ in ids})
    assert shortlist(few, ids, reading) is None
    assert shortlist(enough, ids, reading) is not None


@given(st.lists(st.tuples(*[st.integers(0, 8)] * 6), min_size=41, max_size=60))
def test_the_shortlist_is_short_tells_no_order_and_holds_the_best_of_those_read_alike(
    marks: list[tuple[int, ...]],
) -> None:
    ids = ids_of(len(marks))
    names = ("1", "2", "3", "4", "5", "pass")
    tally = Tally(30, {id_: dict(zip(names, one, strict=True)) for id_, one in zip(ids, marks, strict=True)})
    listed = shortlist(tally, ids, Reading(quota=20, first=10, aim=1, floor=0))
    if listed is not None:
        assert len(listed) == SHORTLIST
        assert listed == sorted(listed)


def test_a_little_read_contribution_is_not_lost() -> None:
    ids = ids_of(60)
    counts: dict[str, dict[str, int]] = {**{id_: {"3": 10, "4": 10} for id_ in ids}, ids[9]: {"4": 1}}
    listed = shortlist(Tally(20, counts), ids, Reading(quota=20, first=10, aim=10, floor=8))
    assert listed is not None
    assert ids[9] in listed


def test_who_has_a_place_at_the_top_for_certain_makes_room_for_those_who_may_have_one() -> None:
    ids = ids_of(60)
    certain, hopeless, open_ = ids[:5], ids[5:30], ids[30:]
    counts: dict[str, dict[str, int]] = {
        **{id_: {"5": 80} for id_ in certain},
        **{id_: {"1": 80} for id_ in hopeless},
        **{id_: {"3": 5, "4": 5} for id_ in open_},
    }
    listed = shortlist(Tally(80, counts), ids, Reading(quota=20, first=10, aim=10, floor=8))
    assert listed is not None
    assert set(listed) <= set(open_)


def test_readers_are_those_who_passed_too() -> None:
    assert readers_of(Tally(9, {"a": {"5": 3, "pass": 2}})) == {"a": 5}
