"""Tickets: RFC 9497 VOPRF tokens (ristretto255-SHA512) that nobody can link to the join they came from.

Each step that takes something has its own key, derived from the session's random seed and the step's id
(RFC 9497, section 3.2.1, DeriveKeyPair). At join the server evaluates blinded inputs; later a ticket shows
``input`` and ``output``, and the server recomputes the output without learning whose it is.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from voprf import ristretto

from shared.domain.errors import InputInvalid, TicketRefused
from shared.domain.identifiers import SessionId, StepId, TicketHash

SEED_BYTES = 32
INPUT_BYTES = 32
OUTPUT_BYTES = 64
ELEMENT_BYTES = 32
PROOF_BYTES = 64


@dataclass(frozen=True)
class Ticket:
    """The right to hand in one thing in one step: 32 random bytes and the session's word for them (64 bytes)."""

    input: bytes
    output: bytes


@dataclass(frozen=True)
class Evaluation:
    """The answer to a set of blinded elements: one proof (64 bytes) and as many evaluated elements (32 bytes)."""

    proof: bytes
    evaluated: Sequence[bytes]


def _evaluator(seed: bytes, step: StepId) -> ristretto.Evaluator:
    return ristretto.Evaluator.from_seed(seed, b"innspill ticket " + step.encode())


def public_key(seed: bytes, step: StepId) -> bytes:
    """The key (32 bytes) that phones check the proof against; the same for everyone in the session."""
    return _evaluator(seed, step).public_key.serialize()


def issue(seed: bytes, step: StepId, blinded: Sequence[bytes]) -> Evaluation:
    """Evaluates a set of blinded elements. Raises InputInvalid when one is not an element of the group."""
    try:
        elements = [ristretto.BlindedInput.deserialize(element) for element in blinded]
        answer = _evaluator(seed, step).evaluate_batch(elements).serialize()
    except ValueError:
        raise InputInvalid("A blinded element is not a point of ristretto255. Blind the inputs again.") from None
    points = answer[PROOF_BYTES:]
    evaluated = [points[start : start + ELEMENT_BYTES] for start in range(0, len(points), ELEMENT_BYTES)]
    return Evaluation(answer[:PROOF_BYTES], evaluated)


def check(seed: bytes, sid: SessionId, step: StepId, ticket: Ticket) -> TicketHash:
    """The name under which what this ticket hands in is stored. Raises TicketRefused for any that was not issued."""
    if len(ticket.input) != INPUT_BYTES or len(ticket.output) != OUTPUT_BYTES:
        raise TicketRefused("This is not a ticket: input has 32 bytes and output 64.")
    expected = _evaluator(seed, step).evaluate_known_input(ticket.input)
    if not hmac.compare_digest(expected, ticket.output):
        raise TicketRefused("This ticket was not issued for this step of this session.")
    return TicketHash(sha256(b"innspill ticket " + f"{sid} {step} ".encode() + ticket.input).hexdigest())


def digest_of(blinded: Sequence[bytes]) -> str:
    """What is kept of a set of blinded elements, to tell the same set from another."""
    return sha256(b"".join(blinded)).hexdigest()
