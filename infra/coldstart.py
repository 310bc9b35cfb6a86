"""Measures what each function costs to import in a fresh process, and holds it against the libraries it stands on.

python -m infra.coldstart        prints a table, ends with 1 when a function is over its budget
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from infra.local import CLOCK_FUNCTIONS, HTTP_FUNCTIONS, STREAM_FUNCTIONS

BUDGET = 1.1
"""The import of a function that somebody waits for takes at most so many times what its libraries take alone. For those
that go by the clock nobody waits."""

ROUNDS = 9

HTTP_BASE = "import fastapi, mangum, boto3"
SOCKET_BASE = "import boto3"
STREAM_BASE = "import boto3, aws_lambda_powertools.utilities.batch"

AS_IN_THE_LAYER = "import sys; sys.modules['pydantic.v1'] = None"
"""The layer leaves out the copy of Pydantic 1, for which FastAPI would look at the first model it sees."""

BYTECODE = Path(__file__).parent.parent / "build" / "bytecode"
"""Where all of it is compiled to before anything is measured, as the layer ships it compiled."""

HEAVY = (
    "babel",
    "duckdb",
    "fastapi",
    "jinja2",
    "msgpack",
    "pydantic",
    "qrcode",
    "rapidfuzz",
    "snowballstemmer",
    "sqlglot",
    "sqlite3",
    "voprf",
)
"""Worth a look in the table: what a function should import only when it needs it."""


@dataclass(frozen=True)
class Measured:
    """Processor milliseconds of one import: those of the function and of its libraries, and their ratio."""

    name: str
    base: float
    own: float

    @property
    def ratio(self) -> float:
        return self.own / self.base

    @property
    def within_budget(self) -> bool:
        return self.ratio <= BUDGET or self.name in CLOCK_FUNCTIONS


def import_of(name: str) -> str:
    """What a function has imported when its first event is worked on: the handler, and its home in the cloud."""
    return f"import shared.cloud, functions.{name}.handler"


def processor_ms(statement: str) -> float:
    """What a statement costs a fresh process, in milliseconds of its processor (a busy machine adds nothing)."""
    code = (
        f"{AS_IN_THE_LAYER}; import time; began = time.process_time(); {statement}; print(time.process_time() - began)"
    )
    return float(_fresh(code)[-1]) * 1000


def loaded_by(name: str) -> set[str]:
    """The heavy libraries that importing a function brings along."""
    code = f"{AS_IN_THE_LAYER}; import functions.{name}.handler; print(*sys.modules)"
    return set(HEAVY) & set(_fresh(code))


def _fresh(code: str) -> list[str]:
    """What a fresh process prints, word by word."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(BYTECODE)
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603
    return done.stdout.split()


def measure(rounds: int = ROUNDS) -> list[Measured]:
    """Every function beside its libraries, again and again; what counts is the middle of the ratios.

    A busy machine slows both halves of a pair, and a pair that it slows unevenly is not the one in the middle.
    """
    bases = dict.fromkeys(HTTP_FUNCTIONS, HTTP_BASE) | dict.fromkeys((*STREAM_FUNCTIONS, "push_state"), STREAM_BASE)
    bases |= dict.fromkeys(("follow_session", *CLOCK_FUNCTIONS), SOCKET_BASE)
    for statement in {*bases.values(), *(import_of(name) for name in bases)}:
        processor_ms(statement)  # writes what bytecode is missing
    pairs: dict[str, list[Measured]] = {name: [] for name in bases}
    for _ in range(rounds):
        for name, base in bases.items():
            pairs[name].append(Measured(name, processor_ms(base), processor_ms(import_of(name))))
    return [sorted(found, key=lambda one: one.ratio)[rounds // 2] for found in pairs.values()]


def main() -> int:
    """0 when every function is within its budget."""
    measured = measure()
    print(f"  {'function':<20} {'libraries ms':>13} {'function ms':>12} {'ratio':>6}   brings along")
    for one in measured:
        brings = ", ".join(sorted(loaded_by(one.name)))
        over = "  nobody waits" if one.name in CLOCK_FUNCTIONS else "" if one.within_budget else "  OVER"
        print(f"  {one.name:<20} {one.base:>13.0f} {one.own:>12.0f} {one.ratio:>6.2f}   {brings}{over}")
    print(
        f"\n  The median of {ROUNDS} pairs of fresh processes, bytecode present; at most {BUDGET} times the libraries."
    )
    return 0 if all(one.within_budget for one in measured) else 1


if __name__ == "__main__":
    raise SystemExit(main())
