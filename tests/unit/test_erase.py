"""The command that erases a session on a host that may not be running: nothing of it stays in any file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.load.phones import Leader
from tests.room import Room
from tests.unit.test_erase_session import everything, files, play

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

ROOT = Path(__file__).parent.parent.parent
TEXT = b"Idea 1"


def erase(room: Room, sid: str, *arguments: str, answer: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "infra.erase", *arguments, "--", sid],
        cwd=ROOT,
        env={**os.environ, "DATA": str(room.folder)},
        input=answer,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
async def ended(room: Room) -> Leader:
    leader, pin = await room.open()
    await play(room, leader.session_id, pin)
    return leader


async def test_nothing_stays_in_any_file(room: Room, ended: Leader) -> None:
    assert TEXT in b"".join(path.read_bytes() for path in room.folder.glob("innspill.db*"))
    done = erase(room, ended.session_id, "--yes")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Erased.")
    assert (everything(room), files(room)) == ([], [])
    room.table.close()
    assert TEXT not in b"".join(path.read_bytes() for path in room.folder.glob("innspill.db*"))


async def test_it_asks_first(room: Room, ended: Leader) -> None:
    before = everything(room)
    done = erase(room, ended.session_id, answer="n\n")
    assert done.returncode == 1
    assert "Dialogue session" in done.stdout
    assert everything(room) == before


async def test_a_session_that_runs_is_refused(room: Room) -> None:
    leader, _ = await room.open()
    done = erase(room, leader.session_id, "--yes")
    assert done.returncode == 1
    assert "End it first" in done.stderr
    assert (await leader.view())["phase"] == "open"


@pytest.mark.parametrize("name", ["", "..", "a/b", "x" * 65])
async def test_what_is_no_id_erases_nothing(room: Room, ended: Leader, name: str) -> None:
    before = everything(room), files(room)
    assert erase(room, name, "--yes").returncode == 1
    assert (everything(room), files(room)) == before


async def test_again_it_finds_nothing_and_says_so(room: Room, ended: Leader) -> None:
    for _ in range(2):
        done = erase(room, ended.session_id, "--yes")
        assert done.returncode == 0
    assert "No session has this id" in done.stdout


async def test_a_folder_without_a_host_is_said(room: Room, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "infra.erase", "x", "--yes"],
        cwd=ROOT,
        env={**os.environ, "DATA": str(tmp_path / "nowhere")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "set DATA" in done.stderr
    assert not (tmp_path / "nowhere").exists()
