"""The methods as data: reads the formats, the bank of trilemmas and the themes that lie beside this file."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from shared.domain.errors import InputInvalid
from shared.domain.format_data import read_format
from shared.domain.formats import Choice, Format, Language, Theme, Trilemma, Words

FOLDER = Path(__file__).parent
FORMATS = ("dialogue",)


@cache
def load_format(format_id: str) -> Format:
    """A built-in format by its id. Raises InputInvalid for an unknown one."""
    return read_format(format_id, load_data(format_id), bank=trilemma_bank())


@cache
def load_data(format_id: str) -> Mapping[str, Any]:
    """A built-in format as it is written down. Raises InputInvalid for an unknown one."""
    if format_id not in FORMATS:
        raise InputInvalid("There is no such format. GET /api/formats lists them.")
    return _read(f"{format_id}.toml")


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
    """The themes that every organisation begins with."""
    return tuple(
        Theme(
            id=one["id"],
            label=_words(one["label"]),
            words={language: one["words"][language].split() for language in Language} if "words" in one else {},
        )
        for one in _read("themes.toml")["themes"]
    )


@cache
def trilemma_bank() -> Mapping[str, Trilemma]:
    """The bank by name."""
    return {trilemma.id: trilemma for trilemma in load_trilemmas()}


def _read(name: str) -> dict[str, Any]:
    # Only here: a session reads its formats once, and every cold start would pay for the reader.
    import tomllib

    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def _words(texts: Mapping[str, str]) -> Words:
    return {language: texts[language] for language in Language}


def _easy(data: Mapping[str, Any], name: str) -> Words:
    """The easy-read variant of a text; empty when the ordinary one serves."""
    texts = data.get("easy", {}).get(name)
    return _words(texts) if texts else {}
