"""The report for people who count: one workbook with everything, and its contributions as plain CSV."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from xlsxwriter import Workbook

from shared.domain.choices import SCALE
from shared.domain.spreadsheet import harmless, is_command
from shared.reporting.words import Words, words

Cell = str | int | float | None
"""None is what is not shown: withheld, or not asked."""

WIDEST = 60
NARROWEST = 10
"""Columns in characters."""

LONGEST_NAME = 31
"""The characters that a workbook allows for a sheet's name."""


@dataclass(frozen=True)
class Sheet:
    """A table with one row of headings."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def render_csv(report: Mapping[str, Any]) -> bytes:
    """The contributions, best first: RFC 4180 with the field names of report.json, UTF-8 with the mark Excel looks for.

    A text that a spreadsheet would take for a formula gets an apostrophe in front (`shared.domain.spreadsheet`).
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        [
            "id",
            "kind",
            "theme",
            "text",
            "merged",
            "judged",
            *SCALE,
            "mean",
            "score",
            "place",
            "best",
            "worst",
            "split",
            "tied",
        ]
    )
    shown = _shown(report, "judge")
    for one in report["contributions"]:
        texts = (one["id"], one["kind"], one["theme"], one["text"], " | ".join(one["merged"]))
        writer.writerow(
            harmless(cell) if isinstance(cell, str) else cell for cell in (*texts, *_numbers(one if shown else {}))
        )
    return out.getvalue().encode("utf-8-sig")


def _shown(report: Mapping[str, Any], type: str) -> bool:
    """Whether the last step of this type that was run has numbers to show."""
    run = [step["results"] for step in report["steps"] if step["type"] == type and step["results"]]
    return bool(run) and not run[-1]["withheld"]


def _numbers(one: Mapping[str, Any]) -> list[Cell]:
    """What the group thinks of a contribution; all None when nobody was asked or it is withheld."""
    counts, rank = one.get("counts") or {}, one.get("rank") or {}
    split, tied = one.get("split"), one.get("tied")
    return [
        one.get("judged"),
        *(counts.get(mark) for mark in SCALE),
        one.get("mean"),
        one.get("score"),
        one.get("place"),
        rank.get("best"),
        rank.get("worst"),
        None if split is None else int(split),
        None if tied is None else int(tied),
    ]


def render_xlsx(report: Mapping[str, Any]) -> bytes:
    """The whole report as a workbook in its language. No text is a formula or a link, or becomes one when edited."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        opened = datetime.fromisoformat(report["session"]["opened_on"]).replace(tzinfo=UTC)
        book.set_properties({"title": report["session"]["title"], "created": opened})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        guarded = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
        for sheet in sheets_of(report):
            page = book.add_worksheet(sheet.name)
            page.freeze_panes(1, 0)
            page.set_landscape()
            page.fit_to_pages(1, 0)
            page.set_paper(9)  # A4
            for column, title in enumerate(sheet.heads):
                longest = max((len(str(row[column] or "")) for row in sheet.rows), default=0)
                page.set_column(column, column, max(NARROWEST, min(WIDEST, max(longest, len(title)) + 2)), wrapped)
                page.write_string(0, column, title, head)
            for at, row in enumerate(sheet.rows, start=1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        page.write_string(at, column, cell, guarded if is_command(cell) else wrapped)
                    elif cell is not None:
                        page.write_number(at, column, cell)
    return out.getvalue()


def sheets_of(report: Mapping[str, Any]) -> list[Sheet]:
    """What the workbook holds: contributions, the plan, what became of the last one, all answers, and the rest."""
    say = words(report["session"]["language"])
    answers = Sheet(say("answers"), [say("step"), say("question"), say("option"), say("answers")], [*_answers(report)])
    told = Sheet(say("agreed"), [say("step"), say("agreed")], [*_told(report)])
    past = [_last_plan(report, say)] if report["last_plan"] else []
    return [_contributions(report, say), _plan(report, say), *past, answers, _participation(report, say), told]


def _contributions(report: Mapping[str, Any], say: Words) -> Sheet:
    labels = {kind["id"]: kind["label"] for kind in report["kinds"]}
    themes = {theme["id"]: theme["label"] for theme in report["themes"]}
    heads = ["contribution", "kind", "theme_heading", "merged_heading", "judgements"]
    after = ["mean", "score_heading", "place_heading", "best_place", "worst_place", "split", "tied"]
    shown = _shown(report, "judge")
    rows = [
        [
            one["text"],
            labels.get(one["kind"], one["kind"]),
            themes.get(one["theme"]),
            "\n".join(one["merged"]),
            *_numbers(one if shown else {}),
        ]
        for one in report["contributions"]
    ]
    marks = [say("skipped") if mark == "pass" else mark for mark in SCALE]
    return Sheet(say("contributions_heading"), [*map(say, heads), *marks, *map(say, after)], rows)


def _plan(report: Mapping[str, Any], say: Words) -> Sheet:
    heads = ["action", "why", "owner", "due", "measure", "support", "chosen", "decision"]
    shown = _shown(report, "plan")
    told = ("title", "why", "owner", "due", "measure")
    rows = [
        [
            *(one[name] for name in told),
            *((one["approvals"], one["chosen"]) if shown else (None, None)),
            _decided(one, report["decision"], say),
        ]
        for one in report["actions"]
    ]
    return Sheet(say("plan"), [say(head) for head in heads], rows)


def _decided(action: Mapping[str, Any], decision: Mapping[str, Any], say: Words) -> Cell:
    """What was decided of an action: taken on and which one first, and where the leader differs from the ballots."""
    differs = [name for name in ("added", "left_out") if action["id"] in decision[name]]
    marks = ["first"] * action["first"] + (differs or ["chosen"] * action["taken"])
    return ", ".join(map(say, marks)) or None


def _last_plan(report: Mapping[str, Any], say: Words) -> Sheet:
    heads = ["action", "owner", "due", "measure", "decided_on", "status", "became", "learned"]
    told = ("title", "owner", "due", "measure", "decided_on")
    rows = [
        [*(one[name] for name in told), say(f"status_{one['status']}"), one["became"], one["learned"]]
        for one in report["last_plan"]
    ]
    return Sheet(say("last_plan")[:LONGEST_NAME], [say(head) for head in heads], rows)


def _participation(report: Mapping[str, Any], say: Words) -> Sheet:
    """How many took part, and how many handed in at each step."""
    took_part = report["summary"]["participation"]
    rows: list[list[Cell]] = [
        [say(name, n=took_part[name]), took_part[name]] for name in ("participants", "contributions")
    ]
    rows += [[say(name), report["headcount"][name]] for name in ("expected", "confirmed") if report["headcount"][name]]
    rows += [[step["title"], step["handed_in"]] for step in report["steps"] if step["handed_in"] is not None]
    return Sheet(say("participation"), [say("step"), say("submitted")], rows)


def _told(report: Mapping[str, Any]) -> Iterator[list[Cell]]:
    """What the leader wrote down of the talk, and the notes of its small groups."""
    if report["agreed"]:
        yield [None, report["agreed"]]
    for step in report["steps"]:
        for note in step.get("notes", ()):
            yield [step["title"], note]


def _answers(report: Mapping[str, Any]) -> Iterator[list[Cell]]:
    """Each count of the trilemmas and of what was asked on a scale, a row each."""
    for step in report["steps"]:
        results = step["results"]
        if not results or results.get("withheld"):
            continue
        if step["type"] == "trilemma":
            for option in step["options"]:
                yield [step["title"], step["question"], option["text"], results["counts"][option["id"]]]
        for item in results.get("items", ()):
            for mark in SCALE:
                yield [step["title"], item["text"], mark, item["counts"][mark]]
