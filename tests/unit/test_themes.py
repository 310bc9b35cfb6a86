"""The rules for an organisation's themes: ids that stay, names in every language, and what may not be."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import InnspillError, ThemesFull, ThemesInvalid, ThemeTwice
from shared.domain.formats import Language, Theme
from shared.domain.themes import LONGEST_NAME, MOST, MOST_OFFERED, change_themes, offered, spoken, taken_back
from shared.formats import load_themes

A, B = Theme("a", {Language.NB: "Samarbeid"}), Theme("b", {Language.EN: "Tools"})


def new(label: str = "New", *, retired: bool = False, **words: str) -> Theme:
    each = {Language(code): text.split() for code, text in words.items()}
    return Theme("", {Language.EN: label}, words=each, retired=retired)


def change(before: list[Theme], proposed: list[Theme]) -> tuple[Theme, ...]:
    return change_themes(before, proposed, (f"new{at}" for at in count(1)))


def test_a_renamed_theme_keeps_its_id_and_a_new_one_gets_one() -> None:
    renamed = replace(A, label={Language.NB: "  Lag  og lagånd "})
    kept = change([A, B], [B, new(), renamed])
    assert [one.id for one in kept] == ["b", "new1", "a"]
    assert kept[2].label == {Language.NB: "Lag og lagånd"}


@pytest.mark.parametrize("proposed", [[A], [A, B, B], [A, B, replace(A, id="c")]], ids=["lost", "twice", "forged"])
def test_no_theme_is_lost_doubled_or_given_an_id(proposed: list[Theme]) -> None:
    with pytest.raises(ThemesInvalid, match="themes: "):
        change([A, B], proposed)


def test_a_theme_without_a_name_in_a_language_goes_by_that_of_the_nearest() -> None:
    label = {Language.NB: "Arbeid", Language.EN: "Work"}
    assert spoken(Theme("x", label)).label == label | {Language.SV: "Arbeid", Language.NL: "Work"}


def test_what_is_retired_is_not_offered() -> None:
    assert [one.id for one in offered([replace(A, retired=True), B])] == ["b"]


def test_the_field_that_is_wrong_is_named() -> None:
    for wrong, told in (
        (new(" "), "themes[1].label:"),
        (new("a\u202eb"), "themes[1].label.en:"),
        (new("x" * (LONGEST_NAME + 1)), "themes[1].label.en:"),
        (new(nl="y" * 401), "themes[1].words.nl:"),
    ):
        with pytest.raises(ThemesInvalid) as refused:
            change([A], [A, wrong])
        assert refused.value.detail.startswith(told)


def test_two_themes_of_one_name_in_some_language_are_refused_unless_one_is_retired() -> None:
    with pytest.raises(ThemeTwice) as refused:
        change([B], [B, new("tOOls")])
    assert refused.value.detail.startswith("themes[1].label.nb:")
    assert len(change([B], [replace(B, retired=True), new("Tools")])) == 2


def test_at_least_one_is_offered_and_not_too_many() -> None:
    with pytest.raises(ThemesInvalid):
        change([A], [replace(A, retired=True)])
    many = [new(f"Theme {at}") for at in range(MOST_OFFERED)]
    assert len(change([], many)) == MOST_OFFERED
    with pytest.raises(ThemesFull):
        change([], [*many, new()])
    with pytest.raises(ThemesFull):
        change([], [new(), *(new("Old", retired=True) for _ in range(MOST))])


def test_words_are_kept_once_each_as_they_are_compared() -> None:
    (kept,) = change([], [new(nb="Møte, møte  BESKJED,", sv=" ")])
    assert kept.words == {Language.NB: ("møte", "beskjed")}


def test_our_own_themes_keep_our_own_rules() -> None:
    ours = load_themes()
    assert change(list(ours), list(ours)) == tuple(
        replace(one, words={code: tuple(words) for code, words in one.words.items()}) for one in ours
    )


def test_an_addition_that_is_taken_back_stays_known() -> None:
    now = change([A], [A, new()])
    back = taken_back([A], now)
    assert [(one.id, one.retired) for one in back] == [("a", False), ("new1", True)]
    assert taken_back(now, back) == now


names = st.text(max_size=45)
lines = st.builds(
    lambda id, names, retired: Theme(id, dict(zip(Language, names, strict=False)), retired=retired),
    st.sampled_from(["", "a", "b", "c"]),
    st.lists(names, max_size=4),
    st.booleans(),
)


@given(st.lists(lines, max_size=6))
def test_whatever_is_sent_no_id_goes_away_and_everything_has_a_name(proposed: list[Theme]) -> None:
    try:
        kept = change([A, B], proposed)
    except InnspillError as error:
        assert error.status == 422
        return
    assert {"a", "b"} <= {one.id for one in kept}
    assert len({one.id for one in kept}) == len(kept)
    assert all(one.label[language] for one in offered(kept) for language in Language)
