"""Contributions that were merged stay together, whatever becomes of the one that stands for them."""

from hypothesis import given
from hypothesis import strategies as st

from shared.domain.contribution import Contribution, Reason, groups, standing, visible
from shared.domain.identifiers import ContributionId, StepId


def one(name: str, *, into: str | None = None, hidden: bool = False) -> Contribution:
    target = ContributionId(into) if into else None
    reason = Reason.OTHER if hidden else None
    return Contribution(ContributionId(name), StepId("write"), "idea", f"text {name}", None, reason, target)


def ids(contributions: list[Contribution]) -> list[list[str]]:
    """Each group's ids, the one that stands for it first."""
    return [[member.id for member in group] for group in groups(contributions)]


def test_a_text_merged_into_one_that_is_merged_later_is_not_lost() -> None:
    assert ids([one("a", into="b"), one("b", into="c"), one("c"), one("d")]) == [["c", "a", "b"], ["d"]]


def test_a_hidden_text_is_shown_nowhere() -> None:
    assert ids([one("a", into="b", hidden=True), one("b")]) == [["b"]]


def test_when_the_one_that_stands_for_a_group_is_withdrawn_another_does() -> None:
    assert ids([one("a", into="gone"), one("b", into="gone"), one("c")]) == [["a", "b"], ["c"]]


def test_when_the_one_that_stands_for_a_group_is_hidden_another_does() -> None:
    assert ids([one("a", into="c"), one("b", into="c"), one("c", hidden=True)]) == [["a", "b"]]


def test_a_hidden_one_in_the_middle_does_not_break_the_chain() -> None:
    assert ids([one("a", into="b"), one("b", into="c", hidden=True), one("c")]) == [["c", "a"]]


def test_a_circle_is_a_group() -> None:
    assert ids([one("a", into="b"), one("b", into="c"), one("c", into="b")]) == [["b", "a", "c"]]


@st.composite
def moderated(draw: st.DrawFn) -> list[Contribution]:
    """Up to eight contributions, merged and hidden at random, some into what is not there."""
    names = [f"{number:08x}" for number in range(draw(st.integers(0, 8)))]
    targets = st.none() | st.sampled_from([*names, "gone"])
    return [one(name, into=draw(targets), hidden=draw(st.booleans())) for name in names]


@given(moderated(), st.randoms())
def test_every_text_that_is_not_hidden_is_shown_exactly_once(contributions: list[Contribution], rng: object) -> None:
    shown = [member.id for group in groups(contributions) for member in group]
    assert sorted(shown) == [one.id for one in contributions if not one.hidden]
    rng.shuffle(contributions)  # type: ignore[attr-defined]
    assert shown == [member.id for group in groups(contributions) for member in group]


@given(moderated())
def test_only_what_is_not_shown_has_another_that_stands_for_it(contributions: list[Contribution]) -> None:
    shown = {one.id for one in visible(contributions)}
    stands = standing(groups(contributions))
    assert set(stands.values()) <= shown
    assert stands.keys() == {one.id for one in contributions if not one.hidden} - shown
