"""Whoever is told "not now" is told when: every 429 and 503 has Retry-After, whoever says it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.domain.errors import InnspillError, TooManyRequests
from shared.problems import LATER, RETRY_AFTER, problem, refusal

ROOT = Path(__file__).parent.parent.parent
ERRORS = [error for error in InnspillError.__subclasses__() if error.status in LATER]
SAYING = {"shared/problems.py": "the rule itself", "shared/domain/errors.py": "errors, which go through the rule"}
"""Who may name these statuses without making an answer of them."""


def test_there_are_errors_that_say_later() -> None:
    assert TooManyRequests in ERRORS


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.code)
def test_every_error_that_says_later_says_when(error: type[InnspillError]) -> None:
    assert refusal(error("Not now.")).headers["Retry-After"] == str(RETRY_AFTER)
    assert refusal(error("Not now.", retry_after=7)).headers["Retry-After"] == "7"


@pytest.mark.parametrize("status", LATER)
def test_every_problem_that_says_later_says_when(status: int) -> None:
    assert int(problem(status, "busy", "Not now.").headers["Retry-After"]) > 0
    assert problem(status, "busy", "Not now.", retry_after=7).headers["Retry-After"] == "7"


def test_nothing_else_says_so() -> None:
    assert "Retry-After" not in problem(404, "not-found", "There is nothing.").headers


def _files() -> Iterator[Path]:
    for folder in ("functions", "infra", "shared"):
        yield from (ROOT / folder).rglob("*.py")


@pytest.mark.parametrize("path", sorted(_files()), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_answer_says_later_past_the_rule(path: Path) -> None:
    """A status of the two stands only in a call of `problem`, which adds the header."""
    if str(path.relative_to(ROOT)) in SAYING:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    ruled = {
        id(argument)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "problem"
        for argument in call.args
    }
    said = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in LATER]
    assert not [node.lineno for node in said if id(node) not in ruled]
