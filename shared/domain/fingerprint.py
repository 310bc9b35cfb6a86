"""The fingerprint of a session's public keys: everybody in the room compares it, so that no phone gets its own keys.

It travels in the fragment of the link behind the QR code, which a browser never sends to any host. A phone computes it
from the keys that it was given, and refuses keys with another one. ``pwa/src/tickets/fingerprint.ts`` is the same
function; both are tested with ``tests/vectors/keys.json``, which ``tests/vectors/make_keys.py`` makes.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha512
from typing import TypeVar

FINGERPRINT_BYTES = 24
"""192 bits. Finding other keys with the same fingerprint takes 2**192 tries; even for a host that chooses both sets
itself, and so may look for any two that are equal, it takes 2**96."""

Step = TypeVar("Step", bound=str)

_LABEL = b"innspill keys 1"


def fingerprint_of(public_keys: Mapping[Step, str]) -> str:
    """32 characters of base64url for ``{step: public key in base64url}``, whatever the order of the steps.

    What is hashed is a label, and then for each step, sorted by its id, the id and the key, both as bytes, each after
    its length as two big-endian bytes. So no two sets of keys are written in the same way.
    """
    parts = [_LABEL]
    for step, key in sorted((step.encode(), _bytes(key)) for step, key in public_keys.items()):
        parts += [len(step).to_bytes(2), step, len(key).to_bytes(2), key]
    return urlsafe_b64encode(sha512(b"".join(parts)).digest()[:FINGERPRINT_BYTES]).decode()


def _bytes(key: str) -> bytes:
    return urlsafe_b64decode(key + "=" * (-len(key) % 4))
