"""The phone as an app: installable, there without a network, never interrupted, and waiting its turn at the door."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Page, Route, expect

import infra.local
from infra.tokens import issue_token
from tests.browser.axe import scan
from tests.browser.conftest import Open, wait_until
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started


def enter(page: Page) -> PhonePage:
    phone = PhonePage(page)
    phone.enter()
    return phone


def test_it_can_be_installed(host: Started, open_page: Open) -> None:
    page = open_page(host.url, phone=True)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    devtools = page.context.new_cdp_session(page)
    manifest = devtools.send("Page.getAppManifest")
    assert manifest["errors"] == []
    errors = [one["errorId"] for one in devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert set(errors) <= {"in-incognito"}, "a test's own context is like a private window; nothing else may be wrong"


def test_every_icon_is_there_in_the_size_it_says(host: Started, open_page: Open) -> None:
    page = open_page(host.url, phone=True)
    icons = page.evaluate(
        """async () => {
          const { icons } = await (await fetch("/manifest.webmanifest")).json();
          const touch = document.querySelector('link[rel="apple-touch-icon"]').getAttribute("href");
          return Promise.all([...icons, { src: touch, sizes: "180x180" }].map(async ({ src, sizes, purpose }) => {
            const image = new Image();
            image.src = src;
            await image.decode();
            return { sizes, purpose, real: `${image.naturalWidth}x${image.naturalHeight}` };
          }));
        }"""
    )
    assert all(icon["sizes"] in ("any", icon["real"]) for icon in icons)
    assert "maskable" in {icon["purpose"] for icon in icons}


def test_whoever_opens_it_without_a_network_is_back_in_the_step(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    phone = enter(open_page(f"{host.url}/#{leader.start()}", phone=True))
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")
    phone.choose(1)
    phone.expect_standing("handedIn")
    phone.page.context.set_offline(True)
    phone.page.goto(f"{host.url}/?opened-from=home#{leader_pin(phone.page)}")
    phone.expect_step("trilemma")
    expect(phone.page.locator("label.choice input").nth(1)).to_be_checked()
    phone.choose(2)
    phone.expect_standing("waiting")
    phone.page.context.set_offline(False)
    phone.expect_standing("handedIn")


def leader_pin(page: Page) -> str:
    return page.url.partition("#")[2]


def test_after_the_first_screen_no_step_needs_another_file(host: Started, open_page: Open) -> None:
    """As over plain http, where no service worker keeps them."""
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    page = open_page("about:blank", phone=True)
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: undefined })")
    page.goto(f"{host.url}/#{pin}", wait_until="networkidle")
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.route("**/assets/**", refuse)
    phone = enter(page)
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(title)
    phone.expect_step("contribute")
    phone.write("The coffee is good")
    leader.next("Go through the contributions")
    phone.card()
    assert asked == []


def test_a_part_that_does_not_come_is_said_and_tried_again(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    page = open_page("about:blank", phone=True)
    page.route("**/assets/steps-*.js", lambda route: route.abort())
    page.goto(f"{host.url}/#{pin}")
    phone = enter(page)
    leader.next("Warm-up 1")
    expect(page.get_by_role("alert")).to_contain_text("No contact")
    scan(page)
    page.unroute("**/assets/steps-*.js")
    page.get_by_role("button", name="Try again").click()
    expect(phone.page.locator("label.choice")).to_have_count(3)


def test_a_crowd_at_the_door_is_said_calmly_and_the_phone_waits_as_told(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    page = open_page("about:blank", phone=True)
    asked: dict[str, list[float]] = {"preview": [], "join": []}

    def crowded(route: Route) -> None:
        times = asked["preview" if route.request.method == "GET" else "join"]
        times.append(time.monotonic())
        if len(times) > 1:
            route.continue_()
        else:
            route.fulfill(status=503, headers={"Retry-After": "2"}, json={"code": "busy"})

    page.route("**/api/join/*", crowded)
    page.route("**/api/sessions/*/join", crowded)
    page.goto(f"{host.url}/#{pin}")
    expect(page.get_by_text("many are joining")).to_be_visible()
    phone = enter(page)
    expect(page.locator(".welcome")).to_contain_text("many are joining")
    expect(page.locator(".welcome")).to_contain_text("You’re in")
    for times in asked.values():
        assert len(times) == 2
        assert 2 <= times[1] - times[0] < 4
    phone.expect_step("frame")


@dataclass
class Changing:
    """A host in this process, whose pages can be changed while it runs."""

    url: str
    leader: str
    pages: Path

    def release(self) -> None:
        """A new version: another service worker, as any change of a file makes it."""
        worker = self.pages / "sw.js"
        worker.write_text(worker.read_text(encoding="utf-8") + "\n// a newer version\n", encoding="utf-8")


@pytest.fixture
def changing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Changing]:
    pages = tmp_path / "dist"
    shutil.copytree(infra.local.PWA, pages)
    monkeypatch.setattr(infra.local, "PWA", pages)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://localhost:{port}"
    host = infra.local.create_host(tmp_path / "data", public_url=url)
    server = uvicorn.Server(uvicorn.Config(host.app, "127.0.0.1", port, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    token = issue_token(host.secret, name="Leader", unit="Our team", roles=["leader"])
    yield Changing(url, f"{url}/lead#token={token}", pages)
    server.should_exit = True
    thread.join()


CONTROLLED = "navigator.serviceWorker.ready.then(() => true)"
UPDATE = "navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)"
WAITING = "() => navigator.serviceWorker.getRegistration().then((one) => one.waiting !== null)"


def test_a_new_version_waits_until_no_session_is_open_on_this_phone(changing: Changing, open_page: Open) -> None:
    leader = LeaderPage(open_page(changing.leader))
    pin = leader.start()
    phone = enter(open_page(f"{changing.url}/#{pin}", phone=True))
    page = phone.page
    page.evaluate(CONTROLLED)
    page.reload()  # from now on the worker serves the page
    phone.expect_step("frame")
    page.evaluate("window.sameage = true")
    changing.release()
    page.evaluate(UPDATE)
    page.wait_for_function(WAITING)
    expect(page.get_by_text("new version")).to_have_count(0)

    other = page.context.new_page()
    other.goto(changing.url)
    other.get_by_role("button", name="Use it").click()
    other.wait_for_timeout(1_000)
    assert other.evaluate(WAITING), "the session in the other window is open"
    assert page.evaluate("window.sameage"), "and nothing has happened to it"
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")

    page.close()
    other.wait_for_timeout(500)
    with other.expect_navigation():
        other.get_by_role("button", name="Use it").click()
    wait_until(other, lambda: not other.evaluate(WAITING))
    expect(other.get_by_text("newer version")).to_have_count(0)
    expect(other.get_by_role("heading", level=1, name="Join a session")).to_be_visible()
