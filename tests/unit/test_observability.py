"""Logs and metrics: tied together by a number of the request, and about nobody."""

import json
from io import StringIO

import pytest

from shared.metrics import record_batch
from shared.observability import correlation, log_failure
from tests.room import Room

pytestmark = pytest.mark.anyio


async def test_a_request_is_one_line_with_its_route_and_a_number_of_its_own(room: Room, logged: StringIO) -> None:
    _, pin = await room.open()
    logged.truncate(0)
    logged.seek(0)
    for _ in range(2):
        await room.request("GET", f"/api/join/{pin}", headers={"User-Agent": "a phone", "X-Forwarded-For": "192.0.2.9"})
    lines = [json.loads(line) for line in logged.getvalue().splitlines()]
    assert [(line["route"], line["status"]) for line in lines] == [("/api/join/{pin}", 200)] * 2
    assert len({line["correlation_id"] for line in lines}) == 2
    assert set(lines[0]) == {
        "level", "message", "timestamp", "service", "correlation_id", "method", "route", "status", "ms",
    }  # fmt: skip
    for secret in (pin, "a phone", "192.0.2.9", "127.0.0.1"):
        assert secret not in logged.getvalue()


def test_a_failure_says_where_and_never_what(logged: StringIO) -> None:
    correlation.set("a-batch")
    try:
        raise ValueError("somebody's words")
    except ValueError as error:
        log_failure("tally_ballots", error)
    line = json.loads(logged.getvalue())
    assert (line["error"], line["where"], line["correlation_id"]) == ("ValueError", "tally_ballots", "a-batch")
    assert "words" not in logged.getvalue()


def test_metrics_have_the_function_as_their_only_dimension(capsys: pytest.CaptureFixture[str]) -> None:
    record_batch("tally_ballots", records=3, failures=1, milliseconds=12.34)
    line = json.loads(capsys.readouterr().out)
    (metrics,) = line["_aws"]["CloudWatchMetrics"]
    assert (metrics["Namespace"], metrics["Dimensions"]) == ("Innspill", [["service"]])
    assert (line["service"], line["Records"], line["Failures"], line["BatchTime"]) == (
        "tally_ballots",
        [3],
        [1],
        [12.3],
    )
