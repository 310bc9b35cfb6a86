"""A room that reads: people come, read at their own pace, save now and then, change their mind, leave early."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from random import Random

from shared.domain.identifiers import ContributionId
from shared.domain.reading import TOP, Exposure, Reading, coverage, readers_of
from shared.domain.tally import Tally

from .groups import Group, found
from .policies import Choose, Look

HAND = 4
"""A ballot is saved after so many readings (pwa/src/phone/JudgeStep.tsx), each time with a new look at the table."""

TABLE_AGE = 3.0
"""Seconds that the table at the edge may be old: the tally's one and the cache's two."""

LATE, EARLY, CHANGES = 0.1, 0.15, 0.05
"""The shares of people who come late, who stop before they are through, and of readings that are judged anew."""


@dataclass(frozen=True)
class Outcome:
    """What one room found: the share of the true top ten, and the fewest and the middle number of readers."""

    share: float
    fewest: int
    middle: int


@dataclass
class Person:
    """Somebody reading. ``stops`` is after how many."""

    number: int
    pace: float
    stops: int
    comes: float
    looked: Exposure | None = None
    marks: dict[ContributionId, str] = field(default_factory=dict)
    saved: dict[ContributionId, str] = field(default_factory=dict)


class Room:
    """One group reading by one policy."""

    def __init__(self, group: Group, reading: Reading, look: Look, choose: Choose, seed: int) -> None:
        self.group, self.reading, self.look, self.choose = group, reading, look, choose
        self.rng = Random(seed)
        self.counts: dict[str, dict[str, int]] = {id_: {} for id_ in group.ids}
        self.table, self.table_at = Exposure({}), float("-inf")

    def read(self) -> Outcome:
        """Everybody reads; what is found is what the last tally shows."""
        people = [self._person(number) for number in range(len(self.group.known))]
        agenda = [(person.comes, person.number) for person in people]
        heapq.heapify(agenda)
        while agenda:
            now, number = heapq.heappop(agenda)
            person = people[number]
            if self._reads(person, now):
                heapq.heappush(agenda, (now + person.pace * self.rng.lognormvariate(0, 0.4), number))
        tally = Tally(len(people), self.counts)
        readers = coverage(readers_of(tally), self.group.ids)
        share = len(found(tally, self.group.ids) & self.group.top) / TOP
        return Outcome(share, readers[0], readers[len(readers) // 2])

    def _person(self, number: int) -> Person:
        rng, quota = self.rng, self.reading.quota
        comes = rng.uniform(60, 300) if rng.random() < LATE else rng.uniform(0, 60)
        stops = rng.randint(1, quota) if rng.random() < EARLY else quota
        return Person(number, pace=rng.uniform(4, 11), stops=stops, comes=comes)

    def _reads(self, person: Person, now: float) -> bool:
        """One reading; whether there is a next."""
        person.looked = person.looked or self._look(now)
        ids = self.group.known[person.number]
        drawn = self.choose(ids, list(person.marks), self.reading, person.looked, self.rng)
        if drawn is not None:
            person.marks[drawn] = self.group.judge(person.number, drawn)
            if self.rng.random() < CHANGES:
                again = self.rng.choice(list(person.marks))
                person.marks[again] = self.group.judge(person.number, again)
        goes_on = drawn is not None and len(person.marks) < person.stops
        if not goes_on or len(person.marks) % HAND == 0:
            self._save(person)
            person.looked = self._look(now)
        return goes_on

    def _save(self, person: Person) -> None:
        for id_, mark in person.marks.items():
            old, counts = person.saved.get(id_), self.counts[id_]
            if old is not None:
                counts[old] -= 1
            counts[mark] = counts.get(mark, 0) + 1
            person.saved[id_] = mark

    def _look(self, now: float) -> Exposure:
        if now - self.table_at >= TABLE_AGE:
            tally = Tally(len(self.group.known), self.counts)
            self.table, self.table_at = self.look(tally, self.group.ids, self.reading), now
        return self.table
