"""The public snapshot."""

from shared.domain.contribution import Reason
from shared.domain.formats import Language, StepType
from shared.domain.session import POLL_FOLLOWING_MS, Phase, poll_after_ms
from shared.room import Room
from shared.settings import Settings
from shared.views.headcount import HeadcountView, headcount_view
from shared.views.results import ResultsView, short_results
from shared.views.step import (
    DecisionView,
    PlanView,
    StepContent,
    ThemeView,
    TimerView,
    decision_view,
    plan_view,
    step_content,
    themes_view,
    timer_view,
)
from shared.views.thresholds import ThresholdsView, thresholds_view
from shared.views.view import View


class StepView(View):
    """``takes_until``: when a step that was left or revealed takes nothing more, in seconds since the epoch by the
    host's clock; null for one that collects or never did, and once it is final and published."""

    id: str
    type: StepType
    title: str
    tickets: int
    public_key: str | None
    round: int
    takes_until: float | None


class StateView(View):
    """The public snapshot. ``version`` only grows; a phone ignores an older one.

    ``now`` is the host's clock in seconds since the epoch: a phone whose clock is wrong corrects itself by it.
    ``follow_url`` is where a phone may open a socket, on which the same snapshot comes when it has changed; with it
    open, ``poll_following_ms`` is how long it waits between two questions, otherwise ``poll_after_ms``.
    """

    session_id: str
    version: int
    phase: Phase
    title: str
    language: Language
    pin: str | None
    join_url: str | None
    locked: bool
    now: float
    timer: TimerView | None
    small_group: bool
    thresholds: ThresholdsView
    extra_minutes: int
    rehearsal: bool
    joined: int
    expected: int | None
    headcount: HeadcountView
    step: StepContent
    steps: list[StepView]
    results: dict[str, ResultsView]
    plan: PlanView
    decision: DecisionView | None
    themes: list[ThemeView]
    hidden: int
    hidden_for: dict[Reason, int]
    poll_after_ms: int
    follow_url: str | None
    poll_following_ms: int


def state_view(room: Room, language: Language, settings: Settings, *, now: float) -> StateView:
    """The public snapshot in one language. While the door is locked it tells no way in."""
    session, frozen = room.session, room.frozen
    takes_people = session.phase is Phase.OPEN and not session.locked
    return StateView(
        session_id=session.id,
        version=room.version,
        phase=session.phase,
        title=session.title,
        language=session.language,
        pin=session.pin if takes_people else None,
        join_url=session.join_url(settings.public_url, frozen.fingerprint) if takes_people else None,
        locked=session.locked,
        now=now,
        timer=timer_view(session),
        small_group=room.small_group,
        thresholds=thresholds_view(session),
        extra_minutes=session.extra_minutes,
        rehearsal=session.rehearsal,
        joined=room.tallies.joined,
        expected=session.expected,
        headcount=headcount_view(room),
        step=step_content(room, language),
        steps=[
            StepView(
                id=step.id,
                type=step.type,
                title=step.title[language],
                tickets=step.tickets if step.id in frozen.public_keys else 0,
                public_key=frozen.public_keys.get(step.id),
                round=session.round_of(step.id),
                takes_until=room.takes_until(step) if step.tickets else None,
            )
            for step in room.script.steps
        ],
        results=short_results(room, [step for step in room.script.steps if step.id in session.revealed], language),
        plan=plan_view(session),
        decision=decision_view(room, for_all=True),
        themes=themes_view(room, language),
        hidden=sum(room.hidden.values()),
        hidden_for=dict(room.hidden),
        poll_after_ms=poll_after_ms(room.tallies.joined, session.phase),
        follow_url=settings.follow_url or None,
        poll_following_ms=POLL_FOLLOWING_MS,
    )
