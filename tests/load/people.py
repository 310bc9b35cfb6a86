"""Simulated people: each with a temperament of its own, following whatever the leader does at human pace."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from .phones import Phone, Problem
from .wire import Json

TOO_LATE = {"step-not-open", "session-closed", "pin-unknown", "choices-invalid"}
"""What happens to people who are slow: the step, the session or the list they answer is gone."""

SAVES = 3


@dataclass(frozen=True)
class Temperament:
    """How a person is in a group. Two people with the same seed are the same person."""

    arrives: float
    """When in the time of arrival, 0–1."""
    slowness: float
    """The share of a step's time that its answer takes; over 1 comes late."""
    absent: float
    """How likely the person sits a step out."""
    revises: float
    """How likely the person changes what it handed in."""
    mood: float
    """How kindly it judges, around 0."""
    side: int
    """Where it stands, -1 or 1, in what divides the group."""

    @classmethod
    def of(cls, rng: random.Random) -> Temperament:
        """Draw a person: most are quick and take part, one in ten is late, a few hardly take part."""
        late = rng.random() < 0.1
        return cls(
            arrives=rng.random() ** 1.5,
            slowness=rng.uniform(0.9, 1.3) if late else rng.uniform(0.2, 0.75),
            absent=0.5 if rng.random() < 0.1 else 0.03,
            revises=rng.choice((0.0, 0.1, 0.4)),
            mood=rng.gauss(0, 0.4),
            side=rng.choice((-1, 1)),
        )

    def judges(self, text: str, rng: random.Random) -> int | str:
        """1–5 or pass. A text's worth to the group follows from the text; every sixth divides the group."""
        nature = random.Random(text)
        appeal = nature.gauss(3.3, 0.7)
        if nature.random() < 1 / 6:
            appeal = 3 + 1.6 * self.side
        if rng.random() < 0.05:
            return "pass"
        return min(5, max(1, round(appeal + self.mood + rng.gauss(0, 0.7))))


@dataclass
class Person:
    """Somebody with a phone. `pace` is how many seconds a step takes the group."""

    phone: Phone
    rng: random.Random
    to_write: Sequence[tuple[str, str]]
    pace: float
    temperament: Temperament = field(init=False)
    _judged: dict[str, int | str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.temperament = Temperament.of(self.rng)

    async def attend(self, way: str, arrival: float) -> None:
        """Arrive within `arrival` seconds, join, and take part until the session closes."""
        await asyncio.sleep(self.temperament.arrives * arrival)
        with giving_up_when_late():
            await self.phone.join(way)
            await self._follow()

    async def _follow(self) -> None:
        """Do what the leader's step asks, and drop it when the leader moves on."""
        asked: Json = {}
        async with asyncio.TaskGroup() as hands:
            doing: asyncio.Task[None] | None = None
            async for state in self.phone.watch():
                if (asks := _asks(state)) == asked:
                    continue
                if doing:
                    doing.cancel()
                if asked and asked["takes"]:
                    hands.create_task(self._finish(asked["step"]))
                asked = asks
                if asks["takes"] and self.rng.random() >= self.temperament.absent:
                    doing = hands.create_task(self._answer(state["step"]))

    async def _finish(self, step: str) -> None:
        """What is done of a step that the group has left is all there is."""
        with giving_up_when_late():
            await self.phone.finish(step)

    async def _answer(self, step: Json) -> None:
        with giving_up_when_late():
            match step["type"]:
                case "trilemma":
                    await self._choose(step)
                case "contribute":
                    await self._write(step)
                case "judge":
                    await self._judge(step)
                case "plan":
                    await self._approve(step)
                case "pulse":
                    await self._feel(step)

    async def _choose(self, step: Json) -> None:
        options = [option["id"] for option in step["options"]]
        leaning = [random.Random(option["text"]).random() + 0.2 for option in step["options"]]
        await self._think()
        await self.phone.vote(step["id"], {"choice": self.rng.choices(options, leaning)[0]}, finished=True)
        if self._revises():
            await self._think(0.2)
            await self.phone.vote(step["id"], {"choice": self.rng.choice(options)}, finished=True)

    async def _write(self, step: Json) -> None:
        written = len(self.phone.written)
        for kind, text in self.to_write[written:]:
            await self._think(1 / len(self.to_write))
            if not self._revises():
                await self.phone.submit(kind, text, step=step["id"])
                continue
            first_try = " ".join(text.split()[: len(text.split()) * 2 // 3]) + " …"
            contribution = await self.phone.submit(kind, first_try, step=step["id"])
            await self._think(0.2)
            await self.phone.edit(contribution, kind, text, step=step["id"])

    async def _judge(self, step: Json) -> None:
        texts = {c["id"]: c["text"] for c in await self.phone.contributions(step["id"])}
        self._judged = {id: mark for id, mark in self._judged.items() if id in texts}
        total = step["reading"]["quota"] if step["reading"] else len(texts)
        for save in range(1, SAVES + 1):
            await self._think(1 / SAVES)
            more = max(0, total * save // SAVES - len(self._judged))
            unread = [id for id in texts if id not in self._judged][:more]
            drawn = await self.phone.read_on(step, texts, list(self._judged), more) if step["reading"] else unread
            self._judged |= {id: self.temperament.judges(texts[id], self.rng) for id in drawn if id in texts}
            if self._judged:
                await self.phone.vote(step["id"], self._judged, finished=save == SAVES)

    async def _approve(self, step: Json) -> None:
        if not (actions := step["actions"]):
            return
        await self._think()
        liked = [a["id"] for a in actions if self.temperament.judges(a["title"], self.rng) in (4, 5)]
        approved = liked or [self.rng.choice(actions)["id"]]
        await self.phone.vote(step["id"], {"approve": approved}, finished=True)

    async def _feel(self, step: Json) -> None:
        await self._think()
        felt = {item["id"]: self.temperament.judges(item["text"], self.rng) for item in step["items"]}
        await self.phone.vote(step["id"], felt, finished=True)

    async def _think(self, share: float = 1) -> None:
        await asyncio.sleep(self.pace * self.temperament.slowness * share * self.rng.uniform(0.7, 1.2))

    def _revises(self) -> bool:
        return self.rng.random() < self.temperament.revises


def takes(step: Json) -> bool:
    """Whether there is something to do: not while the contributions to go through are still coming in."""
    return bool(step["collecting"] and (step["waiting"] is None or step["waiting"]["step"] == step["id"]))


def _asks(state: Json) -> Json:
    """What in a snapshot makes a person begin anew: the step, whether it takes answers, and what it lists."""
    step = state["step"]
    return {
        "step": step["id"],
        "takes": takes(step),
        "contributions": (step.get("contributions") or {}).get("version"),
        "actions": [action["id"] for action in step.get("actions") or []],
    }


@contextmanager
def giving_up_when_late() -> Iterator[None]:
    """Let a person who is too late give up quietly, as people do; any other problem is one."""
    try:
        yield
    except Problem as problem:
        if problem.code not in TOO_LATE:
            raise
