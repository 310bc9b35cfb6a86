"""Logs that say what happened and never to whom: no address, no user agent, no ticket, no text, no PIN.

One JSON object a line. The standard library's logger: Powertools' own costs an HTTP function a tenth of its cold start.
"""

import json
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime

correlation: ContextVar[str] = ContextVar("correlation", default="")
"""What ties the lines of one request or one stream batch together: a number of that request, not of a person."""


class JsonLines(logging.Formatter):
    """A record as one line of JSON, with the fields that came with it."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "level": record.levelname,
            "message": record.getMessage(),
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "service": "innspill",
            "correlation_id": correlation.get(),
            **getattr(record, "fields", {}),
        }
        return json.dumps(line, ensure_ascii=False)


logger = logging.getLogger("innspill")
logger.setLevel(logging.INFO)
logger.propagate = False  # Lambda's own handler would write every line a second time
output = logging.StreamHandler(sys.stdout)
output.setFormatter(JsonLines())
logger.addHandler(output)


def log_request(method: str, route: str, status: int, milliseconds: int) -> None:
    """One line a request. ``route`` is the template of the path, such as ``/api/join/{pin}``, never the path."""
    logger.info("request", extra={"fields": {"method": method, "route": route, "status": status, "ms": milliseconds}})


def log_failure(where: str, error: BaseException) -> None:
    """An error that nobody expected: its type and the lines of code, never its message, which may hold input."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append(f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    fields = {"where": where, "error": type(error).__name__, "frames": frames[-8:]}
    logger.error("failure", extra={"fields": fields})
