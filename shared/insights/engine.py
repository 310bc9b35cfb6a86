"""Who answers a question: DuckDB in this process over a folder, or Athena over the bucket. The SQL is the same text."""

import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from shared.domain.errors import InsightsUnavailable
from shared.insights import lake
from shared.insights.questions import Parameters, Question, Row, Type, Value
from shared.observability import log_failure

if TYPE_CHECKING:
    from mypy_boto3_athena import AthenaClient
    from sqlglot.expressions import Expr

MEMORY = "512MB"
THREADS = 2

PATIENCE = 25.0
"""Seconds that Athena may take; the gateway gives up after 30."""

PAUSE = 0.2


class DuckDbEngine:
    """Asks the files below a folder. Parameters are bound; the session may read that folder and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._cells = folder.resolve() / lake.RELEASED

    def ask(self, question: Question, parameters: Parameters) -> list[Row]:
        # Only here: it takes a tenth of a second, and most of what a host does never asks.
        import duckdb

        try:
            return self._ask(duckdb, question, parameters)
        except duckdb.Error as error:
            log_failure("insights", error)
            raise InsightsUnavailable("What was released cannot be read. Ask whoever runs this host.") from error

    def _ask(self, duckdb: ModuleType, question: Question, parameters: Parameters) -> list[Row]:
        from shared.insights.parquet import CELL_COLUMNS

        files = sorted(str(path) for path in self._cells.glob("quarter=*/cells.parquet"))
        with duckdb.connect(config={"threads": THREADS, "memory_limit": MEMORY}) as database:
            if files:
                released = database.read_parquet(files, hive_partitioning=True)
                released.create_view("cells")
            else:
                columns = ", ".join(f'NULL::{type_} AS "{name}"' for name, type_ in CELL_COLUMNS.items())
                database.execute(f"CREATE VIEW cells AS SELECT NULL::VARCHAR AS quarter, {columns} LIMIT 0")
            # An array of folders cannot be a bound parameter; this one is the host's own.
            database.execute(f"SET allowed_directories = [{_quoted(str(self._cells))}]")
            database.execute("SET enable_external_access = false")
            database.execute("SET lock_configuration = true")
            asked = {name: parameters[name] for name in names_in(question.sql)}
            found: list[Row] = database.execute(question.sql, asked).fetchall()
            return found


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


NAME = re.compile(r"\$([a-z]+)")


def names_in(sql: str) -> list[str]:
    """The parameters that a question's text names."""
    return sorted(set(NAME.findall(sql)))


class AthenaEngine:
    """Asks Athena in a workgroup that says where answers go and how much a question may read."""

    def __init__(
        self,
        client: "AthenaClient",
        *,
        workgroup: str,
        database: str,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._client, self._workgroup, self._database = client, workgroup, database
        self._clock, self._wait = clock, wait

    def ask(self, question: Question, parameters: Parameters) -> list[Row]:
        started = self._client.start_query_execution(
            QueryString=athena_sql(question.sql, parameters),
            WorkGroup=self._workgroup,
            QueryExecutionContext={"Database": self._database},
        )["QueryExecutionId"]
        self._finish(started)
        pages = self._client.get_paginator("get_query_results").paginate(QueryExecutionId=started)
        found: list[Sequence[Any]] = [row["Data"] for page in pages for row in page["ResultSet"]["Rows"]]
        types = list(question.columns.values())
        # The first row of all holds the names of the columns.
        return [tuple(map(_value, types, [one.get("VarCharValue") for one in row])) for row in found[1:]]

    def _finish(self, started: str) -> None:
        until = self._clock() + PATIENCE
        while True:
            status = self._client.get_query_execution(QueryExecutionId=started)["QueryExecution"]["Status"]["State"]
            if status == "SUCCEEDED":
                return
            if status in ("FAILED", "CANCELLED"):
                raise InsightsUnavailable("The question could not be answered. Try a shorter period or a smaller unit.")
            if self._clock() > until:
                self._client.stop_query_execution(QueryExecutionId=started)
                raise InsightsUnavailable("The answer took too long. Try a shorter period or a smaller unit.")
            self._wait(PAUSE)


def _value(type_: Type, text: str | None) -> Value:
    if text is None or type_ is Type.TEXT:
        return text
    return int(text) if type_ is Type.WHOLE else float(text)


def athena_sql(sql: str, parameters: Parameters) -> str:
    """A question in Athena's dialect, its parameters as literals of the syntax tree.

    Athena's own execution parameters are literals in SQL as well, so somebody has to quote either way: here it is
    the library that writes the dialect, from a tree in which a value can only ever be a value.
    """
    from sqlglot import exp, parse_one

    def bound(node: "Expr") -> "Expr":
        return exp.convert(parameters[node.name]) if isinstance(node, exp.Placeholder) else node

    return parse_one(sql, read="duckdb").transform(bound).sql(dialect="athena", comments=False)
