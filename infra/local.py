"""The embedded host: all functions, their stream and the PWA in one process, on SQLite and a folder.

python -m infra.local        with HOST=, PORT= and DATA= to choose otherwise
"""

import asyncio
import os
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from urllib.parse import quote

import anyio.to_thread
import qrcode
import uvicorn
from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from functions.build_report.handler import consume as build_report
from functions.release_insights.handler import run as release_insights
from functions.remind_owners.handler import run as remind_owners
from functions.tally_ballots.handler import consume as tally_ballots
from infra.door import Door
from infra.operator_door import OperatorDoor, operator_secret
from infra.static import SecurityHeaders, serve_pwa
from infra.stream import Consumer, Stream
from infra.tokens import Role, VerifyTokens, host_secret, issue_token, token_router
from shared.domain.organisation import ROOT
from shared.home import Home, install_home
from shared.http import create_app
from shared.insights.engine import DuckDbEngine
from shared.mail import FolderMail
from shared.objects import FolderStore, erase_files
from shared.observability import log_failure, logger
from shared.settings import Settings
from shared.store import keys
from shared.store.keys import Key
from shared.store.sqlite import SqliteTable

HTTP_FUNCTIONS = (
    "prepare_format",
    "open_session",
    "erase_session",
    "keep_settings",
    "keep_themes",
    "lead_session",
    "steer_session",
    "share_session",
    "keep_notes",
    "moderate_contributions",
    "suggest_merges",
    "write_plan",
    "review_actions",
    "follow_up_actions",
    "give_extra_time",
    "schedule_action",
    "read_report",
    "join_session",
    "submit_contribution",
    "cast_ballot",
    "read_state",
    "read_easy_texts",
    "read_shared",
    "organise_units",
    "query_insights",
    "report_year",
)
STREAM_FUNCTIONS = ("tally_ballots", "build_report")
CLOCK_FUNCTIONS = ("release_insights", "remind_owners")
CLOUD_FUNCTIONS = ("follow_session", "push_state")
"""What only the cloud has: here phones ask as often as they like."""

PWA = Path(__file__).parent.parent / "pwa" / "dist"
THREADS = 16
TALLY_WINDOW = 1.0
REPORT_WINDOW = 0.2
REMINDING_HOUR = 6
"""Of the day in UTC, as in template.yaml."""


@dataclass(frozen=True)
class Host:
    """The app and what it stands on."""

    app: FastAPI
    home: Home
    secret: bytes


def http_routers() -> list[APIRouter]:
    """The routers of all functions that answer HTTP."""
    return [import_module(f"functions.{name}.handler").router for name in HTTP_FUNCTIONS]


def create_host(
    data: Path,
    *,
    public_url: str,
    port: int | None = None,
    clock: Callable[[], float] = time.time,
    wait: Callable[[float], None] = time.sleep,
) -> Host:
    """Makes a host on a data folder, which is created if it is not there.

    Its operator gets tokens at this machine's ``port``, and nowhere without one.
    """
    data.mkdir(parents=True, exist_ok=True)
    data.chmod(0o700)
    table = SqliteTable(data / "innspill.db", clock=clock)
    home = Home(
        table=table,
        seeds=table,
        objects=FolderStore(data / "objects"),
        settings=Settings(public_url=public_url),
        insights=lambda: DuckDbEngine(data / "objects"),
        mail=lambda: FolderMail(data / "outbox"),
        clock=clock,
        wait=wait,
    )
    install_home(home)
    secret = host_secret(data)
    tokens = token_router(secret, OperatorDoor(operator_secret(data), port))
    app = create_app([*http_routers(), tokens, _health()], door=Door)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        consumers = [
            Consumer("tally_ballots", lambda changes: tally_ballots(changes, home), TALLY_WINDOW),
            Consumer("build_report", lambda changes: build_report(changes, home), REPORT_WINDOW),
        ]
        stream = Stream(table, consumers, failures=data / "failures.log")
        stream.start()
        clockwork = [lambda: forget(home, table), lambda: remind_by_day(home), lambda: release_insights(home)]
        housekeeping = asyncio.create_task(_every_hour(*clockwork))
        yield
        housekeeping.cancel()
        stream.stop()
        table.close()

    app.router.lifespan_context = lifespan
    serve_pwa(app, PWA)
    app.add_middleware(VerifyTokens, secret=secret)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    return Host(app, home, secret)


async def _every_hour(*tasks: Callable[[], object]) -> None:
    """What the cloud does by itself or by its schedules. A task that fails is tried again an hour later."""
    while True:
        for task in tasks:
            try:
                await asyncio.to_thread(task)
            except Exception as error:
                log_failure("every hour", error)
        await asyncio.sleep(3600)


def remind_by_day(home: Home) -> None:
    """Sends the day's reminders from the morning on; each goes out once, however often the host looks."""
    if datetime.fromtimestamp(home.clock(), UTC).hour >= REMINDING_HOUR:
        remind_owners(home)


def forget(home: Home, table: SqliteTable) -> None:
    """Removes what has come to its end; a session takes its files with it."""

    def take_along(key: Key) -> None:
        subject = keys.subject(key)
        if subject is not None and subject.what == "session":
            erase_files(home.objects, subject.session)

    table.purge(take_along)


def _health() -> APIRouter:
    router = APIRouter()

    @router.get("/healthz")
    def healthz() -> dict[str, str]:
        return {"status": "ok"}

    return router


def address_on_network() -> str:
    """This machine's address on the local network, as phones reach it; loopback when there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))  # a documentation address: nothing is sent, the system only picks a route
        return str(probe.getsockname()[0])
    return "127.0.0.1"


@dataclass(frozen=True)
class Welcome:
    """Where to go: the links of leader, HR and administrator, the phones' address, and where everything is kept."""

    leader: str
    hr: str
    admin: str
    phones: str
    data: Path


def _welcome(to: Welcome) -> None:
    code = qrcode.QRCode(border=1)
    code.add_data(to.phones)
    print(f"\nInnspill is running.\n\n  Leader   {to.leader}\n  HR       {to.hr}\n  Admin    {to.admin}")
    print(f"  Phones   {to.phones}\n  Data     {to.data}\n")
    if sys.stdout.isatty():
        code.print_ascii(invert=True)
    else:
        code.print_ascii()
    print("Phones must be on the same network. Ctrl-C stops.\n", flush=True)


class _Server(uvicorn.Server):
    """Says where to go only once it really serves."""

    def __init__(self, config: uvicorn.Config, welcome: Welcome) -> None:
        super().__init__(config)
        self._welcome = welcome

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            _welcome(self._welcome)


def main() -> None:
    """Starts the host with HOST, PORT, DATA, PUBLIC_URL and UNIT from the environment."""
    logger.setLevel(os.environ.get("LOG_LEVEL") or "WARNING")  # the terminal stays with its link and code
    listen = os.environ.get("HOST") or "0.0.0.0"  # noqa: S104 - phones in the room must reach it
    port = int(os.environ.get("PORT") or 8000)
    data = Path(os.environ.get("DATA") or "data").resolve()
    everywhere = listen in ("0.0.0.0", "::")  # noqa: S104
    phones = os.environ.get("PUBLIC_URL") or f"http://{address_on_network() if everywhere else listen}:{port}"
    host = create_host(data, public_url=phones.rstrip("/"), port=None if os.environ.get("PUBLIC_URL") else port)
    origin = f"http://{'localhost' if everywhere else listen}:{port}"

    def link(page: str, name: str, unit: str, roles: list[Role]) -> str:
        return f"{origin}/{page}#token={quote(issue_token(host.secret, name=name, unit=unit, roles=roles))}"

    leader = link("lead", "Leader", os.environ.get("UNIT") or "Our team", ["leader"])
    hr = link("insights", "HR", ROOT, ["hr"])
    admin = link("insights", "Administrator", ROOT, ["admin"])
    config = uvicorn.Config(
        host.app,
        listen,
        port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    with suppress(KeyboardInterrupt):
        _Server(config, Welcome(leader, hr, admin, phones, data)).run()


if __name__ == "__main__":
    main()
