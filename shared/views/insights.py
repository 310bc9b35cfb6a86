"""What a question's answer looks like as it travels."""

from typing import Annotated

from pydantic import Field

from shared.insights.questions import Type, Value
from shared.views.view import View


class ColumnView(View):
    """``explanation`` names the sentence that explains this figure, None for what needs none."""

    name: str
    type: Type
    explanation: str | None


class QuestionView(View):
    id: str
    columns: list[ColumnView]
    parameters: list[str]


class PeriodView(View):
    """Quarters, the first and the last of them; None while nothing is released."""

    first: str | None
    last: str | None


class InsightsView(View):
    """``quarters`` are released; ``unit`` is the top of what the bearer may see and what it is called ("" for a root
    without a name), ``alone`` when nothing below it."""

    questions: list[QuestionView]
    quarters: list[str]
    unit: str
    name: str
    alone: bool


class AnswerView(View):
    """``hidden`` is how many cells of what was asked are below the threshold, or protect one that is. A row has the
    names of ``columns``; a number that is hidden is null. ``names`` says what ids in the rows are called."""

    question: str
    unit: str
    period: PeriodView
    columns: list[ColumnView]
    rows: list[dict[str, Value]]
    hidden: Annotated[int, Field(ge=0)]
    names: dict[str, str]
