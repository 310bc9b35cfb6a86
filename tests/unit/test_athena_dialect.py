"""The questions in Athena's dialect, as far as it can be proven without Athena: by Trino's own documentation.

The list of functions, the reserved words and the four meanings that differ from DuckDB's are those of Trino's pages
(trino.io/docs/current: functions/string, comparison, conditional, aggregate, window, math; language/reserved).
"""

from pathlib import Path

import duckdb
import pytest
from sqlglot import ErrorLevel, exp, parse_one
from sqlglot.optimizer.annotate_types import annotate_types
from sqlglot.optimizer.qualify import qualify

from shared.insights import lake
from shared.insights.engine import DuckDbEngine, athena_sql
from shared.insights.parquet import CELL_COLUMNS
from shared.insights.questions import QUESTIONS, USUAL, Parameters, Question, answer_of
from shared.insights.releasing import release_finished
from shared.objects import FolderStore
from tests.facts import Branches, leave, teams
from tests.unit.test_release_insights import AFTERWARDS

pytestmark = pytest.mark.slow

FUNCTIONS = {
    "COALESCE", "CONCAT", "COUNT", "GREATEST", "LAG", "LENGTH", "MAX", "MIN", "NULLIF", "REPLACE", "REVERSE",
    "ROW_NUMBER", "SPLIT_PART", "SQRT", "STRPOS", "SUBSTR", "SUM",
}  # fmt: skip

RESERVED = """
alter and as auto between by case cast constraint create cross cube current_catalog current_date current_path
current_role current_schema current_time current_timestamp current_user deallocate delete describe distinct drop else
end escape except exists extract false for from full group grouping having in inner insert intersect into is join
json_array json_exists json_object json_query json_table json_value left like listagg localtime localtimestamp natural
normalize not null on or order outer prepare primary recursive right rollup select skip table then trim true uescape
union unnest using values when where with
"""

SYNTAX = (exp.And, exp.Or, exp.Case, exp.Cast, exp.If)
"""What sqlglot counts among the functions, and SQL among the words."""

AS_TRINO = """
CREATE MACRO trino_greatest(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN a > b THEN a ELSE b END;
CREATE MACRO trino_split_part(text, sign, place) AS string_split(text, sign)[place];
CREATE MACRO trino_substr(text, first, long := NULL) AS CASE
    WHEN first = 0 THEN '' WHEN long IS NULL THEN substr(text, first) ELSE substr(text, first, long) END;
CREATE MACRO trino_reverse(text) AS array_to_string(list_reverse(string_split(text, '')), '');
"""
"""Where Trino's functions mean something else: null if any is null; null beyond the last part; nothing at place 0; and
signs of Unicode one by one instead of what a reader sees as one."""

QUESTION = pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda one: str(one.id))

ASKED: Parameters = {
    **USUAL,
    "first": "2025-Q4",
    "last": "2026-Q1",
    "scope": "organisation",
    "unit": "organisation",
    "node": "organisation",
    "depth": 2,
    "deepest": 2,
    "without": "own",
    "kind": "challenging",
}
"""Whoever asks for less asks with other values at the same places."""


def asked(question: Question, **changes: str | int) -> Parameters:
    return {**ASKED, **({"kind": ""} if question.id in ("themes", "development") else {}), **changes}


def parsed(question: Question) -> exp.Expr:
    return parse_one(athena_sql(question.sql, asked(question)), read="athena", error_level=ErrorLevel.RAISE)


@QUESTION
def test_it_is_one_query_and_every_function_is_one_of_trinos(question: Question) -> None:
    tree = parsed(question)
    assert isinstance(tree, exp.Select)
    assert list(tree.find_all(exp.Anonymous)) == []
    called = [one for one in tree.find_all(exp.Func) if not isinstance(one, SYNTAX)]
    written = {one.sql("athena").split("(")[0] for one in called}
    assert written <= FUNCTIONS


@QUESTION
def test_no_name_is_a_reserved_word(question: Question) -> None:
    names = {one.name.lower() for one in parsed(question).find_all(exp.Identifier) if not one.quoted}
    assert names & set(RESERVED.split()) == set()


@QUESTION
def test_names_are_known_and_only_like_is_compared_with_like(question: Question) -> None:
    """Trino turns no text into a number by itself, nor a number into a text."""
    types = {"VARCHAR": "varchar", "BIGINT": "bigint", "BOOLEAN": "boolean"}
    columns = {name: types[type_] for name, type_ in CELL_COLUMNS.items()} | {"quarter": "varchar"}
    tree = annotate_types(
        qualify(parsed(question).transform(_known), schema={"cells": columns}, dialect="athena"),
        schema={"cells": columns},
        dialect="athena",
    )
    compared = list(tree.find_all(exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Add, exp.Sub, exp.Mul))
    assert compared
    for one in compared:
        assert sort_of(one.this) == sort_of(one.expression), one.sql("athena")
    for one in tree.find_all(exp.Div):
        real = {exp.DataType.Type.DOUBLE}
        kinds = {side.type.this for side in (one.this, one.expression) if isinstance(side.type, exp.DataType)}
        assert kinds & real, f"a division of whole numbers is a whole number: {one.sql('athena')}"


def _known(node: exp.Expr) -> exp.Expr:
    """sqlglot does not know what `split_part` gives."""
    return exp.cast(node, "varchar") if isinstance(node, exp.SplitPart) else node


def sort_of(node: exp.Expr) -> str:
    assert isinstance(node.type, exp.DataType), node.sql("athena")
    kind = node.type.this
    if kind in exp.DataType.TEXT_TYPES:
        return "text"
    return "number" if kind in exp.DataType.NUMERIC_TYPES else str(kind)


@QUESTION
def test_nulls_come_last_in_both(question: Question) -> None:
    """DuckDB and Trino put them last whatever the direction, unless a query says something else."""
    assert "NULLS" not in athena_sql(question.sql, asked(question)).upper()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Cells of two quarters: shown, hidden, without an answer, and of a unit that is written with joined signs."""
    place = tmp_path_factory.mktemp("dialect")
    objects = FolderStore(place)
    units = ("Ward 1", "O'Brien", "Ward 3", "\u0301Vård e\u0301 👩‍⚕️", "Ward 5")
    leave(objects, teams(units, ("2025-11", "2026-02")))
    release_finished(objects, lambda _: Branches({"Ward 1": "Clinic", "O'Brien": "Clinic"}), AFTERWARDS)
    return place


def as_trino(sql: str) -> str:
    """Athena's text for DuckDB, with Trino's meaning of the functions whose meanings differ."""
    differing: dict[type[exp.Expr], str] = {
        exp.Greatest: "greatest",
        exp.SplitPart: "split_part",
        exp.Substring: "substr",
        exp.Reverse: "reverse",
    }

    def renamed(node: exp.Expr) -> exp.Expr:
        name = differing.get(type(node))
        if name is None:
            return node
        given = [one for value in node.args.values() for one in (value if isinstance(value, list) else [value])]
        return exp.func(f"trino_{name}", *(one for one in given if isinstance(one, exp.Expr)))

    return parse_one(sql, read="athena").transform(renamed).sql("duckdb")


CASES: list[tuple[str, dict[str, str | int]]] = [
    *((name, {}) for name in QUESTIONS),
    ("themes", {"kind": "", "unit": "Clinic"}),
    ("matches", {"of": "O'Brien"}),
    ("development", {"about": "item"}),
    ("development", {"about": "trilemma"}),
    ("development", {"about": "action"}),
    ("development", {"node": "\u0301Vård e\u0301 👩‍⚕️", "about": "item"}),
]


@pytest.mark.parametrize(("name", "changes"), CASES)
def test_with_trinos_meaning_of_functions_the_answer_is_the_same(
    folder: Path, name: str, changes: dict[str, str | int]
) -> None:
    question = QUESTIONS[name]
    parameters = asked(question, **changes)
    here = answer_of(question, DuckDbEngine(folder).ask(question, parameters))
    with duckdb.connect() as database:
        database.execute(AS_TRINO)
        files = f"{folder / lake.RELEASED}/quarter=*/cells.parquet"
        database.read_parquet(files, hive_partitioning=True).create_view("cells")
        found = database.execute(as_trino(athena_sql(question.sql, parameters))).fetchall()
    assert answer_of(question, found) == here
    assert here.rows
