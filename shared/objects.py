"""The object store: a port for finished files, its folder for the embedded host and its bucket for the cloud."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from shared.domain.identifiers import SessionId

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client


class ObjectStore(Protocol):
    """Whole files under names with slashes."""

    def put(self, name: str, content: bytes, *, years: int | None = None) -> None:
        """Stores a file, whole or not at all, replacing one of that name.

        ``years`` is how long it is kept (one of ``REPORT_YEARS``); None: as long as everything beside it.
        """
        ...

    def get(self, name: str) -> bytes | None:
        """The file's content, or None."""
        ...

    def delete(self, name: str) -> None:
        """Removes a file and every version of it; nothing happens where there is none."""
        ...

    def delete_folder(self, folder: str) -> None:
        """Removes every file, and every version of it, whose name begins with ``folder``, which ends with a slash."""
        ...

    def names(self, prefix: str) -> list[str]:
        """The names of all files that begin with ``prefix``, in order."""
        ...


REPORTS = "reports"
REHEARSALS = "rehearsals"
"""Reports of rehearsals lie apart: nobody counts them, and the store forgets them after a day."""

YEARS = "years"
"""The mark of a file that says how long it is kept."""


def session_folder(sid: SessionId, *, rehearsal: bool = False) -> str:
    """Where everything lies that the store holds of a session and that goes when the session goes."""
    return f"{REHEARSALS if rehearsal else REPORTS}/{sid}/"


def erase_files(store: "ObjectStore", sid: SessionId) -> None:
    """Removes everything of a session, whatever it was; can be repeated."""
    for rehearsal in (False, True):
        store.delete_folder(session_folder(sid, rehearsal=rehearsal))


REPORT_TYPES = {
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The forms of a report, by their extension."""


BALLOTS, RECEIPTS, SHARED = "ballots.json", "receipts.json", "shared.json"
"""What lies beside the report: what its numbers are recomputed from, the spent tickets, what participants may read."""

SESSION_FILES = (*(f"report.{extension}" for extension in REPORT_TYPES), BALLOTS, RECEIPTS, SHARED)
"""What a closed session leaves in its folder."""


def session_file(sid: SessionId, file: str, *, rehearsal: bool = False) -> str:
    """Where one of a session's files lies."""
    return session_folder(sid, rehearsal=rehearsal) + file


def report_name(sid: SessionId, extension: str, *, rehearsal: bool = False) -> str:
    """Where a session's report lies."""
    return session_file(sid, f"report.{extension}", rehearsal=rehearsal)


class FolderStore:
    """An `ObjectStore` in a folder. A file appears under its name only when it is completely on disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, content: bytes, *, years: int | None = None) -> None:
        # The host that has this folder knows each session's end, and forgets its files with it.
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(path)

    def get(self, name: str) -> bytes | None:
        try:
            return self._path(name).read_bytes()
        except FileNotFoundError:
            return None

    def delete(self, name: str) -> None:
        self._path(name).unlink(missing_ok=True)

    def delete_folder(self, folder: str) -> None:
        path = self._path(folder)
        if path.is_dir():
            shutil.rmtree(path)

    def names(self, prefix: str) -> list[str]:
        root = self._folder.resolve()
        below = self._path(prefix.rpartition("/")[0])
        found = (path for path in below.rglob("*") if path.is_file() and not path.name.startswith("."))
        return sorted(name for path in found if (name := path.relative_to(root).as_posix()).startswith(prefix))

    def _path(self, name: str) -> Path:
        path = (self._folder / name).resolve()
        if not path.is_relative_to(self._folder.resolve()):
            raise ValueError("an object's name leads out of the folder")
        return path


class BucketStore:
    """An `ObjectStore` in a bucket. S3 shows a file whole or not at all by itself."""

    def __init__(self, bucket: str, client: "S3Client") -> None:
        self._bucket = bucket
        self._client = client

    def put(self, name: str, content: bytes, *, years: int | None = None) -> None:
        tags = "" if years is None else f"{YEARS}={years}"
        self._client.put_object(Bucket=self._bucket, Key=name, Body=content, Tagging=tags)

    def get(self, name: str) -> bytes | None:
        try:
            return self._client.get_object(Bucket=self._bucket, Key=name)["Body"].read()
        except self._client.exceptions.NoSuchKey:
            return None

    def delete(self, name: str) -> None:
        self._delete_versions(name, lambda key: key == name)

    def delete_folder(self, folder: str) -> None:
        self._delete_versions(folder, lambda key: key.startswith(folder))

    def _delete_versions(self, prefix: str, wanted: Callable[[str], bool]) -> None:
        """Deletes versions one by one, the marks of deletions too: what is deleted by name alone stays for weeks."""
        for page in self._client.get_paginator("list_object_versions").paginate(Bucket=self._bucket, Prefix=prefix):
            for one in [*page.get("Versions", []), *page.get("DeleteMarkers", [])]:
                if wanted(one["Key"]):
                    self._client.delete_object(Bucket=self._bucket, Key=one["Key"], VersionId=one["VersionId"])

    def names(self, prefix: str) -> list[str]:
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix=prefix)
        return sorted(one["Key"] for page in pages for one in page.get("Contents", ()))


def canonical_json(content: Any) -> bytes:
    """JSON with sorted keys and real letters: the same content gives the same bytes."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
