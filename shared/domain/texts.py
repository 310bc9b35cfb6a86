"""Cleaning what people write: one normal form, and no character that hides, reorders or breaks text."""

import unicodedata

from shared.domain.errors import TextControlCharacters, TextEmpty, TextTooLong

# Embeddings, overrides and isolates reorder the text around them; a left-open one reorders the next person's.
# The marks U+200E, U+200F and U+061C only help one's own line, so writers of Arabic and Hebrew keep those.
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = frozenset("\u200b\u2060\ufeff\u00ad")


def clean_text(raw: str, *, limit: int) -> str:
    """The text as it is stored: NFC, line feeds only, trimmed, at most ``limit`` code points.

    Raises TextEmpty, TextTooLong or TextControlCharacters; nothing is silently cut or dropped but outer
    white space.
    """
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    for character in text:
        if character in BIDI_CONTROLS or (character != "\n" and unicodedata.category(character) in ("Cc", "Cs")):
            raise TextControlCharacters(
                "The text holds a control character or one that changes the direction of the text around it. "
                "Type it again without pasting."
            )
    text = text.strip()
    if not any(_is_visible(character) for character in text):
        raise TextEmpty("The text is empty. Write at least one word.")
    if len(text) > limit:
        raise TextTooLong(f"The text has {len(text)} characters; at most {limit} are possible.")
    return text


def _is_visible(character: str) -> bool:
    return not character.isspace() and character not in INVISIBLE
