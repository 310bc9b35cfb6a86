"""One session as it is at this moment, read from the table: what every answer to phone, wall and leader is made of."""

from shared.cache import Cache
from shared.domain.contribution import Contribution
from shared.domain.follow_up import LivingAction
from shared.domain.formats import Language, Script, Step, StepType
from shared.domain.headcount import Headcount
from shared.domain.identifiers import ContributionId, SessionId, StepId
from shared.domain.plan import Decision, decide
from shared.domain.reading import Exposure, Reading, in_two_stages, plan_reading, readers_of, shortlist
from shared.domain.results import Results, results_of
from shared.domain.rounds import of_rounds
from shared.domain.session import Session
from shared.store.actions import load_reviewed
from shared.store.contributions import load_contributions
from shared.store.sessions import Frozen, load_frozen, load_session
from shared.store.table import Table
from shared.store.tallies import Roster, Tallies, load_tallies

_frozen: Cache[SessionId, Frozen] = Cache(200)
_exposures: Cache[tuple[SessionId, StepId, int], Exposure] = Cache(200)
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
        """The list of visible contributions that a judge step is about: its version and how many there are."""
        steps = self.script.contribute_steps_before(judge.id)
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
        """What phones draw from. Below the threshold of scores it says nothing, as every other count."""
        if self.headcount.unconfirmed:
            return Exposure({})
        key = (self.session.id, judge.id, self.tallies.revision)
        return _exposures.get(key, lambda: self._exposure(judge))

    def _exposure(self, judge: Step) -> Exposure:
        reading, tally = self.reading(judge), self.tallies.ballot_tally(judge.id)
        if reading is None or tally.ballots < self.session.thresholds.score:
            return Exposure({})
        ids = self.judged_ids(judge)
        readers = readers_of(tally)
        return Exposure({id_: readers.get(id_, 0) for id_ in ids}, shortlist(tally, ids, reading))

    def contributions(self, judge: Step) -> list[Contribution]:
        """All contributions, hidden ones too, of the steps before a judge step."""
        steps = self.script.contribute_steps_before(judge.id)
        return [one for one in self.written() if one.step in steps]

    def written(self) -> list[Contribution]:
        """Everything that people wrote in each step's present round, hidden ones too."""
        return of_rounds(load_contributions(self.table, self.session.id), self.session.rounds)

    def results(self, step: Step, language: Language) -> Results:
        """The whole results of a step, kept in memory until a count or the leader changes something."""
        session = self.session
        key = (session.id, step.id, language, session.version, self.tallies.revision)
        return _results.get(key, lambda: self._results(step, language))

    def decision(self) -> Decision:
        """Which of the plan's actions are taken on."""
        session, approval = self.session, self.script.approval
        chosen = None if approval is None else self.results(approval, session.language)["chosen"]
        return decide(session.plan, chosen)

    def reviewed(self) -> list[LivingAction]:
        """The unit's earlier actions that the session looks back at, as they stand at this version of the session."""
        key = (self.session.id, self.session.version)
        return _reviewed.get(key, lambda: load_reviewed(self.table, self.session, self.frozen.reviews))

    def _results(self, step: Step, language: Language) -> Results:
        contributions: list[Contribution] = []
        if step.type is StepType.JUDGE:
            contributions = self.contributions(step)
        elif step.takes_contributions:
            contributions = self.written()
        return results_of(
            step,
            self.tallies.ballot_tally(step.id),
            contributions=contributions,
            plan=self.session.plan,
            thresholds=self.session.thresholds,
            language=language,
            unconfirmed=self.headcount.unconfirmed,
        )
