"""A crowd of phones that play a whole session at full speed, and know what its report must count."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import httpx

from .people import takes
from .phones import Leader, Phone
from .progress import Line
from .wire import Json

SAVES = 3
"""How often the app saves a ballot while its owner judges."""

JUDGEMENTS: Sequence[int | str] = (1, 2, 3, 4, 5, "pass")


@dataclass
class Crowd:
    """Phones with their votes. Nobody waits to think: a room in which all act at the same moment."""

    phones: list[Phone]
    texts: list[str]
    """What is written, dealt over the phones."""
    steps: dict[str, str]
    """{step type: step id} of the session."""
    cast: dict[str, Counter[str]] = field(default_factory=dict)
    """Per contribution, the judgements that were acknowledged: what the report must say."""
    everyone: asyncio.Barrier = field(init=False)
    report_seconds: float = 0.0
    """From the leader's close to the finished report."""
    handing_in: list[float] = field(default_factory=list)
    """For each phone the seconds from the leader's leaving the judging to the last ballot's acknowledgement."""
    shown_seconds: float | None = None
    """From the same moment until the leader sees the result."""
    _moved: float = 0.0
    _held_back: dict[int, dict[str, int | str]] = field(default_factory=dict)
    """By phone the whole ballot, of which a part is not handed in when the leader goes on."""

    def __post_init__(self) -> None:
        self.everyone = asyncio.Barrier(len(self.phones))
        self._judged = asyncio.Event()

    async def play(self, leader: Leader, way: str, line: Line) -> Json:
        """The whole session, from the first PIN to the report."""
        started = time.perf_counter()
        async with asyncio.TaskGroup() as door:
            for phone in self.phones:
                door.create_task(phone.join(way))
        took = time.perf_counter() - started
        line.keep(f"joined       {len(self.phones)} in {took:.1f} s: {len(self.phones) / took:.0f} a second")
        async with asyncio.TaskGroup() as room:
            for number, phone in enumerate(self.phones):
                room.create_task(self._attend(phone, number))
            await self._stage(leader, "contribute", len(self.texts), line)
            await self._stage(leader, "judge", len(self.phones), line)
            await self._judged.wait()
            await self._leave_judging(leader, line)
            await leader.plan([{"title": f"Action {n}", "why": "It was chosen."} for n in range(1, 6)])
            await self._stage(leader, "plan", len(self.phones), line)
            await self._stage(leader, "pulse", len(self.phones), line)
            closed = time.perf_counter()
            await leader.close()
            report = await leader.wait_for_report()
            self.report_seconds = time.perf_counter() - closed
        line.keep(f"report       {self.report_seconds:.1f} s after close")
        return report

    async def _stage(self, leader: Leader, kind: str, awaited: int, line: Line, seconds: float = 60) -> None:
        """Let everyone do one step, and wait until the host has counted all of it."""
        started = time.perf_counter()
        await leader.advance(self.steps[kind])
        while (counted := (await leader.view())["submitted"]) != awaited:
            line.show(f"{kind:<12} {counted}/{awaited}")
            if time.perf_counter() - started > seconds:
                raise TimeoutError(f"{kind}: {counted} of {awaited} counted after {seconds:.0f} s.")
            await asyncio.sleep(0.5)
        line.keep(f"{kind:<12} {counted}/{awaited} counted after {time.perf_counter() - started:.1f} s")

    async def _leave_judging(self, leader: Leader, line: Line, seconds: float = 60) -> None:
        """Go on to the talk while everybody still has a part on the phone, and wait until all of it is handed in."""
        self._moved = time.perf_counter()
        await leader.advance(self.steps["discuss"])
        while self.steps["judge"] not in (await leader.view())["results"] or len(self.handing_in) < len(self.phones):
            line.show(f"ending       {len(self.handing_in)}/{len(self.phones)}")
            if time.perf_counter() - self._moved > seconds:
                raise TimeoutError(
                    f"{len(self.handing_in)} phones handed in within {seconds:.0f} s after a step ended."
                )
            await asyncio.sleep(0.2)
        self.shown_seconds = time.perf_counter() - self._moved

    async def _attend(self, phone: Phone, number: int) -> None:
        """Follow the session as the app does: keep asking for the state, and act beside that."""
        acted = ""
        async with asyncio.TaskGroup() as hands:
            async for state in phone.watch():
                step = state["step"]
                if acted == self.steps["judge"] != step["id"]:
                    hands.create_task(self._hand_in(phone, number))
                    acted = ""
                if step["id"] != acted and takes(step) and state["phase"] == "open":
                    acted = step["id"]
                    hands.create_task(self._act(phone, number, step))

    async def _act(self, phone: Phone, number: int, step: Json) -> None:
        match step["type"]:
            case "contribute":
                for text in self.texts[number :: len(self.phones)]:
                    await phone.submit("idea", text, step=step["id"])
            case "judge":
                await self._judge(phone, number, step)
            case "plan":
                ids = [action["id"] for action in step["actions"]]
                await phone.vote(step["id"], {"approve": phone.rng.sample(ids, 2)}, finished=True)
            case "pulse":
                felt = {item["id"]: phone.rng.choice(JUDGEMENTS) for item in step["items"]}
                await phone.vote(step["id"], felt, finished=True)

    async def _judge(self, phone: Phone, number: int, step: Json) -> None:
        """Judge all there is; the last part is handed in when the leader goes on, as by people still at it."""
        listed = [c["id"] for c in await phone.contributions(step["id"])]
        total = step["reading"]["quota"] if step["reading"] else len(listed)
        choices: dict[str, int | str] = {}
        await self.everyone.wait()  # so that the ballots come all at once, the worst that can be
        for save in range(1, SAVES + 1):
            more = total * save // SAVES - len(choices)
            unread = [one for one in listed if one not in choices][:more]
            drawn = await phone.read_on(step, listed, list(choices), more) if step["reading"] else unread
            choices |= {contribution: phone.rng.choice(JUDGEMENTS) for contribution in drawn}
            if save < SAVES:
                await phone.vote(step["id"], choices)
        self._held_back[number] = choices
        if len(self._held_back) == len(self.phones):
            self._judged.set()

    async def _hand_in(self, phone: Phone, number: int) -> None:
        choices = self._held_back.pop(number)
        await phone.vote(self.steps["judge"], choices, finished=True)
        self.handing_in.append(time.perf_counter() - self._moved)
        for contribution, choice in choices.items():
            self.cast.setdefault(contribution, Counter())[str(choice)] += 1

    def miscounted(self, report: Json) -> list[str]:
        """The contributions whose counts in the report are not what the phones were told is in."""
        reported = {c["id"]: c["counts"] for c in report["contributions"]}
        wrong = [c for c in reported.keys() | self.cast.keys() if not self._agree(reported.get(c), c)]
        return wrong if len(reported) == len(self.texts) else [*wrong, "not all that was written"]

    def _agree(self, counts: Json | None, contribution: str) -> bool:
        cast = self.cast.get(contribution, Counter())
        return counts == {str(choice): cast[str(choice)] for choice in JUDGEMENTS}


async def assemble(
    client: httpx.AsyncClient, leader: Leader, pin: str, phones: int, contributions: int, seed: int
) -> Crowd:
    """Phones with their blinds made, which real ones would each do on their own processor."""
    steps = {step["type"]: step["id"] for step in (await leader.view())["steps"]}
    offer = (await client.get(f"/api/join/{pin}")).raise_for_status().json()
    tickets = {step["id"]: step["tickets"] for step in offer["steps"]}
    made = [Phone(client, rng=random.Random(f"{seed} {number}")) for number in range(phones)]
    for phone in made:
        phone.prepare(tickets)
    texts = [
        f"Contribution {number}: when we plan the week together on Monday, the handover gets shorter and "
        "nobody has to ask twice what was agreed."
        for number in range(1, contributions + 1)
    ]
    return Crowd(made, texts, steps)
