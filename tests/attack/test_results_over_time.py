"""Whoever looks at everything after every move, leader's token included, never sees one ballot between two looks.

A leader moves, merges, hides and shows as she likes; phones vote, vote again and come late; after each act everything
that can be asked of results is asked. Whatever differs between two looks must have enough ballots behind it.
"""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.load.phones import Leader, Phone, Problem
from tests.room import Room

STEPS = ("trilemma-1", "judge", "plan")
PEOPLE, K = 8, 5

Act = tuple[str, Any, Any]

tampering: st.SearchStrategy[Act] = st.one_of(
    st.tuples(st.just("merge"), st.integers(0, 2), st.integers(0, 3)),
    st.tuples(st.just("hide"), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("plan"), st.integers(1, 7), st.just(0)),
    st.tuples(st.just("extra"), st.sampled_from([0, 1]), st.just(0)),
)
votes = st.lists(st.tuples(st.just("vote"), st.integers(0, PEOPLE - 1), st.integers(0, 2)), max_size=3)
pause = st.tuples(st.just("wait"), st.sampled_from([1, 4, 15, 70]), st.just(0))


@st.composite
def openings(draw: st.DrawFn, step: str) -> list[Act]:
    """The leader opens a step, some vote, she ends it in one way or another; some come late; she tampers all along."""
    acts: list[Act] = [("go", step, 0), ("reveal", step, False)]
    if draw(st.booleans()):
        acts.append(("all", draw(st.integers(K, PEOPLE)), draw(st.integers(0, 2))))
    acts += draw(votes)
    acts += draw(st.lists(tampering, max_size=2))
    acts.append(draw(st.sampled_from([("reveal", step, True), ("go", "pulse", 0)])))
    acts += draw(votes)
    acts.append(draw(pause))
    acts += draw(st.lists(tampering, max_size=2))
    acts += [("wait", 70, 0)] if draw(st.booleans()) else []
    return acts


plots = st.sampled_from(STEPS).flatmap(
    lambda step: st.lists(openings(step), min_size=2, max_size=4).map(
        lambda cycles: [("all", PEOPLE, 0), *(each for acts in cycles for each in acts)]
    )
)


class Watched:
    """A session with everybody's ballots as they are really stored, and what was seen of each step at each look."""

    def __init__(self, room: Room, leader: Leader, phones: list[Phone], ids: list[str], actions: list[Any]) -> None:
        self.room, self.leader, self.phones, self.ids, self.actions = room, leader, phones, ids, actions
        self.cast: dict[str, dict[int, Any]] = {step: {} for step in STEPS}
        self.seen: dict[str, tuple[Any, dict[int, Any]]] = {}

    async def do(self, what: str, who: Any, how: Any) -> None:
        try:
            match what:
                case "vote":
                    await self._vote(who, how)
                case "all":
                    for number in range(who):
                        await self._vote(number, how)
                case "go":
                    await self.leader.advance(who)
                case "reveal":
                    await self._lead("POST", "/reveal", {"step": who, "revealed": how})
                case "wait":
                    self.room.clock.wait(who)
                case "extra":
                    await self._lead("PUT", "/extra-time", {"minutes": who})
                case "merge":
                    into = None if how == 3 or how == who else self.ids[how]
                    await self._lead("PATCH", f"/contributions/{self.ids[who]}", {"merged_into": into})
                case "hide":
                    await self._lead("PATCH", f"/contributions/{self.ids[who]}", {"hidden": how})
                case "plan":
                    await self.leader.plan([one for at, one in enumerate(self.actions) if who & 1 << at])
        except Problem:
            pass  # refused, as it should be now and then
        self.room.pump()

    async def _vote(self, who: int, how: int) -> None:
        step = (await self.leader.view())["step"]
        for about in sorted(STEPS, key=lambda other: other != step):
            every: dict[str, dict[str, Any]] = {
                "trilemma-1": {"choice": "abc"[how]},
                "judge": {self.ids[how]: 1 + how, self.ids[(how + 1) % 3]: 5 - how},
                "plan": {"approve": [self.actions[how]["id"]]},
            }
            choices = every[about]
            try:
                await self.phones[who].vote(about, choices)
            except Problem:
                continue
            self.cast[about][who] = choices
            return

    async def _lead(self, method: str, path: str, body: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.leader.token}"}
        return await self.room.request(
            method, f"/api/sessions/{self.leader.session_id}{path}", headers=headers, json=body
        )

    async def look(self) -> None:
        view, state = await self.leader.view(), await self.phones[0].state()
        for step in STEPS:
            whole = await self._lead("GET", f"/results/{step}", None)
            public = await self.room.request("GET", f"/api/sessions/{self.leader.session_id}/steps/{step}/results")
            answers = [whole.json() if whole.is_success else None, public.json() if public.is_success else None]
            answers += [view["results"].get(step), state["results"].get(step)]
            for shown in filter(None, answers):
                self._compare(step, numbers(shown))

    def _compare(self, step: str, shown: dict[str, Any]) -> None:
        """Of two looks, what is in both must be the same, unless k ballots are new or changed between them."""
        before = self.seen.get(step)
        now = dict(self.cast[step])
        if before is None:
            self.seen[step] = (shown, now)
            return
        known, ballots = before
        if any(known[name] != value for name, value in shown.items() if name in known):
            changed = sum(ballots.get(who) != choices for who, choices in now.items())
            assert changed >= K, (step, known, shown)
            self.seen[step] = (shown, now)
        elif set(shown) - set(known):
            changed = sum(ballots.get(who) != choices for who, choices in now.items())
            assert changed >= K or not known, f"a number of {step} came later: {set(shown) - set(known)}"
            self.seen[step] = (shown, now)


def numbers(results: Any) -> dict[str, Any]:
    """Everything that the results say in numbers, by what it is about. How many have handed in is no secret."""
    if results["withheld"]:
        return {}
    found = {"ballots": results["ballots"]}
    found |= {f"count {name}": number for name, number in (results.get("counts") or {}).items()}
    for row in results.get("contributions", []):
        if row["counts"] is not None:
            found |= {f"{row['id']} {mark}": number for mark, number in row["counts"].items()}
    for row in results.get("actions", []):
        if row["approvals"] is not None:
            found[f"{row['id']} approvals"] = row["approvals"]
    return found


async def play(folder: Path, acts: list[Act]) -> None:
    room = Room(folder)
    async with room.client:
        leader, pin = await room.open()
        phones = await room.phones(pin, PEOPLE)
        actions = (await leader.plan([{"title": title} for title in "ABC"]))["plan"]["actions"]
        await leader.advance("write")
        ids = [await phones[at].submit("idea", f"Idea {at}") for at in range(3)]
        await leader.advance("trilemma-1")
        room.count_down()
        watched = Watched(room, leader, phones, ids, actions)
        for what, who, how in acts:
            await watched.do(what, who, how)
            await watched.look()
    room.close()


@given(plots)
@settings(max_examples=80, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_nothing_that_is_shown_moves_by_fewer_than_k_ballots(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(play(Path(folder), acts))
