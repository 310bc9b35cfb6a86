"""What a leader sends to open a session, and what there is to choose from."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from shared.domain.formats import Language
from shared.domain.session import Phase
from shared.http import NoneIsEmpty, RequestBody


class SessionSettings(RequestBody):
    """What a leader may set differently from the format."""

    trilemmas: int | None = Field(default=None, ge=0, le=6)
    contributions_per_kind: int | None = Field(default=None, ge=1, le=10)
    readings: int | None = Field(default=None, ge=5, le=60)
    extra_minutes: int = Field(default=0, strict=True)


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
