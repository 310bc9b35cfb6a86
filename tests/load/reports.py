"""What it takes to build the report of 500 people and 500 contributions, in all its forms: time and memory.

python -m tests.load.reports     ends with 1 when it is over the budget of two seconds or a Lambda's 1 GB
"""

import random
import resource
import time
from itertools import cycle, islice

from shared.reporting.forms import forms_of
from tests.golden import Case, report_of_session
from tests.load.sentences import sentences

PEOPLE = CONTRIBUTIONS = 500
LONGEST = 1_000
SECONDS, MEGABYTES = 2.0, 1024.0


def texts_of(length: int | None) -> list[str]:
    """As people write, or each as long as a contribution may be; every one in another order of its words."""
    rng = random.Random(1)
    texts = []
    for _, text in islice(cycle(sentences("nb").written), CONTRIBUTIONS):
        words = text.split() * (1 + (length or 0) // len(text))
        rng.shuffle(words)
        texts.append(" ".join(words)[:length])
    return texts


def main() -> int:
    """0 when a report of texts as people write them is within the budget."""
    within = True
    for name, length in (("as people write", None), (f"{LONGEST} characters each", LONGEST)):
        report = report_of_session(Case(people=PEOPLE, texts=texts_of(length)))
        began, busy = time.perf_counter(), time.process_time()
        forms = forms_of(report)
        seconds, busy = time.perf_counter() - began, time.process_time() - busy
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sizes = ", ".join(f"{extension} {len(content) / 1024:.0f}" for extension, content in forms.items())
        print(f"  {PEOPLE} people, {CONTRIBUTIONS} contributions {name}:")
        print(f"    {seconds:.1f} s ({busy:.1f} s of processor), {megabytes:.0f} MB; KiB: {sizes}")
        within &= length is not None or (seconds <= SECONDS and megabytes <= MEGABYTES)
    print(f"  Budget for what people write: {SECONDS:.0f} s and {MEGABYTES:.0f} MB.")
    return 0 if within else 1


if __name__ == "__main__":
    raise SystemExit(main())
