"""The current step in one language, and the plan that it may be about."""

from dataclasses import asdict
from typing import Annotated, Literal

from pydantic import Field

from shared.domain.contribution import MAX_TEXT
from shared.domain.follow_up import LivingAction, Status
from shared.domain.formats import Kind, Language, Step, StepType
from shared.domain.plan import DecidedBy
from shared.domain.session import Phase, Session
from shared.domain.showing import Waiting
from shared.room import Room
from shared.store.actions import reviewed_item
from shared.store.sessions import plan_item
from shared.views.view import View


class ActionView(View):
    id: str
    title: str
    why: str
    contributions: list[str]
    owner: str
    due: str | None
    measure: str


class PlanView(View):
    """``taken`` and ``first`` are what the leader decided, null where she leaves it to the ballots."""

    agreed: str
    actions: list[ActionView]
    taken: list[str] | None
    first: str | None


class DecisionView(View):
    """The actions taken on, the one to begin with first; who chose them, and where the leader differs from ballots."""

    by: DecidedBy
    taken: list[str]
    added: list[str]
    left_out: list[str]


class TimerView(View):
    """``until`` is in seconds since the epoch, by the host's clock."""

    until: float


class ItemView(View):
    id: str
    text: str


class KindView(View):
    id: Kind
    label: str
    prompt: str


class ThemeView(View):
    id: str
    label: str


class ListVersion(View):
    """Which list of contributions a judge step is about: fetch it again when ``version`` changes.

    While people can still write, ``version`` is empty and ``count`` is 0: there is no list yet.
    """

    version: str
    count: int


class WaitingView(View):
    """What people wait for: ``step`` is shown at ``until``, in seconds since the epoch by the host's clock; ``extra``:
    because some people have extra time in it."""

    step: str
    until: float
    extra: bool


class StepBase(View):
    """What every step shows, in one language. ``handed_in``: ballots or contributions; ``finished``: ballots whose
    phones have gone through their share. ``waiting``: null when everything that the step shows is there."""

    id: str
    index: int
    total: int
    title: str
    text: str
    collecting: bool
    revealed: bool
    handed_in: int
    finished: int
    waiting: WaitingView | None
    round: int


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
    """``max_each`` is the number of contributions of a kind, ``max_length`` the code points of one.

    ``reopened``: everybody has seen what was written, so what is written or changed from now on will stand out.
    """

    type: Literal["contribute"]
    kinds: list[KindView]
    max_each: int
    max_length: int
    reopened: bool


class ReadingView(View):
    """How people share what nobody can read alone: ``quota`` readings each, the first ``first`` of them where
    contributions lack readers to ``aim``; each is promised ``floor``, and has ``fewest`` at least (null: not told yet).
    """

    quota: int
    first: int
    aim: int
    floor: int
    fewest: int | None


class JudgeContent(StepBase):
    """``low`` and ``high`` are the words for 1 and 5; ``reading`` is null when everybody goes through everything."""

    type: Literal["judge"]
    low: str
    high: str
    contributions: ListVersion
    reading: ReadingView | None


class DiscussContent(StepBase):
    """``groups``: small groups talk, of about so many people, and may write one note each; null: all talk together."""

    type: Literal["discuss"]
    prompts: list[str]
    groups: int | None
    max_length: int


class PlanContent(StepBase):
    type: Literal["plan"]
    actions: list[ActionView]


class PulseContent(StepBase):
    type: Literal["pulse"]
    low: str
    high: str
    items: list[ItemView]


class ReviewedActionView(View):
    """An action that the unit took on earlier, as it stands. ``session_id`` is the session that decided on it."""

    session_id: str
    id: str
    title: str
    owner: str
    due: str | None
    measure: str
    decided_on: str
    first: bool
    status: Status
    learned: str
    became: str


class OpenActionsContent(StepBase):
    type: Literal["open_actions"]
    actions: list[ReviewedActionView]


StepContent = Annotated[
    FrameContent
    | OpenActionsContent
    | TrilemmaContent
    | ContributeContent
    | JudgeContent
    | DiscussContent
    | PlanContent
    | PulseContent,
    Field(discriminator="type"),
]
"""The current step."""


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
        finished=room.tallies.ballot_tally(step.id).finished,
        waiting=waiting_view(room.waiting()),
        round=session.round_of(step.id),
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
            return ContributeContent(
                **base, kinds=kinds, max_each=step.max_each, max_length=MAX_TEXT, reopened=room.reopened(step)
            )
        case StepType.JUDGE:
            low, high = step.low[language], step.high[language]
            version, count = room.roster(step)
            listed = ListVersion(version=version, count=count)
            return JudgeContent(**base, low=low, high=high, contributions=listed, reading=reading_view(room, step))
        case StepType.DISCUSS:
            here = session.groups is not None and session.groups.step == step.id and session.collecting(step)
            size = session.groups.size if here and session.groups else None
            return DiscussContent(**base, prompts=list(step.prompts[language]), groups=size, max_length=MAX_TEXT)
        case StepType.OPEN_ACTIONS:
            return OpenActionsContent(**base, actions=[_reviewed(one) for one in room.reviewed()])
        case StepType.PLAN:
            return PlanContent(**base, actions=plan_view(session).actions)
        case StepType.PULSE:
            scale = {"low": step.low[language], "high": step.high[language]}
            return PulseContent.model_validate(base | scale | {"items": options})


def _reviewed(action: LivingAction) -> ReviewedActionView:
    return ReviewedActionView.model_validate(reviewed_item(action))


def waiting_view(waiting: Waiting | None) -> WaitingView | None:
    return None if waiting is None else WaitingView.model_validate(asdict(waiting))


def timer_view(session: Session) -> TimerView | None:
    timer = session.shown_timer()
    return None if timer is None else TimerView(until=timer.until)


def reading_view(room: Room, step: Step) -> ReadingView | None:
    """How a judge step's readings are divided, and how far they have come."""
    reading = room.reading(step)
    if reading is None:
        return None
    readers = room.exposure(step).readers
    return ReadingView.model_validate(asdict(reading) | {"fewest": min(readers.values()) if readers else None})


def themes_view(room: Room, language: Language) -> list[ThemeView]:
    return [ThemeView(id=theme.id, label=theme.label[language]) for theme in room.script.themes]


def decision_view(room: Room, *, for_all: bool) -> DecisionView | None:
    """What is decided of the plan; for everybody once the ballots' result is shown, for the leader once it stands."""
    session, approval = room.session, room.script.approval
    if not session.plan.actions:
        return None
    if approval is not None and session.phase is Phase.OPEN:
        reached = approval.id in session.revealed or (not for_all and room.tallies.handed_in(approval) > 0)
        if not reached or room.published(approval) is None:
            return None
    return DecisionView.model_validate(asdict(room.decision()))


def plan_view(session: Session) -> PlanView:
    return PlanView.model_validate(plan_item(session.plan))
