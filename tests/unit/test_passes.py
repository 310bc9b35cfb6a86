"""Links of people in the list: they work while their role is in it and until somebody takes them back."""

import json
import zlib
from collections.abc import Iterator
from typing import Any

import httpx
import jwt
import pytest

from infra.tokens import ALGORITHM
from shared.claims import admitted, read_claims
from shared.domain.errors import TokenInvalid
from shared.domain.organisation import ROOT, Organisation, Unit
from shared.domain.passes import LIFETIME, Line, Pass
from shared.domain.people import Person
from shared.domain.people import Role as Listed
from shared.store import keys
from shared.store.organisation import save_organisation
from shared.store.passes import load_passes, save_people, set_accounts
from shared.store.people import load_people
from shared.store.table import Item
from tests.room import Room

pytestmark = pytest.mark.anyio

Somebody = dict[str, Any]
KARI = {"id": "kari@hospital.example", "name": "Kari", "role": "leader", "unit": "ward"}
KARI_AS_HR = {**KARI, "role": "hr", "unit": "surgery"}
OLA = {"id": "ola@hospital.example", "name": "Ola", "role": "hr", "unit": "medicine"}
UNITS = [Unit("surgery", "Surgery"), Unit("ward", "Ward", "surgery"), Unit("medicine", "Medicine")]


@pytest.fixture
def hospital(room: Room) -> Room:
    save_organisation(room.table, Organisation.of(UNITS), seen=0)
    return room


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def ask(room: Room, method: str, path: str, *, token: str = "", **kwargs: Any) -> httpx.Response:
    headers = bearer(token or room.token(unit=ROOT, roles=["admin"])) | kwargs.pop("headers", {})
    return await room.request(method, f"/api/organisation/people{path}", headers=headers, **kwargs)


async def list_of(room: Room, *people: Somebody) -> None:
    """The administrator writes the list."""
    seen = {"If-Match": f'"{load_people(room.table).version}"'}
    assert (await ask(room, "PUT", "", headers=seen, json={"people": people})).status_code == 200


def line(person: Somebody) -> Somebody:
    return {name: person[name] for name in ("id", "role", "unit")}


async def link_of(room: Room, person: Somebody) -> str:
    """The token in a new link."""
    answer = await ask(room, "POST", "/link", json=line(person))
    assert answer.status_code == 200, answer.text
    url: str = answer.json()["url"]
    return url.partition("token=")[2]


async def works(room: Room, token: str) -> bool:
    """Whether it still opens what every role of ours may read."""
    answer = await room.request("GET", "/api/insights", headers=bearer(token))
    assert answer.status_code == 200 or (answer.status_code, answer.json()["code"]) == (401, "token-invalid")
    return answer.is_success


async def test_a_link_works_until_its_person_is_removed_and_never_again(hospital: Room) -> None:
    await list_of(hospital, KARI, OLA)
    kari, ola = await link_of(hospital, KARI), await link_of(hospital, OLA)
    assert (await works(hospital, kari), await works(hospital, ola)) == (True, True)
    await list_of(hospital, OLA)
    assert (await works(hospital, kari), await works(hospital, ola)) == (False, True)
    await list_of(hospital, KARI, OLA)
    assert not await works(hospital, kari), "whoever comes back needs a new link"
    assert await works(hospital, await link_of(hospital, KARI))


async def test_a_link_ends_when_its_person_moves(hospital: Room) -> None:
    await list_of(hospital, KARI)
    token = await link_of(hospital, KARI)
    await list_of(hospital, {**KARI, "unit": "medicine"})
    assert not await works(hospital, token)


async def test_one_role_ends_and_the_other_stays(hospital: Room) -> None:
    await list_of(hospital, KARI, KARI_AS_HR)
    leading, hr = await link_of(hospital, KARI), await link_of(hospital, KARI_AS_HR)
    await list_of(hospital, KARI_AS_HR)
    assert (await works(hospital, leading), await works(hospital, hr)) == (False, True)


async def test_a_new_name_changes_no_link(hospital: Room) -> None:
    await list_of(hospital, KARI)
    token = await link_of(hospital, KARI)
    await list_of(hospital, {**KARI, "name": "Kari Nordmann"})
    assert await works(hospital, token)


async def test_a_new_link_ends_the_earlier_one(hospital: Room) -> None:
    await list_of(hospital, KARI)
    first, second = await link_of(hospital, KARI), await link_of(hospital, KARI)
    assert (await works(hospital, first), await works(hospital, second)) == (False, True)


async def test_a_link_that_is_taken_back_works_no_more(hospital: Room) -> None:
    await list_of(hospital, KARI, KARI_AS_HR)
    leading, hr = await link_of(hospital, KARI), await link_of(hospital, KARI_AS_HR)
    for _ in range(2):
        assert (await ask(hospital, "POST", "/link/end", json=line(KARI))).status_code == 204
    assert (await works(hospital, leading), await works(hospital, hr)) == (False, True)


async def test_hr_takes_back_links_of_her_part_alone(hospital: Room) -> None:
    await list_of(hospital, KARI, KARI_AS_HR, OLA)
    kari, hr, ola = [await link_of(hospital, one) for one in (KARI, KARI_AS_HR, OLA)]
    foreign = await ask(hospital, "POST", "/link/end", token=ola, json=line(KARI))
    assert (foreign.status_code, foreign.json()["code"]) == (403, "unit-foreign")
    leader = await ask(hospital, "POST", "/link/end", token=kari, json=line(OLA))
    assert leader.json()["code"] == "role-missing"
    assert await works(hospital, kari)
    assert (await ask(hospital, "POST", "/link/end", token=hr, json=line(KARI))).status_code == 204
    assert not await works(hospital, kari)
    assert (await ask(hospital, "POST", "/link", token=hr, json=line(KARI))).json()["code"] == "role-missing"


async def test_hr_sees_which_links_of_her_part_are_out(hospital: Room) -> None:
    hospital.clock.now = 1_796_083_200.0  # 1 December 2026
    await list_of(hospital, KARI, KARI_AS_HR, OLA)
    hr = await link_of(hospital, KARI_AS_HR)
    shown = (await ask(hospital, "GET", "", token=hr)).json()["people"]
    out = {"since": "2026-12-01", "until": "2026-12-31"}
    assert [(one["role"], one["link"]) for one in shown] == [("hr", out), ("leader", None)]
    await ask(hospital, "POST", "/link/end", json=line(KARI_AS_HR))
    assert {one["link"] for one in (await ask(hospital, "GET", "")).json()["people"]} == {None}


async def test_a_link_ends_after_a_month(hospital: Room) -> None:
    await list_of(hospital, KARI)
    token = await link_of(hospital, KARI)
    hospital.clock.wait(LIFETIME - 1)
    assert await works(hospital, token)
    hospital.clock.wait(1)
    assert not await works(hospital, token)
    assert (await ask(hospital, "GET", "")).json()["people"][0]["link"] is None


async def test_a_link_of_an_earlier_release_has_to_be_renewed(hospital: Room) -> None:
    """It names nobody, so nobody could be looked up."""
    await list_of(hospital, KARI)
    claims = {"name": "Kari", "unit": "ward", "roles": ["leader"], "exp": 4_000_000_000}
    assert not await works(hospital, jwt.encode(claims, hospital.secret, ALGORITHM))


async def test_a_list_of_an_earlier_release_is_read_and_links_are_made_of_it(hospital: Room) -> None:
    packed = zlib.compress(json.dumps([["kari@hospital.example", "Kari", "leader", "ward"]]).encode())
    hospital.table.put(keys.ORGANISATION_PEOPLE, {"version": 7, "people": packed})
    token = await link_of(hospital, KARI)
    assert await works(hospital, token)
    await list_of(hospital, OLA)
    assert not await works(hospital, token)


async def test_the_operators_links_need_no_list(room: Room) -> None:
    for role in ("leader", "hr", "admin"):
        assert await works(room, room.token(roles=[role]))
    leader, _ = await room.open()
    assert (await leader.view())["phase"]


async def test_a_request_reads_a_few_bytes_while_nothing_changes(
    hospital: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await list_of(hospital, KARI, OLA)
    kari, ola = await link_of(hospital, KARI), await link_of(hospital, OLA)
    await works(hospital, kari)
    asked, get = [], hospital.table.get

    def seen(key: keys.Key, *, consistent: bool = False) -> Item | None:
        asked.append(key)
        return get(key, consistent=consistent)

    monkeypatch.setattr(hospital.table, "get", seen)
    for token in (kari, ola, kari):
        assert await works(hospital, token)
    assert asked.count(keys.ORGANISATION_PASSES_MARK) == 3
    assert keys.ORGANISATION_PASSES not in asked
    assert keys.ORGANISATION_PEOPLE not in asked


async def test_a_person_who_is_removed_while_her_link_is_made_gets_none_that_works(
    hospital: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await list_of(hospital, KARI)
    transact = hospital.table.transact
    removed: list[bool] = []

    def after_removal(writes: Any) -> None:
        if not removed:
            removed.append(True)
            save_people(hospital.table, [], seen=1)
        transact(writes)

    monkeypatch.setattr(hospital.table, "transact", after_removal)
    refused = await ask(hospital, "POST", "/link", json=line(KARI))
    assert (refused.status_code, refused.json()["code"]) == (404, "person-unknown")
    assert load_passes(hospital.table).passes == ()


# In the cloud: the user pool gives the tokens, and the list of accounts says whom they are still worth something for.

ACCOUNT = "5f0c7c1e-0000-4000-8000-000000000001"


def cloud_claims(unit: str = "ward", groups: str = "[leader]", sub: str = ACCOUNT) -> dict[str, str]:
    return {"iss": "https://pool.example", "sub": sub, "name": "Kari", "custom:unit": unit, "cognito:groups": groups}


@pytest.fixture
def accounts(hospital: Room) -> Iterator[Room]:
    people = [Person("kari@hospital.example", "Kari", Listed.LEADER, "ward")]
    people += [Person("ada@hospital.example", "Ada", Listed.ADMIN, ROOT)]
    save_people(hospital.table, people, seen=0)
    set_accounts(
        hospital.table,
        [Pass(ACCOUNT, Line.of(people[0]), 0), Pass("ada", Line.of(people[1]), 0)],
    )
    yield hospital


def roles(room: Room, claims: dict[str, str]) -> set[str]:
    return set(admitted(room.home, read_claims(claims)).roles)


async def test_without_a_list_of_accounts_the_sign_in_alone_decides(hospital: Room) -> None:
    await list_of(hospital, KARI)
    assert roles(hospital, cloud_claims()) == {"leader"}


@pytest.mark.parametrize("sub", ["", "operator", "another"])
async def test_an_account_that_is_not_in_the_list_opens_nothing(accounts: Room, sub: str) -> None:
    with pytest.raises(TokenInvalid):
        roles(accounts, cloud_claims(sub=sub))


async def test_an_account_has_the_roles_that_list_and_sign_in_both_give(accounts: Room) -> None:
    assert roles(accounts, cloud_claims(groups="[leader hr admin]")) == {"leader"}
    assert roles(accounts, cloud_claims(sub="ada", unit="anywhere", groups="[admin]")) == {"admin"}
    for unit, groups in (("surgery", "[leader]"), ("ward", "[hr]"), ("ward", "")):
        with pytest.raises(TokenInvalid):
            roles(accounts, cloud_claims(unit=unit, groups=groups))


async def test_an_account_ends_at_once_with_its_line_in_the_list(accounts: Room) -> None:
    save_people(accounts.table, [], seen=1)
    with pytest.raises(TokenInvalid):
        roles(accounts, cloud_claims())


async def test_accounts_are_no_links_that_are_out(accounts: Room) -> None:
    shown = (await ask(accounts, "GET", "")).json()["people"]
    assert {one["link"] for one in shown} == {None}
