"""One unit, and its lines over time: as HR who is about to visit it, and as the leader who sees it alone."""

from urllib.parse import quote

from playwright.sync_api import Page, expect

from infra.demo_org.units import MATCH, STRENGTH, TREND
from tests.browser.axe import scan, scan_narrow_too
from tests.browser.conftest import Open
from tests.load.host import Started

SMALL = "Solbakken natt"


def leaders_page(host: Started, unit: str, page: str) -> str:
    """The leader's link to one of her pages."""
    return f"{host.url}{page}token={quote(host.token(unit, name='Kari'))}"


def no_sideways(page: Page) -> None:
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(width) <= 0, "the page is wider than the screen"


def test_hr_reads_a_unit_before_she_visits_it(organisation: Started, open_page: Open) -> None:
    page = open_page(organisation.insights)
    page.get_by_role("table").get_by_role("link", name="Helse og omsorg", exact=True).click(timeout=15_000)
    expect(page.get_by_role("heading", level=1, name="Helse og omsorg")).to_be_focused()
    page.goto(f"{organisation.url}/insights#unit&under={quote(STRENGTH[0])}")
    short = page.get_by_role("region", name="In short")
    expect(short).to_contain_text("Information and meetings", timeout=15_000)
    expect(short).to_contain_text("Workload and time")
    themes = page.get_by_role("table", name="Strengths and challenges")
    expect(themes.get_by_role("row").nth(1)).to_contain_text("Information and meetings")
    expect(themes.get_by_role("row").last).to_contain_text("Workload and time")
    scan_narrow_too(page)

    # A number says what it is, and gives the focus back; it leads to its line over time.
    number = themes.get_by_role("button").first
    number.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("People behind it")
    scan(page)
    page.keyboard.press("Escape")
    expect(number).to_be_focused()
    number.press("Enter")
    dialog.get_by_role("link", name="Over time").click()
    expect(page.get_by_role("heading", level=2, name="Works well · Information and meetings")).to_be_visible()
    expect(page.get_by_role("table", name="Information and meetings").get_by_role("row")).to_have_count(9)
    scan_narrow_too(page)


def test_hr_sees_who_a_unit_can_teach(organisation: Started, open_page: Open) -> None:
    page = open_page(f"{organisation.insights}&unit=&under={quote(MATCH[0])}")
    teaching = page.get_by_role("region", name="Teach and learn")
    expect(teaching.get_by_role("heading", name=f"{MATCH[1]} can learn from {MATCH[0]}")).to_be_visible(timeout=15_000)
    with page.expect_download() as kept:
        teaching.get_by_text("Save these figures").click()
        teaching.get_by_role("button", name="CSV").click()
    said = kept.value.path().read_text(encoding="utf-8-sig")
    assert len(said.splitlines()) == 1 + teaching.get_by_role("listitem").filter(has_text="can learn from").count()


def test_a_trend_is_seen_small_and_large_by_keyboard_in_the_dark(organisation: Started, open_page: Open) -> None:
    page = open_page(f"{organisation.insights}&time=&under={quote(TREND[0])}&show=item", dark=True)
    line = page.get_by_role("link", name="I had a say")
    line.focus(timeout=15_000)
    scan_narrow_too(page)
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", level=2)
    expect(heading).to_contain_text("I had a say")
    expect(heading).to_be_focused()
    numbers = page.get_by_role("table").locator("tbody tr td:nth-of-type(1) strong").all_inner_texts()
    assert len(numbers) == 8
    assert float(numbers[-1]) > float(numbers[0])
    scan_narrow_too(page)
    page.reload()
    expect(heading).to_contain_text("I had a say", timeout=15_000)
    page.get_by_role("link", name="All the lines").click()
    expect(line).to_be_visible()


def test_a_leader_sees_her_own_unit_and_no_other(organisation: Started, open_page: Open) -> None:
    page = open_page(leaders_page(organisation, MATCH[0], "/lead#"), phone=True)
    page.get_by_role("link", name="See your unit").click()
    expect(page.get_by_role("heading", level=1, name=MATCH[0])).to_be_visible(timeout=15_000)
    expect(page.get_by_role("region", name="In short")).to_contain_text("Working together")
    assert "token" not in page.url
    pages = page.get_by_role("navigation", name="Pages")
    assert pages.get_by_role("link").all_inner_texts() == ["Unit", "Over time"]
    expect(page.get_by_label("Part of the organisation")).to_have_count(0)
    expect(page.get_by_role("region", name="Teach and learn")).to_have_count(0)
    scan(page)
    no_sideways(page)
    pages.get_by_role("link", name="Over time").click()
    expect(page.get_by_role("link", name="Workload and time")).to_be_visible()
    scan(page)
    no_sideways(page)
    page.reload()
    expect(page.get_by_role("heading", level=1, name=MATCH[0])).to_be_visible(timeout=15_000)

    # Another unit in the address is refused in words, and what is kept for HR on this machine is not touched.
    page.goto(f"{organisation.url}/insights#unit&under={quote(MATCH[1])}")
    expect(page.get_by_role("alert").first).to_contain_text("is not one that you can see")
    assert page.evaluate("localStorage.getItem('innspill-insights-token')") is None


def test_a_small_team_is_told_why_there_are_no_numbers(organisation: Started, open_page: Open) -> None:
    page = open_page(leaders_page(organisation, SMALL, "/insights#unit&"), language="nb")
    expect(page.get_by_text("For få personer til å vise noe tall her").first).to_be_visible(timeout=15_000)
    expect(page.get_by_role("table")).to_have_count(0)
    scan_narrow_too(page)
