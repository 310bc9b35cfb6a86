"""Lighthouse on what people look at: `make lighthouse` prints the scores and exits 1 below 100.

Accessibility and best practices only: speed is measured by bench.py, on a phone that is in a session. The phone opens
the PIN page, the privacy page and a session; Lighthouse loads each address anew in a browser of its own.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import httpx

from tests.browser.conftest import ROOT
from tests.load.host import Started, started

LIGHTHOUSE = ROOT / ".tools" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("accessibility", "best-practices")
DESK = ["--preset=desktop"]


def score(url: str, options: list[str]) -> tuple[dict[str, int], list[str]]:
    """The scores of one page, and what keeps it from 100."""
    with tempfile.TemporaryDirectory(prefix="innspill-lighthouse-") as folder:
        report = Path(folder) / "report.json"
        command = ["node", str(LIGHTHOUSE), url, f"--only-categories={','.join(CATEGORIES)}", *options]
        command += ["--quiet", "--chrome-flags=--headless --no-sandbox", "--output=json", f"--output-path={report}"]
        chromium = shutil.which("chromium") or ""
        subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": chromium}, capture_output=True)
        found = json.loads(report.read_text(encoding="utf-8"))
    scores = {name: round(found["categories"][name]["score"] * 100) for name in CATEGORIES}
    counted = {one["id"] for name in CATEGORIES for one in found["categories"][name]["auditRefs"] if one["weight"]}
    failed = [audit for audit in found["audits"].values() if audit["id"] in counted and audit["score"] not in (None, 1)]
    return scores, [f"{audit['id']}: {audit['title']} {_where(audit)}" for audit in failed]


def _where(audit: dict[str, object]) -> str:
    details = audit.get("details")
    items = details.get("items", []) if isinstance(details, dict) else []
    return " ".join(str(item.get("node", {}).get("snippet", item.get("description", "")))[:160] for item in items[:3])


def open_session(host: Started) -> tuple[str, str]:
    """A session's id and PIN."""
    token = host.leader.partition("#token=")[2]
    headers = {"Authorization": f"Bearer {token}"}
    body = {"unit": "Our team", "format": "dialogue", "language": "en"}
    answer = httpx.post(f"{host.url}/api/sessions", json=body, headers=headers, trust_env=False).raise_for_status()
    opened = answer.json()
    return opened["session_id"], opened["pin"]


def main() -> int:
    """All pages, one after the other; 0 when every score is 100."""
    with tempfile.TemporaryDirectory(prefix="innspill-lighthouse-host-") as folder, started(Path(folder)) as host:
        sid, pin = open_session(host)
        pages = {
            "phone, PIN": (host.url, []),
            "phone, privacy page": (f"{host.url}/#{pin}", []),
            "leader": (host.leader, DESK),
            "leader, in a session": (f"{host.leader}&session={sid}", DESK),
            "insights": (host.insights, DESK),
            "wall": (f"{host.url}/wall#{sid}", DESK),
        }
        below = False
        print(f"\n  {'page':<24}" + "".join(f"{name:>18}" for name in CATEGORIES))
        for name, (url, options) in pages.items():
            scores, failed = score(url, options)
            print(f"  {name:<24}" + "".join(f"{scores[category]:>18}" for category in CATEGORIES))
            for audit in failed:
                print(f"      {audit}")
            below |= min(scores.values()) < 100
    print("\nBelow 100." if below else "\nAll are 100.")
    return int(below)


if __name__ == "__main__":
    sys.exit(main())
