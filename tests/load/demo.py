"""A session that looks alive: simulated people join, write, judge and vote while you lead, or watch.

Run it with `python -m tests.load.demo HOST_URL --language nb --people 30`; with `--auto` it leads too.
"""

from __future__ import annotations

import argparse
import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass

import httpx

from . import host
from .meter import Meter
from .people import Person
from .phones import Leader, Phone, Problem
from .progress import Line
from .sentences import LANGUAGES, Sentences, sentences
from .wire import Json, cause

ARRIVAL = 20.0
"""Seconds over which people come in."""

LOOK = 0.3
"""The share of a step's time for which the automatic leader lets the group look at its results."""


@dataclass(frozen=True)
class Options:
    """What to play."""

    url: str
    language: str
    people: int
    pace: float
    auto: bool
    seed: int


async def play(options: Options) -> None:
    """Open a session, say where it is, and fill it until it is closed."""
    script, line = sentences(options.language), Line()
    async with host.client(options.url, Meter(in_flight=20)) as client:
        leader = await Leader.sign_in(client, script.unit, host.operator_secret())
        opened = await leader.open(options.language, title=script.title)  # whoever tries it may join too
        sid, pin, link = opened["session_id"], opened["pin"], opened["join_url"]
        print(f"Leader   {options.url}/lead#token={leader.token}&session={sid}")
        print(f"Wall     {options.url}/wall#{sid}")
        print(f"Phone    {link}")
        print(f"PIN      {pin[:4]} {pin[4:]}\n", flush=True)
        async with asyncio.TaskGroup() as room:
            for person in invite(client, script, options):
                room.create_task(person.attend(link, ARRIVAL))
            room.create_task(follow(leader, line))
            if options.auto:
                room.create_task(lead(leader, script, options.pace))


def invite(client: httpx.AsyncClient, script: Sentences, options: Options) -> Sequence[Person]:
    """People with their temperaments and the sentences they will write, each sentence by one of them."""
    rng = random.Random(options.seed)
    phones = [Phone(client, options.language, random.Random(rng.random())) for _ in range(options.people)]
    hands: list[list[tuple[str, str]]] = [[] for _ in phones]
    writers = rng.sample(range(options.people), max(1, options.people * 4 // 5))  # a fifth only reads
    for sentence in rng.sample(script.written, min(len(script.written), 2 * options.people)):
        hands[rng.choice(writers)].append(sentence)
    return [
        Person(phone, random.Random(rng.random()), hand[:9], options.pace)
        for phone, hand in zip(phones, hands, strict=True)
    ]


async def lead(leader: Leader, script: Sentences, pace: float) -> None:
    """Take the group through every step, show what it said, and close."""
    await asyncio.sleep(ARRIVAL)
    for step in (await leader.view())["steps"]:
        if step["type"] == "plan":
            await leader.plan(script.actions)
        await leader.advance(step["id"])
        await asyncio.sleep(pace)
        if step["collects"]:
            await leader.reveal(step["id"])
            await asyncio.sleep(pace * LOOK)
    await leader.close()
    await leader.wait_for_report()


async def follow(leader: Leader, line: Line) -> None:
    """Say how each step goes, in a line, until the session is closed."""
    step = ""
    while True:
        view = await leader.view()
        if step and view["step"] != step:
            line.keep(_standing(view, step))
        step = view["step"]
        if view["phase"] == "closed":
            line.keep(_standing(view, step))
            line.keep("The session is closed.")
            return
        line.show(_standing(view, step))
        await asyncio.sleep(1)


def _standing(view: Json, step: str) -> str:
    found = next(each for each in view["steps"] if each["id"] == step)
    handed_in = f", {found['handed_in']} handed in" if found["collects"] else ""
    return f"{step:<12} {view['joined']} here{handed_in}"


def parse() -> Options:
    """The options, checked."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.demo", description=__doc__)
    parser.add_argument("host", metavar="HOST_URL", help="an embedded host on this machine")
    parser.add_argument("--language", choices=LANGUAGES, default="nb", help="of session and people (default nb)")
    parser.add_argument("--people", type=int, default=30, help="how many, 1 to 500 (default 30)")
    parser.add_argument("--pace", type=float, default=20, help="seconds a step takes (default 20)")
    parser.add_argument("--auto", action="store_true", help="lead the session too")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other people (default 1)")
    chosen = parser.parse_args()
    if not 1 <= chosen.people <= 500:
        parser.error("--people is 1 to 500")
    if not 0 < chosen.pace <= 600:
        parser.error("--pace is more than 0 and at most 600 seconds")
    url = chosen.host.rstrip("/")
    return Options(url, chosen.language, chosen.people, chosen.pace, chosen.auto, chosen.seed)


def main() -> int:
    """Play until the session is closed, or Ctrl-C."""
    options, code = parse(), 0
    host.require(options.url)
    try:
        asyncio.run(play(options))
    except* KeyboardInterrupt:
        print("\nThe people have left. The session is still open: close it as its leader.")
    except* (Problem, httpx.TransportError, TimeoutError) as group:
        print(f"\nThe demo stopped: {cause(group)}")
        code = 1
    return code


if __name__ == "__main__":
    raise SystemExit(main())
