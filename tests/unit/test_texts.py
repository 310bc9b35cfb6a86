"""Cleaning of texts: real languages pass unharmed, tricks do not pass."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import InnspillError, TextControlCharacters, TextEmpty, TextMarks, TextTooLong
from shared.domain.organisation import is_clean
from shared.domain.texts import BIDI_CONTROLS, clean_optional, clean_text, is_blank, is_visible

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "texts.json").read_text())
"""What the phone decides the same of (pwa/src/session/visible.test.ts)."""


def each(kind: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("text", VECTORS[kind].values(), ids=VECTORS[kind].keys())


@each("kept")
def test_honest_texts_pass_unchanged(text: str) -> None:
    assert not is_blank(text)
    assert clean_text(text, limit=100) == unicodedata.normalize("NFC", text)


def test_line_ends_tabs_and_outer_space_are_normalised() -> None:
    assert clean_text("  one\r\ntwo\rthree\tfour \n", limit=100) == "one\ntwo\nthree four"


@each("blank")
def test_a_text_that_nobody_can_see_is_empty(text: str) -> None:
    assert is_blank(text)
    with pytest.raises(TextEmpty):
        clean_text(text, limit=100)
    assert clean_optional(text, limit=100) == ""
    assert not is_clean(text), "nor is it the name of a unit or a person"


def test_no_character_of_the_kind_is_visible() -> None:
    spans = [(int(first, 16), int(last, 16)) for first, last in VECTORS["unseen"]]
    seen = [f"{code:x}" for first, last in spans for code in range(first, last + 1) if is_visible(chr(code))]
    assert not seen


@each("stacked")
def test_more_marks_on_a_letter_than_any_language_writes_are_refused(text: str) -> None:
    with pytest.raises(TextMarks, match="more than 8 marks"):
        clean_text(text, limit=100)


def test_a_text_that_may_be_left_out_is_refused_for_tricks_all_the_same() -> None:
    assert clean_optional("  Ann ", limit=3) == "Ann"
    for trick in ("\u202e", "\x00"):
        with pytest.raises(TextControlCharacters):
            clean_optional(trick, limit=100)


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
