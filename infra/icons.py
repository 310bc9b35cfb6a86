"""Draws the icons that platforms want as PNG from the one SVG, with the browser of the tests.

Run `python -m infra.icons` when pwa/public/icon.svg has changed; the results are committed.
"""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

PUBLIC = Path(__file__).parent.parent / "pwa" / "public"
WHOLE = {"icon-192.png": 192, "icon-512.png": 512}
BLEEDING = {"icon-maskable-512.png": 512, "apple-touch-icon.png": 180}
"""To the edge, since the platform cuts its own shape: the drawing stays within the middle 80 %."""


def main() -> None:
    svg = (PUBLIC / "icon.svg").read_text(encoding="utf-8")
    bleeding = svg.replace(' rx="14"', "")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for drawing, wanted in ((svg, WHOLE), (bleeding, BLEEDING)):
            for name, size in wanted.items():
                page.set_viewport_size({"width": size, "height": size})
                page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:{size}px}}</style>{drawing}")
                page.screenshot(path=PUBLIC / name, omit_background=True)
        browser.close()


if __name__ == "__main__":
    main()
