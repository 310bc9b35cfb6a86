"""The host that a simulation talks to: reached, with a clear word when it is not there, or started."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from .meter import Meter


def client(host: str, meter: Meter) -> httpx.AsyncClient:
    """An HTTP client for all phones of a run, measured and bounded by `meter`."""
    return httpx.AsyncClient(base_url=host, transport=meter, trust_env=False)


def require(host: str) -> None:
    """Leave the program, saying what to do, when no host answers at this URL."""
    try:
        httpx.get(f"{host}/healthz", timeout=5, trust_env=False).raise_for_status()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise SystemExit(
            f"No Innspill host answers at {host}/healthz ({type(error).__name__}: {error}).\n"
            "Start one with `make run` and give its URL, for instance http://127.0.0.1:8000."
        ) from error


@dataclass(frozen=True)
class Started:
    """A host of our own: where it listens, the leader's link that it printed, its data, its process, and HR's link."""

    url: str
    leader: str
    data: Path
    process: subprocess.Popen[bytes]
    insights: str

    def stop(self, seconds: float = 20) -> int:
        """Press Ctrl-C; returns the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=seconds)


@contextmanager
def started(data: Path, *, address: str = "127.0.0.1", port: int | None = None) -> Iterator[Started]:
    """An embedded host as `make run` starts it, on a free port unless one is given, stopped after."""
    port = port or _free_port(address)
    data.mkdir(parents=True, exist_ok=True)
    log = data / "host.log"
    environment = os.environ | {"HOST": address, "PORT": str(port), "DATA": str(data)}
    with log.open("wb") as output:
        process = subprocess.Popen([sys.executable, "-m", "infra.local"], env=environment, stdout=output, stderr=output)
    try:
        url = f"http://{address}:{port}"
        _await_health(url, process, log)
        said = log.read_text(encoding="utf-8")
        links = [re.search(rf"{who}\s+(\S+)", said) for who in ("Leader", "HR")]
        leader, insights = (found.group(1) if found else "" for found in links)
        if not (leader and insights):
            raise SystemExit("The host did not print the links of the leader and of HR.")
        yield Started(url, leader, data, process, insights)
    finally:
        process.terminate()
        process.wait(timeout=20)


def peak_memory(pid: int) -> int:
    """The most memory that a process has held so far, in bytes (VmHWM; Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise ValueError(f"Process {pid} shows no VmHWM.")


def computed(pid: int) -> float:
    """The seconds of processor time a process has used so far (Linux); other work hardly moves it."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _await_health(url: str, process: subprocess.Popen[bytes], log: Path, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(f"{url}/healthz", timeout=1, trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    said = log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:]
    raise SystemExit("\n".join(["The host did not start. Its last words:", *said]))


def _free_port(address: str) -> int:
    with socket.socket() as probe:
        probe.bind((address, 0))
        return int(probe.getsockname()[1])
