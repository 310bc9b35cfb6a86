"""Prints the OpenAPI description of all HTTP functions: what the phone's types are generated from."""

import json

from infra.local import http_routers
from shared.http import create_app


def main() -> None:
    """Writes JSON to standard output."""
    print(json.dumps(create_app(http_routers()).openapi(), indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
