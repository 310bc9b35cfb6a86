"""How much of AWS so many people in so many sessions need at their busiest second: the arithmetic of infra/scale.md."""

from dataclasses import dataclass
from math import ceil

from shared.domain.session import Phase, poll_after_ms

SAVE_SECONDS = 3.0
"""Between two savings of one ballot by somebody who taps without pause (pwa/src/session/outbox.ts)."""

JOIN_SECONDS = 60.0
"""Within which everybody scans, when a leader says "now"."""

LANGUAGES = 3
"""Snapshots at the edge for one session, each fetched once a second."""

# Measured by `make bill`: what one request takes, in seconds and in units of the table.
BALLOT_SECONDS, BALLOT_READS, BALLOT_WRITES = 0.032, 4.4, 1.0
SNAPSHOT_SECONDS, SNAPSHOT_READS = 0.020, 3.5
JOIN_SECONDS_EACH, JOIN_READS, JOIN_WRITES = 0.034, 3.0, 0.5
LEADER_SECONDS, LEADER_READS = 0.024, 5.9
TALLY_SECONDS, TALLY_WRITES = 0.046, 4.5
TALLY_READS, TALLY_READS_OF_ONE = 3.0, 0.043  # the latter for each person, whose ballot is read

MOVE_SECONDS = 1.0
"""Within which a leader's move reaches every phone of a session, and phones send what they have not saved."""

HEADROOM = 2.0
"""Twice the mean: requests do not come evenly, and a cold start holds its place for more than a second."""


@dataclass(frozen=True)
class Demand:
    """The busiest second of ``sessions`` at once with ``people`` each: all judge, or all join, whichever is more."""

    people: int
    sessions: int

    @property
    def phones(self) -> int:
        return self.people * self.sessions

    @property
    def _polls(self) -> float:
        return self.phones / (poll_after_ms(self.people, Phase.OPEN) / 1000)

    @property
    def _ballots(self) -> float:
        return self.phones / SAVE_SECONDS

    @property
    def _joins(self) -> float:
        """Two requests each."""
        return 2 * self.phones / JOIN_SECONDS

    @property
    def _snapshots(self) -> float:
        """Fetches by the edge: never more than phones ask."""
        return min(float(LANGUAGES * self.sessions), self._polls)

    @property
    def edge_requests(self) -> int:
        """A second, at CloudFront."""
        return ceil(HEADROOM * (self._polls + max(self._ballots, self._joins)))

    @property
    def api_requests(self) -> int:
        """A second, at the HTTP API."""
        return ceil(HEADROOM * (max(self._ballots, self._joins) + self._snapshots + self.sessions))

    @property
    def busiest_function(self) -> int:
        """Instances at once of the one that casts ballots, or of the one that lets people join."""
        return ceil(HEADROOM * max(self._ballots * BALLOT_SECONDS, self._joins * JOIN_SECONDS_EACH))

    @property
    def concurrency(self) -> int:
        """Lambda instances at once, by Little's law: arrivals a second times seconds each."""
        busiest = max(self._ballots * BALLOT_SECONDS, self._joins * JOIN_SECONDS_EACH)
        others = self._snapshots * SNAPSHOT_SECONDS + self.sessions * (LEADER_SECONDS + TALLY_SECONDS)
        return max(10, ceil(HEADROOM * (busiest + others)))

    @property
    def reads(self) -> int:
        """Read units a second, of the whole table."""
        busiest = max(self._ballots * BALLOT_READS, self._joins * JOIN_READS)
        others = self._snapshots * SNAPSHOT_READS + self.sessions * (
            LEADER_READS + TALLY_READS + TALLY_READS_OF_ONE * self.people
        )
        return ceil(HEADROOM * (busiest + others))

    @property
    def writes(self) -> int:
        """Write units a second, of the whole table."""
        busiest = max(self._ballots * BALLOT_WRITES, self._joins * JOIN_WRITES)
        return ceil(HEADROOM * (busiest + self.sessions * TALLY_WRITES))

    @property
    def connections(self) -> int:
        """Sockets that open in a second, when everybody scans."""
        return ceil(HEADROOM * self.phones / JOIN_SECONDS)

    @property
    def reads_after_a_move(self) -> int:
        """Read units in the second in which everybody sends at once, or in the busiest one otherwise."""
        return max(self.reads, ceil(self.phones / MOVE_SECONDS * BALLOT_READS))

    @property
    def writes_after_a_move(self) -> int:
        return max(self.writes, ceil(self.phones / MOVE_SECONDS * BALLOT_WRITES))

    @property
    def of_one_session(self) -> "Demand":
        """What falls on one partition of the table, since a session lies in one."""
        return Demand(self.people, 1)
