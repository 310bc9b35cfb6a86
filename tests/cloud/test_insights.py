"""Athena and DuckDB answer the same: every question, in Athena's dialect, through Athena's own API on the emulator.

The emulator runs Athena's SQL by DuckDB, where its interpreter has one: this one is lent ours. That shows that the text,
its literals, the table with its partitions and the reading of the answer are right. That Trino understands the dialect
is what sqlglot is trusted with: there is no Trino here.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import duckdb
import pytest

from infra.emulator import PROGRAM, access, emulator, free_port
from shared.insights import lake
from shared.insights.engine import AthenaEngine, DuckDbEngine
from shared.insights.parquet import CELL_COLUMNS
from shared.insights.questions import QUESTIONS, Parameters, answer_of
from shared.insights.releasing import release_finished
from shared.objects import BucketStore, FolderStore
from tests.facts import Branches, fact, leave
from tests.unit.test_release_insights import AFTERWARDS

BUCKET, DATABASE, WORKGROUP = "facts", "insights", "questions"
ASKED: Parameters = {
    "first": "2025-Q4",
    "last": "2026-Q1",
    "scope": "organisation",
    "unit": "organisation",
    "node": "organisation",
    "depth": 2,
    "deepest": 2,
    "kind": "challenging",
    "theme": "",
    "about": "theme",
    "subject": "",
    "measure": "",
    "most": 50,
}


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[DuckDbEngine, AthenaEngine]]:
    """Both, over the same released cells."""
    if not PROGRAM.exists():
        pytest.skip("MiniStack is not installed; `make setup-cloud` installs it")
    folder = tmp_path_factory.mktemp("insights")
    lent = folder / "lent"
    lent.mkdir()
    libraries = Path(duckdb.__file__).parent.parent
    for name in ("duckdb", *(path.name for path in libraries.glob("_duckdb*"))):
        (lent / name).symlink_to(libraries / name)
    objects = FolderStore(folder / "objects")
    _hold(objects)
    release_finished(objects, lambda _: Branches({"Ward 1": "Clinic", "O'Brien": "Clinic"}), AFTERWARDS)
    port = free_port()
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("PYTHONPATH", str(lent))
        for name, value in access(port).items():
            changed.setenv(name, value)
        with emulator(folder / "emulator.log", port):
            s3: Any = boto3.client("s3")
            s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": s3.meta.region_name})
            bucket = BucketStore(BUCKET, s3)
            for name in objects.names(lake.RELEASED):
                bucket.put(name, objects.get(name) or b"")
            _describe()
            yield (
                DuckDbEngine(folder / "objects"),
                AthenaEngine(boto3.client("athena"), workgroup=WORKGROUP, database=DATABASE),
            )


def _hold(objects: FolderStore) -> None:
    rows = []
    for number, unit in enumerate(("Ward 1", "O'Brien", "Ward 3", "Ward 4")):
        for month in ("2025-11", "2026-02"):
            told: dict[str, Any] = {"month": month, "unit": unit, "session": f"{unit}{month}", "people": 4 + 3 * number}
            kind = ("works_well", "challenging")[number % 2]
            rows += [
                fact(**told, count=1),
                fact("judge", "answered", **told, count=12, sum=9),
                fact(f"{kind}/tools", "written", **told, sum=6 + number),
                fact(f"{kind}/tools", "rated", **told, count=40, sum=160 + number, sum_of_squares=690),
                fact(f"{kind}/tools", "confirmed", **told, count=6, sum=3 + number % 3),
                fact("late-colleague/a", "chosen", **told, sum=3),
                fact("dialogue/influence", "rated", **told, sum=40 + number, sum_of_squares=190),
                fact("planned", "reached", **told, count=3, sum=3),
            ]
    leave(objects, rows)


def _describe() -> None:
    """The table as template.yaml has it."""
    glue: Any = boto3.client("glue")
    athena: Any = boto3.client("athena")
    glue.create_database(DatabaseInput={"Name": DATABASE})
    types = {"VARCHAR": "string", "BIGINT": "bigint", "BOOLEAN": "boolean"}
    glue.create_table(
        DatabaseName=DATABASE,
        TableInput={
            "Name": "cells",
            "Parameters": {"classification": "parquet"},
            "PartitionKeys": [{"Name": "quarter", "Type": "string"}],
            "StorageDescriptor": {
                "Location": f"s3://{BUCKET}/{lake.RELEASED}",
                "InputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
                "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"},
                "Columns": [{"Name": name, "Type": types[type_]} for name, type_ in CELL_COLUMNS.items()],
            },
        },
    )
    athena.create_work_group(
        Name=WORKGROUP,
        Configuration={"ResultConfiguration": {"OutputLocation": f"s3://{BUCKET}/answers/"}},
    )


CASES: list[tuple[str, dict[str, str | int]]] = [
    *((name, {}) for name in QUESTIONS),
    ("themes", {"kind": "", "unit": "Clinic"}),
    ("development", {"node": "O'Brien", "about": "item"}),
    ("matches", {"unit": "' OR '1'='1"}),
    ("themes", {"theme": "it's; DROP TABLE cells --"}),
]


@pytest.mark.parametrize(("name", "changes"), CASES, ids=[f"{name}-{at}" for at, (name, _) in enumerate(CASES)])
def test_both_engines_answer_the_same(
    engines: tuple[DuckDbEngine, AthenaEngine], name: str, changes: dict[str, str | int]
) -> None:
    question, parameters = QUESTIONS[name], {**ASKED, **changes}
    duck, athena = (answer_of(question, engine.ask(question, parameters)) for engine in engines)
    assert athena == duck
    if not changes:
        assert duck.rows


def test_the_template_describes_the_cells_as_they_are_written() -> None:
    template = (Path(__file__).parent.parent.parent / "template.yaml").read_text(encoding="utf-8")
    types = {"VARCHAR": "string", "BIGINT": "bigint", "BOOLEAN": "boolean"}
    told = [f"            - {{ Name: {name}, Type: {types[type_]} }}" for name, type_ in CELL_COLUMNS.items()]
    assert "\n".join(told) in template
