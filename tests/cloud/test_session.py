"""A whole session through the deployed template: API Gateway, Lambda, DynamoDB and its stream, S3, Cognito."""

import httpx
import pytest

from shared.domain.errors import SessionClosed
from shared.domain.identifiers import SessionId
from shared.reporting.forms import forms_of
from shared.store.sessions import load_seed
from tests.cloud.stack import Stack
from tests.load.crowd import assemble
from tests.load.progress import Line

pytestmark = pytest.mark.anyio

PHONES = 20
CONTRIBUTIONS = 30


async def test_twenty_phones_play_a_session_and_the_report_says_what_they_did(
    stack: Stack, client: httpx.AsyncClient
) -> None:
    leader, pin = await stack.open(client)
    crowd = await assemble(client, leader, pin, PHONES, CONTRIBUTIONS, seed=1)
    report = await crowd.play(leader, pin, Line())

    assert crowd.miscounted(report) == []
    assert report["participants"] == PHONES
    assert sorted(one["text"] for one in report["contributions"]) == sorted(crowd.texts)
    assert stack.report(leader.session_id) == report
    for extension, made_here in forms_of(report).items():
        assert stack.report_file(leader.session_id, extension) == made_here, f"report.{extension} differs from a host's"
    with pytest.raises(SessionClosed):
        load_seed(stack.seeds, SessionId(leader.session_id))


async def test_what_is_open_to_everybody_needs_no_token(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, pin = await stack.open(client)
    formats = (await client.get("/api/formats?language=nb")).raise_for_status().json()
    assert [one["id"] for one in formats["formats"]] == ["dialogue"]
    code = (await client.get(f"/api/sessions/{leader.session_id}/qr.svg")).raise_for_status()
    assert code.headers["content-type"] == "image/svg+xml"
    assert "<svg" in code.text
    assert (await leader.view())["join_url"].split("/#")[1].startswith(f"{pin}.")


async def test_an_unchanged_snapshot_is_not_sent_again(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, _ = await stack.open(client)
    path = f"/api/sessions/{leader.session_id}/state"
    first = (await client.get(path)).raise_for_status()
    again = await client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_the_readable_reports_come_through(stack: Stack, client: httpx.AsyncClient) -> None:
    leader, _ = await stack.open(client)
    await leader.close()
    await leader.wait_for_report()
    address, headers = f"/api/sessions/{leader.session_id}/report", {"Authorization": f"Bearer {leader.token}"}
    page = await client.get(f"{address}.html", headers=headers)
    assert page.headers["content-type"].startswith("text/html")
    assert "<!doctype html>" in page.text.lower()
    paper = await client.get(f"{address}.pdf", headers=headers)
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.content.startswith(b"%PDF-")


async def test_problems_come_through_as_they_are(stack: Stack, client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/join/00000000")
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["code"]) == (404, "pin-unknown")
