"""The whole key schema of the one table. No key is spelled anywhere else (a test looks).

=====================  ====================================  =============================================
what                   partition / sort key                  access patterns
=====================  ====================================  =============================================
session                session#{sid} / session               get by id; conditional update by version
script                 session#{sid} / script                get by id (immutable, cached)
seed of the tickets    session#{sid} / seed                  get by id; deleted at close (table of seeds)
leader's own notes     session#{sid} / notes                 get by id; deleted at close
attendee               session#{sid} / attendee#{hash}       get, put once, count by prefix
set of its tickets     session#{sid} / set#{step}#{hash}     put once, with the attendee who joined with it
contribution           session#{sid} / contribution#{hash}   get, upsert by its ticket, list by prefix
batches of a step      session#{sid} / released#{step}       put by version, list by prefix with those below
leader's copy of one   session#{sid} / released#{step}#{cid}     put, update, delete with the above; deleted at close
ballot                 session#{sid} / ballot#{step}#{hash}  put when newer, list by prefix of a step
tally of a step        session#{sid} / tally#step#{step}     list by prefix (all tallies of a session)
tally of the joined    session#{sid} / tally#attendance      with the above
what is shown of one   session#{sid} / tally#published#{step}    with the above
listener               session#{sid} / listener#{connection}  put, delete, list by prefix (push only)
its session            connection#{id} / connection          get by id when it ends (push only)
PIN                    pin#{pin} / pin                       get by PIN; put once; deleted at close
a unit's sessions      unit#{unit} / session#{day}#{sid}     list by prefix, newest last
a unit's format        unit#{unit} / format#{id}             get by id; list by prefix; put by version
a published format     organisation / format#{id}            the same, for every unit
a living action        unit#{unit} / action#{sid}#{action}   get by id; list by prefix; put by version
the tree of units      organisation / units                  get; put by version, all units in one item
the tree before        organisation / units-before           with the above: what a change is taken back to
people                 organisation / people                 get; put by version, everybody in one item
what is kept how long  organisation / settings               get; put by version
themes                 organisation / themes                 get; put by version, all in one item with those before
whom to remind         reminders / {sid}#{action}            get by id; list all, or a session's by prefix
=====================  ====================================  =============================================

Everything of one session lies in one partition, so its changes arrive in order.
"""

from dataclasses import dataclass
from typing import NamedTuple

from shared.domain.identifiers import ActionId, ConnectionId, ContributionId, Pin, SessionId, StepId, TicketHash


class Key(NamedTuple):
    """Where an item lies."""

    partition: str
    sort: str


ATTENDEES = "attendee#"
SETS = "set#"
CONTRIBUTIONS = "contribution#"
RELEASED = "released#"
BALLOTS = "ballot#"
TALLIES = "tally#"
STEP_TALLIES = f"{TALLIES}step#"
PUBLICATIONS = f"{TALLIES}published#"
LISTENERS = "listener#"
UNIT_SESSIONS = "session#"
SESSIONS = "session#"
FORMATS = "format#"
ACTIONS = "action#"
ORGANISATION = "organisation"
REMINDERS = "reminders"


def of_session(sid: SessionId) -> str:
    """The partition that holds everything of one session."""
    return f"{SESSIONS}{sid}"


def session(sid: SessionId) -> Key:
    return Key(of_session(sid), "session")


def script(sid: SessionId) -> Key:
    return Key(of_session(sid), "script")


def seed(sid: SessionId) -> Key:
    return Key(of_session(sid), "seed")


def notes(sid: SessionId) -> Key:
    return Key(of_session(sid), "notes")


def attendee(sid: SessionId, attendee_hash: str) -> Key:
    return Key(of_session(sid), f"{ATTENDEES}{attendee_hash}")


def blinded_set(sid: SessionId, step: StepId, digest: str) -> Key:
    """What says that somebody has joined with a set of blinded elements, and not who."""
    return Key(of_session(sid), f"{SETS}{step}#{digest}")


def contribution(sid: SessionId, place: str) -> Key:
    """Where the text of a ticket lies; ``place`` is made of the ticket, and is not the id that the text is known by."""
    return Key(of_session(sid), f"{CONTRIBUTIONS}{place}")


def batches(sid: SessionId, step: StepId) -> Key:
    return Key(of_session(sid), f"{RELEASED}{step}")


def released_of(step: StepId) -> str:
    """The prefix of all texts of one step that its leader has been shown."""
    return f"{RELEASED}{step}#"


def released(sid: SessionId, step: StepId, cid: ContributionId) -> Key:
    return Key(of_session(sid), f"{released_of(step)}{cid}")


def ballots(step: StepId) -> str:
    """The prefix of all ballots of one step."""
    return f"{BALLOTS}{step}#"


def ballot(sid: SessionId, step: StepId, ticket: TicketHash) -> Key:
    return Key(of_session(sid), f"{ballots(step)}{ticket[:32]}")


def step_tally(sid: SessionId, step: StepId) -> Key:
    return Key(of_session(sid), f"{STEP_TALLIES}{step}")


def publication(sid: SessionId, step: StepId) -> Key:
    return Key(of_session(sid), f"{PUBLICATIONS}{step}")


def attendance(sid: SessionId) -> Key:
    return Key(of_session(sid), f"{TALLIES}attendance")


def listener(sid: SessionId, connection: ConnectionId) -> Key:
    return Key(of_session(sid), f"{LISTENERS}{connection}")


def connection(connection: ConnectionId) -> Key:
    return Key(f"connection#{connection}", "connection")


def pin(pin: Pin) -> Key:
    return Key(f"pin#{pin}", "pin")


def of_unit(unit: str) -> str:
    """The partition that lists one unit's sessions, and holds its formats and its living actions."""
    return f"unit#{unit}"


def unit_session(unit: str, day: str, sid: SessionId) -> Key:
    return Key(of_unit(unit), f"{UNIT_SESSIONS}{day}#{sid}")


def unit_format(unit: str, format_id: str) -> Key:
    return Key(of_unit(unit), f"{FORMATS}{format_id}")


def actions_of(sid: SessionId) -> str:
    """The prefix of all living actions that one session decided on."""
    return f"{ACTIONS}{sid}#"


def unit_action(unit: str, sid: SessionId, action: ActionId) -> Key:
    return Key(of_unit(unit), f"{actions_of(sid)}{action}")


ORGANISATION_UNITS = Key(ORGANISATION, "units")
ORGANISATION_BEFORE = Key(ORGANISATION, "units-before")
ORGANISATION_PEOPLE = Key(ORGANISATION, "people")
ORGANISATION_PASSES = Key(ORGANISATION, "passes")
ORGANISATION_PASSES_MARK = Key(ORGANISATION, "passes-mark")
ORGANISATION_SETTINGS = Key(ORGANISATION, "settings")
ORGANISATION_THEMES = Key(ORGANISATION, "themes")


def reminders_of(sid: SessionId) -> str:
    """The prefix of the reminders of all actions that one session decided on."""
    return f"{sid}#"


def reminder(sid: SessionId, action: ActionId) -> Key:
    return Key(REMINDERS, f"{reminders_of(sid)}{action}")


def published_format(format_id: str) -> Key:
    return Key(ORGANISATION, f"{FORMATS}{format_id}")


PEOPLES = (ATTENDEES, SETS, CONTRIBUTIONS, RELEASED, BALLOTS)
"""Where what people hand in lies, and who joined: in DynamoDB in a table of its own, in SQLite without an order."""


def is_peoples(key: Key) -> bool:
    """Whether an item is one that somebody in the room handed in, or who joined."""
    return key.partition.startswith(SESSIONS) and key.sort.startswith(PEOPLES)


def part_of(key: Key) -> Key:
    """Of a person's item only where it belongs: the session's texts, one step's ballots, or those who joined."""
    head, _, rest = key.sort.partition("#")
    step = f"{rest.rpartition('#')[0]}#" if key.sort.startswith(BALLOTS) else ""
    return Key(key.partition, f"{head}#{step}")


@dataclass(frozen=True)
class Subject:
    """What a changed key is about: the session, and "session", "ballot", "contribution", "attendee", "tally"
    or "publication"."""

    session: SessionId
    what: str
    step: StepId | None = None


def subject(key: Key) -> Subject | None:
    """What a change of ``key`` is about, or None for keys that nobody follows."""
    kind, _, sid = key.partition.partition("#")
    if kind != "session":
        return None
    what, _, rest = key.sort.partition("#")
    match what:
        case "ballot":
            return Subject(SessionId(sid), what, StepId(rest.rpartition("#")[0]))
        case "tally" if key.sort.startswith(STEP_TALLIES):
            return Subject(SessionId(sid), what, StepId(key.sort.removeprefix(STEP_TALLIES)))
        case "tally" if key.sort.startswith(PUBLICATIONS):
            return Subject(SessionId(sid), "publication", StepId(key.sort.removeprefix(PUBLICATIONS)))
        case "session" | "contribution" | "attendee":
            return Subject(SessionId(sid), what)
        case _:
            return None
