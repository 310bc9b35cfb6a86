"""How long a session is kept: the organisation's setting, and what it means for one session from its opening on."""

from dataclasses import dataclass

from shared.domain.errors import InputInvalid

DAY = 24 * 3600

FEWEST_RAW_DAYS, MOST_RAW_DAYS = 30, 365
"""A session can take something for 30 days (``SEED_LIFETIME``), and must not lose it before it could be closed."""

REPORT_YEARS = (1, 2, 3, 5, 10)
"""A choice and no number, because the cloud's object store has one rule for each (``template.yaml``)."""

REHEARSAL_LIFETIME = DAY
"""Seconds after opening in which a rehearsal exists at the longest."""


@dataclass(frozen=True)
class Lifetime:
    """When what a session leaves behind ends, in seconds since the epoch.

    ``raw``: contributions, ballots, who has joined. ``report``: the session itself, its script, its counts, its report.
    ``years`` is the term that the report's files are marked with; None where their place alone says it.
    """

    raw: int
    report: int
    years: int | None = None


@dataclass(frozen=True)
class Retention:
    """How long an organisation keeps what people said, and what was reported of it."""

    raw_days: int = 90
    report_years: int = 3

    def check(self) -> "Retention":
        """The same. Raises InputInvalid."""
        if not FEWEST_RAW_DAYS <= self.raw_days <= MOST_RAW_DAYS:
            raise InputInvalid(f"raw_days: choose {FEWEST_RAW_DAYS} to {MOST_RAW_DAYS} days.")
        if self.report_years not in REPORT_YEARS:
            raise InputInvalid(f"report_years: choose one of {', '.join(map(str, REPORT_YEARS))}.")
        return self

    def lifetime(self, now: float) -> Lifetime:
        """That of a session that opens now. Whole days from the next midnight (UTC), so that no hour is told."""
        start = (int(now) // DAY + 1) * DAY
        return Lifetime(start + self.raw_days * DAY, start + years_in_days(self.report_years) * DAY, self.report_years)


DEFAULT_RETENTION = Retention()


def years_in_days(years: int) -> int:
    """Days after which a report of so many years ends, leap days included."""
    return years * 365 + (years + 3) // 4


def of_rehearsal(now: float) -> Lifetime:
    """A rehearsal ends whole, a day after it was opened."""
    end = int(now) + REHEARSAL_LIFETIME
    return Lifetime(end, end)
