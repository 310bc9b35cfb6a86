"""What the report of a replayed dialogue must say: counted from the source alone, and compared with it."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .wire import Json


@dataclass(frozen=True)
class Tally:
    """One comment's votes."""

    agree: int
    disagree: int
    passed: int

    @property
    def judged(self) -> int:
        """How many judged the comment, passing included."""
        return self.agree + self.disagree + self.passed

    @property
    def mean(self) -> float | None:
        """The mean of 5 for every agreement and 1 for every disagreement; none when there are neither."""
        judged = self.agree + self.disagree
        return (5 * self.agree + self.disagree) / judged if judged else None

    def counts(self) -> dict[str, int]:
        """The counts as the report writes them."""
        return {"1": self.disagree, "2": 0, "3": 0, "4": 0, "5": self.agree, "pass": self.passed}


def recount(folder: Path) -> dict[str, Tally]:
    """{comment id: tally}, column by column from `participants-votes.csv` and by nothing a phone uses."""
    with (folder / "participants-votes.csv").open(encoding="utf-8", newline="") as file:
        columns = list(zip(*csv.reader(file), strict=True))
    tallies = {}
    for name, *votes in columns:
        if name.isdigit():
            cells = Counter(votes)
            tallies[name] = Tally(cells["1"], cells["-1"], cells["0"])
    return tallies


def exported_otherwise(folder: Path, truth: Mapping[str, Tally]) -> list[str]:
    """The comments whose totals in `comments.csv` are not those of the matrix, which is the truth."""
    with (folder / "comments.csv").open(encoding="utf-8", newline="") as file:
        exported = {row["comment-id"]: (int(row["agrees"]), int(row["disagrees"])) for row in csv.DictReader(file)}
    return [c for c, tally in truth.items() if exported[c] != (tally.agree, tally.disagree)]


def differences(
    report: Json, truth: Mapping[str, Tally], texts: Mapping[str, str], comments: Mapping[str, str]
) -> Iterator[str]:
    """Every way in which the report's contributions are not the source's comments, in words.

    `texts` is {comment id: text}; `comments` is {contribution id: comment id}, as the host answered.
    """
    reported = {c["id"]: c for c in report["contributions"]}
    if len(reported) != len(report["contributions"]):
        yield "the report lists a contribution twice"
    for contribution in reported.keys() - comments.keys():
        yield f"contribution {contribution} is in the report, and nobody wrote it"
    for contribution, comment in comments.items():
        if contribution not in reported:
            yield f"comment {comment} is not in the report"
            continue
        said, tally = reported[contribution], truth[comment]
        if said["text"] != texts[comment]:
            yield f"comment {comment}: text {said['text']!r}, source {texts[comment]!r}"
        if said["judged"] != tally.judged:
            yield f"comment {comment}: judged by {said['judged']}, source {tally.judged}"
        if said["counts"] != tally.counts():
            yield f"comment {comment}: counts {said['counts']}, source {tally.counts()}"
        if not _near(said["mean"], tally.mean):
            yield f"comment {comment}: mean {said['mean']}, source {tally.mean}"


def _near(said: float | None, true: float | None) -> bool:
    if said is None or true is None:
        return said is true
    return abs(said - true) <= 0.005  # the report may round to two decimals
