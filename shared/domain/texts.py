"""Cleaning what people write: one normal form, and no character that hides, reorders or breaks text.

What counts as visible is decided here, for every text of people and leaders. The phone's own copy of the rule is
pwa/src/session/visible.ts; both are tested against tests/vectors/texts.json.
"""

import re
import unicodedata

from shared.domain.errors import TextControlCharacters, TextEmpty, TextMarks, TextTooLong

# Embeddings, overrides and isolates reorder the text around them; a left-open one reorders the next person's.
# The marks U+200E, U+200F and U+061C only help one's own line, so writers of Arabic and Hebrew keep those.
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

MOST_MARKS = 8
"""Combining marks on one letter. No writing system needs more (Tibetan stacks come nearest); more of them paint over
the lines above and below."""

UNSEEN_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Mn", "Me"})
"""Spaces, controls, format characters, halves of pairs, private ones that no font need have, and marks, which show
only upon another character."""

UNSEEN = re.compile(
    "["
    "\u115f\u1160\u3164\uffa0"  # Hangul fillers: letters by category, drawn by nobody
    "\u2800\U0001d159"  # a Braille cell without dots, a note without a head
    "\U00013430-\U00013442"  # what arranges hieroglyphs, and blank ones: partly unknown to older Unicode
    "\ufffc"  # stands for an object that a text cannot hold
    "\u2065\ufff0-\ufff8\U000e0000-\U000e0fff"  # not assigned yet, but never to be drawn (Default_Ignorable_Code_Point)
    "]"
)


def is_visible(character: str) -> bool:
    """Whether there is anything to see of a character that stands alone."""
    return unicodedata.category(character) not in UNSEEN_CATEGORIES and not UNSEEN.match(character)


def is_blank(text: str) -> bool:
    """Whether nobody can see anything of a text."""
    return not any(map(is_visible, text))


def clean_text(raw: str, *, limit: int) -> str:
    """The text as it is stored: NFC, line feeds only, trimmed, at most ``limit`` code points.

    Raises TextEmpty, TextTooLong, TextMarks or TextControlCharacters; nothing is silently cut or dropped but outer
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
    if is_blank(text):
        raise TextEmpty("The text is empty. Write at least one word.")
    if len(text) > limit:
        raise TextTooLong(f"The text has {len(text)} characters; at most {limit} are possible.")
    if _most_marks(text) > MOST_MARKS:
        raise TextMarks(f"A letter has more than {MOST_MARKS} marks above or below it. Write it without them.")
    return text


def clean_optional(raw: str, *, limit: int) -> str:
    """The same of a text that may be left out: nothing to see is the empty text."""
    try:
        return clean_text(raw, limit=limit)
    except TextEmpty:
        return ""


def _most_marks(text: str) -> int:
    """The longest run of combining marks. What is not drawn, such as a joiner, neither counts nor ends a run."""
    most = run = 0
    for character in text:
        category = unicodedata.category(character)
        if category in ("Mn", "Me"):
            run += 1
            most = max(most, run)
        elif category != "Cf":
            run = 0
    return most
