"""What a leader sees and sets of each contribution."""

from typing import Literal

from pydantic import BaseModel, Field

from shared.domain.formats import Kind
from shared.http import ContributionIdText, RequestBody


class ModerateRequest(RequestBody):
    """Only what is given changes; ``merged_into: null`` undoes a merge."""

    hidden: bool = False
    merged_into: ContributionIdText | None = None
    theme: str | None = Field(default=None, max_length=60)


class LeaderContribution(BaseModel):
    id: str
    step: str
    kind: Kind | Literal["note"]
    theme: str | None
    text: str
    hidden: bool
    merged_into: str | None


class LeaderContributions(BaseModel):
    contributions: list[LeaderContribution]
