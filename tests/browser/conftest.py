"""A real host on a port of its own, a real Chromium, and pages for phones, leader and wall."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from fcntl import LOCK_EX, flock
from pathlib import Path
from shutil import copytree
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from infra.demo_org.__main__ import build
from tests.load.host import Started, started

ROOT = Path(__file__).parent.parent.parent
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
LOCALES = {"nb": "nb-NO", "sv": "sv-SE", "nl": "nl-NL", "en": "en-GB"}
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    with started(tmp_path_factory.mktemp("host") / "data") as host:
        yield host
        assert host.stop() == 0, "Ctrl-C stops the host cleanly"


@pytest.fixture(scope="session")
def organisation(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Started]:
    """A host of the demo organisation: two years of 400 sessions, built once for all processes of a run."""
    base = tmp_path_factory.getbasetemp()
    built = (base if worker_id == "master" else base.parent) / "built"
    with built.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not built.exists():
            build(base / "building", today=date(2026, 11, 22))
            (base / "building").rename(built)
    with started(copytree(built, base / "organisation")) as host:
        yield host


@pytest.fixture
def host(running: Started, request: pytest.FixtureRequest) -> Started:
    """The host with a leader of a unit of the test's own: what one test's sessions decide is in no other's next one."""
    token = running.token(request.node.name, name="Leader")
    return replace(running, leader=f"{running.url}/lead#token={quote(token)}")


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
