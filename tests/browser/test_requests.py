"""How many files a phone asks for when it first joins: each is paid for in the cloud, so the bill is held to it."""

from urllib.parse import urlsplit

from infra.bill.edge import PAGE_REQUESTS
from tests.browser.conftest import Open
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started

UNSEEN = {"/", "/sw.js", "/icon.svg", "/manifest.webmanifest"}
"""What the browser asks for without telling the page."""


def test_a_phone_asks_for_no_more_files_than_are_billed(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    leader.start()
    link = leader.page.get_by_label("Link").first.input_value()
    phone = PhonePage(open_page(link, phone=True, language="nb"))
    phone.enter()
    loaded = phone.page.evaluate(
        """async () => {
          await navigator.serviceWorker.ready;
          const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
          const kept = await Promise.all(caches_.map((cache) => cache.keys()));
          const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
          return [...loaded, ...kept.flat().map(({ url }) => url)];
        }"""
    )
    paths = {urlsplit(url).path for url in loaded}
    files = UNSEEN | {path for path in paths if not path.startswith("/api/")}
    assert any("batch" in path for path in files), "the ticket code"
    assert len(files) <= PAGE_REQUESTS, "\n".join(sorted(files))
