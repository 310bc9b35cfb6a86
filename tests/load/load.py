"""Five hundred phones at once against one host, and whether it keeps its budgets.

Run it with `python -m tests.load.load HOST_URL` or `--start-host`; it exits 1 when a budget is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from shared.domain.left_steps import COUNT_DOWN

from . import host
from .crowd import Crowd, assemble
from .meter import Meter, percentile
from .phones import Leader, Problem
from .progress import Line
from .wire import cause

SECONDS = 80
"""For the whole session; the two count-downs of it take up to twenty."""

BALLOT_P95_MS = 300
MEMORY_MB = 300
REPORT_SECONDS = 2
BALLOT = "PUT ballot"


class Clock:
    """How long a run took, and how much of that the simulator itself computed."""

    def __init__(self) -> None:
        self._began, self._computed = time.perf_counter(), time.process_time()

    def stop(self) -> tuple[float, float]:
        """Seconds since the start, and seconds of the simulator's own computing among them."""
        return time.perf_counter() - self._began, time.process_time() - self._computed


async def run(url: str, operator: str, chosen: argparse.Namespace, meter: Meter) -> tuple[Clock, Crowd]:
    """Assemble a crowd, start the clock and play a session; gives the clock and the crowd, which has timed itself.

    Miscounts end up among the meter's errors.
    """
    line, cores = Line(), os.cpu_count()
    async with host.client(url, meter) as client:
        leader = await Leader.sign_in(client, unit="load", operator=operator)
        opened = await leader.open("en", title="Load", expected=chosen.phones)
        line.show("making the phones' blinds …")
        crowd = await assemble(client, leader, opened["pin"], chosen.phones, chosen.contributions, chosen.seed)
        line.keep(f"machine      {cores} cores, for host and simulator; load average before {os.getloadavg()[0]:.1f}")
        line.keep("The clock starts. Made before it: the phones' blinds, which real phones make themselves.")
        meter.forget()
        clock = Clock()
        try:
            report = await crowd.play(leader, opened["join_url"], line)
        except* (Problem, httpx.TransportError, TimeoutError) as group:
            line.keep(f"The run stopped early: {cause(group)}")
            meter.errors["run that stopped early"] += 1
        else:
            if wrong := crowd.miscounted(report):
                meter.errors["contribution miscounted in the report"] += len(wrong)
        return clock, crowd


def tell_ending(crowd: Crowd) -> None:
    """Print what a count-down has to be long enough for."""
    if not crowd.handing_in:
        return
    p50, p99, most = (percentile(crowd.handing_in, share) for share in (0.5, 0.99, 1))
    print(f"\nending    {len(crowd.handing_in)} phones learned that a step was left and handed in what they had: after")
    print(
        f"          {p50:.2f} s (half of them), {p99:.2f} s (99 of 100), {most:.2f} s (all); at most {COUNT_DOWN:.0f} s"
    )
    if crowd.shown_seconds is not None:
        print(f"          the leader saw the result {crowd.shown_seconds:.1f} s after her move")


def tell(meter: Meter, seconds: float, computed: float, memory: float | None) -> None:
    """Print the figures."""
    errors = sum(meter.errors.values())
    print(f"\ntotal     {seconds:.1f} s; the simulator itself computed {computed:.1f} s of it, on one core")
    print(f"requests  {meter.requests}: {meter.requests / seconds:.0f} a second, {errors} errors")
    print(f"          {meter.turned_away} asked to come back later, which is how the host steers a crowd")
    for kind, count in meter.errors.most_common():
        print(f"          {count} × {kind}")
    held = "not read: no --pid" if memory is None else f"{memory:.0f} MB, the most the host held"
    print(f"memory    {held}")
    print(f"\n{'request':<20} {'number':>7} {'p50 ms':>8} {'p95 ms':>8} {'p99 ms':>8}   in flight (median)")
    for asked, times in sorted(meter.seconds.items(), key=lambda item: -len(item[1])):
        quantiles = " ".join(f"{percentile(times, share) * 1000:>8.1f}" for share in (0.5, 0.95, 0.99))
        print(f"{asked:<20} {len(times):>7} {quantiles}   {percentile(meter.crowding[asked], 0.5)}")


def missed(meter: Meter, seconds: float, crowd: Crowd, memory: float | None) -> Iterator[str]:
    """The budgets that were not kept, in words."""
    if (report := crowd.report_seconds) > REPORT_SECONDS:
        yield f"the report came {report:.1f} s after close, {REPORT_SECONDS} s at most"
    if (slowest := max(crowd.handing_in, default=0.0)) > COUNT_DOWN:
        yield f"the slowest phone had handed in {slowest:.1f} s after a step was left, {COUNT_DOWN:.0f} s at most"
    if seconds > SECONDS:
        yield f"{seconds:.1f} s in all, {SECONDS} s at most"
    ballots = meter.seconds.get(BALLOT)
    if ballots and (p95 := percentile(ballots, 0.95) * 1000) > BALLOT_P95_MS:
        yield f"p95 of a ballot's acknowledgement {p95:.0f} ms, {BALLOT_P95_MS} ms at most"
    if memory is not None and memory > MEMORY_MB:
        yield f"{memory:.0f} MB of memory, {MEMORY_MB} MB at most"
    if errors := sum(meter.errors.values()):
        yield f"{errors} errors, none allowed"


def measure(url: str, operator: str, pid: int | None, chosen: argparse.Namespace) -> int:
    """One run with its figures; 0 when every budget is kept."""
    meter = Meter(chosen.in_flight)
    clock, crowd = asyncio.run(run(url, operator, chosen, meter))
    seconds, computed = clock.stop()
    memory = host.peak_memory(pid) / 1e6 if pid else None
    tell(meter, seconds, computed, memory)
    tell_ending(crowd)
    if pid:
        print(f"\nThe host used {host.computed(pid):.1f} s of processor time since it started.")
    for words in (over := list(missed(meter, seconds, crowd, memory))):
        print(f"MISSED: {words}")
    if not over:
        print("All budgets are kept.")
    return 1 if over else 0


def parse() -> argparse.Namespace:
    """The options, checked."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.load", description=__doc__)
    parser.add_argument("host", metavar="HOST_URL", nargs="?", help="an embedded host on this machine")
    parser.add_argument("--start-host", action="store_true", help="start one for this run, with empty data")
    parser.add_argument("--pid", type=int, help="the host's process id, to read its peak memory (Linux)")
    parser.add_argument("--phones", type=int, default=500, help="how many people (default 500)")
    parser.add_argument("--contributions", type=int, default=60, help="how many are written (default 60)")
    parser.add_argument("--in-flight", type=int, default=50, help="requests at once, at most (default 50)")
    parser.add_argument("--seed", type=int, default=1, help="of the votes (default 1)")
    chosen = parser.parse_args()
    if bool(chosen.host) == chosen.start_host:
        parser.error("give a HOST_URL, or --start-host")
    if chosen.start_host and chosen.pid:
        parser.error("--pid goes with a HOST_URL; with --start-host it is known")
    if min(chosen.phones, chosen.in_flight, chosen.contributions) < 1:
        parser.error("--phones, --contributions and --in-flight are at least 1")
    return chosen


def main() -> int:
    """Load one host; 0 when every budget is kept."""
    chosen = parse()
    if chosen.start_host:
        with tempfile.TemporaryDirectory(prefix="innspill-load-") as folder, host.started(Path(folder)) as mine:
            return measure(mine.url, host.operator_secret(mine.data), mine.process.pid, chosen)
    url = chosen.host.rstrip("/")
    host.require(url)
    return measure(url, host.operator_secret(), chosen.pid, chosen)


if __name__ == "__main__":
    raise SystemExit(main())
