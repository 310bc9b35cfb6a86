"""MiniStack, the emulator of AWS on this machine: one process, no Docker, nothing of it survives its end.

It runs with permissions enforced, so that a function that lacks one in template.yaml fails here too.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
PROGRAM = ROOT / ".tools" / "emulator" / "bin" / "ministack"
LOG = ROOT / "build" / "emulator.log"
"""What it, and every function that it runs, has to say."""

PORT = 4566
"""Where tools look for an emulator by themselves."""

REGION = "eu-north-1"
STARTING = 30.0
"""Seconds that it may take to answer."""


def endpoint(port: int = PORT) -> str:
    return f"http://localhost:{port}"


def access(port: int = PORT) -> dict[str, str]:
    """The environment in which boto3 and SAM talk to the emulator; its own account takes the key "test"."""
    return {
        "AWS_ENDPOINT_URL": endpoint(port),
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }


def free_port() -> int:
    """A port that nobody listens on, so that several emulators can run side by side."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_running(port: int = PORT) -> bool:
    try:
        with urlopen(f"{endpoint(port)}/_ministack/health", timeout=2) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False


@contextmanager
def emulator(log: Path = LOG, port: int = PORT) -> Iterator[str]:
    """The endpoint of an emulator that is started and stopped here. Raises RuntimeError when the port is taken."""
    if is_running(port):
        raise RuntimeError(f"an emulator runs on port {port} already; end it, or choose another port")
    log.parent.mkdir(parents=True, exist_ok=True)
    settings = {
        "AUTH": "true",
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "LOG_LEVEL": "WARNING",
        "MINISTACK_REGION": REGION,
    }
    with TemporaryDirectory(ignore_cleanup_errors=True) as own:
        # It unpacks every function with its layers, a hundred megabytes each, and leaves them lying.
        lent, unpacked = Path(own) / "lent", Path(own) / "unpacked"
        lent.mkdir()
        unpacked.mkdir()
        _lend_duckdb(lent)
        with log.open("w") as output:
            process = subprocess.Popen(  # noqa: S603 - our own program
                [PROGRAM],
                env={**os.environ, **settings, "PYTHONPATH": str(lent), "TMPDIR": str(unpacked)},
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            _wait(process, port, log)
            yield endpoint(port)
        finally:
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()


def _lend_duckdb(folder: Path) -> None:
    """Puts our DuckDB where the emulator finds it, which runs Athena's SQL by it, and where functions do not: they
    have what their layers bring and nothing else, so the emulator forgets the folder once it has started."""
    library = distribution("duckdb")
    for name in {path.parts[0] for path in library.files or () if path.parts[0] != ".."}:
        (folder / name).symlink_to(Path(str(library.locate_file(name))))
    (folder / "sitecustomize.py").write_text("import os\n\nos.environ.pop('PYTHONPATH', None)\n", encoding="utf-8")


def _wait(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    until = time.monotonic() + STARTING
    while not is_running(port):
        if process.poll() is not None or time.monotonic() > until:
            sys.stderr.write(log.read_text(encoding="utf-8")[-2000:])
            raise RuntimeError("the emulator did not start; what it said is above")
        time.sleep(0.1)
