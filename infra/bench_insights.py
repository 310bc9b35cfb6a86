"""One million sessions: what every question takes on two cores, how much it reads, and what Athena would charge.

python -m infra.bench_insights        prints a table, ends with 1 when a budget is broken

Questions read released cells alone, so the cells of a million sessions are made, not the sessions: two years of a
weekly session in each of 9,600 units, in a tree of four levels. Every number that a session can leave is there, with a
tenth of the units too small to be shown. How many cells that gives is printed.
"""

import re
import statistics
import sys
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from sqlglot import exp, parse_one

from shared.domain.facts import Quarter
from shared.insights import lake
from shared.insights.engine import DuckDbEngine, athena_sql
from shared.insights.parquet import CELL_COLUMNS, ORDER
from shared.insights.questions import QUESTIONS, USUAL, Parameters, Question

SECONDS, BYTES = 0.3, 20_000_000
"""The budgets of one question."""

LEAST_BILLED = 10_000_000
"""Bytes that Athena charges for at the least (its pricing page)."""

ROUNDS = 5
UNITS, QUARTERS, WEEKS = 9_600, 8, 13
SESSIONS = UNITS * QUARTERS * WEEKS
PRICES = Path(__file__).parent / "prices.toml"

ASKED: Parameters = {
    **USUAL,
    "scope": "organisation",
    "unit": "organisation",
    "node": "organisation",
    "deepest": 1,
    "without": "own",
}


NODES = """
CREATE TABLE nodes AS
WITH units AS (
    SELECT range AS n, 'organisation/a' || range // 800 AS a, '/b' || range // 100 AS b, '/c' || range // 10 AS c
    FROM range($units)
)
SELECT 'u' || n AS node, a || b || c || '/u' || n AS path, 4 AS level, 'leaf' AS part, 5 + (n * 7) % 20 AS people,
    n % 10 <> 0 AS shown
FROM units
UNION ALL SELECT DISTINCT c[2:], a || b || c, 3, 'whole', 150, true FROM units
UNION ALL SELECT DISTINCT b[2:], a || b, 2, 'whole', 1500, true FROM units
UNION ALL SELECT DISTINCT a[14:], a, 1, 'whole', 12000, true FROM units
UNION ALL SELECT 'organisation', 'organisation', 0, 'whole', 140000, true
"""

NUMBERS = """
CREATE TABLE numbers AS
WITH kinds AS (SELECT unnest(['works_well', 'challenging', 'idea']) AS kind),
    themes AS (SELECT 'theme' || range AS theme FROM range(10)),
    measures AS (SELECT unnest(['written', 'rated', 'confirmed']) AS measure),
    options AS (SELECT unnest(['a', 'b', 'c']) AS option)
SELECT 'theme' AS subject_type, kind || '/' || theme AS subject, measure FROM kinds, themes, measures
UNION ALL SELECT 'trilemma', 'trilemma-' || range || '/' || option, 'chosen' FROM range(30), options
UNION ALL SELECT 'item', 'dialogue/' || unnest(['influence', 'belief', 'safety']), 'rated'
UNION ALL SELECT 'session', 'session', unnest(['held', 'came'])
UNION ALL SELECT 'session', unnest(['trilemma', 'judge', 'plan', 'pulse']), 'answered'
UNION ALL SELECT 'action', unnest(['planned', 'done', 'dropped', 'changed']), 'reached'
UNION ALL SELECT 'action', 'plan', 'chosen'
"""


def make(folder: Path) -> int:
    """The released cells of all quarters; gives how many there are."""
    cells = 0
    with duckdb.connect(config={"threads": 2}) as database:
        database.execute("SELECT setseed(0.5)")
        database.execute(NODES, {"units": UNITS})
        database.execute(NUMBERS)
        columns = ", ".join(f'"{name}"' for name in CELL_COLUMNS)
        quarter = Quarter(2024, 4)
        for _ in range(QUARTERS):
            place = folder / lake.cells_name(quarter)
            place.parent.mkdir(parents=True, exist_ok=True)
            database.execute(
                f"""
                CREATE OR REPLACE TABLE cells AS
                WITH drawn AS (
                    SELECT *, people * {WEEKS} AS "count", (random() * people * {WEEKS})::BIGINT AS "sum"
                    FROM nodes, numbers
                )
                SELECT node, path, level, part, subject_type, subject, measure,
                    CASE WHEN shown THEN people END AS people,
                    CASE WHEN shown THEN "count" END AS "count",
                    CASE WHEN shown THEN "sum" END AS "sum",
                    CASE WHEN shown THEN CASE WHEN measure = 'rated' THEN 4 * "sum" ELSE 0 END END AS sum_of_squares,
                    shown, CASE WHEN NOT shown THEN 'few' END AS reason, shown AS complete
                FROM drawn
                """  # noqa: S608 - nothing of anybody's is in it
            )
            ordered = database.sql(f"SELECT {columns} FROM cells ORDER BY {ORDER}")  # noqa: S608
            ordered.write_parquet(str(place), compression="zstd", row_group_size=100_000)
            cells += database.sql("SELECT count(*) FROM cells").fetchall()[0][0]
            quarter = quarter.next
    return cells


def scanned(question: Question, parameters: Parameters, folder: Path) -> int:
    """What a reader of Parquet must read for a question: of the row groups that may hold what it asks for (by the least
    and the largest value that the file says), the columns that the text names. Athena reads likewise."""
    tree = parse_one(question.sql, read="duckdb")
    columns = {one.name for one in tree.find_all(exp.Column)} & set(CELL_COLUMNS)
    text = athena_sql(question.sql, parameters).split("FROM cells WHERE")[1]
    exact = dict(re.findall(r"\b(subject_type|measure) = '([a-z_]+)'", text))
    deepest = re.search(r"level <= (\d+)", text)
    read = 0
    for path in (folder / lake.RELEASED).glob("quarter=*/cells.parquet"):
        if not str(parameters["first"]) <= path.parent.name.removeprefix("quarter=") <= str(parameters["last"]):
            continue
        groups: dict[int, dict[str, tuple[int, str, str]]] = defaultdict(dict)
        with duckdb.connect() as database:
            found = database.execute(
                "SELECT row_group_id, path_in_schema, total_compressed_size, stats_min_value, stats_max_value"
                " FROM parquet_metadata($1)",
                [str(path)],
            ).fetchall()
        for group, column, size, least, largest in found:
            groups[group][column] = size, least, largest
        for group in groups.values():
            within = all(group[column][1] <= value <= group[column][2] for column, value in exact.items())
            if within and (deepest is None or int(group["level"][1]) <= int(deepest[1])):
                read += sum(group[column][0] for column in columns)
    return read


def measured(folder: Path) -> Iterator[tuple[str, float, float, int, int]]:
    """Of each question its name, the middle of some runs, its work, what it reads, and how many rows it answers."""
    engine = DuckDbEngine(folder)
    first, last = "2025-Q4", "2026-Q3"
    for question in QUESTIONS.values():
        kind = "challenging" if question.id == "everywhere" else ""
        parameters: Parameters = {**ASKED, "first": first, "last": last, "kind": kind}
        times, work, rows = [], [], 0
        for _ in range(ROUNDS):
            began, worked = time.perf_counter(), time.process_time()
            rows = len(engine.ask(question, parameters))
            times.append(time.perf_counter() - began)
            work.append(time.process_time() - worked)
        yield (
            question.id,
            statistics.median(times),
            statistics.median(work),
            scanned(question, parameters, folder),
            rows,
        )


def main() -> int:
    """0 when every question keeps its budgets."""
    price: float = tomllib.loads(PRICES.read_text(encoding="utf-8"))["analysis"]["scanned_terabyte"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        cells = make(folder)
        size = sum(path.stat().st_size for path in folder.rglob("*.parquet"))
        print(f"  {SESSIONS:,} sessions in {UNITS:,} units and {QUARTERS} quarters:")
        print(f"  {cells:,} released cells, {size / 1e6:.0f} MB\n")
        print(f"  {'question':<16} {'ms':>6} {'work ms':>8} {'reads MB':>9} {'rows':>6} {'Athena, 1,000 times':>20}")
        broken = False
        for question, seconds, work, read, rows in measured(folder):
            bill = 1_000 * max(read, LEAST_BILLED) * price / 1e12
            over = seconds > SECONDS or read > BYTES
            broken |= over
            figures = f"{seconds * 1000:>6.0f} {work * 1000:>8.0f} {read / 1e6:>9.1f} {rows:>6} {bill:>18.2f} $"
            print(f"  {question:<16} {figures}{'  OVER' if over else ''}")
    print(f"\n  The last year, the middle of {ROUNDS} runs; at most {SECONDS * 1000:.0f} ms and {BYTES / 1e6:.0f} MB.")
    print("  Work is the time of both processors together, which a busy machine does not change.")
    print("  A file's own index says what must be read; Athena charges for 10 MB at the least.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
