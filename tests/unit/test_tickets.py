"""Tickets: RFC 9497's own vectors on the server, and what a ticket is worth where."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from voprf import ristretto

from shared.domain.errors import InputInvalid, TicketRefused
from shared.domain.identifiers import SessionId, StepId
from shared.tickets import PROOF_BYTES, SEED_BYTES, Ticket, check, digest_of, issue, public_key

VECTORS = json.loads(
    (Path(__file__).parent.parent / "vectors" / "rfc9497_ristretto255_voprf.json").read_text(encoding="utf-8")
)
SID, STEP = SessionId("session"), StepId("write")
SEED = bytes(range(32))


def unhex(texts: list[str]) -> list[bytes]:
    return [bytes.fromhex(text) for text in texts]


def tickets(seed: bytes, step: StepId, inputs: list[bytes]) -> list[Ticket]:
    pairs = [ristretto.Client.blind(data) for data in inputs]
    answer = issue(seed, step, [blinded.serialize() for _, blinded in pairs])
    outputs = ristretto.Client.finalize_batch(
        [client for client, _ in pairs],
        ristretto.VerifiableBatchOutput.deserialize(answer.proof + b"".join(answer.evaluated)),
        ristretto.PublicKey.deserialize(public_key(seed, step)),
    )
    return [Ticket(data, output) for data, output in zip(inputs, outputs, strict=True)]


def evaluator() -> ristretto.Evaluator:
    return ristretto.Evaluator.from_seed(bytes.fromhex(VECTORS["seed"]), bytes.fromhex(VECTORS["keyInfo"]))


def test_the_key_is_derived_as_the_rfc_says() -> None:
    assert evaluator().public_key.serialize().hex() == VECTORS["pkSm"]


@pytest.mark.parametrize("vector", VECTORS["vectors"])
def test_evaluation_and_output_are_the_rfcs(vector: dict[str, list[str]]) -> None:
    blinded = [ristretto.BlindedInput.deserialize(element) for element in unhex(vector["blindedElement"])]
    answer = evaluator().evaluate_batch(blinded).serialize()
    assert answer[PROOF_BYTES:] == b"".join(unhex(vector["evaluationElement"]))
    assert [evaluator().evaluate_known_input(data) for data in unhex(vector["input"])] == unhex(vector["output"])


@settings(max_examples=25)
@given(
    st.binary(min_size=SEED_BYTES, max_size=SEED_BYTES),
    st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=9, unique=True),
)
def test_an_issued_ticket_is_taken_and_names_itself_only(seed: bytes, inputs: list[bytes]) -> None:
    issued = tickets(seed, STEP, inputs)
    hashes = [check(seed, SID, STEP, ticket) for ticket in issued]
    assert len(set(hashes)) == len(inputs)
    assert hashes == [check(seed, SID, STEP, ticket) for ticket in issued]


def test_a_ticket_is_worth_nothing_elsewhere() -> None:
    (ticket,) = tickets(SEED, STEP, [bytes(32)])
    with pytest.raises(TicketRefused):
        check(SEED, SID, StepId("judge"), ticket)
    with pytest.raises(TicketRefused):
        check(bytes(32), SID, STEP, ticket)


@settings(max_examples=50)
@given(st.binary(min_size=32, max_size=32), st.binary(min_size=64, max_size=64))
def test_an_invented_ticket_is_refused(input_: bytes, output: bytes) -> None:
    with pytest.raises(TicketRefused):
        check(SEED, SID, STEP, Ticket(input_, output))


@pytest.mark.parametrize("ticket", [Ticket(b"", b""), Ticket(bytes(31), bytes(64)), Ticket(bytes(32), bytes(63))])
def test_a_ticket_of_another_size_is_refused(ticket: Ticket) -> None:
    with pytest.raises(TicketRefused):
        check(SEED, SID, STEP, ticket)


@pytest.mark.parametrize("element", [bytes(32), b"\xff" * 32, b"\x01" + bytes(31), bytes(31), bytes(33), b""])
def test_what_is_no_group_element_is_refused(element: bytes) -> None:
    _, good = ristretto.Client.blind(b"good")
    for elements in ([element], [good.serialize(), element]):
        with pytest.raises(InputInvalid):
            issue(SEED, STEP, elements)


def test_the_same_set_gives_the_same_evaluation_and_digest() -> None:
    blinded = [ristretto.Client.blind(bytes([number]))[1].serialize() for number in range(3)]
    assert issue(SEED, STEP, blinded).evaluated == issue(SEED, STEP, blinded).evaluated
    assert digest_of(blinded) == digest_of(list(blinded)) != digest_of(blinded[::-1])


def test_each_step_and_session_has_its_own_key() -> None:
    keys = {public_key(seed, StepId(step)) for seed in (SEED, bytes(32)) for step in ("a", "b")}
    assert len(keys) == 4
