"""Real dialogues through a real host: every count of every comment in the report is the source's."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.load.host import Started, started

ROOT = Path(__file__).parent.parent.parent
DIALOGUES = ROOT.parent / "shared" / "data" / "dialogues"
NAMES = ["scoop-hivemind.freshwater", "brexit-consensus", "london.youth.policing"]


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    with started(tmp_path_factory.mktemp("replay")) as host:
        yield host


@pytest.mark.parametrize("name", NAMES)
def test_a_real_dialogue_is_reported_exactly(host: Started, name: str) -> None:
    folder = DIALOGUES / name
    if not folder.is_dir():
        pytest.skip("the real dialogues are not beside this checkout")
    environment = os.environ | {"DATA": str(host.data), "OPERATOR_SECRET": ""}
    played = subprocess.run(
        [sys.executable, "-m", "tests.load.replay", str(folder), host.url],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=environment,
    )
    assert played.returncode == 0, played.stdout + played.stderr
    assert " 0 differences" in played.stdout
