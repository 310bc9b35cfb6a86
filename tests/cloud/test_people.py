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


async def test_the_list_says_who_may_sign_in_and_what_for(
    at_home: Stack, client: httpx.AsyncClient, capsys: pytest.CaptureFixture[str]
) -> None:
    """Given people whom the Organisation page keeps, when the list is brought about, then they sign in and lead, and
    nobody else does; once they leave the list, their tokens open nothing."""
    nils, table = "nils@list.example", at_home.table
    outsider = {"Authorization": f"Bearer {at_home.token(unit='Ward 4')}"}
    assert (await client.get("/api/sessions", headers=outsider)).status_code == 200
    save_people(table, [Person(nils, "Nils", Role.LEADER, "Ward 4")], seen=load_people(table).version)
    try:
        assert main(["--stack", "innspill", "--apply", "--quiet"]) == 0
        pool, out = at_home.aws.client("cognito-idp"), at_home.outputs
        password = "Aa1!correct-horse-battery"
        pool.admin_set_user_password(UserPoolId=out.user_pool_id, Username=nils, Password=password, Permanent=True)
        headers = {"Authorization": f"Bearer {sign_in(pool, out, email=nils, password=password)}"}
        body = {"unit": "Ward 4", "format": "dialogue", "language": "en"}
        assert (await client.post("/api/sessions", headers=headers, json=body)).status_code == 201
        refused = await client.post("/api/sessions", headers=headers, json={**body, "unit": "Ward 2"})
        assert refused.json()["code"] == "unit-foreign"
        unlisted = await client.get("/api/sessions", headers=outsider)
        assert (unlisted.status_code, unlisted.json()["code"]) == (401, "token-invalid")

        # The account is known by what the pool calls it: another that takes the address over is not theirs.
        assert main(["--stack", "innspill", "--apply", "--quiet"]) == 0
        assert ", 0 changes" in capsys.readouterr().out
        changed = [{"Name": "email", "Value": "other@list.example"}]
        pool.admin_update_user_attributes(UserPoolId=out.user_pool_id, Username=nils, UserAttributes=changed)
        assert main(["--stack", "innspill", "--apply", "--quiet"]) == 1
        assert "another address" in capsys.readouterr().err
        assert (await client.get("/api/sessions", headers=headers)).status_code == 401
    finally:
        for key in (keys.ORGANISATION_PEOPLE, keys.ORGANISATION_PASSES, keys.ORGANISATION_PASSES_MARK):
            table.delete(key)


async def test_a_token_opens_nothing_once_its_bearer_has_left_the_list(
    at_home: Stack, client: httpx.AsyncClient
) -> None:
    ida, table = "ida@list.example", at_home.table
    save_people(table, [Person(ida, "Ida", Role.LEADER, "Ward 4")], seen=load_people(table).version)
    try:
        assert main(["--stack", "innspill", "--apply", "--quiet"]) == 0
        pool, out = at_home.aws.client("cognito-idp"), at_home.outputs
        password = "Aa1!correct-horse-battery"
        pool.admin_set_user_password(UserPoolId=out.user_pool_id, Username=ida, Password=password, Permanent=True)
        headers = {"Authorization": f"Bearer {sign_in(pool, out, email=ida, password=password)}"}
        assert (await client.get("/api/sessions", headers=headers)).status_code == 200
        save_people(table, [], seen=load_people(table).version)
        assert (await client.get("/api/sessions", headers=headers)).status_code == 401
    finally:
        for key in (keys.ORGANISATION_PEOPLE, keys.ORGANISATION_PASSES, keys.ORGANISATION_PASSES_MARK):
            table.delete(key)
