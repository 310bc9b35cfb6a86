"""A format as data, read and checked: the same rules for the built-in ones and for what a leader has made.

The data is what the editor sends, what is stored, and what a file holds (its shape: `shared/views/preparing.py`).
A refusal says at which step, counted from 1, something is wrong and what would be right; it never repeats the text.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from shared.domain.errors import FormatInvalid, InnspillError
from shared.domain.formats import Choice, EasyTexts, Format, Kind, Language, Step, StepType, Trilemma, Words
from shared.domain.identifiers import StepId
from shared.domain.texts import clean_optional
from shared.domain.thresholds import DEFAULT_THRESHOLDS, Thresholds

MAX_STEPS = 30
MAX_WRITING_STEPS = 4
"""Each gives every phone up to 30 tickets, which it has to fetch while it joins."""

MAX_TRILEMMAS = 6
MAX_EACH = 10
MAX_ITEMS = 10
MAX_THRESHOLD = 100
MAX_MINUTES = 240
READINGS, LEAST_READINGS, MOST_READINGS = 20, 5, 60
"""How many contributions one person goes through when there are more than everybody can read."""

TITLE, LABEL, SENTENCE, OPTION, TEXT = 80, 40, 250, 140, 1000
"""The most code points of a text, by what it is."""


Bank = Mapping[str, Trilemma]


def read_format(format_id: str, data: Mapping[str, Any], *, bank: Bank) -> Format:
    """A format from its data, checked. ``bank`` is what a trilemma may be named from. Raises FormatInvalid."""
    steps = data["steps"]
    if not steps:
        raise FormatInvalid("A format needs at least one step.")
    read = [_step(step, place) for place, step in enumerate(steps, 1)]
    pools = {
        StepId(step["id"]): _trilemmas(step["trilemmas"], place, bank)
        for place, step in enumerate(steps, 1)
        if step.get("trilemmas")
    }
    draw = {
        one.id: len(pools[one.id]) if one.id in pools else step.get("draw") or 1
        for one, step in zip(read, steps, strict=True)
        if one.type is StepType.TRILEMMA
    }
    limits = data.get("thresholds") or {}
    chosen = Format(
        id=format_id,
        minutes=data.get("minutes") or sum(step.lasts * draw.get(step.id, 1) for step in read),
        title=_words(data["title"], TITLE, "The title"),
        description=_words(data.get("description"), TEXT, "The description"),
        steps=tuple(read),
        draw=draw,
        chosen=pools,
        thresholds=Thresholds(
            score=limits.get("score", DEFAULT_THRESHOLDS.score), text=limits.get("text", DEFAULT_THRESHOLDS.text)
        ),
    )
    _check(chosen)
    return chosen


def _words(texts: Mapping[str, str] | None, limit: int, what: str) -> Words:
    """The languages that say something, cleaned; a language without words is left out."""
    try:
        cleaned = {Language(code): clean_optional(text, limit=limit) for code, text in (texts or {}).items()}
    except InnspillError as error:
        raise FormatInvalid(f"{what}: {error.detail}") from None
    return {language: text for language, text in cleaned.items() if text}


def _step(data: Mapping[str, Any], place: int) -> Step:
    what = f"Step {place}"

    def words(name: str, limit: int) -> Words:
        return _words(data.get(name), limit, f"{what}, {name}")

    def easy(part: Mapping[str, Any], name: str) -> Words:
        """The easy-read variant of a text; the editor takes it out when the text is changed."""
        return _words((part.get("easy") or {}).get(name), TEXT, what)

    kinds = [
        Choice(one["id"], _words(one["label"], LABEL, what), _words(one["prompt"], SENTENCE, what), easy(one, "prompt"))
        for one in data.get("kinds") or ()
    ]
    items = [
        Choice(one["id"], _words(one["text"], SENTENCE, what), easy=easy(one, "text"))
        for one in data.get("items") or ()
    ]

    def questions(part: Mapping[str, Any]) -> dict[Language, tuple[str, ...]]:
        cleaned = {
            Language(code): [_words({code: one}, SENTENCE, what).get(Language(code)) for one in each]
            for code, each in (part.get("prompts") or {}).items()
        }
        return {code: tuple(text for text in each if text is not None) for code, each in cleaned.items()}

    prompts = questions(data)
    return Step(
        id=StepId(data["id"]),
        type=StepType(data["type"]),
        title=words("title", TITLE),
        text=words("text", TEXT),
        choices=tuple(kinds + items),
        prompts={code: each for code, each in prompts.items() if each},
        low=words("low", LABEL),
        high=words("high", LABEL),
        max_each=data.get("max_each") or 0,
        minutes=data.get("minutes"),
        hint=words("hint", TEXT),
        readings=data.get("readings") or READINGS,
        easy=EasyTexts(
            text=easy(data, "text"),
            prompts={
                code: each
                for code, each in questions(data.get("easy") or {}).items()
                if len(each) == len(prompts.get(code, ()))
            },
        ),
    )


def _trilemmas(entries: Sequence[str | Mapping[str, Any]], place: int, bank: Bank) -> tuple[Trilemma, ...]:
    """Trilemmas of the bank by their names, and own ones in full."""
    what = f"Step {place}, a trilemma"
    found: list[Trilemma] = []
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, str):
            options = tuple(Choice(option, _words(entry[option], OPTION, what)) for option in ("a", "b", "c"))
            found.append(Trilemma(f"own-{place}-{number}", _words(entry["question"], SENTENCE, what), options))
        elif entry in bank:
            found.append(bank[entry])
        else:
            raise FormatInvalid(f"{what}: the bank has none of that name. GET /api/trilemmas lists them.")
    return tuple(found)


def _check(chosen: Format) -> None:
    """Raises FormatInvalid for the first thing that is wrong."""
    ids: Counter[str] = Counter()
    writing = 0
    for place, step in enumerate(chosen.steps, 1):
        times = chosen.draw.get(step.id, 1)
        ids.update([f"{step.id}-{n}" for n in range(1, times + 1)] if step.type is StepType.TRILEMMA else [step.id])
        _check_step(step, times, place)
        if step.type is StepType.JUDGE and not writing:
            raise FormatInvalid(f"Step {place}: there is nothing to go through yet. Put a step for writing before it.")
        writing += step.type is StepType.CONTRIBUTE
    if chosen.steps[0].type is not StepType.FRAME:
        raise FormatInvalid("Step 1: a session begins with a welcome, during which people join.")
    if ids.total() > MAX_STEPS:
        raise FormatInvalid(f"A session has at most {MAX_STEPS} steps, each trilemma counted as one.")
    if sum(step.type is StepType.OPEN_ACTIONS for step in chosen.steps) > 1:
        raise FormatInvalid("A session looks back at earlier actions once: keep one step for it.")
    if writing > MAX_WRITING_STEPS:
        raise FormatInvalid(f"At most {MAX_WRITING_STEPS} steps for writing are possible.")
    if ids.most_common(1)[0][1] > 1:
        raise FormatInvalid("Two steps have the same id. Give each step an id of its own.")
    named = [trilemma.id for pool in chosen.chosen.values() for trilemma in pool]
    if len(set(named)) < len(named):
        raise FormatInvalid("The same trilemma is chosen twice.")
    if not chosen.languages:
        raise FormatInvalid("No language is complete: write every text in at least one of them.")
    for least in (chosen.thresholds.score, chosen.thresholds.text):
        if not chosen.thresholds.floor <= least <= MAX_THRESHOLD:
            raise FormatInvalid(f"A threshold is from {chosen.thresholds.floor} to {MAX_THRESHOLD} people.")


def _check_step(step: Step, times: int, place: int) -> None:
    def need(holds: bool, sentence: str) -> None:
        if not holds:
            raise FormatInvalid(f"Step {place}: {sentence}")

    ids = [choice.id for choice in step.choices]
    need(len(set(ids)) == len(ids), "two of its parts have the same id.")
    need(step.minutes is None or 1 <= step.minutes <= MAX_MINUTES, f"it takes from 1 to {MAX_MINUTES} minutes.")
    match step.type:
        case StepType.TRILEMMA:
            need(1 <= times <= MAX_TRILEMMAS, f"choose from 1 to {MAX_TRILEMMAS} trilemmas.")
        case StepType.CONTRIBUTE:
            need(1 <= len(ids) <= len(Kind) and set(ids) <= set(Kind), "what to write about is one to three kinds.")
            need(1 <= step.max_each <= MAX_EACH, f"a person writes from 1 to {MAX_EACH} contributions of a kind.")
        case StepType.JUDGE:
            need(bool(step.low and step.high), "name both ends of the scale.")
            need(LEAST_READINGS <= step.readings <= MOST_READINGS, "a person reads from 5 to 60 contributions.")
        case StepType.PULSE:
            need(1 <= len(ids) <= MAX_ITEMS, f"it has from 1 to {MAX_ITEMS} statements.")
            need(bool(step.low and step.high), "name both ends of the scale.")
        case StepType.DISCUSS:
            need(max(map(len, step.prompts.values()), default=0) <= MAX_ITEMS, f"it has at most {MAX_ITEMS} questions.")
        case _:
            pass
