"""From the plan to what happened, through the deployed template: the unit's actions, a reminder, the next session."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from shared.domain.follow_up import ActionRef
from shared.domain.identifiers import ActionId, SessionId
from shared.store.reminders import find_reminder
from tests.cloud.stack import MAIL_FROM, Stack, until
from tests.cloud.test_keeping import let_send, mails_to
from tests.load.phones import Leader

pytestmark = pytest.mark.anyio

WARD = "Ward 9"
OWNER = "nils@example.org"


async def test_a_plan_lives_on_until_the_next_session_tells_what_became_of_it(
    stack: Stack, client: httpx.AsyncClient
) -> None:
    token = stack.token(unit=WARD)

    async def ask(method: str, path: str, **more: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}", **more.pop("headers", {})}
        return (await client.request(method, f"/api{path}", headers=headers, **more)).raise_for_status()

    async def actions() -> dict[str, Any]:
        return {one["title"]: one for one in (await ask("GET", "/actions")).json()["actions"]}

    # Given a session that took on two actions, one due tomorrow.
    tomorrow = (datetime.now(UTC).date() + timedelta(days=1)).isoformat()
    first = Leader(client, WARD, token)
    await first.open("en")
    planned = (await first.plan([{"title": "Meet"}, {"title": "Tidy", "due": tomorrow}]))["plan"]["actions"]
    ids = [one["id"] for one in planned]
    await ask("PUT", f"/sessions/{first.session_id}/plan", json={"actions": planned, "taken": ids, "first": ids[1]})
    assert await actions() == {}
    await first.close()

    # When it closes, then both are the unit's, and nobody else's.
    async def living() -> bool:
        return len(await actions()) == 2

    await until(living, what="the unit's actions")
    tidy = (await actions())["Tidy"]
    assert (tidy["status"], tidy["due"]) == ("planned", tomorrow)
    others = {"Authorization": f"Bearer {stack.token(unit='Ward 8')}"}
    assert (await client.get("/api/actions", headers=others)).json() == {"actions": []}
    place = f"/actions/{tidy['session_id']}/{tidy['id']}"
    assert (await client.patch(f"/api{place}", json={"status": "done"}, headers=others)).status_code >= 400

    # When somebody agreed to be reminded, then the morning's function reminds.
    await ask("PUT", f"{place}/reminder", json={"email": OWNER, "agreed": True})
    assert "BEGIN:VEVENT" in (await ask("GET", f"{place}/calendar.ics")).text
    stack.aws.client("sesv2").create_email_identity(EmailIdentity=MAIL_FROM)
    let_send(stack)
    answer = stack.aws.client("lambda").invoke(FunctionName=stack.outputs.remind_owners_name, Payload=b"{}")
    assert "FunctionError" not in answer, json.load(answer["Payload"])
    await until(lambda: mails_to(stack, OWNER) == 1, what="the mail is with SES", seconds=5)

    # When the leader says how far it has come, then the next session begins with that, and ends the other.
    changed = {"status": "under_way", "notes": "Half the shelves"}
    await ask("PATCH", place, json=changed, headers={"If-Match": f'"{tidy["version"]}"'})
    second = Leader(client, WARD, token)
    await second.open("en")
    view = await second.view()
    assert [step["type"] for step in view["steps"]][:2] == ["frame", "open_actions"]
    shown = {one["title"]: one for one in (await second.advance("open_actions"))["content"]["actions"]}
    assert {title: one["status"] for title, one in shown.items()} == {"Tidy": "under_way", "Meet": "planned"}
    said = {"status": "done", "learned": "Labels help"}
    await ask("PUT", f"/sessions/{second.session_id}/open-actions/{tidy['session_id']}/{tidy['id']}", json=said)
    ended = (await actions())["Tidy"]
    assert (ended["status"], ended["learned"]) == ("done", "Labels help")
    await second.close()
    report = await second.wait_for_report()
    assert "Labels help" in json.dumps(report)

    # And of what has ended nobody is reminded again.
    stack.aws.client("lambda").invoke(FunctionName=stack.outputs.remind_owners_name, Payload=b"{}")
    assert find_reminder(stack.table, ActionRef(SessionId(tidy["session_id"]), ActionId(tidy["id"]))) is None
    assert mails_to(stack, OWNER) == 1
