"""What is said of an action that is due: the mail to whoever agreed to be reminded, and the entry in a calendar.

Neither holds anything that people wrote in the session: an action is the leader's own words.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from shared.domain.follow_up import LivingAction

LONGEST_SUBJECT = 100
ALARM = timedelta(hours=-15)
"""Nine o'clock on the day before, counted from the midnight at which the day begins."""


@cache
def _words(language: str) -> Mapping[str, str]:
    # Only here: on most days nobody is to be reminded.
    import tomllib

    texts: Mapping[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))[language]
    return texts


def page_of_actions(public_url: str) -> str:
    """Where the unit's actions are followed up."""
    return f"{public_url}/lead"


def reminder_mail(
    action: LivingAction, due: date, *, today: date, sender: str, to: str, public_url: str
) -> EmailMessage:
    """The mail, in the language that the unit held its session in."""
    from babel.dates import format_date

    words = _words(action.language.value)
    day = format_date(due, "long", locale=action.language.value)
    paragraphs = [
        words["greeting"],
        words["about"].format(unit=action.unit),
        f"    {_line(action.title)}",
        words["due"].format(day=day, when=_when(words, (due - today).days)),
        words["measure"].format(measure=_line(action.measure)) if action.measure else "",
        f"{words['update']}\n{page_of_actions(public_url)}",
        words["why"],
    ]
    message = EmailMessage()
    message["Subject"] = words["subject"].format(title=_line(action.title))[:LONGEST_SUBJECT]
    message["From"] = sender
    message["To"] = to
    message["Auto-Submitted"] = "auto-generated"  # out-of-office programs leave it unanswered
    message.set_content("\n\n".join(one for one in paragraphs if one) + "\n")
    return message


def _when(words: Mapping[str, str], days: int) -> str:
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return words[near[days]]
    return words["in_days" if days > 0 else "days_ago"].format(n=abs(days))


def _line(text: str) -> str:
    """Text on one line: what begins a new one could begin a new header."""
    return " ".join(text.split())


def calendar_file(action: LivingAction, due: date, *, now: float, public_url: str) -> bytes:
    """An iCalendar file (RFC 5545) with the action's due date as a day and an alarm the morning before.

    Opened again after a change, it replaces the earlier entry: the same UID, a higher SEQUENCE.
    """
    # Only here: few ask for one, and every cold start would pay for it.
    from icalendar import Alarm, Calendar, Event

    words = _words(action.language.value)
    lines = [
        action.why,
        words["owner"].format(owner=action.owner) if action.owner else "",
        words["measure"].format(measure=action.measure) if action.measure else "",
        page_of_actions(public_url),
    ]
    event = Event()
    event.add("uid", f"{action.session}-{action.id}@innspill")
    event.add("sequence", action.version)
    event.add("dtstamp", datetime.fromtimestamp(now, UTC))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("summary", words["entry"].format(title=action.title))
    event.add("description", "\n".join(one for one in lines if one))
    event.add("transp", "TRANSPARENT")  # a due date does not make anybody busy
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words["alarm"].format(title=action.title))
    alarm.add("trigger", ALARM)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Innspill//Actions//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
