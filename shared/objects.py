"""The object store: a port for finished files, its folder for the embedded host and its bucket for the cloud."""

import json
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from shared.domain.identifiers import SessionId

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client


class ObjectStore(Protocol):
    """Whole files under names with slashes."""

    def put(self, name: str, content: bytes) -> None:
        """Stores a file, whole or not at all, replacing one of that name."""
        ...

    def get(self, name: str) -> bytes | None:
        """The file's content, or None."""
        ...

    def delete(self, name: str) -> None:
        """Removes a file; nothing happens where there is none."""
        ...


REPORTS = "reports"
REHEARSALS = "rehearsals"
"""Reports of rehearsals lie apart: nobody counts them, and the store forgets them after a day."""


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
"""Everything that the store ever holds of one session: erasing it erases these."""


def session_file(sid: SessionId, file: str, *, rehearsal: bool = False) -> str:
    """Where one of a session's files lies."""
    return f"{REHEARSALS if rehearsal else REPORTS}/{sid}/{file}"


def session_files(sid: SessionId, *, rehearsal: bool = False) -> list[str]:
    """The names of all that the store may hold of a session."""
    return [session_file(sid, file, rehearsal=rehearsal) for file in SESSION_FILES]


def report_name(sid: SessionId, extension: str, *, rehearsal: bool = False) -> str:
    """Where a session's report lies."""
    return session_file(sid, f"report.{extension}", rehearsal=rehearsal)


class FolderStore:
    """An `ObjectStore` in a folder. A file appears under its name only when it is completely on disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, content: bytes) -> None:
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
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

    def _path(self, name: str) -> Path:
        path = (self._folder / name).resolve()
        if not path.is_relative_to(self._folder.resolve()):
            raise ValueError("an object's name leads out of the folder")
        return path


def purge_folder(folder: Path, *, older_than: float) -> None:
    """Removes the files below a folder that were written more than so many seconds ago."""
    for path in folder.rglob("*"):
        if path.is_file() and time.time() - path.stat().st_mtime > older_than:
            path.unlink(missing_ok=True)


class BucketStore:
    """An `ObjectStore` in a bucket. S3 shows a file whole or not at all by itself."""

    def __init__(self, bucket: str, client: "S3Client") -> None:
        self._bucket = bucket
        self._client = client

    def put(self, name: str, content: bytes) -> None:
        self._client.put_object(Bucket=self._bucket, Key=name, Body=content)

    def get(self, name: str) -> bytes | None:
        try:
            return self._client.get_object(Bucket=self._bucket, Key=name)["Body"].read()
        except self._client.exceptions.NoSuchKey:
            return None

    def delete(self, name: str) -> None:
        self._client.delete_object(Bucket=self._bucket, Key=name)


def canonical_json(content: Any) -> bytes:
    """JSON with sorted keys and real letters: the same content gives the same bytes."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
