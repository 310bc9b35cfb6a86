"""report.pdf: every text is text, nothing withheld is in it, it is tagged, and the same report is the same bytes."""

import io
import re
from typing import Any

import pytest
import typst
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from shared.reporting import pages, pdf
from shared.reporting.pages import pages_of, render_report_pdf
from shared.reporting.words import words
from tests.golden import CASES, report_of_case
from tests.reports import SENTINEL, a_contribution, a_report, a_withheld_report, an_empty_report, summed

pytestmark = pytest.mark.slow

LANGUAGES = ("nb", "sv", "nl", "en")

NASTY = (
    '#panic("x") #read("/etc/passwd") #eval("1+1") #sys.inputs',
    '$x^2$ *bold* _slanted_ = Heading @reference <label> `code` // comment /* */ \\ ~ --- "quoted"',
    "= Heading\n- item\n+ item\n/ term: meaning",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://x","y")',
    "x" * 1000,
    "\u202eabc \u2066 def",
    "bell \x07 and nothing \x00 tab \t",
    "مرحبا بالعالم",
    "👩‍👩‍👧‍👦 🇳🇴 👍🏽",
    "𓀀 \ue000 \u0378",
)


def document(report: dict[str, Any]) -> PdfReader:
    return PdfReader(io.BytesIO(render_report_pdf(summed(report))))


def text_of(made: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in made.pages)


def tags_of(made: PdfReader) -> list[tuple[str, str | None]]:
    """Each structure element in reading order: its kind, and its text for those who do not see it."""
    root: Any = made.trailer["/Root"]
    found: list[tuple[str, str | None]] = []

    def walk(node: Any) -> None:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            for one in node:
                walk(one)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                found.append((str(node["/S"]), node.get("/Alt")))
            if "/K" in node:
                walk(node["/K"])

    walk(root["/StructTreeRoot"])
    return found


def with_text(text: str) -> dict[str, Any]:
    """A report in which everything that people wrote is `text`."""
    report = a_report(contributions=[a_contribution(1, text=text, merged=[text])], agreed=text)
    report["session"] |= {"title": text, "unit": text}
    report["actions"][0] |= dict.fromkeys(("title", "why", "owner", "measure"), text)
    return report


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_set_with_its_own_words_and_says_which_it_is(language: str) -> None:
    report = a_report()
    report["session"]["language"] = language
    made = document(report)
    said = text_of(made)
    for key in ("summary", "participation", "plan", "how"):
        assert str(words(language).texts[key]) in said
    assert made.trailer["/Root"]["/Lang"].startswith(language)  # type: ignore[index]
    assert made.metadata is not None
    assert made.metadata.title == f"Slik har vi det – {words(language)('report')}"


@pytest.mark.parametrize("case", CASES)
def test_every_known_session_opens_with_one_page_of_summary(case: str) -> None:
    report = report_of_case(case)
    say = words(report["session"]["language"])
    first, *rest = (page.extract_text() for page in document(report).pages)
    assert say("summary") in first
    assert say("participation") not in first
    assert say("how") in "\n".join(rest)


def test_the_same_report_is_the_same_bytes() -> None:
    assert render_report_pdf(a_report()) == render_report_pdf(a_report())


def test_headings_tables_and_lists_are_tagged_and_each_chart_is_told_in_words() -> None:
    tags = tags_of(document(a_report()))
    kinds = {kind for kind, _ in tags}
    assert {"/Title", "/H1", "/H2", "/Table", "/TH", "/TD", "/Figure"} <= kinds
    told = [alt for kind, alt in tags if kind == "/Figure"]
    assert all(told)
    assert "5: 12, 4: 3, 3: 5, 2: 1, 1: 1, hoppet over: 2" in told
    assert "24 av 26" in told


def test_it_says_that_it_keeps_to_the_standards_of_access_and_of_archives() -> None:
    claims = render_report_pdf(a_report()).decode("latin-1")
    assert re.search(r"pdfuaid:part>1<", claims)
    assert re.search(r"pdfaid:part>2<", claims)


@pytest.mark.parametrize("text", NASTY)
def test_any_text_is_text(text: str) -> None:
    assert len(document(with_text(text)).pages) >= 2
    shown = pages_of(summed(with_text(text)))
    assert shown["priorities"][0]["text"] == text


def test_source_of_a_typesetter_is_shown_as_it_was_written() -> None:
    said = text_of(document(with_text(NASTY[0])))
    assert '#panic("x") #read("/etc/passwd")' in " ".join(said.split())
    assert "root:" not in said


def test_a_template_cannot_read_beside_its_folder() -> None:
    with pytest.raises(typst.TypstError):
        typst.compile(b'#read("/../../../etc/passwd")', root=pdf.HERE)  # type: ignore[type-var]


@pytest.mark.parametrize("make", [an_empty_report, lambda: an_empty_report() | {"steps": [], "kinds": []}])
def test_an_empty_session_has_pages_too(make: Any) -> None:
    said = text_of(document(make()))
    assert "Økten ble avsluttet uten innspill og uten tiltak." in said
    assert "None" not in said


def test_nothing_withheld_is_on_any_page() -> None:
    made = document(a_withheld_report())
    digits = re.sub(r"\D", "", text_of(made) + str(tags_of(made)))
    assert str(SENTINEL) not in digits
    assert "For få svar til å vise tall." in " ".join(text_of(made).split())


def test_a_long_word_is_broken_into_lines() -> None:
    said = text_of(document(with_text("W" * 1000))).replace("\u200b", "")
    assert max(map(len, re.findall("W+", said))) < 60


def test_much_text_is_broken_line_by_line() -> None:
    texts = [a_contribution(at, text="ord " * 250) for at in range(pages.MUCH // 1000 + 1)]
    assert pages_of(a_report(contributions=texts))["much"] is True
    assert pages_of(a_report())["much"] is False


def test_a_fault_of_a_template_is_not_hidden() -> None:
    with pytest.raises(typst.TypstError):
        pdf.render_pdf("report.typ", {"day": "2026-11-21", "title": "x", "language": "nb"})
