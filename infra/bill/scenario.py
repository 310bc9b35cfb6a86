"""Who does what when in the session that is billed: an hour with 500 people, as data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scenario:
    """``people`` phones for ``minutes``; a shorter session has shorter steps, and people of the same pace."""

    people: int = 500
    minutes: float = 60.0
    contributions: float = 0.4
    """A person writes so many on average: two at a table share one phone's text, others write nothing."""
    readings: int = 20
    """How many contributions one person goes through where there are more than 40 (the session's quota)."""
    languages: tuple[tuple[str, float], ...] = (("nb", 0.80), ("en", 0.15), ("nl", 0.05))
    """The phones' languages and their shares: each is a snapshot of its own at the edge."""
    gap: float = 3.0
    """A phone saves its ballot not more often than every so many seconds (pwa/src/session/outbox.ts)."""
    plan_gap: float = 20.0
    pulse_gap: float = 15.0
    judge_gap: float = 120.0
    """The same in steps of many taps (pwa/src/phone/{PlanStep,PulseStep,JudgeStep}.tsx); the last is saved at once."""
    seed: int = 1

    def seconds(self, minute: float) -> float:
        """When something happens that takes place at this minute of an hour's session."""
        return minute * 60.0 * self.minutes / 60.0


SCHEDULE: tuple[tuple[float, str], ...] = (
    (5.0, "trilemma-1"),
    (7.0, "trilemma-2"),
    (9.0, "trilemma-3"),
    (11.0, "write"),
    (21.0, "judge"),
    (33.0, "discuss"),
    (46.0, "plan"),
    (52.0, "pulse"),
)
"""At which minute the leader goes to a step. People join in the first four and a half."""

REVEALS: tuple[tuple[float, str], ...] = (
    (6.2, "trilemma-1"),
    (8.2, "trilemma-2"),
    (10.2, "trilemma-3"),
    (33.2, "judge"),
    (51.0, "plan"),
    (56.0, "pulse"),
)

PLAN_WRITTEN = tuple(34.0 + step for step in range(12))
"""The leader writes the plan while people talk: saved about once a minute."""

NAP = (34.0, 46.5)
"""While people talk, their phones lie dark on the table: from about when until about when."""

CLOSE = 58.0
JOINED_BY = 4.5

LEADER_LIST = 2.0
"""Seconds at least between two readings of the leader's list while people write."""

LEADER_SIMILAR = 10.0
"""Seconds at least between two questions for what says the same (pwa/src/leader/similar.ts)."""

STILL_HERE = 480.0
"""After so many seconds of quiet a phone says that it is still here (pwa/src/session/follow.ts)."""

QUIET = 0.8
"""A ballot goes out after so many seconds without a tap (pwa/src/session/outbox.ts)."""

JITTER = 0.25
"""Up to this share is added to each wait between two polls (pwa/src/session/poller.ts)."""

SPREAD = 1.5
"""Over so many seconds the phones of a room ask for what all of them await (the same file)."""

PACE = {"trilemma": (5.0, 40.0), "judge": (5.0, 19.0), "plan": (4.0, 12.0), "pulse": (2.0, 6.0)}
"""Seconds from one tap to the next, from and to."""

WRITING = (40.0, 420.0)
"""Seconds into the writing step at which a contribution is handed in, from and to."""
