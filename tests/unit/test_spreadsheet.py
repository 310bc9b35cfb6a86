"""No text is a formula, whichever spreadsheet opens the file, and each can be read back as it was."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.spreadsheet import harmless, is_command, unguarded

COMMANDS = (
    "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\tText", "\r=1", " =1", "\u00a0=1", "\u200b=1", "\u3164=1", "\ufeff=1",
    "＝1+1", "＋1", "－1", "＠SUM(A1)", "﹦1", "﹣1", "⁺1", "₌1", "\u2212" + "1", "'=1", "''＝1", "' =1",
    "Ok;=1+1", "Ok; ＝1+1;", "Ok\n=1+1", "Ok\r\n@SUM(A1)",
)  # fmt: skip
"""What one spreadsheet or another may take for a formula, the last of them where lists are cut at semicolons."""

TEXTS = (
    "Ward 3",
    "a=b",
    "1 + 1",
    "post@example.org",
    "'quoted'",
    "https://example.org",
    "a; b",
    "<b>&",
    "🧑🏽‍⚕️ نص",
    "",
    "'",
)


@pytest.mark.parametrize("text", COMMANDS)
def test_what_may_be_a_formula_gets_an_apostrophe_and_comes_back(text: str) -> None:
    assert is_command(text)
    assert harmless(text) != text
    assert harmless(text).replace("'", "") == text.replace("'", ""), "nothing else is changed"
    assert unguarded(harmless(text)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    assert not is_command(text)
    assert harmless(text) == text == unguarded(text)


@given(st.text(alphabet="a'\"=＝+-﹣−@＠;, \t\r\n\u200b\u3164\u00a0é", max_size=12))
def test_no_cell_of_any_text_begins_with_a_sign(text: str) -> None:
    assert unguarded(harmless(text)) == text
    for cell in re.split(r"[;\r\n]", harmless(text)):
        begins = unicodedata.normalize("NFKC", cell.strip(" \t\u200b\u3164\u00a0"))
        assert begins[:1] not in ("=", "+", "-", "@", "\u2212")
