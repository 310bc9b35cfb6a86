"""A format is the script of a method as data: ordered steps with their texts in four languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice

from shared.domain.errors import StepUnknown, ThemeUnknown
from shared.domain.identifiers import StepId
from shared.domain.thresholds import DEFAULT_THRESHOLDS, Thresholds


class Language(StrEnum):
    """The languages that every text of the product exists in."""

    NB = "nb"
    SV = "sv"
    NL = "nl"
    EN = "en"


class StepType(StrEnum):
    """What a step asks of people."""

    FRAME = "frame"
    TRILEMMA = "trilemma"
    CONTRIBUTE = "contribute"
    JUDGE = "judge"
    DISCUSS = "discuss"
    PLAN = "plan"
    PULSE = "pulse"
    OPEN_ACTIONS = "open_actions"


class Kind(StrEnum):
    """What a contribution is: the three things people are asked for."""

    WORKS_WELL = "works_well"
    CHALLENGING = "challenging"
    IDEA = "idea"


BALLOT_TYPES = frozenset({StepType.TRILEMMA, StepType.JUDGE, StepType.PLAN, StepType.PULSE})
COLLECTING_TYPES = BALLOT_TYPES | {StepType.CONTRIBUTE}

MINUTES = {
    StepType.FRAME: 5,
    StepType.TRILEMMA: 2,
    StepType.CONTRIBUTE: 10,
    StepType.JUDGE: 12,
    StepType.DISCUSS: 17,
    StepType.PLAN: 7,
    StepType.PULSE: 3,
    StepType.OPEN_ACTIONS: 5,
}
"""What a step takes when its format does not say."""

Words = Mapping[Language, str]
"""One text in every language."""


@dataclass(frozen=True)
class Choice:
    """Something to choose, answer or write about within a step: a trilemma's option, a kind, a pulse item.

    ``easy`` is the easy-read variant of what people read: of the prompt where there is one, else of the label.
    """

    id: str
    label: Words
    prompt: Words = field(default_factory=dict)
    easy: Words = field(default_factory=dict)


@dataclass(frozen=True)
class EasyTexts:
    """A step's texts for those who want short sentences and common words; what is empty has the ordinary text."""

    text: Words = field(default_factory=dict)
    question: Words = field(default_factory=dict)
    prompts: Mapping[Language, Sequence[str]] = field(default_factory=dict)


NO_EASY_TEXTS = EasyTexts()


@dataclass(frozen=True)
class Step:
    """One step of a session as it was frozen when the session opened.

    ``minutes`` is what the leader is offered for its timer (None: what its type takes), only she reads ``hint``.
    """

    id: StepId
    type: StepType
    title: Words
    text: Words
    question: Words = field(default_factory=dict)
    choices: Sequence[Choice] = ()
    prompts: Mapping[Language, Sequence[str]] = field(default_factory=dict)
    low: Words = field(default_factory=dict)
    high: Words = field(default_factory=dict)
    max_each: int = 0
    hint: Words = field(default_factory=dict)
    readings: int = 20
    """How many contributions one person goes through in a judge step that has more than everybody can read."""
    easy: EasyTexts = NO_EASY_TEXTS
    minutes: int | None = None
    trilemma: str = ""
    """The id of the trilemma that it asks, by which the answers of several sessions are the same question's."""

    @property
    def lasts(self) -> int:
        """Its minutes, or what its type usually takes."""
        return MINUTES[self.type] if self.minutes is None else self.minutes

    @property
    def collects(self) -> bool:
        """Whether people hand something in during this step."""
        return self.type in COLLECTING_TYPES

    @property
    def takes_ballots(self) -> bool:
        return self.type in BALLOT_TYPES

    @property
    def takes_contributions(self) -> bool:
        """Texts of people's own, or in a talk the note of a small group."""
        return self.type in (StepType.CONTRIBUTE, StepType.DISCUSS)

    @property
    def tickets(self) -> int:
        """How many tickets one participant gets: one a contribution, a ballot or a group's note, else none."""
        if self.type is StepType.CONTRIBUTE:
            return self.max_each * len(self.choices)
        return 1 if self.takes_ballots or self.type is StepType.DISCUSS else 0


@dataclass(frozen=True)
class Script:
    """A session's steps in order, and its themes. Never changes after the session has opened."""

    steps: Sequence[Step]
    themes: Sequence[Choice] = ()

    def check_theme(self, theme: str | None) -> None:
        """Raises ThemeUnknown unless ``theme`` is one of this session's, or none."""
        if theme is not None and theme not in {one.id for one in self.themes}:
            raise ThemeUnknown("theme: not one of this session's themes. The snapshot lists their ids.")

    def step(self, step_id: str) -> Step:
        """Raises StepUnknown when the session has no such step."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise StepUnknown("This session has no step of that name.")

    def index(self, step_id: StepId) -> int:
        return list(self.steps).index(self.step(step_id))

    @property
    def approval(self) -> Step | None:
        """The step whose ballots choose among the actions: the last one, where there are several."""
        return next((step for step in reversed(self.steps) if step.type is StepType.PLAN), None)

    def contribute_steps_before(self, step_id: StepId) -> list[StepId]:
        """The steps whose contributions a judge step is about."""
        before = self.steps[: self.index(step_id)]
        return [step.id for step in before if step.type is StepType.CONTRIBUTE]


@dataclass(frozen=True)
class Trilemma:
    """An everyday dilemma with three defensible answers, for warming up."""

    id: str
    question: Words
    options: Sequence[Choice]
    easy_question: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Theme(Choice):
    """What a contribution can be about. ``words`` are how a text in each language shows it, to suggest it.

    A ``retired`` one is not offered any more, and keeps its name for what was said about it.
    """

    words: Mapping[Language, Sequence[str]] = field(default_factory=dict)
    retired: bool = False


@dataclass(frozen=True)
class Format:
    """A method that a leader can choose. ``draw`` says how many trilemmas a trilemma step becomes: those of ``chosen``
    in their order, or where there are none, so many of the bank, drawn by lot."""

    id: str
    minutes: int
    title: Words
    description: Words
    steps: Sequence[Step]
    draw: Mapping[StepId, int]
    chosen: Mapping[StepId, Sequence[Trilemma]] = field(default_factory=dict)
    thresholds: Thresholds = DEFAULT_THRESHOLDS

    @property
    def languages(self) -> list[Language]:
        """The languages in which nothing is missing that another language says: those a session can be held in."""
        texts = list(_texts(self))
        return [language for language in Language if all(language in words for words in texts)]


def _texts(chosen: Format) -> Iterator[Words]:
    """Every text of a format: what it must have, and what it has in at least one language."""
    yield chosen.title
    if chosen.description:
        yield chosen.description
    for step in chosen.steps:
        yield step.title
        yield from (words for words in (step.text, step.low, step.high) if words)
        for choice in step.choices:
            yield choice.label
            if step.type is StepType.CONTRIBUTE:
                yield choice.prompt
        longest = max(map(len, step.prompts.values()), default=0)
        yield from ({code: each[at] for code, each in step.prompts.items() if at < len(each)} for at in range(longest))
        for trilemma in chosen.chosen.get(step.id, ()):
            yield trilemma.question
            yield from (option.label for option in trilemma.options)


def freeze(
    chosen: Format,
    *,
    trilemmas: Sequence[Trilemma],
    themes: Sequence[Choice] = (),
    draw: int | None = None,
    max_each: int | None = None,
    readings: int | None = None,
    language: Language | None = None,
    looks_back: bool = False,
) -> Script:
    """The script of one session: trilemma steps unfolded from ``trilemmas`` (already shuffled by the caller).

    ``draw``, ``max_each`` and ``readings`` override the format's own number of trilemmas, of contributions of a kind,
    and of contributions that one person goes through. In a language that the format does not speak whole, all of it
    is said in ``language``, the session's. The step that looks back at earlier actions is
    there only when ``looks_back``.
    """
    own = {trilemma.id for pool in chosen.chosen.values() for trilemma in pool}
    waiting = iter([trilemma for trilemma in trilemmas if trilemma.id not in own])
    steps: list[Step] = []
    for step in chosen.steps:
        if step.type is StepType.TRILEMMA:
            wanted = chosen.draw.get(step.id, 1) if draw is None else draw
            pool = chosen.chosen.get(step.id)
            drawn = pool[:wanted] if pool else islice(waiting, wanted)
            steps += [_unfolded(step, number, trilemma) for number, trilemma in enumerate(drawn, 1)]
        elif step.type is StepType.OPEN_ACTIONS and not looks_back:
            continue
        elif step.type is StepType.CONTRIBUTE and max_each is not None:
            steps.append(replace(step, max_each=max_each))
        elif step.type is StepType.JUDGE and readings is not None:
            steps.append(replace(step, readings=readings))
        else:
            steps.append(step)
    spoken = {code: code if code in chosen.languages else language or code for code in Language}
    return Script(tuple(_spoken(step, spoken) for step in steps), tuple(themes))


def _unfolded(step: Step, number: int, trilemma: Trilemma) -> Step:
    return replace(
        step,
        id=StepId(f"{step.id}-{number}"),
        title={language: f"{title} {number}" for language, title in step.title.items()},
        question=trilemma.question,
        choices=trilemma.options,
        easy=replace(step.easy, question=trilemma.easy_question),
        trilemma=trilemma.id,
    )


def _spoken(step: Step, spoken: Mapping[Language, Language]) -> Step:
    """The step with every text in every language: ``spoken`` says which language's text stands for each."""

    def full(words: Words) -> Words:
        return {code: words.get(source, "") for code, source in spoken.items()}

    return replace(
        step,
        title=full(step.title),
        text=full(step.text),
        question=full(step.question) if step.question else {},
        choices=tuple(
            replace(
                one,
                label=full(one.label),
                prompt=full(one.prompt) if one.prompt else {},
                easy=full(one.easy) if one.easy else {},
            )
            for one in step.choices
        ),
        easy=replace(step.easy, question=full(step.easy.question) if step.easy.question else {}),
        prompts={code: tuple(step.prompts.get(source, ())) for code, source in spoken.items()}
        if step.type is StepType.DISCUSS
        else {},
        low=full(step.low) if step.low else {},
        high=full(step.high) if step.high else {},
    )
