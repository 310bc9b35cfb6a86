"""What participants may read after the session: of the report, what the room has seen, and nothing else."""

from collections.abc import Collection, Mapping
from typing import Any

SCHEMA = "innspill-shared/1"

IN_STEPS = ("id", "type", "title", "question", "options", "low", "high")
IN_ACTIONS = ("id", "title", "why", "owner", "due", "measure", "taken", "first")
"""What is told of an action; support and order are the plan step's results."""

SHOWN_TYPES = ("trilemma", "judge", "discuss", "plan", "pulse")


def shared_of(report: Mapping[str, Any], revealed: Collection[str]) -> dict[str, Any]:
    """The shared part of a report's content: the plan, and the results of the ``revealed`` steps.

    What the report withholds is withheld here too. Contributions are there with the step that ranks them, since texts
    whose ranking nobody has seen were for that hour alone.
    """
    head = report["session"]
    return {
        "schema": SCHEMA,
        "session": {name: head[name] for name in ("id", "title", "language", "opened_on")},
        "thresholds": report["thresholds"],
        "agreed": report["agreed"],
        "actions": [{name: one[name] for name in IN_ACTIONS if name in one} for one in report["actions"]],
        "themes": report["themes"],
        "steps": [
            {name: step[name] for name in IN_STEPS if name in step} | {"results": _results(report, step)}
            for step in report["steps"]
            if step["id"] in revealed and step["type"] in SHOWN_TYPES
        ],
    }


def _results(report: Mapping[str, Any], step: Mapping[str, Any]) -> Any:
    if step["type"] == "judge":
        return {**step["results"], "contributions": report["contributions"]}
    if step["type"] == "discuss":
        return {"type": "discuss", "notes": [{"id": str(at), "text": text} for at, text in enumerate(step["notes"])]}
    return step["results"]
