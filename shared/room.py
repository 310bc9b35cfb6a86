"""One session as it is at this moment, read from the table: what every answer to phone, wall and leader is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from shared.cache import Cache
from shared.domain.contribution import Contribution, Reason
from shared.domain.errors import StepNotOpen
from shared.domain.follow_up import LivingAction
from shared.domain.formats import Language, Script, Step, StepType
from shared.domain.headcount import Headcount
from shared.domain.identifiers import ContributionId, SessionId, StepId
from shared.domain.plan import Decision, decide
from shared.domain.reading import Exposure, Reading, in_two_stages, plan_reading
from shared.domain.results import Results, results_of
from shared.domain.rounds import of_rounds
from shared.domain.session import Session
from shared.domain.showing import Publication, Waiting, final_at, is_published, waiting
from shared.store.actions import load_reviewed
from shared.store.contributions import load_contributions
from shared.store.publishing import publish_due
from shared.store.released import Released, catch_up, load_released, release
from shared.store.sessions import Frozen, load_frozen, load_session
from shared.store.table import Table
from shared.store.tallies import Roster, Tallies, load_tallies

_frozen: Cache[SessionId, Frozen] = Cache(200)
_reviewed: Cache[tuple[SessionId, int], list[LivingAction]] = Cache(200)
_results: Cache[tuple[SessionId, str, Language, int, int], Results] = Cache(200)


def frozen_part(table: Table, sid: SessionId) -> Frozen:
    """A session's script and public keys, from memory after the first time: they never change."""
    return _frozen.get(sid, lambda: load_frozen(table, sid))


class Room:
    """One session as it is at this moment, read once: session, script and tallies; contributions when asked for."""

    def __init__(self, table: Table, sid: SessionId, *, consistent: bool = False) -> None:
        """``consistent`` counts what was counted a moment ago too, for what will not be asked again soon."""
        self.table = table
        self.session: Session = load_session(table, sid)
        self.frozen = frozen_part(table, sid)
        self.tallies: Tallies = load_tallies(table, sid, consistent=consistent)

    @classmethod
    def at(cls, table: Table, sid: SessionId, *, now: float) -> "Room":
        """The session as somebody sees it who looks at ``now``: what has become final is published by this look."""
        room = cls(table, sid)
        if publish_due(table, room.session, room.script, room.tallies, now=now):
            room.tallies = load_tallies(table, sid, consistent=True)
        return room

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

    @property
    def headcount(self) -> Headcount:
        return self.session.headcount(self.tallies.joined)

    def list_version(self, steps: list[StepId]) -> str:
        """Names the list of visible contributions of some steps: another list has another version."""
        return "-".join(self.tallies.rosters.get(step, Roster()).version for step in steps) or "0"

    def roster(self, judge: Step) -> tuple[str, int]:
        """The list of visible contributions that a judge step is about: its version and how many there are.

        Without a version until everything has been handed in: until then each change would tell of one person's.
        """
        steps = self.script.contribute_steps_before(judge.id)
        if not self.all_settled(steps):
            return "", 0
        count = sum(len(self.tallies.rosters.get(step, Roster()).visible) for step in steps)
        return self.list_version(steps), count

    def judged_ids(self, judge: Step) -> list[ContributionId]:
        """The visible contributions that a judge step is about, in the order of their random ids."""
        steps = self.script.contribute_steps_before(judge.id)
        return sorted(id_ for step in steps for id_ in self.tallies.rosters.get(step, Roster()).visible)

    def reading(self, judge: Step) -> Reading | None:
        """How a judge step's readings are divided; None when everybody goes through everything."""
        _, count = self.roster(judge)
        if not in_two_stages(count, judge.readings):
            return None
        return plan_reading(self.tallies.joined, count, judge.readings)

    def exposure(self, judge: Step) -> Exposure:
        """What phones draw from; nothing while it would be about fewer people than the threshold of scores, or while it
        is unconfirmed how many there are."""
        table = self.tallies.exposures.get(judge.id)
        few = self.headcount.unconfirmed or self.tallies.handed_in(judge) < self.session.thresholds.score
        if table is None or few or self.reading(judge) is None:
            return Exposure({})
        ids = self.judged_ids(judge)
        shared = None if table.shortlist is None else [id_ for id_ in ids if id_ in table.shortlist]
        return Exposure({id_: table.readers.get(id_, 0) for id_ in ids}, shared)

    def published(self, step: Step) -> Publication | None:
        """What is shown of a step; None until it is final and published."""
        publication = self.tallies.publications.get(step.id)
        return publication if is_published(self.session.ending(step), publication) else None

    def settled(self, step: Step) -> bool:
        """Whether nobody can hand in anything in a step now, and what it has is published."""
        never = self.session.ending(step) is None and not self.session.collecting(step)
        return never or self.published(step) is not None

    def all_settled(self, steps: Iterable[StepId]) -> bool:
        return all(self.settled(self.script.step(step)) for step in steps)

    def reopened(self, step: Step) -> bool:
        """Whether people hand in in a step again that everybody has seen the end of."""
        before = self.tallies.publications.get(step.id)
        return before is not None and before.round == self.session.round_of(step.id) and not self.settled(step)

    @property
    def hidden(self) -> Mapping[Reason, int]:
        """How many contributions are hidden for which reason, of the steps that people have seen everything of."""
        settled = {id_: roster for id_, roster in self.tallies.rosters.items() if self.all_settled([id_])}
        return replace(self.tallies, rosters=settled).hidden

    def waiting(self) -> Waiting | None:
        """What people wait for in the current step: its own results, or the contributions that it is about."""
        step = self.script.step(self.session.step)
        awaited = [step] if step.id in self.session.revealed else []
        if step.type is StepType.JUDGE:
            awaited += [self.script.step(before) for before in self.script.contribute_steps_before(step.id)]
        return max(filter(None, map(self.waiting_for, awaited)), key=lambda one: one.until, default=None)

    def waiting_for(self, step: Step) -> Waiting | None:
        """What is awaited of one step that has ended; None once it is published."""
        return waiting(
            self.session.ending(step), self.tallies.seals.get(step.id), self.tallies.publications.get(step.id)
        )

    def takes_until(self, step: Step) -> float | None:
        """When a step that has ended takes nothing more, for phones that still have something of it; else None."""
        ending = self.session.ending(step)
        if ending is None or self.published(step) is not None:
            return None
        return final_at(ending, self.tallies.seals.get(step.id))

    def contributions(self, judge: Step) -> list[Contribution]:
        """All contributions, hidden ones too, of the steps before a judge step."""
        steps = self.script.contribute_steps_before(judge.id)
        return [one for one in self.written() if one.step in steps]

    def written(self) -> list[Contribution]:
        """Everything that people wrote in each step's present round, hidden ones too."""
        return of_rounds(load_contributions(self.table, self.session.id), self.session.rounds)

    def seen_by_leader(self) -> list[Contribution]:
        """What the leader has been shown of what people wrote, hidden ones too, in the order of their random ids."""
        return self._seen(load_released(self.table, self.session))

    def release(self, seed: bytes) -> list[Contribution]:
        """The same after the batches that have come together; the random ``seed`` draws what stays behind."""
        steps = [step.id for step in self.script.steps if step.takes_contributions]
        writing = [step for step in steps if not self.all_settled([step])]
        released = release(self.table, self.session, writing, seed=seed)
        for step in released.keys() - set(writing):
            catch_up(self.table, self.session, step)
        return self._seen(released)

    def keep_before_reopening(self, step: Step) -> None:
        """To be called before a step may collect again: what is written then comes to the leader in batches too."""
        if step.takes_contributions and self.settled(step):
            catch_up(self.table, self.session, step.id)

    def _seen(self, released: Mapping[StepId, Released]) -> list[Contribution]:
        final = [written for written in self.written() if self.all_settled([written.step])]
        writing = {step: shown for step, shown in released.items() if not self.all_settled([step])}
        copies = [copy for shown in writing.values() for copy in shown.texts.values()]
        return sorted([*final, *copies], key=lambda written: written.id)

    def results(self, step: Step, language: Language) -> Results:
        """The whole results of a step, kept in memory until a count or the leader changes something.

        Raises StepNotOpen for a step that is not published.
        """
        session = self.session
        key = (session.id, step.id, language, session.version, self.tallies.revision)
        return _results.get(key, lambda: self._results(step, language))

    def decision(self) -> Decision:
        """Which of the plan's actions are taken on."""
        session, approval = self.session, self.script.approval
        shown = approval is not None and self.published(approval) is not None
        chosen = self.results(approval, session.language)["chosen"] if approval and shown else None
        return decide(session.plan, chosen)

    def reviewed(self) -> list[LivingAction]:
        """The unit's earlier actions that the session looks back at, as they stand at this version of the session."""
        key = (self.session.id, self.session.version)
        return _reviewed.get(key, lambda: load_reviewed(self.table, self.session, self.frozen.reviews))

    def _results(self, step: Step, language: Language) -> Results:
        publication = self.published(step)
        if publication is None:
            raise StepNotOpen("Results are shown once the step is final: numbers on the way would steer, and tell.")
        contributions: list[Contribution] = []
        if step.type is StepType.JUDGE:
            contributions = self.contributions(step)
        elif step.takes_contributions:
            contributions = self.written()
        return results_of(
            step,
            publication,
            contributions=contributions,
            plan=self.session.plan,
            thresholds=self.session.thresholds,
            language=language,
            unconfirmed=self.session.unconfirmed(publication),
        )
