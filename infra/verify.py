"""Recomputes the numbers of a report from its published ballots, and says whether they agree.

python -m infra.verify <report.json, or the folder that it lies in>     with ballots.json and receipts.json beside it
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from shared.objects import BALLOTS, RECEIPTS
from shared.reporting.verify import Finding, Verdict, verify

FILES = ("report.json", BALLOTS, RECEIPTS)


def read(given: Path) -> list[Any]:
    """The report and what lies beside it. Raises OSError for a file that is not there, ValueError for another's."""
    folder = given if given.is_dir() else given.parent
    report, ballots, receipts = (
        json.loads((given if file == FILES[0] and given.is_file() else folder / file).read_text("utf-8"))
        for file in FILES
    )
    if not report["session"]["id"] == ballots["session"] == receipts["session"]:
        raise ValueError("these files are of different sessions")
    return [report, ballots, receipts]


def said(findings: list[Finding]) -> list[str]:
    """The findings as lines: each that differs, then how many of each verdict."""
    number = Counter(one.verdict for one in findings)
    differing = [
        f"DIFFERS    {one.place}: it says {one.said!r}, its ballots make {one.made!r}"
        for one in findings
        if one.verdict is Verdict.DIFFERS
    ]
    unchecked = [f"unchecked  {one.place}: {one.said!r}" for one in findings if one.verdict is Verdict.UNCHECKED]
    return [
        *unchecked,
        *differing,
        f"{number[Verdict.AGREES]} agree with the published ballots, {number[Verdict.DIFFERS]} differ.",
        f"{number[Verdict.WITHHELD]} are withheld, since few answered; {number[Verdict.UNCHECKED]} cannot be checked.",
    ]


def main() -> int:
    """0: every number agrees, 1: some differ, 2: the files cannot be read."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    try:
        findings = verify(*read(Path(sys.argv[1])))
    except (OSError, ValueError, KeyError) as error:
        print(f"This cannot be checked: {error!r}")
        return 2
    print("\n".join(said(findings)))
    return int(any(one.verdict is Verdict.DIFFERS for one in findings))


if __name__ == "__main__":
    sys.exit(main())
