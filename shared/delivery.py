"""A stream event on its way to a function: what fails in one session keeps no other session's changes back."""

import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from shared.metrics import record_batch
from shared.observability import correlation, log_failure
from shared.store.stream import changes_of
from shared.store.table import Change


class BatchFailed(Exception):
    """Some of a batch could not be worked on: raised so that the batch comes again, in smaller parts."""


def deliver(function: str, event: Mapping[str, Any], consume: Callable[[list[Change]], None]) -> None:
    """Hands a stream event's changes to a function's consumer, partition by partition, in their order.

    Raises BatchFailed at the end when a record could not be read or a consumer failed. It names no content, because
    Lambda writes what a function raises into the log.
    """
    started = time.perf_counter()
    correlation.set(str(event["Records"][0].get("eventID", "")) if event["Records"] else "")
    batches: dict[str, list[Change]] = defaultdict(list)
    failed = 0
    for record in event["Records"]:
        try:
            for change in changes_of([record]):
                batches[change.key.partition].append(change)
        except Exception as error:
            log_failure("reading a stream record", error)
            failed += 1
    for batch in batches.values():
        try:
            consume(batch)
        except Exception as error:
            log_failure("consuming a stream batch", error)
            failed += 1
    milliseconds = (time.perf_counter() - started) * 1000
    record_batch(function, records=len(event["Records"]), failures=failed, milliseconds=milliseconds)
    if failed:
        raise BatchFailed(f"{failed} failures in a batch of {len(event['Records'])} records; the log above says where")
