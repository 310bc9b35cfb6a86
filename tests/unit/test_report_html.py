"""The readable report: true to its numbers, silent on what is withheld, whole in four languages, safe with any text."""

import copy
import re
import string
import time
import tomllib
import unicodedata
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from shared.reporting import html as report_html
from shared.reporting.excerpt import excerpt
from shared.reporting.view import Spread
from shared.reporting.words import words
from tests.reports import (
    SENTINEL,
    a_contribution,
    a_report,
    a_withheld_report,
    an_empty_report,
    counts_of,
    results_of,
    summed,
)

LANGUAGES = ("nb", "sv", "nl", "en")
VOID = {"meta", "link", "br", "hr", "img", "input"}
WORDS = tomllib.loads((report_html.HERE / "words.toml").read_text("utf-8"))
TEMPLATE = (report_html.HERE / "report.html.jinja").read_text("utf-8")
PAGES = (report_html.HERE / "pages.py").read_text("utf-8") + (report_html.HERE / "report.typ").read_text("utf-8")
VIEW = (report_html.HERE / "view.py").read_text("utf-8")
SHEETS = (report_html.HERE / "sheets.py").read_text("utf-8")
STYLES = (report_html.HERE / "report.css").read_text("utf-8")


def render_html(report: dict[str, Any]) -> str:
    return report_html.render_html(summed(report))


class Element:
    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.pieces: list[str] = []
        self.children: list[Element] = []

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    @property
    def classes(self) -> set[str]:
        return set((self.attributes.get("class") or "").split())

    def every(self, tag: str, cls: str = "") -> "list[Element]":
        found = [self] if self.tag == tag and (not cls or cls in self.classes) else []
        return found + [match for child in self.children for match in child.every(tag, cls)]


class Page(HTMLParser):
    """The page as a tree; a tag closed out of turn, or never, fails."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Element("root", {})
        self.open = [self.root]
        self.feed(html)
        assert [element.tag for element in self.open] == ["root"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"{tag} repeats an attribute: {attrs}"
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.pieces.append(data)

    @property
    def elements(self) -> list[Element]:
        def below(element: Element) -> list[Element]:
            return [element, *(each for child in element.children for each in below(child))]

        return below(self.root)


def rows(page: Page, cls: str) -> list[Element]:
    (table,) = page.root.every("table", cls)
    return table.every("tr")[1:]


# Words


def test_every_language_has_the_same_keys_forms_and_placeholders() -> None:
    def shape(text: str | dict[str, str]) -> object:
        if isinstance(text, dict):
            return {form: shape(each) for form, each in text.items() if form != "one"}, set(text)
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert set(WORDS) == set(LANGUAGES)
    for language in LANGUAGES:
        assert {key: shape(text) for key, text in WORDS[language].items()} == {
            key: shape(text) for key, text in WORDS["nb"].items()
        }


def test_the_page_and_the_sheets_use_every_word_and_no_other() -> None:
    used = set(re.findall(r'"([a-z_]+)"', TEMPLATE + SHEETS + PAGES + VIEW))
    called = set(re.findall(r't\("([a-z_]+)"', TEMPLATE)) | set(re.findall(r'label\("([a-z_]+)"', TEMPLATE))
    assert set(WORDS["nb"]) - used == set()
    assert called - set(WORDS["nb"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [a_report, an_empty_report, a_withheld_report])
def test_every_state_renders_in_every_language(language: str, make: Any) -> None:
    report = make()
    report["session"]["language"] = language
    page = Page(render_html(report))
    assert page.root.every("html")[0].attributes["lang"] == language
    headings = [heading.text for heading in page.root.every("h2")]
    for key in ("summary", "participation", "trilemmas", "agreed", "plan", "pulse", "how"):
        assert WORDS[language][key] in headings


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        words("xx")


def test_halves_are_rounded_as_on_the_screen() -> None:
    assert (words("en").percent(5, 8), words("en").percent(1, 8), words("en").mean(3.25)) == ("63%", "13%", "3.3")


@pytest.mark.parametrize(
    ("language", "day", "mean", "share"),
    [
        ("nb", "21. november 2026", "4,1", "54\xa0%"),
        ("sv", "21 november 2026", "4,1", "54\xa0%"),
        ("nl", "21 november 2026", "4,1", "54%"),
        ("en", "21 November 2026", "4.1", "54%"),
    ],
)
def test_dates_and_numbers_are_written_the_language_s_way(language: str, day: str, mean: str, share: str) -> None:
    report = a_report()
    report["session"]["language"] = language
    html = render_html(report)
    assert f'<time datetime="2026-11-21">{day}</time>' in html
    assert f"<b>{mean}</b>" in html
    assert share in html


def test_one_and_many_are_different_words() -> None:
    say = words("en")
    assert say("participants", n=1) == "participant"
    assert say("participants", n=0) == say("participants", n=2) == "participants"


# Numbers


@given(
    st.lists(st.integers(0, 500), min_size=6, max_size=6).filter(any),
    st.integers(1, 400),
    st.integers(0, 100),
)
@settings(max_examples=60)
def test_the_row_says_and_draws_exactly_the_counts(numbers: list[int], best: int, width: int) -> None:
    *grades, skipped = numbers
    counts = counts_of(*grades, skipped=skipped)
    rated = sum(grades)
    mean = sum(int(grade) * counts[grade] for grade in "12345") / rated if rated else None
    row = a_contribution(1, counts=counts, judged=sum(numbers), mean=mean, rank={"best": best, "worst": best + width})

    page = Page(render_html(a_report(contributions=[row])))

    (shown,) = rows(page, "priorities")
    (said,) = shown.every("p", "counts")
    assert said.text == ", ".join(f"{grade}: {counts[grade]}" for grade in "54321") + f", hoppet over: {skipped}"
    (bar,) = shown.every("svg", "bar")
    drawn = {
        cls.removeprefix("g-"): float(rect.attributes["width"] or "nan")
        for rect in bar.every("rect")
        for cls in rect.classes
        if cls != "edge"
    }
    assert drawn == {grade: n for grade, n in counts.items() if n}
    assert shown.every("td", "place")[0].text.split()[-1] == (f"{best}–{best + width}" if width else str(best))
    if mean is not None:
        assert words("nb").mean(mean) in shown.every("td", "mean")[0].text


@given(st.lists(st.integers(0, 1000), min_size=5, max_size=5), st.integers(0, 1000))
def test_a_bar_lies_side_by_side_with_those_who_skipped_apart(grades: list[int], skipped: int) -> None:
    spread = Spread.of(counts_of(*grades, skipped=skipped))
    end = 0.0
    for segment in spread.segments:
        if segment.grade == "pass":
            assert segment.offset > end
        else:
            assert segment.offset == end
        end = segment.offset + segment.width
    assert end == spread.length
    assert spread.rated == sum(grades)


def test_trilemma_answers_are_shown_with_their_share() -> None:
    page = Page(render_html(a_report()))
    (figure,) = page.root.every("figure")
    said = [cell.text for cell in figure.every("td")]
    assert said == ["6 svar 25 %", "13 svar 54 %", "5 svar 21 %"]


def test_participation_says_how_many_of_those_present_handed_in() -> None:
    page = Page(render_html(a_report()))
    table = page.root.every("table", "narrow")[0]
    said = {row.every("th")[0].text: row.every("td")[0].text for row in table.every("tr")[1:]}
    assert said == {
        "Trilemma 1": "24 av 26",
        "Skriv": "6 innspill",
        "Vurder": "24 av 26",
        "Planen": "23 av 26",
        "Til slutt": "22 av 26",
    }


def test_support_for_an_action_is_out_of_those_who_answered() -> None:
    (row,) = rows(Page(render_html(a_report())), "plan")
    assert "18 av 23" in row.text
    assert "15. jan. 2027" in row.text


@pytest.mark.parametrize(("judged", "marked"), [(0, False), (7, True), (8, False), (24, False)])
def test_fewer_than_a_third_of_the_ballots_is_marked(judged: int, marked: bool) -> None:
    row = a_contribution(1, judged=judged, counts=counts_of(judged, 0, 0, 0, 0), mean=5.0 if judged else None)
    html = render_html(a_report(contributions=[row]))
    assert (f"få vurderinger ({judged} av 24)" in html) is marked
    assert ("Ikke vurdert" in html) is (judged == 0)


def test_split_is_a_word_not_a_colour() -> None:
    (row,) = rows(Page(render_html(a_report(contributions=[a_contribution(1, split=True)]))), "priorities")
    assert "delte meninger" in row.text
    (row,) = rows(Page(render_html(a_report(contributions=[a_contribution(1)]))), "priorities")
    assert "delte meninger" not in row.text


def test_the_summary_shows_the_three_best_of_each_kind_in_order() -> None:
    best_first = [a_contribution(at, kind="idea", text=f"Idé {at}") for at in range(1, 6)]
    page = Page(render_html(a_report(contributions=best_first)))
    (kinds,) = page.root.every("div", "kinds")
    assert [link.text for link in kinds.every("a")] == ["Idé 1", "Idé 2", "Idé 3"]


def test_an_action_leads_back_to_its_contributions() -> None:
    report = a_report()
    report["actions"][0]["contributions"] = ["c2", "hidden", "gone"]
    page = Page(render_html(report))
    (row,) = rows(page, "plan")
    (link,) = row.every("a")
    target = (link.attributes["href"] or "").removeprefix("#")
    assert "Innspill nummer 2." in next(e for e in page.elements if e.attributes.get("id") == target).text
    assert "2 innspill som ikke vises i rapporten" in row.text


def test_merged_texts_stand_with_the_one_they_joined_and_are_counted() -> None:
    page = Page(render_html(a_report(contributions=[a_contribution(1, merged=["Samme her", "Enig"])])))
    (row,) = rows(page, "priorities")
    assert [item.text for item in row.every("li")] == ["Samme her", "Enig"]
    assert "3 innspill" in page.root.every("ul", "figures")[0].text


# Withheld


def test_nothing_withheld_is_on_the_page_even_if_it_was_in_the_report() -> None:
    html = render_html(a_withheld_report())
    digits = re.sub(r"\D", "", re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL))
    assert str(SENTINEL) not in digits
    assert "delte meninger" not in html
    assert not Page(html).root.every("svg", "bar")[5:], "only participation may have bars"


def test_the_same_numbers_are_on_the_page_when_they_are_not_withheld() -> None:
    report = a_report(contributions=[a_contribution(1, counts=counts_of(*[SENTINEL] * 5), judged=SENTINEL * 5)])
    assert words("nb").number(SENTINEL) in render_html(report)


def test_whatever_is_withheld_says_so_and_why() -> None:
    page = Page(render_html(a_withheld_report()))
    sections = {section.attributes["aria-labelledby"]: section.text for section in page.root.every("section")}
    for section in ("summary", "trilemmas", "priorities", "plan", "pulse"):
        assert "For få svar til å vise tall. Færre enn 5 svarte" in sections[section]
    assert "Dere var få." in page.root.every("header")[0].text


def test_one_contribution_without_counts_hides_only_its_own() -> None:
    hidden = a_contribution(2, counts=None, mean=None, score=None, rank=None, split=None)
    first, second = rows(Page(render_html(a_report(contributions=[a_contribution(1), hidden]))), "priorities")
    assert "5: 12" in first.text
    assert "Vises ikke" in second.text


def test_contributions_are_listed_theme_by_theme() -> None:
    contributions = [
        a_contribution(1, theme="other"),
        a_contribution(2, theme="tools"),
        a_contribution(3, theme="other"),
    ]
    page = render_html(a_report(contributions=contributions))
    assert page.index("Tema for tema") < page.index("Verktøy</h3>") < page.index("Annet</h3>")
    assert "Tema: Annet" in page
    assert "Tema for tema" not in render_html(a_report())


def test_how_many_are_hidden_is_public() -> None:
    page = render_html(a_report(hidden=3, hidden_for={"names_person": 2, "hurtful": 1}))
    assert "Lederen har skjult 3 innspill." in page
    assert "Grunner: sårende (1), nevner en person (2)." in page
    assert "skjult" not in render_html(a_report(hidden=0))


# Empty


@pytest.mark.parametrize("language", ["nb", "sv", "nl", "en"])
def test_a_rehearsal_is_marked_on_every_page_and_explained(language: str) -> None:
    report = a_report()
    assert 'class="watermark"' not in render_html(report)
    report["session"] |= {"rehearsal": True, "language": language}
    page = render_html(report)
    assert 'class="watermark"' in page
    assert words(language)("rehearsal_about") in page


def test_an_empty_session_reads_as_sentences() -> None:
    page = Page(render_html(an_empty_report()))
    text = page.root.every("main")[0].text
    for sentence in (
        "Økten ble avsluttet uten innspill og uten tiltak.",
        "Det kom ingen innspill.",
        "Det ble ikke skrevet noen oppsummering av samtalen.",
        "Det ble ikke satt opp noen tiltak.",
        "Steget ble ikke gjennomført.",
    ):
        assert sentence in text
    assert "None" not in text
    assert not page.root.every("table", "priorities") and not page.root.every("table", "plan")


def test_without_any_step_there_is_still_a_report() -> None:
    Page(render_html(an_empty_report() | {"steps": [], "kinds": []}))


def test_contributions_nobody_judged_are_not_called_priorities() -> None:
    report = a_report()
    next(step for step in report["steps"] if step["type"] == "judge")["results"] = None
    for contribution in report["contributions"]:
        contribution |= {"judged": 0, "counts": None, "mean": None, "score": None, "rank": None, "split": None}
    page = Page(render_html(report))
    assert "Prioriteringer" not in [heading.text for heading in page.root.every("h2")]
    assert "rekkefølgen sier ingenting" in page.root.every("main")[0].text
    assert not page.root.every("div", "kinds")[0].every("a")


def test_a_format_without_a_judge_step_lists_its_contributions() -> None:
    report = a_report(hidden=0)
    report["steps"] = [step for step in report["steps"] if step["type"] != "judge"]
    report["contributions"] = [{"id": "c1", "kind": "idea", "theme": "", "text": "Bare en tekst", "merged": []}]
    (row,) = rows(Page(render_html(report)), "priorities")
    assert row.text == "Bare en tekst Idé"


def test_the_last_of_two_judge_steps_decides() -> None:
    report = a_report()
    judge = next(step for step in report["steps"] if step["type"] == "judge")
    first = judge | {"low": "x", "high": "y", "results": judge["results"] | {"ballots": 3, "withheld": True}}
    report["steps"].insert(0, first)
    page = Page(render_html(report))
    assert "5: 12" in rows(page, "priorities")[0].text
    assert "5 Mye" in page.root.every("p", "legend")[0].text


def test_an_action_without_owner_date_or_measure_says_it_is_not_settled() -> None:
    bare: dict[str, Any] = {
        "id": "a",
        "title": "Noe",
        "why": "",
        "contributions": [],
        "owner": "",
        "due": None,
        "measure": "",
    }
    (row,) = rows(
        Page(render_html(a_report(actions=[bare | {"approvals": None, "chosen": None, "taken": True, "first": True}]))),
        "plan",
    )
    assert row.text.count("Ikke avklart") == 3
    assert "Ikke spurt" in row.text


@pytest.mark.parametrize("name", ["hidden", "small_group", "agreed", "participants", "contributions", "steps"])
def test_a_report_that_lacks_something_is_an_error_not_a_gap(name: str) -> None:
    report = a_report()
    del report[name]
    with pytest.raises((UndefinedError, KeyError), match=name):
        render_html(report)


# Any text, one file

NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}{n}{total}%s",
    "</style></title><style>@import url(http://example.org/x.css)</style>",
    "https://example.org/?a=1&b=2",
    "x" * 1000,
    "مرحبا " * 100,
    "\u202eabc",
    "👩‍👩‍👧‍👦" * 100,
)


def with_text(text: str) -> dict[str, Any]:
    """A report in which everything that people or formats wrote is `text`."""
    report = copy.deepcopy(a_report())
    report["session"] |= {"title": text, "unit": text}
    report["agreed"] = text
    for contribution in report["contributions"]:
        contribution |= {"text": text, "theme": text, "merged": [text, text], "kind": text}
    for action in report["actions"]:
        action |= dict.fromkeys(("title", "why", "owner", "measure"), text)
    for kind in report["kinds"]:
        kind["label"] = text
    for step in report["steps"]:
        step |= {name: text for name in ("title", "text", "question", "low", "high") if name in step}
        for option in step.get("options", []):
            option["text"] = text
    results_of(report, "pulse")["items"][0]["text"] = text
    return report


@pytest.mark.parametrize("text", NASTY)
def test_any_text_is_text(text: str) -> None:
    plain, page = Page(render_html(with_text("Helt vanlig"))), Page(render_html(with_text(text)))
    assert [element.tag for element in page.elements] == [element.tag for element in plain.elements]
    assert page.root.every("h1")[0].text == text.strip()
    assert text.strip() in page.root.every("main")[0].text


def test_user_text_chooses_its_own_direction() -> None:
    page = Page(render_html(with_text("שלום")))
    own = [e for e in page.elements if "".join(e.pieces).strip() == "שלום" and not e.children]
    assert own
    assert all(e.tag == "bdi" or e.attributes.get("dir") == "auto" for e in own)


@pytest.mark.parametrize("make", [a_report, an_empty_report, lambda: with_text(NASTY[3])])
def test_the_page_stands_alone(make: Any) -> None:
    page = Page(render_html(make()))
    ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for element in page.elements:
        assert element.tag not in ("script", "link", "img", "iframe", "object", "base", "form")
        for name, value in element.attributes.items():
            assert name not in ("src", "srcset", "style", "xlink:href") and not name.startswith("on")
            if name == "href":
                assert (value or "").removeprefix("#") in ids
    assert not re.search(r"url\(|@import|https?:", STYLES)
    robots = [e.attributes["content"] for e in page.root.every("meta") if e.attributes.get("name") == "robots"]
    assert robots == ["noindex"]


def test_headings_never_skip_a_level() -> None:
    for report in (a_report(), an_empty_report(), a_withheld_report()):
        levels = [int(e.tag[1]) for e in Page(render_html(report)).elements if re.fullmatch(r"h[1-6]", e.tag)]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


@given(st.text(max_size=400))
def test_an_excerpt_is_one_short_line_and_the_beginning(text: str) -> None:
    line = " ".join(text.split())
    short = excerpt(text)
    assert len(short) <= 111
    assert short == line or (short.endswith("…") and line.startswith(short[:-1]))


@pytest.mark.parametrize("whole", ["👩‍👩‍👧‍👦", "🇳🇴", "👍🏽", "a\u0301\u0302", "🏳️‍🌈"])
def test_an_excerpt_never_cuts_a_joined_character(whole: str) -> None:
    for shift in range(len(whole)):
        kept = excerpt("x" * shift + whole * 200).removesuffix("…").lstrip("x")
        if not all(unicodedata.category(sign) == "So" and "\U0001f1e6" <= sign <= "\U0001f1ff" for sign in whole):
            assert kept == whole * (len(kept) // len(whole))


def test_five_hundred_contributions_take_less_than_half_a_second() -> None:
    report = a_report(contributions=[a_contribution(at, text="ord " * 250) for at in range(1, 501)])
    render_html(a_report())
    start = time.process_time()
    render_html(report)
    assert time.process_time() - start < 0.5


# Looks that can be computed


def luminance(colour: str) -> float:
    """Relative luminance of #rgb or #rrggbb (WCAG 2.2)."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_has_contrast_in_light_and_dark() -> None:
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in re.findall(r":root \{(.*?)\}", STYLES, re.DOTALL)
    )
    for tokens in (light, dark):
        for text in ("ink", "quiet", "accent"):
            for ground in ("paper", "tint"):
                assert contrast(tokens[text], tokens[ground]) >= 4.5
        assert contrast(tokens["g-4"], tokens["paper"]) >= 3, "the edge that bounds every bar"


def test_what_the_room_chose_together_is_marked_and_explained() -> None:
    (action,) = a_report()["actions"]
    others = [
        action | {"id": f"{place}", "title": f"Number {place}", "chosen": place, "first": place == 1}
        for place in (1, 2)
    ]
    marked = render_html(a_report(actions=[*others, action | {"chosen": None, "taken": False, "first": False}]))
    assert marked.count('class="chosen"') == 2
    assert "valgt slik at flest mulig" in marked
    assert "valgt slik at flest mulig" not in render_html(a_report(actions=others))


def test_where_the_leader_decided_otherwise_is_marked_and_said() -> None:
    (action,) = a_report()["actions"]
    left = action | {"id": "left", "title": "Left", "taken": False, "first": False}
    added = action | {"id": "added", "title": "Added", "chosen": None, "first": False}
    decision = {"by": "leader", "added": ["added"], "left_out": ["left"]}
    page = Page(render_html(a_report(actions=[left, added, action], decision=decision)))
    first, second, third = rows(page, "plan")
    assert "Varsle tre dager før" in first.text
    assert "først" in first.text
    assert "tatt med av lederen" in second.text
    assert "utelatt av lederen" in third.text
    assert "Lederen bestemte noe annet enn svarene" in page.root.text


def test_the_last_plan_is_told_with_what_was_learned() -> None:
    past = {
        "session_id": "s",
        "id": "a",
        "title": "Kortere møter <b>",
        "owner": "",
        "due": None,
        "measure": "",
        "decided_on": "2026-09-01",
        "first": True,
        "status": "changed",
        "learned": "En halvtime holder",
        "became": "Stående møter",
    }
    page = Page(render_html(a_report(last_plan=[past]))).root.text
    assert "Hva det ble av forrige plan: 1 endret." in page
    for told in ("Kortere møter <b>", "Endret", "Det ble til: Stående møter", "Dette lærte vi: En halvtime holder"):
        assert told in page
    assert "forrige plan" not in Page(render_html(a_report())).root.text
