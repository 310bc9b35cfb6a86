"""What a leader sends to steer a session."""

from pydantic import Field

from shared.http import RequestBody


class AdvanceRequest(RequestBody):
    to: str


class RevealRequest(RequestBody):
    step: str
    revealed: bool = True


class ExtraTimeRequest(RequestBody):
    """``minutes``: 0 (off), 1, 2 or 5, for the steps that are left from now on."""

    minutes: int = Field(strict=True)


class CloseRequest(RequestBody):
    """``readable``: whether participants can read the plan and what was shown afterwards; as before when absent."""

    readable: bool | None = None
