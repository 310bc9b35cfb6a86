"""The formats as data: complete in four languages, and frozen as a session needs them."""

import re
from collections.abc import Iterator

import pytest

from shared.domain.errors import InputInvalid
from shared.domain.formats import Language, StepType, Words, freeze
from shared.domain.identifiers import StepId
from shared.formats import FORMATS, load_format, load_trilemmas


def texts() -> Iterator[tuple[str, Words]]:
    for format_id in FORMATS:
        chosen = load_format(format_id)
        yield format_id, chosen.title
        yield format_id, chosen.description
        for step in chosen.steps:
            where = f"{format_id}/{step.id}"
            yield where, step.title
            yield where, step.text
            for words in (step.low, step.high, step.hint):
                if words:
                    yield where, words
            for choice in step.choices:
                yield where, choice.label
                for words in (choice.prompt, choice.easy):
                    if words:
                        yield where, words
            for words in (step.easy.text, step.easy.question):
                if words:
                    yield where, words
    for trilemma in load_trilemmas():
        yield trilemma.id, trilemma.question
        yield trilemma.id, trilemma.easy_question
        for option in trilemma.options:
            yield trilemma.id, option.label
            if option.easy:
                yield trilemma.id, option.easy


@pytest.mark.parametrize(("where", "words"), list(texts()))
def test_every_text_exists_in_every_language(where: str, words: Words) -> None:
    for language in Language:
        assert words[language].strip() == words[language] != "", (where, language)


def test_the_bank_has_at_least_24_different_trilemmas_with_three_options() -> None:
    bank = load_trilemmas()
    assert len(bank) >= 24
    assert len({trilemma.id for trilemma in bank}) == len(bank)
    for language in Language:
        assert len({trilemma.question[language] for trilemma in bank}) == len(bank)
    assert all([option.id for option in trilemma.options] == ["a", "b", "c"] for trilemma in bank)


def test_the_dialogue_has_its_steps_in_order() -> None:
    script = freeze(load_format("dialogue"), trilemmas=load_trilemmas())
    assert [step.id for step in script.steps] == [
        "frame", "trilemma-1", "trilemma-2", "trilemma-3", "write", "judge", "discuss", "plan", "pulse",
    ]  # fmt: skip
    assert [step.tickets for step in script.steps] == [0, 1, 1, 1, 9, 1, 1, 1, 1]
    assert [kind.id for kind in script.step("write").choices] == ["works_well", "challenging", "idea"]
    assert [item.id for item in script.step("pulse").choices] == ["influence", "belief", "safety"]
    assert script.contribute_steps_before(StepId("judge")) == ["write"]


def test_numbers_of_trilemmas_and_contributions_can_be_chosen() -> None:
    script = freeze(load_format("dialogue"), trilemmas=load_trilemmas(), draw=0, max_each=5)
    assert StepType.TRILEMMA not in {step.type for step in script.steps}
    assert script.step("write").tickets == 15


def test_the_drawn_trilemmas_differ() -> None:
    script = freeze(load_format("dialogue"), trilemmas=load_trilemmas(), draw=6)
    questions = [step.question[Language.NB] for step in script.steps if step.type is StepType.TRILEMMA]
    assert len(set(questions)) == 6


def test_discussion_has_prompts_in_every_language() -> None:
    prompts = next(step.prompts for step in load_format("dialogue").steps if step.type is StepType.DISCUSS)
    assert all(len(prompts[language]) >= 3 for language in Language)


def easy_texts() -> Iterator[tuple[str, Words]]:
    for format_id in FORMATS:
        for step in load_format(format_id).steps:
            yield step.id, step.easy.text
            yield from ((f"{step.id}/{choice.id}", choice.easy) for choice in step.choices)
    for trilemma in load_trilemmas():
        yield trilemma.id, trilemma.easy_question
        yield from ((f"{trilemma.id}/{option.id}", option.easy) for option in trilemma.options if option.easy)


@pytest.mark.parametrize(("where", "words"), list(easy_texts()))
def test_an_easy_text_has_short_sentences(where: str, words: Words) -> None:
    assert words, f"{where} has no easy text"
    for language in Language:
        for sentence in re.split(r"[.?!:\n]\s*", words[language]):
            assert len(sentence.split()) <= 16, (where, language, sentence)


def test_easy_questions_for_the_talk_are_as_many_as_the_ordinary_ones() -> None:
    step = next(step for step in load_format("dialogue").steps if step.type is StepType.DISCUSS)
    assert {language: len(step.easy.prompts[language]) for language in Language} == {
        language: len(step.prompts[language]) for language in Language
    }


def test_an_unknown_format_is_refused_with_a_hint() -> None:
    with pytest.raises(InputInvalid, match="GET /api/formats"):
        load_format("../../secrets")
