"""The gate's own rules: when a step is final, when it is published again, and what a count-down waits for."""

from hypothesis import given
from hypothesis import strategies as st

from shared.domain.identifiers import StepId, TicketHash
from shared.domain.left_steps import COUNT_DOWN, LeftStep
from shared.domain.showing import (
    ASKING_JITTER,
    EACH_PHONE,
    HANDING_IN,
    SETTLING,
    Publication,
    Seal,
    about,
    digest,
    final_at,
    new_or_changed,
    nobody_on_the_way,
    published_next,
    waiting,
)
from shared.domain.tally import Tally, count

ENDING = LeftStep(StepId("judge"), until=100 + COUNT_DOWN, since=100, closing=7)
EXTRA = LeftStep(StepId("judge"), until=400, since=100, closing=7)
LEARNED = 100 + ASKING_JITTER * 2.0 + HANDING_IN + 6 * EACH_PHONE

tickets = st.integers(0, 30).map(lambda number: TicketHash(f"{number:032x}"))
ballots = st.dictionaries(tickets, st.dictionaries(st.sampled_from("abcd"), st.sampled_from("12345")), max_size=20)


def published(cast: dict[TicketHash, dict[str, str]], ending: int, round_: int = 0) -> Publication:
    digests = frozenset(digest(ticket, marks) for ticket, marks in cast.items())
    return Publication(ending, round_, count(cast.values()), frozenset("abcd"), None, digests)


@given(st.lists(ballots, min_size=2, max_size=6), st.integers(1, 6))
def test_two_publications_that_differ_have_k_new_or_changed_ballots_between_them(
    closings: list[dict[TicketHash, dict[str, str]]], k: int
) -> None:
    shown = published(closings[0], 0)
    counted = closings[0]
    for ending, cast in enumerate(closings[1:], start=1):
        following = published_next(shown, published(cast, ending), k=k, shown_from=0)
        if following.tally != shown.tally:
            assert sum(counted.get(ticket) != marks for ticket, marks in cast.items()) >= k
            counted = cast
        assert following.ending == ending
        assert following.kept == (
            new_or_changed(following.cast, published(cast, 0).cast) > 0 or following.cast != published(cast, 0).cast
        )
        shown = following


def test_what_showed_nothing_is_published_again_with_one_more_ballot() -> None:
    before = published({TicketHash("a"): {"a": "1"}}, 1)
    after = published({TicketHash("a"): {"a": "1"}, TicketHash("b"): {"a": "2"}}, 2)
    assert published_next(before, after, k=5, shown_from=3) is after
    assert published_next(before, after, k=5, shown_from=1).tally == before.tally


def test_a_new_round_is_published_whatever_was_shown_of_the_old_one() -> None:
    after = published({TicketHash("b"): {"a": "2"}}, 2, round_=1)
    assert published_next(published({TicketHash("a"): {"a": "1"}}, 1), after, k=5, shown_from=0) is after


def test_everybody_finished_ends_even_extra_time_at_once() -> None:
    for ending in (ENDING, EXTRA):
        assert nobody_on_the_way(ending, now=100, begun=6, finished=6, joined=6, asked_every=2.0)


def test_those_who_begun_finished_ends_it_once_a_phone_could_have_handed_in_its_first() -> None:
    for now, over in ((LEARNED - 0.01, False), (LEARNED, True)):
        assert nobody_on_the_way(ENDING, now=now, begun=5, finished=5, joined=6, asked_every=2.0) is over
    assert not nobody_on_the_way(EXTRA, now=LEARNED, begun=5, finished=5, joined=6, asked_every=2.0)


def test_a_ballot_that_is_not_finished_is_waited_for() -> None:
    assert not nobody_on_the_way(ENDING, now=109, begun=6, finished=5, joined=6, asked_every=2.0)


def test_a_seal_counts_for_its_own_ending_alone() -> None:
    assert final_at(ENDING, Seal(7, 102)) == 102
    assert final_at(ENDING, Seal(6, 102)) == ENDING.until
    assert final_at(ENDING, Seal(7, 999)) == ENDING.until


def test_a_step_is_awaited_until_its_latest_ending_is_published() -> None:
    assert waiting(None, None, None) is None
    until = waiting(ENDING, None, Publication(6, 0))
    assert until is not None
    assert (until.step, until.until, until.extra) == ("judge", ENDING.until + SETTLING, False)
    extra = waiting(EXTRA, None, None)
    assert extra is not None
    assert extra.extra
    assert waiting(ENDING, None, Publication(7, 0)) is None


def test_a_tally_about_some_things_says_nothing_about_others() -> None:
    tally = Tally(3, {"a": {"yes": 2}, "b": {"yes": 3}}, {frozenset("ab"): 2, frozenset("b"): 1})
    assert about(tally, ["a"]) == Tally(3, {"a": {"yes": 2}}, {frozenset("a"): 2, frozenset(): 1})


def test_a_digest_tells_a_changed_ballot_and_another_ticket_and_not_the_order_of_marks() -> None:
    one = digest(TicketHash("t" * 64), {"a": "1", "b": "2"})
    assert one == digest(TicketHash("t" * 64), {"b": "2", "a": "1"})
    assert (
        len(
            {
                one,
                digest(TicketHash("t" * 64), {"a": "1", "b": "3"}),
                digest(TicketHash("u" * 64), {"a": "1", "b": "2"}),
            }
        )
        == 3
    )
