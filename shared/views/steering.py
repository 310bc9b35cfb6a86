"""What a leader sends for her finer moves."""

from pydantic import Field

from shared.domain.timer import LONGEST
from shared.http import RequestBody


class TimerRequest(RequestBody):
    """A timer that runs out in ``seconds``, or so many more for the one that runs (fewer, to take that back)."""

    step: str
    seconds: float = Field(ge=-LONGEST, le=LONGEST, allow_inf_nan=False)
    extend: bool = False


class DoorRequest(RequestBody):
    locked: bool


class ResetRequest(RequestBody):
    step: str
