"""A list of people becomes sign-ins in the deployed user pool: again and again, and only what differs is changed."""

from pathlib import Path

import httpx
import pytest

from infra.people import find, main, sign_in
from shared.domain.people import Person, Role
from shared.store import keys
from shared.store.passes import save_people
from shared.store.people import load_people
from tests.cloud.stack import Stack

pytestmark = pytest.mark.anyio

KARI = "kari@list.example"


@pytest.fixture
def at_home(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> Stack:
    for name, value in stack.aws.access.items():
        monkeypatch.setenv(name, value)
    return stack


def run(stack: Stack, file: Path, text: str, *more: str) -> int:
    file.write_text(f"id,name,role,unit\n{text}\n", encoding="utf-8")
    return main([str(file), "--user-pool", stack.outputs.user_pool_id, "--quiet", *more])


def test_a_list_is_brought_about_and_repeated(
    at_home: Stack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, pool = tmp_path / "people.csv", at_home.aws.client("cognito-idp")

    def kari() -> object:
        found = find(pool, at_home.outputs.user_pool_id, KARI)
        return found and (found.attributes["name"], found.attributes["custom:unit"], sorted(found.groups))

    two = f"{KARI},Kari,leader,Ward 2\n{KARI},Kari,hr,Ward 2"
    assert run(at_home, file, two) == 0
    assert "--apply does it" in capsys.readouterr().out
    assert kari() is None
    assert run(at_home, file, two, "--apply") == 0
    assert kari() == ("Kari", "Ward 2", ["hr", "leader"])
    capsys.readouterr()
    assert run(at_home, file, two, "--apply") == 0
    assert ", 0 changes" in capsys.readouterr().out
    assert run(at_home, file, f"{KARI},Kari N,leader,Ward 3\nnobody,No,leader,Ward 3", "--apply") == 1
    said = capsys.readouterr()
    assert "row 3: nobody is no e-mail address" in said.err
    assert "unit: Ward 2 becomes Ward 3" in said.out
    assert kari() == ("Kari N", "Ward 3", ["leader"])


async def test_what_the_list_says_is_what_the_token_says(
    at_home: Stack, client: httpx.AsyncClient, capsys: pytest.CaptureFixture[str]
) -> None:
    """Given somebody whom the Organisation page keeps, when the list is brought about, then they sign in and lead."""
    save_people(
        at_home.table,
        [Person("nils@list.example", "Nils", Role.LEADER, "Ward 4")],
        seen=load_people(at_home.table).version,
    )
    try:
        assert main(["--stack", "innspill", "--apply", "--quiet"]) == 0
    finally:
        at_home.table.delete(keys.ORGANISATION_PEOPLE)
    pool, out = at_home.aws.client("cognito-idp"), at_home.outputs
    password = "Aa1!correct-horse-battery"
    pool.admin_set_user_password(
        UserPoolId=out.user_pool_id, Username="nils@list.example", Password=password, Permanent=True
    )
    token = sign_in(pool, out, email="nils@list.example", password=password)
    headers = {"Authorization": f"Bearer {token}"}
    body = {"unit": "Ward 4", "format": "dialogue", "language": "en"}
    assert (await client.post("/api/sessions", headers=headers, json=body)).status_code == 201
    refused = await client.post("/api/sessions", headers=headers, json={**body, "unit": "Ward 2"})
    assert refused.json()["code"] == "unit-foreign"
