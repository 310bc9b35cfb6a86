"""Once a day: reminds whoever agreed to it of the actions that are due soon, or were and have not ended."""

from collections.abc import Mapping
from typing import Any

from shared.home import Home, current_home
from shared.mail import Mail, NotSent
from shared.observability import log_failure
from shared.reminding import reminder_mail
from shared.store.actions import find_action
from shared.store.reminders import Waiting, all_reminders, claim, forget_reminder, give_back


class RemindingFailed(Exception):
    """Some mail could not be sent. It says how many; the log says why, and nothing says to whom."""


def run(home: Home) -> int:
    """Sends what is due today, each reminder at most once, and forgets addresses that are needed no more.

    Gives how many were sent. Can be killed and repeated at any point: each is noted before it is sent, so that one may
    be lost, but none comes twice. Raises RemindingFailed after everything else was sent.
    """
    mail = home.mail()
    if not mail.sender:
        return 0
    sent = failed = 0
    for waiting in all_reminders(home.table):
        try:
            sent += _remind(home, mail, waiting)
        except Exception as error:
            log_failure("reminding", error)
            failed += 1
    if failed:
        raise RemindingFailed(f"{failed} reminders were not sent")
    return sent


def _remind(home: Home, mail: Mail, waiting: Waiting) -> bool:
    action = find_action(home.table, waiting.unit, waiting.action)
    if action is None or not action.open:
        forget_reminder(home.table, waiting.action)
        return False
    today = home.today()
    name = waiting.reminder.next(action.due, today)
    if name is None or action.due is None:
        return False
    to, url = waiting.reminder.email, home.settings.public_url
    message = reminder_mail(action, action.due, today=today, sender=mail.sender, to=to, public_url=url)
    if not claim(home.table, waiting, name):
        return False
    try:
        mail.send(message)
    except NotSent:
        give_back(home.table, waiting, name)
        raise
    if waiting.reminder.is_last(name):
        forget_reminder(home.table, waiting.action)
    return True


def handler(event: Mapping[str, Any], context: object) -> None:
    run(current_home())
