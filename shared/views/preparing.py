"""A format as it travels: what the editor sends and a file holds, and what there is to choose from."""

from typing import Annotated, Literal

from pydantic import Field

from shared.domain.formats import Language, StepType
from shared.http import RequestBody
from shared.views.view import View

Text = Annotated[str, Field(max_length=2_000)]
"""Bounded here so that nothing large is cleaned; how long each text may be, the domain says."""

Words = dict[Language, Text]
"""One text in some languages."""

NO_WORDS: Words = {}

PartId = Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,32}$")]


BankId = Annotated[str, Field(max_length=64)]


class EasyWords(RequestBody):
    """What a part says in easy-read language, where that differs: a kind's prompt, or a statement's text."""

    prompt: Words = NO_WORDS
    text: Words = NO_WORDS


class EasyStepWords(RequestBody):
    """The same of a step; as many ``prompts`` in a language as it has ordinary ones, or none."""

    text: Words = NO_WORDS
    prompts: dict[Language, list[Text]] = Field(default={})


class KindPart(RequestBody):
    """One thing to write about."""

    id: PartId
    label: Words
    prompt: Words
    easy: EasyWords | None = None


class ItemPart(RequestBody):
    """One statement of a pulse."""

    id: PartId
    text: Words
    easy: EasyWords | None = None


class TrilemmaPart(RequestBody):
    """A trilemma of one's own."""

    question: Words
    a: Words
    b: Words
    c: Words


class StepPart(RequestBody):
    """A step: which of the fields matter depends on its type.

    ``trilemmas`` are names from the bank and own ones, in order; without them ``draw`` says how many are drawn by lot.
    """

    id: PartId
    type: StepType
    title: Words
    text: Words = NO_WORDS
    minutes: int | None = None
    hint: Words = NO_WORDS
    draw: int | None = None
    trilemmas: list[BankId | TrilemmaPart] = Field(default=[], max_length=20)
    max_each: int | None = None
    readings: int | None = None
    kinds: list[KindPart] = Field(default=[], max_length=10)
    prompts: dict[Language, list[Text]] = Field(default={})
    items: list[ItemPart] = Field(default=[], max_length=20)
    low: Words = NO_WORDS
    high: Words = NO_WORDS
    easy: EasyStepWords | None = None


class LimitsPart(RequestBody):
    """From how many people on scores and texts may leave the room."""

    score: int
    text: int


class FormatData(RequestBody):
    """A whole format."""

    title: Words
    description: Words = NO_WORDS
    thresholds: LimitsPart = LimitsPart.model_construct(score=5, text=10)
    steps: list[StepPart] = Field(max_length=60)


Origin = Literal["built-in", "unit", "published"]


class FormatChoice(View):
    """A format to choose. ``published`` is of the unit's own: none of it, this very version, or an older one."""

    id: str
    title: str
    description: str
    minutes: int
    languages: list[Language]
    steps: int
    origin: Origin
    version: int
    published: Literal["no", "yes", "older"]


class FormatChoices(View):
    formats: list[FormatChoice]


class FormatDetail(FormatChoice):
    """A format with all that it says. ``version`` is what If-Match takes; 0 for what cannot be changed."""

    data: FormatData


class BankTrilemma(View):
    id: str
    question: str
    options: list[str]


class BankView(View):
    """The bank of trilemmas in one language."""

    trilemmas: list[BankTrilemma]
