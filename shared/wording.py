"""The words of a text that say what it is about: without stop words, as stems, in the text's own language."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from shared.domain.formats import Language

STOP_WORDS_FILE = Path(__file__).parent / "stop_words.toml"

STEMMERS = {Language.NB: "norwegian", Language.SV: "swedish", Language.NL: "dutch", Language.EN: "english"}

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Read:
    """A text as it is compared. Of one that has nothing but stop words, those."""

    language: Language
    stems: frozenset[str]


def read_all(texts: Sequence[str], spoken: Language) -> list[Read]:
    """Each text's language and stems. ``spoken`` is the language of those texts that do not show theirs."""
    found = []
    for text in texts:
        words = WORD.findall(text.casefold())
        language = language_of(words, spoken)
        told = [word for word in words if word not in stop_words()[language]] or words
        found.append(Read(language, frozenset(stem_of(language, word) for word in told)))
    return found


def language_of(words: Sequence[str], spoken: Language) -> Language:
    """The language with the most stop words in a text; ``spoken`` where none has more than it."""
    hits = {language: sum(word in stops for word in words) for language, stops in stop_words().items()}
    return max(Language, key=lambda language: (hits[language], language is spoken))


@cache
def stop_words() -> Mapping[Language, frozenset[str]]:
    """The words of each language that say nothing of what a text is about."""
    texts = tomllib.loads(STOP_WORDS_FILE.read_text(encoding="utf-8"))
    return {language: frozenset(texts[language].split()) for language in Language}


@lru_cache(maxsize=50_000)
def stem_of(language: Language, word: str) -> str:
    # Only here: the library brings all its thirty languages along, and most starts need none.
    import snowballstemmer

    return str(snowballstemmer.stemmer(STEMMERS[language]).stemWord(word))
