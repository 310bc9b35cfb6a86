"""Whose pass still opens the door, asked at each request: as cheap as reading a few bytes while nothing changes."""

from collections.abc import Mapping

from shared.cache import Cache
from shared.domain.passes import Passes
from shared.store.passes import load_mark, load_passes
from shared.store.table import Table

BySubject = Mapping[str, Passes]

_cache: Cache[str, BySubject] = Cache(4)
"""The passes of the newest marks. No mark is drawn twice, so what is cached under one never becomes wrong."""


def passes_of(table: Table, subject: str) -> tuple[Passes, bool]:
    """Somebody's passes as they are now, and whether nobody signs in without one (`KeptPasses.accounts`)."""
    mark, accounts = load_mark(table)
    return (_cache.get(mark, lambda: _by_subject(table)) if mark else {}).get(subject, ()), accounts


def _by_subject(table: Table) -> BySubject:
    found: dict[str, Passes] = {}
    for one in load_passes(table).passes:
        found[one.subject] = (*found.get(one.subject, ()), one)
    return found
