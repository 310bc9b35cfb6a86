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


def operator_secret(data: Path | None = None) -> str:
    """What a running host gives tokens for: OPERATOR_SECRET, or the first line of operator.secret in its data folder.

    The folder is DATA, or data, unless one is given. Leaves the program, saying what to do, when there is neither.
    """
    if data is None and (told := os.environ.get("OPERATOR_SECRET", "").strip()):
        return told
    path = (data or Path(os.environ.get("DATA") or "data")) / "operator.secret"
    try:
        return path.read_text(encoding="utf-8").partition("\n")[0].strip()
    except OSError as error:
        raise SystemExit(
            f"The operator's secret could not be read ({path}: {error.strerror}).\n"
            "Give the host's data folder as DATA, or the first line of its operator.secret as OPERATOR_SECRET."
        ) from error


@dataclass(frozen=True)
class Started:
    """A host of our own: where it listens, its data, its process, and the links that it printed."""

    url: str
    leader: str
    data: Path
    process: subprocess.Popen[bytes]
    insights: str
    admin: str

    def token(self, unit: str, *roles: str, name: str = "Kim") -> str:
        """A token for anybody, as the host's operator gets it."""
        body = {"name": name, "unit": unit, "roles": roles or ("leader",)}
        signed = {"Authorization": f"Bearer {operator_secret(self.data)}"}
        answer = httpx.post(f"{self.url}/dev/token", json=body, headers=signed, trust_env=False)
        return str(answer.raise_for_status().json()["token"])

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
        links = [re.search(rf"{who}\s+(\S+)", said) for who in ("Leader", "HR", "Admin")]
        leader, insights, admin = (found.group(1) if found else "" for found in links)
        if not (leader and insights and admin):
            raise SystemExit("The host did not print the links of the leader, of HR and of the administrator.")
        yield Started(url, leader, data, process, insights, admin)
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
