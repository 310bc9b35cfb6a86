"""The wall, from the back row: what must be read is a twenty-fifth of the screen's height or more, in every step."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.people import LeaderPage
from tests.load.host import Started

TOO_SMALL = """
() => {
  const least = innerHeight / 25 - 0.1;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const box = walk.currentNode.parentElement;
    const unread = !walk.currentNode.data.trim() || box.closest(".visually-hidden, .wall-full, script");
    const size = Number.parseFloat(getComputedStyle(box).fontSize);
    if (!unread && box.checkVisibility() && size < least) found.push(`${size}px: ${walk.currentNode.data.trim()}`);
  }
  return found;
}
"""


def expect_readable(wall: Page) -> None:
    assert wall.evaluate(TOO_SMALL) == []
    stage = wall.locator(".wall-stage")
    assert stage.evaluate("stage => stage.scrollHeight - stage.clientHeight") <= 1, stage.inner_text()


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
def test_everything_on_the_wall_can_be_read_from_the_back_row(
    host: Started, open_page: Open, width: int, height: int
) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start()
    wall = open_page(f"{host.url}/wall#{leader.session_id}")
    wall.set_viewport_size({"width": width, "height": height})
    expect(wall.locator(".wall-code")).to_be_visible()
    expect_readable(wall)
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write", "Go through the contributions", "Talk it through"):
        leader.next(title)
        expect(wall.locator(".wall-top")).to_contain_text(title)
        expect_readable(wall)
