"""What lies beside the report in the cloud: open routes, and byte for byte what the embedded host makes of the same."""

from pathlib import Path

import httpx
import pytest

from functions.build_report.handler import build_report
from shared.domain.identifiers import SessionId
from shared.domain.session import Phase
from shared.home import Home
from shared.objects import SESSION_FILES, FolderStore, session_file
from shared.reporting.verify import Verdict, verify
from shared.store import keys
from shared.store.sessions import change_session
from shared.store.sqlite import SqliteTable
from shared.store.table import query_all
from tests.cloud.stack import Stack
from tests.load.crowd import assemble
from tests.load.progress import Line

pytestmark = pytest.mark.anyio

SAME = [file for file in SESSION_FILES if file.endswith((".json", ".html", ".csv"))]


async def test_receipts_and_the_shared_part_are_open_and_the_same_as_at_home(
    stack: Stack, client: httpx.AsyncClient, tmp_path: Path
) -> None:
    leader, pin = await stack.open(client)
    sid = SessionId(leader.session_id)
    early = await client.get(f"/api/sessions/{sid}/receipts")
    assert (early.status_code, early.json()["code"]) == (404, "report-not-ready")
    crowd = await assemble(client, leader, pin, 11, 12, seed=3)
    report = await crowd.play(leader, pin, Line())

    receipts = (await client.get(f"/api/sessions/{sid}/receipts")).raise_for_status()
    shared = (await client.get(f"/api/sessions/{sid}/shared")).raise_for_status()
    assert shared.headers["cache-control"] == "public, max-age=0, s-maxage=60"
    signed = {"Authorization": f"Bearer {leader.token}"}
    assert (await client.get(f"/api/sessions/{sid}/ballots.json")).status_code == 401
    ballots = (await client.get(f"/api/sessions/{sid}/ballots.json", headers=signed)).raise_for_status()
    findings = verify(report, ballots.json(), receipts.json())
    assert [one for one in findings if one.verdict is Verdict.DIFFERS] == []

    table = SqliteTable(tmp_path / "same.db")
    of_the_unit = query_all(stack.table, keys.of_unit(leader.unit), keys.ACTIONS, consistent=True)
    for row in (*query_all(stack.table, keys.of_session(sid), "", consistent=True), *of_the_unit):
        # Which ballots were published is forgotten at close, so they are published again.
        if not row.key.sort.startswith(keys.PUBLICATIONS):
            table.put(row.key, row.item)
    # As it was just before its report was there.
    change_session(table, sid, lambda session: session.changed(phase=Phase.CLOSING))
    objects = FolderStore(tmp_path / "objects")
    build_report(Home(table, table, objects, wait=lambda _: None), sid)
    bucket, s3 = stack.outputs.report_bucket_name, stack.aws.client("s3")
    for file in SAME:
        name = session_file(sid, file)
        assert objects.get(name) == s3.get_object(Bucket=bucket, Key=name)["Body"].read(), file
    table.close()
