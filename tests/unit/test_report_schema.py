"""report.json is what its published schema says, and the schema says everything about it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import ValidationError

from shared.reporting.model import SCHEMA
from tests.golden import CASES, report_of_case, stored
from tests.reports import VALIDATOR, a_report, an_empty_report, checked


def parts(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema within the schema, with where it stands."""
    yield path, schema
    for word in ("properties", "$defs"):
        for name, part in schema.get(word, {}).items():
            yield from parts(part, f"{path}/{name}")
    for word in ("items", "additionalProperties"):
        if isinstance(schema.get(word), dict):
            yield from parts(schema[word], f"{path}/*")


PARTS = dict(parts(VALIDATOR.schema))


@pytest.mark.parametrize("make", [a_report, an_empty_report])
def test_every_sample_report_is_valid(make: Callable[[], dict[str, Any]]) -> None:
    checked(make())


@pytest.mark.parametrize("path", PARTS)
def test_every_part_is_described_and_allows_nothing_else(path: str) -> None:
    part = PARTS[path]
    if path and not {"$ref", "const", "anyOf", "oneOf"} & set(part):
        assert part["description"]
    if "object" in part.get("type", ()):
        assert part["additionalProperties"] is False or isinstance(part["additionalProperties"], dict)
    if "properties" in part:
        assert part["required"] == list(part["properties"])


@pytest.mark.parametrize("place", ["", "session", "summary", "contributions", "actions", "steps"])
def test_a_field_that_the_schema_does_not_know_is_refused(place: str) -> None:
    report = a_report()
    target = report[place] if place else report
    (target[0] if isinstance(target, list) else target)["author"] = "Kari"
    with pytest.raises(ValidationError):
        checked(report)


def test_the_model_names_the_schemas_version() -> None:
    assert VALIDATOR.schema["properties"]["schema"]["const"] == SCHEMA  # type: ignore[index]


@pytest.mark.parametrize("case", CASES)
def test_the_report_of_a_known_session_is_the_one_that_was_looked_at(case: str) -> None:
    """`make golden` writes the files anew; then the difference is what to read."""
    report = checked(report_of_case(case))
    assert report == stored(case)
