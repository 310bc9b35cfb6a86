"""One line that tells how far a run has come: rewritten in place on a terminal, kept whole in a log."""

from __future__ import annotations

import sys


class Line:
    """A line per stage. `show` says how it stands, `keep` how it ended."""

    def __init__(self) -> None:
        self._live = sys.stdout.isatty()

    def show(self, text: str) -> None:
        """How it stands now; only on a terminal, where it is overwritten."""
        if self._live:
            print(f"\r\033[K{text}", end="", flush=True)

    def keep(self, text: str) -> None:
        """How it ended; stays."""
        print(f"\r\033[K{text}" if self._live else text, flush=True)
