"""Sessions in the table: opening, reading, changing under a version, and forgetting the seed at close."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any

from shared.domain.errors import PinUnknown, SessionClosed, SessionUnknown, VersionStale
from shared.domain.fingerprint import fingerprint_of
from shared.domain.follow_up import ActionRef, Status
from shared.domain.formats import Choice, EasyTexts, Language, Script, Step, StepType
from shared.domain.groups import Groups
from shared.domain.identifiers import ActionId, ContributionId, Pin, SessionId, StepId
from shared.domain.left_steps import LeftStep, LeftSteps
from shared.domain.links import Link
from shared.domain.plan import Action, Plan
from shared.domain.retention import Lifetime
from shared.domain.review import Fate
from shared.domain.session import Phase, Session
from shared.domain.thresholds import Thresholds
from shared.domain.timer import Timer
from shared.store import keys
from shared.store.table import EXPIRES, ConditionFailed, Delete, Equals, Item, Missing, Put, Table, Write, query_all
from shared.store.tallies import empty_tallies

PIN_TRIES = 20

SEED_LIFETIME = 30 * 24 * 3600
"""Seconds after opening in which a session can take anything at the longest."""


UNKNOWN = "There is no such session. Check the link, or scan the code again."


@dataclass(frozen=True)
class Frozen:
    """What is decided when a session opens and never changes: its script, its steps' public ticket keys."""

    script: Script
    public_keys: dict[StepId, str]
    reviews: tuple[ActionRef, ...] = ()
    """The unit's actions that the session looks back at."""

    @cached_property
    def fingerprint(self) -> str:
        """What everybody in the room compares of the keys."""
        return fingerprint_of(self.public_keys)


def open_session(
    table: Table, draft: Callable[[Pin], Session], frozen: Frozen, *, new_pin: Callable[[], Pin]
) -> Session:
    """Stores a new session under a PIN that no other live session has, and gives it back."""
    for _ in range(PIN_TRIES):
        session = draft(new_pin())
        writes = [
            Put(keys.session(session.id), _session_item(session), when=Missing()),
            Put(keys.script(session.id), _frozen_item(frozen), when=Missing()),
            Put(listed(session), {"session": session.id}),
            *empty_tallies(session.id, frozen.script),
        ]
        pin = Put(keys.pin(session.pin), {"session": session.id, **expiry(session)}, when=Missing())
        try:
            table.transact([pin, *(Put(key, {**item, **_kept(session)}, when) for key, item, when in writes)])
        except ConditionFailed:
            continue
        return session
    raise RuntimeError("no free PIN found")


def listed(session: Session) -> keys.Key:
    """Where the unit's list has a session's line."""
    return keys.unit_session(session.unit, session.opened_on.isoformat(), session.id)


def expiry(session: Session) -> dict[str, int]:
    """What contributions, ballots and whoever joins say about their end."""
    return {} if session.lifetime is None else {EXPIRES: session.lifetime.raw}


def _kept(session: Session) -> dict[str, int]:
    """The same of what lives as long as the report: the session, its script, its counts, its line in the list."""
    return {} if session.lifetime is None else {EXPIRES: session.lifetime.report}


def load_session(table: Table, sid: SessionId, *, consistent: bool = True) -> Session:
    """Raises SessionUnknown, for a session that is being erased too."""
    session = load_erasable(table, sid, consistent=consistent)
    if session.phase is Phase.ERASING:
        raise SessionUnknown(UNKNOWN)
    return session


def load_erasable(table: Table, sid: SessionId, *, consistent: bool = True) -> Session:
    """A session even while it is being erased, for whoever erases it. Raises SessionUnknown."""
    item = table.get(keys.session(sid), consistent=consistent)
    if item is None:
        raise SessionUnknown(UNKNOWN)
    return _session(item)


def load_frozen(table: Table, sid: SessionId) -> Frozen:
    """The immutable part of a session. Raises SessionUnknown."""
    item = table.get(keys.script(sid), consistent=True)
    if item is None:
        raise SessionUnknown(UNKNOWN)
    return _frozen(item)


def keep_seed(seeds: Table, sid: SessionId, seed: bytes, *, now: float, lifetime: int = SEED_LIFETIME) -> None:
    """Stores the seed of a session's ticket keys, before the session itself. It ends even if nobody closes."""
    seeds.put(keys.seed(sid), {"seed": seed, EXPIRES: int(now) + lifetime}, when=Missing())


def load_seed(seeds: Table, sid: SessionId) -> bytes:
    """The seed of the session's ticket keys. Raises SessionClosed once it is destroyed."""
    item = seeds.get(keys.seed(sid), consistent=True)
    if item is None:
        raise SessionClosed("This session is closed and takes nothing more.")
    seed: bytes = item["seed"]
    return seed


def find_by_pin(table: Table, pin: Pin) -> SessionId:
    """Raises PinUnknown for a PIN that no session takes people under."""
    item = table.get(keys.pin(pin), consistent=True)
    if item is None:
        raise PinUnknown("No session takes people under this PIN. Check the 8 digits with your leader.")
    return SessionId(item["session"])


def list_of_unit(table: Table, unit: str) -> list[Session]:
    """A unit's sessions, newest day first."""
    rows = query_all(table, keys.of_unit(unit), keys.UNIT_SESSIONS)
    found = [table.get(keys.session(SessionId(row.item["session"])), consistent=True) for row in reversed(list(rows))]
    return [_session(item) for item in found if item is not None]  # one may end between the two


def replace_session(table: Table, old: Session, new: Session, also: Sequence[Write] = ()) -> Session:
    """Stores ``new`` if the stored session still is ``old``'s version, with other writes ``also``, or nothing of it.

    Raises VersionStale; gives ``new``.
    """
    if new == old:
        return old
    writes: list[Write] = [
        Put(keys.session(new.id), _session_item(new), when=Equals("version", old.version)),
        *also,
    ]
    if old.phase is Phase.OPEN and new.phase is not Phase.OPEN:
        writes += [Delete(keys.pin(old.pin)), Delete(keys.notes(old.id))]
    try:
        table.transact(writes)
    except ConditionFailed:
        raise VersionStale("The session has moved on since you read it. Read it again, then decide.") from None
    return new


def change_session(table: Table, sid: SessionId, change: Callable[[Session], Session]) -> Session:
    """Applies a change that does not depend on what the leader saw, again and again until it meets no other."""
    while True:
        old = load_session(table, sid)
        try:
            return replace_session(table, old, change(old))
        except VersionStale:
            continue


def destroy_seed(seeds: Table, sid: SessionId) -> None:
    """After this no ticket of the session can be issued or checked by anyone, ever."""
    seeds.delete(keys.seed(sid))


def phase_of(item: Item | None) -> Phase | None:
    """The phase in a session's stored image, for consumers of the change stream."""
    return None if item is None else Phase(item["phase"])


def opened_on(item: Item) -> date:
    """The same of the day on which it was opened."""
    return date.fromisoformat(item["opened_on"])


def _session_item(session: Session) -> dict[str, Any]:
    return {
        **asdict(session),
        **_kept(session),
        "opened_on": session.opened_on.isoformat(),
        "phase": session.phase.value,
        "language": session.language.value,
        "revealed": sorted(session.revealed),
        "left": [asdict(one) for one in session.left],
        "plan": plan_item(session.plan),
        "links": [asdict(link) for link in session.links],
        "fates": [asdict(fate) | {"status": fate.status.value} for fate in session.fates],
    }


def _left(item: Any) -> LeftSteps:
    """The steps that were left; a session that was stored before there could be several has one, or none."""
    several = item if isinstance(item, list) else [item] if item else []
    return tuple(LeftStep(**{**entry, "step": StepId(entry["step"])}) for entry in several)


def _session(item: Item) -> Session:
    return Session(
        id=SessionId(item["id"]),
        unit=item["unit"],
        format=item["format"],
        language=Language(item["language"]),
        title=item["title"],
        expected=item["expected"],
        pin=Pin(item["pin"]),
        opened_on=opened_on(item),
        step=StepId(item["step"]),
        phase=Phase(item["phase"]),
        version=item["version"],
        revealed=frozenset(StepId(step) for step in item["revealed"]),
        plan=_plan(item["plan"]),
        left=_left(item["left"]),
        extra_minutes=item.get("extra_minutes", 0),
        closing_until=item["closing_until"],
        thresholds=Thresholds(**item["thresholds"]),
        timer=Timer(**item["timer"]) if item.get("timer") else None,
        locked=item.get("locked", False),
        groups=Groups(**item["groups"]) if item.get("groups") else None,
        links=tuple(Link(**link) for link in item.get("links", ())),
        lead=item.get("lead"),
        rounds={StepId(step): number for step, number in item.get("rounds", {}).items()},
        fates=tuple(Fate(**{**fate, "status": Status(fate["status"])}) for fate in item.get("fates", ())),
        readable=item.get("readable", True),
        rehearsal=item.get("rehearsal", EXPIRES in item),  # before there were terms, only rehearsals ended
        lifetime=_lifetime(item),
        confirmed=item.get("confirmed"),
    )


def _lifetime(item: Item) -> Lifetime | None:
    if "lifetime" in item:
        return Lifetime(**item["lifetime"]) if item["lifetime"] else None
    return Lifetime(item[EXPIRES], item[EXPIRES]) if EXPIRES in item else None


def plan_item(plan: Plan) -> dict[str, Any]:
    """A plan as JSON-ready data: how it is stored and how it travels."""
    return {
        "agreed": plan.agreed,
        "actions": [
            {
                **asdict(action),
                "contributions": list(action.contributions),
                "due": action.due.isoformat() if action.due else None,
            }
            for action in plan.actions
        ],
        "taken": None if plan.taken is None else list(plan.taken),
        "first": plan.first,
    }


def _plan(item: Item) -> Plan:
    return Plan(
        agreed=item["agreed"],
        actions=tuple(
            Action(
                **{
                    **action,
                    "id": ActionId(action["id"]),
                    "contributions": tuple(ContributionId(cid) for cid in action["contributions"]),
                    "due": date.fromisoformat(action["due"]) if action["due"] else None,
                }
            )
            for action in item["actions"]
        ),
        taken=None if item.get("taken") is None else tuple(ActionId(one) for one in item["taken"]),
        first=item.get("first"),
    )


def _frozen_item(frozen: Frozen) -> dict[str, Any]:
    steps = [asdict(step) | {"type": step.type.value} for step in frozen.script.steps]
    themes = [{"id": theme.id, "label": theme.label} for theme in frozen.script.themes]
    reviews = [list(ref) for ref in frozen.reviews]
    return {"steps": steps, "themes": themes, "public_keys": dict(frozen.public_keys), "reviews": reviews}


def _frozen(item: Item) -> Frozen:
    steps = [
        Step(
            **{
                **step,
                "id": StepId(step["id"]),
                "type": StepType(step["type"]),
                "choices": tuple(Choice(**choice) for choice in step["choices"]),
                "easy": EasyTexts(**step.get("easy", {})),
            }
        )
        for step in item["steps"]
    ]
    themes = tuple(Choice(theme["id"], theme["label"]) for theme in item.get("themes", ()))
    reviews = tuple(ActionRef(SessionId(sid), ActionId(action)) for sid, action in item.get("reviews", ()))
    return Frozen(Script(tuple(steps), themes), dict(item["public_keys"]), reviews)
