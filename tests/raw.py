"""What somebody finds who reads the bytes of all files: whether where things lie tells in which order they came.

Independent of how the table keeps anything: it looks for known bytes, such as texts or the hashes of tickets, and
compares where they lie with when they came, by statistics whose spread is drawn from random orders.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import fmean, pstdev

NEAR = 4_096
"""Bytes of a page: what lies so near may have been written together."""

DRAWS = 300
"""Random orders from which the spread of a statistic is taken."""

TOO_FAR = 6.0
"""Standard deviations that chance reaches in one of 5 x 10^8 tries, if a statistic is about normal; a session's files
are asked a few dozen times."""

Order = Sequence[int]
"""The things' numbers in the order of arrival, sorted by where they lie."""


def places(folder: Path, things: Sequence[bytes]) -> Mapping[str, list[tuple[int, int]]]:
    """Of each file every place at which one of the ``things`` lies: offset, and the thing's number."""
    found: dict[str, list[tuple[int, int]]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            every = [(at, number) for number, thing in enumerate(things) for at in _all(content, thing)]
            if len(every) > 1:
                found[str(path.relative_to(folder))] = sorted(every)
    return found


def _all(content: bytes, thing: bytes) -> list[int]:
    found, at = [], content.find(thing)
    while at >= 0:
        found.append(at)
        at = content.find(thing, at + 1)
    return found


def orders_told(folder: Path, things: Sequence[bytes]) -> dict[str, float]:
    """The statistics by which some file tells an order of ``things`` (given in the order in which they came)."""
    told = {}
    for name, every in places(folder, things).items():
        for statistic, value in statistics(every, len(things)).items():
            if abs(value) > TOO_FAR:
                told[f"{name}: {statistic}"] = value
    return told


def statistics(every: Sequence[tuple[int, int]], number: int) -> dict[str, float]:
    """How many standard deviations each statistic lies from what chance gives."""
    rng = random.Random(len(every))
    measured = {"along the file": along, "in a neighbourhood": near, "one after the other": following}
    result = {}
    for name, statistic in measured.items():
        drawn = []
        for _ in range(DRAWS):
            as_if = rng.sample(range(number), number)
            drawn.append(statistic([(at, as_if[thing]) for at, thing in every]))
        spread = pstdev(drawn)
        result[name] = (statistic(every) - fmean(drawn)) / spread if spread else 0.0
    return result


Statistic = Callable[[Sequence[tuple[int, int]]], float]


def along(every: Sequence[tuple[int, int]]) -> float:
    """Spearman's: whether what came later lies further on."""
    return float(sum(rank * thing for rank, (_, thing) in enumerate(every)))


def near(every: Sequence[tuple[int, int]]) -> float:
    """The same among things that lie within a page of each other, each pair for itself."""
    total = 0
    for rank, (at, thing) in enumerate(every):
        for other, later in every[rank + 1 : rank + 40]:
            if other - at >= NEAR:
                break
            total += (later > thing) - (later < thing)
    return float(total)


def following(every: Sequence[tuple[int, int]]) -> float:
    """How near in time neighbours are: small when what came together lies together."""
    return float(sum(abs(one - other) for (_, one), (_, other) in pairwise(every)))
