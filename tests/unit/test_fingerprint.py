"""The fingerprint of a session's keys: the same in every program, another for any other keys, and in each way in."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.fingerprint import fingerprint_of
from shared.http import to_base64
from tests.room import Room

VECTORS = json.loads(Path("tests/vectors/keys.json").read_text())["sessions"]
KEYS = st.dictionaries(st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True), st.binary(min_size=32, max_size=32))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(len(vector["keys"])))
def test_it_is_the_published_one(vector: dict[str, object]) -> None:
    keys = vector["keys"]
    assert isinstance(keys, dict)
    assert fingerprint_of(keys) == vector["fingerprint"]
    assert fingerprint_of(dict(reversed(keys.items()))) == vector["fingerprint"]


@given(KEYS, KEYS)
def test_other_keys_have_another(some: dict[str, bytes], others: dict[str, bytes]) -> None:
    told = [{step: to_base64(key) for step, key in keys.items()} for keys in (some, others)]
    assert (fingerprint_of(told[0]) == fingerprint_of(told[1])) is (some == others)


@pytest.mark.anyio
async def test_every_way_in_carries_it(room: Room) -> None:
    leader, pin = await room.open()
    preview = (await room.request("GET", f"/api/join/{pin}")).json()
    state = (await room.request("GET", f"/api/sessions/{leader.session_id}/state")).json()
    keys = {step["id"]: step["public_key"] for step in preview["steps"]}
    assert keys == {step["id"]: step["public_key"] for step in state["steps"] if step["public_key"]}
    link = f"http://test/#{pin}.{fingerprint_of(keys)}"
    assert (state["join_url"], (await leader.view())["join_url"]) == (link, link)
    assert re.fullmatch(r"http://test/#\d{8}\.[\w-]{32}", link)


@pytest.mark.anyio
async def test_a_simulated_phone_refuses_keys_that_are_not_the_rooms(room: Room) -> None:
    leader, _ = await room.open()
    link = (await leader.view())["join_url"]
    (phone,) = await room.phones(link, 1)
    assert phone.tickets
    with pytest.raises(ValueError, match="not the keys of the room"):
        await room.phones(link[:-1] + ("A" if link[-1] != "A" else "B"), 1)
    assert (await leader.view())["joined"] == 1


@pytest.mark.anyio
async def test_the_snapshot_tells_the_sessions_own_thresholds(room: Room) -> None:
    leader, _ = await room.open()
    state = (await room.request("GET", f"/api/sessions/{leader.session_id}/state")).json()
    assert state["thresholds"] == {"score": 5, "text": 10, "floor": 3}
    assert (await leader.view())["thresholds"] == state["thresholds"]
