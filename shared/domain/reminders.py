"""When somebody who took on an action is reminded of it: before its day and after, each time once."""

from dataclasses import dataclass
from datetime import date, timedelta

from shared.domain.errors import InputInvalid

DAYS = (-7, -1, 1, 8, 15, 22)
"""Days from the due date: a week and a day before, a day after, then weekly three times."""

LONGEST_ADDRESS = 254
NOT_PLAIN = frozenset(' ,;:<>()[]\\"')
"""What would make one address into several, or into something else."""


@dataclass(frozen=True)
class Reminder:
    """Where a reminder of one action goes. ``since`` is the day on which the leader wrote the address; ``sent`` names
    the last one that was sent."""

    email: str
    since: date
    sent: str = ""

    def next(self, due: date | None, today: date) -> str | None:
        """The name of what is to be sent today, None when nothing is: the latest that fell due, once.

        What fell due before the address was written is not made up for; of several that were missed only the last is
        sent. Another due date begins anew.
        """
        if due is None:
            return None
        fallen = [day for day in DAYS if self.since <= due + timedelta(days=day) <= today]
        name = f"{due.isoformat()} {max(fallen)}" if fallen else None
        return None if name == self.sent else name

    def is_last(self, name: str) -> bool:
        """Whether nothing comes after this one, so that the address is needed no more."""
        return name.endswith(f" {DAYS[-1]}")


def check_email(text: str) -> str:
    """An address such as name@example.org, without the white space around it.

    Whether it exists only sending can show; here it is made sure that it is one, and cannot be more than one.
    Raises InputInvalid, which never repeats it.
    """
    email = text.strip()
    local, _, domain = email.partition("@")
    labels = domain.split(".")
    plain = email.isascii() and email.isprintable() and not set(email) & NOT_PLAIN and "@" not in domain
    if not (plain and local and len(labels) > 1 and all(labels) and len(email) <= LONGEST_ADDRESS):
        raise InputInvalid("email: write one address, such as name@example.org.")
    return email
