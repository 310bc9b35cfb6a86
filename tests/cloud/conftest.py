"""The template, deployed to the emulator once for all tests of this folder."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from infra.deployment import SAM, build, deploy
from tests.cloud.stack import EDGE_SECRET, FROM_THE_EDGE, MAIL_FROM, PUBLIC_URL, Stack
from tests.emulator import Emulator


@pytest.fixture(scope="session")
def stack(aws: Emulator, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    if not SAM.exists():
        pytest.skip("SAM CLI is not installed; `make setup-cloud` installs it")
    built = tmp_path_factory.mktemp("built")
    build(built)
    deploy(PUBLIC_URL, aws.access, built, MailFrom=MAIL_FROM, EdgeSecrets=EDGE_SECRET)
    yield Stack.deployed(aws, built)


@pytest.fixture
async def client(stack: Stack) -> AsyncIterator[httpx.AsyncClient]:
    """What phones and leaders talk through. Two requests at once: each takes a process of its own here."""
    limits = httpx.Limits(max_connections=2)
    async with httpx.AsyncClient(
        base_url=stack.url, headers=FROM_THE_EDGE, limits=limits, timeout=60, trust_env=False
    ) as client:
        yield client
