"""A phone's socket, as small as tests need it: the handshake of RFC 6455, and text frames that the server sends."""

import asyncio
import base64
import json
import os
import struct
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from tests.cloud.stack import FROM_THE_EDGE

TEXT, CLOSE = 0x1, 0x8


class Refused(Exception):
    """The handshake was answered with another status than 101."""


class Socket:
    """One open connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def open(cls, url: str, headers: Mapping[str, str] = FROM_THE_EDGE) -> "Socket":
        """Raises Refused."""
        parts = urlsplit(url)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            f"GET {parts.path}?{parts.query} HTTP/1.1",
            f"Host: {parts.netloc}",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Key: {key}",
            *(f"{name}: {value}" for name, value in headers.items()),
        ]
        writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
        head = await reader.readuntil(b"\r\n\r\n")
        status = head.split(b" ", 2)[1].decode()
        if status != "101":
            writer.close()
            raise Refused(status)
        return cls(reader, writer)

    async def heard(self, seconds: float = 40.0) -> Any:
        """The next message, read as JSON. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while True:
                kind, content = await self._frame()
                if kind == TEXT:
                    return json.loads(content)

    async def _frame(self) -> tuple[int, bytes]:
        first, length = await self._reader.readexactly(2)
        if length == 126:
            (length,) = struct.unpack("!H", await self._reader.readexactly(2))
        elif length == 127:
            (length,) = struct.unpack("!Q", await self._reader.readexactly(8))
        return first & 0x0F, await self._reader.readexactly(length)

    async def say(self, text: bytes) -> None:
        """Sends a short text."""
        await self._send(TEXT, text)

    async def close(self) -> None:
        await self._send(CLOSE, struct.pack("!H", 1000))
        self._writer.close()

    async def _send(self, kind: int, content: bytes) -> None:
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(content))
        self._writer.write(bytes([0x80 | kind, 0x80 | len(content)]) + mask + masked)
        await self._writer.drain()
