"""The port to whoever answers questions. It stands apart from its adapters, since every function's home names it."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from shared.insights.questions import Parameters, Question, Row


class Engine(Protocol):
    """Asks the released cells."""

    def ask(self, question: "Question", parameters: "Parameters") -> "list[Row]":
        """The rows of a question, in its order of columns. Raises InsightsUnavailable."""
        ...


class NoEngine:
    """Of a home in which nobody asks."""

    def ask(self, question: "Question", parameters: "Parameters") -> "list[Row]":
        raise RuntimeError("this home has nobody to ask")
