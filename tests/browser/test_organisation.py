"""HR's page: the tree of units is made, changed, searched and taken over from a list, by mouse and by keyboard."""

import re
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.axe import scan
from tests.browser.conftest import DESK, PHONE, Open
from tests.load.host import Started

LIST = "id;name;parent\nsurgery;Surgery;\nmedicine;Medicine;\nWard 2;Ward 2;surgery\nWard 3;Ward 3;surgery\n"


def scan_both(page: Page) -> None:
    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        scan(page)


def link(host: Started, unit: str, *roles: str) -> str:
    return f"{host.url}/insights#token={quote(host.token(unit, *roles))}"


def choose_list(page: Page, text: str, name: str = "units.csv") -> None:
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": text.encode("cp1252")}
    )


def open_unit(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.get_by_role("dialog").get_by_role("heading", level=2, name=name)).to_be_focused()


def link_made(page: Page, host: Started) -> str:
    """The link in the dialog, at the address where this test finds the host."""
    url = page.get_by_role("dialog").get_by_label("Link").input_value()
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    return f"{host.url}/lead{url.partition('/lead')[2]}"


def act(page: Page, what: str) -> None:
    page.get_by_role("dialog").get_by_role("button", name=what, exact=True).click()


def test_the_organisation_is_made_changed_and_taken_back(host: Started, open_page: Open) -> None:
    page = open_page(host.admin)
    expect(page.get_by_role("heading", level=1, name="Overview")).to_be_focused()
    expect(page).to_have_url(f"{host.url}/insights")
    page.get_by_role("navigation").get_by_role("link", name="Learning").click()
    expect(page.get_by_role("heading", level=1, name="Learning")).to_be_focused()
    scan_both(page)
    page.get_by_role("navigation").get_by_role("link", name="Organisation").click()
    expect(page.get_by_role("heading", name="No tree yet")).to_be_visible()
    scan_both(page)

    # A list with mistakes is told row by row and changes nothing; a good one is told, then taken over.
    choose_list(page, "id,name,parent\na,A,b\nb,B,a\n")
    expect(page.get_by_role("dialog")).to_contain_text("Row 2: The unit would end up below itself.")
    expect(page.get_by_role("button", name="Import", exact=True)).to_have_count(0)
    page.keyboard.press("Escape")
    choose_list(page, "unit,boss\nWard 2,Kari\n")
    expect(page.get_by_role("dialog")).to_contain_text("can’t be read as a list of units")
    page.keyboard.press("Escape")
    choose_list(page, LIST)
    expect(page.get_by_role("dialog")).to_contain_text("4 new units")
    scan_both(page)
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.locator(".units button.unit-name")).to_have_text(["Medicine", "Surgery", "Ward 2", "Ward 3"])
    scan_both(page)

    # A unit moves, another is merged into it; its history says so, and what was merged is found below.
    open_unit(page, "Ward 2")
    expect(page.get_by_role("dialog")).to_contain_text("under Surgery")
    scan_both(page)
    act(page, "Move")
    page.get_by_label("Belongs to").select_option(label="\u2003Medicine")
    scan_both(page)
    page.get_by_role("dialog").get_by_role("button", name="Move").click()
    expect(page.locator(".toast")).to_contain_text("Ward 2 belongs to Medicine.")
    expect(page.get_by_role("button", name="Ward 2", exact=True)).to_be_focused()
    open_unit(page, "Ward 3")
    act(page, "Merge")
    page.get_by_label("Merge into").select_option("Ward 2")
    page.get_by_role("dialog").get_by_role("button", name="Merge").click()
    expect(page.locator(".toast")).to_contain_text("Ward 3 is merged into Ward 2.")
    open_unit(page, "Ward 2")
    expect(page.locator(".history")).to_contain_text(re.compile("Until .*under Surgery.*From .*under Medicine"))
    expect(page.locator(".history")).to_contain_text("with what was Ward 3")
    page.keyboard.press("Escape")
    page.get_by_text("1 unit that has ended").click()
    expect(page.locator(".ended")).to_contain_text("merged into Ward 2")
    scan_both(page)

    # On the day before, everything hangs where it hung.
    page.get_by_label("As it is on").fill("2020-01-01")
    expect(page.locator(".units button.unit-name")).to_have_text(["Medicine", "Surgery", "Ward 2", "Ward 3"])
    page.get_by_label("As it is on").fill("")

    # What cannot be says why, and stays open; the last change is taken back.
    open_unit(page, "Medicine")
    act(page, "Close down")
    page.get_by_role("button", name="Close it down").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("Other units hang below it")
    page.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Take back the last change").click()
    expect(page.locator(".toast")).to_contain_text("Taken back.")
    expect(page.get_by_role("button", name="Ward 3", exact=True)).to_be_visible()

    # By keyboard alone: fold, unfold, add below.
    page.get_by_role("button", name="Units below Surgery").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Ward 3", exact=True)).to_have_count(0)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Ward 3", exact=True).focus()
    page.keyboard.press("Enter")
    act(page, "Add below")
    page.get_by_label("Name", exact=True).fill("=Night team")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="=Night team", exact=True)).to_be_focused()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a list").click()
    saved = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert "Ward 2,Ward 2,medicine," in saved
    assert "'=Night team,'=Night team,Ward 3" in saved

    # Somebody gets a role: a link that opens what the role says, and is taken from the list again.
    page.get_by_role("button", name="Add a person").click()
    page.get_by_label("Name", exact=True).fill("Kari Nordmann")
    page.get_by_label("Known in the sign-in as").fill("kari@hospital.example")
    page.get_by_label("Unit", exact=True).select_option("Ward 3")
    scan_both(page)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".person")).to_contain_text("Leader of Ward 3")
    page.get_by_role("button", name=re.compile("^Link.*Kari Nordmann")).click()
    own = open_page(link_made(page, host))
    expect(own.locator(".top-title")).to_have_text("Kari Nordmann · Ward 3")

    # Her link is seen to be out. A new one ends it, and so does taking it back: she is told, at her next move.
    expect(page.locator(".person")).to_contain_text(re.compile("Link made .*, works until"))
    expect(page.get_by_text("1 link is in use.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^New link.*Kari Nordmann")).click()
    expect(page.get_by_role("button", name="Cancel")).to_be_focused()
    scan_both(page)
    act(page, "New link")
    newer = open_page(link_made(page, host))
    expect(newer.locator(".top-title")).to_have_text("Kari Nordmann · Ward 3")
    own.reload()
    expect(own.get_by_text("This link no longer works.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Take link back.*Kari Nordmann")).click()
    scan_both(page)
    act(page, "Take link back")
    expect(page.locator(".toast")).to_contain_text("Kari Nordmann’s link no longer works.")
    expect(page.locator(".person")).not_to_contain_text("Link made")
    newer.reload()
    expect(newer.get_by_text("This link no longer works.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Remove.*Kari Nordmann")).click()
    expect(page.get_by_text("Nobody is listed yet.")).to_be_visible()
    scan_both(page)

    # HR of a part sees that part, and a leader her own unit.
    hr = open_page(link(host, "surgery", "hr"), phone=True, dark=True)
    hr.get_by_role("link", name="Organisation", exact=True).click()
    expect(hr.locator(".units button.unit-name")).to_have_text(["Surgery", "Ward 3", "=Night team"])
    expect(hr.get_by_role("button", name="Add a unit")).to_have_count(0)
    hr.get_by_role("button", name="Ward 3", exact=True).click()
    expect(hr.get_by_role("dialog").get_by_role("button")).to_have_count(1)
    scan(hr)
    leader = open_page(link(host, "Ward 2", "leader"))
    expect(leader.get_by_role("heading", level=1, name="Ward 2")).to_be_visible()
    expect(leader.get_by_role("link", name="Organisation", exact=True)).to_have_count(0)
    scan_both(leader)


def test_a_large_tree_is_folded_and_searched(host: Started, open_page: Open) -> None:
    page = open_page(host.admin, language="nb")
    page.get_by_role("link", name="Organisasjon", exact=True).click()
    rows = [f"u{n},Seksjon {n},{f'u{n // 8}' if n > 7 else ''}" for n in range(700)]
    page.locator(".insights h2").first.wait_for()
    choose_list(page, "\n".join(["id,name,parent", *rows]))
    expect(page.get_by_role("dialog")).to_contain_text("700 nye enheter")
    page.get_by_role("button", name="Bruk listen").click()
    expect(page.locator(".toast")).to_contain_text("Listen er tatt i bruk.")
    page.reload()
    expect(page.locator(".units button.unit-name").first).to_be_visible()
    assert page.locator(".units button.unit-name").count() < 20
    page.get_by_label("Finn en enhet").fill("seksjon 699")
    expect(page.get_by_role("status").first).to_have_text("Fant 1 enhet.")
    expect(page.locator(".units mark")).to_have_text(["Seksjon 699"])
    expect(page.get_by_role("button", name="Seksjon 87", exact=True)).to_be_visible()
    scan_both(page)
