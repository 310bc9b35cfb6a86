"""The content of a report, once, for every form it is rendered to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from shared.domain.contribution import Contribution, groups
from shared.domain.follow_up import ActionRef
from shared.domain.formats import Language, Script, Step, StepType
from shared.domain.groups import NOTE
from shared.domain.headcount import Headcount
from shared.domain.plan import Decision, Plan, decide
from shared.domain.results import (
    NUMBERS,
    approvals_of,
    contribution_row,
    counted,
    priorities,
    results_of,
    still_chosen,
)
from shared.domain.rounds import of_rounds
from shared.domain.session import Session
from shared.domain.showing import Publication
from shared.reporting.summary import summary_of
from shared.store.actions import load_reviewed, reviewed_item
from shared.store.contributions import load_contributions
from shared.store.sessions import plan_item
from shared.store.table import Table
from shared.store.tallies import Tallies

SCHEMA = "innspill-report/2"

Report = dict[str, Any]


def report_of(
    session: Session, script: Script, tallies: Tallies, table: Table, reviews: Sequence[ActionRef] = ()
) -> Report:
    """Everything that a report says, JSON-ready (shape: report.schema.json). Counts below the threshold are absent.

    ``reviews`` are the earlier actions that the session looks back at.
    """
    content = _content(session, script, tallies, table)
    content["last_plan"] = [reviewed_item(one) for one in load_reviewed(table, session, reviews)]
    return content | {"summary": summary_of(content)}


def _content(session: Session, script: Script, tallies: Tallies, table: Table) -> Report:
    written = of_rounds(load_contributions(table, session.id), session.rounds)
    contributions = [one for one in written if one.kind != NOTE]
    notes = [one for one in sorted(written, key=lambda one: one.id) if one.kind == NOTE and not one.hidden]
    language = session.language
    steps = [
        _step(step, language)
        | {
            "handed_in": tallies.handed_in(step) if step.collects else None,
            "results": results_of(
                step,
                tallies.publication(step.id),
                contributions=contributions,
                plan=session.plan,
                thresholds=session.thresholds,
                language=language,
                unconfirmed=session.unconfirmed(tallies.publication(step.id)),
            )
            if step.collects
            else None,
        }
        for step in script.steps
    ]
    for step in steps:
        if step["type"] == StepType.DISCUSS:
            step["notes"] = [one.text for one in notes if one.step == step["id"]]
        if step["type"] == StepType.JUDGE:
            del step["results"]["contributions"]  # the report has them once, complete
    return {
        "schema": SCHEMA,
        "session": {
            "id": session.id,
            "title": session.title,
            "unit": session.unit,
            "format": session.format,
            "language": language.value,
            "opened_on": session.opened_on.isoformat(),
            "rehearsal": session.rehearsal,
        },
        "participants": tallies.joined,
        "headcount": headcount_item(
            session.headcount(tallies.joined),
            unconfirmed=any((step["results"] or {}).get("unconfirmed") for step in steps),
        ),
        "small_group": session.is_small(tallies.joined, started=True),
        "thresholds": asdict(session.thresholds),
        "hidden": sum(1 for one in written if one.hidden),
        "hidden_for": dict(Counter(one.hidden_for.value for one in written if one.hidden_for)),
        "steps": steps,
        "kinds": _kinds(script, language),
        "themes": [{"id": theme.id, "label": theme.label[language]} for theme in script.themes],
        "contributions": _contributions(session, script, tallies, contributions),
        "agreed": session.plan.agreed,
        **_plan(session, script, tallies),
    }


def headcount_item(headcount: Headcount, *, unconfirmed: bool) -> dict[str, Any]:
    """What is told beside the number of those who joined. ``unconfirmed``: numbers of some step wait for ever."""
    return {"expected": headcount.expected, "confirmed": headcount.confirmed, "unconfirmed": unconfirmed}


def _step(step: Step, language: Language) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": step.id,
        "type": step.type.value,
        "title": step.title[language],
        "text": step.text[language],
    }
    if step.type is StepType.TRILEMMA:
        shown["question"] = step.question[language]
        shown["options"] = [{"id": one.id, "text": one.label[language]} for one in step.choices]
    if step.low:
        shown["low"], shown["high"] = step.low[language], step.high[language]
    return shown


def _kinds(script: Script, language: Language) -> list[dict[str, str]]:
    """Each kind once, however many steps ask for it, as the first of them names it."""
    labels: dict[str, str] = {}
    for step in script.steps:
        if step.type is StepType.CONTRIBUTE:
            for kind in step.choices:
                labels.setdefault(kind.id, kind.label[language])
    return [{"id": id_, "label": label} for id_, label in labels.items()]


def _contributions(
    session: Session, script: Script, tallies: Tallies, contributions: list[Contribution]
) -> list[dict[str, Any]]:
    """The visible contributions, best first by the last judge step, each with the texts merged into it."""
    judges = [step for step in script.steps if step.type is StepType.JUDGE]
    if not judges:
        return [contribution_row(group) | dict.fromkeys(NUMBERS) for group in groups(contributions)]
    publication = tallies.publication(judges[-1].id)
    publication = counted(publication, unconfirmed=session.unconfirmed(publication))
    return priorities(contributions, publication, session.thresholds)


def _approval(session: Session, script: Script, tallies: Tallies) -> Publication | None:
    """What the actions were chosen by; None when nobody was asked, or what they answered is withheld."""
    if script.approval is None:
        return None
    approval = tallies.publication(script.approval.id)
    few = approval.tally.ballots < session.thresholds.score
    return None if few or session.unconfirmed(approval) else approval


def decision_of(session: Session, script: Script, tallies: Tallies) -> Decision:
    """Which actions the session takes on."""
    return decide(session.plan, _chosen(session.plan, _approval(session, script, tallies)))


def _chosen(plan: Plan, approval: Publication | None) -> list[str] | None:
    return None if approval is None else still_chosen(approval, plan)


def _plan(session: Session, script: Script, tallies: Tallies) -> dict[str, Any]:
    """The actions as they were written down, how they were chosen, what was decided of them, and by whom."""
    approval = _approval(session, script, tallies)
    proposed = _chosen(session.plan, approval)
    decision, chosen = decide(session.plan, proposed), proposed or []
    actions = [
        action
        | {
            "approvals": approvals_of(approval, action["id"]),
            "chosen": chosen.index(action["id"]) + 1 if action["id"] in chosen else None,
            "taken": action["id"] in decision.taken,
            "first": action["id"] == decision.first,
        }
        for action in plan_item(session.plan)["actions"]
    ]
    differs = {"added": list(decision.added), "left_out": list(decision.left_out)}
    return {"actions": actions, "decision": {"by": decision.by.value} | differs}
