"""What a public scanner (checkov) finds in the templates: each finding is met there, or answered in one file.

python -m infra.scan [template …]        without a network; ends with 1 at a finding that nobody has answered
"""

import json
import os
import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

from infra.emulator import ROOT

PROGRAM = ROOT / ".tools" / "checkov" / "bin" / "checkov"
ANSWERS = ROOT / "infra" / "tools" / "checkov" / "answers.yaml"
TEMPLATES = (ROOT / "template.yaml", ROOT / "infra" / "edge.yaml", ROOT / "infra" / "key.yaml")
OFFLINE = {"CKV_SKIP_PACKAGE_UPDATE_CHECK": "true", "BC_API_KEY": "", "LOG_LEVEL": "ERROR"}


@dataclass(frozen=True, order=True)
class Finding:
    """A check that a resource of a template fails."""

    check: str
    template: str
    resource: str
    title: str = ""


@dataclass(frozen=True)
class Answer:
    """Why findings stay: of one check, in one template, for the resources whose name fits one of the patterns."""

    check: str
    template: str
    resources: tuple[str, ...]
    reason: str

    def covers(self, finding: Finding) -> bool:
        return (self.check, self.template) == (finding.check, finding.template) and any(
            fnmatchcase(finding.resource, pattern) for pattern in self.resources
        )


def answers(path: Path = ANSWERS) -> list[Answer]:
    """The answers on file. Raises ValueError for one without a reason."""
    found = [
        Answer(each["check"], each["template"], tuple(each["resources"]), each.get("reason", "").strip())
        for each in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
    if silent := [answer.check for answer in found if not answer.reason]:
        raise ValueError(f"no reason is given for {', '.join(silent)}")
    return found


def findings(templates: Sequence[Path] = TEMPLATES) -> list[Finding]:
    """What checkov finds. Raises RuntimeError when it cannot read a template, or does not run."""
    done = subprocess.run(  # noqa: S603 - our own program
        [
            PROGRAM,
            *("--framework", "cloudformation", "--skip-download", "--compact", "--quiet", "--output", "json"),
            *("--file", *map(str, templates)),
        ],
        cwd=ROOT,
        env={**os.environ, **OFFLINE},
        text=True,
        capture_output=True,
        check=False,
    )
    try:
        report: dict[str, Any] = json.loads(done.stdout)
        unread, failed = report["summary"]["parsing_errors"], report["results"]["failed_checks"]
    except (ValueError, KeyError, TypeError):
        raise RuntimeError(f"checkov gave no report:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}") from None
    if unread or {name for name in map(str, templates)} - {str(each) for each in _read(report)}:
        raise RuntimeError("checkov could not read every template")
    return sorted(
        Finding(each["check_id"], Path(each["file_path"]).name, each["resource"].partition(".")[2], each["check_name"])
        for each in failed
    )


def _read(report: dict[str, Any]) -> Collection[Path]:
    """The templates of which checkov has said anything."""
    every = [*report["results"]["failed_checks"], *report["results"].get("passed_checks", [])]
    return {Path(each["file_abs_path"]) for each in every}


def open_questions(found: Sequence[Finding], given: Sequence[Answer]) -> list[str]:
    """A line for each finding without an answer, and for each answer that answers nothing any more."""
    new = [each for each in found if not any(answer.covers(each) for answer in given)]
    idle = [answer for answer in given if not any(answer.covers(each) for each in found)]
    return [
        *(f"{each.template}: {each.resource}: {each.check}: {each.title}" for each in new),
        *(
            f"{each.template}: {', '.join(each.resources)}: {each.check}: answered, but not found any more"
            for each in idle
        ),
    ]


def main(templates: Sequence[str]) -> int:
    """Says what nobody has answered; 0 when that is nothing."""
    chosen = [Path(each).resolve() for each in templates] or TEMPLATES
    found, given = findings(chosen), answers()
    if templates:
        names = {path.name for path in chosen}
        given = [answer for answer in given if answer.template in names]
    questions = open_questions(found, given)
    print("\n".join(questions) or f"checkov: {len(found)} findings, each answered in {ANSWERS.relative_to(ROOT)}")
    return 1 if questions else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
