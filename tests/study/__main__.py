"""What reading in two stages finds of the true top ten, and what other ways find with the same effort.

Run it with `make study`, or `make study DIALOGUES="<folder> <folder>"`, each as `make replay` takes it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import fmean, stdev

from shared.domain.reading import ALL, TOP, plan_reading
from shared.domain.tally import count

from .groups import DIVIDED, TASTE, Group, drawn, found, real
from .policies import POLICIES
from .room import Outcome, Room

SIZES = ((30, 60, TASTE), (100, 150, TASTE), (500, 500, TASTE), (500, 500, DIVIDED))
QUOTA, REAL_QUOTA = 20, 10
"""In real dialogues people judged 25 to 34; half as many leave something to choose."""


def everything(group: Group) -> float:
    """The ceiling: what is found when everybody judges everything."""
    tally = count({id_: group.judge(person, id_) for id_ in ids} for person, ids in enumerate(group.known))
    return len(found(tally, group.ids) & group.top) / TOP


def study(make: Callable[[int], Group], quota: int, runs: int) -> None:
    """Prints one table: a row a policy."""
    groups = [make(seed) for seed in range(runs)]
    reading = plan_reading(len(groups[0].known), len(groups[0].ids), quota)
    print(f"\n{groups[0].name}, {quota} readings each, {runs} runs; promised: {reading.floor} readers each")
    print(f"{'':<12} {'top ten':>9} {'±':>5} {'fewest':>7} {'median':>7}")
    ceiling = [everything(group) for group in groups[:10]]
    print(f"{'everything':<12} {fmean(ceiling):>9.2f}")
    for name, (look, choose) in POLICIES.items():
        row([Room(group, reading, look, choose, seed).read() for seed, group in enumerate(groups)], name)


def row(outcomes: list[Outcome], name: str) -> None:
    shares = [outcome.share for outcome in outcomes]
    error = 1.645 * stdev(shares) / len(shares) ** 0.5 if len(shares) > 1 else 0.0
    fewest, middle = (fmean(values) for values in zip(*((o.fewest, o.middle) for o in outcomes), strict=True))
    print(f"{name:<12} {fmean(shares):>9.2f} {error:>5.2f} {fewest:>7.1f} {middle:>7.1f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.study", description=__doc__)
    parser.add_argument("dialogues", type=Path, nargs="*", help="folders of real dialogues")
    parser.add_argument("--runs", type=int, default=30)
    chosen = parser.parse_args()
    for people, contributions, taste in SIZES:
        study(partial(drawn, people, contributions, taste=taste), QUOTA, chosen.runs)
    for folder in chosen.dialogues:
        study(partial(real, folder), REAL_QUOTA, chosen.runs)
    print(f"\nUp to {ALL} contributions people read every one; a dialogue that small is here for comparison only.")


if __name__ == "__main__":
    main()
