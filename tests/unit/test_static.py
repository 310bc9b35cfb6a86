"""The pages are served, and of what else a build leaves nobody learns anything."""

from collections.abc import AsyncIterator
from pathlib import Path
from unittest.mock import Mock

import httpx
import pytest

from infra.cloud import upload_pwa
from infra.static import SecurityHeaders, serve_pwa
from shared.http import create_app

pytestmark = pytest.mark.anyio

PUBLIC = ("index.html", "assets/app-1234.js", "manifest.webmanifest", "icons/a.b.png")
PRIVATE = (".vite/manifest.json", ".env", "assets/.DS_Store", "assets/app-1234.js.map", "sw.js.map", ".git/config")


@pytest.fixture
def build(tmp_path: Path) -> Path:
    for name in (*PUBLIC, *PRIVATE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.fixture
async def host(build: Path) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app([])
    serve_pwa(app, build)
    app.add_middleware(SecurityHeaders)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://host") as client:
        yield client


@pytest.mark.parametrize("name", PUBLIC)
async def test_a_page_is_served(host: httpx.AsyncClient, name: str) -> None:
    assert (await host.get(f"/{name}")).text == name


@pytest.mark.parametrize(
    "name", [*PRIVATE, "%2evite/manifest.json", "assets/%2e%2e/.vite/manifest.json", "assets//.DS_Store"]
)
async def test_what_is_not_for_readers_is_as_if_it_were_not_there(host: httpx.AsyncClient, name: str) -> None:
    hidden, nothing = await host.get(f"/{name}"), await host.get("/nothing.html")
    assert (hidden.status_code, hidden.content) == (404, nothing.content)


def test_the_deployment_uploads_the_pages_alone(build: Path) -> None:
    bucket = Mock()
    assert upload_pwa(bucket, "pages", build) == len(PUBLIC)
    assert {call.kwargs["Key"] for call in bucket.put_object.call_args_list} == set(PUBLIC)
