"""How often a rank interval holds: half of a dialogue's people against the other half.

Run it with `python -m tests.load.calibrate DIALOGUE_FOLDER …`; it prints a line a dialogue: the share of the
other half's places that lie in this half's intervals. Both halves are noisy, so this asks more of an
interval than the true order would.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean

from shared.domain.ranking import Estimate, Rank, estimate, rank_intervals

from .dialogue import Dialogue, read_dialogue

SPLITS = 40


def estimates(ballots: Sequence[Mapping[str, int | str]], comments: Sequence[str]) -> list[Estimate]:
    """What these people think of each comment."""
    counts: dict[str, Counter[str]] = {comment: Counter() for comment in comments}
    for ballot in ballots:
        for comment, mark in ballot.items():
            counts[comment][str(mark)] += 1
    return [estimate(counts[comment]) for comment in comments]


def held(ranks: Sequence[Rank], others: Sequence[Estimate]) -> float:
    """The share of comments whose place among the others lies in the interval; a shared place is any of its places."""
    scores = [one.score for one in others]
    inside = 0
    for rank, score in zip(ranks, scores, strict=True):
        first = 1 + sum(other > score for other in scores)
        last = sum(other >= score for other in scores)
        inside += rank.best <= last and rank.worst >= first
    return inside / len(ranks)


def calibrate(dialogue: Dialogue, *, splits: int, seed: int = 1) -> tuple[float, float]:
    """The mean share of intervals that hold, and their mean width as a share of the list."""
    chance = random.Random(seed)
    comments = [comment.id for comment in dialogue.comments]
    ballots = [ballot for ballot in dialogue.ballots if ballot]
    shares, widths = [], []
    for _ in range(splits):
        chance.shuffle(ballots)
        half = len(ballots) // 2
        ranks = rank_intervals(estimates(ballots[:half], comments))
        shares.append(held(ranks, estimates(ballots[half:], comments)))
        widths.append(fmean(rank.worst - rank.best + 1 for rank in ranks) / len(ranks))
    return fmean(shares), fmean(widths)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("dialogues", nargs="+", type=Path, help="folders with comments.csv and participants-votes.csv")
    parser.add_argument("--splits", type=int, default=SPLITS)
    options = parser.parse_args()
    print(f"  {'dialogue':<32}{'people':>8}{'comments':>10}{'held':>8}{'width':>8}")
    for folder in options.dialogues:
        dialogue = read_dialogue(folder)
        share, width = calibrate(dialogue, splits=options.splits)
        people, comments = len(dialogue.ballots), len(dialogue.comments)
        print(f"  {dialogue.name:<32}{people:>8}{comments:>10}{share:>8.1%}{width:>8.0%}")


if __name__ == "__main__":
    main()
