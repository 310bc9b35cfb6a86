"""CloudFront as `infra/edge.yaml` sets it up: the snapshot kept a second, versioned lists for a day, all counted."""

import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from infra.bill.cloud import Answer, Cloud

FIRST_HEADERS, NEXT_HEADERS = 1_100, 160
"""Bytes of an answer's headers on a new connection, and on one where HTTP/2 has seen them before."""

COMPRESSED_FROM = 1_000

PAGE_REQUESTS, PAGE_BYTES = 14, 90_000
"""What a phone loads once, compressed (tests/browser/test_requests.py counts it): the page, its scripts, styles and
words, the ticket code, the service worker, and what that keeps for use without a network."""

PAGE_FUNCTION_RUNS = 5
"""How many of those are not under /assets and so pass the function that cleans addresses."""


@dataclass
class _Kept:
    answer: Answer
    at: float
    seconds: float
    size: int


class Edge:
    """One edge location in front of a cloud."""

    def __init__(self, cloud: Cloud) -> None:
        self._cloud = cloud
        self._kept: dict[str, _Kept] = {}

    def load_page(self) -> None:
        """A phone opens the PWA for the first time; the bucket was read before, for others."""
        self._count(PAGE_REQUESTS, PAGE_BYTES + FIRST_HEADERS + NEXT_HEADERS * (PAGE_REQUESTS - 1))
        self._cloud.usage.add("edge", "edge_function_runs", PAGE_FUNCTION_RUNS)

    def read(self, path: str, etag: str = "") -> Answer:
        """A GET of something that the edge may keep; 304 when the asker has it."""
        kept = self._kept.get(path)
        if kept is None or self._cloud.now - kept.at >= kept.seconds:
            kept = self._fetch(path, kept)
        snapshot = path.partition("?")[0].endswith("/state")
        if snapshot:
            self._cloud.usage.add("edge", "snapshot_polls")
        if etag and etag == kept.answer.headers.get("etag"):
            self._count(1, NEXT_HEADERS)
            if snapshot:
                self._cloud.usage.add("edge", "snapshot_unchanged")
            return Answer(304, kept.answer.headers, b"")
        self._count(1, NEXT_HEADERS + kept.size)
        return kept.answer

    def send(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        claims: Mapping[str, Any] | None = None,
    ) -> Answer:
        """Anything that the edge passes on as it is."""
        answer = self._cloud.request(method, path, body=body, headers=headers, claims=claims)
        self._count(1, NEXT_HEADERS + _travelling(answer.body))
        self._cloud.usage.add("edge", "edge_upload_bytes", len(str(body)) if body is not None else 0)
        return answer

    def open_socket(self, sid: str, language: str, hear: Callable[[bytes], None]) -> str:
        """A WebSocket through the edge: one request, and then what comes over it, uncompressed."""
        self._count(1, NEXT_HEADERS)

        def heard(message: bytes) -> None:
            self._cloud.usage.add("edge", "edge_bytes", len(message))
            hear(message)

        return self._cloud.sockets.connect(sid, language, heard)

    def say(self) -> None:
        """A phone's few bytes over its socket."""
        self._cloud.sockets.say()

    def close_socket(self, connection: str) -> None:
        self._cloud.sockets.disconnect(connection)

    def _fetch(self, path: str, kept: _Kept | None) -> _Kept:
        known = {"if-none-match": kept.answer.headers["etag"]} if kept else {}
        answer = self._cloud.request("GET", path, headers=known)
        if kept is not None and answer.status == 304:
            answer = kept.answer
        seconds = _seconds(answer.headers.get("cache-control", ""))
        fresh = _Kept(answer, self._cloud.now, seconds, _travelling(answer.body))
        if answer.status == 200:
            self._kept[path] = fresh
        return fresh

    def _count(self, requests: int, size: int) -> None:
        self._cloud.usage.add("edge", "edge_requests", requests)
        self._cloud.usage.add("edge", "firewall_requests", requests)
        self._cloud.usage.add("edge", "edge_bytes", size)


def _travelling(body: bytes) -> int:
    return len(zlib.compress(body, 5)) if len(body) >= COMPRESSED_FROM else len(body)


def _seconds(cache_control: str) -> float:
    """How long a shared cache may keep an answer."""
    said: dict[str, str] = dict(re.findall(r"(s-maxage|max-age)=(\d+)", cache_control))
    return float(said.get("s-maxage") or said.get("max-age") or 0)
