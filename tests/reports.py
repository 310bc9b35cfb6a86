"""Reports to render in tests: one of everything, an empty one, and one whose numbers must not be shown."""

import json
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from functions.read_report.handler import SCHEMA
from shared.reporting.summary import summary_of

VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")), format_checker=FormatChecker())

SENTINEL = 7919
"""A number that is nowhere else: what is withheld must not be found in what is rendered."""


def checked(report: dict[str, Any]) -> dict[str, Any]:
    """The report, when it is what its schema says. Raises ValidationError."""
    VALIDATOR.validate(report)
    return report


def counts_of(*fives_to_ones: int, skipped: int = 0) -> dict[str, int]:
    return {**dict(zip("54321", fives_to_ones, strict=True)), "pass": skipped}


def a_contribution(at: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": f"c{at}",
        "kind": ("works_well", "challenging", "idea")[at % 3],
        "theme": None,
        "text": f"Innspill nummer {at}.",
        "merged": [],
        "judged": 24,
        "counts": counts_of(12, 3, 5, 1, 1, skipped=2),
        "mean": 4.09,
        "score": 3.88,
        "rank": {"best": at, "worst": at + 3},
        "split": False,
        "place": at,
        "tied": False,
    } | changes


def a_report(**changes: Any) -> dict[str, Any]:
    """A session of 26 people with one of everything."""
    trilemma = {
        "id": "trilemma-1",
        "type": "trilemma",
        "title": "Trilemma 1",
        "text": "",
        "question": "Hva gir mest læring?",
        "options": [{"id": "a", "text": "Å prøve"}, {"id": "b", "text": "Å se"}, {"id": "c", "text": "Å spørre"}],
        "results": {
            "type": "trilemma",
            "ballots": 24,
            "withheld": False,
            "unconfirmed": False,
            "kept": False,
            "counts": {"a": 6, "b": 13, "c": 5},
        },
    }
    write = {"id": "write", "type": "contribute", "title": "Skriv", "text": ""}
    judge = {"id": "judge", "type": "judge", "title": "Vurder", "text": "", "low": "Lite", "high": "Mye"}
    plan = {"id": "plan", "type": "plan", "title": "Planen", "text": ""}
    pulse = {"id": "pulse", "type": "pulse", "title": "Til slutt", "text": "", "low": "Uenig", "high": "Enig"}
    readers = {"fewest": 22, "median": 24}
    asked = [{"id": "a1", "title": "Varsle tre dager før", "approvals": 18}]
    item = {"id": "p1", "text": "Jeg ble hørt.", "counts": counts_of(9, 8, 3, 1, 0, skipped=1), "mean": 4.19}
    report: dict[str, Any] = {
        "schema": "innspill-report/2",
        "session": {
            "id": "s",
            "title": "Slik har vi det",
            "unit": "Enhet Øst",
            "format": "dialogue",
            "language": "nb",
            "opened_on": "2026-11-21",
            "rehearsal": False,
        },
        "participants": 26,
        "headcount": {"expected": 30, "confirmed": None, "unconfirmed": False},
        "small_group": False,
        "thresholds": {"score": 5, "text": 10, "floor": 3},
        "hidden": 0,
        "hidden_for": {},
        "themes": [{"id": "tools", "label": "Verktøy"}, {"id": "other", "label": "Annet"}],
        "steps": [
            {"id": "frame", "type": "frame", "title": "Velkommen", "text": "Vi begynner.", "results": None},
            trilemma,
            write | {"results": {"type": "contribute", "contributions": 6, "kinds": {"works_well": 2}}},
            judge
            | {
                "results": {
                    "type": "judge",
                    "ballots": 24,
                    "withheld": False,
                    "unconfirmed": False,
                    "kept": False,
                    "total": 6,
                    "readers": readers,
                }
            },
            plan
            | {
                "results": {
                    "type": "plan",
                    "ballots": 23,
                    "withheld": False,
                    "unconfirmed": False,
                    "kept": False,
                    "actions": asked,
                    "chosen": ["a1"],
                }
            },
            pulse
            | {
                "results": {
                    "type": "pulse",
                    "ballots": 22,
                    "withheld": False,
                    "unconfirmed": False,
                    "kept": False,
                    "items": [item],
                }
            },
        ],
        "contributions": [a_contribution(at) for at in range(1, 7)],
        "kinds": [
            {"id": "works_well", "label": "Fungerer bra"},
            {"id": "challenging", "label": "Vanskelig"},
            {"id": "idea", "label": "Idé"},
        ],
        "agreed": "Vi tar turnusen først.\nResten venter.",
        "actions": [
            {
                "id": "a1",
                "title": "Varsle tre dager før",
                "why": "Det sliter mest.",
                "contributions": ["c1"],
                "owner": "Kari",
                "due": "2027-01-15",
                "measure": "Ingen endring samme dag",
                "approvals": 18,
                "chosen": 1,
                "taken": True,
                "first": True,
            }
        ],
        "decision": {"by": "ballots", "added": [], "left_out": []},
        "last_plan": [],
    } | changes
    for step in report["steps"]:
        collected = step["results"] or {"ballots": None}
        step["handed_in"] = collected.get("ballots", collected.get("contributions"))
    return summed(report)


def summed(report: dict[str, Any]) -> dict[str, Any]:
    """The report with the summary of what it says now."""
    return report | {"summary": summary_of(report)}


def results_of(report: dict[str, Any], type: str) -> dict[str, Any]:
    results = next(step["results"] for step in report["steps"] if step["type"] == type)
    assert isinstance(results, dict)
    return results


def an_empty_report() -> dict[str, Any]:
    report = a_report(contributions=[], actions=[], agreed="", participants=0)
    for step in report["steps"]:
        step["results"] = None
    return summed(report)


def a_withheld_report() -> dict[str, Any]:
    """Four people, and by a mistake elsewhere every number is still there."""
    report = a_report(participants=4, small_group=True)
    every = counts_of(*[SENTINEL] * 5, skipped=SENTINEL)
    for step in report["steps"]:
        if step["results"] and "withheld" in step["results"]:
            step["results"] |= {"withheld": True, "unconfirmed": False, "ballots": 4}
    results_of(report, "trilemma")["counts"] = dict.fromkeys("abc", SENTINEL)
    results_of(report, "pulse")["items"][0] |= {"counts": every, "mean": float(SENTINEL)}
    for contribution in report["contributions"]:
        contribution |= {
            "counts": every,
            "judged": SENTINEL,
            "mean": float(SENTINEL),
            "score": float(SENTINEL),
            "rank": {"best": SENTINEL, "worst": SENTINEL},
            "split": True,
        }
    report["actions"][0]["approvals"] = SENTINEL
    return summed(report)
