"""Which actions a group takes on together: a share for minorities, from approval ballots (Method of Equal Shares)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

SEATS = 5
"""How many actions a group takes on: more are seldom carried out."""

Patterns = Mapping[frozenset[str], int]
"""How many people approved exactly this set of actions."""


def patterns_of(ballots: Iterable[Iterable[str]]) -> Patterns:
    """Ballots that approve the same are the same: what matters is how many there are."""
    return Counter(frozenset(ballot) for ballot in ballots)


def equal_shares(patterns: Patterns, actions: Sequence[str], seats: int = SEATS) -> list[str]:
    """The chosen actions in the order in which they were chosen, at most ``seats``, each approved by somebody.

    Every ballot has the same purse, seats / ballots, and an action costs 1, shared by those who approve it as evenly as
    their purses allow. The action whose supporters pay the least each is bought first. So n / seats people who
    want something in common gets it, however many want something else (Peters & Skowron 2020, "Proportionality and the
    Limits of Welfarism", EC '20: extended justified representation). Seats that nobody can pay for any more go to the
    most approved. Equally good actions are taken in the order in which ``actions`` names them.

    Ballots that approve nothing of ``actions`` have no purse: who wants nothing here takes no seat from others.
    """
    # Only here: half of what importing this module would cost, and most functions never choose.
    from fractions import Fraction

    known = set(actions)
    groups = Counter[frozenset[str]]()
    for approved, number in patterns.items():
        groups[approved & known] += number
    del groups[frozenset()]
    voters = groups.total()
    if not voters:
        return []
    purses = dict.fromkeys(groups, Fraction(seats, voters))
    approvals = {action: sum(number for group, number in groups.items() if action in group) for action in actions}
    chosen: list[str] = []
    while len(chosen) < seats:
        prices = {
            action: price
            for action in actions
            if action not in chosen
            and (price := _price([(purses[group], groups[group]) for group in groups if action in group])) is not None
        }
        if not prices:
            break
        best = min(prices, key=lambda action: (prices[action], -approvals[action]))
        chosen.append(best)
        for group in groups:
            if best in group:
                purses[group] -= min(purses[group], prices[best])
    rest = [action for action in actions if action not in chosen and approvals[action]]
    rest.sort(key=lambda action: -approvals[action])
    return chosen + rest[: seats - len(chosen)]


def _price(supporters: "Iterable[tuple[Fraction, int]]") -> "Fraction | None":
    """What each of the ``supporters`` (purse, how many with it) pays at most for one action; None if they cannot."""
    from fractions import Fraction

    paid, poorest_first = Fraction(0), sorted(supporters)
    left = sum(number for _, number in poorest_first)
    for purse, number in poorest_first:
        if paid + purse * left >= 1:
            return (1 - paid) / left
        paid += purse * number
        left -= number
    return None
