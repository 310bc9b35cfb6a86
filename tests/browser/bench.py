"""A slow phone: when it can be used, and how fast it answers taps while nothing comes back. Part of `make bench`.

Chromium with a processor four times slower and DevTools' "Fast 3G" (1.4 Mbit/s, and 563 ms before any answer), cold: no
cache, no service worker. Prints what it measures and exits 1 beyond a budget.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median

import httpx
from playwright.async_api import Browser, CDPSession, Page, async_playwright, expect

from tests.browser.conftest import PHONE, QUIET
from tests.load.host import operator_secret, started
from tests.load.phones import Leader, Phone

USABLE_MS = 1_500
TAP_MS = 100
RUNS = 5
SLOWER = 4
FAST_3G = {"offline": False, "latency": 562.5, "downloadThroughput": 188_744, "uploadThroughput": 86_400}
HANGING = FAST_3G | {"latency": 3_600_000}

WATCH = """
    window.usable = new Promise((usable) => {
      const look = () => {
        const button = document.querySelector("main button.primary:enabled");
        if (button?.getClientRects().length) setTimeout(() => usable(performance.now()));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    window.taps = [];
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.taps.push(duration);
    }).observe({ type: "event", durationThreshold: 16 });
"""


async def slow_phone(browser: Browser) -> tuple[Page, CDPSession]:
    """A new phone with nothing in its cache."""
    context = await browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        locale="nb-NO",
        has_touch=True,
        is_mobile=True,
    )
    await context.add_init_script(WATCH)
    page = await context.new_page()
    devtools = await context.new_cdp_session(page)
    await devtools.send("Network.enable")
    await devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    await devtools.send("Network.emulateNetworkConditions", FAST_3G)
    return page, devtools


async def usable_after(browser: Browser, url: str, pin: str = "") -> float:
    """Milliseconds from the start of loading until the first screen is painted and takes a tap.

    With a PIN, that is typed and handed in at once: a screen on which it is lost would not be one that can be used.
    """
    page, _ = await slow_phone(browser)
    await page.goto(url, wait_until="commit")
    milliseconds: float = await page.evaluate("window.usable")
    if pin:
        await page.locator("#pin").fill(pin)
        await page.locator("main button.primary").click()
        await expect(page.locator(".privacy-text").first).to_be_visible(timeout=20_000)
    await page.context.close()
    return milliseconds


class Walk:
    """A slow phone's way through a session, hanging in every step."""

    def __init__(self, page: Page, devtools: CDPSession, leader: Leader) -> None:
        self.page = page
        self.devtools = devtools
        self.leader = leader
        self.slowest: dict[str, float] = {}

    async def step(self, step: str, type_: str, act: Callable[[], Awaitable[None]]) -> None:
        """Goes to a step, and does `act` there while no request gets an answer."""
        await self.devtools.send("Network.emulateNetworkConditions", FAST_3G)
        await self.leader.advance(step)
        await expect(self.page.locator(f"main.step-{type_} :is(fieldset, article)").first).to_be_visible(timeout=20_000)
        await self.devtools.send("Network.emulateNetworkConditions", HANGING)
        await self.page.evaluate("window.taps.length = 0")
        await act()
        await self.page.wait_for_timeout(600)
        self.slowest[step] = max(await self.page.evaluate("window.taps"), default=0)

    async def choose(self) -> None:
        for option in (0, 2, 1):
            await self.page.locator("label.choice").nth(option).click()

    async def write(self) -> None:
        await self.page.locator("label.segment").nth(1).click()
        await self.page.locator("#text").press_sequentially("Kaffen er god, men det er lange møter.", delay=30)
        await self.page.locator("main button.primary").click()
        await self.page.locator("main ul button").first.click()

    async def judge(self) -> None:
        for value in (3, 0, 4):
            await self.page.locator(".step-button").nth(value).click()
            await self.page.wait_for_timeout(400)
        await self.page.locator(".under button").last.click()

    async def answer(self) -> None:
        for item in await self.page.locator("fieldset.scale-item").all():
            await item.locator(".value-4").click()


async def taps(client: httpx.AsyncClient, browser: Browser, leader: Leader, pin: str) -> dict[str, float]:
    """The slowest answer of the interface to a tap or a key, by step."""
    page, devtools = await slow_phone(browser)
    await page.goto(f"{client.base_url}#{pin}")
    await page.locator("main button.primary").click()
    await expect(page.locator(".welcome .in")).to_contain_text("✓", timeout=20_000)
    walk = Walk(page, devtools, leader)
    await walk.step("trilemma-1", "trilemma", walk.choose)
    await walk.step("write", "contribute", walk.write)
    writer = Phone(client)
    await writer.join(pin)
    for number in range(9):
        await writer.submit("idea", f"Innspill nummer {number}: vi planlegger uka sammen på mandag.")
    await walk.step("judge", "judge", walk.judge)
    await walk.step("pulse", "pulse", walk.answer)
    await page.context.close()
    return walk.slowest


async def measure(url: str, operator: str) -> bool:
    """Prints all figures; true when every budget is kept."""
    async with async_playwright() as playwright, httpx.AsyncClient(base_url=url, trust_env=False) as client:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        leader = await Leader.sign_in(client, unit="Bench", operator=operator)
        pin = (await leader.open("nb"))["pin"]
        print(f"\n  a phone {SLOWER} times slower, on Fast 3G, cold (budget {USABLE_MS} ms)")
        kept = True
        ways = {"PIN page": (url, pin), "QR code to privacy page": (f"{url}/#{pin}", "")}
        for name, (address, typed) in ways.items():
            times = sorted([await usable_after(browser, address, typed) for _ in range(RUNS)])
            middle = median(times)
            print(f"    {name:<26}{middle:>6.0f} ms   {times[0]:.0f}–{times[-1]:.0f} in {RUNS} runs")
            kept &= name != "PIN page" or middle <= USABLE_MS
        print(f"\n  the interface's slowest answer to a tap or key while the network hangs (budget {TAP_MS} ms)")
        for name, slowest in (await taps(client, browser, leader, pin)).items():
            print(f"    {name:<26}{slowest:>6.0f} ms")
            kept &= slowest <= TAP_MS
        await browser.close()
    print("\nAll budgets are kept." if kept else "\nMISSED a budget.")
    return kept


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="innspill-bench-") as folder, started(Path(folder)) as host:
        return 0 if asyncio.run(measure(host.url, operator_secret(host.data))) else 1


if __name__ == "__main__":
    sys.exit(main())
