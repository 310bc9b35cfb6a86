"""The object store: a port for finished files, and its folder adapter for the embedded host."""

import os
import tempfile
from pathlib import Path
from typing import Protocol

from shared.domain.identifiers import SessionId


class ObjectStore(Protocol):
    """Whole files under names with slashes."""

    def put(self, name: str, content: bytes) -> None:
        """Stores a file, whole or not at all, replacing one of that name."""
        ...

    def get(self, name: str) -> bytes | None:
        """The file's content, or None."""
        ...


def report_name(sid: SessionId, extension: str) -> str:
    """Where a session's report lies."""
    return f"reports/{sid}/report.{extension}"


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

    def _path(self, name: str) -> Path:
        path = (self._folder / name).resolve()
        if not path.is_relative_to(self._folder.resolve()):
            raise ValueError("an object's name leads out of the folder")
        return path
