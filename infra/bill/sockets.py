"""The WebSocket API in the bill's cloud: real handlers for opening and closing, and messages that are counted."""

import math
import threading
from collections.abc import Callable
from itertools import count
from typing import Any

from infra.bill.usage import Usage
from shared.domain.identifiers import ConnectionId
from shared.push import Gone

MESSAGE_BYTES = 32 * 1024
"""What is charged as one message."""

Hear = Callable[[bytes], None]
Invoke = Callable[[dict[str, Any]], Any]


class CountingSockets:
    """Open sockets of all phones. ``invoke`` runs `follow_session` with an event."""

    def __init__(self, usage: Usage, clock: Callable[[], float], invoke: Invoke) -> None:
        self._usage, self._clock, self._invoke = usage, clock, invoke
        self._open: dict[str, tuple[Hear, float]] = {}
        self._numbers = count(1)
        self._taking_turns = threading.Lock()
        self._sent: list[tuple[Hear, bytes]] = []

    def connect(self, sid: str, language: str, hear: Hear) -> str:
        """Opens a socket and gives its connection id."""
        connection = f"connection-{next(self._numbers)}"
        query = {"session": sid, "language": language}
        answer = self._invoke(_event("CONNECT", connection) | {"queryStringParameters": query})
        if answer["statusCode"] != 200:
            raise RuntimeError(f"a phone's socket was refused with {answer['statusCode']}")
        self._open[connection] = hear, self._clock()
        self._usage.add("sockets", "sockets_opened")
        return connection

    def disconnect(self, connection: str) -> None:
        """Closes a socket; a minute that has begun is charged."""
        _, since = self._open.pop(connection)
        self._usage.add("sockets", "socket_minutes", math.ceil((self._clock() - since) / 60))
        self._invoke(_event("DISCONNECT", connection))

    def say(self) -> None:
        """A phone says that it is still here."""
        self._usage.add("sockets", "socket_messages")

    def send(self, connection: ConnectionId, message: bytes) -> None:
        """Takes a message for later: what phones do with it is not the pushing function's time."""
        with self._taking_turns:
            if connection not in self._open:
                raise Gone
            self._usage.add("sockets", "socket_messages", math.ceil(len(message) / MESSAGE_BYTES))
            self._sent.append((self._open[connection][0], message))

    def deliver(self) -> int:
        """Hands over what was sent, and says how many messages that were."""
        sent, self._sent = self._sent, []
        for hear, message in sent:
            hear(message)
        return len(sent)

    @property
    def on_their_way(self) -> int:
        return len(self._sent)


def _event(kind: str, connection: str) -> dict[str, Any]:
    return {"requestContext": {"eventType": kind, "connectionId": connection, "routeKey": f"${kind.lower()}"}}
