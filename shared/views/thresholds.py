"""The session's thresholds, so that every text about them names its own numbers."""

from dataclasses import asdict

from shared.domain.session import Session
from shared.views.view import View


class ThresholdsView(View):
    """From how many people on scores and texts may leave the room, and below how many not even an order is shown."""

    score: int
    text: int
    floor: int


def thresholds_view(session: Session) -> ThresholdsView:
    return ThresholdsView(**asdict(session.thresholds))
