"""One run of a format by one unit, and the rules of what may happen in it when."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from shared.domain.errors import (
    SessionClosed,
    SessionNotClosed,
    StepNotOpen,
    StepReset,
    VersionMissing,
    VersionStale,
)
from shared.domain.formats import Language, Script, Step
from shared.domain.groups import Groups
from shared.domain.headcount import Headcount
from shared.domain.identifiers import Pin, SessionId, StepId
from shared.domain.left_steps import (
    LeftStep,
    LeftSteps,
    after_closing_at_once,
    after_leaving,
    check_extra,
    left_step,
    takes,
    without_extra,
)
from shared.domain.links import Link
from shared.domain.plan import Plan
from shared.domain.retention import Lifetime
from shared.domain.review import Fate, Fates, with_fate
from shared.domain.showing import Publication
from shared.domain.thresholds import DEFAULT_THRESHOLDS, Thresholds
from shared.domain.timer import Timer

CLOSING_GRACE = 0.8
"""Seconds after close in which a phone's last saved answer is still taken; the report waits a little longer."""

AT_THE_END = -1
"""Names the ending of the step that the session closed in."""

REPORT_OVERDUE = 10.0
"""Seconds after the closing grace in which the report should have come."""


class Phase(StrEnum):
    """OPEN takes people and input; CLOSING is the short grace; CLOSED has a report and takes nothing.

    ERASING has been given up: nobody reads it any more, and what is left of it is being deleted.
    """

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    ERASING = "erasing"


NO_PLAN = Plan()


@dataclass(frozen=True)
class Session:
    """A session as its leader steers it. ``version`` grows by one with each of the leader's changes."""

    id: SessionId
    unit: str
    format: str
    language: Language
    title: str
    expected: int | None
    pin: Pin
    opened_on: date
    step: StepId
    phase: Phase = Phase.OPEN
    version: int = 1
    revealed: frozenset[StepId] = frozenset()
    plan: Plan = NO_PLAN
    left: LeftSteps = ()
    closing_until: float = 0.0
    thresholds: Thresholds = DEFAULT_THRESHOLDS
    extra_minutes: int = 0
    timer: Timer | None = None
    locked: bool = False
    rounds: Mapping[StepId, int] = field(default_factory=dict)
    """How often each step has been collected anew; what was handed in in an earlier round counts no more."""

    groups: Groups | None = None
    links: tuple[Link, ...] = ()
    lead: str | None = None
    """The link whose bearer has the lead; None: the leader herself."""

    fates: Fates = ()
    """What the room said became of the actions that this session looks back at."""

    readable: bool = True
    """Whether participants can read the plan and what was shown afterwards, for as long as the report is kept."""

    rehearsal: bool = False
    """Whether this is a trial with simulated people: it ends within a day, and never counts."""

    lifetime: Lifetime | None = None
    """When what it leaves behind ends, frozen at opening; None: opened before there was a term."""

    confirmed: int | None = None
    """How many phones the leader has confirmed in front of the room, where more joined than expected."""

    def changed(self, **changes: Any) -> "Session":
        """The session with these fields, as its next version."""
        return replace(self, version=self.version + 1, **changes)

    def round_of(self, step: StepId) -> int:
        return self.rounds.get(step, 0)

    def shown_timer(self) -> Timer | None:
        """The timer of the current step; a step whose result is shown has nothing to hurry for."""
        if self.timer is None or self.timer.step != self.step or self.step in self.revealed:
            return None
        return self.timer

    def is_small(self, joined: int, *, started: bool) -> bool:
        """Whether the group is too small to hide in: what is expected counts before the start, who came after."""
        if started:
            return self.headcount(joined).people < self.thresholds.score
        return self.expected is not None and self.expected < self.thresholds.score

    def unconfirmed(self, publication: Publication) -> bool:
        """Whether a step's numbers wait, since more had joined when it was published than anybody vouches for."""
        return self.headcount(publication.joined).unconfirmed

    def headcount(self, joined: int) -> Headcount:
        """Whether those who have joined are as many as expected. Of a rehearsal nobody expects anything."""
        return Headcount(joined, None if self.rehearsal else self.expected, self.confirmed)

    def join_url(self, public_url: str, fingerprint: str) -> str | None:
        """The link behind the QR code, with the fingerprint of the session's keys; None once it takes nobody."""
        return f"{public_url}/#{self.pin}.{fingerprint}" if self.phase is Phase.OPEN else None

    def collecting(self, step: Step) -> bool:
        """Whether ``step`` is the one that people are asked to hand something in for now.

        A revealed step takes nothing more, since what others chose would steer.
        """
        return self.phase is Phase.OPEN and self._asks(step)

    def _asks(self, step: Step) -> bool:
        """Whether ``step`` is current and takes something; a talk does so while small groups write."""
        writing = self.groups is not None and self.groups.step == step.id and self.groups.writing
        return (step.collects or writing) and step.id == self.step and step.id not in self.revealed

    def ending(self, step: Step) -> LeftStep | None:
        """How ``step`` last stopped collecting; None while it collects, and before it ever has."""
        if self.collecting(step):
            return None
        entry = left_step(self.left, step.id)
        if self.phase is Phase.OPEN:
            # Sessions that were opened before endings were kept know only which steps are revealed.
            return entry or (LeftStep(step.id, 0.0) if step.id in self.revealed else None)
        if entry is None or self._asks(step):
            return LeftStep(step.id, self.closing_until, self.closing_until - CLOSING_GRACE, AT_THE_END)
        return replace(entry, until=min(entry.until, self.closing_until))

    def check_takes(self, step: Step, *, now: float) -> None:
        """Raises SessionClosed or StepNotOpen unless something for ``step`` may be handed in at ``now``."""
        if self.phase is Phase.CLOSED or (self.phase is Phase.CLOSING and now >= self.closing_until):
            raise SessionClosed("This session is closed and takes nothing more.")
        if not (self._asks(step) or takes(self.left, step.id, now=now)):
            raise StepNotOpen("This step is not open now. What you wrote stays on your phone.")

    def check_round(self, step: Step, round_: int) -> None:
        """Raises StepReset for what was meant for a round of ``step`` that the leader has ended."""
        if round_ != self.round_of(step.id):
            raise StepReset(
                "The leader has started this step anew. What was handed in before is deleted; answer again."
            )

    def check_open(self) -> None:
        """Raises SessionClosed once the leader has closed."""
        if self.phase is not Phase.OPEN:
            raise SessionClosed("This session is closed; it cannot be changed any more.")

    def check_version(self, seen: int | None) -> None:
        """Raises VersionMissing or VersionStale unless the leader acts on what is true now."""
        if seen is None:
            raise VersionMissing('Send If-Match with the version that you last read, such as If-Match: "7".')
        if seen != self.version:
            raise VersionStale("The session has moved on since you read it. Read it again, then decide.")

    def advanced(self, to: Step, script: Script, *, now: float) -> "Session":
        """The session with ``to`` as its current step, forwards or back."""
        self.check_open()
        if to.id == self.step:
            return self
        left = self._left_after(script.step(self.step), now=now)
        # A timer that runs stays with its step, so that a move taken back finds it running still.
        timer = None if self.timer is None or self.timer.over(now) else self.timer
        return self.changed(step=to.id, left=left, timer=timer)

    def with_reveal(self, step: Step, *, revealed: bool, now: float) -> "Session":
        """The session with ``step``'s results shown to everybody as soon as it is final, or hidden again.

        Raises StepNotOpen for a step that has no results to show.
        """
        self.check_open()
        if not step.tickets:
            raise StepNotOpen("Nothing is handed in during this step, so there is nothing to reveal.")
        steps = self.revealed | {step.id} if revealed else self.revealed - {step.id}
        if steps == self.revealed:
            return self
        left = self._left_after(step, now=now)
        if revealed:
            left = after_closing_at_once(left, step.id, now=now, closing=self.version + 1)
        return self.changed(revealed=steps, left=left)

    def _left_after(self, step: Step, *, now: float) -> LeftSteps:
        """The steps that were left once ``step`` stops collecting; as they are when it does not collect."""
        if not self.collecting(step):
            return self.left
        return after_leaving(self.left, step.id, now=now, extra_minutes=self.extra_minutes, closing=self.version + 1)

    def without_extra_time(self, step: Step, *, now: float) -> "Session":
        """The session in which ``step``'s extra time is over: what is on its way is still taken."""
        self.check_open()
        left = without_extra(self.left, step.id, now=now)
        return self if left == self.left else self.changed(left=left)

    def with_extra(self, minutes: int) -> "Session":
        """The session with so much extra personal time in the steps that are left from now on. Raises InputInvalid."""
        self.check_open()
        if check_extra(minutes) == self.extra_minutes:
            return self
        return self.changed(extra_minutes=minutes)

    def with_plan(self, plan: Plan) -> "Session":
        """The session with this plan. Raises InputInvalid or DueTooEarly for one that cannot be."""
        self.check_open()
        plan.check(self.opened_on)
        return self.changed(plan=plan)

    def with_fate(self, fate: Fate) -> "Session":
        """The session in which the room has said what became of an earlier action, or said it anew."""
        self.check_open()
        return self.changed(fates=with_fate(self.fates, fate))

    def closing(self, *, now: float, readable: bool | None = None) -> "Session":
        """The session in its last moment; closing twice changes nothing, unless the report has not come for long.

        Then closing again is a change again, and the report is built anew.
        """
        overdue = self.phase is Phase.CLOSING and now > self.closing_until + REPORT_OVERDUE
        if self.phase is not Phase.OPEN and not overdue:
            return self
        kept = self.readable if readable is None else readable
        return self.changed(phase=Phase.CLOSING, closing_until=now + CLOSING_GRACE, links=(), lead=None, readable=kept)

    def closed(self) -> "Session":
        if self.phase is Phase.CLOSED:
            return self
        return self.changed(phase=Phase.CLOSED)

    def erasing(self, *, now: float) -> "Session":
        """The session given up for good; the same when it is already.

        Raises SessionNotClosed while people take part, and while the report is built, unless that has failed.
        """
        if self.phase is Phase.ERASING:
            return self
        stuck = self.phase is Phase.CLOSING and now > self.closing_until + REPORT_OVERDUE
        if not (self.rehearsal or self.phase is Phase.CLOSED or stuck):
            raise SessionNotClosed("A session is erased when it has ended and its report is there. End it first.")
        return self.changed(phase=Phase.ERASING, links=(), lead=None)

    def raw_is_kept(self, now: float) -> bool:
        """Whether contributions and ballots are still there to be read and counted."""
        return self.lifetime is None or now < self.lifetime.raw

    def started(self, script: Script) -> bool:
        """Whether the leader has left the first step."""
        return script.index(self.step) > 0


POLL_FOLLOWING_MS = 600_000
"""How long a phone waits between two questions while it hears of every change: for what was lost on the way."""


LEADER_POLL_MS, LEADER_POLL_PAID_MS, LEADER_POLL_QUIET_MS = 1_000, 2_000, 5_000
"""The same for the leader's page, which needs the counts: on a host of our own; where each question is paid for; and
there while people talk, when no count changes."""


def poll_after_ms(joined: int, phase: Phase) -> int:
    """How long a phone waits until it asks again: the more phones, the longer, so that the host keeps breathing."""
    if phase is Phase.CLOSED:
        return 30_000
    return 1_000 if joined <= 60 else 2_000 if joined <= 250 else 3_000
