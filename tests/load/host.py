"""The host that a simulation talks to: reached, with a clear word when it is not there, or started."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def started() -> Iterator[tuple[str, int]]:
    """An embedded host on a free port with an empty data folder, stopped after: (URL, process id)."""
    with tempfile.TemporaryDirectory(prefix="innspill-load-") as folder:
        log = Path(folder, "host.log")
        port = _free_port()
        environment = os.environ | {"PORT": str(port), "DATA": str(Path(folder, "data"))}
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "infra.local"], env=environment, stdout=output, stderr=output
            )
        try:
            url = f"http://127.0.0.1:{port}"
            _await_health(url, process, log)
            yield url, process.pid
        finally:
            process.terminate()
            process.wait(timeout=20)


def peak_memory(pid: int) -> int:
    """The most memory that a process has held so far, in bytes (VmHWM; Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise ValueError(f"Process {pid} shows no VmHWM.")


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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
