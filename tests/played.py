"""A session straight in its table, as random as a test wants it: no phones, no HTTP, then closed and reported."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from functions.build_report.handler import build_report
from shared.domain.choices import Marks
from shared.domain.contribution import Reason
from shared.domain.formats import Language, freeze
from shared.domain.identifiers import ActionId, ContributionId, Pin, SessionId, StepId, TicketHash
from shared.domain.plan import Action, Plan
from shared.domain.session import Session
from shared.formats import load_format, load_themes, load_trilemmas
from shared.home import Home
from shared.objects import FolderStore, session_file
from shared.store.attendees import admit
from shared.store.ballots import save_ballot
from shared.store.contributions import moderate_contribution, save_contribution
from shared.store.sessions import Frozen, change_session, open_session
from shared.store.sqlite import SqliteTable

SID = SessionId("cGxheWVkLXNlc3Npb24tMQ")


def ticket(step: str, who: int) -> TicketHash:
    """The hash of somebody's ticket in a step; the same for the same two."""
    return TicketHash(sha256(f"{step} {who}".encode()).hexdigest())


def cid(who: int) -> ContributionId:
    return ContributionId(ticket("write", who)[:8])


@dataclass
class Played:
    """One session in a folder. Steps: those of the format ``dialogue`` with two trilemmas."""

    folder: Path
    rehearsal: bool = False

    def __post_init__(self) -> None:
        self.table = SqliteTable(self.folder / "played.db")
        self.home = Home(self.table, self.table, FolderStore(self.folder / "objects"), wait=lambda _: None)
        chosen = load_format("dialogue")
        self.script = freeze(chosen, trilemmas=load_trilemmas(), themes=load_themes(), draw=2)

        def draft(pin: Pin) -> Session:
            return Session(
                id=SID,
                unit="Ward 2",
                format="dialogue",
                language=Language.EN,
                title="Played",
                expected=None,
                pin=pin,
                opened_on=date(2026, 11, 22),
                step=self.script.steps[0].id,
                rehearsal=self.rehearsal,
            )

        open_session(self.table, draft, Frozen(self.script, {}), new_pin=lambda: Pin("12345678"))

    def change(self, change: Callable[[Session], Session]) -> None:
        change_session(self.table, SID, change)

    def joined(self, number: int) -> None:
        for who in range(number):
            admit(self.table, SID, who.to_bytes(32, "big"), {StepId("write"): f"set {who}"})

    def written(self, texts: Mapping[int, str], *, round_: int = 0) -> None:
        """One contribution for each of these people, of all three kinds in turn."""
        for who, text in texts.items():
            kind = ("works_well", "challenging", "idea")[who % 3]
            save_contribution(
                self.table,
                SID,
                StepId("write"),
                ticket("write", who),
                id_=cid(who),
                kind=kind,
                theme=None,
                text=text,
                round_=round_,
            )

    def moderated(self, who: int, **changes: Any) -> None:
        moderate_contribution(self.table, SID, cid(who), changes)

    def hidden(self, who: int, reason: Reason = Reason.OTHER) -> None:
        self.moderated(who, hidden_for=reason.value)

    def cast(self, step: str, who: int, marks: Marks, *, round_: int = 0) -> None:
        chosen = self.script.step(step)
        save_ballot(self.table, SID, chosen, ticket(step, who), revision=1, marks=marks, round_=round_)

    def planned(self, titles: list[str]) -> None:
        actions = tuple(Action(ActionId(f"a{at}"), title) for at, title in enumerate(titles))
        self.change(lambda session: session.with_plan(Plan("We begin.", actions)))

    def revealed(self, *steps: str) -> None:
        for step in steps:
            chosen = self.script.step(step)
            self.change(lambda session, chosen=chosen: session.with_reveal(chosen, revealed=True, now=0.0))  # type: ignore[misc]

    def closed(self, *, readable: bool | None = None) -> None:
        self.change(lambda session: session.closing(now=0.0, readable=readable))
        build_report(self.home, SID)

    def file(self, name: str) -> Any:
        """One of the session's files, read; None when there is none."""
        content = self.home.objects.get(session_file(SID, name, rehearsal=self.rehearsal))
        return None if content is None else json.loads(content)
