"""One simulated phone: joins, follows the snapshot, writes, judges and votes, with the waits of the real page."""

import base64
import json
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from voprf import ristretto

from infra.bill.edge import Edge
from infra.bill.scenario import JITTER, PACE, QUIET, SPREAD, STILL_HERE, WRITING, Scenario
from shared.domain.identifiers import ContributionId
from shared.domain.reading import Exposure, Reading, draw

HAND = 4
"""Who reads a part saves it after so many cards (pwa/src/phone/JudgeStep.tsx)."""

After = Callable[[float, Callable[[], None]], None]
"""Does something so many seconds later."""

KINDS = ("works_well", "challenging", "idea")
WORDS = "begin meetings with what went well and end them with who does what until when so that all know".split()  # noqa: SIM905


class Phone:
    """A participant. ``now`` and ``after`` are the virtual world's."""

    def __init__(
        self, edge: Edge, scenario: Scenario, language: str, rng: Random, now: Callable[[], float], after: After
    ) -> None:
        self._edge, self._scenario, self._language, self._rng = edge, scenario, language, rng
        self._now, self._after = now, after
        self._sid = ""
        self._tickets: dict[str, list[dict[str, str]]] = {}
        self._etag, self._step = "", ""
        self._acts = False
        self._awaited = 0.0
        self._asks_at = 0.0
        self._state: dict[str, Any] = {}
        self._socket, self._heard, self._turn = "", 0.0, 0
        self._waiting: dict[str, dict[str, Any]] = {}
        self._cast: dict[str, tuple[dict[str, Any], bool]] = {}
        self._due: dict[str, float] = {}
        self._sent: dict[str, float] = {}
        self._revision: dict[str, int] = {}

    def join(self, pin: str) -> None:
        """Loads the page, looks the PIN up, gets its tickets, asks, and follows the session from then on."""
        self._edge.load_page()
        offer = self._edge.send("GET", f"/api/join/{pin}").json
        self._sid = offer["session_id"]
        blinds = {one["id"]: [_Blind(self._rng) for _ in range(one["tickets"])] for one in offer["steps"]}
        body = {
            "attendee": _text(self._rng.randbytes(32)),
            "blinded": {step: [one.blinded for one in own] for step, own in blinds.items()},
        }
        issued = self._edge.send("POST", self._path("join"), body=body).json["steps"]
        for one in offer["steps"]:
            step, key = one["id"], ristretto.PublicKey.deserialize(_data(one["public_key"]))
            batch = _data(issued[step]["proof"]) + b"".join(map(_data, issued[step]["evaluated"]))
            evaluated = ristretto.VerifiableBatchOutput.deserialize(batch)
            outputs = ristretto.Client.finalize_batch([own.client for own in blinds[step]], evaluated, key)
            self._tickets[step] = [
                {"input": _text(own.input), "output": _text(output)}
                for own, output in zip(blinds[step], outputs, strict=True)
            ]
        self._ask()
        self.wake()

    def wake(self) -> None:
        """The page is seen: opens the socket, asks for what changed before it was open, and then every few minutes."""
        if self._sid and not self._socket and self._state["phase"] != "closed":
            self._socket = self._edge.open_socket(self._sid, self._language, self._hear)
            self._heard = self._now()
            self._after(STILL_HERE, partial(self._still_here, self._socket))
            self._turn += 1
            self._poll(self._turn)

    def sleep(self) -> None:
        """The page is hidden, or the session is over."""
        if self._socket:
            self._edge.close_socket(self._socket)
            self._socket = ""

    def _poll(self, turn: int) -> None:
        if self._socket and turn == self._turn:
            self._ask()
            wait = self._state["poll_following_ms"] / 1000
            self._after(wait * (1 + JITTER * self._rng.random()), partial(self._poll, turn))

    def _ask(self) -> None:
        answer = self._edge.read(f"{self._path('state')}?language={self._language}", self._etag)
        if answer.status == 200:
            self._etag = answer.headers["etag"]
            self._receive(answer.json)

    def _hear(self, message: bytes) -> None:
        self._heard = self._now()
        state = json.loads(message)
        if "step" in state:
            self._receive(state)
        else:
            self._ask()

    def _still_here(self, socket: str) -> None:
        if socket != self._socket:
            return
        quiet = self._now() - self._heard
        if quiet >= STILL_HERE:
            self._edge.say()
            self._heard, quiet = self._now(), 0.0
        self._after(STILL_HERE - quiet, partial(self._still_here, socket))

    def _receive(self, state: dict[str, Any]) -> None:
        """Acts on a snapshot: a new step, a step that takes nothing more, or the end."""
        if self._state and state["version"] < self._state["version"]:
            return
        self._state = state
        step = state["step"]
        if step["id"] != self._step or not step["collecting"]:
            self._finish()
        if step["id"] != self._step:
            self._step, self._acts = step["id"], False
        self._await(step["waiting"])
        waits = step["waiting"] is not None and step["waiting"]["step"] != step["id"]
        if not (self._acts or waits):
            self._acts = True
            self._enter(step)
        if state["phase"] == "closed":
            self.sleep()

    def _await(self, waiting: dict[str, Any] | None) -> None:
        """Asks for what is awaited once it should be there, unless it has been heard of by then."""
        self._awaited = waiting["until"] if waiting else 0.0
        if self._awaited not in (0.0, self._asks_at) and self._awaited > self._now():
            self._asks_at = self._awaited
            comes = self._awaited - self._now() + self._rng.random() * SPREAD
            self._after(comes, partial(self._ask_for, self._awaited))

    def _ask_for(self, awaited: float) -> None:
        if self._socket and self._awaited == awaited:
            self._ask()

    def _finish(self) -> None:
        """Hands in what there is in a step that has ended, and says so of what is handed in already."""
        if not self._step or self._state["phase"] != "open":
            return
        choices, finished = self._cast.get(self._step, ({}, True))
        if self._step in self._waiting or not finished:
            self._waiting.setdefault(self._step, choices)
            self._save(self._step, finished=True)

    def _enter(self, step: dict[str, Any]) -> None:
        match step["type"]:
            case "trilemma":
                again = self._rng.random() < 0.2
                self._tap(step, [{"choice": self._rng.choice("abc")} for _ in range(1 + again)])
            case "contribute":
                share = self._scenario.contributions
                for number in range(int(share) + (self._rng.random() < share % 1)):
                    later = self._rng.uniform(*WRITING) * self._scenario.minutes / 60
                    self._after(later, partial(self._write, number))
            case "judge":
                version = step["contributions"]["version"]
                listed = self._edge.read(self._path("steps", step["id"], f"contributions?v={version}"))
                ids = sorted(one["id"] for one in listed.json["contributions"])
                if step["reading"]:
                    self._read_on(step, ids, {})
                else:
                    self._tap(step, self._growing(ids))
            case "plan":
                ids = [one["id"] for one in step["actions"]]
                liked = self._rng.sample(ids, min(3, len(ids)))
                self._tap(step, [{"approve": liked[: number + 1]} for number in range(len(liked))])
            case "pulse":
                self._tap(step, self._growing([one["id"] for one in step["items"]]))

    def _read_on(self, step: dict[str, Any], ids: list[str], marks: dict[str, Any]) -> None:
        """Looks at the table, and taps a hand of cards that is drawn from it; then looks again."""
        if self._step != step["id"]:
            return
        told = self._edge.read(self._path("steps", step["id"], "exposure")).json
        exposure = Exposure(told["readers"], told["shortlist"])
        plan = {name: step["reading"][name] for name in ("quota", "first", "aim", "floor")}
        known = [ContributionId(one) for one in ids]
        low, high = PACE["judge"]
        taps: list[dict[str, Any]] = []
        while len(taps) < HAND and len(marks) < step["reading"]["quota"]:
            chance = self._rng.random()
            drawn = draw(known, marks, reading=Reading(**plan), exposure=exposure, chance=chance)
            if drawn is None:
                break
            marks = marks | {drawn: self._rng.choice((1, 2, 3, 4, 5, "pass"))}
            taps.append(marks)
        self._tap(step, taps)
        if taps and len(marks) < step["reading"]["quota"]:
            self._after((low + high) / 2 * len(taps) + QUIET, lambda: self._read_on(step, ids, marks))

    def _is_all(self, step: dict[str, Any], choices: dict[str, Any]) -> bool:
        """Whether a ballot has all that its step asks for."""
        match step["type"]:
            case "trilemma":
                return True
            case "judge":
                share = step["reading"]["quota"] if step["reading"] else step["contributions"]["count"]
                return len(choices) >= int(share)
            case "plan":
                return bool(len(choices["approve"]) == len(step["actions"]))
            case _:
                return bool(len(choices) == len(step["items"]))

    def _growing(self, ids: list[str]) -> list[dict[str, Any]]:
        """One more answer with each tap."""
        marks = {one: self._rng.choice((1, 2, 3, 4, 5, "pass")) for one in ids}
        return [dict(list(marks.items())[: number + 1]) for number in range(len(ids))]

    def _tap(self, step: dict[str, Any], taps: list[dict[str, Any]]) -> None:
        if not taps or self._step != step["id"]:
            return
        self._after(self._rng.uniform(*PACE[step["type"]]), lambda: self._tapped(step, taps))

    def _tapped(self, step: dict[str, Any], taps: list[dict[str, Any]]) -> None:
        if self._step != step["id"] or not self._state["step"]["collecting"]:
            return
        name = step["id"]
        gap = self._gap(step["type"], last=not taps[1:])
        self._waiting[name] = taps[0]
        if self._cast.get(name, ({}, False))[1]:
            self._due[name] = self._now()
        elif name in self._sent:
            self._due[name] = max(self._now() + QUIET, self._sent[name] + gap)
        else:
            self._due.setdefault(name, self._now() + QUIET)
        self._after(self._due[name] - self._now(), lambda: self._save_when_due(name))
        self._tap(step, taps[1:])

    def _gap(self, kind: str, *, last: bool) -> float:
        """Seconds at least between two savings of a ballot."""
        ours = self._scenario
        gaps = {"plan": ours.plan_gap, "pulse": ours.pulse_gap, "judge": ours.judge_gap}
        return 0.0 if last and kind in ("judge", "pulse") else gaps.get(kind, ours.gap)

    def _save_when_due(self, step: str) -> None:
        if step in self._waiting and self._now() >= self._due[step]:
            self._save(step, finished=self._is_all(self._state["step"], self._waiting[step]))

    def _save(self, step: str, *, finished: bool) -> None:
        self._revision[step] = self._revision.get(step, 0) + 1
        self._sent[step] = self._now()
        choices = self._waiting.pop(step)
        self._cast[step] = (choices, finished)
        body = {
            "ticket": self._tickets[step][0],
            "revision": self._revision[step],
            "choices": choices,
            "finished": finished,
        }
        self._edge.send("PUT", self._path("steps", step, "ballot"), body=body)

    def _write(self, number: int) -> None:
        text = " ".join(self._rng.choices(WORDS, k=self._rng.randint(6, 25)))
        body = {"ticket": self._tickets["write"][number], "kind": self._rng.choice(KINDS), "text": text}
        self._edge.send("POST", self._path("steps", "write", "contributions"), body=body)

    def _path(self, *parts: str) -> str:
        return "/".join(("/api/sessions", self._sid, *parts))


class _Blind:
    """One ticket's input, and what hides it."""

    def __init__(self, rng: Random) -> None:
        self.input = rng.randbytes(32)
        self.client, element = ristretto.Client.blind(self.input)
        self.blinded = _text(element.serialize())


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _data(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
