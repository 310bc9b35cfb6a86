"""The yearly report as a PDF: what yearly.typ shows, with everything said in the reader's language already."""

from dataclasses import dataclass

from shared.insights.year import Year
from shared.reporting import chapters
from shared.reporting.figures import Figures, Naming, Row, Shown
from shared.reporting.pdf import render_pdf
from shared.reporting.words import words

BEST = 3
"""Matches on the first page."""


@dataclass(frozen=True)
class About:
    """What a report is about: a unit and its year; ``version`` names the release that its figures are of."""

    unit: str
    year: Year
    version: str


def render_yearly_pdf(content: Row, about: About, naming: Naming, language: str) -> bytes:
    """``content`` (`shared.insights.yearly`) on A4, dated by the last day it tells of: the same is the same bytes."""
    return render_pdf("yearly.typ", shown_of(content, about, naming, language))


def shown_of(content: Row, about: About, naming: Naming, language: str) -> Shown:
    """What the template shows."""
    say, year = Figures(words(language, "yearly"), naming, about.year), about.year
    name, report = say.unit(about.unit), f"{say.say('report')} {year.number}"
    several = len(content["actions"]) > 1
    return {
        "language": language,
        "title": f"{name} – {report}",
        "day": year.quarters[-1].last_day.isoformat(),
        "words": {key: text for key, text in say.say.texts.items() if isinstance(text, str)},
        "foot": {"unit": name, "day": report, "of": say.say.texts["of"]},
        "compares": several and "everywhere" in content["hidden"],
        "front": _front(say, content, name),
        "summary": _summary(say, content),
        "units": _more_units(say, *content["units"]),
        "heat": [chapters.heat(say, content["heat"][kind], kind) for kind in ("challenging", "works_well")],
        "everywhere": [chapters.spread(say, row) for row in content["everywhere"]],
        "lines": [chapters.line(say, one) for one in content["lines"]],
        "axis": {
            "quarters": [str(number) for number in (1, 2, 3, 4)],
            "years": [str(year.number - 1), str(year.number)],
            "shares": [say.say.share(share) for share in (0, 0.5, 1)],
        },
        "kinds": [{"kind": kind, "label": say.say(kind)} for kind in chapters.KINDS],
        "trilemmas": [chapters.trilemma(say, one) for one in content["trilemmas"]["shown"]],
        "trilemmas_more": say.many("trilemmas_more", content["trilemmas"]["more"]),
        "pulse": [chapters.statement(say, one) for one in content["pulse"]],
        "actions": chapters.actions(say, content["actions"], content["actions_before"]),
        "participation": {
            "quarters": [say.quarter(one) for one in year.quarters],
            "rows": [chapters.visits(say, row) for row in content["participation"]["rows"]],
        },
        "matches": [chapters.match(say, row) for row in content["matches"]],
        "hidden": {key: say.lacking(n, content["partial"][key]) for key, n in content["hidden"].items()},
        "how": _how(say, about.version),
    }


def _front(say: Figures, content: Row, name: str) -> Shown:
    year, held = say.year, content["participation"]["year"].get("held", {})
    numbers = {
        "sessions": held.get("count"),
        "attendances": held.get("sum"),
        "contributions": content["contributions"],
    }
    period = say.period(year.quarters)
    told = [
        say.say("period", period=period, before=say.period(year.before))
        if year.before
        else say.say("period_alone", period=period)
    ]
    if year.before and not year.comparable:
        told.append(say.say("rough"))
    if year.missing:
        told.append(say.say("missing", quarters=", ".join(map(say.quarter, year.missing))))
    return {
        "unit": name,
        "year": str(year.number),
        "told": " ".join(told),
        "figures": [[say.say.number(n), say.say(key, n=n)] for key, n in numbers.items() if n is not None],
        "nothing": not any(n is not None for n in numbers.values()) and not any(content["hidden"].values()),
    }


def _more_units(say: Figures, shown: int, all_: int) -> str:
    return say.say("more_units", n=shown, total=all_) if shown < all_ else ""


def _summary(say: Figures, content: Row) -> Shown:
    moves_none = "moves_none" if say.year.before else "moves_alone"
    return {
        "columns": [
            _column(
                say, "strengths", "circle", "strengths_none", [_important(say, row) for row in content["strengths"]]
            ),
            _column(
                say,
                "challenges",
                "triangle",
                "challenges_none",
                [_important(say, row) for row in content["challenges"]],
            ),
            _column(say, "moves", "bar", moves_none, [_move(say, one) for one in content["moves"]]),
        ],
        "top": [chapters.spread(say, row) for row in content["everywhere"] if row["verdict"] == "everywhere"],
        "matches": [chapters.match(say, row) for row in content["matches"][:BEST]],
        "actions": _deeds(say, content["actions"][0]),
        "participation": {
            "said": _presence(say, content["participation"]["year"]),
            "bars": chapters.by_quarter(say, content["participation"]["joined"]),
        },
    }


def _column(say: Figures, key: str, shape: str, none: str, items: list[Shown]) -> Shown:
    return {"label": say.say(key), "shape": shape, "none": say.say(none), "items": items}


def _important(say: Figures, row: Row) -> Shown:
    said = say.say("important", n=row["confirmed"], total=row["judged"])
    share = say.percent(row, "confirmed", "judged")
    return {"title": say.theme(row["theme"]), "said": f"{said} ({share})", "part": row["share"]}


def _move(say: Figures, move: Row) -> Shown:
    now, then, way = move["now"], move["then"], "up" if move["up"] else "down"
    if move["about"] == "theme":
        title = f"{say.theme(now['theme'])} · {say.say(now['kind'])}"
        was, is_ = (say.percent(row, "confirmed", "judged") for row in (then, now))
        return {"title": title, "said": say.say(f"moved_{way}", now=is_, then=was), "up": move["up"]}
    was, is_ = (say.mean(row) for row in (then, now))
    return {"title": say.naming.of(now["item"]), "said": say.say(f"mean_{way}", now=is_, then=was), "up": move["up"]}


def _deeds(say: Figures, row: Row) -> Shown:
    told = [say.say(f"{fate}_n", n=row[fate]) for fate in chapters.FATES if row.get(fate) is not None]
    none = say.say("few") if row.get("hidden") else say.say("actions_none")
    return {
        "said": f"{', '.join(told)}{say.star(row)}" if told else none,
        "bars": [one for one in chapters.fates(say, row) if one["part"]],
    }


def _presence(say: Figures, taken: Row) -> str:
    """How many sessions with how many people; of those expected how many came, of those who came how many answered."""
    told = []
    if (held := taken.get("held", {})).get("count") is not None:
        told = [say.say("sessions_n", n=held["count"]), say.say("joined_n", n=held["sum"])]
    for key in ("came", "answered"):
        if (row := taken.get(key, {})).get("count"):
            told.append(say.say(key, share=say.say.percent(row["sum"], row["count"])))
    hidden = any(row["hidden"] for row in taken.values())
    if not told:
        return say.say("few") if hidden else say.say("participation_none")
    return ", ".join(told) + ("*" if hidden else "")


def _how(say: Figures, version: str) -> list[list[str]]:
    """Terms and what they mean."""
    released = ", ".join(map(say.quarter, (*say.year.before, *say.year.quarters)))
    values = {"period": say.period(say.year.quarters), "quarters": released, "version": version}
    names = ("important", "hidden", "released", "moved", "people", "tree", "period")
    return [[say.say(f"how_{name}_term"), say.say(f"how_{name}", **values)] for name in names]
