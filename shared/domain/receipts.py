"""Receipts: what is published of each spent ticket, so that a phone finds its own and nobody finds whose it is.

A receipt is a hash of the hash under which something is stored, cut to 8 bytes. The host keeps that stored hash with
each text, so publishing it would tell whoever sees a phone's receipt and reads the host's files what this phone wrote.
Of a receipt nothing can be told but that it is there.

Eight bytes suffice: a step has 4,500 receipts at most (500 people, nine contributions each), so one that is missing is
taken for another with a chance of 4,500 / 2⁶⁴, and two of them are the same in one of 10¹² sessions.
"""

import base64
from collections.abc import Iterable
from hashlib import sha256

from shared.domain.identifiers import TicketHash

RECEIPT_BYTES = 8

TICKET_DIGITS = 32
"""Of a spent ticket's hash, as many digits as a ballot is stored under."""


def receipt_of(ticket: TicketHash) -> bytes:
    """The receipt of a spent ticket (8 bytes). ``pwa/src/tickets/receipts.ts`` makes the same."""
    return sha256(b"innspill receipt " + ticket[:TICKET_DIGITS].encode()).digest()[:RECEIPT_BYTES]


def pack(tickets: Iterable[TicketHash]) -> str:
    """The receipts of tickets, one after the other in sorted order, so that no order of arrival is told; base64url."""
    return base64.urlsafe_b64encode(b"".join(sorted(map(receipt_of, tickets)))).rstrip(b"=").decode()


def unpack(packed: str) -> list[bytes]:
    """The inverse of `pack`. Raises ValueError for what is not a list of receipts."""
    data = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
    if len(data) % RECEIPT_BYTES:
        raise ValueError(f"receipts have {RECEIPT_BYTES} bytes each")
    return [data[start : start + RECEIPT_BYTES] for start in range(0, len(data), RECEIPT_BYTES)]
