"""A stream event on its way to a function: what fails in one session keeps no other session's changes back."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from shared.observability import log_failure
from shared.store.stream import changes_of
from shared.store.table import Change


class BatchFailed(Exception):
    """Some of a batch could not be worked on: raised so that the batch comes again, in smaller parts."""


def deliver(event: Mapping[str, Any], consume: Callable[[list[Change]], None]) -> None:
    """Hands a stream event's changes to a consumer, partition by partition, in their order.

    Raises BatchFailed at the end when a record could not be read or a consumer failed. It names no content, because
    Lambda writes what a function raises into the log.
    """
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
    if failed:
        raise BatchFailed(f"{failed} failures in a batch of {len(event['Records'])} records; the log above says where")
