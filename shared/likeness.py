"""How alike what people wrote is, two by two: the libraries' half of `shared.domain.likeness`. No network, no model."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log

from shared.domain.contribution import Contribution
from shared.domain.formats import Language
from shared.domain.likeness import Pair
from shared.wording import read_all

ALIKE = 0.56
"""From here on two texts probably say the same: the middle of what does best on tests/unit/likeness.toml."""

SHARED = 1 / 3
"""Two texts that share less of their words than this (Dice) are not compared more closely."""


def likeness(contributions: Sequence[Contribution], spoken: Language) -> dict[Pair, float]:
    """The pairs of contributions of one step that are alike, with how much so: from `ALIKE` to 1.

    Half of it is the share of words that both use, as stems, rare ones weighing more: Dice with the weight
    log(1 + n / df) over the n texts. The other half is RapidFuzz' token set ratio of the same stems, which forgives
    spelling and compounds, and a longer text that says what a short one says and more. Stop words and the order of
    words make no difference; equal texts have 1. ``spoken`` is the language of those texts that do not show theirs.
    """
    # Only here: the rest of the function's requests, and its start, do without them.
    from rapidfuzz.fuzz import token_set_ratio

    ordered = sorted(contributions, key=lambda one: one.id)
    told = [read.stems for read in read_all([one.text for one in ordered], spoken)]
    used = Counter(stem for stems in told for stem in stems)
    weight = {stem: log(1 + len(ordered) / number) for stem, number in used.items()}
    whole = [sum(weight[stem] for stem in stems) for stems in told]
    lines = [" ".join(sorted(stems)) for stems in told]
    found: dict[Pair, float] = {}
    for at, other in _candidates(told, list(used)):
        if ordered[at].step != ordered[other].step:
            continue
        words = 2 * sum(weight[stem] for stem in sorted(told[at] & told[other])) / (whole[at] + whole[other])
        letters = token_set_ratio(lines[at], lines[other], score_cutoff=100 * max(0.0, 2 * ALIKE - words)) / 100
        if words + letters >= 2 * ALIKE:
            found[ordered[at].id, ordered[other].id] = round((words + letters) / 2, 3)
    return found


def _candidates(told: Sequence[frozenset[str]], stems: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs that share enough words to be worth a closer look: 125,000 pairs of 500 texts, so bits and not sets."""
    bit = {stem: 1 << at for at, stem in enumerate(stems)}
    masks = [sum(bit[stem] for stem in text) for text in told]
    sizes = [len(text) * SHARED / 2 for text in told]
    for at, mask in enumerate(masks):
        if not mask:
            continue
        size = sizes[at]
        for other in range(at + 1, len(masks)):
            if (mask & masks[other]).bit_count() >= size + sizes[other]:
                yield at, other
