"""Receipts: phone and server make the same, sorted, of the round that counts, and they lead to no contribution."""

import base64
import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.contribution import Reason
from shared.domain.identifiers import StepId, TicketHash
from shared.domain.receipts import RECEIPT_BYTES, pack, receipt_of, unpack
from tests.played import Played, cid, ticket

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "receipts.json").read_text(encoding="utf-8"))

hashes = st.lists(
    st.binary(min_size=32, max_size=32).map(lambda data: TicketHash(data.hex())), max_size=30, unique=True
)


def bytes_of(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@pytest.mark.parametrize("one", VECTORS["receipts"])
def test_the_phone_and_the_server_make_the_same_receipt(one: dict[str, str]) -> None:
    shown = b"innspill ticket " + f"{one['session']} {one['step']} ".encode() + bytes_of(one["input"])
    assert receipt_of(TicketHash(sha256(shown).hexdigest())) == bytes_of(one["receipt"])


@given(hashes, st.randoms())
def test_a_list_of_receipts_tells_no_order_of_arrival(tickets: list[TicketHash], rng: object) -> None:
    shuffled = list(tickets)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert pack(shuffled) == pack(tickets)
    assert unpack(pack(tickets)) == sorted(receipt_of(one) for one in tickets)


def test_half_a_receipt_is_refused() -> None:
    with pytest.raises(ValueError, match="bytes each"):
        unpack("AAAA")


@given(hashes)
def test_a_receipt_is_not_the_beginning_of_what_contributions_are_known_by(tickets: list[TicketHash]) -> None:
    for one in tickets:
        assert not receipt_of(one).hex().startswith(one[:8])


def receipts(played: Played, step: str) -> dict[str, object]:
    found = next(one for one in played.file("receipts.json")["steps"] if one["id"] == step)
    return {"spent": unpack(found["spent"]), "hidden": found["hidden"], "tally": found["tally"]}


def test_what_was_handed_in_has_its_receipt_hidden_or_not(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.written({0: "one", 1: "two", 2: "three"})
    played.hidden(1, Reason.NAMES_PERSON)
    played.closed()
    found = receipts(played, "write")
    assert found["spent"] == sorted(receipt_of(ticket("write", who)) for who in range(3))
    assert found["hidden"] == {"names_person": pack([ticket("write", 1)])}


def test_only_the_round_that_counts_has_receipts(tmp_path: Path) -> None:
    played = Played(tmp_path)
    for who in range(3):
        played.cast("trilemma-1", who, {"choice": "a"})
    played.change(lambda session: session.changed(rounds={StepId("trilemma-1"): 1}))
    played.cast("trilemma-1", 7, {"choice": "b"}, round_=1)
    played.closed()
    assert receipts(played, "trilemma-1")["spent"] == [receipt_of(ticket("trilemma-1", 7))]
    report = next(step for step in played.file("report.json")["steps"] if step["id"] == "trilemma-1")
    assert report["handed_in"] == 1


def test_a_tally_has_its_hash_once_the_room_has_seen_it(tmp_path: Path) -> None:
    played = Played(tmp_path)
    for who in range(6):
        for step in ("trilemma-1", "trilemma-2"):
            played.cast(step, who, {"choice": "a"})
    for who in range(4):
        played.cast("pulse", who, {"influence": "4"})
    played.revealed("trilemma-1", "pulse")
    played.closed()
    assert receipts(played, "trilemma-1")["tally"] is not None
    assert receipts(played, "trilemma-2")["tally"] is None, "nobody was shown it, and it could be guessed"
    assert receipts(played, "pulse")["tally"] is None, "withheld"


def test_no_hash_of_a_ticket_is_published_anywhere(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.written({who: f"text {who}" for who in range(12)})
    for who in range(12):
        played.cast("judge", who, {cid(who): "5"})
    played.revealed("judge")
    played.closed()
    for file in ("ballots.json", "receipts.json", "shared.json"):
        content = json.dumps(played.file(file))
        assert not [who for who in range(12) if ticket("judge", who)[:16] in content]
        assert not [who for who in range(12) if ticket("write", who)[:16] in content]


def test_the_list_of_a_full_room_is_small(tmp_path: Path) -> None:
    of_one_step = pack(TicketHash(f"{who:064x}") for who in range(500))
    assert len(of_one_step) <= 500 * RECEIPT_BYTES * 4 / 3 + 2
    assert 12 * len(of_one_step) < 65_536


def test_a_rehearsal_publishes_nothing(tmp_path: Path) -> None:
    played = Played(tmp_path, rehearsal=True)
    for who in range(6):
        played.cast("trilemma-1", who, {"choice": "a"})
    played.closed()
    assert played.file("report.json") is not None
    assert [played.file(file) for file in ("ballots.json", "receipts.json", "shared.json")] == [None] * 3
