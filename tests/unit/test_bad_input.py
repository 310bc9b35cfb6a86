"""Whatever is wrong is refused with a sentence that helps: never a 500, nothing stored, nothing of it in the log."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

import pytest

from shared.http import to_base64
from tests.formats import OWN, small, with_step
from tests.load.phones import Leader, Phone
from tests.load.tickets import Blinds
from tests.room import Room

pytestmark = pytest.mark.anyio

MARKER = "xyzzy-marker"
"""Stands in every bad text, so that a log or an answer that repeats what was sent is found out."""


@dataclass
class Scene:
    """A session in its writing step, one with another step, a closed one, and a phone in each."""

    room: Room
    leader: Leader
    phone: Phone
    other: Phone
    closed: Phone
    ended: Leader
    spent: str = ""
    tokens: dict[str, str] = field(default_factory=dict)

    def path(self, tail: str) -> str:
        return f"/api/sessions/{self.leader.session_id}{tail}"

    def ticket(self, step: str = "write") -> dict[str, str]:
        return self.phone.tickets[step][0].shown()

    def auth(self, token: str | None = None) -> dict[str, str]:
        return {"Authorization": f"Bearer {token or self.leader.token}"}


@dataclass(frozen=True)
class Case:
    """One bad request: what is sent, and what must come back."""

    name: str
    status: int
    code: str
    send: Callable[[Scene], dict[str, Any]]


def post(tail: str, **kwargs: Any) -> dict[str, Any]:
    return {"method": "POST", "tail": tail, **kwargs}


def contribution(scene: Scene, **changes: Any) -> dict[str, Any]:
    body = {"ticket": scene.ticket(), "kind": "idea", "text": "A good idea", **changes}
    return post("/steps/write/contributions", json=body)


def ballot(scene: Scene, step: str, **changes: Any) -> dict[str, Any]:
    body = {"ticket": scene.ticket(step), "revision": 1, "choices": {}, **changes}
    return {"method": "PUT", "tail": f"/steps/{step}/ballot", "json": body}


def text(value: str) -> Callable[[Scene], dict[str, Any]]:
    return lambda scene: contribution(scene, text=value)


def flipped(ticket: dict[str, str]) -> dict[str, str]:
    output = ticket["output"]
    return {**ticket, "output": ("A" if output[0] != "A" else "B") + output[1:]}


def join(**body: Any) -> Callable[[Scene], dict[str, Any]]:
    return lambda scene: post("/join", json={"attendee": to_base64(bytes(32)), **body})


def led(method: str, tail: str, **kwargs: Any) -> Callable[[Scene], dict[str, Any]]:
    return lambda scene: {"method": method, "tail": tail, "headers": scene.auth(), **kwargs}


def prepare(data: Any, id: str = OWN) -> Callable[[Scene], dict[str, Any]]:
    return lambda scene: {
        "method": "PUT",
        "path": f"/api/formats/{id}",
        "json": data,
        "headers": {**scene.auth(), "If-Match": '"0"'},
    }


CASES = [
    Case("unknown PIN", 404, "pin-unknown", lambda s: {"method": "GET", "path": "/api/join/00000000"}),
    Case("a PIN of letters", 404, "pin-unknown", lambda s: {"method": "GET", "path": f"/api/join/{MARKER}"}),
    Case("unknown session", 404, "session-unknown", lambda s: {"method": "GET", "path": "/api/sessions/nobody/state"}),
    Case("a session id with a path in it", 404, "not-found", lambda s: {"method": "GET", "path": "/api/sessions/a%2f..%2fb/state"}),
    Case("a session id that cannot be", 422, "input-invalid", lambda s: {"method": "GET", "path": "/api/sessions/a'b/state"}),
    Case("unknown step", 404, "step-unknown", lambda s: {**contribution(s), "tail": "/steps/nowhere/contributions"}),
    Case("unknown address", 404, "not-found", lambda s: {"method": "GET", "path": f"/api/{MARKER}"}),
    Case("wrong method", 405, "method-not-allowed", lambda s: {"method": "DELETE", "tail": "/state"}),
    Case("a language that is not spoken", 422, "input-invalid", lambda s: {"method": "GET", "tail": f"/state?language={MARKER}"}),
    # tickets
    Case("forged ticket", 403, "ticket-refused", lambda s: contribution(s, ticket=flipped(s.ticket()))),
    Case("ticket of another step", 403, "ticket-refused", lambda s: contribution(s, ticket=s.ticket("judge"))),
    Case("ticket of another session", 403, "ticket-refused", lambda s: contribution(s, ticket=s.other.tickets["write"][0].shown())),
    Case("ticket too short", 422, "input-invalid", lambda s: contribution(s, ticket={"input": "AAAA", "output": "AAAA"})),
    Case("ticket with padding", 422, "input-invalid", lambda s: contribution(s, ticket={**s.ticket(), "input": s.ticket()["input"] + "="})),
    Case("ticket that is no base64url", 422, "input-invalid", lambda s: contribution(s, ticket={"input": "é" * 43, "output": "+/" * 43})),
    Case("ticket that is a number", 422, "input-invalid", lambda s: contribution(s, ticket=7)),
    Case("no ticket", 422, "input-invalid", lambda s: post("/steps/write/contributions", json={"kind": "idea", "text": MARKER})),
    Case("ticket in a closed session", 410, "session-closed", lambda s: {
        "method": "POST", "path": f"/api/sessions/{s.closed.session_id}/steps/write/contributions",
        "json": {"ticket": s.closed.tickets["write"][0].shown(), "kind": "idea", "text": MARKER}}),
    # texts
    Case("empty text", 422, "text-empty", text("")),
    Case("white space", 422, "text-empty", text(" \n\t\u00a0 ")),
    Case("invisible text", 422, "text-empty", text("\u200b\u200b")),
    Case("a text of Hangul fillers", 422, "text-empty", text("\u3164\u3164")),
    Case("a text of blank Braille", 422, "text-empty", text("\u2800")),
    Case("a text of tags and joiners", 422, "text-empty", text("\U000e0067\u200d\U000e007f")),
    Case("a letter under a heap of marks", 422, "text-marks", text(f"{MARKER}\u0335" + "\u0300" * 9)),
    Case("oversized text", 422, "text-too-long", text(MARKER * 100)),
    Case("control character", 422, "text-control-characters", text(f"{MARKER}\x00")),
    Case("terminal escape", 422, "text-control-characters", text(f"\x1b[2J{MARKER}")),
    Case("right-to-left override", 422, "text-control-characters", text(f"{MARKER}\u202egnp.exe")),
    Case("left-open isolate", 422, "text-control-characters", text(f"\u2067{MARKER}")),
    Case("text that is a list", 422, "input-invalid", lambda s: contribution(s, text=[MARKER])),
    Case("unknown kind", 422, "input-invalid", lambda s: contribution(s, kind=MARKER)),
    Case("unknown field", 422, "input-invalid", lambda s: contribution(s, author=MARKER)),
    Case("oversized theme", 422, "input-invalid", lambda s: contribution(s, theme=MARKER * 20)),
    Case("theme that is not the session's", 422, "theme-unknown", lambda s: contribution(s, theme=MARKER)),
    Case("empty theme", 422, "theme-unknown", lambda s: contribution(s, theme="")),
    Case("theme that is a list", 422, "input-invalid", lambda s: contribution(s, theme=["tools"])),
    # bodies
    Case("10 MB body", 413, "body-too-large", lambda s: post("/steps/write/contributions", content=b"x" * 10_000_000)),
    Case("no JSON", 400, "json-invalid", lambda s: post("/steps/write/contributions", content=MARKER.encode(), headers={"Content-Type": "application/json"})),
    Case("half a JSON", 400, "json-invalid", lambda s: post("/steps/write/contributions", content=b'{"text": "', headers={"Content-Type": "application/json"})),
    Case("JSON that is no object", 422, "input-invalid", lambda s: post("/steps/write/contributions", json=[MARKER])),
    Case("not UTF-8", 400, "json-invalid", lambda s: post("/steps/write/contributions", content=b'{"text":"\xff\xfe"}', headers={"Content-Type": "application/json"})),
    Case("JSON as deep as it goes", 400, "json-invalid", lambda s: post("/steps/write/contributions", content=b"[" * 50_000, headers={"Content-Type": "application/json"})),
    # ballots
    Case("ballot in a step that is not open", 409, "step-not-open", lambda s: ballot(s, "judge")),
    Case("ballot in a contribute step", 409, "step-not-open", lambda s: ballot(s, "write")),
    Case("contribution in a ballot step", 409, "step-not-open", lambda s: {**contribution(s), "tail": "/steps/judge/contributions"}),
    Case("unknown ids in a ballot", 422, "choices-invalid", lambda s: ballot(s, "trilemma-1", choices={"choice": MARKER})),
    Case("revision 0", 422, "input-invalid", lambda s: ballot(s, "trilemma-1", revision=0)),
    Case("revision as text", 422, "input-invalid", lambda s: ballot(s, "trilemma-1", revision="1")),
    Case("enormous revision", 422, "input-invalid", lambda s: ballot(s, "trilemma-1", revision=2**60)),
    Case("a round that is not yet", 409, "step-reset", lambda s: contribution(s, round=1)),
    Case("a round that cannot be", 422, "input-invalid", lambda s: contribution(s, round=-1)),
    Case("choices as a list", 422, "input-invalid", lambda s: ballot(s, "trilemma-1", choices=[MARKER])),
    # joining
    Case("no blinded elements", 422, "input-invalid", join(blinded={})),
    Case("too few elements", 422, "input-invalid", join(blinded={"write": Blinds(2).blinded})),
    Case("elements for a step without tickets", 422, "input-invalid", join(blinded={"frame": []})),
    Case("elements for an unknown step", 404, "step-unknown", join(blinded={MARKER: Blinds(1).blinded})),
    Case("an element off the curve", 422, "input-invalid", join(blinded={"judge": [to_base64(b"\xff" * 32)]})),
    Case("the identity element", 422, "input-invalid", join(blinded={"judge": [to_base64(bytes(32))]})),
    Case("a short attendee", 422, "input-invalid", join(attendee=to_base64(bytes(8)), blinded={"judge": Blinds(1).blinded})),
    # leading
    Case("no token", 401, "token-missing", lambda s: {"method": "GET", "tail": ""}),
    Case("a token of another host", 401, "token-invalid", lambda s: {"method": "GET", "tail": "", "headers": s.auth("eyJhbGciOiJub25lIn0.e30.")}),
    Case("no bearer token", 401, "token-invalid", lambda s: {"method": "GET", "tail": "", "headers": {"Authorization": f"Basic {MARKER}"}}),
    Case("expired token", 401, "token-expired", lambda s: {"method": "GET", "tail": "", "headers": s.auth(s.room.token(lifetime=-5))}),
    Case("HR does not lead", 403, "role-missing", lambda s: {"method": "GET", "tail": "", "headers": s.auth(s.room.token(roles=["hr"]))}),
    Case("another unit's leader", 403, "unit-foreign", lambda s: {"method": "POST", "tail": "/close", "headers": s.auth(s.room.token(unit="Else"))}),
    Case("opening for another unit", 403, "unit-foreign", lambda s: {"method": "POST", "path": "/api/sessions", "headers": s.auth(),
        "json": {"unit": "Else", "format": "dialogue", "language": "nb"}}),
    Case("opening an unknown format", 422, "input-invalid", lambda s: {"method": "POST", "path": "/api/sessions", "headers": s.auth(),
        "json": {"unit": "Ward 2", "format": MARKER, "language": "nb"}}),
    Case("opening for members", 422, "join-unsupported", lambda s: {"method": "POST", "path": "/api/sessions", "headers": s.auth(),
        "json": {"unit": "Ward 2", "format": "dialogue", "language": "nb", "join": "members"}}),
    Case("a title with a trick", 422, "text-control-characters", lambda s: {"method": "POST", "path": "/api/sessions", "headers": s.auth(),
        "json": {"unit": "Ward 2", "format": "dialogue", "language": "nb", "title": f"\u202e{MARKER}"}}),
    Case("advance without If-Match", 428, "version-missing", led("POST", "/advance", json={"to": "judge"})),
    Case("advance with a stale If-Match", 412, "version-stale", lambda s: {**led("POST", "/advance", json={"to": "judge"})(s), "headers": {**s.auth(), "If-Match": '"1"'}}),
    Case("advance with a strange If-Match", 422, "input-invalid", lambda s: {**led("POST", "/advance", json={"to": "judge"})(s), "headers": {**s.auth(), "If-Match": MARKER}}),
    Case("advance to nowhere", 404, "step-unknown", lambda s: {**led("POST", "/advance", json={"to": MARKER})(s),
        "headers": {**s.auth(), "If-Match": f'"{s.leader._version}"'}}),
    Case("reveal a frame", 409, "step-not-open", led("POST", "/reveal", json={"step": "frame"})),
    Case("a link with a trick", 422, "text-control-characters", led("POST", "/links", json={"name": f"{MARKER}\u202e"})),
    Case("a link with a long name", 422, "input-invalid", led("POST", "/links", json={"name": MARKER * 20})),
    Case("the lead to nobody that is known", 404, "link-unknown", led("PUT", "/lead", json={"link": "00000000"})),
    Case("the lead to no link", 422, "input-invalid", led("PUT", "/lead", json={"link": MARKER})),
    Case("a co-leader without a link", 401, "link-invalid", lambda s: {"method": "GET", "path": f"/api/co/sessions/{s.leader.session_id}"}),
    Case("a note for no step", 404, "step-unknown", led("PUT", f"/notes/{MARKER}", json={"text": "x"})),
    Case("an endless note", 422, "text-too-long", led("PUT", "/notes/write", json={"text": "x" * 4_001})),
    Case("a group of one", 422, "input-invalid", led("PUT", "/groups", json={"step": "write", "size": 1})),
    Case("a note outside of a talk", 409, "step-not-open", lambda s: {**contribution(s, kind="note", ticket=s.ticket("discuss")), "tail": "/steps/discuss/contributions"}),
    Case("a timer for no step", 404, "step-unknown", led("POST", "/timer", json={"step": MARKER, "seconds": 60})),
    Case("a timer for another step", 409, "step-not-open", led("POST", "/timer", json={"step": "judge", "seconds": 60})),
    Case("a timer for ever", 422, "input-invalid", led("POST", "/timer", json={"step": "write", "seconds": 1e9})),
    Case("a timer of no number", 422, "input-invalid", led("POST", "/timer", json={"step": "write", "seconds": MARKER})),
    Case("a door half open", 422, "input-invalid", led("PUT", "/door", json={"locked": MARKER})),
    Case("a reset of a frame", 409, "step-not-open", led("POST", "/reset", json={"step": "frame"})),
    Case("a reset of nothing", 404, "step-unknown", led("POST", "/reset", json={"step": MARKER})),
    Case("a timer after close", 410, "session-closed", lambda s: {"method": "POST", "path": f"/api/sessions/{s.ended.session_id}/timer",
        "json": {"step": "write", "seconds": 60}, "headers": s.auth()}),
    Case("hide what is not there", 404, "contribution-unknown", led("PATCH", "/contributions/00000000", json={"hidden": True})),
    Case("a theme that is not the session's", 422, "theme-unknown", led("PATCH", "/contributions/00000000", json={"theme": MARKER})),
    Case("a reason that is not on the list", 422, "input-invalid", led("PATCH", "/contributions/00000000", json={"hidden": True, "reason": MARKER})),
    Case("a reason for nothing", 422, "input-invalid", led("PATCH", "/contributions/00000000", json={"reason": "hurtful"})),
    Case("merge what is not there", 404, "contribution-unknown", led("PATCH", "/contributions/00000000", json={"merged_into": "11111111"})),
    Case("similar ones of a session that is not there", 404, "session-unknown", lambda s: {
        "method": "GET", "path": "/api/sessions/nobody/similar", "headers": s.auth()}),
    Case("moderate nothing", 422, "input-invalid", led("PATCH", "/contributions/00000000", json={})),
    Case("a contribution id that cannot be", 422, "input-invalid", led("PATCH", f"/contributions/{MARKER}", json={"hidden": True})),
    Case("an action without a title", 422, "input-invalid", led("PUT", "/plan", json={"actions": [{"title": "  "}]})),
    Case("an action with a title that nobody can see", 422, "input-invalid", led("PUT", "/plan", json={"actions": [{"title": "\u3164"}]})),
    Case("a plan under a heap of marks", 422, "text-marks", led("PUT", "/plan", json={"agreed": MARKER + "\u0335" * 9})),
    Case("a due date that is none", 422, "input-invalid", led("PUT", "/plan", json={"actions": [{"title": "A", "due": MARKER}]})),
    Case("two actions with one id", 422, "input-invalid", led("PUT", "/plan", json={"actions": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]})),
    Case("extra time that cannot be chosen", 422, "input-invalid", led("PUT", "/extra-time", json={"minutes": 3})),
    Case("extra time in words", 422, "input-invalid", led("PUT", "/extra-time", json={"minutes": MARKER})),
    Case("extra time at opening that cannot be chosen", 422, "input-invalid", lambda s: {
        "method": "POST", "path": "/api/sessions", "headers": s.auth(),
        "json": {"unit": "Ward 2", "format": "dialogue", "language": "en", "settings": {"extra_minutes": 90}}}),
    Case("easy texts in a language that is not spoken", 422, "input-invalid", lambda s: {"method": "GET", "tail": f"/easy-texts?language={MARKER}"}),
    Case("a plan with a trick", 422, "text-control-characters", led("PUT", "/plan", json={"agreed": f"{MARKER}\u202e"})),
    # preparing
    Case("a format with a trick", 422, "format-invalid", prepare(small(title={"en": f"{MARKER}\u202e"}))),
    Case("a format without steps", 422, "format-invalid", prepare(small(steps=[]))),
    Case("a format with far too many steps", 422, "input-invalid", prepare(small(steps=small()["steps"] * 30))),
    Case("a format that goes through nothing", 422, "format-invalid", prepare(small(steps=[small()["steps"][0], small()["steps"][2]]))),
    Case("a format in no complete language", 422, "format-invalid", prepare(small(title={"en": " "}))),
    Case("a format with a title that nobody can see", 422, "format-invalid", prepare(small(title={"en": "\u2800"}))),
    Case("a format with an endless text", 422, "input-invalid", prepare(small(title={"en": MARKER * 1000}))),
    Case("a format in a strange language", 422, "input-invalid", prepare(small(title={MARKER: "Title"}))),
    Case("a format with a strange step", 422, "input-invalid", prepare(with_step(1, type=MARKER))),
    Case("a format with a strange id of a step", 422, "input-invalid", prepare(with_step(1, id="../x"))),
    Case("a format with an unknown field", 422, "input-invalid", prepare(small(author=MARKER))),
    Case("a format with a trilemma of nowhere", 422, "format-invalid", prepare(with_step(1, type="trilemma", trilemmas=[MARKER]))),
    Case("a format that protects nobody", 422, "format-invalid", prepare(small(thresholds={"score": 1, "text": 1}))),
    Case("a leader lowers a threshold", 403, "role-missing", prepare(small(thresholds={"score": 3, "text": 10}))),
    Case("a format without If-Match", 428, "version-missing", led("PUT", "", path=f"/api/formats/{OWN}", json=small())),
    Case("a format under a built-in name", 409, "format-built-in", prepare(small(), "dialogue")),
    Case("a format under a strange name", 422, "input-invalid", prepare(small(), "A'B")),
    Case("a format that is not there", 404, "format-unknown", lambda s: {"method": "GET", "path": f"/api/formats/{OWN}", "headers": s.auth()}),
    Case("publishing as a leader", 403, "role-missing", lambda s: {"method": "POST", "path": f"/api/formats/{OWN}/publish", "headers": {**s.auth(), "If-Match": '"1"'}}),
    Case("erasing a session that runs", 409, "session-not-closed", lambda s: {"method": "DELETE",
        "path": f"/api/sessions/{s.leader.session_id}", "headers": {**s.auth(), "If-Match": f'"{s.leader._version}"'}}),
    Case("erasing a session without saying which", 428, "version-missing", lambda s: {"method": "DELETE",
        "path": f"/api/sessions/{s.ended.session_id}", "headers": s.auth()}),
    Case("erasing a session as it was before", 412, "version-stale", lambda s: {"method": "DELETE",
        "path": f"/api/sessions/{s.ended.session_id}", "headers": {**s.auth(), "If-Match": '"1"'}}),
    Case("erasing a session that is not there", 404, "session-unknown", lambda s: {"method": "DELETE",
        "path": "/api/sessions/nobody", "headers": {**s.auth(), "If-Match": '"1"'}}),
    Case("a rehearsal of a strange kind", 422, "input-invalid", lambda s: {"method": "POST", "path": "/api/sessions", "headers": s.auth(),
        "json": {"unit": "Ward 2", "format": "dialogue", "language": "nb", "rehearsal": MARKER}}),
    Case("a report before close", 404, "report-not-ready", led("GET", "/report.json")),
    Case("a report of an unknown kind", 422, "input-invalid", led("GET", f"/report.{MARKER.replace('-', '')}")),
    Case("advance after close", 410, "session-closed", lambda s: {"method": "POST", "path": f"/api/sessions/{s.ended.session_id}/advance",
        "json": {"to": "judge"}, "headers": {**s.auth(), "If-Match": f'"{s.ended._version}"'}}),
    Case("a plan after close", 410, "session-closed", lambda s: {"method": "PUT", "path": f"/api/sessions/{s.ended.session_id}/plan",
        "json": {"actions": []}, "headers": s.auth()}),
]  # fmt: skip


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    """Of the module, as the scene is."""
    return "asyncio"


@pytest.fixture(scope="module")
async def scene(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    """One for all cases: each of them proves that it changed nothing."""
    room = Room(tmp_path_factory.mktemp("bad-input"))
    async with room.client:
        yield await _played(room)
    room.close()


async def _played(room: Room) -> Scene:
    leader, pin = await room.open()
    _, other_pin = await room.open()
    ended, ended_pin = await room.open()
    (phone,), (other,), (closed,) = [await room.phones(one, 1) for one in (pin, other_pin, ended_pin)]
    await ended.advance("write")
    await ended.close()
    room.pump()
    await ended.view()
    await leader.advance("trilemma-1")
    await leader.advance("write")
    return Scene(room, leader, phone, other, closed, ended)


def stored(room: Room) -> list[tuple[object, ...]]:
    return room.table._connection().execute("SELECT * FROM items ORDER BY partition, sort").fetchall()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
async def test_bad_input(scene: Scene, case: Case, logged: StringIO) -> None:
    request = case.send(scene)
    path = request.pop("path", None) or scene.path(request.pop("tail"))
    request.pop("tail", None)
    before = stored(scene.room)
    answer = await scene.room.request(request.pop("method"), path, **request)
    assert (answer.status_code, answer.json()["code"]) == (case.status, case.code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert set(problem) == {"type", "title", "status", "detail", "code"}
    assert problem["type"] == f"urn:innspill:problem:{case.code}"
    assert len(problem["detail"].split()) >= 4, "a sentence that helps"
    assert MARKER not in answer.text
    assert stored(scene.room) == before
    assert MARKER not in logged.getvalue()
    assert "127.0.0.1" not in logged.getvalue()


async def test_an_error_that_nobody_expected_is_a_problem_too_and_keeps_quiet(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, logged: StringIO
) -> None:
    def explode(*_: object, **__: object) -> None:
        raise RuntimeError(MARKER)

    monkeypatch.setattr("functions.submit_contribution.handler.save_contribution", explode)
    request = contribution(scene, text=f"{MARKER} text")
    answer = await scene.room.request("POST", scene.path(request["tail"]), json=request["json"])
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert '"error": "RuntimeError"' in logged.getvalue()
    assert MARKER not in logged.getvalue()


async def test_a_body_that_comes_in_pieces_is_limited_too(scene: Scene) -> None:
    async def pieces() -> Any:
        for _ in range(100):
            yield b"x" * 1_000

    answer = await scene.room.client.post(scene.path("/steps/write/contributions"), content=pieces())
    assert answer.status_code == 413
