"""Logs that say what happened and never to whom: no address, no user agent, no ticket, no text, no PIN."""

from aws_lambda_powertools import Logger

logger = Logger(service="innspill", log_uncaught_exceptions=False)


def log_request(method: str, route: str, status: int, milliseconds: int) -> None:
    """One line a request. ``route`` is the template of the path, such as ``/api/join/{pin}``, never the path."""
    logger.info("request", method=method, route=route, status=status, ms=milliseconds)


def log_failure(where: str, error: BaseException) -> None:
    """An error that nobody expected: its type and the lines of code, never its message, which may hold input."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append(f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    logger.error("failure", where=where, error=type(error).__name__, frames=frames[-8:])
