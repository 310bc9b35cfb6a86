"""What we write by hand as Parquet is what DuckDB reads: any rows, any nulls, any columns."""

from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.insights.parquet_table import table_file
from shared.insights.questions import QUESTIONS, Type

VALUES: dict[Type, st.SearchStrategy[Any]] = {
    Type.TEXT: st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200),
    Type.WHOLE: st.integers(-(2**63), 2**63 - 1),
    Type.NUMBER: st.floats(allow_nan=False),
}


def read(content: bytes, folder: Path) -> tuple[dict[str, str], list[tuple[Any, ...]]]:
    place = folder / "table.parquet"
    place.write_bytes(content)
    found = duckdb.read_parquet(str(place))
    return dict(zip(found.columns, map(str, found.types), strict=True)), found.fetchall()


@given(
    told=st.lists(st.sampled_from(Type), min_size=1, max_size=20).flatmap(
        lambda types: st.tuples(
            st.just(types), st.lists(st.tuples(*(st.none() | VALUES[one] for one in types)), max_size=40)
        )
    )
)
def test_any_table_is_read_again(told: tuple[list[Type], list[tuple[Any, ...]]], tmp_path_factory: Any) -> None:
    types, rows = told
    columns = {f"column {number}": one for number, one in enumerate(types)}
    assert read(table_file(columns, rows), tmp_path_factory.getbasetemp())[1] == rows


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda one: str(one.id))
def test_columns_have_their_names_and_kinds(question: Any, tmp_path: Path) -> None:
    kinds = {Type.TEXT: "VARCHAR", Type.WHOLE: "BIGINT", Type.NUMBER: "DOUBLE"}
    rows: list[Any] = [[None] * len(question.columns)] * 1_000
    columns, found = read(table_file(question.columns, rows), tmp_path)
    assert columns == {name: kinds[type_] for name, type_ in question.columns.items()}
    assert len(found) == 1_000
