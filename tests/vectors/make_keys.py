"""Writes keys.json: fingerprints of keys, and the numbers of the four words made from each.

.venv/bin/python tests/vectors/make_keys.py
"""

import json
import random
from base64 import urlsafe_b64encode
from hashlib import pbkdf2_hmac, sha512
from pathlib import Path


def written(keys: dict[str, bytes]) -> bytes:
    """The keys as they are hashed: each id and each key after its length."""
    said = b"innspill keys 1"
    for step in sorted(keys):
        for part in (step.encode("ascii"), keys[step]):
            said += bytes([len(part) // 256, len(part) % 256]) + part
    return said


def numbers(fingerprint: bytes) -> list[int]:
    """Four numbers below 1,024."""
    forty = int.from_bytes(pbkdf2_hmac("sha512", fingerprint, b"innspill words 1", 16384, 5), "big")
    return [forty >> shift & 1023 for shift in (30, 20, 10, 0)]


def main() -> None:
    """Sessions with no, one and several steps, their keys drawn from a fixed seed."""
    chance = random.Random(12)
    sessions = []
    for steps in ([], ["write"], ["trilemma-1", "write", "judge", "trilemma-10", "trilemma-2", "plan"], ["a", "ab"]):
        keys = {step: chance.randbytes(32) for step in steps}
        fingerprint = sha512(written(keys)).digest()[:24]
        told = {step: urlsafe_b64encode(key).decode().rstrip("=") for step, key in keys.items()}
        words = numbers(fingerprint)
        sessions.append({"keys": told, "fingerprint": urlsafe_b64encode(fingerprint).decode(), "words": words})
    about = (
        "Fingerprints of keys: shared/domain/fingerprint.py, pwa/src/tickets/fingerprint.ts and room-words.ts there."
    )
    file = Path(__file__).with_name("keys.json")
    file.write_text(json.dumps({"about": about, "sessions": sessions}, indent=1) + "\n")


if __name__ == "__main__":
    main()
