"""Turns the content of report.json into one stand-alone page to read, print and keep."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from shared.reporting.words import Words, words

HERE = Path(__file__).parent
GRADES = ("5", "4", "3", "2", "1")
SHAPES = {"works_well": "circle", "challenging": "triangle", "idea": "diamond"}
SPARE_SHAPES = ("square", "ring", "bar")
TOP_OF_KIND = 3
ACTIONS_IN_SHORT = 6

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
    chosen: int | None  # 1 is what the room chose first
    origins: Sequence[Priority]
    elsewhere: int  # contributions it names that the report does not list


def excerpt(text: str, length: int = 110) -> str:
    """The start of `text` on one line, cut between words where there is one, never inside a joined character."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    start = line[:length]
    space = start.rfind(" ")
    if space > length // 2:
        return start[:space].rstrip(" ,.;:–-") + "…"
    end = length
    while end > length // 2 and _continues(line, end):
        end -= 1
    return line[:end] + "…"


def _continues(line: str, at: int) -> bool:
    """Whether the character at `at` belongs to the one before it: a mark, a joiner, a skin tone, a flag's half."""
    here, before = line[at], line[at - 1]
    return (
        unicodedata.combining(here) > 0
        or unicodedata.category(here) in ("Mn", "Mc", "Me", "Cf")
        or "\U0001f3fb" <= here <= "\U0001f3ff"
        or before == "\u200d"
        or all("\U0001f1e6" <= sign <= "\U0001f1ff" for sign in (before, here))
    )


def _kinds(report: Mapping[str, Any]) -> dict[str, Kind]:
    """The kinds of the format in its order; then those that only a contribution has, under their own id."""
    labels = {kind["id"]: kind["label"] for kind in report["kinds"]}
    labels |= {c["kind"]: c["kind"] for c in report["contributions"] if c["kind"] not in labels}
    spare = [id for id in labels if id not in SHAPES]
    shapes = SHAPES | {id: SPARE_SHAPES[at % len(SPARE_SHAPES)] for at, id in enumerate(spare)}
    return {id: Kind(id, label, shapes[id]) for id, label in labels.items()}


def _judging(report: Mapping[str, Any]) -> tuple[str, int]:
    """Whether the contributions were `unjudged`, `withheld` or `ranked` in the last judge step, and its ballots."""
    results = _last_results(report, "judge")
    if not results["ballots"]:
        return "unjudged", 0
    return "withheld" if results["withheld"] else "ranked", results["ballots"]


def _last_results(report: Mapping[str, Any], type: str) -> Mapping[str, Any]:
    """What the last step of the type gave; nothing at all where no such step was run."""
    found = [step["results"] for step in report["steps"] if step["type"] == type and step["results"]]
    return found[-1] if found else {"ballots": 0, "withheld": False}


def _priority(
    at: int, contribution: Mapping[str, Any], kind: Kind, theme: str, state: str, usual: int, say: Words
) -> Priority:
    shown = state == "ranked" and contribution["counts"] is not None
    rank = contribution["rank"] if shown else None
    place = None
    if rank:
        best, worst = say.number(rank["best"]), say.number(rank["worst"])
        place = best if best == worst else f"{best}–{worst}"
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
        place=place,
        split=shown and bool(contribution["split"]),
        seldom=shown and 0 < 3 * contribution["judged"] < usual,
    )


def _planned(action: Mapping[str, Any], listed: Mapping[str, Priority], withheld: bool) -> PlannedAction:
    named = action["contributions"]
    origins = [listed[id] for id in named if id in listed]
    return PlannedAction(
        title=action["title"],
        why=action["why"],
        owner=action["owner"],
        due=action["due"],
        measure=action["measure"],
        approvals=None if withheld else action["approvals"],
        chosen=None if withheld else action["chosen"],
        origins=origins,
        elsewhere=len(named) - len(origins),
    )


def _view(report: Mapping[str, Any], say: Words) -> dict[str, Any]:
    """What the template shows. Judgements and approvals that are withheld are gone here, whatever the report held."""
    kinds = _kinds(report)
    themes = {theme["id"]: theme["label"] for theme in report["themes"]}
    state, ballots = _judging(report)
    readers = _last_results(report, "judge").get("readers") if state == "ranked" else None
    usual = readers["median"] if readers else ballots
    contributions = report["contributions"]
    priorities = [
        _priority(at, c, kinds[c["kind"]], themes.get(c["theme"], ""), state, usual, say)
        for at, c in enumerate(contributions, start=1)
    ]
    listed = {c["id"]: priority for c, priority in zip(contributions, priorities, strict=True)}
    approval = _last_results(report, "plan")
    of_type = {
        type: [step for step in report["steps"] if step["type"] == type]
        for type in ("frame", "trilemma", "contribute", "judge", "discuss", "pulse")
    }
    total = len(priorities) + sum(len(one.merged) for one in priorities)
    actions = [_planned(action, listed, approval["withheld"]) for action in report["actions"]]
    chosen = sum(action.chosen is not None for action in actions)
    return {
        "report": report,
        "state": state,
        "ballots": ballots,
        "readers": readers,
        "of_type": of_type,
        "scale": of_type["judge"][-1] if of_type["judge"] else None,
        "collecting": [step for step in report["steps"] if step["type"] not in ("frame", "discuss")],
        "priorities": priorities,
        "by_kind": [(kind, [p for p in priorities if p.kind == kind]) for kind in kinds.values()],
        "by_theme": [(label, [p for p in priorities if p.theme == label]) for label in themes.values()],
        "total": total,
        "actions": actions,
        "some_chosen": 0 < chosen < len(actions),
        "approval": approval,
    }


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    stylesheet = (HERE / "report.css").read_text("utf-8")
    environment.globals |= {
        "css": Markup(stylesheet),  # noqa: S704  (our own file, not input)
        "grades": GRADES,
        "spread": Spread.of,
        "top_of_kind": TOP_OF_KIND,
        "actions_in_short": ACTIONS_IN_SHORT,
    }
    environment.filters["excerpt"] = excerpt
    return environment.get_template("report.html.jinja")


def render_html(report: Mapping[str, Any]) -> str:
    """The content of report.json (schema `innspill-report/1`) as one HTML page without scripts or outside references.

    Raises `jinja2.UndefinedError` or `KeyError` when the report lacks what the page needs.
    """
    say = words(report["session"]["language"])
    return _template().render(t=say, **_view(report, say))
