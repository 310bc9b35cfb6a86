"""Plays a real dialogue through the public API, and compares every count in the report with the source.

Run it with `python -m tests.load.replay DIALOGUE_FOLDER HOST_URL`; it exits 1 on any difference.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Coroutine, Iterable
from pathlib import Path

import httpx

from . import host
from .dialogue import Comment, Dialogue, read_dialogue
from .meter import Meter
from .phones import Leader, Phone, Problem
from .progress import Line
from .truth import Tally, differences, exported_otherwise, recount
from .wire import Json, cause

IN_FLIGHT = 20
KIND = "idea"


async def play(dialogue: Dialogue, url: str, line: Line) -> tuple[Json, dict[str, str]]:
    """Run a whole session; returns the report and {contribution id: comment id}."""
    async with host.client(url, Meter(IN_FLIGHT)) as client:
        leader = await Leader.sign_in(client, unit="replay", operator=host.operator_secret())
        opened = await leader.open("en", title=dialogue.name, expected=len(dialogue.ballots), settings={"trilemmas": 0})
        steps = {step["type"]: step["id"] for step in (await leader.view())["steps"]}
        phones = [Phone(client) for _ in dialogue.ballots]
        await _all("joined", (phone.join(opened["join_url"]) for phone in phones), line)
        written: dict[str, str] = {}
        for step in (await leader.view())["steps"]:
            await leader.advance(step["id"])
            if step["type"] == "contribute":
                written = await _write(dialogue.comments, phones, step["id"], line)
            if step["type"] == "judge":
                await _judge(dialogue, phones, step["id"], written, line)
        await leader.reveal(steps["judge"])
        await leader.close()
        report = await leader.wait_for_report()
    return report, written


async def _write(comments: tuple[Comment, ...], phones: list[Phone], step: str, line: Line) -> dict[str, str]:
    tickets = sum(len(phone.tickets[step]) for phone in phones)
    if len(comments) > tickets:
        raise SystemExit(f"{len(comments)} comments, but the phones have only {tickets} tickets to write with.")
    written: dict[str, str] = {}

    async def write(phone: Phone, comment: Comment) -> None:
        written[await phone.submit(KIND, comment.text, step=step)] = comment.id

    await _all("written", (write(phones[i % len(phones)], comment) for i, comment in enumerate(comments)), line)
    if len(written) != len(comments):
        raise SystemExit("The host gave two contributions the same id.")
    return written


async def _judge(dialogue: Dialogue, phones: list[Phone], step: str, written: dict[str, str], line: Line) -> None:
    await phones[0].settled()
    listed = {c["id"] for c in await phones[0].contributions(step)}
    if listed != written.keys():
        raise SystemExit(f"{len(written)} contributions were written, but {len(listed)} are there to judge.")
    contribution = {comment: id for id, comment in written.items()}
    votes = (
        phone.vote(step, {contribution[comment]: choice for comment, choice in ballot.items()}, finished=True)
        for phone, ballot in zip(phones, dialogue.ballots, strict=True)
        if ballot
    )
    await _all("judged", votes, line)


async def _all(done: str, work: Iterable[Coroutine[None, None, None]], line: Line) -> None:
    started, jobs, finished = time.perf_counter(), list(work), 0

    async def do(job: Coroutine[None, None, None]) -> None:
        nonlocal finished
        await job
        finished += 1
        line.show(f"{done} {finished}/{len(jobs)}")

    async with asyncio.TaskGroup() as group:
        for job in jobs:
            group.create_task(do(job))
    line.keep(f"{done} {finished}/{len(jobs)} in {time.perf_counter() - started:.1f} s")


def show(dialogue: Dialogue, truth: dict[str, Tally], report: Json, written: dict[str, str]) -> None:
    """A table of every comment: what the source counts, and what the report says."""
    reported = {written[c["id"]]: c for c in report["contributions"] if c["id"] in written}
    print(f"\n{'comment':>8} {'agree':>6} {'disagree':>9} {'pass':>5}   {'report (5, 1, pass)':<20} text")
    for comment in dialogue.comments:
        tally, said = truth[comment.id], reported.get(comment.id, {}).get("counts")
        same = "=" if said == tally.counts() else "≠"
        shown = f"{same} {said['5']}, {said['1']}, {said['pass']}" if said else f"{same} nothing"
        text = comment.text if len(comment.text) <= 48 else comment.text[:47] + "…"
        row = f"{comment.id:>8} {tally.agree:>6} {tally.disagree:>9} {tally.passed:>5}   {shown:<20} "
        print(row + text.replace("\n", " ") + (" (moderated out)" if comment.moderated else ""))


def main() -> int:
    """Replay one dialogue; 0 when the report matches the source."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.replay", description=__doc__)
    parser.add_argument("dialogue", type=Path, metavar="DIALOGUE_FOLDER", help="comments.csv, participants-votes.csv")
    parser.add_argument("host", metavar="HOST_URL", help="an embedded host on this machine")
    chosen = parser.parse_args()
    folder, url = chosen.dialogue, chosen.host.rstrip("/")
    try:
        dialogue, truth = read_dialogue(folder), recount(folder)
    except (OSError, ValueError) as error:
        parser.error(f"this dialogue cannot be played: {error}")
    host.require(url)

    started = time.perf_counter()
    try:
        report, written = asyncio.run(play(dialogue, url, Line()))
    except* (Problem, httpx.TransportError, TimeoutError) as group:
        raise SystemExit(f"The replay stopped: {cause(group)}") from None
    seconds = time.perf_counter() - started

    show(dialogue, truth, report, written)
    found = list(differences(report, truth, {c.id: c.text for c in dialogue.comments}, written))
    print("\n".join(["", *found]) if found else "")
    if otherwise := exported_otherwise(folder, truth):
        print(
            f"{len(otherwise)} comments have other totals in comments.csv than in participants-votes.csv, "
            f"which is the truth here: {', '.join(otherwise)}."
        )
    judgements = sum(tally.judged for tally in truth.values())
    print(
        f"{dialogue.name}: {len(dialogue.ballots)} phones, {len(dialogue.comments)} contributions, "
        f"{judgements} judgements, {len(found)} differences; {seconds:.1f} s"
    )
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
