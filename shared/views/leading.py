"""What a leader sends, and the short answers to it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field, field_validator

from shared.domain.formats import Kind, Language
from shared.domain.session import Phase
from shared.http import ContributionIdText, RequestBody

MAX_ACTIONS = 50

NoneIsEmpty = BeforeValidator(lambda value: "" if value is None else value)
"""Text that a client leaves out may be absent, empty or null."""

ShortText = Annotated[str, NoneIsEmpty, Field(max_length=500)]


class SessionSettings(RequestBody):
    """What a leader may set differently from the format."""

    trilemmas: int | None = Field(default=None, ge=0, le=6)
    contributions_per_kind: int | None = Field(default=None, ge=1, le=10)


class OpenRequest(RequestBody):
    """A new session. ``join``: "open" takes anyone with the PIN."""

    unit: str = Field(min_length=1, max_length=200)
    format: str
    language: Language
    title: Annotated[str, NoneIsEmpty, Field(max_length=200)] = ""
    expected: int | None = Field(default=None, ge=1, le=1000)
    join: Literal["open", "members"] = "open"
    settings: SessionSettings = SessionSettings()


class OpenView(BaseModel):
    session_id: str
    pin: str
    join_url: str


class FormatView(BaseModel):
    id: str
    title: str
    description: str
    minutes: int
    languages: list[Language]


class FormatsView(BaseModel):
    formats: list[FormatView]


class SessionSummary(BaseModel):
    session_id: str
    title: str
    format: str
    language: Language
    opened_on: str
    phase: Phase


class SessionsView(BaseModel):
    sessions: list[SessionSummary]


class AdvanceRequest(RequestBody):
    to: str


class RevealRequest(RequestBody):
    step: str
    revealed: bool = True


class ModerateRequest(RequestBody):
    """Only what is given changes; ``merged_into: null`` undoes a merge."""

    hidden: bool = False
    merged_into: ContributionIdText | None = None
    theme: str | None = Field(default=None, max_length=60)


class LeaderContribution(BaseModel):
    id: str
    step: str
    kind: Kind
    theme: str | None
    text: str
    hidden: bool
    merged_into: str | None


class LeaderContributions(BaseModel):
    contributions: list[LeaderContribution]


class ActionRequest(RequestBody):
    """An action of the plan; one without ``id`` is new."""

    id: str | None = Field(default=None, pattern=r"^[a-z0-9]{1,16}$")
    title: str = Field(max_length=300)
    why: ShortText = ""
    contributions: list[ContributionIdText] = Field(default=[], max_length=100)
    owner: ShortText = ""
    due: date | None = None
    measure: ShortText = ""

    @field_validator("title")
    @classmethod
    def _needs_words(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("an action needs a title")
        return value.strip()


class PlanRequest(RequestBody):
    """The whole plan; it replaces the one before."""

    agreed: Annotated[str, NoneIsEmpty, Field(max_length=10_000)] = ""
    actions: list[ActionRequest] = Field(default=[], max_length=MAX_ACTIONS)
