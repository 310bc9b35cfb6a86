"""Keeping and forgetting in the deployed stack: what ends when, what an erased session leaves, and who is reminded."""

import json
from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from shared.domain.follow_up import LivingAction
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.organisation import ROOT
from shared.domain.reminders import Reminder
from shared.objects import session_folder
from shared.store import keys
from shared.store.actions import begin_action
from shared.store.reminders import find_reminder, save_reminder
from shared.store.sessions import load_session
from shared.store.table import EXPIRES, query_all
from tests.cloud.stack import MAIL_FROM, UNIT, Stack, phones, until

pytestmark = pytest.mark.anyio


async def played(stack: Stack, client: httpx.AsyncClient) -> tuple[SessionId, dict[str, str]]:
    """A session in which two people wrote, with its report; and what its leader's requests carry."""
    leader, pin = await stack.open(client)
    people = await phones(client, pin, 2)
    await leader.view()
    await leader.advance("write")
    for number, phone in enumerate(people):
        await phone.submit("idea", f"Idea {number}")
    await leader.close()
    await leader.wait_for_report()
    view = await leader.view()
    headers = {"Authorization": f"Bearer {leader.token}", "If-Match": f'"{view["version"]}"'}
    return SessionId(leader.session_id), headers


def versions(stack: Stack, sid: SessionId) -> list[Any]:
    bucket, prefix = stack.outputs.report_bucket_name, session_folder(sid)
    found = stack.aws.client("s3").list_object_versions(Bucket=bucket, Prefix=prefix)
    return [*found.get("Versions", []), *found.get("DeleteMarkers", [])]


async def test_an_erased_session_leaves_nothing(stack: Stack, client: httpx.AsyncClient) -> None:
    sid, headers = await played(stack, client)
    begin_action(stack.table, _action(sid))
    save_reminder(stack.table, UNIT, _action(sid).ref, Reminder("kari@example.org", since=date(2026, 1, 1)))
    assert versions(stack, sid)
    assert (await client.delete(f"/api/sessions/{sid}", headers=headers)).status_code == 204
    assert list(query_all(stack.table, keys.of_session(sid), consistent=True)) == []
    assert list(query_all(stack.table, keys.of_unit(UNIT), keys.actions_of(sid), consistent=True)) == []
    assert find_reminder(stack.table, _action(sid).ref) is None
    assert versions(stack, sid) == []
    assert (await client.get(f"/api/sessions/{sid}", headers=headers)).status_code == 404
    assert stack.set_aside() == []


async def test_every_item_and_every_file_says_when_it_ends(stack: Stack, client: httpx.AsyncClient) -> None:
    hr = {"Authorization": f"Bearer {stack.token(unit=ROOT, roles=('hr',))}"}
    seen = (await client.get("/api/settings", headers=hr)).raise_for_status().json()["version"]
    saved = await client.put(
        "/api/settings", headers=hr | {"If-Match": f'"{seen}"'}, json={"raw_days": 30, "report_years": 2}
    )
    assert saved.json()["report_years"] == 2
    sid, _ = await played(stack, client)
    lifetime = load_session(stack.table, sid).lifetime
    assert lifetime is not None
    ends = {row.key.sort.partition("#")[0]: row.item[EXPIRES] for row in query_all(stack.table, keys.of_session(sid))}
    assert ends == {
        **dict.fromkeys(("attendee", "set", "contribution"), lifetime.raw),
        **dict.fromkeys(("session", "script", "tally"), lifetime.report),
    }
    s3, bucket = stack.aws.client("s3"), stack.outputs.report_bucket_name
    for one in versions(stack, sid):
        tags = s3.get_object_tagging(Bucket=bucket, Key=one["Key"])["TagSet"]
        assert tags == [{"Key": "years", "Value": "2"}], one["Key"]


async def test_the_mornings_function_reminds_once(stack: Stack) -> None:
    """Given an action that is due tomorrow, when the morning's function runs twice, then SES has one mail."""
    action = _action(SessionId("reminded"))
    begin_action(stack.table, action)
    save_reminder(stack.table, UNIT, action.ref, Reminder("kari@example.org", since=date(2026, 1, 1)))
    stack.aws.client("sesv2").create_email_identity(EmailIdentity=MAIL_FROM)
    let_send(stack)
    lambdas = stack.aws.client("lambda")
    for _ in range(2):
        answer = lambdas.invoke(FunctionName=stack.outputs.remind_owners_name, Payload=json.dumps({}).encode())
        assert "FunctionError" not in answer, answer["Payload"].read()
    reminder = find_reminder(stack.table, action.ref)
    assert reminder is not None and reminder.sent
    await until(lambda: mails_to(stack, "kari@example.org") == 1, what="the one mail is with SES", seconds=5)


def mails_to(stack: Stack, address: str) -> int:
    """How many mails SES has for somebody."""
    messages = httpx.get(f"{stack.aws.endpoint}/_ministack/ses/messages", trust_env=False).json()["messages"]
    return sum(one["To"] == [address] for own in messages.values() for one in own)


def let_send(stack: Stack) -> None:
    """The emulator asks whether a function may send from "*", where AWS asks for the sender's identity."""
    iam, name = stack.aws.client("iam"), stack.outputs.remind_owners_name
    role = stack.aws.client("lambda").get_function_configuration(FunctionName=name)["Role"].rsplit("/", 1)[-1]
    send = {"Effect": "Allow", "Action": ["ses:SendEmail", "ses:SendRawEmail"], "Resource": "*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [send]})
    iam.put_role_policy(RoleName=role, PolicyName="emulated-ses", PolicyDocument=document)


def test_a_rule_calls_it_every_morning(stack: Stack) -> None:
    events = stack.aws.client("events")
    function = stack.outputs.remind_owners_name
    rules = {
        rule["ScheduleExpression"]
        for rule in events.list_rules()["Rules"]
        for target in events.list_targets_by_rule(Rule=rule["Name"])["Targets"]
        if target["Arn"].endswith(function)
    }
    assert rules == {"cron(0 6 * * ? *)"}


def _action(sid: SessionId) -> LivingAction:
    due = date.today() + timedelta(days=1)
    return LivingAction(
        sid,
        ActionId("a1"),
        unit=UNIT,
        language=Language.NB,
        decided_on=date(2026, 1, 1),
        title="Kortere møter",
        due=due,
    )
