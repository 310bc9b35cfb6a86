"""One session of the demo organisation: what its people write, answer and choose, drawn from what is true of them."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from infra.demo_org.units import TREND, Team
from shared.domain.choices import APPROVED, Marks
from shared.domain.follow_up import LivingAction, Status
from shared.domain.formats import Script, Step, StepType
from shared.domain.identifiers import ActionId, ContributionId, SessionId, TicketHash
from shared.domain.plan import Action, Plan
from shared.domain.review import Fate
from shared.store.attendees import admit
from shared.store.ballots import save_ballot
from shared.store.contributions import new_id, save_contribution
from shared.store.table import Table

PASSES = 0.07
KINDS = ("works_well", "challenging", "idea")
THEMES = (
    "collaboration", "information", "workload", "leadership", "competence",
    "tools", "surroundings", "customers", "organisation", "other",
)  # fmt: skip
PULSE = {"influence": 3.3, "belief": 3.5, "safety": 3.9}
RISE = 0.2
"""By which the planted trend rises each quarter."""


@cache
def sentences() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))


def fates(actions: Iterable[LivingAction], team: Team, rng: Random) -> Iterator[Fate]:
    """What the room says became of those that were still open."""
    for action in actions:
        if action.open:
            ends = team.fates()
            drawn = rng.choices([*ends, "under_way"], [*ends.values(), 1 - sum(ends.values())])[0]
            became = rng.choice(sentences()["actions"]["titles"]) if drawn == "changed" else ""
            yield Fate(action.session, action.id, Status(drawn), became=became)


@dataclass(frozen=True)
class Written:
    id: ContributionId
    worth: float


@dataclass
class Conversation:
    """A session as its people live it. ``quarter`` counts from the first."""

    table: Table
    sid: SessionId
    script: Script
    team: Team
    quarter: int
    rng: Random

    def held_by(self, people: int) -> Plan:
        """Everybody joins, writes, judges and answers; gives the plan that they agree on, with their approval."""
        for _ in range(people):
            tickets = {step.id: self.rng.randbytes(32).hex() for step in self.script.steps if step.tickets}
            admit(self.table, self.sid, self.rng.randbytes(16), tickets)
        written = [one for _ in range(people) for one in self._write()]
        plan = self._plan(written)
        for step in self.script.steps:
            if step.takes_ballots:
                for _ in range(people):
                    if self.rng.random() < 0.95 and (marks := self._answer(step, written, plan)):
                        save_ballot(self.table, self.sid, step, self._ticket(), revision=1, marks=marks)
        return plan

    def _ticket(self) -> TicketHash:
        return TicketHash(self.rng.randbytes(32).hex())

    def _write(self) -> list[Written]:
        found = []
        step = next(step for step in self.script.steps if step.type is StepType.CONTRIBUTE)
        for _ in range(self.rng.randint(1, 3)):
            kind = self.rng.choices(KINDS, (4, 4, 2))[0]
            theme = self.rng.choices(THEMES, [self.team.weight(kind, theme) for theme in THEMES])[0]
            text = self.rng.choice(sentences()[theme][kind])
            id_ = save_contribution(
                self.table,
                self.sid,
                step.id,
                self._ticket(),
                id_=new_id(self.rng.randbytes(4)),
                kind=kind,
                theme=theme,
                text=text,
            )
            found.append(Written(id_, self.rng.gauss(self.team.worth(kind, theme), 0.4)))
        return found

    def _answer(self, step: Step, written: Sequence[Written], plan: Plan) -> Marks:
        match step.type:
            case StepType.TRILEMMA:
                # What a unit tends to is its own, and the same each time.
                tends = Random(f"{self.team.name} {step.trilemma}").choices((1, 2, 4), k=len(step.choices))
                return {"choice": self.rng.choices([choice.id for choice in step.choices], tends)[0]}
            case StepType.JUDGE:
                read = written if len(written) <= 40 else self.rng.sample(written, step.readings)
                return {one.id: self._mark(one.worth) for one in read}
            case StepType.PLAN:
                return {action.id: APPROVED for action in plan.actions if self.rng.random() < 0.7}
            case _:
                return {item.id: self._mark(self._felt(item.id)) for item in step.choices}

    def _felt(self, item: str) -> float:
        own = Random(f"{self.team.name} {item}").gauss(0, 0.2)
        rise = RISE * (self.quarter - 4) if (self.team.area, item) == TREND else 0.0
        return PULSE.get(item, 3.5) + own + rise

    def _mark(self, mean: float) -> str:
        if self.rng.random() < PASSES:
            return "pass"
        return str(min(5, max(1, round(self.rng.gauss(mean, 0.8)))))

    def _plan(self, written: Sequence[Written]) -> Plan:
        best = sorted(written, key=lambda one: -one.worth)[: self.rng.randint(1, 3)]
        titles = self.rng.sample(sentences()["actions"]["titles"], len(best))
        return Plan(
            agreed="Vi tar det viktigste først.",
            actions=tuple(
                Action(ActionId(f"a{number}"), title, contributions=(one.id,), owner="Lederen")
                for number, (one, title) in enumerate(zip(best, titles, strict=True), 1)
            ),
        )
