"""Whoever reads everything after every tap, leader's token included, never sees one text, edit or withdrawal by itself.

People write, edit, take back and write again; the leader moves, gives and ends extra time, hides and merges what she
has been shown; after each act everything that can be asked of texts is asked.
"""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.load.phones import Leader, Phone, Problem
from tests.room import Room

PEOPLE, K = 7, 5

Act = tuple[str, int, int]
people, nth = st.integers(0, PEOPLE - 1), st.integers(0, 3)

taps = st.one_of(
    st.tuples(st.just("write"), people, nth),
    st.tuples(st.just("edit"), people, nth),
    st.tuples(st.just("take back"), people, nth),
)
tampering = st.one_of(
    st.tuples(st.just("hide"), st.integers(0, 20), st.integers(0, 1)),
    st.tuples(st.just("merge"), st.integers(0, 20), st.integers(0, 20)),
    st.tuples(st.just("wait"), st.sampled_from([1, 5]), st.just(0)),
)
ends = st.sampled_from([("go", 0, 0), ("extra", 2, 0)])


@st.composite
def plots(draw: st.DrawFn) -> list[Act]:
    """They write, most of them at first; the step ends in one way or another, and some are late; then all is final."""
    acts: list[Act] = [("write", at % PEOPLE, 0) for at in range(draw(st.integers(0, 18)))]
    acts += draw(st.lists(st.one_of(taps, tampering), max_size=15))
    acts += [draw(ends), ("go", 0, 0)]
    acts += draw(st.lists(st.one_of(taps, tampering), max_size=6))
    acts += draw(st.lists(st.just(("stop", 0, 0)), max_size=1))
    acts += draw(st.lists(st.one_of(taps, tampering), max_size=3))
    return [*acts, ("wait", 300, 0)]


class Watched:
    """A session with what the leader has read at the last look."""

    def __init__(self, room: Room, leader: Leader, phones: list[Phone]) -> None:
        self.room, self.leader, self.phones = room, leader, phones
        self.read: dict[str, tuple[str, str]] = {}
        self.count = 0
        self.never_read = 0
        """Texts that were taken back before anybody had read them: so many fewer are left for the end."""

    async def do(self, what: str, who: int, how: int) -> None:
        phone = self.phones[who % PEOPLE]
        mine, known = sorted(phone.written), sorted(self.read)
        self.count += 1
        try:
            match what:
                case "write" if phone.tickets["write"]:
                    await phone.submit("idea", f"Text {self.count}")
                case "edit" if mine:
                    await phone.edit(mine[how % len(mine)], "challenging", f"Edited {self.count}")
                case "take back" if mine:
                    await phone.withdraw(mine[how % len(mine)])
                    self.never_read += mine[how % len(mine)] not in self.read
                case "hide" if known:
                    await self._lead("PATCH", f"/contributions/{known[who % len(known)]}", {"hidden": bool(how)})
                case "merge" if known:
                    into = {"merged_into": known[how % len(known)]}
                    await self._lead("PATCH", f"/contributions/{known[who % len(known)]}", into)
                case "extra":
                    await self._lead("PUT", "/extra-time", {"minutes": who})
                case "stop":
                    await self._lead("DELETE", "/steps/write/extra-time", None)
                case "go":
                    await self.leader.view()
                    await self.leader.advance("judge")
                case "wait":
                    self.room.clock.wait(who)
        except Problem:
            pass  # too late
        self.room.pump()

    async def _lead(self, method: str, path: str, body: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.leader.token}"}
        path = f"/api/sessions/{self.leader.session_id}{path}"
        return (await self.room.request(method, path, headers=headers, json=body)).json()

    async def look(self) -> None:
        public = f"/api/sessions/{self.leader.session_id}/steps/{{}}/contributions"
        open_ = [(await self.room.request("GET", public.format(step))).status_code for step in ("write", "judge")]
        listed = (await self._lead("GET", "/contributions", None))["contributions"]
        now = {text["id"]: (text["kind"], text["text"]) for text in listed}
        differing = {id_ for id_ in now.keys() | self.read.keys() if now.get(id_) != self.read.get(id_)}
        final = open_ == [200, 200]
        rest = final and (not self.read or len(differing) + self.never_read >= K)
        assert len(differing) >= K or not differing or rest, (self.read, now)
        similar = await self._lead("GET", "/similar", None)
        assert {id_ for group in similar["groups"] for id_ in group["ids"]} | set(similar["themes"]) <= set(now)
        if not final:
            assert open_ == [409, 409]
            step = (await self.phones[0].state())["step"]
            assert step.get("contributions") in (None, {"version": "", "count": 0})
            assert (await self.leader.view())["hidden"] == (await self.phones[0].state())["hidden"] == 0
        self.read = now


async def play(folder: Path, acts: list[Act]) -> None:
    room = Room(folder)
    async with room.client:
        leader, pin = await room.open()
        phones = await room.phones(pin, PEOPLE)
        await leader.advance("write")
        watched = Watched(room, leader, phones)
        for what, who, how in acts:
            await watched.do(what, who, how)
            await watched.look()
        assert {text for phone in phones for text in phone.written} == set(watched.read), "all is read in the end"
    room.close()


@given(plots())
@settings(max_examples=40, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_nothing_that_is_read_moves_by_fewer_than_k_texts(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(play(Path(folder), acts))
