"""What a ballot may hold in each type of step, and its compact form for storage."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from shared.domain.errors import ChoicesInvalid
from shared.domain.formats import Step, StepType

SCALE = ("1", "2", "3", "4", "5", "pass")
"""Judgements in the order in which they are counted; ``pass`` is a judgement too: looked at, no opinion."""

APPROVED = "yes"

Marks = Mapping[str, str]
"""A ballot's content: what it is about (contribution, action, item, or the step's one question) → the mark."""

MAX_MARKS = 1_000
"""More than any session has contributions: what a single ballot may hold at the most."""


def read_choices(step: Step, choices: Mapping[str, Any], known: Collection[str]) -> Marks:
    """The marks of a ballot for ``step``. ``known`` are the ids that can be chosen there.

    Raises ChoicesInvalid with the right form; for an unknown id too, since a ballot is taken whole or not at all.
    """
    match step.type:
        case StepType.TRILEMMA:
            choice = choices.get("choice")
            if set(choices) != {"choice"} or not isinstance(choice, str) or choice not in known:
                raise ChoicesInvalid('A trilemma takes {"choice": "a"}, "b" or "c".')
            return {"choice": choice}
        case StepType.PLAN:
            approve = choices.get("approve")
            if set(choices) != {"approve"} or not isinstance(approve, list) or len(approve) > MAX_MARKS:
                raise ChoicesInvalid('Approval takes {"approve": ["<action id>", …]}.')
            if not all(isinstance(action, str) and action in known for action in approve):
                raise ChoicesInvalid("The ballot approves an action that is not in this plan.")
            return dict.fromkeys(approve, APPROVED)
        case StepType.JUDGE | StepType.PULSE:
            # An empty one would count as a person who answered, and lift the others over the threshold.
            if not 1 <= len(choices) <= MAX_MARKS:
                raise ChoicesInvalid(f"A ballot holds from 1 to {MAX_MARKS} judgements.")
            return {_known(id_, known): _mark(value) for id_, value in choices.items()}
        case _:
            raise ChoicesInvalid("This step takes no ballots.")


def _known(id_: str, known: Collection[str]) -> str:
    if id_ not in known:
        raise ChoicesInvalid("The ballot judges something that is not in this step.")
    return id_


def _mark(value: object) -> str:
    if value == "pass" or (isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 5):
        return str(value)
    raise ChoicesInvalid('A judgement is a whole number from 1 to 5, or "pass".')


def pack(marks: Marks, *, of_contributions: bool) -> dict[str, Any]:
    """Marks grouped by their value, so that a ballot of 200 judgements stays within 1 KB of storage.

    Contribution ids (8 hexadecimal digits) are stored as 4 bytes each, one after the other; others as a list.
    """
    grouped: dict[str, list[str]] = defaultdict(list)
    for id_, mark in sorted(marks.items()):
        grouped[mark].append(id_)
    if of_contributions:
        return {mark: bytes.fromhex("".join(ids)) for mark, ids in grouped.items()}
    return dict(grouped)


def unpack(packed: Mapping[str, Any]) -> Marks:
    """The inverse of `pack`."""
    marks: dict[str, str] = {}
    for mark, ids in packed.items():
        if isinstance(ids, bytes):
            digits = ids.hex()
            marks.update((digits[start : start + 8], mark) for start in range(0, len(digits), 8))
        else:
            marks.update((id_, mark) for id_ in ids)
    return marks
