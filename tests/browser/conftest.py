"""A real host on a port of its own, a real Chromium, and pages for phones, leader and wall."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parent.parent.parent
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
LOCALES = {"nb": "nb-NO", "sv": "sv-SE", "nl": "nl-NL", "en": "en-GB"}
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@dataclass(frozen=True)
class Host:
    """A running host. ``leader`` is the link that it printed."""

    url: str
    leader: str
    data: Path


@contextmanager
def serve(data: Path, *, address: str = "127.0.0.1", port: int | None = None) -> Iterator[Host]:
    """Runs a host as `make run` does, until the block ends; Ctrl-C must then stop it cleanly."""
    if port is None:
        with socket.socket() as probe:
            probe.bind((address, 0))
            port = probe.getsockname()[1]
    url = f"http://{address}:{port}"
    environment = {**os.environ, "HOST": address, "PORT": str(port), "DATA": str(data)}
    process = subprocess.Popen(
        [sys.executable, "-m", "infra.local"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        leader = ""
        while not leader:
            line = process.stdout.readline()
            assert line, "the host ended before it was ready"
            found = re.search(r"Leader\s+(\S+)", line)
            leader = found.group(1) if found else ""
        assert httpx.get(f"{url}/healthz").status_code == 200
        yield Host(url, leader, data)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=15) == 0, "Ctrl-C stops the host cleanly"
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with serve(tmp_path_factory.mktemp("host") / "data") as host:
        yield host


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        yield browser
        browser.close()


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens a page in a context of its own; fails the test on any error in a console."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_(url: str, *, language: str = "en", phone: bool = False, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport=PHONE if phone else DESK,  # type: ignore[arg-type]
            locale=LOCALES[language],
            has_touch=phone,
            is_mobile=phone,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: _note(message.type, message.text, errors))
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert errors == []


def _note(kind: str, text: str, errors: list[str]) -> None:
    # A failed request is the network's doing (offline on purpose, 404 until the report is built), not the page's.
    if kind == "error" and "Failed to load resource" not in text:
        errors.append(text)


def wait_until(page: Page, holds: Callable[[], bool], *, seconds: int = 15) -> None:
    """Waits for something outside of a page, such as a file, while the page and its routes go on."""
    for _ in range(seconds * 10):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come true in time")
