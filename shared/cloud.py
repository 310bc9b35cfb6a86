"""A function's home in the cloud: DynamoDB and S3, told by its environment, made once a process.

The clients are botocore's, which boto3.client() hands out as well: importing boto3 as well costs 30 ms a cold start.
"""

import os
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, overload

from botocore.config import Config
from botocore.session import get_session

from shared.home import Home
from shared.mail import Mail, NoMail, SesMail
from shared.objects import BucketStore
from shared.push import GatewaySockets
from shared.settings import CloudSettings
from shared.store.dynamodb import DynamoTable

ASKED_AT_ONCE = 16
"""Questions that wait for Athena at a time: a yearly report asks a dozen."""

POSTS_AT_ONCE = 32
"""Messages on their way to sockets at a time: more only wait for this process's share of a processor."""

CLIENTS = Config(
    # Throttled or lost requests come again, at most this often, each time after a longer random pause.
    retries={"mode": "standard", "total_max_attempts": 6},
    # Far below what a function may take, so that a lost connection is noticed while there is time for another.
    connect_timeout=1,
    read_timeout=3,
)
"""How every client of this product talks to AWS."""


if TYPE_CHECKING:
    from mypy_boto3_athena import AthenaClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_sesv2 import SESV2Client

    from shared.insights.port import Engine


@overload
def _client(service: Literal["dynamodb"]) -> "DynamoDBClient": ...
@overload
def _client(service: Literal["athena"], config: Config) -> "AthenaClient": ...
@overload
def _client(service: Literal["s3"]) -> "S3Client": ...
@overload
def _client(service: Literal["sesv2"], config: Config) -> "SESV2Client": ...
def _client(service: str, config: Config = CLIENTS) -> Any:
    return get_session().create_client(service, config=config)


def cloud_home() -> Home:
    """The home that the environment describes. Raises SettingsMissing when it does not."""
    settings = CloudSettings.of(os.environ)
    dynamodb = _client("dynamodb")
    return Home(
        table=DynamoTable(settings.table, dynamodb, people=settings.people_table),
        seeds=DynamoTable(settings.seeds_table, dynamodb),
        objects=BucketStore(settings.bucket, _client("s3")),
        settings=settings,
        sockets=lambda: _sockets(settings.connections_url),
        insights=lambda: _athena(settings.workgroup, settings.database),
        mail=lambda: _mail(settings.mail_from),
    )


@cache
def _mail(sender: str) -> Mail:
    if not sender:
        return NoMail()
    # Asked once: SES would send again what was only answered too late.
    config = CLIENTS.merge(Config(retries={"mode": "standard", "total_max_attempts": 1}, read_timeout=10))
    return SesMail(_client("sesv2", config), sender)


@cache
def _sockets(url: str) -> GatewaySockets:
    config = CLIENTS.merge(Config(max_pool_connections=POSTS_AT_ONCE))
    return GatewaySockets(get_session().create_client("apigatewaymanagementapi", endpoint_url=url, config=config))


@cache
def _athena(workgroup: str, database: str) -> "Engine":
    # Only here: one function asks questions, and no other should wait for what asks them.
    from shared.insights.engine import AthenaEngine

    config = CLIENTS.merge(Config(max_pool_connections=ASKED_AT_ONCE))
    return AthenaEngine(_client("athena", config), workgroup=workgroup, database=database)
