"""Contributions that were merged stay with the one that stands for them, by whatever way they came there."""

from shared.domain.contribution import Contribution, merged_texts, visible
from shared.domain.identifiers import ContributionId, StepId


def one(name: str, *, into: str | None = None, hidden: bool = False) -> Contribution:
    target = ContributionId(into) if into else None
    return Contribution(
        ContributionId(name), StepId("write"), "idea", f"text {name}", hidden=hidden, merged_into=target
    )


def test_a_text_merged_into_one_that_is_merged_later_is_not_lost() -> None:
    contributions = [one("a", into="b"), one("b", into="c"), one("c"), one("d")]
    assert merged_texts(contributions) == {"c": ["text a", "text b"]}
    assert [shown.id for shown in visible(contributions)] == ["c", "d"]


def test_a_hidden_text_is_shown_nowhere() -> None:
    assert merged_texts([one("a", into="b", hidden=True), one("b")]) == {}


def test_a_circle_or_a_target_that_was_withdrawn_ends_the_search() -> None:
    assert merged_texts([one("a", into="gone")]) == {}
    assert set(merged_texts([one("a", into="b"), one("b", into="a")])) == {"a", "b"}
