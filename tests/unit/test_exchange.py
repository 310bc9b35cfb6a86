"""The whole ticket exchange between the phone's own TypeScript and the server's own Python."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shared.domain.errors import TicketRefused
from shared.domain.identifiers import SessionId, StepId
from shared.http import to_base64
from shared.tickets import Ticket, check, issue, public_key
from tests.load.wire import decode

PWA = Path(__file__).parent.parent.parent / "pwa"
SEED = bytes(range(32))
STEP = StepId("write")


class Browser:
    """The phone's half, answering one line of JSON with another."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            ["node", "scripts/exchange.mjs"], cwd=PWA, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, **command: Any) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    yield browser
    browser.process.communicate(timeout=10)


def evaluate(blinded: list[str], *, seed: bytes = SEED) -> dict[str, Any]:
    answer = issue(seed, STEP, [decode(element) for element in blinded])
    return {"proof": to_base64(answer.proof), "evaluated": [to_base64(element) for element in answer.evaluated]}


def test_the_servers_check_takes_the_browsers_tickets(browser: Browser) -> None:
    key = to_base64(public_key(SEED, STEP))
    blinded = browser.ask(cmd="blind", step=STEP, count=9, public_key=key)["blinded"]
    assert len(set(blinded)) == 9
    tickets = browser.ask(cmd="finalize", step=STEP, **evaluate(blinded))["tickets"]
    hashes = {check(SEED, SessionId("s"), STEP, Ticket(decode(one["input"]), decode(one["output"]))) for one in tickets}
    assert len(hashes) == 9
    with pytest.raises(TicketRefused):
        check(SEED, SessionId("s"), StepId("judge"), Ticket(*(decode(part) for part in tickets[0].values())))


def test_the_browser_refuses_a_server_that_uses_another_key_for_this_phone(browser: Browser) -> None:
    key = to_base64(public_key(SEED, STEP))
    blinded = browser.ask(cmd="blind", step=STEP, count=2, public_key=key)["blinded"]
    answer = browser.ask(cmd="finalize", step=STEP, **evaluate(blinded, seed=bytes(32)))
    assert "error" in answer
