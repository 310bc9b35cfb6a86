"""What travels to phones, wall and leader: the snapshot and its parts, built from a session and its tallies."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from shared.cache import Cache
from shared.domain.contribution import Contribution
from shared.domain.formats import Kind, Language, Script, Step, StepType
from shared.domain.identifiers import SessionId, StepId
from shared.domain.results import Results, results_of
from shared.domain.session import Phase, Session, poll_after_ms
from shared.store.contributions import load_contributions
from shared.store.sessions import Frozen, load_frozen, load_session, plan_item
from shared.store.table import Table
from shared.store.tallies import Roster, Tallies, load_tallies

MAX_TEXT = 1_000
"""Code points of one contribution."""

SHORT_LIST = 10
"""How many priorities the snapshot shows; the whole list is a resource of its own."""


class ActionView(BaseModel):
    id: str
    title: str
    why: str
    contributions: list[str]
    owner: str
    due: str | None
    measure: str


class PlanView(BaseModel):
    agreed: str
    actions: list[ActionView]


class ItemView(BaseModel):
    id: str
    text: str


class KindView(BaseModel):
    id: Kind
    label: str
    prompt: str


class ListVersion(BaseModel):
    """Which list of contributions a judge step is about: fetch it anew when ``version`` changes."""

    version: str
    count: int


class StepBase(BaseModel):
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


class TrilemmaOption(BaseModel):
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


class ScaleCounts(BaseModel):
    """How often each judgement was given."""

    model_config = ConfigDict(serialize_by_alias=True)

    one: int = Field(alias="1")
    two: int = Field(alias="2")
    three: int = Field(alias="3")
    four: int = Field(alias="4")
    five: int = Field(alias="5")
    pass_: int = Field(alias="pass")


class RankView(BaseModel):
    """The places, 1 being the top, that a contribution may hold with 90 % confidence."""

    best: int
    worst: int


class PriorityView(BaseModel):
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


class TrilemmaCounts(BaseModel):
    a: int
    b: int
    c: int


class BallotResults(BaseModel):
    """``withheld``: fewer ballots than the threshold, so no numbers."""

    ballots: int
    withheld: bool


class TrilemmaResults(BallotResults):
    type: Literal["trilemma"]
    counts: TrilemmaCounts | None


class KindCounts(BaseModel):
    works_well: int = 0
    challenging: int = 0
    idea: int = 0


class ContributeResults(BaseModel):
    type: Literal["contribute"]
    contributions: int
    kinds: KindCounts


class JudgeResults(BallotResults):
    """Best first; the snapshot cuts the list, ``total`` tells how many there are."""

    type: Literal["judge"]
    total: int
    contributions: list[PriorityView]


class ApprovalView(BaseModel):
    id: str
    title: str
    approvals: int | None


class PlanResults(BallotResults):
    type: Literal["plan"]
    actions: list[ApprovalView]


class PulseItemView(BaseModel):
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


class StepView(BaseModel):
    id: str
    type: StepType
    title: str
    tickets: int
    public_key: str | None


class StateView(BaseModel):
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


class LeaderStepView(BaseModel):
    id: str
    type: StepType
    title: str
    collects: bool
    collecting: bool
    revealed: bool
    handed_in: int


class LeaderView(BaseModel):
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


class Room:
    """One session as it is at this moment, read once: session, script and tallies; contributions when asked for."""

    def __init__(self, table: Table, sid: SessionId) -> None:
        self.table = table
        self.session: Session = load_session(table, sid)
        self.frozen = frozen_part(table, sid)
        self.tallies: Tallies = load_tallies(table, sid)

    @property
    def script(self) -> Script:
        return self.frozen.script

    @property
    def version(self) -> int:
        """Grows with every change of the session and of its counts."""
        return self.session.version + self.tallies.revision

    @property
    def small_group(self) -> bool:
        return self.session.is_small(self.tallies.joined, started=self.session.started(self.script))

    def list_version(self, steps: list[StepId]) -> str:
        """Names the list of visible contributions of some steps: another list has another version."""
        return "-".join(self.tallies.rosters.get(step, Roster()).version for step in steps) or "0"

    def roster(self, judge: Step) -> ListVersion:
        """The list of visible contributions that a judge step is about, by its version."""
        steps = self.script.contribute_steps_before(judge.id)
        count = sum(len(self.tallies.rosters.get(step, Roster()).visible) for step in steps)
        return ListVersion(version=self.list_version(steps), count=count)

    def contributions(self, judge: Step) -> list[Contribution]:
        """All contributions, hidden ones too, of the steps before a judge step."""
        steps = self.script.contribute_steps_before(judge.id)
        return [one for one in load_contributions(self.table, self.session.id) if one.step in steps]

    def results(self, step: Step, language: Language) -> Results:
        """The whole results of a step, kept in memory until a count or the leader changes something."""
        session = self.session
        key = (session.id, step.id, language, session.version, self.tallies.revision)
        return _results.get(key, lambda: self._results(step, language))

    def _results(self, step: Step, language: Language) -> Results:
        contributions: list[Contribution] = []
        if step.type is StepType.JUDGE:
            contributions = self.contributions(step)
        elif step.type is StepType.CONTRIBUTE:
            contributions = load_contributions(self.table, self.session.id)
        return results_of(
            step,
            self.tallies.ballot_tally(step.id),
            contributions=contributions,
            plan=self.session.plan,
            thresholds=self.session.thresholds,
            language=language,
        )

    def results_view(self, step: Step, language: Language) -> ResultsView:
        """The whole results of a step as they travel."""
        return _results_view.validate_python(self.results(step, language))

    def short_results(self, steps: list[Step], language: Language) -> dict[str, ResultsView]:
        """Results by step, with the lists of priorities cut to their top."""
        shown: dict[str, ResultsView] = {}
        for step in steps:
            results = self.results(step, language)
            if step.type is StepType.JUDGE:
                results = {**results, "contributions": results["contributions"][:SHORT_LIST]}
            shown[step.id] = _results_view.validate_python(results)
        return shown


_results_view: TypeAdapter[ResultsView] = TypeAdapter(ResultsView)
_frozen: Cache[SessionId, Frozen] = Cache(200)
_results: Cache[tuple[SessionId, str, Language, int, int], Results] = Cache(200)


def frozen_part(table: Table, sid: SessionId) -> Frozen:
    """A session's script and public keys, from memory after the first time: they never change."""
    return _frozen.get(sid, lambda: load_frozen(table, sid))


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
            return JudgeContent(**base, low=low, high=high, contributions=room.roster(step))
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
        results=room.short_results([step for step in room.script.steps if step.id in session.revealed], language),
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
        results=room.short_results(with_results, language),
        plan=plan_view(session),
        report_ready=session.phase is Phase.CLOSED,
    )


def _reached(room: Room, step: Step) -> bool:
    return room.tallies.handed_in(step) > 0 or step.id in room.session.revealed
