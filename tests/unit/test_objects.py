"""The folder as an object store: whole files or none, and never outside of it."""

import os
from pathlib import Path

import pytest

from shared.objects import REHEARSALS, FolderStore, purge_folder


def test_a_file_is_read_back_and_replaced_whole(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    assert store.get("reports/a/report.json") is None
    store.put("reports/a/report.json", b"one")
    store.put("reports/a/report.json", b"two")
    assert store.get("reports/a/report.json") == b"two"
    assert [path.name for path in (tmp_path / "reports" / "a").iterdir()] == ["report.json"]


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "a/../../outside"])
def test_no_name_leads_out(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="out of the folder"):
        FolderStore(tmp_path / "store").put(name, b"")


def test_only_old_files_below_a_folder_are_purged(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    for name in ("rehearsals/old/report.json", "rehearsals/new/report.json", "reports/old/report.json"):
        store.put(name, b"one")
    for name in ("rehearsals", "reports"):
        os.utime(tmp_path / name / "old" / "report.json", (1, 1))
    purge_folder(tmp_path / REHEARSALS, older_than=3600)
    assert store.get("rehearsals/old/report.json") is None
    assert store.get("rehearsals/new/report.json") == store.get("reports/old/report.json") == b"one"
