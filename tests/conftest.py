"""What tests share: an anyio backend, and a room in which a whole host runs under a clock of its own."""

from collections.abc import AsyncIterator, Iterator
from io import StringIO
from pathlib import Path

import pytest

from shared.observability import output
from tests.emulator import aws
from tests.room import Room

__all__ = ["aws"]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    room = Room(tmp_path)
    async with room.client:
        yield room
    room.close()


@pytest.fixture
def logged() -> Iterator[StringIO]:
    """All that is logged while a test runs, as it would be written."""
    written = StringIO()
    before = output.setStream(written)
    yield written
    if before is not None:
        output.setStream(before)
