"""What tests share: an anyio backend, and a room in which a whole host runs under a clock of its own."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from shared.observability import output
from tests.emulator import aws
from tests.room import Room

__all__ = ["aws"]

# Time is measured by `make bench` alone: a property holds or not, on a busy machine too.
settings.register_profile("innspill", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("innspill")

# Else Mangum makes one when a handler is imported, and the tests that bring a loop of their own leave it unclosed.
_LOOP = asyncio.new_event_loop()
asyncio.set_event_loop(_LOOP)


@pytest.fixture(scope="module")
def loop_in_waiting() -> None:
    """The process's event loop is set, as it is in Lambda when an event arrives; other tests may have unset it."""
    asyncio.set_event_loop(_LOOP)


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
