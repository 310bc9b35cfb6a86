"""Recounting a session's parts and keeping the counts: what `tally_ballots` writes and the snapshot reads."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any

from shared.domain.contribution import Contribution, Reason, groups, standing
from shared.domain.formats import Script, Step, StepType
from shared.domain.identifiers import ContributionId, SessionId, StepId
from shared.domain.reading import Exposure, in_two_stages, plan_reading, readers_of, shortlist
from shared.domain.rounds import latest
from shared.domain.showing import DIGEST_DIGITS, Publication, Seal, digest, new_or_changed
from shared.domain.tally import Tally, count, once_a_group
from shared.store import keys
from shared.store.attendees import count_attendees
from shared.store.ballots import load_cast
from shared.store.contributions import load_contributions
from shared.store.table import EXPIRES, Equals, Item, Missing, Put, Table, query_all


@dataclass(frozen=True)
class Roster:
    """Which contributions of a step are visible. ``version`` names this very list.

    ``standing`` says of each one that is merged which one stands for it; ``hidden`` how many are hidden for what.
    """

    version: str = "0"
    visible: frozenset[ContributionId] = frozenset()
    total: int = 0
    hidden: Mapping[Reason, int] = field(default_factory=dict)
    standing: Mapping[ContributionId, ContributionId] = field(default_factory=dict)

    @property
    def known(self) -> frozenset[ContributionId]:
        """What a ballot may judge: what is visible, and what was until it was merged with its like."""
        return self.visible | self.standing.keys()


@dataclass(frozen=True)
class Tallies:
    """All counts of a session as last written. ``revision`` only grows.

    ``ballots`` move while people answer: nobody shows anything of them but how many there are and how many are
    finished. What is shown is ``publications``; ``seals`` are the count-downs that ended early.
    """

    revision: int = 0
    joined: int = 0
    ballots: Mapping[StepId, Tally] = field(default_factory=dict)
    rosters: Mapping[StepId, Roster] = field(default_factory=dict)
    exposures: Mapping[StepId, Exposure] = field(default_factory=dict)
    publications: Mapping[StepId, Publication] = field(default_factory=dict)
    seals: Mapping[StepId, Seal] = field(default_factory=dict)

    def handed_in(self, step: Step) -> int:
        """How many ballots, or contributions, a step has."""
        if step.takes_ballots:
            return self.ballot_tally(step.id).ballots
        return self.rosters.get(step.id, Roster()).total

    def ballot_tally(self, step: StepId) -> Tally:
        return self.ballots.get(step, Tally())

    def publication(self, step: StepId) -> Publication:
        """What is published of a step that has ended for good."""
        return self.publications.get(step, Publication(ending=0, round=0))

    def published(self) -> "Tallies":
        """The same with what was published in the place of what was counted: what a report is made of."""
        return replace(self, ballots={step: shown.tally for step, shown in self.publications.items()})

    @property
    def hidden(self) -> Mapping[Reason, int]:
        """How many contributions are hidden for which reason."""
        return dict(sum((Counter(roster.hidden) for roster in self.rosters.values()), Counter()))


NOTHING_WRITTEN = {"version": "0", "visible": "", "total": 0, "hidden": {}, "standing": {}}


def empty_tallies(sid: SessionId, script: Script) -> list[Put]:
    """Tallies before anybody has come: a session is opened with them, so that its counts end when it does."""
    nothing = {**tally_item(Tally()), "revision": 0}
    return [
        Put(keys.attendance(sid), {"joined": 0, "revision": 0}),
        *(
            Put(
                keys.step_tally(sid, step.id),
                {"step": step.id} | (nothing if step.takes_ballots else {"roster": NOTHING_WRITTEN, "revision": 0}),
            )
            for step in script.steps
            if step.tickets
        ),
    ]


def recount_attendance(table: Table, sid: SessionId) -> None:
    key, joined = keys.attendance(sid), count_attendees(table, sid)
    _save(table, key, {"joined": joined}, table.get(key, consistent=True), empty=joined == 0)


@dataclass(frozen=True)
class Counted:
    """What a step's ballots make now: a tally of its latest round, and a digest of each ballot that it counts."""

    tally: Tally
    round: int
    cast: frozenset[str]


def count_ballots(
    table: Table, sid: SessionId, step: StepId, *, standing: Mapping[ContributionId, ContributionId], round_: int
) -> Counted:
    """Counts a step's ballots from a strongly consistent read; what is merged is counted as one."""
    every = list(load_cast(table, sid, step))
    round_, ballots = latest(((cast.round, cast) for cast in every), round_)
    tally = count(once_a_group(cast.marks, standing) for cast in ballots)
    finished = sum(cast.finished for cast in ballots)
    cast_ = frozenset(digest(cast.ticket, cast.marks) for cast in ballots)
    return Counted(replace(tally, finished=finished), round_, cast_)


def recount_ballots(table: Table, sid: SessionId, script: Script, step: StepId, *, round_: int = 0) -> None:
    """Counts the ballots of a step's latest round anew and stores the tally."""
    chosen = script.step(step)
    rosters: list[Roster] = []
    if chosen.type is StepType.JUDGE:
        for about in script.contribute_steps_before(step):
            item = table.get(keys.step_tally(sid, about), consistent=True)
            rosters += [_roster(item["roster"])] if item else []
    standing = {id_: other for roster in rosters for id_, other in roster.standing.items()}
    stored = table.get(keys.step_tally(sid, step), consistent=True)
    known = stored.get("round", 0) if stored else 0
    counted = count_ballots(table, sid, step, standing=standing, round_=max(round_, known))
    tally = counted.tally
    content = {"step": step, **tally_item(tally), "round": counted.round}
    if chosen.type is StepType.JUDGE:
        ids = sorted(id_ for roster in rosters for id_ in roster.visible)
        content |= _exposure_item(table, sid, chosen, counted, ids, stored)
    _save(table, keys.step_tally(sid, step), content, stored, empty=tally.ballots == 0 and counted.round == 0)


def _exposure_item(
    table: Table, sid: SessionId, judge: Step, counted: Counted, ids: list[ContributionId], stored: Item | None
) -> dict[str, Any]:
    """What phones draw from, where there is more than anybody can read.

    It moves only when enough ballots are new or changed: the difference of two tables is then what several phones have
    just judged, and never one.
    """
    before = stored.get("exposed") if stored and stored.get("round", 0) == counted.round else None
    if not in_two_stages(len(ids), judge.readings):
        return {} if before is None else {"exposed": before}
    if new_or_changed(unpack_digests(before["cast"]) if before else (), counted.cast) < MOVES_BY:
        return {"exposed": before}
    attendance = table.get(keys.attendance(sid))
    reading = plan_reading(attendance["joined"] if attendance else 0, len(ids), judge.readings)
    listed = shortlist(counted.tally, ids, reading)
    readers = readers_of(counted.tally)
    return {
        "exposed": {
            "cast": pack_digests(counted.cast),
            "readers": {id_: readers.get(id_, 0) for id_ in ids},
            "shortlist": None if listed is None else list(listed),
        }
    }


MOVES_BY = 5
"""The number of new or changed ballots by which the table that phones draw from moves."""


def tally_item(tally: Tally) -> dict[str, Any]:
    """A tally as it is stored."""
    return {
        "ballots": tally.ballots,
        "finished": tally.finished,
        "counts": {id_: dict(marks) for id_, marks in tally.counts.items()},
        "patterns": {" ".join(sorted(approved)): number for approved, number in tally.patterns.items()},
    }


def read_tally(item: Item) -> Tally:
    """The inverse of `tally_item`."""
    patterns = {frozenset(approved.split()): number for approved, number in item.get("patterns", {}).items()}
    return Tally(item["ballots"], item["counts"], patterns, item.get("finished", 0))


def pack_digests(digests: Collection[str]) -> str:
    return "".join(sorted(digests))


def unpack_digests(packed: str) -> frozenset[str]:
    return frozenset(packed[start : start + DIGEST_DIGITS] for start in range(0, len(packed), DIGEST_DIGITS))


def recount_contributions(
    table: Table, sid: SessionId, script: Script, rounds: Mapping[StepId, int] | None = None
) -> None:
    """Lists anew what is visible of each step's latest round, and counts what has been judged by the new list."""
    contributions = load_contributions(table, sid)
    tallied = [row.item for row in query_all(table, keys.of_session(sid), keys.TALLIES, consistent=True)]
    listed = {StepId(item["step"]): item.get("round", 0) for item in tallied if "roster" in item}
    for step in {one.step for one in contributions} | set(listed) | set(rounds or {}):
        known = max(listed.get(step, 0), (rounds or {}).get(step, 0))
        round_, own = latest(((one.round, one) for one in contributions if one.step == step), known)
        key = keys.step_tally(sid, step)
        content = {"step": step, "roster": _roster_item(own), "round": round_}
        _save(table, key, content, table.get(key, consistent=True), empty=not own and round_ == 0)
    for step in [StepId(item["step"]) for item in tallied if item.get("ballots")]:
        if script.step(step).type is StepType.JUDGE:
            recount_ballots(table, sid, script, step)


def _roster_item(own: list[Contribution]) -> dict[str, Any]:
    made = groups(own)
    text = "\n\n".join("\n".join(f"{one.id} {one.kind} {one.theme} {one.text}" for one in group) for group in made)
    return {
        "version": sha256(text.encode()).hexdigest()[:16],
        "visible": "".join(group.shown.id for group in made),
        "total": len(own),
        "hidden": Counter(one.hidden_for.value for one in own if one.hidden_for),
        "standing": {str(one): other for one, other in standing(made).items()},
    }


def recount_all(table: Table, sid: SessionId, script: Script, rounds: Mapping[StepId, int] | None = None) -> None:
    """Counts everything of a session anew, in the ``rounds`` that its steps have come to."""
    known = {step.id: (rounds or {}).get(step.id, 0) for step in script.steps}
    written = {step.id: known[step.id] for step in script.steps if step.takes_contributions and known[step.id]}
    recount_attendance(table, sid)
    recount_contributions(table, sid, script, written)
    for step in script.steps:
        if step.takes_ballots:
            recount_ballots(table, sid, script, step.id, round_=known[step.id])


def load_tallies(table: Table, sid: SessionId, *, consistent: bool = False) -> Tallies:
    """All tallies of a session in one query; they are about a second old anyway, so a cheap read will do."""
    joined, revision = 0, 0
    ballots: dict[StepId, Tally] = {}
    rosters: dict[StepId, Roster] = {}
    exposures: dict[StepId, Exposure] = {}
    publications: dict[StepId, Publication] = {}
    seals: dict[StepId, Seal] = {}
    for row in query_all(table, keys.of_session(sid), keys.TALLIES, consistent=consistent):
        item = row.item
        revision += item["revision"]
        if "joined" in item:
            joined = item["joined"]
            continue
        step = StepId(item["step"])
        if "published" in item:
            if item["published"] is not None:
                publications[step] = _publication(item["published"])
            if item["seal"] is not None:
                seals[step] = Seal(**item["seal"])
        elif "roster" in item:
            rosters[step] = _roster(item["roster"])
        else:
            ballots[step] = read_tally(item)
            if (exposed := item.get("exposed")) is not None:
                exposures[step] = Exposure(exposed["readers"], exposed["shortlist"])
    return Tallies(revision, joined, ballots, rosters, exposures, publications, seals)


def _publication(item: Item) -> Publication:
    return Publication(
        ending=item["ending"],
        round=item["round"],
        tally=read_tally(item["tally"]),
        asked=frozenset(item["asked"]),
        chosen=None if item["chosen"] is None else tuple(item["chosen"]),
        cast=unpack_digests(item["cast"]),
        kept=item["kept"],
        joined=item["joined"],
    )


def publication_item(step: StepId, publication: Publication | None, seal: Seal | None) -> dict[str, Any]:
    """What is published of a step, and whether its count-down ended early, as they are stored."""
    published = publication and {
        "ending": publication.ending,
        "round": publication.round,
        "tally": tally_item(publication.tally),
        "asked": sorted(publication.asked),
        "chosen": None if publication.chosen is None else list(publication.chosen),
        "cast": pack_digests(publication.cast),
        "kept": publication.kept,
        "joined": publication.joined,
    }
    return {"step": step, "published": published, "seal": seal and asdict(seal)}


def _roster(item: Item) -> Roster:
    digits = item["visible"]
    ids = frozenset(ContributionId(digits[start : start + 8]) for start in range(0, len(digits), 8))
    # Before hiding had reasons it was a number.
    stored = item["hidden"] if isinstance(item["hidden"], dict) else {Reason.OTHER: item["hidden"]}
    hidden = {Reason(reason): number for reason, number in stored.items()}
    return Roster(item["version"], ids, item["total"], hidden, item.get("standing", {}))


def _save(table: Table, key: keys.Key, content: dict[str, Any], stored: Item | None, *, empty: bool) -> None:
    """Writes a tally when it differs from the ``stored`` one, with the next revision.

    One that counts nothing is not made anew: it would outlive a session whose items have expired.
    Raises ConditionFailed when another recount came between: the batch then returns and is counted again.
    """
    if stored is not None and {**stored, **content} == stored:
        return
    if stored is None and empty:
        return
    revision = stored["revision"] if stored else 0
    condition = Equals("revision", revision) if stored else Missing()
    ends = {EXPIRES: stored[EXPIRES]} if stored and EXPIRES in stored else {}
    table.put(key, {**content, **ends, "revision": revision + 1}, when=condition)
