"""What only the SQLite adapter promises: to survive being killed, to forget when told to, to keep its place."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from shared.store.keys import Key
from shared.store.sqlite import SqliteTable
from shared.store.table import Missing, query_all

WRITER = """
import sys
from shared.store.keys import Key
from shared.store.sqlite import SqliteTable
table = SqliteTable(sys.argv[1])
for number in range(1_000_000):
    table.put(Key("p", f"{number:07}"), {"number": number})
    print(number, flush=True)
"""


def test_no_acknowledged_write_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "table.db"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    acknowledged = [int(writer.stdout.readline()) for _ in range(50)]
    os.kill(writer.pid, signal.SIGKILL)
    acknowledged += [int(line) for line in writer.stdout.read().splitlines()]
    writer.wait()
    writer.stdout.close()

    table = SqliteTable(path)
    stored = {row.item["number"] for row in query_all(table, "p")}
    assert set(acknowledged) <= stored
    assert len(table.changes(None, 1_000_000).changes) == len(stored)
    table.close()


def test_a_consumer_goes_on_where_it_was_after_a_restart(tmp_path: Path) -> None:
    table = SqliteTable(tmp_path / "table.db")
    start = table.position("counter")
    for number in range(4):
        table.put(Key("p", f"{number}"), {"number": number})
    batch = table.changes(start, 3)
    table.acknowledge("counter", batch.position)
    table.close()

    again = SqliteTable(tmp_path / "table.db")
    rest = again.changes(again.position("counter"), 100)
    assert [change.new for change in rest.changes] == [{"number": 3}]
    again.close()


def test_the_order_of_arrival_is_forgotten_once_every_consumer_has_read_it(tmp_path: Path) -> None:
    table = SqliteTable(tmp_path / "table.db")
    for consumer in ("fast", "slow"):
        table.position(consumer)
    table.put(Key("p", "b"), {"n": 1})
    table.put(Key("p", "a"), {"n": 2})
    end = table.changes(None).position
    table.acknowledge("fast", end)
    assert len(table.changes(None).changes) == 2
    table.acknowledge("slow", end)
    assert table.changes(None).changes == []
    assert [row.key.sort for row in query_all(table, "p")] == ["a", "b"]
    table.close()


def test_a_deleted_seed_leaves_no_bytes_in_the_files_while_the_host_goes_on(tmp_path: Path) -> None:
    seed = bytes(range(100, 132))
    table = SqliteTable(tmp_path / "table.db")
    table.position("only")
    table.put(Key("p", "seed"), {"seed": seed}, when=Missing())
    assert any(seed in path.read_bytes() for path in tmp_path.iterdir())
    table.delete(Key("p", "seed"))
    table.acknowledge("only", table.changes(None).position)
    assert all(seed not in path.read_bytes() for path in tmp_path.iterdir())
    table.close()


def test_the_order_of_arrival_is_in_no_file_once_it_was_read(tmp_path: Path) -> None:
    table = SqliteTable(tmp_path / "table.db")
    table.position("only")
    for sort in ("zz-first", "aa-second"):
        table.put(Key("p", sort), {"text": sort})
    table.acknowledge("only", table.changes(None).position)
    assert (tmp_path / "table.db-wal").stat().st_size == 0
    stored = (tmp_path / "table.db").read_bytes()
    assert stored.count(b"zz-first") == stored.count(b"aa-second") == 2, "key and text, and no log beside them"
    table.close()
