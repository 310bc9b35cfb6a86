"""The way in for co-leaders: the leader's addresses under another prefix, where a link's secret stands for a token.

Behind API Gateway the leader's own addresses verify a token of the organisation's sign-in before a function runs, and a
route knows one way of verifying only. So co-leaders have the same addresses under ``/api/co/``, which the gateway lets
through; the function itself looks whether the session has a link of that secret (`shared.claims`).
"""

from starlette.types import ASGIApp, Receive, Scope, Send

PREFIX = "/api/co/sessions/"
BY_LINK = "innspill.by_link"
"""In the scope of a request that came in under the prefix."""


class ByLink:
    """Takes the prefix away and notes that it was there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(PREFIX):
            path = "/api/sessions/" + scope["path"].removeprefix(PREFIX)
            scope = {**scope, "path": path, "raw_path": path.encode(), BY_LINK: True}
        await self.app(scope, receive, send)
