"""What a leader sends to write down the plan."""

from datetime import date
from typing import Annotated

from pydantic import Field, field_validator

from shared.domain.texts import is_blank
from shared.http import ContributionIdText, NoneIsEmpty, RequestBody

MAX_ACTIONS = 50

ShortText = Annotated[str, NoneIsEmpty, Field(max_length=500)]


ActionIdText = Annotated[str, Field(pattern=r"^[a-z0-9]{1,16}$")]


class ActionRequest(RequestBody):
    """An action of the plan; one without ``id`` is new."""

    id: ActionIdText | None = None
    title: str = Field(max_length=300)
    why: ShortText = ""
    contributions: list[ContributionIdText] = Field(default=[], max_length=100)
    owner: ShortText = ""
    due: date | None = None
    measure: ShortText = ""

    @field_validator("title")
    @classmethod
    def _needs_words(cls, value: str) -> str:
        if is_blank(value):
            raise ValueError("an action needs a title")
        return value.strip()


class PlanRequest(RequestBody):
    """The whole plan; it replaces the one before.

    ``taken``: the ids of the actions that the leader takes on (null: those that the ballots choose); ``first``: the one
    of them to begin with (null: the one that the ballots choose first).
    """

    agreed: Annotated[str, NoneIsEmpty, Field(max_length=10_000)] = ""
    actions: list[ActionRequest] = Field(default=[], max_length=MAX_ACTIONS)
    taken: list[ActionIdText] | None = Field(default=None, max_length=MAX_ACTIONS)
    first: ActionIdText | None = None
