"""Publishing what has become final: the first look after a step's ending fixes what is shown of it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from shared.domain.contribution import groups, standing
from shared.domain.formats import Script, Step, StepType
from shared.domain.identifiers import ContributionId
from shared.domain.left_steps import LeftStep
from shared.domain.results import chosen_actions
from shared.domain.rounds import of_rounds
from shared.domain.session import Phase, Session, poll_after_ms
from shared.domain.showing import (
    SETTLING,
    Publication,
    Seal,
    about,
    final_at,
    is_published,
    nobody_on_the_way,
    published_next,
)
from shared.store import keys
from shared.store.contributions import load_contributions
from shared.store.table import EXPIRES, ConditionFailed, Equals, Item, Missing, Put, Table
from shared.store.tallies import Tallies, count_ballots, publication_item


def publish_due(table: Table, session: Session, script: Script, tallies: Tallies, *, now: float) -> bool:
    """Publishes each step that has become final, and ends each count-down that nobody needs any more.

    Whether something changed, so that ``tallies`` are to be read again. Everybody who looks may do this at once: the
    first one's publication is the one that is shown.
    """
    changed = False
    if session.phase is Phase.ERASING:
        return False
    for step in script.steps:
        ending = session.ending(step) if step.tickets else None
        if ending is None or is_published(ending, tallies.publications.get(step.id)):
            continue
        seal = tallies.seals.get(step.id)
        if now >= final_at(ending, seal) + SETTLING:
            raw = session.raw_is_kept(now)
            publication: Publication | None = _publication(table, session, script, step, tallies, ending, raw=raw)
        elif (
            step.takes_ballots
            and now < final_at(ending, seal)
            and _nobody_on_the_way(step, tallies, session, ending, now)
        ):
            publication, seal = tallies.publications.get(step.id), Seal(ending.closing, now)
        else:
            continue
        changed = True
        _save(table, session, ending, publication, seal)
    return changed


def is_sealed(table: Table, session: Session, step: Step) -> bool:
    """Whether ``step``, which was left a moment ago, takes nothing more although its count-down would still run."""
    ending = session.ending(step)
    stored = table.get(keys.publication(session.id, step.id), consistent=True)
    return ending is not None and _is_decided(stored, ending, sealing=True)


def _nobody_on_the_way(step: Step, tallies: Tallies, session: Session, ending: LeftStep, now: float) -> bool:
    tally = tallies.ballot_tally(step.id)
    return nobody_on_the_way(
        ending,
        now=now,
        begun=tally.ballots,
        finished=tally.finished,
        joined=tallies.joined,
        asked_every=poll_after_ms(tallies.joined, session.phase) / 1000,
    )


def _publication(
    table: Table, session: Session, script: Script, step: Step, tallies: Tallies, ending: LeftStep, *, raw: bool
) -> Publication:
    """What the ballots of a final step make now. ``raw``: whether they are still kept."""
    round_, before = session.round_of(step.id), tallies.publications.get(step.id)
    if not step.takes_ballots:
        return Publication(ending.closing, round_)
    if not raw:  # a session that nobody closed for months is reported by its last counts
        last = before or Publication(ending.closing, round_, tallies.ballot_tally(step.id), joined=tallies.joined)
        return replace(last, ending=ending.closing)
    stands: Mapping[ContributionId, ContributionId] = {}
    if step.type is StepType.JUDGE:
        about_steps = script.contribute_steps_before(step.id)
        written = of_rounds(load_contributions(table, session.id), session.rounds)
        made = groups(one for one in written if one.step in about_steps)
        stands, asked = standing(made), frozenset(str(group.shown.id) for group in made)
    elif step.type is StepType.PLAN:
        asked = frozenset(session.plan.action_ids())
    elif step.type is StepType.TRILEMMA:
        asked = frozenset({"choice"})
    else:
        asked = frozenset(item.id for item in step.choices)
    counted = count_ballots(table, session.id, step.id, standing=stands, round_=round_)
    tally = about(counted.tally, asked)
    chosen = tuple(chosen_actions(session.plan, tally)) if step.type is StepType.PLAN else None
    thresholds = session.thresholds
    return published_next(
        before,
        # Whoever has just joined and voted is counted among the ballots already.
        Publication(
            ending.closing,
            round_,
            tally,
            asked,
            chosen,
            counted.cast,
            joined=max(tallies.joined, tally.ballots),
        ),
        k=thresholds.score,
        # The order of what was judged is shown from the floor on.
        shown_from=thresholds.floor if step.type is StepType.JUDGE else thresholds.score,
    )


def _save(table: Table, session: Session, ending: LeftStep, publication: Publication | None, seal: Seal | None) -> None:
    """Writes it unless somebody who looked at the same moment was first: the first one is the one that is shown."""
    key = keys.publication(session.id, ending.step)
    stored = table.get(key, consistent=True)
    if _is_decided(stored, ending, sealing=not is_published(ending, publication)):
        return
    revision = stored["revision"] if stored else 0
    item = {**publication_item(ending.step, publication, seal), **_ends(session), "revision": revision + 1}
    with suppress(ConditionFailed):
        table.put(key, item, when=Equals("revision", revision) if stored else Missing())


def _is_decided(stored: Item | None, ending: LeftStep, *, sealing: bool) -> bool:
    """Whether an ending is published already, or (for a seal) sealed."""
    if stored is None:
        return False
    published, seal = stored["published"], stored["seal"]
    done = [published, seal] if sealing else [published]
    return any(entry is not None and entry["ending"] == ending.closing for entry in done)


def _ends(session: Session) -> dict[str, int]:
    return {EXPIRES: session.lifetime.report} if session.lifetime else {}


def forget_ballots(session: Session, tallies: Tallies) -> list[Put]:
    """The writes after which nothing tells which ballots a publication counts: a session ends with them."""
    return [
        Put(
            keys.publication(session.id, step),
            {**publication_item(step, replace(shown, cast=frozenset()), None), **_ends(session), "revision": AFTER_ALL},
        )
        for step, shown in tallies.publications.items()
    ]


AFTER_ALL = 1_000_000
"""The revision of what is published once its session has closed: higher than any before."""
