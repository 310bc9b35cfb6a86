"""What a step's tally says, as it travels."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from shared.domain.formats import Kind, Language, Step, StepType
from shared.room import Room
from shared.views.view import View

SHORT_LIST = 10
"""How many priorities the snapshot shows; the whole list is a resource of its own."""


class ScaleCounts(View):
    """How often each judgement was given."""

    model_config = ConfigDict(serialize_by_alias=True, defer_build=True)

    one: int = Field(alias="1")
    two: int = Field(alias="2")
    three: int = Field(alias="3")
    four: int = Field(alias="4")
    five: int = Field(alias="5")
    pass_: int = Field(alias="pass")


class RankView(View):
    """The places, 1 being the top, that a contribution may hold with 90 % confidence."""

    best: int
    worst: int


class PriorityView(View):
    """A contribution with what the group thinks of it; every number is null when withheld. ``tied``: others share
    its ``place``. ``merged``: the texts that said the same, and were judged with it."""

    id: str
    kind: Kind
    theme: str | None
    text: str
    merged: list[str]
    judged: int | None
    counts: ScaleCounts | None
    mean: float | None
    score: float | None
    rank: RankView | None
    split: bool | None
    place: int | None
    tied: bool | None


class TrilemmaCounts(View):
    a: int
    b: int
    c: int


class BallotResults(View):
    """``withheld``: no numbers, since there are fewer ballots than the threshold or (``unconfirmed``) more have joined
    than were expected and the leader has not said that it is right. ``kept``: the step was opened again since these
    were published, and too few ballots are new or changed to publish it again."""

    ballots: int
    withheld: bool
    unconfirmed: bool = False
    kept: bool = False


class TrilemmaResults(BallotResults):
    type: Literal["trilemma"]
    counts: TrilemmaCounts | None


class KindCounts(View):
    works_well: int = 0
    challenging: int = 0
    idea: int = 0


class ContributeResults(View):
    type: Literal["contribute"]
    contributions: int
    kinds: KindCounts


class NoteView(View):
    id: str
    text: str


class DiscussResults(View):
    """The notes of the small groups, in the order of their random ids."""

    type: Literal["discuss"]
    notes: list[NoteView]


class ReadersView(View):
    """How many people have gone through each contribution: the fewest, and the middle number."""

    fewest: int
    median: int


class JudgeResults(BallotResults):
    """Best first; the snapshot cuts the list, ``total`` tells how many there are."""

    type: Literal["judge"]
    total: int
    readers: ReadersView | None
    contributions: list[PriorityView]


class ApprovalView(View):
    id: str
    title: str
    approvals: int | None


class PlanResults(BallotResults):
    """``chosen``: the ids that the ballots choose together, in order (shared/domain/selection.py)."""

    type: Literal["plan"]
    actions: list[ApprovalView]
    chosen: list[str] | None


class PulseItemView(View):
    id: str
    text: str
    counts: ScaleCounts | None
    mean: float | None


class PulseResults(BallotResults):
    type: Literal["pulse"]
    items: list[PulseItemView]


ResultsView = Annotated[
    TrilemmaResults | ContributeResults | JudgeResults | DiscussResults | PlanResults | PulseResults,
    Field(discriminator="type"),
]
"""What a step's tally says."""


_results_view: TypeAdapter[ResultsView] = TypeAdapter(ResultsView, config=ConfigDict(defer_build=True))


def results_view(room: Room, step: Step, language: Language) -> ResultsView:
    """The whole results of a step as they travel."""
    return _results_view.validate_python(room.results(step, language))


def short_results(room: Room, steps: list[Step], language: Language) -> dict[str, ResultsView]:
    """Results of those steps that are published, with the lists of priorities cut to their top."""
    shown: dict[str, ResultsView] = {}
    for step in filter(room.published, steps):
        results = room.results(step, language)
        if step.type is StepType.JUDGE:
            results = {**results, "contributions": results["contributions"][:SHORT_LIST]}
        shown[step.id] = _results_view.validate_python(results)
    return shown
