"""Links by which somebody else may lead one session, without an account: a secret of 32 bytes, kept as a hash."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

SECRET_BYTES = 32

AT_MOST = 10
"""Links of one session: more people than that do not lead together."""


@dataclass(frozen=True)
class Link:
    """``name`` is whom the leader made it for, in her own words; it goes with the session's close."""

    id: str
    name: str
    secret_hash: str


def hash_of(secret: bytes) -> str:
    """What is stored of a link's secret. It is random and long, so no salt and no slow hash is needed."""
    return sha256(b"innspill link " + secret).hexdigest()


def link_of(links: Iterable[Link], secret: bytes) -> Link | None:
    """The link whose secret this is; None when it was taken back, or never was one."""
    shown = hash_of(secret)
    return next((link for link in links if hmac.compare_digest(link.secret_hash, shown)), None)
