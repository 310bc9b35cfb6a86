"""What contributions can be about, as an organisation has it: the rules by which its themes may change.

A theme's id is what its figures are kept under over the years. So it is given once, stays when the theme is renamed,
and never goes away: a theme that is not wanted any more is *retired*, which keeps its name for what was said about it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from shared.domain.errors import InnspillError, ThemesFull, ThemesInvalid, ThemeTwice
from shared.domain.formats import Language, Theme, Words
from shared.domain.texts import clean_text, is_blank

MOST_OFFERED = 20
"""More do not help anybody who has a text in mind and looks for the one that fits."""

MOST = 60
"""Those that are retired too."""

LONGEST_NAME = 40
LONGEST_WORDS = 400

MOST_BYTES = 150_000
"""Of all their texts: an item of the table, which may have 400 KB, holds them as they are and as they were."""

STANDS_IN: Mapping[Language, Sequence[Language]] = {
    Language.NB: (Language.SV, Language.EN, Language.NL),
    Language.SV: (Language.NB, Language.EN, Language.NL),
    Language.NL: (Language.EN, Language.NB, Language.SV),
    Language.EN: (Language.NB, Language.SV, Language.NL),
}
"""Whose name a theme goes by in a language that it has none in: that of the nearest language first."""


def spoken(theme: Theme) -> Theme:
    """The theme with a name in every language."""
    return replace(theme, label={one: _name(theme.label, one) for one in Language})


def offered(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """What a session that opens now is offered, each with a name in every language."""
    return tuple(spoken(theme) for theme in themes if not theme.retired)


def change_themes(before: Sequence[Theme], proposed: Sequence[Theme], new_ids: Iterable[str]) -> tuple[Theme, ...]:
    """The themes as they are kept from now on, in the order proposed. One without an id is new and gets one.

    Raises ThemesInvalid, ThemeTwice or ThemesFull; each says which theme and field, counted from 0.
    """
    ids = iter(new_ids)
    known = {theme.id for theme in before}
    given = [theme.id for theme in proposed if theme.id]
    if not set(given) <= known:
        raise ThemesInvalid("themes: one has an id that nobody gave it. A new theme is sent without an id.")
    if sorted(given) != sorted(known):
        raise ThemesInvalid("themes: send each theme once, those that are retired too. None can be removed.")
    kept = tuple(replace(_clean(theme, f"themes[{at}]"), id=theme.id or next(ids)) for at, theme in enumerate(proposed))
    _check_number(kept)
    _check_names(kept)
    return kept


def taken_back(before: Sequence[Theme], now: Sequence[Theme]) -> tuple[Theme, ...]:
    """The themes as they were before a change. One that it added stays as a retired one: a session may have it."""
    known = {theme.id for theme in before}
    return (*before, *(replace(theme, retired=True) for theme in now if theme.id not in known))


def _check_number(themes: Sequence[Theme]) -> None:
    wanted = len(offered(themes))
    if not wanted:
        raise ThemesInvalid("themes: at least one must not be retired.")
    if wanted > MOST_OFFERED:
        raise ThemesFull(f"themes: at most {MOST_OFFERED} are offered. Retire one first.")
    if len(themes) > MOST:
        raise ThemesFull(f"themes: at most {MOST} are kept, with those that are retired. Bring one of them back.")
    texts = [text for theme in themes for text in (*theme.label.values(), *map(" ".join, theme.words.values()))]
    if sum(len(text.encode()) for text in texts) > MOST_BYTES:
        raise ThemesFull("themes: their names and words are longer together than can be kept. Shorten some words.")


def _check_names(themes: Sequence[Theme]) -> None:
    """Two themes that are called the same cannot be told apart. What is retired is not there to choose."""
    for language in Language:
        seen: set[str] = set()
        for at, theme in enumerate(themes):
            name = _name(theme.label, language).casefold()
            if not theme.retired and name in seen:
                raise ThemeTwice(f"themes[{at}].label.{language}: another theme is called so in this language.")
            seen |= set() if theme.retired else {name}


def _clean(theme: Theme, place: str) -> Theme:
    label = {
        language: _line(text, LONGEST_NAME, f"{place}.label.{language}")
        for language, text in theme.label.items()
        if not is_blank(text)
    }
    if not label:
        raise ThemesInvalid(f"{place}.label: a theme needs a name in one language at least.")
    words = {
        language: tuple(dict.fromkeys(_line(text, LONGEST_WORDS, f"{place}.words.{language}").casefold().split()))
        for language, each in theme.words.items()
        if not is_blank(text := " ".join(each).replace(",", " "))
    }
    return replace(theme, label=label, words=words)


def _line(text: str, limit: int, place: str) -> str:
    """Raises ThemesInvalid, which says what is wrong with it and never repeats it."""
    try:
        return clean_text(" ".join(text.split()), limit=limit)
    except InnspillError as error:
        raise ThemesInvalid(f"{place}: {error.detail}") from None


def _name(label: Words, language: Language) -> str:
    return label.get(language) or next(label[one] for one in STANDS_IN[language] if label.get(one))
