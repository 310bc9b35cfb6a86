"""Whether a report's numbers are those that its published ballots make: recomputed by the same rules, one by one."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from shared.domain.choices import APPROVED
from shared.domain.contribution import Contribution
from shared.domain.formats import Choice, Language, Step, StepType
from shared.domain.headcount import Headcount
from shared.domain.identifiers import ActionId, ContributionId, StepId
from shared.domain.plan import Action, Plan
from shared.domain.receipts import unpack
from shared.domain.results import NUMBERS, approvals_of, chosen_actions, counted, priorities, results_of
from shared.domain.showing import Publication
from shared.domain.thresholds import Thresholds
from shared.reporting.model import headcount_item
from shared.reporting.published import tally_hash, tally_of
from shared.reporting.summary import summary_of

Json = Mapping[str, Any]


class Verdict(StrEnum):
    """WITHHELD: there is no number, as there should be. UNCHECKED: nothing was published that it follows from."""

    AGREES = "agrees"
    DIFFERS = "differs"
    WITHHELD = "withheld"
    UNCHECKED = "unchecked"


@dataclass(frozen=True)
class Finding:
    """One number of the report: where it stands, what the report says, and what its ballots make."""

    place: str
    verdict: Verdict
    said: Any = None
    made: Any = None


def verify(report: Json, ballots: Json, receipts: Json) -> list[Finding]:
    """Every number of a report against what was published with it, then the published things against each other."""
    said, made = dict(_leaves(report)), dict(_leaves(_recomputed(report, ballots, receipts)))
    findings = [_compared(place, said.get(place), made.get(place)) for place in made]
    findings += [
        Finding(place, Verdict.UNCHECKED, number)
        for place, number in said.items()
        if place not in made and isinstance(number, int | float)
    ]
    return findings + list(_held_together(report, ballots, receipts))


def _compared(place: str, said: Any, made: Any) -> Finding:
    same = said == made and isinstance(said, bool) == isinstance(made, bool)
    return Finding(
        place, (Verdict.WITHHELD if made is None else Verdict.AGREES) if same else Verdict.DIFFERS, said, made
    )


def _leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Each number, and each place where there could be one; the ids of what was chosen are one value."""
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from _leaves(one, f"{place}.{name}" if place else name)
    elif isinstance(value, list) and not place.endswith("chosen"):
        for at, one in enumerate(value):
            yield from _leaves(one, f"{place}[{at}]")
    elif not isinstance(value, str):
        yield place, value


def _recomputed(report: Json, ballots: Json, receipts: Json) -> dict[str, Any]:
    """The report again, as far as it follows from what was published: no texts, every number."""
    cast = {step["id"]: step for step in ballots["steps"]}
    spent = {step["id"]: len(unpack(step["spent"])) for step in receipts["steps"]}
    later = {step["id"]: len(unpack(step.get("later", ""))) for step in receipts["steps"]}
    thresholds = Thresholds(**receipts["thresholds"])
    hidden: Counter[str] = Counter()
    for step in receipts["steps"]:
        hidden.update({reason: len(unpack(packed)) for reason, packed in step["hidden"].items()})
    headcount = _headcount(receipts)
    made = {
        "participants": receipts["participants"],
        "headcount": headcount_item(
            headcount, unconfirmed=any(_unconfirmed(step, headcount) for step in cast.values())
        ),
        "small_group": headcount.people < thresholds.score,
        "thresholds": receipts["thresholds"],
        "hidden": hidden.total(),
        "hidden_for": dict(hidden),
        "steps": [
            _step(report, step, cast.get(step["id"]), spent, later, thresholds, headcount) for step in report["steps"]
        ],
        "contributions": _contributions(report, cast, thresholds, headcount),
        "actions": _actions(report, cast, thresholds, headcount),
    }
    made["summary"] = summary_of(_put_into(report, made))
    if "headcount" not in report:  # one of an earlier release
        del made["headcount"]
    return made


def _put_into(said: Any, made: Any) -> Any:
    """What the report says, with what was recomputed in its places."""
    if isinstance(made, Mapping):
        return {**said, **{name: _put_into(said.get(name, {}), one) for name, one in made.items()}}
    if isinstance(made, list) and said and isinstance(said[0], Mapping):
        return [_put_into(one, other) for one, other in zip(said, made, strict=True)]
    return made


def _headcount(receipts: Json) -> Headcount:
    """Who joined and was expected; earlier receipts say nothing of the latter, and their numbers waited for nothing."""
    return Headcount(receipts["participants"], receipts.get("expected"), receipts.get("confirmed"))


def _unconfirmed(cast: Json, headcount: Headcount) -> bool:
    """Whether a step's numbers wait for a headcount, as `Session.unconfirmed` says it."""
    return replace(headcount, joined=cast.get("joined", headcount.joined)).unconfirmed


def _step(
    report: Json,
    step: Json,
    cast: Json | None,
    spent: Mapping[str, int],
    later: Mapping[str, int],
    thresholds: Thresholds,
    headcount: Headcount,
) -> dict[str, Any]:
    if cast is not None:
        results = results_of(
            _asked(step),
            replace(_publication(report, cast), kept=later[step["id"]] > 0),
            contributions=_written(report),
            plan=_plan(report),
            thresholds=thresholds,
            language=Language(report["session"]["language"]),
            unconfirmed=_unconfirmed(cast, headcount),
        )
        results.pop("contributions", None)
        if "headcount" not in report:
            del results["unconfirmed"]
        if "kept" not in step["results"]:
            del results["kept"]
        if step["type"] == "plan" and cast["whole"] is None and not cast["withheld"]:
            del results["chosen"]
        return {"handed_in": spent[step["id"]], "results": results}
    if step["type"] == "contribute":
        return {"handed_in": spent[step["id"]], "results": _contribute(report, step)}
    return {}


def _contribute(report: Json, step: Json) -> dict[str, Any]:
    """How many contributions of each kind there are: those of the report, where only this step asked for them."""
    if sum(one["type"] == "contribute" for one in report["steps"]) > 1:
        return {}
    kinds = Counter(one["kind"] for one in report["contributions"])
    return {
        "contributions": len(report["contributions"]),
        "kinds": {kind: kinds[kind] for kind in step["results"]["kinds"]},
    }


def _contributions(
    report: Json, cast: Mapping[str, Json], thresholds: Thresholds, headcount: Headcount
) -> list[dict[str, Any]]:
    """The numbers of each contribution, in the order of the report."""
    judged = [cast[step["id"]] for step in report["steps"] if step["type"] == "judge"]
    if not judged:
        return [dict.fromkeys(NUMBERS) for _ in report["contributions"]]
    publication = counted(_publication(report, judged[-1]), unconfirmed=_unconfirmed(judged[-1], headcount))
    rows = {row["id"]: row for row in priorities(_written(report), publication, thresholds)}
    return [{name: rows[one["id"]][name] for name in NUMBERS} for one in report["contributions"]]


def _actions(
    report: Json, cast: Mapping[str, Json], thresholds: Thresholds, headcount: Headcount
) -> list[dict[str, Any]]:
    approval = [cast[step["id"]] for step in report["steps"] if step["type"] == "plan"]
    publication = _publication(report, approval[-1]) if approval else Publication(ending=0, round=0)
    if (approval and _unconfirmed(approval[-1], headcount)) or publication.tally.ballots < thresholds.score:
        return [dict.fromkeys(("approvals", "chosen")) for _ in report["actions"]]
    made = [{"approvals": approvals_of(publication, action["id"])} for action in report["actions"]]
    if approval[-1]["whole"] is None:
        return made
    places = {action: place for place, action in enumerate(publication.chosen or (), start=1)}
    decision = report["decision"]
    taken = (places.keys() | set(decision["added"])) - set(decision["left_out"])
    return [
        one | {"chosen": places.get(action["id"]), "taken": action["id"] in taken}
        for one, action in zip(made, report["actions"], strict=True)
    ]


def _publication(report: Json, cast: Json) -> Publication:
    """What was published of a step, from its ballots."""
    tally = tally_of(cast)
    chosen = tuple(chosen_actions(_plan(report), tally)) if cast["type"] == "plan" else None
    return Publication(ending=0, round=0, tally=tally, asked=frozenset(cast["slips"] or ()), chosen=chosen)


def _asked(step: Json) -> Step:
    """A step as far as its results are about it."""
    choices = step.get("options") or step["results"].get("items") or ()
    every = [Choice(one["id"], dict.fromkeys(Language, one["text"])) for one in choices]
    return Step(StepId(step["id"]), StepType(step["type"]), {}, {}, choices=tuple(every))


def _written(report: Json) -> list[Contribution]:
    return [
        Contribution(ContributionId(one["id"]), StepId(""), one["kind"], one["text"]) for one in report["contributions"]
    ]


def _plan(report: Json) -> Plan:
    return Plan(actions=tuple(Action(ActionId(one["id"]), one["title"]) for one in report["actions"]))


def _held_together(report: Json, ballots: Json, receipts: Json) -> Iterator[Finding]:
    """Whether as many ballots were counted as tickets were spent, about the right things, and best stands first."""
    published = {step["id"]: step for step in receipts["steps"]}
    about = {step["id"]: step for step in report["steps"]}
    for cast in ballots["steps"]:
        step = published[cast["id"]]
        spent = unpack(step["spent"])
        yield _compared(f"receipts of {cast['id']}", len(set(spent)), cast["ballots"])
        if step["tally"] is not None:
            yield _compared(f"tally of {cast['id']} as the room saw it", step["tally"], tally_hash(cast))
        if cast["slips"] is not None:
            yield _compared(f"things asked in {cast['id']}", sorted(cast["slips"]), _ids(report, about[cast["id"]]))
        if cast["whole"] is not None:
            counted = Counter(id_ for whole in cast["whole"] for id_ in whole)
            slips = {id_: marks[APPROVED] for id_, marks in cast["slips"].items() if marks}
            yield _compared(f"whole ballots of {cast['id']}", len(cast["whole"]), cast["ballots"])
            yield _compared(f"approvals of {cast['id']}", dict(counted), slips)
    judged = [cast for cast in ballots["steps"] if cast["type"] == "judge"]
    if judged and not judged[-1]["withheld"]:
        order = [(-one["score"], one["id"]) for one in report["contributions"] if one["score"] is not None]
        yield _compared("order of the contributions", order, sorted(order))


def _ids(report: Json, step: Json) -> list[str]:
    match step["type"]:
        case "trilemma":
            return ["choice"]
        case "judge":
            return sorted(one["id"] for one in report["contributions"] if one["counts"] is not None)
        case "plan":
            return sorted(one["id"] for one in report["actions"] if one["approvals"] is not None)
        case _:
            return sorted(one["id"] for one in step["results"]["items"])
