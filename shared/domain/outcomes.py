"""What became of a plan's actions in a quarter, as rows of facts: purely from the actions as they stand afterwards.

An action counts in the quarter in which it ended, whenever its session was. A quarter that is released stays as it was
released, so an action that ended there and is taken up again counts as ended: of no plan more actions end than there
were. Rows of an ending say out of how many: the actions that were open when the quarter began, or were taken on in it.

A plan has rows of all three endings in the quarter of its session, whatever came of it, so that being there says
nothing; afterwards as long as something is open, and only if enough people stand behind it to be shown by themselves.
Why: the last paragraph of `shared.domain.suppression`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from shared.domain.facts import ENDINGS, FactRow, Quarter
from shared.domain.follow_up import LivingAction
from shared.domain.partition import counts_by_itself


def outcomes(plan: FactRow, actions: Iterable[LivingAction], quarter: Quarter) -> list[FactRow]:
    """The rows of one session's ``actions`` in a quarter that is over.

    ``plan`` is the session's row of actions planned: its month, its people and, as the sum, how many of its actions had
    not ended in any quarter that is released.
    """
    begun_here = plan.month in quarter.months
    still_open = [one for one in actions if one.ended_on is None or one.ended_on >= quarter.first_day]
    left = min(plan.sum, len(still_open))
    if not begun_here and not (left and counts_by_itself(plan)):
        return []
    ended = Counter(
        one.status.value for one in still_open if one.ended_on is not None and one.ended_on <= quarter.last_day
    )
    rows = []
    may_end = left
    for ending in ENDINGS:
        number = min(ended[ending], may_end)
        may_end -= number
        rows.append(replace(plan, month=quarter.months[-1], subject=ending, count=left, sum=number))
    return rows
