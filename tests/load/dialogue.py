"""A real dialogue as phones would play it: what was written, and each participant's ballot.

The folder holds `comments.csv` and `participants-votes.csv` as Polis exports them. The comments that count
are those with a column in `participants-votes.csv`; comments without one were moderated out before anybody
saw them. Some with a column were moderated out later (`moderated` -1): they have the votes cast until then
and are played like all others. An empty cell is a comment the participant never judged, and a row of empty
cells is somebody who looked on: a phone that joins and hands in no ballot.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

JUDGEMENTS: Mapping[str, int | str] = {"1": 5, "-1": 1, "0": "pass"}
MAX_LENGTH = 1000


@dataclass(frozen=True)
class Comment:
    """One comment, its text as the host will keep it."""

    id: str
    text: str
    moderated: bool


@dataclass(frozen=True)
class Dialogue:
    """The comments in the order of their columns, and per participant {comment id: judgement}."""

    name: str
    comments: tuple[Comment, ...]
    ballots: tuple[Mapping[str, int | str], ...]


def read_dialogue(folder: Path) -> Dialogue:
    """Read a dialogue's folder. Raises `ValueError` for what cannot be played, saying where it is."""
    with (folder / "participants-votes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (folder / "comments.csv").open(encoding="utf-8", newline="") as file:
        written = {row["comment-id"]: row for row in csv.DictReader(file)}
    columns = [name for name in rows[0] if name.isdigit()] if rows else []
    if missing := [column for column in columns if column not in written]:
        raise ValueError(f"participants-votes.csv has columns without a comment: {', '.join(missing)}.")
    comments = tuple(
        Comment(c, playable(c, written[c]["comment-body"]), written[c]["moderated"] == "-1") for c in columns
    )
    return Dialogue(folder.name, comments, tuple(_ballot(row, columns) for row in rows))


def playable(comment: str, text: str) -> str:
    """The text as the host keeps it: LF line ends, spaces for tabs, NFC, no space around it.

    Raises `ValueError` for one that the host would refuse.
    """
    kept = text.replace("\r\n", "\n").replace("\t", " ")
    kept = unicodedata.normalize("NFC", kept).strip()
    controls = sorted({f"U+{ord(c):04X}" for c in kept if unicodedata.category(c) == "Cc" and c != "\n"})
    if controls:
        raise ValueError(f"Comment {comment} would be refused: it has control characters ({', '.join(controls)}).")
    if not kept:
        raise ValueError(f"Comment {comment} would be refused: it is empty.")
    if len(kept) > MAX_LENGTH:
        raise ValueError(f"Comment {comment} would be refused: {len(kept)} characters, {MAX_LENGTH} at most.")
    return kept


def _ballot(row: Mapping[str, str], columns: list[str]) -> Mapping[str, int | str]:
    ballot: dict[str, int | str] = {}
    for column in columns:
        if not (vote := row[column]):
            continue
        if vote not in JUDGEMENTS:
            raise ValueError(
                f"Participant {row['participant']} voted {vote!r} on comment {column}; known are 1, -1 and 0."
            )
        ballot[column] = JUDGEMENTS[vote]
    return ballot
