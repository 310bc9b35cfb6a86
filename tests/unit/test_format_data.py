"""What a format must be: read from data, refused with the place and a sentence, frozen whole in every language."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import FormatInvalid
from shared.domain.format_data import MAX_STEPS, read_format
from shared.domain.formats import Format, Language, StepType, freeze
from shared.formats import load_data, load_trilemmas, trilemma_bank
from tests.formats import small, with_step

OWN_TRILEMMA = {
    "question": {"en": "Which?", "nb": "Hvilken?"},
    "a": {"en": "This", "nb": "Denne"},
    "b": {"en": "That", "nb": "Den"},
    "c": {"en": "Neither", "nb": "Ingen"},
}


def read(data: dict[str, Any]) -> Format:
    return read_format("0123456789ab", data, bank=trilemma_bank())


def warm_up(**changes: Any) -> dict[str, Any]:
    data = small()
    data["steps"].insert(
        1, {"id": "warm", "type": "trilemma", "title": {"en": "Warm-up", "nb": "Oppvarming"}, **changes}
    )
    return data


def test_a_small_format_is_read() -> None:
    chosen = read(small())
    assert [step.type for step in chosen.steps] == [StepType.FRAME, StepType.CONTRIBUTE, StepType.JUDGE]
    assert chosen.minutes == 5 + 4 + 12
    assert (chosen.thresholds.score, chosen.thresholds.text) == (5, 10)


def test_only_languages_in_which_everything_is_said_are_offered() -> None:
    assert read(small()).languages == [Language.NB, Language.EN]
    assert read(with_step(1, text={"nb": "Skriv kort"})).languages == [Language.NB]
    assert read(with_step(2, title={"en": "Go through", "nb": "  "})).languages == [Language.EN]


def test_a_question_that_one_language_lacks_makes_it_incomplete() -> None:
    data = small()
    step = {"id": "talk", "type": "discuss", "title": {"en": "Talk", "nb": "Snakk"}}
    data["steps"].append({**step, "prompts": {"en": ["Why?", "How?"], "nb": ["Hvorfor?"]}})
    assert read(data).languages == [Language.EN]


def test_a_language_that_is_not_offered_is_spoken_in_the_sessions() -> None:
    script = freeze(read(small()), trilemmas=load_trilemmas(), language=Language.NB)
    titles = script.step("write").title
    assert [titles[language] for language in Language] == ["Skriv", "Skriv", "Skriv", "Write"]
    assert script.step("write").choices[0].prompt[Language.SV] == "Hva kunne vi prøve?"
    assert script.step("frame").text[Language.NL] == ""


def test_chosen_trilemmas_come_in_their_order_and_are_not_drawn_again() -> None:
    data = warm_up(trilemmas=["late-colleague", OWN_TRILEMMA])
    data["steps"].append({"id": "more", "type": "trilemma", "title": {"en": "More", "nb": "Mer"}, "draw": 6})
    script = freeze(read(data), trilemmas=load_trilemmas(), language=Language.EN)
    questions = [step.question[Language.EN] for step in script.steps if step.type is StepType.TRILEMMA]
    assert [step.id for step in script.steps[1:3]] == ["warm-1", "warm-2"]
    assert questions[0] == trilemma_bank()["late-colleague"].question[Language.EN]
    assert questions[1] == "Which?"
    assert len(set(questions)) == 8
    assert script.steps[2].question[Language.NL] == "Which?", "the session's language where there is no other"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (small(steps=[]), "at least one step"),
        (small(steps=small()["steps"][1:]), "Step 1: a session begins with a welcome"),
        (small(steps=[small()["steps"][0], small()["steps"][2]]), "Step 2: there is nothing to go through"),
        (with_step(2, id="write"), "same id"),
        (with_step(2, id="frame"), "same id"),
        (with_step(1, max_each=0), "Step 2: a person writes from 1"),
        (with_step(1, kinds=[]), "Step 2: what to write about"),
        (with_step(1, kinds=[{"id": "wish", "label": {"en": "A"}, "prompt": {"en": "B"}}]), "Step 2: what to write"),
        (with_step(1, kinds=small()["steps"][1]["kinds"] * 2), "Step 2: two of its parts"),
        (with_step(1, minutes=0), "Step 2: it takes from 1"),
        (with_step(1, minutes=241), "Step 2: it takes from 1"),
        (with_step(2, low={}), "Step 3: name both ends"),
        (with_step(0, title={}), "No language is complete"),
        (small(title={"sv": "Tio minuter"}), "No language is complete"),
        (with_step(0, title={"en": "x" * 81}), "Step 1, title: The text has 81"),
        (with_step(0, text={"en": "a\u202eb"}), "Step 1, text: The text holds a control character"),
        (small(title={"en": "a\x00"}), "The title: "),
        (small(thresholds={"score": 2, "text": 10}), "A threshold is from 3"),
        (small(thresholds={"score": 5, "text": 101}), "A threshold is from 3"),
        (warm_up(draw=7), "Step 2: choose from 1 to 6"),
        (warm_up(trilemmas=["nowhere"]), "Step 2, a trilemma: the bank has none"),
        (warm_up(trilemmas=["late-colleague", "late-colleague"]), "chosen twice"),
        (warm_up(trilemmas=[{**OWN_TRILEMMA, "b": {}}]), "No language is complete"),
        (small(steps=[*small()["steps"], {"id": "p", "type": "pulse", "title": {"en": "P"}}]), "Step 4: it has from 1"),
        (
            small(steps=small()["steps"] + [{**small()["steps"][1], "id": f"w{n}"} for n in range(4)]),
            "At most 4 steps for writing",
        ),
        (
            small(steps=[{**small()["steps"][0], "id": f"f{n}"} for n in range(MAX_STEPS + 1)]),
            "at most 30 steps",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(data: dict[str, Any], says: str) -> None:
    with pytest.raises(FormatInvalid) as refused:
        read(data)
    assert says in refused.value.detail


def test_unfolded_warm_ups_may_not_meet_another_step() -> None:
    data = warm_up(draw=2)
    data["steps"].append({"id": "warm-2", "type": "frame", "title": {"en": "Again", "nb": "Igjen"}})
    with pytest.raises(FormatInvalid, match="same id"):
        read(data)


def blanks(data: Any) -> list[tuple[Any, ...]]:
    """The places of all texts in a format's data."""
    if isinstance(data, dict):
        return [(key, *rest) for key, value in data.items() for rest in blanks(value)]
    if isinstance(data, list):
        return [(key, *rest) for key, value in enumerate(data) for rest in blanks(value)]
    return [()] if isinstance(data, str) else []


DIALOGUE = {name: part for name, part in load_data("dialogue").items() if name != "id"}
TEXTS = [place for place in blanks(DIALOGUE) if place[-1] in list(Language) or place[-2] in list(Language)]


@given(st.sets(st.sampled_from(TEXTS), max_size=12), st.sampled_from(list(Language)))
def test_whatever_is_left_out_a_session_has_every_text_in_every_language(
    left_out: set[tuple[Any, ...]], language: Language
) -> None:
    data = copy.deepcopy(DIALOGUE)
    for *path, last in left_out:
        part: Any = data
        for key in path:
            part = part[key]
        part[last] = ""
    try:
        chosen = read(data)
    except FormatInvalid as refused:
        assert "No language is complete" in refused.detail
        return
    lacking = {next(key for key in reversed(place) if key in list(Language)) for place in left_out}
    assert set(Language) - lacking <= set(chosen.languages)
    spoken = language if language in chosen.languages else chosen.languages[0]
    script = freeze(chosen, trilemmas=load_trilemmas(), language=spoken)
    for step in script.steps:
        for words in (step.title, step.text, *(one.label for one in step.choices)):
            assert set(words) == set(Language)
            assert all(words[other] == words[spoken] for other in Language if other not in chosen.languages)


@given(st.recursive(st.none() | st.text(max_size=5) | st.integers(), lambda inner: st.lists(inner, max_size=3)))
def test_a_title_is_refused_or_read(text: Any) -> None:
    data = small(title={"en": text if isinstance(text, str) else "Ten", "nb": "Ti"})
    chosen: Format | None = None
    try:
        chosen = read(data)
    except FormatInvalid as refused:
        assert refused.detail
    assert chosen is None or chosen.languages
