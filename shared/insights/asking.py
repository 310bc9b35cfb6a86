"""Asking a question as somebody: how far she may see, for which period, and what the answer is called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from shared.claims import Claims
from shared.domain.errors import InputInvalid, QuestionUnknown, RoleMissing, UnitForeign
from shared.domain.facts import Quarter
from shared.domain.formats import Language
from shared.domain.organisation import ROOT, Organisation
from shared.home import Home
from shared.insights.lake import Manifest, path_part
from shared.insights.questions import QUESTIONS, Answer, Parameters, Question, answer_of
from shared.objects import canonical_json

USUAL_PERIOD = 4
"""Quarters that a question is about when nobody says which."""

ALL_UNITS = frozenset({"everywhere", "matches"})
"""Questions that compare units: nothing for a leader, who sees her own."""


@dataclass(frozen=True)
class Scope:
    """How far somebody may see: the ``unit`` and all below it, or that unit ``alone``, without what is below it."""

    unit: str
    alone: bool


def scope_of(claims: Claims) -> Scope:
    """An administrator sees everything, HR her token's unit and all below it, a leader her unit."""
    if "admin" in claims.roles:
        return Scope(ROOT, alone=False)
    return Scope(claims.unit, alone="hr" not in claims.roles)


@dataclass(frozen=True)
class Asked:
    """A question with everything that decides its answer. ``etag`` names that answer."""

    question: Question
    unit: str
    first: Quarter | None
    last: Quarter | None
    parameters: Parameters
    etag: str

    def answer(self, home: Home) -> Answer:
        """Raises InsightsUnavailable."""
        if self.first is None:
            return answer_of(self.question, [])
        return answer_of(self.question, home.insights().ask(self.question, self.parameters))


def ask(
    question_id: str,
    *,
    scope: Scope,
    organisation: Organisation,
    today: date,
    released: Manifest,
    unit: str | None,
    first: str | None,
    last: str | None,
    options: Mapping[str, str | int],
    form: str,
    language: Language,
    named: Sequence[int] = (),
) -> Asked:
    """Checks what is asked; ``named`` are the versions of what an answer's names come from, where it has any.

    Raises QuestionUnknown, RoleMissing, UnitForeign or InputInvalid."""
    question = QUESTIONS.get(question_id)
    if question is None:
        raise QuestionUnknown("There is no such question. GET /api/insights lists them.")
    if scope.alone and question.id in ALL_UNITS:
        raise RoleMissing("This compares units, which only HR can ask.")
    node = scope.unit if unit is None else unit
    if node != scope.unit and (scope.alone or not organisation.tree_on(today).contains(scope.unit, node)):
        raise UnitForeign("This unit is not one that you can see.")
    begin, end = period(released, first, last)
    parameters: dict[str, str | int] = {
        "first": str(begin or ""),
        "last": str(end or ""),
        "scope": path_part(scope.unit),
        "unit": path_part(node),
        "node": node,
        "without": "whole" if scope.alone else "own",
        **options,
    }
    if scope.alone:
        parameters["depth"] = 0
    days = [each.last_day for each in map(Quarter.parse, released) if begin and end and begin <= each <= end]
    levels = [len(organisation.tree_on(day).path(node)) - 1 for day in days]
    parameters["deepest"] = max(levels, default=0) + int(parameters["depth"])
    versions = {quarter: told["version"] for quarter, told in released.items()}
    decides = [question.sql, parameters, versions, form, language, list(named)]
    etag = f'"{sha256(canonical_json(decides)).hexdigest()[:32]}"'
    return Asked(question, node, begin, end, parameters, etag)


def period(released: Manifest, first: str | None, last: str | None) -> tuple[Quarter | None, Quarter | None]:
    """The quarters to ask about: the last four that are released, unless somebody says. None: nothing is released.

    Raises InputInvalid when the period ends before it begins.
    """
    known = sorted(map(Quarter.parse, released))
    begin = Quarter.parse(first) if first else None
    end = Quarter.parse(last) if last else None
    if begin and end and end < begin:
        raise InputInvalid("The period ends before it begins. Give from the earlier quarter, then to.")
    if not known:
        return None, None
    end = end or max(known[-1], begin or known[-1])
    until = [quarter for quarter in known if quarter <= end]
    return begin or (until[-USUAL_PERIOD:] or [end])[0], end
