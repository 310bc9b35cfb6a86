"""What stands in front of the emulator on this machine, as CloudFront does in the cloud: pages and API on one origin.

The pages come from the bucket that they were uploaded to, and everything under /api goes to the deployed API, so the
browser talks to API Gateway, Lambda, DynamoDB and S3 as it would elsewhere. For one machine and for trying out only.
"""

import mimetypes
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from infra.static import SecurityHeaders

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
PASSED_ON = ("authorization", "content-type", "if-match", "if-none-match")
"""The request headers that the API reads; nothing else reaches it."""

PASSED_BACK = ("cache-control", "content-type", "etag", "location", "retry-after", "www-authenticate")


def create_front(api: str, s3: "S3Client", bucket: str, sockets: str = "") -> Starlette:
    """An app for ``api``, the deployed API's address, and the pages in ``bucket``.

    ``sockets`` is where pages may open one: at the emulator itself, since nothing here passes them on.
    """
    client = httpx.AsyncClient(base_url=api, timeout=60, trust_env=False)

    async def to_api(request: Request) -> Response:
        headers = {name: request.headers[name] for name in PASSED_ON if name in request.headers}
        path = httpx.URL(request.url.path, query=request.url.query.encode() or None)
        answer = await client.request(request.method, path, content=await request.body(), headers=headers)
        kept = {name: answer.headers[name] for name in PASSED_BACK if name in answer.headers}
        return Response(answer.content, answer.status_code, kept)

    async def page(request: Request) -> Response:
        name = request.path_params["name"]
        try:
            content = await run_in_threadpool(lambda: s3.get_object(Bucket=bucket, Key=name)["Body"].read())
        except s3.exceptions.NoSuchKey:
            return Response("There is nothing at this address.", 404)
        return Response(content, media_type=mimetypes.guess_type(name)[0] or "application/octet-stream")

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with client:
            yield

    routes = [Route("/api/{path:path}", to_api, methods=METHODS), Route("/{name:path}", page)]
    app = Starlette(routes=routes, lifespan=lifespan)
    app.add_middleware(SecurityHeaders, sockets=sockets)
    return app
