"""Names for the identifiers that travel through the code, so that no bare string stands for two things."""

from typing import NewType

SessionId = NewType("SessionId", str)
"""22 characters of base64url, 128 random bits: knowing it is what lets a phone read the public snapshot."""

StepId = NewType("StepId", str)
"""A step's name within its session, e.g. ``trilemma-2``."""

Pin = NewType("Pin", str)
"""8 digits, unique among sessions that take people."""

ContributionId = NewType("ContributionId", str)
"""8 random hexadecimal digits, which a text keeps when it is edited. They say nothing about the ticket it was written
with, so two texts of one ticket have nothing in common."""

ActionId = NewType("ActionId", str)
"""A proposed action's name within its session."""

ConnectionId = NewType("ConnectionId", str)
"""The gateway's random name for one open socket. It is kept with a session and a language, and never with an attendee,
a ticket or a contribution: it says that somebody listens, not who."""

TicketHash = NewType("TicketHash", str)
"""64 hexadecimal digits: what is stored of a spent ticket."""
