"""Cleaning of texts: real languages pass unharmed, tricks do not pass."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import InnspillError, TextControlCharacters, TextEmpty, TextTooLong
from shared.domain.texts import BIDI_CONTROLS, clean_text


@pytest.mark.parametrize(
    "text",
    [
        "Vi hjelper hverandre.",
        "Två rader\när bra",
        "שלום\u200f, עולם",
        "العمل جيد",
        "会議が多い",
        "👩🏽‍🚒 bra!",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "=1+1 <script>alert(1)</script>",
    ],
)
def test_honest_texts_pass_unchanged(text: str) -> None:
    assert clean_text(text, limit=100) == unicodedata.normalize("NFC", text)


def test_line_ends_tabs_and_outer_space_are_normalised() -> None:
    assert clean_text("  one\r\ntwo\rthree\tfour \n", limit=100) == "one\ntwo\nthree four"


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b\u2060", "\u00a0\u3000"])
def test_nothing_visible_is_empty(text: str) -> None:
    with pytest.raises(TextEmpty):
        clean_text(text, limit=100)


@pytest.mark.parametrize("text", ["a\x00b", "a\x1b[31mb", "a\u202eb", "a\u2066b", "a\x7fb", "a\x85b", "\ud800"])
def test_control_and_direction_changing_characters_are_refused(text: str) -> None:
    with pytest.raises(TextControlCharacters):
        clean_text(text, limit=100)


def test_the_limit_counts_code_points() -> None:
    assert len(clean_text("🙂" * 100, limit=100)) == 100
    with pytest.raises(TextTooLong, match="101 characters"):
        clean_text("🙂" * 101, limit=100)


@given(st.text(max_size=200))
def test_cleaning_twice_is_cleaning_once_and_never_lets_tricks_through(text: str) -> None:
    try:
        once = clean_text(text, limit=150)
    except InnspillError:
        return
    assert clean_text(once, limit=150) == once
    assert not set(once) & BIDI_CONTROLS
    assert all(character == "\n" or unicodedata.category(character) != "Cc" for character in once)
