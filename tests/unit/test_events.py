"""The sample events are real: each goes through its function's Lambda handler and does what it says."""

import json
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from shared.domain.formats import Language
from shared.domain.identifiers import StepId
from shared.home import install_home
from shared.insights import lake
from shared.objects import report_name
from shared.store.listeners import listeners
from shared.store.tallies import load_tallies
from tests.sample import SID, sample_home

EVENTS = Path(__file__).parent.parent.parent / "events"


pytestmark = pytest.mark.usefixtures("loop_in_waiting")


def call(name: str) -> Any:
    event = json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))
    return import_module(f"functions.{name}.handler").handler(event, None)


@pytest.mark.parametrize(
    ("name", "step", "status"),
    [
        ("prepare_format", "frame", 200),
        ("open_session", "frame", 201),
        ("erase_session", "write", 409),
        ("keep_settings", "frame", 200),
        ("keep_themes", "frame", 200),
        ("schedule_action", "frame", 404),
        ("lead_session", "write", 200),
        ("steer_session", "write", 200),
        ("share_session", "write", 201),
        ("keep_notes", "write", 204),
        ("moderate_contributions", "judge", 200),
        ("write_plan", "discuss", 200),
        ("review_actions", "discuss", 404),
        ("follow_up_actions", "frame", 200),
        ("give_extra_time", "write", 200),
        ("read_report", "frame", 404),
        ("join_session", "frame", 200),
        ("submit_contribution", "write", 201),
        ("cast_ballot", "trilemma-1", 204),
        ("read_state", "frame", 200),
        ("read_easy_texts", "frame", 200),
        ("read_shared", "frame", 404),
        ("organise_units", "frame", 200),
        ("query_insights", "frame", 200),
        ("report_year", "frame", 404),
    ],
)
def test_a_lambda_call_is_answered(tmp_path: Path, name: str, step: str, status: int) -> None:
    home = sample_home(tmp_path, step=step)
    answer = call(name)
    assert answer["statusCode"] == status, answer
    home.table.close()  # type: ignore[attr-defined]


def test_stream_records_are_tallied(tmp_path: Path) -> None:
    home = sample_home(tmp_path, step="judge")
    assert call("tally_ballots") is None
    assert load_tallies(home.table, SID).rosters[StepId("write")].total == 1
    home.table.close()  # type: ignore[attr-defined]


def test_a_phone_that_opens_its_socket_is_noted(tmp_path: Path) -> None:
    home = sample_home(tmp_path, step="frame")
    assert call("follow_session") == {"statusCode": 200}
    assert listeners(home.table, SID) == {Language.NB: ["c2FtcGxlPQ=="]}
    home.table.close()  # type: ignore[attr-defined]


def test_phones_that_listen_are_told_of_a_move(tmp_path: Path) -> None:
    home = sample_home(tmp_path, step="judge")
    sent: list[bytes] = []
    sockets = SimpleNamespace(send=lambda connection, message: sent.append(message))
    install_home(replace(home, sockets=lambda: sockets))
    assert call("follow_session") == {"statusCode": 200}
    assert call("push_state") is None
    assert [json.loads(message)["step"]["id"] for message in sent] == ["judge"]
    home.table.close()  # type: ignore[attr-defined]


def test_the_clock_is_heard(tmp_path: Path) -> None:
    home = sample_home(tmp_path, step="frame")
    assert call("release_insights") is None
    assert home.objects.get(lake.MANIFEST) == b"{}"
    home.table.close()  # type: ignore[attr-defined]


def test_a_closing_session_gets_its_report(tmp_path: Path) -> None:
    home = sample_home(tmp_path, step="judge")
    assert call("build_report") is None
    report = home.objects.get(report_name(SID, "json"))
    assert report is not None
    assert [one["text"] for one in json.loads(report)["contributions"]] == ["Shorter meetings"]
    home.table.close()  # type: ignore[attr-defined]


def test_the_calendar_reminds_of_nothing_where_there_is_nothing(tmp_path: Path) -> None:
    home = sample_home(tmp_path, step="frame")
    assert call("remind_owners") is None
    home.table.close()  # type: ignore[attr-defined]
