"""The methods as data: reads the formats, the bank of trilemmas and the themes that lie beside this file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from shared.domain.errors import InputInvalid
from shared.domain.formats import Choice, EasyTexts, Format, Language, Step, StepType, Theme, Trilemma, Words
from shared.domain.identifiers import StepId

FOLDER = Path(__file__).parent
FORMATS = ("dialogue",)


@cache
def load_format(format_id: str) -> Format:
    """A format by its id. Raises InputInvalid for an unknown one."""
    if format_id not in FORMATS:
        raise InputInvalid("There is no such format. GET /api/formats lists them.")
    data = _read(f"{format_id}.toml")
    return Format(
        id=data["id"],
        minutes=data["minutes"],
        title=_words(data["title"]),
        description=_words(data["description"]),
        steps=tuple(_step(step) for step in data["steps"]),
        draw={StepId(step["id"]): step["draw"] for step in data["steps"] if "draw" in step},
    )


@cache
def load_trilemmas() -> tuple[Trilemma, ...]:
    """The bank that warm-ups are drawn from."""
    return tuple(
        Trilemma(
            id=one["id"],
            question=_words(one["question"]),
            options=tuple(Choice(option, _words(one[option]), easy=_easy(one, option)) for option in ("a", "b", "c")),
            easy_question=_easy(one, "question"),
        )
        for one in _read("trilemmas.toml")["trilemmas"]
    )


@cache
def load_themes() -> tuple[Theme, ...]:
    """The organisation's themes."""
    return tuple(
        Theme(
            id=one["id"],
            label=_words(one["label"]),
            words={language: one["words"][language].split() for language in Language} if "words" in one else {},
        )
        for one in _read("themes.toml")["themes"]
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def _words(texts: Mapping[str, str]) -> Words:
    return {language: texts[language] for language in Language}


def _easy(data: Mapping[str, Any], name: str) -> Words:
    """The easy-read variant of a text; empty when the ordinary one serves."""
    texts = data.get("easy", {}).get(name)
    return _words(texts) if texts else {}


def _lists(texts: Mapping[str, list[str]] | None) -> Mapping[Language, tuple[str, ...]]:
    return {language: tuple(texts[language]) for language in Language} if texts else {}


def _step(data: Mapping[str, Any]) -> Step:
    choices = [
        Choice(one["id"], _words(one["label"]), _words(one["prompt"]), _easy(one, "prompt"))
        for one in data.get("kinds", ())
    ] + [Choice(one["id"], _words(one["text"]), easy=_easy(one, "text")) for one in data.get("items", ())]
    return Step(
        id=StepId(data["id"]),
        type=StepType(data["type"]),
        title=_words(data["title"]),
        text=_words(data["text"]),
        choices=tuple(choices),
        prompts=_lists(data.get("prompts")),
        low=_words(data["low"]) if "low" in data else {},
        high=_words(data["high"]) if "high" in data else {},
        max_each=data.get("max_each", 0),
        minutes=data.get("minutes", 0),
        hint=_words(data["hint"]) if "hint" in data else {},
        easy=EasyTexts(text=_easy(data, "text"), prompts=_lists(data.get("easy", {}).get("prompts"))),
        **({"readings": data["readings"]} if "readings" in data else {}),
    )
