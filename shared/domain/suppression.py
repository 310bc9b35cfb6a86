"""Whose numbers may be shown by themselves, and where the others are counted, so that no subtraction finds them.

A unit in which enough people took part is shown by itself. A *small* one, in which fewer than k did, never is. Nor may
it be in a total from which everything else can be taken away, as it would be if it were counted in its parent beside
siblings that are shown. Cell suppression (Cox 1980, "Suppression methodology and statistical disclosure control", JASA
75; Hundepool et al. 2012, "Statistical Disclosure Control", ch. 4) then hides siblings too. Here it is the other way
about: every large unit stays shown, and a small one is counted only from the first node upwards under which there are
enough small ones to be a *pool*. Below that node totals leave it out, and say so.

Why that holds. Large units and pools are disjoint, and every number that is shown is a sum of some of them. So
whatever can be computed by adding and subtracting shown numbers has one and the same weight on all units of a pool: it
is about whole pools and about units that are shown, or about nothing. Nobody in a pool is one of fewer than k, not
even to those who know everything of a unit, because they lead it or sat in the room, and put together what they know
of INSIDERS of them. (That is what the dominance and the p % rule of the literature are for: the largest contributor
subtracts her own part.)

What is shown depends on how many took part and never on what they answered, so it tells nothing about answers (against
the minimality attack: Wong et al. 2007, VLDB). Where a small unit is counted depends on nothing but which units are
small, which anybody can see: so it tells nothing about sizes either (and `gives_sizes_away` is about the sum that is
shown). Sorting apart, the work is linear in the number of units and levels.

A session has numbers in later quarters too: how its actions ended. There it divides nobody, and it is counted only if
enough people were in it, by itself, where its unit is not small now. So it is a part that is shown, in however many
quarters. Were a small one counted again, it would be in another pool, and what the two differ by are a few people. Nor
has it a hidden cell there: that would say that its unit was not finished.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.domain.thresholds import DEFAULT_THRESHOLDS

FLOOR = DEFAULT_THRESHOLDS.floor
"""No number is about fewer people than this, anywhere."""

INSIDERS = 2
"""How many units may put together all that they know without learning anything about fewer than k others. Two, since
the same person leads two small units often, and more than two seldom."""

Path = tuple[str, ...]
"""The ids of units from the root to a node."""


@dataclass(frozen=True)
class Pool:
    """Small units that are counted together, from ``path`` upwards."""

    path: Path
    units: tuple[Path, ...]


def is_enough(units: int, k: int) -> bool:
    """Whether this many small units have k people also without the people of any INSIDERS of them.

    It is judged by the least that each can have and not by what they do have, which would show in what is left out.
    """
    return (units - INSIDERS) * FLOOR >= k


def pools(small: Mapping[Path, int]) -> list[Pool]:
    """Where small units, given by their paths and each with its k, are counted. Who is in no pool is counted nowhere.

    From the leaves up, a node takes all small units under it that are in no pool yet, if they are enough; and if not,
    those with the lowest k that are, so that a team with a threshold of 50 does not keep all others waiting.
    """
    waiting: dict[int, dict[Path, list[Path]]] = defaultdict(lambda: defaultdict(list))
    for path in small:
        waiting[len(path)][path].append(path)
    found = []
    for level in range(max(waiting, default=0), 0, -1):
        for node, units in sorted(waiting.pop(level, {}).items()):
            units.sort(key=lambda one: (small[one], one))
            taken = next((n for n in range(len(units), 0, -1) if is_enough(n, small[units[n - 1]])), 0)
            if taken:
                found.append(Pool(node, tuple(units[:taken])))
            if level > 1 and taken < len(units):
                waiting[level - 1][node[:-1]].extend(units[taken:])
    return found


def gives_sizes_away(people: int, ks: Sequence[int]) -> bool:
    """Whether the number of people in a pool is exactly known to be that of one of its units.

    Anybody knows that a small unit has from FLOOR to k - 1. When all have as few, or as many, as they can, their sum
    says so. A pool like that is left out for good: then it may be the one or the other.
    """
    unknown = [k for k in ks if k - 1 > FLOOR]
    return bool(unknown) and (len(unknown) == 1 or people in (FLOOR * len(ks), sum(k - 1 for k in ks)))
