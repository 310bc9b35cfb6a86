"""Once a secret is set, functions answer what comes through the edge and nothing else; without one, everybody."""

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from infra.local import HTTP_FUNCTIONS
from shared.edge import HEADER, is_from_edge
from shared.home import Home, install_home
from shared.settings import CloudSettings, SettingsMissing
from tests.sample import SID, sample_home

EVENTS = Path(__file__).parent.parent.parent / "events"
OLD, NEW = "o" * 40, "n" * 40

pytestmark = pytest.mark.usefixtures("loop_in_waiting")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = sample_home(tmp_path, step="frame")
    home = replace(home, settings=replace(home.settings, edge_secrets=(NEW, OLD)))
    install_home(home)
    yield home
    home.table.close()  # type: ignore[attr-defined]


def call(name: str, shown: str | None, *, header: str = HEADER) -> Any:
    event = json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))
    if shown is not None:
        event["headers"] = {**event.get("headers", {}), header: shown}
    return import_module(f"functions.{name}.handler").handler(event, None)


def code_of(answer: Any) -> str | None:
    """The problem's code; None where it is none."""
    if answer["headers"].get("content-type") != "application/problem+json":
        return None
    body = base64.b64decode(answer["body"]) if answer["isBase64Encoded"] else answer["body"]
    return str(json.loads(body)["code"])


@pytest.mark.parametrize("name", HTTP_FUNCTIONS)
@pytest.mark.parametrize("shown", [None, "", "wrong", "ø", NEW[:-1], f"{NEW},{OLD}"])
@pytest.mark.usefixtures("home")
def test_a_request_past_the_edge_is_refused_by_every_function(name: str, shown: str | None) -> None:
    """The leader's too, which the gateway has let through for their token."""
    answer = call(name, shown)
    assert (answer["statusCode"], code_of(answer)) == (403, "edge-missing")


@pytest.mark.parametrize("name", HTTP_FUNCTIONS)
@pytest.mark.parametrize("shown", [NEW, OLD])
@pytest.mark.usefixtures("home")
def test_both_secrets_are_valid_while_one_is_replaced(name: str, shown: str) -> None:
    assert code_of(call(name, shown)) != "edge-missing"


def test_without_a_secret_everybody_is_answered(home: Home) -> None:
    install_home(replace(home, settings=replace(home.settings, edge_secrets=())))
    assert call("read_state", None)["statusCode"] == 200


@pytest.mark.parametrize(("shown", "status"), [(None, 403), ("wrong", 403), (OLD, 200), (NEW, 200)])
@pytest.mark.usefixtures("home")
def test_a_socket_opens_through_the_edge_alone(shown: str | None, status: int) -> None:
    assert call("follow_session", shown, header="X-Innspill-Edge")["statusCode"] == status


def test_a_socket_closes_whoever_says_so(home: Home) -> None:
    """It is the gateway itself that says so, without any header."""
    from functions.follow_session.handler import handler

    closing = {"requestContext": {"eventType": "DISCONNECT", "connectionId": "c2FtcGxlPQ=="}}
    assert handler(closing, None) == {"statusCode": 200}
    assert home.settings.edge_secrets and SID


def test_an_empty_secret_is_never_shown() -> None:
    assert not is_from_edge({HEADER: ""}, ())
    assert not is_from_edge({}, (NEW,))


NEEDED = {
    f"INNSPILL_{name}": "x"
    for name in (
        "PUBLIC_URL",
        "FOLLOW_URL",
        "TABLE",
        "SEEDS_TABLE",
        "PEOPLE_TABLE",
        "BUCKET",
        "CONNECTIONS_URL",
        "WORKGROUP",
        "DATABASE",
    )
}


@pytest.mark.parametrize(
    ("told", "secrets"), [("", ()), (NEW, (NEW,)), (f"{NEW},{OLD}", (NEW, OLD)), (f"{NEW},", (NEW,))]
)
def test_the_environment_names_one_secret_two_or_none(told: str, secrets: tuple[str, ...]) -> None:
    assert CloudSettings.of(NEEDED | {"INNSPILL_EDGE_SECRETS": told}).edge_secrets == secrets
    assert CloudSettings.of(NEEDED).edge_secrets == ()
    with pytest.raises(SettingsMissing):
        CloudSettings.of({"INNSPILL_EDGE_SECRETS": told})
