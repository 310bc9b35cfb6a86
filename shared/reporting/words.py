"""The reports' fixed strings per language, and how each language writes numbers and dates."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

Text = str | Mapping[str, str]


@dataclass(frozen=True)
class Words:
    """The fixed strings of one language, and its way of writing numbers and dates."""

    language: str
    locale: Locale
    texts: Mapping[str, Text]

    def __call__(self, key: str, **values: str | int) -> str:
        """The text of `key`; where it has forms for one and many, `n` chooses. A missing key is a KeyError."""
        text = self.texts[key]
        if not isinstance(text, str):
            text = text[self.locale.plural_form(int(values["n"]))]
        return text.format_map(
            {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        )

    def number(self, value: float) -> str:
        return format_decimal(value, locale=self.locale)

    def mean(self, value: float) -> str:
        return format_decimal(_rounded(value, 1), "0.0", locale=self.locale)

    def percent(self, part: int, whole: int) -> str:
        return self.share(part / whole)

    def share(self, share: float) -> str:
        return format_percent(_rounded(share, 2), locale=self.locale)

    def day(self, iso: str, length: Literal["medium", "long"] = "medium") -> str:
        return format_date(date.fromisoformat(iso), length, locale=self.locale)


def _rounded(value: float, places: int) -> Decimal:
    """Halves away from nought, as browsers write numbers (ECMA-402): paper and screen say the same."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@cache
def words(language: str, file: str = "words") -> Words:
    """The words of `language` (nb, sv, nl, en) in a file of this folder. An unknown language is a KeyError."""
    texts = tomllib.loads(Path(__file__).with_name(f"{file}.toml").read_text("utf-8"))[language]
    return Words(language, Locale("en", "GB") if language == "en" else Locale(language), texts)
