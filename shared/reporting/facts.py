"""The facts of a closed session: its tallies as rows for analysis, without any text and never about too few people."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from shared.domain.contribution import Contribution, Group, groups
from shared.domain.facts import VERSION, FactRow, Measure, SubjectType
from shared.domain.formats import Script, Step, StepType
from shared.domain.groups import NOTE
from shared.domain.ranking import Counts, confirmed, estimate
from shared.domain.results import still_chosen
from shared.domain.session import Session
from shared.domain.tally import Tally
from shared.reporting.model import decision_of
from shared.store.tallies import Tallies

NO_THEME = "none"
"""What a contribution without a theme is about."""

OWN_TRILEMMA = re.compile(r"own-[0-9]")
"""How the id begins of a trilemma that a format asks itself: known by its number there, not by one in the bank."""


def facts_of(
    session: Session, script: Script, tallies: Tallies, written: Sequence[Contribution], *, organisation: str
) -> list[FactRow]:
    """All rows of a session; a rehearsal has none. What a row means: `shared.domain.facts`.

    Nor has a session of which a step's numbers wait for a headcount that never came: no threshold of later questions
    could be trusted to count people. Whoever joined after everything was published counts as nobody.

    A row that fewer people stand behind than the session's floor is not made: who stands behind it is then too plain
    already in the sum of two such teams. ``written`` are the contributions of the latest rounds.
    """
    if session.rehearsal or any(session.unconfirmed(shown) for shown in tallies.publications.values()):
        return []
    tallies = replace(tallies, joined=session.headcount(tallies.joined).people)
    row = partial(
        FactRow,
        organisation=organisation,
        month=session.opened_on.strftime("%Y-%m"),
        unit=session.unit,
        session=session.id,
        format=session.format,
        language=session.language.value,
        k=session.thresholds.score,
        sum_of_squares=0,
    )
    rows = [
        row(**each)
        for each in (
            *_attendance(session, script, tallies),
            *_themes(session, script, tallies, written),
            *(each for step in script.steps for each in _answers(session, step, tallies.ballot_tally(step.id))),
            *_plan(session, script, tallies),
        )
    ]
    return [one for one in rows if one.people >= session.thresholds.floor]


Numbers = dict[str, Any]


def _attendance(session: Session, script: Script, tallies: Tallies) -> Iterator[Numbers]:
    joined = tallies.joined
    head = {"subject_type": SubjectType.SESSION, "people": joined}
    yield {
        **head,
        "subject": "session",
        "measure": Measure.HELD,
        "count": 1,
        "sum": joined,
    }
    if session.expected:
        yield {**head, "subject": "session", "measure": Measure.CAME, "count": session.expected, "sum": joined}
    ballots: dict[str, list[int]] = defaultdict(list)
    for step in script.steps:
        if step.takes_ballots and tallies.handed_in(step):
            ballots[step.type.value].append(tallies.handed_in(step))
    for type_, handed_in in ballots.items():
        asked = joined * len(handed_in)
        yield {**head, "subject": type_, "measure": Measure.ANSWERED, "count": asked, "sum": sum(handed_in)}


def _themes(session: Session, script: Script, tallies: Tallies, written: Sequence[Contribution]) -> Iterator[Numbers]:
    """Of each kind and theme how many contributions there are, how they were rated, how many the group confirmed.

    That nobody wrote about a theme is a row too, as it is for a number that says how many of all who came did.

    Anybody in the room may have written what is written, so all who joined stand behind it. How many people have
    rated a theme is not known, since nobody knows whose ballots they are; as many as rated one of its contributions
    at least.
    """
    judges = [step for step in script.steps if step.type is StepType.JUDGE]
    tally = tallies.ballot_tally(judges[-1].id) if judges else Tally()
    themes = [*(theme.id for theme in script.themes), NO_THEME]
    kinds = {kind.id for step in script.steps if step.type is StepType.CONTRIBUTE for kind in step.choices}
    about: dict[str, list[Group]] = {f"{kind}/{theme}": [] for kind in kinds for theme in themes}
    for group in groups(one for one in written if one.kind != NOTE):
        about.setdefault(f"{group.shown.kind}/{group.shown.theme or NO_THEME}", []).append(group)
    for subject, found in sorted(about.items()):
        head = {"subject_type": SubjectType.THEME, "subject": subject}
        number = sum(len(list(group)) for group in found)
        yield {
            **head,
            "measure": Measure.WRITTEN,
            "people": tallies.joined,
            "count": tallies.joined,
            "sum": number,
        }
        if not found:
            continue
        counts = [tally.of(group.shown.id) for group in found]
        yield {**head, "measure": Measure.RATED, **_ratings(counts)}
        judged = [estimate(each) for each in counts]
        least = session.thresholds.score
        yield {
            **head,
            "measure": Measure.CONFIRMED,
            "people": max(one.judged for one in judged),
            "count": len(found),
            "sum": sum(confirmed(one, each, least=least) for one, each in zip(judged, counts, strict=True)),
        }


def _ratings(counts: Sequence[Counts]) -> Numbers:
    """Number, sum and sum of squares of all ratings from 1 to 5, and how many people gave them at the least."""
    numbers = [(value, each.get(str(value), 0)) for each in counts for value in range(1, 6)]
    return {
        "people": max(sum(each.get(str(value), 0) for value in range(1, 6)) for each in counts),
        "count": sum(number for _, number in numbers),
        "sum": sum(value * number for value, number in numbers),
        "sum_of_squares": sum(value * value * number for value, number in numbers),
    }


def _answers(session: Session, step: Step, tally: Tally) -> Iterator[Numbers]:
    """A trilemma's options, or the statements of a pulse, by names that are the same in every session."""
    if step.type is StepType.TRILEMMA and step.trilemma:
        own = f"{session.format}/" if OWN_TRILEMMA.match(step.trilemma) else ""
        for option in step.choices:
            yield {
                "subject_type": SubjectType.TRILEMMA,
                "subject": f"{own}{step.trilemma}/{option.id}",
                "measure": Measure.CHOSEN,
                "people": tally.ballots,
                "count": tally.ballots,
                "sum": tally.of("choice").get(option.id, 0),
            }
    if step.type is StepType.PULSE:
        for item in step.choices:
            yield {
                "subject_type": SubjectType.ITEM,
                "subject": f"{session.format}/{item.id}",
                "measure": Measure.RATED,
                **_ratings([tally.of(item.id)]),
            }


def _plan(session: Session, script: Script, tallies: Tallies) -> Iterator[Numbers]:
    actions = len(session.plan.actions)
    if not actions:
        return
    head = {"subject_type": SubjectType.ACTION, "count": actions}
    taken = len(decision_of(session, script, tallies).taken)
    yield {**head, "subject": "planned", "measure": Measure.REACHED, "people": tallies.joined, "sum": taken}
    approval = [step for step in script.steps if step.type is StepType.PLAN]
    if approval:
        tally = tallies.ballot_tally(approval[-1].id)
        yield {
            **head,
            "subject": "plan",
            "measure": Measure.CHOSEN,
            "people": tally.ballots,
            "sum": len(still_chosen(tallies.publication(approval[-1].id), session.plan)),
        }


def render_rows(rows: Sequence[FactRow]) -> bytes:
    """The rows of one session as JSON, one a line. Each says its schema and of how many lines it is one, so that
    a file of which the end is missing is known wherever it was cut."""
    lines = [{"schema": VERSION, "rows": len(rows), **asdict(one)} for one in rows]
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines).encode()


class CutShort(ValueError):
    """A file of rows that is not whole, or not of this form."""


def read_rows(content: bytes) -> list[FactRow]:
    """The inverse of `render_rows`. Raises CutShort, without repeating anything of the content."""
    try:
        lines = [json.loads(line) for line in content.decode().split("\n")[:-1]]
        if not content.endswith(b"\n") or any(
            line.pop("schema") != VERSION or line.pop("rows") != len(lines) for line in lines
        ):
            raise CutShort("not whole")
        return [_row(line) for line in lines]
    except (ValueError, TypeError, KeyError, AttributeError):
        raise CutShort("not whole") from None


def _row(line: dict[str, Any]) -> FactRow:
    types, measures = SubjectType(line.pop("subject_type")), Measure(line.pop("measure"))
    row = FactRow(**line, subject_type=types, measure=measures)
    if any(type(getattr(row, name)) is not int for name in ("people", "count", "sum", "sum_of_squares", "k")):
        raise CutShort("not whole")
    return row
