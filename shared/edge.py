"""What CloudFront proves itself by: a secret header, so that nobody calls a function past the firewall.

Off where no secret is set: on the embedded host, and on an emulator that has no edge. While a secret is being replaced
two are valid, the old and the new (infra/scale.md says how).
"""

import hmac
from collections.abc import Collection, Mapping

HEADER = "x-innspill-edge"
"""What CloudFront shows the secret in; infra/edge.yaml sets it, whatever a browser sent."""

FROM_EDGE = "innspill.from_edge"
"""In the scope of a request that has shown the secret."""


def is_from_edge(headers: Mapping[str, str], secrets: Collection[str]) -> bool:
    """Whether the header shows one of the secrets; all are compared, each in constant time."""
    shown = next((value for name, value in headers.items() if name.lower() == HEADER), "").encode()
    return any([hmac.compare_digest(shown, secret.encode()) for secret in secrets])
