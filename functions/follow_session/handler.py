"""A phone opens or closes its socket: from then on it hears of the leader's moves, or no more."""

import re
from collections.abc import Mapping
from typing import Any

from shared.domain.errors import EdgeMissing, SessionUnknown
from shared.domain.formats import Language
from shared.domain.identifiers import ConnectionId, SessionId
from shared.domain.session import Phase
from shared.edge import is_from_edge
from shared.home import Home, current_home
from shared.observability import log_failure
from shared.store.listeners import forget, remember
from shared.store.sessions import load_session

SESSION = re.compile(r"[A-Za-z0-9_-]{1,64}")


def connect(home: Home, connection: ConnectionId, query: Mapping[str, str]) -> int:
    """Notes who listens to what, in which language, and gives the HTTP status of the handshake."""
    session, language = query.get("session", ""), query.get("language", "")
    if not SESSION.fullmatch(session) or language not in list(Language):
        return 400
    try:
        found = load_session(home.table, SessionId(session), consistent=False)
    except SessionUnknown:
        return 404
    if found.phase is Phase.CLOSED:
        return 410
    remember(home.table, found.id, connection, Language(language), now=home.clock())
    return 200


def handler(event: Mapping[str, Any], context: object) -> dict[str, int]:
    """API Gateway's event of a WebSocket's ``$connect`` or ``$disconnect``; nothing of it is logged."""
    home, request = current_home(), event["requestContext"]
    connection = ConnectionId(request["connectionId"])
    try:
        if request["eventType"] == "CONNECT":
            if home.settings.edge_secrets and not is_from_edge(event.get("headers") or {}, home.settings.edge_secrets):
                return {"statusCode": EdgeMissing.status}
            return {"statusCode": connect(home, connection, event.get("queryStringParameters") or {})}
        forget(home.table, connection)
    except Exception as error:
        # A phone that is refused asks as if there were no push; a socket that stays noted is found gone later.
        log_failure("following", error)
        return {"statusCode": 500}
    return {"statusCode": 200}
