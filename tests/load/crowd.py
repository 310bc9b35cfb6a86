"""A crowd of phones that play a whole session at full speed, and know what its report must count."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import httpx

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

    def __post_init__(self) -> None:
        self.everyone = asyncio.Barrier(len(self.phones))

    async def play(self, leader: Leader, pin: str, line: Line) -> Json:
        """The whole session, from the first PIN to the report."""
        started = time.perf_counter()
        async with asyncio.TaskGroup() as door:
            for phone in self.phones:
                door.create_task(phone.join(pin))
        took = time.perf_counter() - started
        line.keep(f"joined       {len(self.phones)} in {took:.1f} s: {len(self.phones) / took:.0f} a second")
        async with asyncio.TaskGroup() as room:
            for number, phone in enumerate(self.phones):
                room.create_task(self._attend(phone, number))
            await self._stage(leader, "contribute", len(self.texts), line)
            await self._stage(leader, "judge", len(self.phones), line)
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

    async def _attend(self, phone: Phone, number: int) -> None:
        """Follow the session as the app does: keep asking for the state, and act beside that."""
        step = ""
        async with asyncio.TaskGroup() as hands:
            async for state in phone.watch():
                if state["step"]["id"] != step and state["phase"] == "open":
                    step = state["step"]["id"]
                    hands.create_task(self._act(phone, number, state["step"]))

    async def _act(self, phone: Phone, number: int, step: Json) -> None:
        match step["type"]:
            case "contribute":
                for text in self.texts[number :: len(self.phones)]:
                    await phone.submit("idea", text, step=step["id"])
            case "judge":
                await self._judge(phone, step)
            case "plan":
                ids = [action["id"] for action in step["actions"]]
                await phone.vote(step["id"], {"approve": phone.rng.sample(ids, 2)})
            case "pulse":
                await phone.vote(step["id"], {item["id"]: phone.rng.choice(JUDGEMENTS) for item in step["items"]})

    async def _judge(self, phone: Phone, step: Json) -> None:
        listed = [c["id"] for c in await phone.contributions(step["id"])]
        total = step["reading"]["quota"] if step["reading"] else len(listed)
        choices: dict[str, int | str] = {}
        await self.everyone.wait()  # so that the ballots come all at once, the worst that can be
        for save in range(1, SAVES + 1):
            more = total * save // SAVES - len(choices)
            unread = [one for one in listed if one not in choices][:more]
            drawn = await phone.read_on(step, listed, list(choices), more) if step["reading"] else unread
            choices |= {contribution: phone.rng.choice(JUDGEMENTS) for contribution in drawn}
            await phone.vote(step["id"], choices)
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
