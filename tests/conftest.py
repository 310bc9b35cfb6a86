"""What tests share: an anyio backend, and a room in which a whole host runs under a clock of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

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
