"""A year's report: what counts as a strength or a change, and that every number in it is one of the answers'."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import YearNotReleased
from shared.domain.facts import Quarter
from shared.insights.questions import QUESTIONS, Answer
from shared.insights.year import Year, questions_of
from shared.insights.yearly import contents
from shared.reporting.figures import Naming
from shared.reporting.words import words
from shared.reporting.yearly import About, shown_of

RELEASED: Mapping[str, Any] = {f"{year}-Q{n}": {"version": f"{year}{n}"} for year in (2025, 2026) for n in (1, 2, 3)}
YEAR = Year.of(RELEASED, 2026)


def answers(year: Year = YEAR, **rows: list[dict[str, Any]]) -> dict[str, Answer]:
    """The answers to a report's questions: nothing but these rows, whose other columns hold nothing."""
    found = {}
    for name, asked in questions_of(year, alone=False).items():
        question = QUESTIONS[asked.question]
        told = [{"hidden": 0, "depth": 0, "node": "top", **row} for row in rows.get(name, [])]
        made = tuple(tuple(row.get(column) for column in question.columns) for row in told)
        found[name] = Answer(question, made, sum(row["hidden"] for row in told))
    return found


def theme(theme: str, confirmed: int | None, judged: int | None, **more: Any) -> dict[str, Any]:
    share = confirmed / judged if judged and confirmed is not None else None
    told = {"kind": "challenging", "theme": theme, "confirmed": confirmed, "judged": judged, "share": share}
    return {**told, "contributions": judged, **more}


def content_of(below: tuple[str, ...] = (), **rows: list[dict[str, Any]]) -> dict[str, Any]:
    return contents(YEAR, "top", below, answers(YEAR, **rows))


def shown(content: Mapping[str, Any], language: str = "en", year: Year = YEAR) -> dict[str, Any]:
    return shown_of(content, About("top", year, "0"), Naming(lambda unit: unit, {}), language)


def test_a_year_is_told_beside_the_same_quarters_of_the_year_before() -> None:
    assert [str(one) for one in YEAR.quarters] == ["2026-Q1", "2026-Q2", "2026-Q3"]
    assert [str(one) for one in YEAR.before] == ["2025-Q1", "2025-Q2", "2025-Q3"]
    assert [str(one) for one in YEAR.missing] == ["2026-Q4"]


def test_a_year_of_which_nothing_is_released_has_no_report() -> None:
    with pytest.raises(YearNotReleased):
        Year.of(RELEASED, 2024)


def test_the_first_year_is_compared_with_nothing() -> None:
    first = Year.of(RELEASED, 2025)
    assert first.before == ()
    assert not any(name.endswith("_before") for name in questions_of(first, alone=False))
    told = shown(contents(first, "top", (), answers(first)), year=first)
    assert "nothing is compared" in told["front"]["told"]


def test_a_leader_compares_no_units() -> None:
    asked = questions_of(YEAR, alone=True)
    assert not {"everywhere", "matches"} & {one.question for one in asked.values()}


def test_strengths_and_challenges_are_ranked_as_matches_are() -> None:
    found = content_of(
        themes=[theme("a", 2, 2), theme("b", 30, 40), theme("c", 1, 1), theme("d", 5, 90), theme("other", 9, 9)]
    )
    assert [row["theme"] for row in found["challenges"]] == ["b", "a"]
    assert found["strengths"] == []


def test_a_theme_stands_on_the_side_on_which_it_weighs_more() -> None:
    found = content_of(themes=[theme("a", 8, 10), theme("a", 6, 10, kind="works_well")])
    assert [len(found[side]) for side in ("challenges", "strengths")] == [1, 0]


def test_only_what_moved_clearly_is_said_to_have_moved() -> None:
    found = content_of(
        themes=[theme("up", 60, 100), theme("noise", 55, 100), theme("few", 3, 4)],
        themes_before=[theme("up", 30, 100), theme("noise", 50, 100), theme("few", 1, 4)],
    )
    (moved,) = found["moves"]
    assert (moved["now"]["theme"], moved["up"]) == ("up", True)
    assert "60% important, up from 30%" in str(shown(found)["summary"])


def test_a_mean_moves_beyond_its_own_uncertainty() -> None:
    def item(mean: float, answers: int) -> dict[str, Any]:
        return {"item": "x", "mean": mean, "answers": answers, "spread": 1.0, "low": mean, "high": mean}

    assert content_of(pulse=[item(3.4, 900)], pulse_before=[item(3.2, 900)])["moves"]
    assert not content_of(pulse=[item(3.4, 90)], pulse_before=[item(3.2, 90)])["moves"]


def test_hidden_is_said_where_the_number_would_stand() -> None:
    told = shown(
        content_of(
            ("small", "quiet"),
            themes=[theme("a", 5, 8), theme("a", None, None, node="small", depth=1, hidden=4)],
            actions=[{"planned": 7, "hidden": 2}, {"node": "small", "depth": 1, "hidden": 1}],
        )
    )
    (table,) = told["heat"][0]["tables"]
    assert [[cell["said"] for cell in row["cells"]] for row in table["rows"]] == [["63%"], ["too few"], ["–"]]
    assert [line["numbers"][0]["said"] for line in told["actions"]] == ["7*", "too few", "–"]
    assert told["hidden"]["themes"] == "4 numbers in this part are hidden."


def test_a_quarter_that_is_hidden_leaves_a_gap() -> None:
    def point(quarter: str, value: float | None) -> dict[str, Any]:
        told = {"quarter": quarter, "subject": "challenging/a", "measure": "confirmed", "value": value}
        return {
            **told,
            "sum": value and 1,
            "count": value and 2,
            "low": -0.1,
            "high": 0.9,
            "hidden": int(value is None),
        }

    rows = [point("2025-Q4", 0.5), point("2026-Q1", None), point("2026-Q2", 0.5)]
    (line,) = shown(content_of(lines=rows))["lines"]
    points = line["series"][1]["points"]
    assert [at for at, one in enumerate(points) if one] == [3, 5]
    assert points[3] == [0.5, 0, 0.9]
    assert "too few" in line["series"][1]["said"]


def test_nothing_is_a_report_that_says_so() -> None:
    assert shown(content_of())["front"]["nothing"] is True


def test_themes_beyond_a_pages_width_make_another_table() -> None:
    told = shown(content_of(themes=[theme(f"t{n:02}", n, 40) for n in range(30)]))
    assert [len(table["themes"]) for table in told["heat"][0]["tables"]] == [12, 12, 6]


def test_of_very_many_units_the_largest_have_lines_and_that_is_said() -> None:
    many = tuple(f"u{n:03}" for n in range(100))
    came = [{"node": node, "depth": 1, "quarter": "2026-Q1", "joined": at} for at, node in enumerate(many)]
    found = content_of(many, participation=came)
    assert [row["node"] for row in found["actions"]] == ["top", *many[20:]]
    assert "room for the 80 units with the most attendances only, of 100" in shown(found)["units"]
    assert shown(content_of(many[:80]))["units"] == ""


def test_all_languages_have_the_same_words_with_the_same_places() -> None:
    def places(text: Any) -> Any:
        if isinstance(text, str):
            return set(re.findall(r"{(\w+)}", text))
        return {form: places(one) for form, one in text.items()}

    first = {key: places(text) for key, text in words("en", "yearly").texts.items()}
    for language in ("nb", "sv", "nl"):
        assert {key: places(text) for key, text in words(language, "yearly").texts.items()} == first


numbers = st.one_of(st.none(), st.integers(100, 9_999))


@st.composite
def released(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """Rows of any numbers, each there or hidden."""

    def row(**values: Any) -> dict[str, Any]:
        return {"hidden": draw(st.integers(0, 4)), **values}

    def part() -> dict[str, int | None]:
        whole = draw(numbers)
        return {"whole": whole, "part": None if whole is None else draw(st.integers(0, whole))}

    rows: dict[str, list[dict[str, Any]]] = {}
    for name in ("themes", "themes_before"):
        rows[name] = []
        for node in ("top", "below") if name == "themes" else ("top",):
            for kind in ("works_well", "challenging"):
                of = part()
                told = theme("a", of["part"], of["whole"], kind=kind, node=node, depth=int(node == "below"))
                rows[name].append(row(**told))
    for name in ("actions", "actions_before"):
        rows[name] = [row(**{fate: draw(numbers) for fate in ("planned", "done", "dropped", "changed", "open")})]
    rows["participation"] = [
        row(quarter=quarter, sessions=draw(numbers), joined=draw(numbers)) for quarter in ("2025-Q2", "2026-Q1")
    ]
    return rows


def texts_of(shown: Any) -> list[str]:
    if isinstance(shown, str):
        return [shown]
    if isinstance(shown, Mapping):
        return [text for one in shown.values() for text in texts_of(one)]
    return [text for one in shown for text in texts_of(one)] if isinstance(shown, list) else []


@given(released(), st.sampled_from(["nb", "sv", "nl", "en"]))
def test_every_number_that_is_printed_is_one_of_the_answers(rows: dict[str, Any], language: str) -> None:
    locale = words(language).locale
    told = shown(content_of(("below",), **rows), language)
    own = told | dict.fromkeys(("words", "how", "axis", "title", "day", "foot"), "")
    own["front"] = told["front"] | {"told": "", "year": ""}
    known = {
        format_decimal(n, locale=locale)
        for answer in rows.values()
        for row in answer
        for n in row.values()
        if isinstance(n, int)
    }
    for row in [*rows["themes"], *rows["themes_before"]]:
        if row["judged"]:
            known.add(words(language).percent(row["confirmed"], row["judged"]).rstrip("\u00a0%"))
    # Added up from what is shown: the unit's contributions, and how many numbers of a part are hidden.
    sums = [row["contributions"] for row in rows["themes"] if row["node"] == "top" and row["contributions"] is not None]
    known |= {
        format_decimal(n, locale=locale)
        for n in (sum(sums), *(sum(row["hidden"] for row in part) for part in rows.values()))
    }
    quarters = {
        words(language, "yearly")("quarter", quarter=str(one.number), year=str(one.year))
        for one in map(Quarter.parse, [f"{year}-Q{n}" for year in (2025, 2026) for n in (1, 2, 3, 4)])
    }
    axis = {words(language, "yearly")("axis", quarter=str(n)) for n in (1, 2, 3, 4)}
    for text in texts_of(own):
        for fixed in [*quarters, *axis]:
            text = text.replace(fixed, "")
        printed = re.findall(r"\d+(?:[\u00a0\u202f.,]\d+)*", text)
        assert set(printed) <= known, text
