"""A deployed stack as tests see it: its address, its people, its table, its functions, its failure queue."""

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from infra.deployment import STACK, Outputs
from infra.people import create_person, sign_in
from infra.tokens import Role
from shared.store.dynamodb import DynamoTable
from tests.emulator import Emulator
from tests.load.phones import Leader, Phone

PUBLIC_URL = "http://localhost:8150"
UNIT = "Ward 2"
MAIL_FROM = "innspill@example.org"
EDGE_SECRET = "s" * 32
FROM_THE_EDGE = {"X-Innspill-Edge": EDGE_SECRET}
"""What CloudFront adds to each request; there is none in front of the emulator."""

PATIENCE = 40.0
"""Seconds that a test waits for what the stream brings."""


@dataclass(frozen=True)
class Stack:
    """What was deployed, and the emulator that it runs on."""

    aws: Emulator
    outputs: Outputs
    built: Path
    _tokens: dict[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)

    @classmethod
    def deployed(cls, aws: Emulator, built: Path) -> "Stack":
        described = aws.client("cloudformation").describe_stacks(StackName=STACK)
        return cls(aws, Outputs.of(described["Stacks"][0]), built)

    @property
    def url(self) -> str:
        # The emulator's own names for APIs do not resolve everywhere; this path is the same API.
        return f"{self.aws.endpoint}/_aws/execute-api/{self.outputs.api_id}/$default"

    @property
    def table(self) -> DynamoTable:
        return DynamoTable(self.outputs.table_name, self.aws.client("dynamodb"), people=self.outputs.people_table_name)

    @property
    def seeds(self) -> DynamoTable:
        return DynamoTable(self.outputs.seeds_table_name, self.aws.client("dynamodb"))

    def token(self, *, unit: str = UNIT, roles: Sequence[Role] = ("leader",)) -> str:
        """The token of somebody with these claims, who is made when first asked for."""
        who = unit, tuple(roles)
        if who not in self._tokens:
            pool, email = self.aws.client("cognito-idp"), f"{uuid4()}@innspill.example"
            password = create_person(pool, self.outputs, email=email, name="Test", unit=unit, roles=roles)
            self._tokens[who] = sign_in(pool, self.outputs, email=email, password=password)
        return self._tokens[who]

    async def open(self, client: httpx.AsyncClient, **settings: int) -> tuple[Leader, str]:
        """A leader with an open session, and its PIN."""
        leader = Leader(client, UNIT, self.token())
        opened = await leader.open("en", settings=settings or None)
        return leader, opened["pin"]

    def report(self, sid: str) -> Any:
        """The report as it lies in the bucket."""
        return json.loads(self.report_file(sid, "json"))

    def report_file(self, sid: str, extension: str) -> bytes:
        """One of its forms as it lies in the bucket."""
        bucket = self.outputs.report_bucket_name
        found = self.aws.client("s3").get_object(Bucket=bucket, Key=f"reports/{sid}/report.{extension}")
        content: bytes = found["Body"].read()
        return content

    def set_aside(self) -> list[Any]:
        """What lies in the failure queue; it is taken out."""
        queue, url = self.aws.client("sqs"), self.outputs.failure_queue_url
        messages = queue.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])
        for message in messages:
            queue.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return [json.loads(message["Body"]) for message in messages]


async def phones(client: httpx.AsyncClient, pin: str, number: int) -> list[Phone]:
    """Phones that have joined."""
    joined = [Phone(client) for _ in range(number)]
    await asyncio.gather(*(phone.join(pin) for phone in joined))
    return joined


async def until(holds: Callable[[], Any], *, what: str, seconds: float = PATIENCE) -> Any:
    """The first true answer of ``holds``, which may be a coroutine's. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while True:
        answer = holds()
        if asyncio.iscoroutine(answer):
            answer = await answer
        if answer:
            return answer
        if time.monotonic() > end:
            raise TimeoutError(f"{what}: not within {seconds:.0f} s")
        await asyncio.sleep(0.2)
