"""Tickets: the right to hand something in, issued blind (RFC 9497, VOPRF, ristretto255-SHA512)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from voprf import ristretto

from .wire import Json, decode, encode


@dataclass(frozen=True)
class Ticket:
    """What is shown when something is handed in; nobody can tell at which join it was issued."""

    input: bytes
    output: bytes

    def shown(self) -> Json:
        """The ticket as the API takes it."""
        return {"input": encode(self.input), "output": encode(self.output)}


class Blinds:
    """One step's random inputs and what hides them, kept so that asking again gives the same tickets."""

    def __init__(self, count: int) -> None:
        self._inputs = [secrets.token_bytes(32) for _ in range(count)]
        pairs = [ristretto.Client.blind(data) for data in self._inputs]
        self._clients = [client for client, _ in pairs]
        self.blinded = [encode(element.serialize()) for _, element in pairs]

    def tickets(self, answer: Json, public_key: str) -> list[Ticket]:
        """Check the one proof against the step's public key, and unblind.

        `answer` is the host's {proof, evaluated}. Raises `ValueError` when the proof does not hold: a host
        that used another key for this phone could recognise what it hands in.
        """
        batch = decode(answer["proof"]) + b"".join(decode(element) for element in answer["evaluated"])
        evaluated = ristretto.VerifiableBatchOutput.deserialize(batch)
        key = ristretto.PublicKey.deserialize(decode(public_key))
        try:
            outputs = ristretto.Client.finalize_batch(self._clients, evaluated, key)
        except BaseException as panic:  # voprf 0.2 panics on a false proof, and a panic is no Exception
            if type(panic).__name__ != "PanicException":
                raise
            raise ValueError("The host's proof does not hold against the step's public key.") from None
        return [Ticket(data, output) for data, output in zip(self._inputs, outputs, strict=True)]
