"""Which theme a text without one may have: what people chose for texts like it, or else the words it uses."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from shared.domain.contribution import Contribution
from shared.domain.formats import Language, Theme
from shared.domain.identifiers import ContributionId
from shared.domain.likeness import Pair
from shared.wording import Read, read_all, stem_of

LONG_ENOUGH = 4
"""Letters from which on a word, or its stem, also stands for words that begin like it: *møte* does, *møt* does not."""


def suggest_themes(
    contributions: Sequence[Contribution], themes: Sequence[Theme], alike: Mapping[Pair, float], spoken: Language
) -> dict[ContributionId, str]:
    """A theme for those contributions that have none and show one; ids of ``themes``.

    The theme of the most alike contribution that has one counts first, since a person chose it. Otherwise it is the
    theme with most of its words in the text, and none where two have as many.
    """
    chosen = {one.id: one.theme for one in contributions if one.theme is not None}
    nearest: dict[ContributionId, tuple[float, str]] = {}
    for (left, right), value in sorted(alike.items()):
        for id_, near in ((left, right), (right, left)):
            if id_ not in chosen and near in chosen and value > nearest.get(id_, (0.0, ""))[0]:
                nearest[id_] = (value, chosen[near])
    found = {}
    without = [one for one in contributions if one.theme is None]
    for one, read in zip(without, read_all([one.text for one in without], spoken), strict=True):
        theme = nearest[one.id][1] if one.id in nearest else _by_words(read, themes)
        if theme is not None:
            found[one.id] = theme
    return found


def _by_words(read: Read, themes: Sequence[Theme]) -> str | None:
    hits = Counter({theme.id: sum(1 for stem in _shown(read, theme)) for theme in themes})
    if not hits:
        return None
    best, *rest = hits.most_common(2)
    return best[0] if best[1] > max((number for _, number in rest), default=0) else None


def _shown(read: Read, theme: Theme) -> Iterator[str]:
    """The words of a text that stand for a theme: a stem of its words, or one that begins like it."""
    words = theme.words.get(read.language, ())
    stems = {stem_of(read.language, word) for word in words}
    starts = tuple(start for start in (*stems, *words) if len(start) >= LONG_ENOUGH)
    for stem in read.stems:
        if stem in stems or stem.startswith(starts):
            yield stem
