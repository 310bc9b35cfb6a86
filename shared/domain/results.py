"""What a step's tally says, in the shape that phones, wall, leader and report all show. Thresholds apply here."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from shared.domain.choices import APPROVED, SCALE
from shared.domain.contribution import Contribution, Group, groups, visible
from shared.domain.formats import Language, Step, StepType
from shared.domain.plan import Plan
from shared.domain.ranking import SCORE_DECIMALS, Estimate, Rank, estimate, places, rank_intervals
from shared.domain.reading import coverage, readers_of
from shared.domain.selection import equal_shares
from shared.domain.showing import Publication
from shared.domain.tally import Tally
from shared.domain.thresholds import Thresholds

Results = dict[str, Any]


def results_of(
    step: Step,
    publication: Publication,
    *,
    contributions: Sequence[Contribution],
    plan: Plan,
    thresholds: Thresholds,
    language: Language,
    unconfirmed: bool = False,
) -> Results:
    """The results of one collecting step as JSON-ready data (shapes: functions/README.md).

    With fewer ballots than ``thresholds.score`` no count, mean or score is given (``withheld`` is true). While it is
    ``unconfirmed`` how many people there are (`shared.domain.headcount`), nor is the order of anything. ``kept``: some
    ballots are new or changed since it was published, and too few to show.
    """
    tally = publication.tally
    withheld = unconfirmed or tally.ballots < thresholds.score
    head = {
        "type": step.type.value,
        "ballots": tally.ballots,
        "withheld": withheld,
        "unconfirmed": unconfirmed,
        "kept": publication.kept,
    }
    match step.type:
        case StepType.TRILEMMA:
            counts = tally.of("choice")
            shown = {choice.id: counts.get(choice.id, 0) for choice in step.choices}
            return {**head, "counts": None if withheld else shown}
        case StepType.JUDGE:
            ranked = priorities(contributions, counted(publication, unconfirmed=unconfirmed), thresholds)
            readers = None if withheld else _readers(contributions, publication)
            return {**head, "total": len(ranked), "readers": readers, "contributions": ranked}
        case StepType.PLAN:
            actions = [
                {
                    "id": action.id,
                    "title": action.title,
                    "approvals": None if withheld else approvals_of(publication, action.id),
                }
                for action in plan.actions
            ]
            return {**head, "actions": actions, "chosen": None if withheld else still_chosen(publication, plan)}
        case StepType.PULSE:
            items = [
                {"id": item.id, "text": item.label[language], **_scale(tally.of(item.id), withheld=withheld)}
                for item in step.choices
            ]
            return {**head, "items": items}
        case StepType.CONTRIBUTE:
            own = [group for group in groups(contributions) if group.shown.step == step.id]
            kinds = Counter(group.shown.kind for group in own)
            return {
                "type": step.type.value,
                "contributions": len(own),
                "kinds": {kind.id: kinds[kind.id] for kind in step.choices},
            }
        case StepType.DISCUSS:
            notes = [one for one in visible(contributions) if one.step == step.id]
            return {"type": step.type.value, "notes": [{"id": one.id, "text": one.text} for one in notes]}
        case _:
            raise ValueError(f"a {step.type} step has no results")


def counted(publication: Publication, *, unconfirmed: bool) -> Publication:
    """What is published as far as it may be shown: no count while it is unconfirmed how many people there are."""
    return replace(publication, tally=Tally()) if unconfirmed else publication


def chosen_actions(plan: Plan, tally: Tally) -> list[str]:
    """The actions that the group takes on together, first one first: so that most people have a part in it."""
    return equal_shares(tally.patterns, [action.id for action in plan.actions])


def approvals_of(publication: Publication | None, action: str) -> int | None:
    """How many approve an action; None when it was not asked about."""
    if publication is None or action not in publication.asked:
        return None
    return publication.tally.of(action).get(APPROVED, 0)


def still_chosen(publication: Publication, plan: Plan) -> list[str]:
    """What the ballots chose when they were published, without the actions that the leader has deleted since."""
    return [action for action in publication.chosen or () if action in plan.action_ids()]


def _readers(contributions: Sequence[Contribution], publication: Publication) -> dict[str, int]:
    """How many have gone through each contribution: the fewest, and the middle number."""
    asked = [one.id for one in visible(contributions) if one.id in publication.asked]
    counted = coverage(readers_of(publication.tally), asked) or [0]
    return {"fewest": counted[0], "median": counted[len(counted) // 2]}


def _scale(counts: Mapping[str, int], *, withheld: bool) -> dict[str, Any]:
    if withheld:
        return {"counts": None, "mean": None}
    return {"counts": {mark: counts.get(mark, 0) for mark in SCALE}, "mean": _rounded(estimate(counts).mean)}


def priorities(
    contributions: Sequence[Contribution], publication: Publication, thresholds: Thresholds
) -> list[dict[str, Any]]:
    """The visible contributions, each for its group, best first, with its judgements, score and interval of places.

    Below ``thresholds.score`` ballots every number goes and the order stays: the group needs something to talk
    about. Below ``thresholds.floor`` the order goes too, since it would be one person's answer. Ties, and lists
    without an order, are ordered by id, which is random.

    Sorting does not count: numbers are those that were published. What is merged since is listed under its heading,
    with the heading's numbers; what was not judged by itself then has none, and comes last.
    """
    tally, made = publication.tally, groups(contributions)
    shown = [group for group in made if group.shown.id in publication.asked]
    unasked = [contribution_row(group) | dict.fromkeys(NUMBERS) for group in made if group not in shown]
    estimates = [estimate(tally.of(group.shown.id)) for group in shown]
    rows = list(zip(shown, estimates, rank_intervals(estimates), places(estimates), strict=True))
    shared = Counter(place for *_, place in rows)
    if tally.ballots >= thresholds.floor:
        rows.sort(key=lambda row: (-row[1].score, row[0].shown.id))
    if tally.ballots < thresholds.score:
        return [contribution_row(group) | dict.fromkeys(NUMBERS) for group, *_ in rows] + unasked
    return [
        contribution_row(group)
        | _numbers(judgement, rank, tally.of(group.shown.id))
        | {"place": place, "tied": shared[place] > 1}
        for group, judgement, rank, place in rows
    ] + unasked


NUMBERS = ("judged", "counts", "mean", "score", "rank", "split", "place", "tied")
"""What is null about a contribution when too few people have judged, or none by itself."""


def contribution_row(group: Group) -> dict[str, Any]:
    """A group as it is shown everywhere: the one that stands for it, and the others' texts in a random order."""
    one = group.shown
    return {
        "id": one.id,
        "kind": one.kind,
        "theme": one.theme,
        "text": one.text,
        "merged": [other.text for other in group.others],
    }


def _numbers(judgement: Estimate, rank: Rank, counts: Mapping[str, int]) -> dict[str, Any]:
    return {
        "judged": judgement.judged,
        **_scale(counts, withheld=False),
        "score": _rounded(judgement.score),
        "rank": {"best": rank.best, "worst": rank.worst},
        "split": judgement.split,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, SCORE_DECIMALS)
