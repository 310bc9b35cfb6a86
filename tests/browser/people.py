"""What a leader and a participant do, in the words of the screens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

STANDING = "[data-testid=standing]"

AWAITED = 15_000
"""Milliseconds in which whatever a count-down keeps back is there."""


@dataclass
class LeaderPage:
    """The leader at her desk, in English."""

    page: Page

    def start(self, language: str = "English", title: str = "") -> str:
        """Starts a session and gives its PIN."""
        self.page.get_by_label("Language of the session").select_option(label=language)
        if title:
            self.page.get_by_text("Title, number and extra time").click()
            self.page.get_by_label("Title", exact=True).fill(title)
        self.page.get_by_role("button", name="Start session").click()
        expect(self.page.get_by_role("img", name="QR code")).to_be_visible()
        return re.sub(r"\D", "", self.page.locator(".frame-pin").inner_text())

    @property
    def session_id(self) -> str:
        """Taken from the address of the shared screen."""
        link = self.page.get_by_role("link", name="Open the shared screen").get_attribute("href")
        assert link is not None
        return link.partition("#")[2].partition("&")[0]

    def next(self, title: str) -> None:
        self.page.get_by_role("button", name=f"Next: {title}").click()
        expect(self.page.get_by_role("heading", level=1, name=title)).to_be_visible()

    def expect_texts(self, number: int) -> None:
        """All texts are there to be read: their step's count-down is over."""
        title = f"Read and moderate the {number} contributions"
        expect(self.page.locator("summary", has_text=title)).to_be_visible(timeout=30_000)

    def show(self) -> None:
        """Shows the result, and waits for the last answers as the room does."""
        self.reveal()
        self.expect_final()

    def reveal(self) -> None:
        self.page.get_by_role("button", name="Show the result").click()
        expect(self.page.get_by_role("button", name="Hide the result")).to_be_visible()

    @property
    def coming(self) -> Locator:
        """What is still on its way, as she sees it."""
        return self.page.get_by_role("region", name="Still coming in")

    def end_extra_time(self) -> None:
        self.coming.get_by_role("button", name="End extra time now").click()
        self.expect_final()

    def expect_final(self) -> None:
        expect(self.coming).to_have_count(0, timeout=AWAITED)

    def expect_handed_in(self, text: str) -> None:
        expect(self.page.locator(".side")).to_contain_text(text)


@dataclass
class PhonePage:
    """A participant's phone; found by structure, since each speaks its own language."""

    page: Page

    def enter(self) -> None:
        """Reads the privacy page and goes on."""
        self.primary.click()
        self.expect_step("frame")

    @property
    def primary(self) -> Locator:
        return self.page.locator("main button.primary")

    def expect_step(self, type_: str) -> None:
        expect(self.page.locator(f"main.step-{type_}")).to_be_visible()

    def expect_standing(self, standing: str, *, seconds: float = 5) -> None:
        """handedIn, waiting, …: what the phone says of its own input."""
        expect(self.page.locator(f"{STANDING}[data-standing={standing}]")).to_be_visible(timeout=seconds * 1000)

    def card(self) -> Locator:
        """The contribution to judge now, once what everybody wrote is there."""
        card = self.page.locator("article.contribution")
        expect(card).to_be_visible(timeout=AWAITED)
        return card

    def choose(self, number: int) -> None:
        """Chooses an option of a trilemma."""
        self.page.locator("label.choice").nth(number).click()

    def write(self, text: str, kind: int = 0) -> None:
        self.page.locator("label.segment").nth(kind).click()
        self.page.locator("#text").fill(text)
        self.primary.click()
        expect(self.page.locator("main ul .prose", has_text=text)).to_be_visible()

    def judge_all(self, marks: dict[str, str], *, cards: int | None = None) -> None:
        """Judges card after card: a text's mark is "1" … "5", and what is not named is skipped.

        ``cards``: how many there are once the phone has heard of what the leader has just hidden.
        """
        self.card()
        if cards is not None:
            expect(self.page.get_by_test_id("position")).to_have_text(re.compile(rf"\b{cards}$"))
        total = int(self.page.get_by_test_id("position").inner_text().split()[-1])
        for _ in range(total):
            card = self.page.locator("article.contribution .prose")
            text = card.inner_text()
            mark = marks.get(text)
            if mark is None:
                self.page.locator(".under button[aria-pressed]").click()
            else:
                self.page.locator(".step-button").nth(int(mark) - 1).click()
            expect(card.filter(has_text=re.compile(f"^{re.escape(text)}$"))).to_have_count(0)

    def approve(self, title: str) -> None:
        self.page.locator("label.action", has_text=title).locator("input").check()

    def answer_pulse(self, value: int) -> None:
        for item in self.page.locator("fieldset.scale-item").all():
            item.locator(f".value-{value}").click()
