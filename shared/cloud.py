"""A function's home in the cloud: DynamoDB and S3, told by its environment, made once a process."""

import os
from functools import cache

import boto3
from botocore.config import Config

from shared.home import Home
from shared.objects import BucketStore
from shared.push import GatewaySockets
from shared.settings import CloudSettings
from shared.store.dynamodb import DynamoTable

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


def cloud_home() -> Home:
    """The home that the environment describes. Raises SettingsMissing when it does not."""
    settings = CloudSettings.of(os.environ)
    dynamodb = boto3.client("dynamodb", config=CLIENTS)
    return Home(
        table=DynamoTable(settings.table, dynamodb),
        seeds=DynamoTable(settings.seeds_table, dynamodb),
        objects=BucketStore(settings.bucket, boto3.client("s3", config=CLIENTS)),
        settings=settings,
        sockets=lambda: _sockets(settings.connections_url),
    )


@cache
def _sockets(url: str) -> GatewaySockets:
    config = CLIENTS.merge(Config(max_pool_connections=POSTS_AT_ONCE))
    return GatewaySockets(boto3.client("apigatewaymanagementapi", endpoint_url=url, config=config))
