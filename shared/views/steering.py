"""What a leader sends for her finer moves."""

from pydantic import Field

from shared.domain.groups import LARGEST, SMALLEST
from shared.domain.headcount import MOST_JOINS
from shared.domain.timer import LONGEST
from shared.http import RequestBody


class TimerRequest(RequestBody):
    """A timer that runs out in ``seconds``, or so many more for the one that runs (fewer, to take that back)."""

    step: str
    seconds: float = Field(ge=-LONGEST, le=LONGEST, allow_inf_nan=False)
    extend: bool = False


class GroupsRequest(RequestBody):
    """``size``: small groups of about so many; null: they write no more."""

    step: str
    size: int | None = Field(ge=SMALLEST, le=LARGEST, strict=True)


class DoorRequest(RequestBody):
    locked: bool


class HeadcountRequest(RequestBody):
    """``confirmed``: the number of phones that the leader has counted with the room; null takes it back."""

    confirmed: int | None = Field(ge=1, le=MOST_JOINS, strict=True)


class ResetRequest(RequestBody):
    step: str
