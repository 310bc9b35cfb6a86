"""Easy-read texts: those of this session's own steps, in the language that is asked for."""

import pytest

from shared.domain.formats import Language
from shared.formats import load_format, load_trilemmas
from tests.room import Room

pytestmark = pytest.mark.anyio


async def test_each_step_has_its_easy_texts(room: Room) -> None:
    leader, _ = await room.open(trilemmas=1)
    answer = await room.request("GET", f"/api/sessions/{leader.session_id}/easy-texts?language=sv")
    steps = answer.json()["steps"]
    write = next(step for step in load_format("dialogue").steps if step.id == "write")
    assert steps["write"]["text"] == write.easy.text[Language.SV]
    assert set(steps["write"]["choices"]) == {"works_well", "challenging", "idea"}
    drawn = {one.easy_question[Language.SV] for one in load_trilemmas()}
    assert steps["trilemma-1"]["question"] in drawn
    assert len(steps["discuss"]["prompts"]) == 4


async def test_they_are_fetched_once(room: Room) -> None:
    leader, _ = await room.open()
    answer = await room.request("GET", f"/api/sessions/{leader.session_id}/easy-texts?language=nb")
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("nobody/easy-texts?language=nb", 404, "session-unknown"),
        ("{sid}/easy-texts?language=xx", 422, "input-invalid"),
        ("{sid}/easy-texts", 422, "input-invalid"),
    ],
)
async def test_what_is_asked_wrongly_is_refused(room: Room, path: str, status: int, code: str) -> None:
    leader, _ = await room.open()
    answer = await room.request("GET", "/api/sessions/" + path.format(sid=leader.session_id))
    assert (answer.status_code, answer.json()["code"]) == (status, code)
