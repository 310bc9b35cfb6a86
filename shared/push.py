"""Messages to open sockets: the port that `push_state` speaks to, and API Gateway behind it."""

from typing import Any, Protocol

from shared.domain.identifiers import ConnectionId


class Gone(Exception):
    """The socket is closed, and nobody is there to hear."""


class Sockets(Protocol):
    """Open sockets by their connection ids; may be called from several threads at once."""

    def send(self, connection: ConnectionId, message: bytes) -> None:
        """Hands a message over. Raises Gone."""
        ...


class NoSockets:
    """Where there is no push: nobody listens."""

    def send(self, connection: ConnectionId, message: bytes) -> None:
        raise Gone


class GatewaySockets:
    """The sockets of API Gateway. ``client`` is one of its management API, at the WebSocket API's own address."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def send(self, connection: ConnectionId, message: bytes) -> None:
        try:
            self._client.post_to_connection(ConnectionId=connection, Data=message)
        except self._client.exceptions.GoneException:
            raise Gone from None
