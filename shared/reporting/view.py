"""What the readable forms of a report show, page and paper alike: report.json with its numbers as words and bars."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shared.domain.follow_up import Status
from shared.reporting.excerpt import excerpt
from shared.reporting.summary import Order, by_decision, kinds_of, last_results
from shared.reporting.words import Words

GRADES = ("5", "4", "3", "2", "1")
SHAPES = {"works_well": "circle", "challenging": "triangle", "idea": "diamond"}
SPARE_SHAPES = ("square", "ring", "bar")

Counts = Mapping[str, int]


@dataclass(frozen=True)
class Segment:
    grade: str  # "1".."5" or "pass"
    offset: float
    width: float


@dataclass(frozen=True)
class Spread:
    """How judgements fall on 5..1 and pass, and the bar that draws it, all lengths in judgements."""

    counts: Counts
    segments: Sequence[Segment]
    rated: int
    length: float

    @classmethod
    def of(cls, counts: Counts) -> "Spread":
        """Grades side by side from 5 to 1, then, after a gap, those who passed."""
        segments, offset = [], 0.0
        for grade in GRADES:
            if counts[grade]:
                segments.append(Segment(grade, offset, counts[grade]))
                offset += counts[grade]
        rated = int(offset)
        if counts["pass"]:
            offset += 0.02 * (rated + counts["pass"])
            segments.append(Segment("pass", offset, counts["pass"]))
            offset += counts["pass"]
        return cls(counts, segments, rated, offset)


@dataclass(frozen=True)
class Kind:
    id: str
    label: str
    shape: str


@dataclass(frozen=True)
class Priority:
    """One contribution as its row shows it; what is None is not shown."""

    anchor: str
    kind: Kind
    theme: str
    text: str
    merged: Sequence[str]
    judged: int
    spread: Spread | None
    mean: float | None
    score: float | None
    rank: Mapping[str, int] | None
    place: str | None
    split: bool
    seldom: bool

    @property
    def short(self) -> str:
        return excerpt(self.text)


@dataclass(frozen=True)
class PlannedAction:
    title: str
    why: str
    owner: str
    due: str | None
    measure: str
    approvals: int | None
    mark: str  # what was decided of it: first, chosen, added, left_out; empty where there is nothing to tell
    origins: Sequence[Priority]
    elsewhere: int  # contributions it names that the report does not list


def _kinds(report: Mapping[str, Any]) -> dict[str, Kind]:
    """The kinds of the format in its order; then those that only a contribution has, under their own id."""
    labels = kinds_of(report)
    spare = [id for id in labels if id not in SHAPES]
    shapes = SHAPES | {id: SPARE_SHAPES[at % len(SPARE_SHAPES)] for at, id in enumerate(spare)}
    return {id: Kind(id, label, shapes[id]) for id, label in labels.items()}


def _place(rank: Mapping[str, int] | None, say: Words) -> str | None:
    if rank is None:
        return None
    best, worst = say.number(rank["best"]), say.number(rank["worst"])
    return best if best == worst else f"{best}–{worst}"


def _priority(
    at: int, contribution: Mapping[str, Any], kind: Kind, theme: str, order: Order, usual: int, say: Words
) -> Priority:
    shown = order is Order.RANKED and contribution["counts"] is not None
    rank = contribution["rank"] if shown else None
    return Priority(
        anchor=f"contribution-{at}",
        kind=kind,
        theme=theme,
        text=contribution["text"],
        merged=contribution["merged"],
        judged=contribution["judged"] if shown else 0,
        spread=Spread.of(contribution["counts"]) if shown else None,
        mean=contribution["mean"] if shown else None,
        score=contribution["score"] if shown else None,
        rank=rank,
        place=_place(rank, say),
        split=shown and bool(contribution["split"]),
        seldom=shown and 0 < 3 * contribution["judged"] < usual,
    )


def _mark(action: Mapping[str, Any], decision: Mapping[str, Any], *, telling: bool) -> str:
    """``telling``: it says something that an action is taken on, since others are not, or the leader differs."""
    if action["id"] in decision["left_out"]:
        return "left_out"
    if action["first"]:
        return "first"
    if action["id"] in decision["added"]:
        return "added"
    return "chosen" if action["taken"] and telling else ""


def _planned(action: Mapping[str, Any], listed: Mapping[str, Priority], withheld: bool, mark: str) -> PlannedAction:
    named = action["contributions"]
    origins = [listed[id] for id in named if id in listed]
    return PlannedAction(
        title=action["title"],
        why=action["why"],
        owner=action["owner"],
        due=action["due"],
        measure=action["measure"],
        approvals=None if withheld else action["approvals"],
        mark=mark,
        origins=origins,
        elsewhere=len(named) - len(origins),
    )


def view_of(report: Mapping[str, Any], say: Words) -> dict[str, Any]:
    """What is shown. Judgements and approvals that are withheld are gone here, whatever the report held."""
    kinds = _kinds(report)
    themes = {theme["id"]: theme["label"] for theme in report["themes"]}
    summary = report["summary"]
    order, ballots = Order(summary["order"]), summary["participation"]["judged"] or 0
    judging = last_results(report, "judge") or {}
    readers = judging.get("readers") if order is Order.RANKED else None
    usual = readers["median"] if readers else ballots
    contributions = report["contributions"]
    priorities = [
        _priority(at, c, kinds[c["kind"]], themes.get(c["theme"], ""), order, usual, say)
        for at, c in enumerate(contributions, start=1)
    ]
    listed = {c["id"]: priority for c, priority in zip(contributions, priorities, strict=True)}
    approval = last_results(report, "plan") or {"ballots": 0, "withheld": False}
    of_type = {
        type: [step for step in report["steps"] if step["type"] == type]
        for type in ("frame", "trilemma", "contribute", "judge", "discuss", "pulse")
    }
    decision = report["decision"]
    telling = bool(decision["added"]) or not all(action["taken"] for action in report["actions"])
    actions = [
        _planned(action, listed, approval["withheld"], _mark(action, decision, telling=telling))
        for action in by_decision(report)
    ]
    return {
        "report": report,
        "summary": [
            (
                kinds[own["id"]],
                own["contributions"],
                [(listed[top["id"]].anchor, top["text"], _place(top["rank"], say)) for top in own["top"]],
            )
            for own in summary["kinds"]
        ],
        **_told_of_headcount(report, say),
        "order": order,
        "ballots": ballots,
        "readers": readers,
        "of_type": of_type,
        "scale": of_type["judge"][-1] if of_type["judge"] else None,
        "collecting": [step for step in report["steps"] if step["type"] not in ("frame", "open_actions", "discuss")],
        "priorities": priorities,
        "by_theme": [(label, [p for p in priorities if p.theme == label]) for label in themes.values()],
        "actions": actions,
        "decided": _decided(decision, approval, telling=telling),
        "taken": sum(action["taken"] for action in report["actions"]),
        "past": report["last_plan"],
        "past_in_short": _in_short(report["last_plan"], say),
        "approval": approval,
    }


def _told_of_headcount(report: Mapping[str, Any], say: Words) -> dict[str, str]:
    """That more joined than expected (empty where they did not), and why numbers that are withheld are."""
    headcount, joined = report["headcount"], report["participants"]
    score = report["thresholds"]["score"]
    told = {"headcount": "", "too_few": say("too_few"), "why_withheld": say("withheld", threshold=score)}
    if headcount["expected"] is None or joined <= headcount["expected"]:
        return told
    if not headcount["unconfirmed"]:
        word = "headcount_confirmed" if (headcount["confirmed"] or 0) >= joined else "headcount_later"
        return told | {"headcount": say(word, joined=joined, expected=headcount["expected"])}
    why = say("headcount_unconfirmed", joined=joined, expected=headcount["expected"])
    return {"headcount": why, "too_few": say("numbers_wait"), "why_withheld": why}


def _in_short(past: Sequence[Mapping[str, Any]], say: Words) -> str:
    """How many of the last plan's actions came to which state, in one sentence; empty where there was no such plan."""
    count = Counter(action["status"] for action in past)
    told = [f"{say.number(count[one])} {say(f'status_{one}').lower()}" for one in Status if count[one]]
    return f"{say('last_plan')}: {', '.join(told)}." if told else ""


def _decided(decision: Mapping[str, Any], approval: Mapping[str, Any], *, telling: bool) -> str:
    """The word for who decided: ballots, leader, or she otherwise than they; none where all is taken on and nobody
    differs."""
    if decision["added"] or decision["left_out"]:
        return "decided_otherwise"
    if decision["by"] == "leader":
        return "decided_by_leader" if telling or approval["ballots"] else ""
    return "chosen_how" if telling else ""
