"""The contract that every object store keeps: whole files or none."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from shared.objects import BucketStore, FolderStore, ObjectStore
from tests.emulator import Emulator


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ObjectStore]:
    if request.param == "folder":
        yield FolderStore(tmp_path)
        return
    aws: Emulator = request.getfixturevalue("aws")
    client, name = aws.client("s3"), f"test-{uuid4()}"
    client.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": client.meta.region_name})
    yield BucketStore(name, client)


def test_an_absent_file_is_none(store: ObjectStore) -> None:
    assert store.get("reports/a/report.json") is None


def test_a_file_is_read_back_and_replaced_whole(store: ObjectStore) -> None:
    store.put("reports/a/report.json", b"one")
    store.put("reports/a/report.json", b"two, \x00 and all")
    assert store.get("reports/a/report.json") == b"two, \x00 and all"
    assert store.get("reports/a/report.html") is None


def test_a_deleted_file_is_gone_and_may_be_deleted_again(store: ObjectStore) -> None:
    store.put("rehearsals/a/report.json", b"one")
    store.delete("rehearsals/a/report.json")
    store.delete("rehearsals/a/report.json")
    assert store.get("rehearsals/a/report.json") is None


def test_names_are_listed_by_how_they_begin(store: ObjectStore) -> None:
    for name in ("facts/raw/month=2026-11/b", "facts/raw/month=2026-11/a", "facts/raw/month=2026-12/c", "other"):
        store.put(name, b"one")
    assert store.names("facts/raw/month=2026-11/") == ["facts/raw/month=2026-11/a", "facts/raw/month=2026-11/b"]
    assert store.names("facts/raw/month=2026-1") == [
        *store.names("facts/raw/month=2026-11/"),
        "facts/raw/month=2026-12/c",
    ]
    assert store.names("facts/nothing/") == []
