"""What is alike: the same both ways, in any order, and close to what people would say in four languages."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.contribution import Contribution
from shared.domain.formats import Language
from shared.domain.identifiers import ContributionId, StepId
from shared.domain.likeness import Pair, between, likely_groups, pair
from shared.likeness import likeness
from shared.wording import language_of

LABELLED: dict[str, list[list[str]]] = tomllib.loads(Path(__file__).with_name("likeness.toml").read_text("utf-8"))
TEXTS = [text for groups in LABELLED.values() for group in groups for text in group]

some_texts = st.lists(st.sampled_from(TEXTS), min_size=2, max_size=12)


def written(texts: list[str], step: str = "write") -> list[Contribution]:
    return [Contribution(cid(at), StepId(step), "idea", text) for at, text in enumerate(texts)]


def cid(number: int) -> ContributionId:
    return ContributionId(f"{number:08x}")


def judged(language: str) -> tuple[int, int, int]:
    """Of the pairs of one language: found and right, found and wrong, missed."""
    texts = [(at, text) for at, group in enumerate(LABELLED[language]) for text in group]
    found = set(likeness(written([text for _, text in texts]), Language(language)))
    same = {
        pair(cid(one), cid(other))
        for one, other in combinations(range(len(texts)), 2)
        if texts[one][0] == texts[other][0]
    }
    return len(found & same), len(found - same), len(same - found)


def test_what_people_would_call_the_same_is_found() -> None:
    right, wrong, missed = (sum(column) for column in zip(*map(judged, LABELLED), strict=True))
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.9


@pytest.mark.parametrize("language", LABELLED)
def test_no_language_is_left_behind(language: str) -> None:
    right, wrong, missed = judged(language)
    assert right / (right + wrong) >= 0.9
    assert right / (right + missed) >= 0.8


@given(some_texts, st.randoms())
def test_the_order_of_texts_makes_no_difference(texts: list[str], rng: object) -> None:
    contributions = written(texts)
    before = likeness(contributions, Language.NB)
    rng.shuffle(contributions)  # type: ignore[attr-defined]
    assert likeness(contributions, Language.NB) == before


@given(st.text(min_size=1).filter(lambda text: any(character.isalnum() for character in text)))
def test_equal_texts_have_one(text: str) -> None:
    assert likeness(written([text, text, "Something else"]), Language.EN)[cid(0), cid(1)] == 1.0


@given(some_texts)
def test_likeness_is_symmetric_and_between_0_and_1(texts: list[str]) -> None:
    forward = likeness(written(texts), Language.SV)
    backward = likeness(written(texts[::-1]), Language.SV)
    last = len(texts) - 1
    turned = {
        pair(cid(last - int(one, 16)), cid(last - int(other, 16))): value for (one, other), value in backward.items()
    }
    assert turned == forward
    assert all(0 < value <= 1 for value in forward.values())


def test_the_order_of_words_and_their_endings_make_no_difference() -> None:
    assert (
        likeness(written(["Long meetings, noisy rooms", "noisy room; long meeting"]), Language.EN)[cid(0), cid(1)]
        == 1.0
    )


def test_texts_of_stop_words_signs_or_other_alphabets_do_no_harm() -> None:
    found = likeness(written(["and the", "!!!", "???", "会議が長い", "会議が長い", "😀"]), Language.EN)
    assert set(found) == {(cid(3), cid(4))}


def test_texts_of_different_steps_are_not_compared() -> None:
    assert (
        likeness([*written(["The same"], "one"), Contribution(cid(9), StepId("two"), "idea", "The same")], Language.EN)
        == {}
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jeg synes ikke vi får nok opplæring", "nb"),
        ("Jag tycker inte att vi får utbildning", "sv"),
        ("Het rooster is niet op tijd", "nl"),
        ("The rota is not on time", "en"),
        ("Sjekkliste", "sv"),
    ],
)
def test_a_text_is_read_in_its_own_language_and_otherwise_in_the_sessions(text: str, language: str) -> None:
    assert language_of(text.casefold().split(), Language.SV) == language


pairs = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9))
    .filter(lambda two: two[0] < two[1])
    .map(lambda two: (cid(two[0]), cid(two[1]))),
    st.floats(0.5, 1),
    max_size=45,
)


@given(pairs)
def test_every_two_of_a_group_are_alike_and_nobody_is_in_two_groups(alike: dict[Pair, float]) -> None:
    groups = likely_groups(alike)
    members = [id_ for group in groups for id_ in group.ids]
    assert len(members) == len(set(members))
    for group in groups:
        assert group.likeness == min(alike[two] for two in combinations(group.ids, 2))


@given(pairs)
def test_the_most_alike_pair_is_always_in_a_group(alike: dict[Pair, float]) -> None:
    if alike:
        one, other = min(alike, key=lambda two: (-alike[two], two))
        assert any({one, other} <= set(group.ids) for group in likely_groups(alike))


def test_what_is_merged_already_is_compared_as_one() -> None:
    alike = {(cid(0), cid(1)): 0.9, (cid(1), cid(2)): 0.8, (cid(0), cid(2)): 0.6}
    assert between(alike, {cid(1): cid(0)}) == {(cid(0), cid(2)): 0.8}
