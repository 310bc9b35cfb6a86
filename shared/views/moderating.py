"""What a leader sees and sets of each contribution."""

from typing import Literal

from pydantic import BaseModel, Field

from shared.domain.contribution import Reason
from shared.domain.formats import Kind
from shared.http import ContributionIdText, RequestBody


class ModerateRequest(RequestBody):
    """Only what is given changes; ``merged_into: null`` undoes a merge. Hidden without a reason is "other"."""

    hidden: bool = False
    reason: Reason = Reason.OTHER
    merged_into: ContributionIdText | None = None
    theme: str | None = Field(default=None, max_length=40)


class LeaderContribution(BaseModel):
    """``shown_by`` is the contribution under which the room sees this text: itself, or what it is merged with."""

    id: str
    step: str
    kind: Kind | Literal["note"]
    theme: str | None
    text: str
    hidden: bool
    reason: Reason | None
    merged_into: str | None
    shown_by: str | None


class LeaderContributions(BaseModel):
    """In the order of their random ids. While people write, they come ``at_least`` so many at a time, and as many wait
    until the step is final; so do edits and withdrawals."""

    at_least: int
    contributions: list[LeaderContribution]
