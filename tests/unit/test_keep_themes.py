"""The organisation's themes: HR at the top changes them, and sessions that open from then on offer what she made."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from functions.release_insights.handler import run as release_insights
from shared.domain.formats import Language
from shared.domain.identifiers import SessionId
from shared.domain.organisation import ROOT
from shared.formats import load_themes
from shared.store.sessions import load_frozen
from tests.asking import APRIL
from tests.facts import fact, leave
from tests.room import Clock, Room

pytestmark = pytest.mark.anyio


async def themes(
    room: Room,
    method: str = "GET",
    *,
    roles: Any = ("hr",),
    unit: str = ROOT,
    seen: int | None = None,
    path: str = "",
    lines: list[dict[str, Any]] | None = None,
) -> httpx.Response:
    headers = {"Authorization": f"Bearer {room.token(roles=list(roles), unit=unit)}"}
    if seen is not None:
        headers["If-Match"] = f'"{seen}"'
    body = None if lines is None else {"themes": lines}
    return await room.request(method, f"/api/themes{path}", headers=headers, json=body)


async def known(room: Room) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await themes(room)).json()["themes"]
    return found


async def change(room: Room, lines: list[dict[str, Any]], seen: int = 0) -> httpx.Response:
    return await themes(room, "PUT", seen=seen, lines=lines)


def offered(room: Room, sid: str) -> list[tuple[str, str]]:
    """What a session's phones may choose from: ids, with what they are called in Dutch."""
    return [(one.id, one.label[Language.NL]) for one in load_frozen(room.table, SessionId(sid)).script.themes]


async def test_before_anybody_changes_them_they_are_ours(room: Room) -> None:
    seen = (await themes(room)).json()
    assert (seen["version"], seen["may_change"], seen["may_undo"]) == (0, True, False)
    assert [one["id"] for one in seen["themes"]] == [one.id for one in load_themes()]
    leader, _ = await room.open()
    assert offered(room, leader.session_id) == [(one.id, one.label[Language.NL]) for one in load_themes()]


async def test_a_session_offers_what_hr_made_and_keeps_what_it_was_opened_with(room: Room) -> None:
    before, _ = await room.open()
    first, second, *others = await known(room)
    lines = [second, {**first, "label": {"en": "Teamwork"}}, {"label": {"nb": "Transport"}}]
    saved = await change(room, [*lines, *({**one, "retired": True} for one in others)])
    assert (saved.status_code, saved.headers["etag"]) == (200, '"1"')
    new = saved.json()["themes"][2]["id"]
    after, pin = await room.open()
    assert offered(room, after.session_id) == [
        (second["id"], second["label"]["nl"]),
        (first["id"], "Teamwork"),
        (new, "Transport"),
    ]
    assert len(offered(room, before.session_id)) == len(load_themes())
    (phone,) = await room.phones(pin, 1)
    assert [one["label"] for one in (await phone.state())["themes"]] == [second["label"]["en"], "Teamwork", "Transport"]


async def test_a_text_is_suggested_what_its_words_show_in_the_organisations_own_themes(room: Room) -> None:
    lines = [{"label": {"en": "Transport"}, "words": {"en": "Ambulance, taxi"}}, *await known(room)]
    new = (await change(room, lines)).json()["themes"][0]
    assert new["words"] == {"en": "ambulance taxi"}
    leader, pin = await room.open()
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    cid = await phone.submit("idea", "The ambulance should wait at the other door")
    await leader.advance("judge")
    room.count_down()
    await leader.view()
    path = f"/api/sessions/{leader.session_id}/similar"
    answer = await room.request("GET", path, headers={"Authorization": f"Bearer {leader.token}"})
    assert answer.json()["themes"] == {cid: new["id"]}


async def test_they_are_changed_under_their_version_and_taken_back(room: Room) -> None:
    ours = await known(room)
    await change(room, [*ours, {"label": {"en": "Transport"}}])
    stale = await change(room, ours)
    assert (stale.status_code, stale.json()["code"]) == (412, "version-stale")
    missing = await themes(room, "PUT", lines=ours)
    assert (missing.status_code, missing.json()["code"]) == (428, "version-missing")
    back = (await themes(room, "POST", path="/undo", seen=1)).json()
    assert (back["version"], [one["retired"] for one in back["themes"]][-2:]) == (2, [False, True])
    again = (await themes(room, "POST", path="/undo", seen=2)).json()
    assert not again["themes"][-1]["retired"]
    assert (await themes(room, "POST", path="/undo", seen=2)).json()["code"] == "version-stale"


async def test_where_nothing_was_changed_there_is_nothing_to_take_back(room: Room) -> None:
    refused = await themes(room, "POST", path="/undo", seen=0)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing-to-undo")


async def test_what_cannot_be_is_refused_with_its_field_and_changes_nothing(room: Room) -> None:
    ours = await known(room)
    for lines, code, place in (
        ([*ours, {"label": {"en": " "}}], "themes-invalid", f"themes[{len(ours)}].label"),
        ([*ours, {"label": {}}], "themes-invalid", f"themes[{len(ours)}].label"),
        ([*ours, {"label": {"en": "x" * 41}}], "themes-invalid", f"themes[{len(ours)}].label.en"),
        ([*ours, {"label": {"de": "Verkehr"}}], "input-invalid", "themes"),
        ([*ours, {"label": {"en": "tools AND equipment"}}], "theme-twice", f"themes[{len(ours)}].label.en"),
        ([*ours, *({"label": {"en": f"More {at}"}} for at in range(11))], "themes-full", "themes"),
        (ours[1:], "themes-invalid", "themes"),
        ([*ours, {"id": "forged", "label": {"en": "Transport"}}], "themes-invalid", "themes"),
    ):
        refused = await change(room, lines)
        assert (refused.status_code, refused.json()["code"]) == (422, code)
        assert place in refused.json()["detail"]
    assert (await themes(room)).json()["version"] == 0


async def test_more_text_than_an_item_holds_is_refused_and_not_lost_in_the_table(room: Room) -> None:
    words = {code: f"{code} " + "\u6f22" * 390 for code in ("nb", "sv", "nl", "en")}
    lines = [{"label": {"en": f"More {at}"}, "words": words, "retired": True} for at in range(40)]
    refused = await change(room, [*await known(room), *lines])
    assert (refused.status_code, refused.json()["code"]) == (422, "themes-full")
    assert (await change(room, [*await known(room), *lines[:20]])).status_code == 200


async def test_an_answer_names_a_theme_as_it_is_called_now_also_when_it_is_retired(tmp_path: Path) -> None:
    room = Room(tmp_path, clock=Clock(APRIL))
    ours = await known(room)
    new = (await change(room, [*ours, {"label": {"en": "Transport"}}])).json()["themes"][-1]["id"]
    told = {"month": "2026-02", "session": "s1", "unit": "Ward 2", "people": 12}
    subjects = [f"challenging/{theme}" for theme in (new, "tools", "none")]
    rows = [fact(one, measure, **told, sum=6) for one in subjects for measure in ("written", "rated", "confirmed")]
    leave(room.home.objects, rows)
    release_insights(room.home)

    async def names(etag: str = "") -> httpx.Response:
        headers = {"Authorization": f"Bearer {room.token(roles=['hr'], unit=ROOT)}", "If-None-Match": etag}
        return await room.request("GET", "/api/insights/themes", headers=headers, params={"language": "nb"})

    first = await names()
    named = first.json()["names"]
    assert (named[new], named[f"theme/{new}"], named["tools"]) == ("Transport", "Transport", "Verkt\u00f8y og utstyr")
    assert named["theme/none"] == "Uten tema"
    assert (await names(first.headers["etag"])).status_code == 304
    retired = {"id": new, "label": {"nb": "Reiser", "en": "Transport"}, "retired": True}
    assert (await change(room, [*ours, retired], seen=1)).status_code == 200
    renamed = await names(first.headers["etag"])
    assert (renamed.status_code, renamed.json()["names"][new]) == (200, "Reiser")
    assert renamed.json()["rows"] == first.json()["rows"]
    room.close()


async def test_only_hr_at_the_top_or_an_administrator_changes_them_and_leaders_read_them(room: Room) -> None:
    ours = await known(room)
    for roles, unit in ((["hr"], "Ward 2"), (["leader"], ROOT), (["leader"], "Ward 2")):
        assert (await themes(room, roles=roles, unit=unit)).json()["may_change"] is False
        for method, path in (("PUT", ""), ("POST", "/undo")):
            refused = await themes(room, method, roles=roles, unit=unit, path=path, seen=0, lines=ours)
            assert (refused.status_code, refused.json()["code"]) == (403, "role-missing")
    assert (await themes(room, "PUT", roles=["admin"], unit="Ward 2", seen=0, lines=ours)).status_code == 200
    assert (await room.request("GET", "/api/themes")).json()["code"] == "token-missing"
