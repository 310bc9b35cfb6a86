"""The folder as an object store: whole files or none, and never outside of it."""

from pathlib import Path

import pytest

from shared.objects import FolderStore


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
