"""Participation for all: more time, a device that several share, easy-read texts, reading aloud and dictation."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import scan, scan_all
from tests.browser.conftest import Open
from tests.browser.people import AWAITED, LeaderPage, PhonePage
from tests.load.host import Started

VOICES = """
  window.said = [];
  const voice = (lang, localService) => ({ lang, localService, name: lang, voiceURI: lang, default: false });
  const synthesis = {
    getVoices: () => [voice("en-GB", true), voice("nb-NO", true), voice("sv-SE", false)],
    speak(one) { window.said.push([one.lang, one.text]); },
    cancel() { window.said.push("silence"); },
    addEventListener() {},
  };
  Object.defineProperty(window, "speechSynthesis", { configurable: true, get: () => synthesis });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
"""A device with local voices for two languages, and one for a third that would send the text elsewhere."""

HEARING = """
  window.SpeechRecognition = class extends EventTarget {
    start() { window.listening = this; }
    stop() { window.listening = null; this.dispatchEvent(new Event("end")); }
    abort() { this.stop(); }
  };
  window.hear = (transcript) => {
    const result = Object.assign([{ transcript }], { isFinal: true });
    window.listening.dispatchEvent(Object.assign(new Event("result"), { resultIndex: 0, results: [result] }));
  };
"""


def start(host: Started, open_page: Open, *, extra: str | None = None) -> tuple[LeaderPage, str]:
    leader = LeaderPage(open_page(host.leader))
    if extra:
        leader.page.get_by_text("Title, number and extra time").click()
        leader.page.get_by_label("Extra time for those who need it").select_option(label=extra)
    return leader, leader.start()


def join(host: Started, open_page: Open, pin: str, *, language: str = "en", script: str = "") -> PhonePage:
    page = open_page("about:blank", language=language, phone=True)
    if script:
        page.add_init_script(script)
    page.goto(f"{host.url}/#{pin}")
    phone = PhonePage(page)
    phone.enter()
    return phone


def go_to(leader: LeaderPage, *titles: str) -> None:
    for title in titles:
        leader.next(title)


def back(leader: LeaderPage) -> None:
    """One step back; the leader's page may ask first."""
    leader.page.locator(".moves .back").click()


WARM_UPS = ("Warm-up 1", "Warm-up 2", "Warm-up 3")


def test_somebody_takes_more_time_and_hands_in_after_the_group_has_gone_on(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page, extra="2 minutes")
    slow = join(host, open_page, pin)
    go_to(leader, *WARM_UPS, "Write")
    slow.expect_step("contribute")
    slow.page.locator("#text").fill("Half a thought")
    leader.next("Go through the contributions")
    slow.expect_step("judge")
    scan(slow.page)
    slow.page.get_by_role("button", name="I need more time").click()
    slow.expect_step("contribute")
    expect(slow.page.locator("#text")).to_have_value("Half a thought")
    expect(slow.page.locator("main")).to_contain_text("The others are at “Go through the contributions”.")
    expect(slow.page.locator("h1")).to_be_focused()
    scan(slow.page)
    # Two steps that were left are open at once.
    leader.next("Talk it through")
    expect(slow.page.locator("main")).to_contain_text("The others are at “Talk it through”.")
    slow.write("A whole thought")
    slow.expect_standing("handedIn")
    slow.page.get_by_role("button", name="Go on to the others").click()
    slow.expect_step("discuss")
    back(leader)
    slow.expect_step("judge")
    expect(slow.page.locator("main")).to_contain_text("when those who need more time have finished")
    leader.end_extra_time()
    expect(slow.card()).to_contain_text("A whole thought")


def test_the_leader_gives_time_on_the_way_and_ends_it_with_one_tap(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page)
    slow, quick = join(host, open_page, pin), join(host, open_page, pin)
    leader.next("Warm-up 1")
    quick.expect_step("trilemma")
    quick.choose(0)
    quick.expect_standing("handedIn")
    leader.page.get_by_text("So that everyone can take part").click()
    leader.page.get_by_label("Extra time for those who need it").select_option(label="5 minutes")
    scan(leader.page)
    leader.next("Warm-up 2")
    slow.page.get_by_role("button", name="I need more time").click()
    expect(slow.page.locator("h1")).to_have_text("Warm-up 1")
    expect(quick.page.get_by_role("button", name="I need more time")).to_have_count(0)
    expect(leader.coming).to_contain_text("Extra time is running in “Warm-up 1”, until")
    expect(leader.coming).to_contain_text("10 more seconds; then it is final")
    scan_all(leader.page, slow.page)
    leader.coming.get_by_role("button", name="End extra time now").click()
    # Somebody who is at it still has a moment, and what she does in it is counted.
    expect(slow.page.locator("main")).to_contain_text("seconds left")
    slow.choose(1)
    expect(slow.page.locator("h1")).to_have_text("Warm-up 2", timeout=AWAITED)
    leader.expect_final()
    back(leader)
    expect(leader.page.locator(".side")).to_contain_text("2 of 2")


def test_the_result_waits_for_who_needs_more_time(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page, extra="5 minutes")
    slow, quick = join(host, open_page, pin), join(host, open_page, pin)
    leader.next("Warm-up 1")
    quick.expect_step("trilemma")
    quick.choose(0)
    quick.expect_standing("handedIn")
    leader.expect_handed_in("1 of 2")
    leader.reveal()
    expect(quick.page.locator("main")).to_contain_text("when those who need more time have finished")
    expect(slow.page.locator("main")).to_contain_text("The leader wants to show the result of “Warm-up 1”.")
    scan_all(leader.page, slow.page, quick.page)
    slow.page.get_by_role("button", name="I need more time").click()
    expect(slow.page.locator("main")).to_contain_text("The others are waiting for the result.")
    scan(slow.page)
    for phone in (slow, quick):
        expect(phone.page.locator(".plot")).to_have_count(0)
    slow.choose(1)
    # Everybody has finished: nobody waits for the rest of five minutes.
    for phone in (slow, quick):
        expect(phone.page.locator(".plot")).to_be_visible(timeout=AWAITED)


def take_card(page: Page, colour: str) -> None:
    page.get_by_role("button", name="Take a new card").click()
    page.get_by_role("button", name="I understand, go on").click()
    page.get_by_role("button", name=f"{colour} card").click()
    expect(page.get_by_role("region", name=f"{colour} card")).to_be_visible()


def pass_on(page: Page) -> None:
    page.get_by_role("button", name="Pass on to the next person").click()
    page.get_by_role("button", name="Pass on", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Whose turn is it?")
    expect(page.locator("h1")).to_be_focused()


def test_one_device_goes_round_the_table_and_keeps_nothing(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page)
    page = open_page(f"{host.url}/?lend#{pin}", phone=True)
    expect(page.get_by_role("button", name="Take a new card")).to_be_visible()
    scan(page)
    page.get_by_role("button", name="Take a new card").click()
    scan(page)
    page.get_by_role("button", name="I understand, go on").click()
    scan(page)
    page.get_by_role("button", name="Blue card").click()
    table = PhonePage(page)
    table.expect_step("frame")
    expect(page.locator("main")).to_contain_text("You’re in")
    scan(page)
    pass_on(page)
    take_card(page, "Green")
    table.expect_step("frame")
    leader.expect_handed_in("2")

    # Blue and Green hand in one after the other; neither is there for the next to see.
    go_to(leader, *WARM_UPS, "Write")
    table.expect_step("contribute")
    table.write("Written with the green card")
    page.locator("#text").fill("Begun and not handed in")
    page.get_by_role("button", name="Pass on to the next person").click()
    expect(page.get_by_role("dialog")).to_contain_text("It is deleted")
    scan(page)
    page.get_by_role("button", name="Pass on", exact=True).click()
    expect(page.get_by_role("button", name="Green card")).to_contain_text("done with this step")
    scan(page)
    page.get_by_role("button", name="Green card").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You are done with this step")
    expect(page.locator("body")).not_to_contain_text("Written with")
    expect(page.locator("body")).not_to_contain_text("Begun")
    scan(page)
    pass_on(page)
    page.get_by_role("button", name="Blue card").click()
    table.write("Written with the blue card")
    pass_on(page)
    leader.expect_handed_in("2")

    # The same people go on in the next step, with the same cards and no new participants.
    leader.next("Go through the contributions")
    for colour in ("Blue", "Green"):
        page.get_by_role("button", name=f"{colour} card").click()
        table.expect_step("judge")
        table.judge_all({"Written with the green card": "5"})
        table.expect_standing("handedIn")
        pass_on(page)
    leader.expect_handed_in("2 of 2")

    kept = page.evaluate(
        "async () => [{...localStorage}, {...sessionStorage}, document.cookie, await indexedDB.databases()]"
    )
    assert kept == [{}, {}, "", []]
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.get_by_role("button", name="Take a new card")).to_be_visible()
    expect(page.get_by_role("button", name="Blue card")).to_have_count(0)


def test_the_leader_finds_the_address_for_a_lent_device(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page)
    leader.page.get_by_text("So that everyone can take part").click()
    expect(leader.page.get_by_label("Address for the device")).to_have_value(
        re.compile(rf"/\?lend#{pin}\.[\w-]{{32}}$")
    )
    scan(leader.page)


def test_an_address_without_a_pin_says_what_is_missing(host: Started, open_page: Open) -> None:
    page = open_page(f"{host.url}/?lend", phone=True)
    expect(page.get_by_role("alert")).to_contain_text("no PIN")
    scan(page)


def test_easy_texts_are_chosen_once_and_remembered(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page)
    page = open_page(f"{host.url}/#{pin}", language="nb", phone=True)
    page.get_by_role("button", name="Lesehjelp").click()
    scan(page)
    page.get_by_label("Lettlest").check()
    page.get_by_role("dialog").get_by_role("button", name="Lukk").click()
    expect(page.locator(".lead")).to_contain_text("Ikke lederen. Ikke HR.")
    scan(page)
    phone = PhonePage(page)
    phone.enter()
    expect(page.locator(".step-text")).to_contain_text("Først skriver du hva du opplever.")
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")
    expect(page.locator(".step-text")).to_have_text(re.compile("Ingen svar er feil"))
    page.reload()
    expect(page.locator(".step-text")).to_have_text(re.compile("Ingen svar er feil"))
    page.get_by_role("combobox").select_option("sv")
    expect(page.locator(".step-text")).to_have_text(re.compile("Inget svar är fel"))
    page.get_by_role("button", name="Läshjälp").click()
    page.get_by_label("Lättläst").uncheck()
    expect(page.locator(".step-text")).not_to_have_text(re.compile("Inget svar är fel"))


def test_texts_and_contributions_are_read_aloud_by_the_devices_own_voice(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page)
    phone = join(host, open_page, pin, script=VOICES)
    page = phone.page
    expect(page.get_by_role("button", name="Read aloud")).to_have_count(0)
    page.get_by_role("button", name="Help with reading").click()
    page.get_by_label("Read aloud").check()
    scan(page)
    page.keyboard.press("Escape")
    page.locator("main").get_by_role("button", name="Read aloud").click()
    assert page.evaluate("said.find(Array.isArray)") == ["en-GB", "Welcome."]
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    scan(page)
    # Another step: silence.
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")
    assert page.evaluate("said.at(-1)") == "silence"
    go_to(leader, *WARM_UPS[1:], "Write")
    phone.write("We help each other")
    leader.next("Go through the contributions")
    phone.card().get_by_role("button", name="Read aloud").click()
    assert page.evaluate("said.at(-1)") == ["en-GB", "We help each other"]
    scan(page)
    # A voice that would send the text elsewhere is not offered.
    page.get_by_role("combobox").select_option("sv")
    expect(page.locator("main .aloud button")).to_have_count(1)


def test_dictation_is_off_until_somebody_has_read_what_it_means(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page)
    phone = join(host, open_page, pin, script=HEARING)
    page = phone.page
    go_to(leader, *WARM_UPS, "Write")
    phone.expect_step("contribute")
    expect(page.get_by_role("button", name="Speak", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Help with reading").click()
    expect(page.get_by_role("dialog")).to_contain_text("Many browsers send the sound")
    page.get_by_label("Speak instead of writing").check()
    page.keyboard.press("Escape")
    page.locator("#text").fill("Before.")
    page.get_by_role("button", name="Speak", exact=True).click()
    page.evaluate("hear('and this was said')")
    expect(page.locator("#text")).to_have_value("Before. and this was said")
    scan(page)
    leader.next("Go through the contributions")
    phone.expect_step("judge")
    assert page.evaluate("listening") is None
    page.reload()
    back(leader)
    phone.expect_step("contribute")
    expect(page.get_by_role("button", name="Speak", exact=True)).to_have_count(0)


def test_where_a_browser_can_do_neither_nothing_is_offered(host: Started, open_page: Open) -> None:
    _, pin = start(host, open_page)
    phone = join(host, open_page, pin, script="delete window.webkitSpeechRecognition; delete window.SpeechRecognition;")
    phone.page.get_by_role("button", name="Help with reading").click()
    expect(phone.page.get_by_label("Easy to read")).to_be_visible()
    expect(phone.page.get_by_label("Speak instead of writing")).to_have_count(0)
    scan_all(phone.page)


CUT_OFF = """() => {
  const width = document.documentElement.clientWidth;
  const skipped = '.visually-hidden, svg, .theme-row';  // a row of themes is scrolled by itself
  const out = [...document.querySelectorAll('body *')].filter((one) => !one.closest(skipped));
  return out.filter((one) => one.getBoundingClientRect().right > width + 1).map((one) => one.outerHTML.slice(0, 80));
}"""


def expect_nothing_cut_off(page: Page) -> None:
    """At 320 pixels (a desk's 1280 at 400 %), and with text of double size."""
    for width, text in ((320, "100%"), (390, "200%")):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
        assert page.evaluate(CUT_OFF) == [], (width, text)
    page.evaluate("document.documentElement.style.fontSize = ''")


def test_nothing_is_cut_off_on_a_narrow_screen_or_with_large_text(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page, extra="5 minutes")
    page = open_page(f"{host.url}/#{pin}", language="nb", phone=True)
    phone = PhonePage(page)
    expect(phone.primary).to_be_visible()
    expect_nothing_cut_off(page)
    phone.enter()
    go_to(leader, *WARM_UPS)
    phone.expect_step("trilemma")
    expect_nothing_cut_off(page)
    leader.next("Write")
    phone.write("Vi hjelper hverandre")
    expect_nothing_cut_off(page)
    leader.next("Go through the contributions")
    expect(page.get_by_role("timer")).to_be_visible()
    expect_nothing_cut_off(page)
    leader.end_extra_time()
    phone.card()
    expect_nothing_cut_off(page)
    table = open_page(f"{host.url}/?lend#{pin}", language="nl", phone=True)
    take = table.get_by_role("button", name="Neem een nieuwe kaart")
    expect(take).to_be_visible()
    expect_nothing_cut_off(table)
    take.click()
    table.get_by_role("button", name="Ik begrijp het").click()
    expect_nothing_cut_off(table)
    table.get_by_role("button", name="Blauwe kaart").click()
    PhonePage(table).expect_step("judge")
    expect_nothing_cut_off(table)


def tab_to(page: Page, name: str) -> None:
    for _ in range(30):
        page.keyboard.press("Tab")
        focused = "document.activeElement.labels?.[0]?.innerText || document.activeElement.innerText"
        if name in (page.evaluate(focused) or ""):
            return
    raise AssertionError(f"no way by keyboard to {name!r}")


def test_a_participant_needs_only_the_keyboard(host: Started, open_page: Open) -> None:
    leader, pin = start(host, open_page)
    page = open_page(host.url)
    phone = PhonePage(page)
    page.get_by_label("PIN").wait_for()
    tab_to(page, "PIN")
    page.keyboard.type(pin)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("What stays private")
    expect(page.locator("h1")).to_be_focused()
    tab_to(page, "I understand")
    page.keyboard.press("Enter")
    leader.next("Warm-up 1")
    phone.expect_step("trilemma")
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    phone.expect_standing("handedIn")
    go_to(leader, *WARM_UPS[1:], "Write")
    phone.expect_step("contribute")
    tab_to(page, "What works well")
    page.keyboard.type("Typed")
    tab_to(page, "Hand in")
    page.keyboard.press("Enter")
    phone.expect_standing("handedIn")
    tab_to(page, "Take back")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Handed in by you")).to_be_focused()
    leader.next("Go through the contributions")
    phone.card()
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("4")
    phone.expect_standing("handedIn")
