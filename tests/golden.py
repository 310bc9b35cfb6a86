"""Sessions that never change, and their reports as they were last looked at: tests/golden/report-<case>.json.

python -m tests.golden     writes them anew (`make golden`)
"""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from shared.domain.choices import APPROVED, Marks
from shared.domain.contribution import Reason
from shared.domain.formats import Language, Script, Step, StepType, freeze
from shared.domain.groups import NOTE
from shared.domain.identifiers import ActionId, ContributionId, Pin, SessionId, StepId, TicketHash
from shared.domain.plan import Action, Plan
from shared.domain.session import Phase, Session
from shared.formats import load_format, load_themes, load_trilemmas
from shared.reporting.model import report_of
from shared.store.attendees import admit
from shared.store.ballots import save_ballot
from shared.store.contributions import moderate_contribution, save_contribution
from shared.store.publishing import publish_due
from shared.store.sqlite import SqliteTable
from shared.store.tallies import load_tallies, recount_all
from tests.load.sentences import sentences

FOLDER = Path(__file__).parent / "golden"
SID = SessionId("Z29sZGVuLXNlc3Npb24tMQ")
DUE = date(2027, 1, 15)


@dataclass(frozen=True)
class Case:
    """A session of so many people who wrote these texts; people who hand in nothing are the last ones."""

    language: str = "nb"
    people: int = 24
    texts: Sequence[str] | None = None
    contributions: int = 24
    agreed: str | None = None
    judging: bool = True
    planned: bool = True


CASES: Mapping[str, Case] = {
    "nb": Case("nb"),
    "sv": Case("sv"),
    "nl": Case("nl"),
    "en": Case("en"),
    "empty": Case("sv", people=0, contributions=0, agreed="", planned=False),
    "alone": Case("en", people=1, contributions=2),
    "withheld": Case("nl", people=4, contributions=6),
    "unjudged": Case("nb", people=12, contributions=6, judging=False),
}


def report_of_case(name: str) -> dict[str, Any]:
    """The report of a known session, made by the code as it is now."""
    return report_of_session(CASES[name])


def report_of_session(case: Case) -> dict[str, Any]:
    """A whole session in memory, with everything random decided by fixed seeds; and its report."""
    language, spoken = Language(case.language), sentences(case.language)
    script = freeze(load_format("dialogue"), trilemmas=load_trilemmas(), themes=load_themes(), draw=2)
    table = SqliteTable(Path(":memory:"))
    texts = case.texts or [text for _, text in spoken.written][: case.contributions]
    if case.people:
        written = _write(table, script, texts)
        _moderate(table, written)
    else:
        written = []
    plan = _plan(case, spoken.actions, written)
    for person in range(case.people):
        admit(table, SID, _hash("attendee", person).encode(), {StepId("write"): str(person)})
        if person < case.people * 9 // 10 or case.people < 5:
            _answer(table, script, person, written, plan, judging=case.judging)
    recount_all(table, SID, script)
    session = Session(
        id=SID,
        unit=spoken.unit,
        format="dialogue",
        language=language,
        title=spoken.title,
        expected=None,
        pin=Pin("12345678"),
        opened_on=date(2026, 11, 21),
        step=script.steps[-1].id,
        phase=Phase.CLOSED,
        plan=plan,
    )
    publish_due(table, session, script, load_tallies(table, SID), now=1.0)
    return report_of(session, script, load_tallies(table, SID, consistent=True).published(), table)


def _hash(*parts: object) -> TicketHash:
    return TicketHash(sha256(repr(parts).encode()).hexdigest())


def _id(ticket: TicketHash) -> ContributionId:
    """Made from the ticket, so that the golden reports stay as they are."""
    return ContributionId(ticket[:8])


def _write(table: SqliteTable, script: Script, texts: Sequence[str]) -> list[ContributionId]:
    themes = [None, *(theme.id for theme in script.themes)]
    kinds = ("works_well", "challenging", "idea")
    notes = [text for text in texts[:2] if len(texts) > 6]
    talk = next(step.id for step in script.steps if step.type is StepType.DISCUSS)
    for at, text in enumerate(notes):
        note = _hash("note", at)
        save_contribution(table, SID, talk, note, id_=_id(note), kind=NOTE, theme=None, text=text)
    return [
        save_contribution(
            table,
            SID,
            StepId("write"),
            _hash("ticket", at),
            id_=_id(_hash("ticket", at)),
            kind=kinds[at % 3],
            theme=themes[at % len(themes)],
            text=text,
        )
        for at, text in enumerate(texts)
    ]


def _moderate(table: SqliteTable, written: Sequence[ContributionId]) -> None:
    """Where there is enough, one is merged with another and one is hidden."""
    if len(written) > 20:
        moderate_contribution(table, SID, written[10], {"merged_into": written[1]})
        moderate_contribution(table, SID, written[11], {"hidden_for": Reason.NAMES_PERSON.value})


def _plan(case: Case, proposed: Sequence[Mapping[str, str]], written: Sequence[ContributionId]) -> Plan:
    if not case.planned:
        return Plan(agreed=case.agreed or "")
    actions = tuple(
        Action(
            id=ActionId(f"a{at}"),
            title=one["title"],
            why=one.get("why", ""),
            contributions=tuple(written[at : at + 2]),
            owner=one.get("owner", ""),
            due=DUE.replace(month=1 + at % 12) if at else None,
            measure=one.get("measure", ""),
        )
        for at, one in enumerate(proposed)
    )
    agreed = proposed[0]["title"] + "\n" + proposed[-1]["title"] if case.agreed is None else case.agreed
    return Plan(agreed=agreed, actions=actions)


def _answer(
    table: SqliteTable, script: Script, person: int, written: Sequence[ContributionId], plan: Plan, *, judging: bool
) -> None:
    """What one person answers to everything. People lean towards the first of what they are asked about."""
    rng = random.Random(person)
    for step in script.steps:
        if step.takes_ballots and (judging or step.type is not StepType.JUDGE):
            marks = _marks(step, rng, written, plan)
            if marks:
                save_ballot(table, SID, step, _hash(step.id, person), revision=1, marks=marks)


def _marks(step: Step, rng: random.Random, written: Sequence[ContributionId], plan: Plan) -> Marks:
    match step.type:
        case StepType.TRILEMMA:
            return {"choice": step.choices[int(rng.random() ** 1.5 * 3)].id}
        case StepType.JUDGE:
            return {one: _judgement(rng, at, len(written)) for at, one in enumerate(written) if rng.random() < 0.9}
        case StepType.PLAN:
            return {one.id: APPROVED for one in plan.actions if rng.random() < 0.5}
        case _:
            return {item.id: _judgement(rng, 0, 1) for item in step.choices}


def _judgement(rng: random.Random, at: int, of: int) -> str:
    if rng.random() < 0.06:
        return "pass"
    if at % 7 == 3:  # opinions differ
        return "1" if rng.random() < 0.5 else "5"
    liking = 4.6 - 2.8 * at / of
    return str(max(1, min(5, round(liking + 2.4 * (rng.random() - 0.5)))))


def stored(name: str) -> dict[str, Any]:
    """The report of a known session as it was last looked at."""
    content = json.loads((FOLDER / f"report-{name}.json").read_text("utf-8"))
    assert isinstance(content, dict)
    return content


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in CASES:
        content = json.dumps(report_of_case(name), ensure_ascii=False, indent=1, sort_keys=True)
        (FOLDER / f"report-{name}.json").write_text(content + "\n", "utf-8")


if __name__ == "__main__":
    main()
