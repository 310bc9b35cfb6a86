"""The accessibility scan: axe-core's rules for WCAG 2.2 A and AA on what a page shows now."""

from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, ROOT

AXE = ROOT / "pwa" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def scan(page: Page) -> None:
    """Fails with each violated rule, and the elements that violate it."""
    page.locator("h1").first.wait_for()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # A screen that is fading in is measured in its final colours.
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")
    found = page.evaluate("tags => axe.run({ runOnly: tags, resultTypes: ['violations'] })", TAGS)
    violations = [
        f"{violation['id']}: {violation['help']} {[node['html'][:200] for node in violation['nodes'][:3]]}"
        for violation in found["violations"]
    ]
    assert violations == [], f"{page.url}\n" + "\n".join(violations)


def scan_narrow_too(page: Page) -> None:
    """The page as it is on a desk and on a phone."""
    scan(page)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    scan(page)
    page.set_viewport_size(DESK)  # type: ignore[arg-type]


def scan_all(*pages: Page) -> None:
    for page in pages:
        scan(page)
