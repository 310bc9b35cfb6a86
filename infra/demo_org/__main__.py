"""Builds the demo organisation into a data folder, on a virtual clock, through the code that closes every session.

python -m infra.demo_org        with DATA= and SEED= to choose otherwise
"""

import os
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from urllib.parse import quote

from functions.build_report.handler import build_report
from functions.release_insights.handler import run as release_insights
from infra.demo_org.conversation import Conversation, fates
from infra.demo_org.units import NAME, Team, teams, units
from infra.local import STREAM_FUNCTIONS
from infra.tokens import host_secret, issue_token
from shared.domain.facts import Quarter
from shared.domain.follow_up import by_urgency, to_review
from shared.domain.formats import Language, Theme, freeze
from shared.domain.identifiers import Pin, SessionId
from shared.domain.organisation import ROOT, Organisation
from shared.domain.session import Session
from shared.domain.themes import offered
from shared.formats import load_format, load_trilemmas
from shared.home import Home
from shared.insights.releasing import SETTLING
from shared.objects import FolderStore
from shared.observability import logger
from shared.store.actions import actions_of_unit, record_fate, replace_action
from shared.store.organisation import load_organisation, save_organisation
from shared.store.sessions import Frozen, change_session, keep_seed, open_session
from shared.store.sqlite import SqliteTable
from shared.store.table import Put, query_all
from shared.themes import themes_of

SESSIONS = 400
QUARTERS = 8
SEED = 2026
LEFT_OUT = ("pdf",)
"""Setting pages takes longer than all the rest; the report is there to read as a page and as sheets."""

FOLLOWED_UP = timedelta(days=30)
"""When, after a session, its leader looks at what was taken on, unless the next session comes first."""

AT_ONCE = 2_000
"""Rows that are copied in one transaction."""


class Clock:
    """Seconds since the epoch, by decree."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds

    def turn_to(self, day: date, hour: int) -> None:
        self.now = datetime(day.year, day.month, day.day, hour, tzinfo=UTC).timestamp()


def quarters_before(today: date) -> list[Quarter]:
    """The last two years' quarters that are over and have settled."""
    quarter = Quarter.of(today - SETTLING)
    found: list[Quarter] = []
    while len(found) < QUARTERS:
        quarter = Quarter.of(quarter.first_day - timedelta(days=1))
        found.insert(0, quarter)
    return found


def build(data: Path, *, today: date, seed: int = SEED) -> int:
    """The sessions of all units, and what is released of them; gives how many sessions there are.

    A session is held in a table in memory, with everything that the functions do to it, and then copied.
    """
    data.mkdir(parents=True, exist_ok=True)
    data.chmod(0o700)
    rng = Random(seed)
    table = SqliteTable(data / "innspill.db")
    objects = FolderStore(data / "objects")
    idle = not table.changes(None, 1).changes
    kept = load_organisation(table)
    save_organisation(table, Organisation.of(units()), seen=kept.version)
    themes = offered(themes_of(table).all)
    number = 0
    for team, days in _calendar(rng, quarters_before(today)):
        clock = Clock()
        memory = SqliteTable(":memory:", clock=clock)
        home = Home(memory, memory, objects, clock=clock, wait=clock.wait, random=rng.randbytes)
        for (quarter, day), (_, following) in pairwise([*days, (QUARTERS, today)]):
            chance = Random(f"{seed} {team.name} {day}")
            hold(home, clock, team, themes, quarter, day, chance)
            follow_up(home, team, min(day + FOLLOWED_UP, following), chance)
            number += 1
        _copy(memory, table)
        memory.close()
    if idle:
        _worked_on(table)
    clock = Clock()
    clock.turn_to(today, 12)
    release_insights(Home(table, table, objects, clock=clock))
    table.close()
    return number


def _calendar(rng: Random, periods: list[Quarter]) -> Iterator[tuple[Team, list[tuple[int, date]]]]:
    """Each team with the days of its sessions, at most one in a quarter."""
    everybody = list(teams(rng))
    slots = [(team, at) for team in everybody for at in range(QUARTERS)]
    held = set(rng.sample(range(len(slots)), SESSIONS))
    for number, team in enumerate(everybody):
        days = []
        for at in range(QUARTERS):
            if number * QUARTERS + at in held:
                days.append((at, _working_day(rng, periods[at])))
        yield team, days


def _working_day(rng: Random, quarter: Quarter) -> date:
    day = quarter.first_day + timedelta(days=rng.randrange(85))
    return day - timedelta(days=max(0, day.weekday() - 4)) if day.weekday() > 4 and day.day > 2 else day


def hold(home: Home, clock: Clock, team: Team, themes: Sequence[Theme], quarter: int, day: date, rng: Random) -> None:
    """One session, from opening to its report."""
    clock.turn_to(day, 9)
    sid = SessionId(urlsafe_b64encode(rng.randbytes(16)).rstrip(b"=").decode())
    trilemmas = rng.sample(load_trilemmas(), k=len(load_trilemmas()))
    earlier = to_review(actions_of_unit(home.table, team.name))
    script = freeze(
        load_format("dialogue"),
        trilemmas=trilemmas,
        themes=themes,
        language=Language.NB,
        looks_back=bool(earlier),
    )
    frozen = Frozen(script, {}, tuple(one.ref for one in earlier))

    def draft(pin: Pin) -> Session:
        return Session(
            id=sid,
            unit=team.name,
            format="dialogue",
            language=Language.NB,
            title=f"{team.name}: slik har vi det",
            expected=team.people,
            pin=pin,
            opened_on=day,
            step=script.steps[0].id,
        )

    keep_seed(home.seeds, sid, rng.randbytes(32), now=clock.now)
    open_session(home.table, draft, frozen, new_pin=lambda: Pin(f"{rng.randrange(10**8):08}"))
    people = max(3, round(team.people * rng.uniform(0.75, 1.0)))
    plan = Conversation(home.table, sid, script, team, quarter, rng).held_by(people)
    for fate in fates(earlier, team, rng):
        record_fate(home.table, sid, frozen, fate, today=day)
    clock.wait(3600)
    last = script.steps[-1]
    change_session(home.table, sid, lambda one: replace(one.with_plan(plan), step=last.id))
    change_session(home.table, sid, lambda one: one.closing(now=clock.now))
    build_report(home, sid, leave_out=LEFT_OUT)


def follow_up(home: Home, team: Team, day: date, rng: Random) -> None:
    """What the leader says of the unit's actions some weeks after a session."""
    actions = {one.ref: one for one in actions_of_unit(home.table, team.name)}
    for fate in fates(by_urgency(actions.values()), team, rng):
        known = actions[fate.ref]
        replace_action(home.table, known, known.changed(today=day, status=fate.status, became=fate.became))


def _copy(memory: SqliteTable, table: SqliteTable) -> None:
    """Everything that is left in a table, into another."""
    partitions = {change.key.partition for change in memory.changes(None, 10_000_000).changes}
    rows = [row for partition in sorted(partitions) for row in query_all(memory, partition)]
    for start in range(0, len(rows), AT_ONCE):
        table.transact([Put(row.key, row.item) for row in rows[start : start + AT_ONCE]])


def _worked_on(table: SqliteTable) -> None:
    """Tells a host that will start here that all of this is done: it would build every report once more."""
    position = "0"
    while (batch := table.changes(position, 10_000)).changes:
        position = batch.position
    for consumer in STREAM_FUNCTIONS:
        table.position(consumer)
    for consumer in STREAM_FUNCTIONS:
        table.acknowledge(consumer, position)


def main() -> None:
    logger.setLevel("WARNING")
    data = Path(os.environ.get("DATA") or "data").resolve()
    began = time.monotonic()
    number = build(data, today=datetime.now(UTC).date(), seed=int(os.environ.get("SEED") or SEED))
    token = issue_token(host_secret(data), name="HR", unit=ROOT, roles=["hr"])
    print(f"\n{NAME}: {number} sessions in {time.monotonic() - began:.0f} s, in {data}\n")
    print(f"  DATA={data} make run, and then as HR:  http://localhost:8000/insights#token={quote(token)}\n")


if __name__ == "__main__":
    main()
