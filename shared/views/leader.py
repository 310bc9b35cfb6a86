"""What the leader steers by."""

from datetime import UTC, datetime

from fastapi import Response

from shared.domain.contribution import Reason
from shared.domain.formats import Language, Step, StepType
from shared.domain.reading import coverage
from shared.domain.session import LEADER_POLL_MS, LEADER_POLL_PAID_MS, LEADER_POLL_QUIET_MS, Phase, Session
from shared.home import Home
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
    WaitingView,
    decision_view,
    plan_view,
    step_content,
    themes_view,
    timer_view,
    waiting_view,
)
from shared.views.thresholds import ThresholdsView, thresholds_view
from shared.views.view import View


class LeaderStepView(View):
    id: str
    type: StepType
    title: str
    collects: bool
    collecting: bool
    revealed: bool
    handed_in: int
    finished: int
    waiting: WaitingView | None
    minutes: int
    hint: str


class LinkView(View):
    id: str
    name: str


class CoverageView(View):
    """How many people have gone through each contribution: the fewest, the middle number, and ``spread``, how many
    contributions have 0, 1, 2 … readers."""

    fewest: int
    median: int
    spread: list[int]


class KeptView(View):
    """The last days on which single contributions and answers are kept, and the report with all the rest."""

    raw: str
    report: str


class LeaderView(View):
    """What a leader steers by. ``version`` is the one that If-Match takes; ``now`` is the host's clock.

    ``lead`` is the link whose bearer has the lead; null: the leader herself.
    """

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
    locked: bool
    now: float
    timer: TimerView | None
    links: list[LinkView]
    lead: str | None
    expected: int | None
    headcount: HeadcountView
    opened_on: str
    small_group: bool
    thresholds: ThresholdsView
    extra_minutes: int
    rehearsal: bool
    kept: KeptView | None
    joined: int
    submitted: int
    hidden: int
    hidden_for: dict[Reason, int]
    steps: list[LeaderStepView]
    content: StepContent
    coverage: CoverageView | None
    results: dict[str, ResultsView]
    plan: PlanView
    decision: DecisionView | None
    themes: list[ThemeView]
    report_ready: bool
    poll_after_ms: int


def _poll_after_ms(type_: StepType, settings: Settings) -> int:
    if not settings.follow_url:
        return LEADER_POLL_MS
    return LEADER_POLL_QUIET_MS if type_ is StepType.DISCUSS else LEADER_POLL_PAID_MS


def leader_view(room: Room, language: Language, settings: Settings, *, now: float) -> LeaderView:
    """What the leader sees: results of every step that has collected and is published."""
    session, script = room.session, room.script
    content = step_content(room, language)
    with_results = [step for step in script.steps if step.tickets and _reached(room, step)]
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
        join_url=session.join_url(settings.public_url, room.frozen.fingerprint),
        locked=session.locked,
        now=now,
        timer=timer_view(session),
        links=[LinkView(id=link.id, name=link.name) for link in session.links],
        lead=session.lead,
        expected=session.expected,
        headcount=headcount_view(room),
        opened_on=session.opened_on.isoformat(),
        small_group=room.small_group,
        thresholds=thresholds_view(session),
        extra_minutes=session.extra_minutes,
        rehearsal=session.rehearsal,
        kept=_kept(session),
        joined=room.tallies.joined,
        submitted=content.handed_in,
        hidden=sum(room.hidden.values()),
        hidden_for=dict(room.hidden),
        steps=[
            LeaderStepView(
                id=step.id,
                type=step.type,
                title=step.title[language],
                collects=step.collects,
                collecting=session.collecting(step),
                revealed=step.id in session.revealed,
                handed_in=room.tallies.handed_in(step),
                finished=room.tallies.ballot_tally(step.id).finished,
                waiting=waiting_view(room.waiting_for(step)) if step.tickets else None,
                minutes=step.lasts,
                hint=step.hint.get(language, ""),
            )
            for step in script.steps
        ],
        content=content,
        coverage=_coverage(room),
        results=short_results(room, with_results, language),
        plan=plan_view(session),
        decision=decision_view(room, for_all=False),
        themes=themes_view(room, language),
        report_ready=session.phase is Phase.CLOSED,
        poll_after_ms=_poll_after_ms(StepType(content.type), settings),
    )


def _kept(session: Session) -> KeptView | None:
    if session.lifetime is None:
        return None
    raw, report = (_day_before(moment) for moment in (session.lifetime.raw, session.lifetime.report))
    return KeptView(raw=raw, report=report)


def _day_before(moment: int) -> str:
    """The last day that ends before a moment, in UTC."""
    return datetime.fromtimestamp(moment - 1, UTC).date().isoformat()


def _coverage(room: Room) -> CoverageView | None:
    """How far the readings of a judge step in two stages have come; it says nothing of what anybody thinks."""
    step = room.script.step(room.session.step)
    if step.type is not StepType.JUDGE:
        return None
    readers = room.exposure(step).readers
    counted = coverage(readers, room.judged_ids(step)) if readers else []
    if not counted:
        return None
    spread = [counted.count(number) for number in range(counted[-1] + 1)]
    return CoverageView(fewest=counted[0], median=counted[len(counted) // 2], spread=spread)


def _reached(room: Room, step: Step) -> bool:
    return room.tallies.handed_in(step) > 0 or step.id in room.session.revealed


def leader_response(home: Home, room: Room, language: Language | None, *, status: int = 200) -> Response:
    """The leader's view as the answer to each of her moves, with the version for her next If-Match."""
    view = leader_view(room, language or room.session.language, home.settings, now=home.clock())
    # Counts change without the leader's version, so no cache may answer for us.
    headers = {"ETag": f'"{view.version}"', "Cache-Control": "no-store"}
    return Response(view.model_dump_json(), status, headers, media_type="application/json")
