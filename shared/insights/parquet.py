"""Facts and cells as Parquet, by DuckDB in this process; it is imported only where one of these is called."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from shared.domain.facts import Cell, FactRow, Measure, Reason, SubjectType
from shared.insights.lake import path_part

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FACT_COLUMNS = {
    "organisation": "VARCHAR",
    "month": "VARCHAR",
    "unit": "VARCHAR",
    "session": "VARCHAR",
    "format": "VARCHAR",
    "language": "VARCHAR",
    "subject_type": "VARCHAR",
    "subject": "VARCHAR",
    "measure": "VARCHAR",
    "people": "BIGINT",
    "count": "BIGINT",
    "sum": "BIGINT",
    "sum_of_squares": "BIGINT",
    "k": "BIGINT",
}
CELL_COLUMNS = {
    "node": "VARCHAR",
    "path": "VARCHAR",
    "level": "BIGINT",
    "part": "VARCHAR",
    "subject_type": "VARCHAR",
    "subject": "VARCHAR",
    "measure": "VARCHAR",
    "people": "BIGINT",
    "count": "BIGINT",
    "sum": "BIGINT",
    "sum_of_squares": "BIGINT",
    "shown": "BOOLEAN",
    "reason": "VARCHAR",
    "complete": "BOOLEAN",
}
"""Of a file of released cells. Organisation and quarter are the names of the folders in which it lies."""

ORDER = "subject_type, level, measure, path, subject"
"""What is asked for together lies together, so that little is read: units far down are most cells, and seldom asked."""


@contextmanager
def workshop() -> Iterator[tuple["DuckDBPyConnection", Path]]:
    """A database in memory and a folder, both gone afterwards."""
    import duckdb

    with TemporaryDirectory() as folder, duckdb.connect(config={"threads": 2}) as database:
        yield database, Path(folder)


def compacted(old: Sequence[bytes], rows: Iterable[FactRow], kept: Iterable[str]) -> bytes:
    """A month's rows: those of the ``old`` files and ``rows``, which replace what these say of the same sessions; of
    the sessions that are ``kept`` alone."""
    with workshop() as (database, folder):
        table_of(database, folder, "fresh", FACT_COLUMNS, map(asdict, rows))
        table_of(database, folder, "kept", {"session": "VARCHAR"}, ({"session": one} for one in kept))
        facts_table(database, folder, old)
        facts = """
            SELECT * FROM (FROM fresh UNION ALL FROM facts WHERE session NOT IN (SELECT session FROM fresh))
            WHERE session IN (SELECT session FROM kept)
            ORDER BY subject_type, measure, subject, unit, session
        """
        return written(database, folder, facts)


def sessions_in(months: Sequence[bytes]) -> frozenset[str]:
    """The sessions that some files have rows of."""
    with workshop() as (database, folder):
        facts_table(database, folder, months)
        found = database.execute("SELECT DISTINCT session FROM facts").fetchall()
    return frozenset(session for (session,) in found)


def rows_by_unit(
    months: Sequence[bytes], outcomes: bytes | None = None, without: Iterable[str] = (), *, only: bool = False
) -> list[FactRow]:
    """All rows of some months and of what became of actions, those that count by themselves taken together for each
    unit: the largest number of people, the sum of all others. What is released is the same, and a million sessions fit
    into memory. ``without`` these sessions, or of these ``only``."""
    with workshop() as (database, folder):
        facts_table(database, folder, months)
        if outcomes is not None:
            place = one_file(folder, "outcomes", outcomes)
            database.execute("INSERT INTO facts BY NAME SELECT * EXCLUDE (opened) FROM read_parquet($1)", [place])
        table_of(database, folder, "erased", {"session": "VARCHAR"}, ({"session": one} for one in without))
        found = database.execute(
            """
            SELECT organisation, min(month), unit, CASE WHEN people >= k THEN '' ELSE session END AS one, '', '',
                subject_type, subject, measure,
                max(people), sum("count")::BIGINT, sum("sum")::BIGINT, sum(sum_of_squares)::BIGINT, max(k)
            FROM facts
            WHERE (session IN (SELECT session FROM erased)) = $only
            GROUP BY organisation, unit, one, subject_type, subject, measure
            ORDER BY unit, subject_type, subject, measure, one
            """,
            {"only": only},
        ).fetchall()
    return [fact_of(row) for row in found]


def facts_table(database: "DuckDBPyConnection", folder: Path, files: Sequence[bytes]) -> None:
    """All rows of some files, oldest first. Of a session that is in two of them, what the later one says."""
    places = [one_file(folder, f"facts-{number:06}", content) for number, content in enumerate(files)]
    if not places:
        table_of(database, folder, "facts", FACT_COLUMNS, ())
        return
    database.execute(
        """
        CREATE TABLE facts AS
        WITH every AS (FROM read_parquet($1, filename = true)),
            latest AS (SELECT session, max(filename) AS filename FROM every GROUP BY session)
        SELECT every.* EXCLUDE (filename) FROM every SEMI JOIN latest USING (session, filename)
        """,
        [places],
    )


def fact_of(row: tuple[Any, ...]) -> FactRow:
    values = dict(zip(FACT_COLUMNS, row, strict=True))
    return FactRow(**values | {"subject_type": SubjectType(row[6]), "measure": Measure(row[8])})


def cells_file(cells: Iterable[Cell]) -> bytes:
    """Released cells as they are kept and asked."""
    with workshop() as (database, folder):
        table_of(database, folder, "cells", CELL_COLUMNS, _cell_rows(cells))
        return written(database, folder, f"FROM cells ORDER BY {ORDER}")


def _cell_rows(cells: Iterable[Cell]) -> Iterator[dict[str, Any]]:
    cells = list(cells)
    inner = {cell.path[:end] for cell in cells for end in range(1, len(cell.path))}
    for cell in cells:
        yield {
            "node": cell.node,
            "path": "/".join(map(path_part, cell.path)),
            "level": cell.level,
            "part": "own" if cell.own else "whole" if cell.path in inner else "leaf",
            "subject_type": cell.subject_type,
            "subject": cell.subject,
            "measure": cell.measure,
            "people": cell.people,
            "count": cell.count,
            "sum": cell.sum,
            "sum_of_squares": cell.sum_of_squares,
            "shown": cell.shown,
            "reason": cell.reason,
            "complete": cell.complete,
        }


def read_cells(content: bytes, *, organisation: str, quarter: str) -> list[Cell]:
    """The inverse of `cells_file`."""
    with workshop() as (database, folder):
        found = database.execute("FROM read_parquet($1)", [one_file(folder, "cells", content)]).fetchall()
    return [_cell(dict(zip(CELL_COLUMNS, row, strict=True)), organisation, quarter) for row in found]


def _cell(values: Mapping[str, Any], organisation: str, quarter: str) -> Cell:
    path = tuple(part.replace("%2F", "/").replace("%25", "%") for part in values["path"].split("/"))
    return Cell(
        organisation,
        quarter,
        values["node"],
        path,
        values["part"] == "own",
        SubjectType(values["subject_type"]),
        values["subject"],
        Measure(values["measure"]),
        values["people"],
        values["count"],
        values["sum"],
        values["sum_of_squares"],
        Reason(values["reason"]) if values["reason"] else None,
        values["complete"],
    )


def table_file(columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Any small table as Parquet, in the given order."""
    with workshop() as (database, folder):
        table_of(database, folder, "shown", columns, rows)
        return written(database, folder, "FROM shown")


def table_of(
    database: "DuckDBPyConnection",
    folder: Path,
    name: str,
    columns: Mapping[str, str],
    rows: Iterable[Mapping[str, Any]],
) -> None:
    """Makes a table of rows: by way of a file, which DuckDB reads a hundred times faster than it takes single rows."""
    place = folder / f"{name}.jsonl"
    with place.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
    types = ", ".join(f"'{column}': '{type_}'" for column, type_ in columns.items())
    database.execute(
        f"CREATE TABLE {name} AS FROM read_json($1, format = 'newline_delimited', columns = {{{types}}})",
        [str(place)],
    )


def written(database: "DuckDBPyConnection", folder: Path, query: str) -> bytes:
    place = folder / "written.parquet"
    database.sql(query).write_parquet(str(place), compression="zstd", row_group_size=100_000)
    return place.read_bytes()


def one_file(folder: Path, name: str, content: bytes) -> str:
    place = folder / f"{name}.parquet"
    place.write_bytes(content)
    return str(place)
