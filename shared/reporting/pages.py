"""The report as a PDF: what report.typ shows, with everything said in the report's language already."""

from collections.abc import Mapping, Sequence
from typing import Any

from shared.reporting.excerpt import excerpt
from shared.reporting.pdf import render_pdf
from shared.reporting.summary import TOP_OF_KIND, Order
from shared.reporting.view import GRADES, PlannedAction, Priority, Spread, view_of
from shared.reporting.words import Words, words

Shown = dict[str, Any]
Report = Mapping[str, Any]
LONGEST_TITLE, LONGEST_UNIT = 200, 44
"""Characters of them on the first page, which is one page, and at each page's foot, which is a line."""

WHOLE = 1_500
"""Characters of a contribution with what was merged with it, or of an action, that are kept together on a page."""

MUCH = 150_000
"""Characters of all contributions from which on lines are broken one by one: well-set paragraphs would take seconds."""


def render_report_pdf(report: Report) -> bytes:
    """The content of report.json (schema `innspill-report/2`) as a PDF on A4. The same report is the same bytes."""
    return render_pdf("report.typ", pages_of(report))


def pages_of(report: Report) -> Shown:
    """What the template shows. Raises KeyError when the report lacks what the pages need."""
    say = words(report["session"]["language"])
    view, session = view_of(report, say), report["session"]
    order: Order = view["order"]
    return {
        "language": say.language,
        "title": f"{session['title']} – {say('report')}",
        "day": session["opened_on"],
        "words": {key: text for key, text in say.texts.items() if isinstance(text, str)},
        "foot": {
            "unit": excerpt(session["unit"], LONGEST_UNIT),
            "day": say.day(session["opened_on"], "long"),
            "of": say.texts["of"],
        },
        "rehearsal": session["rehearsal"],
        "much": sum(len(one["text"]) for one in report["contributions"]) > MUCH,
        "front": _front(report, view, say),
        "summary": _summary(report, view, say),
        "frames": [{"title": step["title"], "text": step["text"]} for step in view["of_type"]["frame"]],
        "participation": [_handed_in(step, report, say) for step in view["collecting"]],
        "trilemmas": [_trilemma(step, say) for step in view["of_type"]["trilemma"]],
        "order": order.value,
        "too_few": view["too_few"],
        "why_withheld": view["why_withheld"],
        "coverage": _coverage(view["readers"], say),
        "hidden": _hidden(report, say),
        "scale": _scale(view["scale"]) if order is Order.RANKED and view["scale"] else None,
        "priorities": [_priority(one, view, say) for one in view["priorities"]],
        "themes": [
            {
                "label": label,
                "count": say("n_contributions", n=len(own)),
                "top": [_short(one, say) for one in own[:TOP_OF_KIND]],
            }
            for label, own in view["by_theme"]
            if own
        ],
        "past": [_past(action, say) for action in view["past"]],
        "agreed": report["agreed"],
        "notes": [note for step in view["of_type"]["discuss"] for note in step.get("notes", [])],
        "plan": {
            "withheld": bool(view["approval"]["withheld"] and view["approval"]["ballots"]),
            "decided": say(view["decided"]) if view["decided"] else "",
            "actions": [_action(action, view, say) for action in view["actions"]],
        },
        "pulse": [_pulse(step, say) for step in view["of_type"]["pulse"]],
        "how": _how(report, order, say),
    }


def _foot(session: Mapping[str, Any], say: Words) -> Shown:
    """What stands on every page; the template numbers the pages."""
    day = say.day(session["opened_on"], "long")
    return {"unit": excerpt(session["unit"], LONGEST_UNIT), "day": day, "of": say.texts["of"]}


def _front(report: Report, view: Shown, say: Words) -> Shown:
    session, took_part = report["session"], report["summary"]["participation"]
    numbers = {
        "participants": report["participants"],
        "contributions": took_part["contributions"],
        "actions": len(report["actions"]),
    }
    return {
        "unit": excerpt(session["unit"], LONGEST_UNIT),
        "title": excerpt(session["title"], LONGEST_TITLE),
        "figures": [[say.number(n), say(key, n=n)] for key, n in numbers.items()],
        "headcount": view["headcount"],
        "small_group": report["small_group"] and took_part["contributions"] > 0,
    }


def _summary(report: Report, view: Shown, say: Words) -> Shown:
    summary = report["summary"]
    took_part, order = summary["participation"], view["order"]
    told = [
        say(key, n=took_part[name], total=took_part["participants"])
        for name, key in (("judged", "judged_by"), ("approved", "approved_by"))
        if took_part[name]
    ]
    told += [view["past_in_short"]] if view["past_in_short"] else []
    told += [say("reading_line")] if order is Order.RANKED else []
    return {
        "kinds": [
            {
                "label": kind.label,
                "shape": kind.shape,
                "count": say("n_contributions", n=n),
                "top": [{"anchor": anchor, "text": text, "place": _at(place, say)} for anchor, text, place in top],
                "none": not n,
            }
            for kind, n, top in view["summary"]
        ]
        if view["priorities"]
        else [],
        "actions": [
            action | {"due": say.day(action["due"]).replace(" ", "\u00a0") if action["due"] else ""}
            for action in summary["actions"]
        ],
        "more": say("more_actions", n=summary["more_actions"]) if summary["more_actions"] else "",
        "told": " ".join(told),
    }


def _day(due: str | None, say: Words) -> str:
    """A date that stays on one line."""
    return say.day(due).replace(" ", "\u00a0") if due else ""


def _at(place: str | None, say: Words) -> str:
    return say("place", place=place) if place else ""


def _short(priority: Priority, say: Words) -> Shown:
    return {"anchor": priority.anchor, "text": priority.short, "place": _at(priority.place, say)}


def _handed_in(step: Mapping[str, Any], report: Report, say: Words) -> Shown:
    results = step["results"]
    if not results:
        return {"title": step["title"], "said": say("not_run"), "part": None}
    if step["type"] == "contribute":
        return {"title": step["title"], "said": say("n_contributions", n=step["handed_in"]), "part": None}
    n, total = results["ballots"], report["participants"]
    return {"title": step["title"], "said": say("of", n=n, total=total), "part": _part(n, total)}


def _part(part: int, whole: int) -> float | None:
    """How much of a bar is filled; None where there is nothing to draw."""
    return part / whole if 0 < part <= whole else None


def _state(results: Mapping[str, Any] | None) -> str:
    """What there is to show of a step's answers."""
    if not results:
        return "not_run"
    if not results["ballots"]:
        return "nobody"
    return "withheld" if results["withheld"] else "shown"


def _trilemma(step: Mapping[str, Any], say: Words) -> Shown:
    results = step["results"]
    state = _state(results)

    def option(one: Mapping[str, Any]) -> Shown:
        if state != "shown":
            return {"text": one["text"]}
        n, of = results["counts"][one["id"]], results["ballots"]
        return {"text": one["text"], "said": f"{say('n_answers', n=n)}, {say.percent(n, of)}", "part": n / of}

    return {
        "title": step["title"],
        "question": step["question"],
        "state": state,
        "options": [option(one) for one in step["options"]],
    }


def _scale(step: Mapping[str, Any]) -> Shown:
    return {"low": step["low"], "high": step["high"]}


def _coverage(readers: Mapping[str, int] | None, say: Words) -> str:
    if not readers:
        return ""
    return say("coverage" if readers["fewest"] else "coverage_gaps", n=readers["fewest"], median=readers["median"])


def _hidden(report: Report, say: Words) -> str:
    if not report["hidden"]:
        return ""
    reasons = [
        f"{say(f'reason_{reason}')}\u00a0({say.number(n)})" for reason, n in sorted(report["hidden_for"].items())
    ]
    return f"{say('hidden', n=report['hidden'])} {say('hidden_for')} {', '.join(reasons)}."


def _theme(label: str, own: Sequence[Priority], say: Words) -> Shown:
    top = [_short(one, say) for one in own[:TOP_OF_KIND]]
    return {"label": label, "count": say("n_contributions", n=len(own)), "top": top}


def _spread(spread: Spread | None, say: Words) -> Shown | None:
    """A bar as shares of its width, and the same in words."""
    if spread is None:
        return None
    counts = [f"{grade}: {say.number(spread.counts[grade])}" for grade in GRADES]
    return {
        "segments": [[one.grade, one.offset / spread.length, one.width / spread.length] for one in spread.segments],
        "rated": spread.rated / spread.length if spread.length else 0,
        "said": ", ".join([*counts, f"{say('skipped')}: {say.number(spread.counts['pass'])}"]),
    }


def _priority(priority: Priority, view: Shown, say: Words) -> Shown:
    number = len(view["priorities"])
    marks = [say("theme", theme=priority.theme)] if priority.theme else []
    if priority.seldom:
        marks.append(say("seldom_judged", n=priority.judged, total=view["ballots"]))
    rank = priority.rank
    return {
        "anchor": priority.anchor,
        "text": priority.text,
        "kind": {"label": priority.kind.label, "shape": priority.kind.shape},
        "marks": marks,
        "split": priority.split,
        "merged": list(priority.merged),
        "whole": len(priority.text) + sum(len(text) for text in priority.merged) <= WHOLE,
        "merged_said": say("merged", n=len(priority.merged)) if priority.merged else "",
        "place": priority.place,
        "place_said": _at(priority.place, say),
        "interval": [(rank["best"] - 1) / number, min(rank["worst"], number) / number] if rank else None,
        "spread": _spread(priority.spread, say) if priority.judged else None,
        "judged": "" if priority.judged else say("not_judged" if priority.spread else "not_shown"),
        "mean": say.mean(priority.mean) if priority.mean is not None else "",
        "score": say("score", score=say.mean(priority.score)) if priority.score is not None else "",
    }


def _past(action: Mapping[str, Any], say: Words) -> Shown:
    return {
        "title": action["title"],
        "status": say(f"status_{action['status']}"),
        "by": [*filter(None, (action["owner"], say.day(action["due"], "long") if action["due"] else ""))],
        "became": action["became"],
        "learned": action["learned"],
    }


def _action(action: PlannedAction, view: Shown, say: Words) -> Shown:
    approval = view["approval"]
    asked, part = say("not_asked"), None
    if action.approvals is not None:
        asked = say("of", n=action.approvals, total=approval["ballots"])
        part = _part(action.approvals, approval["ballots"])
    elif approval["withheld"] and approval["ballots"]:
        asked = say("not_shown")
    return {
        "title": action.title,
        "mark": say(action.mark) if action.mark else "",
        "why": action.why,
        "origins": [_short(one, say) for one in action.origins],
        "elsewhere": say("elsewhere", n=action.elsewhere) if action.elsewhere else "",
        "owner": action.owner,
        "due": say.day(action.due, "long") if action.due else "",
        "measure": action.measure,
        "support": {"said": asked, "part": part},
        "whole": sum(map(len, (action.title, action.why, action.owner, action.measure))) <= WHOLE,
    }


def _pulse(step: Mapping[str, Any], say: Words) -> Shown:
    results = step["results"]
    state = (
        "not_run"
        if not results
        else "nobody"
        if not results["ballots"]
        else "withheld"
        if results["withheld"]
        else "shown"
    )
    items: Sequence[Mapping[str, Any]] = results["items"] if results else []
    return _scale(step) | {
        "title": step["title"],
        "state": state,
        "items": [
            {
                "text": item["text"],
                "spread": _spread(Spread.of(item["counts"]), say) if state == "shown" and item["counts"] else None,
                "mean": say.mean(item["mean"]) if state == "shown" and item["mean"] is not None else "",
            }
            for item in items
        ],
    }


def _how(report: Report, order: Order, say: Words) -> list[Sequence[str]]:
    """Terms and what they mean, as far as the report uses them."""
    thresholds = report["thresholds"]
    ranked = ("order", "place", "bars", "split", "seldom") if order is Order.RANKED and report["contributions"] else ()
    terms = [(say(f"how_{name}_term"), say(f"how_{name}")) for name in ranked]
    terms.append((say("how_withheld_term"), say("how_withheld", score=thresholds["score"], text=thresholds["text"])))
    if report["hidden"]:
        terms.append((say("how_hidden_term"), say("how_hidden", n=report["hidden"])))
    return [*terms, (say("how_anonymous_term"), say("how_anonymous"))]
