"""The first screen is plain HTML, there before the app's scripts: nothing that is done on it meanwhile is lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import scan
from tests.browser.conftest import Open
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started

SCRIPTS = "**/assets/*.js"


@pytest.fixture
def early(host: Started, open_page: Open) -> Callable[..., tuple[Page, Callable[[], None]]]:
    """A phone whose scripts are still on their way, and what lets them arrive."""

    def open_(fragment: str = "", *, language: str = "nb") -> tuple[Page, Callable[[], None]]:
        page = open_page("about:blank", phone=True, language=language)
        waiting: list[Route] = []
        arrived = False

        def hold(route: Route) -> None:
            if arrived:
                route.continue_()
            else:
                waiting.append(route)

        def arrive() -> None:
            nonlocal arrived
            arrived = True
            for route in waiting:
                route.continue_()

        page.route(SCRIPTS, hold)
        page.add_init_script(
            """window.shifts = [];
            new PerformanceObserver((list) => {
              for (const { hadRecentInput, value } of list.getEntries())
                if (!hadRecentInput) window.shifts.push(value);
            }).observe({ type: "layout-shift", buffered: true });"""
        )
        page.goto(f"{host.url}/{fragment}", wait_until="commit")
        return page, arrive

    return open_


Early = Callable[..., tuple[Page, Callable[[], None]]]


def has_taken_over(page: Page) -> None:
    """The app gives the page its title."""
    expect(page).not_to_have_title("Innspill")


def test_what_is_typed_and_the_focus_stay_when_the_app_arrives(early: Early) -> None:
    page, arrive = early()
    expect(page.get_by_role("heading", level=1, name="Bli med i en økt")).to_be_visible()
    scan(page)
    page.locator("#pin").click()
    page.keyboard.type("1234")
    arrive()
    has_taken_over(page)
    page.keyboard.type("56")
    expect(page.locator("#pin")).to_be_focused()
    expect(page.locator("#pin")).to_have_value("123456")
    assert page.evaluate("window.shifts") == []
    page.keyboard.press("Enter")
    expect(page.locator("#pin-problem")).to_contain_text("8 sifre")


def test_a_pin_handed_in_before_the_app_is_there_is_not_lost(host: Started, open_page: Open, early: Early) -> None:
    pin = LeaderPage(open_page(host.leader)).start()
    page, arrive = early()
    page.locator("#pin").fill(pin)
    page.get_by_role("button", name="Bli med").click()
    expect(page.get_by_role("button", name="Leter etter økten")).to_be_disabled()
    arrive()
    expect(page.get_by_role("heading", level=1, name="Dette er privat")).to_be_visible()


def test_a_wrong_pin_handed_in_early_is_told_and_can_be_mended(host: Started, open_page: Open, early: Early) -> None:
    pin = LeaderPage(open_page(host.leader)).start()
    page, arrive = early()
    page.locator("#pin").fill("123")
    page.get_by_role("button", name="Bli med").click()
    arrive()
    expect(page.locator("#pin-problem")).to_be_visible()
    page.locator("#pin").fill(pin)
    page.get_by_role("button", name="Bli med").click()
    expect(page.get_by_role("heading", level=1, name="Dette er privat")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("nb", "Bli med i en økt"),
        ("sv", "Gå med i en session"),
        ("nl", "Doe mee aan een sessie"),
        ("en", "Join a session"),
    ],
)
def test_it_never_speaks_another_language_first(early: Early, language: str, title: str) -> None:
    page, arrive = early(language=language)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    arrive()
    has_taken_over(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    assert page.evaluate("document.documentElement.lang") == language


def test_another_language_chosen_early_is_spoken_and_remembered(early: Early) -> None:
    page, arrive = early()
    page.locator("select.language").select_option("sv")
    arrive()
    expect(page.get_by_role("heading", level=1, name="Gå med i en session")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gå med i en session")


def test_whoever_scans_sees_no_pin_form_and_the_pin_is_asked_about_once(
    host: Started, open_page: Open, early: Early
) -> None:
    pin = LeaderPage(open_page(host.leader)).start()
    page, arrive = early(f"#{pin}")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/api/join/" in request.url else None)
    expect(page.get_by_text("Åpner")).to_be_visible()
    expect(page.locator("#pin")).to_have_count(0)
    arrive()
    expect(page.get_by_role("heading", level=1, name="Dette er privat")).to_be_visible()
    PhonePage(page).enter()
    page.reload()
    PhonePage(page).expect_step("frame")
    # Once, before or after we began to listen; and not again by a phone that is in.
    assert len(asked) <= 1


def test_without_javascript_it_says_what_it_needs(host: Started, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.url)
    for said in page.locator("noscript p").all():
        expect(said).to_be_in_viewport()
    expect(page.locator("noscript p")).to_have_count(4)
    context.close()
