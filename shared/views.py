"""What travels to phones, wall and leader: the snapshot and its parts, built from a session and its tallies."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from shared.domain.contribution import MAX_TEXT
from shared.domain.formats import Kind, Language, Step, StepType
from shared.domain.session import Phase, Session, poll_after_ms
from shared.room import Room
from shared.store.sessions import plan_item

SHORT_LIST = 10
"""How many priorities the snapshot shows; the whole list is a resource of its own."""


class View(BaseModel):
    """What every view shares: its validator is built when it is first used, since no function uses all of them."""

    model_config = ConfigDict(defer_build=True)


class ActionView(View):
    id: str
    title: str
    why: str
    contributions: list[str]
    owner: str
    due: str | None
    measure: str


class PlanView(View):
    agreed: str
    actions: list[ActionView]


class ItemView(View):
    id: str
    text: str


class KindView(View):
    id: Kind
    label: str
    prompt: str


class ListVersion(View):
    """Which list of contributions a judge step is about: fetch it anew when ``version`` changes."""

    version: str
    count: int


class StepBase(View):
    """What every step shows, in one language."""

    id: str
    index: int
    total: int
    title: str
    text: str
    collecting: bool
    revealed: bool
    handed_in: int


class FrameContent(StepBase):
    type: Literal["frame"]


class TrilemmaOption(View):
    id: Literal["a", "b", "c"]
    text: str


class TrilemmaContent(StepBase):
    type: Literal["trilemma"]
    question: str
    options: list[TrilemmaOption]


class ContributeContent(StepBase):
    """``max_each`` is the number of contributions of a kind, ``max_length`` the code points of one."""

    type: Literal["contribute"]
    kinds: list[KindView]
    max_each: int
    max_length: int


class JudgeContent(StepBase):
    """``low`` and ``high`` are the words for 1 and 5."""

    type: Literal["judge"]
    low: str
    high: str
    contributions: ListVersion


class DiscussContent(StepBase):
    type: Literal["discuss"]
    prompts: list[str]


class PlanContent(StepBase):
    type: Literal["plan"]
    actions: list[ActionView]


class PulseContent(StepBase):
    type: Literal["pulse"]
    low: str
    high: str
    items: list[ItemView]


StepContent = Annotated[
    FrameContent | TrilemmaContent | ContributeContent | JudgeContent | DiscussContent | PlanContent | PulseContent,
    Field(discriminator="type"),
]
"""The current step."""


class ScaleCounts(View):
    """How often each judgement was given."""

    model_config = ConfigDict(serialize_by_alias=True, defer_build=True)

    one: int = Field(alias="1")
    two: int = Field(alias="2")
    three: int = Field(alias="3")
    four: int = Field(alias="4")
    five: int = Field(alias="5")
    pass_: int = Field(alias="pass")


class RankView(View):
    """The places, 1 being the top, that a contribution may hold with 90 % confidence."""

    best: int
    worst: int


class PriorityView(View):
    """A contribution with what the group thinks of it; every number is null when withheld."""

    id: str
    kind: Kind
    theme: str | None
    text: str
    judged: int | None
    counts: ScaleCounts | None
    mean: float | None
    score: float | None
    rank: RankView | None
    split: bool | None


class TrilemmaCounts(View):
    a: int
    b: int
    c: int


class BallotResults(View):
    """``withheld``: fewer ballots than the threshold, so no numbers."""

    ballots: int
    withheld: bool


class TrilemmaResults(BallotResults):
    type: Literal["trilemma"]
    counts: TrilemmaCounts | None


class KindCounts(View):
    works_well: int = 0
    challenging: int = 0
    idea: int = 0


class ContributeResults(View):
    type: Literal["contribute"]
    contributions: int
    kinds: KindCounts


class JudgeResults(BallotResults):
    """Best first; the snapshot cuts the list, ``total`` tells how many there are."""

    type: Literal["judge"]
    total: int
    contributions: list[PriorityView]


class ApprovalView(View):
    id: str
    title: str
    approvals: int | None


class PlanResults(BallotResults):
    type: Literal["plan"]
    actions: list[ApprovalView]


class PulseItemView(View):
    id: str
    text: str
    counts: ScaleCounts | None
    mean: float | None


class PulseResults(BallotResults):
    type: Literal["pulse"]
    items: list[PulseItemView]


ResultsView = Annotated[
    TrilemmaResults | ContributeResults | JudgeResults | PlanResults | PulseResults, Field(discriminator="type")
]
"""What a step's tally says."""


class StepView(View):
    id: str
    type: StepType
    title: str
    tickets: int
    public_key: str | None


class StateView(View):
    """The public snapshot. ``version`` only grows; a phone ignores an older one."""

    session_id: str
    version: int
    phase: Phase
    title: str
    language: Language
    pin: str | None
    join_url: str | None
    small_group: bool
    joined: int
    expected: int | None
    step: StepContent
    steps: list[StepView]
    results: dict[str, ResultsView]
    plan: PlanView
    hidden: int
    poll_after_ms: int


class LeaderStepView(View):
    id: str
    type: StepType
    title: str
    collects: bool
    collecting: bool
    revealed: bool
    handed_in: int


class LeaderView(View):
    """What a leader steers by. ``version`` is the one that If-Match takes."""

    session_id: str
    version: int
    phase: Phase
    step: str
    title: str
    unit: str
    format: str
    language: Language
    pin: str | None
    join_url: str | None
    expected: int | None
    opened_on: str
    small_group: bool
    joined: int
    submitted: int
    hidden: int
    steps: list[LeaderStepView]
    content: StepContent
    results: dict[str, ResultsView]
    plan: PlanView
    report_ready: bool


_results_view: TypeAdapter[ResultsView] = TypeAdapter(ResultsView, config=ConfigDict(defer_build=True))


def results_view(room: Room, step: Step, language: Language) -> ResultsView:
    """The whole results of a step as they travel."""
    return _results_view.validate_python(room.results(step, language))


def _short_results(room: Room, steps: list[Step], language: Language) -> dict[str, ResultsView]:
    """Results by step, with the lists of priorities cut to their top."""
    shown: dict[str, ResultsView] = {}
    for step in steps:
        results = room.results(step, language)
        if step.type is StepType.JUDGE:
            results = {**results, "contributions": results["contributions"][:SHORT_LIST]}
        shown[step.id] = _results_view.validate_python(results)
    return shown


def step_content(room: Room, language: Language) -> StepContent:
    """The current step as people see it."""
    session, script = room.session, room.script
    step = script.step(session.step)
    base = StepBase(
        id=step.id,
        index=script.index(step.id),
        total=len(script.steps),
        title=step.title[language],
        text=step.text[language],
        collecting=session.collecting(step),
        revealed=step.id in session.revealed,
        handed_in=room.tallies.handed_in(step),
    ).model_dump() | {"type": step.type.value}
    options = [{"id": choice.id, "text": choice.label[language]} for choice in step.choices]
    match step.type:
        case StepType.FRAME:
            return FrameContent(**base)
        case StepType.TRILEMMA:
            return TrilemmaContent.model_validate(base | {"question": step.question[language], "options": options})
        case StepType.CONTRIBUTE:
            kinds = [
                KindView(id=Kind(kind.id), label=kind.label[language], prompt=kind.prompt[language])
                for kind in step.choices
            ]
            return ContributeContent(**base, kinds=kinds, max_each=step.max_each, max_length=MAX_TEXT)
        case StepType.JUDGE:
            low, high = step.low[language], step.high[language]
            version, count = room.roster(step)
            return JudgeContent(**base, low=low, high=high, contributions=ListVersion(version=version, count=count))
        case StepType.DISCUSS:
            return DiscussContent(**base, prompts=list(step.prompts[language]))
        case StepType.PLAN:
            return PlanContent(**base, actions=plan_view(session).actions)
        case StepType.PULSE:
            scale = {"low": step.low[language], "high": step.high[language]}
            return PulseContent.model_validate(base | scale | {"items": options})


def plan_view(session: Session) -> PlanView:
    return PlanView.model_validate(plan_item(session.plan))


def join_url(public_url: str, session: Session) -> str | None:
    """The link behind the QR code; None once the session takes nobody."""
    return f"{public_url}/#{session.pin}" if session.phase is Phase.OPEN else None


def state_view(room: Room, language: Language, public_url: str) -> StateView:
    """The public snapshot in one language."""
    session, frozen = room.session, room.frozen
    return StateView(
        session_id=session.id,
        version=room.version,
        phase=session.phase,
        title=session.title,
        language=session.language,
        pin=session.pin if session.phase is Phase.OPEN else None,
        join_url=join_url(public_url, session),
        small_group=room.small_group,
        joined=room.tallies.joined,
        expected=session.expected,
        step=step_content(room, language),
        steps=[
            StepView(
                id=step.id,
                type=step.type,
                title=step.title[language],
                tickets=step.tickets,
                public_key=frozen.public_keys.get(step.id),
            )
            for step in room.script.steps
        ],
        results=_short_results(room, [step for step in room.script.steps if step.id in session.revealed], language),
        plan=plan_view(session),
        hidden=room.tallies.hidden,
        poll_after_ms=poll_after_ms(room.tallies.joined, session.phase),
    )


def leader_view(room: Room, language: Language, public_url: str) -> LeaderView:
    """What the leader sees: results of every step that has collected and does not collect now."""
    session, script = room.session, room.script
    content = step_content(room, language)
    with_results = [
        step for step in script.steps if step.collects and not session.collecting(step) and _reached(room, step)
    ]
    return LeaderView(
        session_id=session.id,
        version=session.version,
        phase=session.phase,
        step=session.step,
        title=session.title,
        unit=session.unit,
        format=session.format,
        language=session.language,
        pin=session.pin if session.phase is Phase.OPEN else None,
        join_url=join_url(public_url, session),
        expected=session.expected,
        opened_on=session.opened_on.isoformat(),
        small_group=room.small_group,
        joined=room.tallies.joined,
        submitted=content.handed_in,
        hidden=room.tallies.hidden,
        steps=[
            LeaderStepView(
                id=step.id,
                type=step.type,
                title=step.title[language],
                collects=step.collects,
                collecting=session.collecting(step),
                revealed=step.id in session.revealed,
                handed_in=room.tallies.handed_in(step),
            )
            for step in script.steps
        ],
        content=content,
        results=_short_results(room, with_results, language),
        plan=plan_view(session),
        report_ready=session.phase is Phase.CLOSED,
    )


def _reached(room: Room, step: Step) -> bool:
    return room.tallies.handed_in(step) > 0 or step.id in room.session.revealed
