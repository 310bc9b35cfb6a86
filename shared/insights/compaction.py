"""Many small files of rows become one file a month.

Can be killed at any point and run again, and run twice at once: first the new file is written, under the next number;
by that number its rows stand for those sessions at once; then what it was made from is deleted. What was left behind is
taken up again and changes nothing, since a session's rows replace its rows.
"""

import re

from shared.domain.facts import FactRow, Quarter
from shared.insights import lake
from shared.insights.parquet import compacted, sessions_in
from shared.objects import ObjectStore
from shared.observability import logger
from shared.reporting.facts import CutShort, read_rows

FIRST_MONTH, LAST_MONTH = "0001-01", "9998-12"
MONTH = re.compile(r"/month=(\d{4}-(?:0[1-9]|1[0-2]))/", re.ASCII)


def all_months(objects: ObjectStore) -> list[str]:
    """The months that there are files of. A folder of any other name is nobody's here."""
    found = (MONTH.search(name) for area in (lake.RAW, lake.COMPACT) for name in objects.names(area))
    months = {each[1] for each in found if each}
    return sorted(month for month in months if FIRST_MONTH <= month <= LAST_MONTH)


def facts_files(objects: ObjectStore, month: str) -> list[bytes]:
    """A month's compacted rows, oldest first: one file, or more while a run is on its way."""
    return [content for name in _generations(objects, month) if (content := objects.get(name)) is not None]


def _generations(objects: ObjectStore, month: str) -> list[str]:
    return sorted(objects.names(lake.compact_prefix(month)), key=lambda name: (lake.generation_of(name), name))


def erased_sessions(objects: ObjectStore, month: str) -> frozenset[str]:
    """The sessions with compacted rows that are erased since: their mark is gone."""
    return sessions_in(facts_files(objects, month)) - kept_sessions(objects, month)


def kept_sessions(objects: ObjectStore, month: str) -> frozenset[str]:
    return frozenset(name.rpartition("/")[2] for name in objects.names(f"{lake.SESSIONS}month={month}/"))


def compact(objects: ObjectStore, month: str) -> None:
    """Takes a month's raw files into its one file, and erased sessions out of it.

    A month of a quarter that is released takes no new sessions: what was released is never released differently, so
    they would never be seen. Their files stay where they are.
    """
    generations = _generations(objects, month)
    old = [content for name in generations if (content := objects.get(name)) is not None]
    known = sessions_in(old)
    kept = kept_sessions(objects, month)
    released = objects.get(lake.cells_name(Quarter.of_month(month))) is not None
    rows: list[FactRow] = []
    done: list[str] = []
    cut = late = 0
    for name in objects.names(f"{lake.RAW}month={month}/"):
        session = name.rpartition("/")[2].removesuffix(".jsonl")
        if released and session in kept and session not in known:
            late += 1
            continue
        content = objects.get(name)
        if content is None:
            continue
        try:
            found = read_rows(content)
        except CutShort:
            _set_aside(objects, name, content)
            cut += 1
            continue
        done.append(name)
        if not released:
            rows += found
    if cut or late:
        logger.warning("facts not counted", extra={"fields": {"month": month, "cut_short": cut, "too_late": late}})
    replaced: list[str] = []
    if rows or known - kept or len(generations) > 1:
        number = lake.generation_of(generations[-1]) + 1 if generations else 1
        content = compacted(old, rows, kept)
        objects.put(lake.compact_name(month, number, content), content)
        replaced = generations
    for name in [*done, *replaced]:
        objects.delete(name)


def _set_aside(objects: ObjectStore, name: str, content: bytes) -> None:
    """Keeps a file that is not whole where nothing reads it, so that the rest goes on."""
    objects.put(name.replace(lake.RAW, lake.SET_ASIDE, 1), content)
    objects.delete(name)
