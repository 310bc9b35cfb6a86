"""Alike texts are merged and taken apart, texts get themes, hiding has a reason, the phone hints before it sends."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import scan, scan_all
from tests.browser.conftest import Open
from tests.browser.people import LeaderPage, PhonePage
from tests.load.host import Started

SAME = ["Meetings always run over time", "Our meetings run over time nearly every week"]
OTHER = "The canteen closes too early"
NAMED = "I wish Kari would listen"


def unfold(page: Page, text: str) -> None:
    page.locator("summary", has_text=text).click()


def test_merging_theming_hiding_and_the_hint(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    phones = [PhonePage(open_page(f"{host.url}/#{pin}", language="en", phone=True)) for _ in range(3)]
    for phone in phones:
        phone.enter()
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(title)

    # A theme by one tap, gone by the same tap; what is handed in shows its theme.
    writer = phones[0]
    writer.expect_step("contribute")
    theme = writer.page.get_by_role("button", name="Information and meetings")
    writer.page.locator("label.segment").nth(1).click()
    theme.click()
    expect(theme).to_have_attribute("aria-pressed", "true")
    scan(writer.page)
    writer.write(SAME[0], kind=1)
    expect(writer.page.locator("main ul .card")).to_contain_text("Information and meetings")
    expect(theme).to_have_attribute("aria-pressed", "false")
    theme.click()
    theme.click()
    expect(theme).to_have_attribute("aria-pressed", "false")

    # The hint: once for a text, never in the way.
    namer = phones[1]
    namer.page.locator("#text").fill(NAMED)
    namer.primary.click()
    hint = namer.page.locator(".send-hint")
    expect(hint).to_contain_text("Kari")
    expect(hint.locator("p").first).to_be_focused()
    scan(namer.page)
    hint.get_by_role("button", name="Change it").click()
    expect(namer.page.locator("#text")).to_be_focused()
    expect(hint).to_have_count(0)
    namer.primary.click()
    expect(namer.page.locator("main ul .prose", has_text=NAMED)).to_be_visible()
    namer.page.locator("#text").fill("Call 07700 900123 when it happens")
    namer.primary.click()
    expect(hint).to_contain_text("telephone number")
    hint.get_by_role("button", name="Send anyway").click()
    expect(namer.page.locator("main ul .prose", has_text="07700")).to_be_visible()

    phones[1].write(SAME[1], kind=1)
    phones[2].write(OTHER, kind=1)
    leader.expect_handed_in("5")

    # Nobody's text is shown as it comes.
    page = leader.page
    expect(page.locator("main")).to_contain_text("5 handed in, none shown yet.")
    expect(page.locator("main")).to_contain_text("at least 5 at a time")
    scan(page)
    leader.next("Go through the contributions")
    leader.expect_texts(5)

    # What says the same is suggested; one tap merges, another takes it apart again.
    expect(page.locator(".similars")).to_be_visible(timeout=15_000)
    unfold(page, "may say the same")
    suggestion = page.locator(".similar")
    expect(suggestion).to_contain_text(SAME[0])
    expect(suggestion).to_contain_text(SAME[1])
    scan(page)
    suggestion.get_by_role("button", name="Merge").click()
    expect(suggestion).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    unfold(page, "may say the same")
    suggestion.get_by_role("button", name="Not the same").click()
    expect(suggestion).to_have_count(0)
    page.reload()
    unfold(page, "Read and moderate")
    expect(page.locator(".written")).to_have_count(5)
    page.wait_for_timeout(1_500)
    expect(suggestion).to_have_count(0)


def test_a_group_is_judged_once_and_a_hidden_one_is_counted(host: Started, open_page: Open) -> None:
    leader = LeaderPage(open_page(host.leader))
    pin = leader.start()
    session_id = leader.session_id
    phones = [PhonePage(open_page(f"{host.url}/#{pin}", language="en", phone=True)) for _ in range(2)]
    wall = open_page(f"{host.url}/wall#{session_id}")
    for phone in phones:
        phone.enter()
    for title in ("Warm-up 1", "Warm-up 2", "Warm-up 3", "Write"):
        leader.next(title)
    phones[0].write(SAME[0], kind=1)
    phones[1].write(SAME[1], kind=1)
    phones[0].write(OTHER, kind=1)
    phones[1].write("Something hurtful about somebody", kind=1)
    leader.expect_handed_in("4")
    leader.next("Go through the contributions")
    leader.expect_texts(4)
    page = leader.page
    expect(page.locator(".similars")).to_be_visible(timeout=15_000)
    unfold(page, "may say the same")
    page.locator(".similar").get_by_role("button", name="Merge").click()

    # Moderating: found by a word, hidden for a reason, themed with one choice.
    unfold(page, "Read and moderate")
    expect(page.locator(".written .plot-merged")).to_contain_text("One more said the same")
    page.get_by_label("Search the contributions").fill("hurtful")
    expect(page.locator(".written")).to_have_count(1)
    page.locator(".reasons summary").click()
    page.locator(".reasons").evaluate("one => one.scrollIntoView({ block: 'center' })")
    scan(page)
    page.get_by_role("button", name="hurtful", exact=True).click()
    expect(page.locator(".written")).to_contain_text("Hidden: hurtful")
    page.get_by_label("Search the contributions").fill("canteen")
    page.get_by_role("button", name="Suggested: Surroundings and safety").click()
    expect(page.get_by_label(re.compile("Theme of"))).to_have_value("surroundings")
    page.locator(".seek select").select_option(label="Merged")
    expect(page.locator(".written")).to_have_count(0)
    page.get_by_label("Search the contributions").fill("")
    expect(page.locator(".written")).to_have_count(1)
    scan(page)

    # The room: one card for the group with both texts, and how many are hidden for what.
    for phone in phones:
        phone.expect_step("judge")
        phone.card()
        expect(phone.page.locator("main")).to_contain_text("The leader has hidden 1 contribution: hurtful (1).")
        expect(phone.page.get_by_test_id("position")).to_contain_text("of 2")
    expect(wall.locator("body")).to_contain_text("hurtful (1)")
    together = phones[0].card()
    if not together.locator(".plot-merged").count():
        phones[0].page.locator(".under button").nth(1).click()
    expect(together).to_contain_text(SAME[0])
    expect(together).to_contain_text(SAME[1])
    scan_all(phones[0].page, wall)
