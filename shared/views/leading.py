"""What a leader sends to steer a session."""

from shared.http import RequestBody


class AdvanceRequest(RequestBody):
    to: str


class RevealRequest(RequestBody):
    step: str
    revealed: bool = True
