"""No function imports what it does not need: seen in fresh processes, by name and not by time."""

import pytest

from infra.coldstart import HEAVY, Measured, import_of, loaded_by
from infra.local import CLOCK_FUNCTIONS, CLOUD_FUNCTIONS, HTTP_FUNCTIONS, STREAM_FUNCTIONS

pytestmark = pytest.mark.slow

WEB = {"fastapi", "pydantic"}

ALLOWED = {
    "prepare_format": WEB,
    "open_session": WEB | {"voprf"},
    "erase_session": WEB,
    "keep_settings": WEB,
    "keep_themes": WEB,
    "lead_session": WEB,
    "steer_session": WEB,
    "share_session": WEB,
    "keep_notes": WEB,
    "moderate_contributions": WEB,
    "suggest_merges": WEB,
    "write_plan": WEB,
    "review_actions": WEB,
    "follow_up_actions": WEB,
    "give_extra_time": WEB,
    "schedule_action": WEB,
    "read_report": WEB,
    "join_session": WEB | {"voprf"},
    "submit_contribution": WEB | {"voprf"},
    "cast_ballot": WEB | {"voprf"},
    "read_state": WEB,
    "read_easy_texts": WEB,
    "read_shared": WEB,
    "organise_units": WEB,
    "query_insights": WEB,
    "report_year": WEB,
    "tally_ballots": set(),
    "build_report": set(),
    "remind_owners": set(),
    "push_state": set(),
    "follow_session": set(),
    "release_insights": set(),
}
"""What importing a function may bring along. The report's templates and the QR code are imported when one is made."""


def test_every_function_is_looked_at() -> None:
    assert set(ALLOWED) == {*HTTP_FUNCTIONS, *STREAM_FUNCTIONS, *CLOCK_FUNCTIONS, *CLOUD_FUNCTIONS}


@pytest.mark.parametrize("name", ALLOWED)
def test_a_function_imports_only_what_it_needs(name: str) -> None:
    assert loaded_by(name) == ALLOWED[name]


def test_the_embedded_hosts_libraries_are_no_functions() -> None:
    assert {"msgpack", "sqlite3"} <= set(HEAVY)


def test_the_clouds_home_is_measured_with_the_function() -> None:
    assert import_of("read_state") == "import shared.cloud, functions.read_state.handler"


@pytest.mark.parametrize(("own", "within"), [(109.0, True), (110.0, True), (111.0, False)])
def test_the_budget_is_a_tenth_more_than_the_libraries(own: float, within: bool) -> None:
    assert Measured("x", 100.0, own).within_budget is within
