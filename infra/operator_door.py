"""Who may ask the host for any token: whoever can read its data folder, at the machine itself and past no proxy."""

import hmac
import ipaddress
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from fastapi import Request

from shared.domain.errors import RoleMissing, TokenInvalid

FILE = "operator.secret"

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""The names by which a browser or a program reaches its own machine."""

FORWARDING = ("forwarded", "x-real-ip", "via", "true-client-ip", "cdn-loop", "client-ip")
FORWARDING_PREFIXES = (
    "x-forwarded", "x-original-", "x-client-", "x-cluster-", "x-envoy-", "x-proxy", "x-remote-", "x-amz", "x-azure-",
    "x-appengine-", "x-arr-", "cf-", "fastly-", "fly-", "proxy-", "tailscale-", "ngrok-", "x-vercel-", "x-nf-", "x-ms-",
)  # fmt: skip
"""What proxies, tunnels and distributions add to a request that they pass on."""


def operator_secret(folder: Path) -> str:
    """The first line of the operator's secret: made once, readable by its owner only."""
    path = folder / FILE
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        path.chmod(0o600)
        return _first_line(path)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{secrets.token_urlsafe(32)}\n")
    return _first_line(path)


def _first_line(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("\n")[0].strip()


@dataclass(frozen=True)
class OperatorDoor:
    """Lets in whoever shows ``secret`` at this machine. ``port`` is where it listens, None when the door is closed."""

    secret: str
    port: int | None

    def check(self, request: Request) -> None:
        """Raises RoleMissing for everybody who is not at this machine, and TokenInvalid without the secret.

        The secret is what protects: behind an ordinary proxy everybody's address and Host are this machine's own. The
        rest keeps a secret that got out from being used elsewhere, or by a web page that points its name at 127.0.0.1.
        """
        if self.port is None:
            raise RoleMissing("This host has a public address (PUBLIC_URL), so it gives no tokens here.")
        if any(_forwards(name) for name in request.headers):
            raise RoleMissing("Tokens are not given through a proxy. Ask the host directly, on its own machine.")
        if not (_is_near(request) and self._is_named(request)):
            raise RoleMissing(f"Tokens are given on the host's own machine only, at http://localhost:{self.port}.")
        kind, _, shown = request.headers.get("authorization", "").partition(" ")
        # Compared as bytes, since text that is not ASCII cannot be.
        right = hmac.compare_digest(shown.strip().encode(), self.secret.encode())
        if kind.lower() != "bearer" or not self.secret or not right:
            raise TokenInvalid(
                f"Send the first line of {FILE} in the host's data folder: Authorization: Bearer <line>."
            )

    def _is_named(self, request: Request) -> bool:
        """Whether the one Host is a loopback name with the port that the host listens on."""
        allowed = {f"{name}:{self.port}" for name in LOOPBACK} | (set(LOOPBACK) if self.port == 80 else set())
        names = request.headers.getlist("host")
        return len(names) == 1 and names[0].lower() in allowed


def _forwards(header: str) -> bool:
    return header in FORWARDING or header.startswith(FORWARDING_PREFIXES)


def _is_near(request: Request) -> bool:
    try:
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
