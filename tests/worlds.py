"""All that may have been: the worlds that somebody who knows the rules cannot tell apart."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from shared.domain.release import release
from tests.organisations import QUARTER, Parents, fact

Sizes = tuple[int, ...]


def sizes_found_out(tree: Parents, sizes: Sequence[int], k: int) -> list[tuple[Sizes, str]]:
    """The worlds in which the number of people in some hidden team is certain, with that team.

    In every world each unit has a session of one of ``sizes`` people, or none (0). What is shown of a world is what is
    shown of all that it may be; who counts and compares them all knows what can be known. Nobody can be uncertain where
    the threshold leaves one size only.
    """
    units = ["root", *tree.parents]
    shown: dict[object, list[Sizes]] = defaultdict(list)
    for world in product(sizes, repeat=len(units)):
        rows = [fact(unit, people, k=k) for unit, people in zip(units, world, strict=True) if people]
        shown[tuple(release(rows, tree, QUARTER))].append(world)
    few = {size for size in sizes if 0 < size < k}
    return [
        (worlds[0], unit)
        for worlds in shown.values()
        for at, unit in enumerate(units)
        if worlds[0][at] in few and len(few) > 1 and len({world[at] for world in worlds}) == 1
    ]
