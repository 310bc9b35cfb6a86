"""The built PWA as static files: clean addresses, one strict policy, and caching that suits hashed names."""

from pathlib import Path, PurePath

from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FIRST_SCRIPT = "'sha256-Ds3U4HBzaBr3jRdYIMeXK474hwtbk11J+H3CmAckctI='"
"""The short script in pwa/index.html; when it has changed, a test says its new hash (tests/unit/test_edge.py)."""

POLICY = (
    f"default-src 'none'; script-src 'self' {FIRST_SCRIPT}; style-src 'self'; img-src 'self' data: blob:;"
    " connect-src 'self'; manifest-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
REPORT_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
"""For the leader's page only: the report that it opens carries its own styles and inherits this policy."""

PAGES = {"/": "/index.html", "/lead": "/lead.html", "/wall": "/wall.html", "/insights": "/insights.html"}


class SecurityHeaders:
    """The same headers on every answer; API answers keep their own caching."""

    def __init__(self, app: ASGIApp, sockets: str = "") -> None:
        """``sockets`` is another origin to which pages may open a socket; else it is their own, or there is none."""
        self.app = app
        self.connect = f"connect-src 'self' {sockets}".rstrip()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path: str = scope["path"]

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                policy = REPORT_POLICY if path == "/lead" else POLICY
                headers["Content-Security-Policy"] = policy.replace("connect-src 'self'", self.connect)
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
                if "cache-control" not in headers:
                    headers["Cache-Control"] = _caching(path)
            await send(message)

        await self.app({**scope, "path": PAGES.get(path, path)}, receive, with_headers)


def _caching(path: str) -> str:
    if path.startswith("/assets/"):
        return "public, max-age=31536000, immutable"
    return "no-store" if path.startswith(("/api/", "/dev/")) else "no-cache"


def is_public(file: PurePath) -> bool:
    """Whether a file of the build, named from its root, is part of the pages.

    What a build leaves for other programs is not: hidden files and folders, and source maps.
    """
    return file.suffix != ".map" and not any(part.startswith(".") for part in file.parts)


class Pages(StaticFiles):
    """The public files of the build; of the others nobody learns whether they are there."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        if not is_public(PurePath(path)):
            raise HTTPException(404)
        return await super().get_response(path, scope)


def serve_pwa(app: FastAPI, folder: Path) -> None:
    """Mounts the built PWA behind the API; before it is built, the API stands alone."""
    if folder.is_dir():
        app.mount("/", Pages(directory=folder))
