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


def test_a_folder_goes_with_all_versions_of_its_files_and_with_nothing_else(store: ObjectStore) -> None:
    for name in ("reports/a/report.json", "reports/a/report.html", "reports/ab/report.json"):
        store.put(name, b"one", years=3)
    store.put("reports/a/report.json", b"two", years=3)
    store.delete_folder("reports/a/")
    store.delete_folder("reports/a/")
    assert store.get("reports/a/report.json") is store.get("reports/a/report.html") is None
    assert store.get("reports/ab/report.json") == b"one"


def test_a_versioned_bucket_remembers_nothing_and_files_say_how_long_they_are_kept(aws: Emulator) -> None:
    client, bucket = aws.client("s3"), f"test-{uuid4()}"
    client.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": client.meta.region_name})
    client.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    store = BucketStore(bucket, client)
    for content in (b"one", b"two"):
        store.put("reports/a/report.json", content, years=5)
        store.put("reports/ab/report.json", content)
    client.delete_object(Bucket=bucket, Key="reports/a/report.json")
    store.put("reports/a/report.json", b"three", years=5)
    tags = client.get_object_tagging(Bucket=bucket, Key="reports/a/report.json")["TagSet"]
    assert tags == [{"Key": "years", "Value": "5"}]
    store.delete_folder("reports/a/")
    left = client.list_object_versions(Bucket=bucket)
    assert {one["Key"] for one in left["Versions"]} == {"reports/ab/report.json"}
    assert "DeleteMarkers" not in left


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
