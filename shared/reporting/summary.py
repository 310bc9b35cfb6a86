"""What matters most of a report, on one page: decided once, here, so that every form of the report says the same."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from shared.reporting.excerpt import excerpt

Report = Mapping[str, Any]
Summary = dict[str, Any]

TOP_OF_KIND = 3
ACTIONS = 6
OWNER_LENGTH = 60


class Order(StrEnum):
    """What the order of the contributions means."""

    RANKED = "ranked"  # the group's, with its numbers
    ORDER_ONLY = "order_only"  # the group's, the numbers are withheld
    TOO_FEW = "too_few"  # nothing: it would be one or two people's, or nobody confirmed how many there are
    UNJUDGED = "unjudged"  # nothing: nobody was asked, or nobody answered


def summary_of(report: Report) -> Summary:
    """The summary of a report's other content, JSON-ready (shape: report.schema.json). Pure."""
    order, taken = order_of(report), [action for action in by_decision(report) if action["taken"]]
    return {
        "order": order.value,
        "participation": {
            "participants": report["participants"],
            "contributions": sum(1 + len(one["merged"]) for one in report["contributions"]),
            "judged": _ballots(report, "judge"),
            "approved": _ballots(report, "plan"),
        },
        "actions": [_action(action) for action in taken[:ACTIONS]],
        "more_actions": max(0, len(taken) - ACTIONS),
        "kinds": [_kind(kind, report["contributions"], order) for kind in kinds_of(report)],
    }


def order_of(report: Report) -> Order:
    """What the last judge step that was run makes of the order of the contributions."""
    results = last_results(report, "judge")
    if results is None or not results["ballots"]:
        return Order.UNJUDGED
    if results.get("unconfirmed") or results["ballots"] < report["thresholds"]["floor"]:
        return Order.TOO_FEW
    return Order.ORDER_ONLY if results["withheld"] else Order.RANKED


def last_results(report: Report, type: str) -> Mapping[str, Any] | None:
    """What the last step of the type gave; None where no such step was run."""
    found = [step["results"] for step in report["steps"] if step["type"] == type and step["results"]]
    return found[-1] if found else None


def by_decision(report: Report) -> list[Mapping[str, Any]]:
    """The actions that are taken on, the one to begin with first, then as the ballots chose; then the others."""
    actions: Sequence[Mapping[str, Any]] = report["actions"]
    results = last_results(report, "plan")
    if results is None or results["withheld"]:
        actions = [{**action, "chosen": None} for action in actions]
    last = len(actions) + 1
    return sorted(actions, key=lambda one: (not one["first"], not one["taken"], one["chosen"] or last))


def kinds_of(report: Report) -> dict[str, str]:
    """The label of each kind in the format's order; then those that only a contribution has, under their own id."""
    labels = {kind["id"]: kind["label"] for kind in report["kinds"]}
    return labels | {one["kind"]: one["kind"] for one in report["contributions"] if one["kind"] not in labels}


def _ballots(report: Report, type: str) -> int | None:
    results = last_results(report, type)
    return results["ballots"] if results else None


def _action(action: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": action["id"],
        "title": excerpt(action["title"]),
        "owner": excerpt(action["owner"], OWNER_LENGTH),
        "due": action["due"],
        "first": action["first"],
    }


def _kind(kind: str, contributions: Sequence[Mapping[str, Any]], order: Order) -> dict[str, Any]:
    own = [one for one in contributions if one["kind"] == kind]
    ordered = order in (Order.RANKED, Order.ORDER_ONLY)
    return {
        "id": kind,
        "contributions": len(own),
        "top": [
            {
                "id": one["id"],
                "text": excerpt(one["text"]),
                "rank": one["rank"] if order is Order.RANKED else None,
                "split": one["split"] if order is Order.RANKED else None,
            }
            for one in own[: TOP_OF_KIND * ordered]
        ],
    }
