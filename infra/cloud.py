"""The cloud on this machine: `make cloud` starts the emulator, deploys template.yaml, and prints a leader's link.

python -m infra.cloud        with PORT= and EMULATOR_PORT= to choose other ones
"""

import mimetypes
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import boto3
import uvicorn

from infra.deployment import STACK, Outputs, build, deploy
from infra.emulator import LOG, PORT, access, emulator
from infra.front import create_front
from infra.local import PWA
from infra.people import create_person, sign_in
from infra.static import is_public
from infra.tokens import Role
from shared.domain.organisation import ROOT

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

PAGES = "innspill-pages"
"""The bucket that infra/edge.yaml makes in a real account."""


def upload_pwa(s3: "S3Client", bucket: str, folder: Path) -> int:
    """Uploads the built pages, if there are any, and says how many files that were."""
    files = [path for path in folder.rglob("*") if path.is_file() and is_public(path.relative_to(folder))]
    for path in files:
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        name = path.relative_to(folder).as_posix()
        s3.put_object(Bucket=bucket, Key=name, Body=path.read_bytes(), ContentType=kind)
    return len(files)


def link(page: str, stack: Outputs, *, name: str, unit: str, roles: Sequence[Role]) -> str:
    """Makes somebody in the user pool, signs them in, and puts the token where their page looks for it."""
    pool = boto3.client("cognito-idp")
    email = f"{name.lower()}@innspill.example"
    with suppress(pool.exceptions.UserNotFoundException):  # left by an earlier start on an emulator that still runs
        pool.admin_delete_user(UserPoolId=stack.user_pool_id, Username=email)
    password = create_person(pool, stack, email=email, name=name, unit=unit, roles=roles)
    return f"{page}#token={quote(sign_in(pool, stack, email=email, password=password))}"


def main() -> None:
    """Everything from nothing to a link, then serves until Ctrl-C."""
    port = int(os.environ.get("PORT") or 8000)
    origin = os.environ.get("PUBLIC_URL") or f"http://localhost:{port}"
    emulators = int(os.environ.get("EMULATOR_PORT") or PORT)
    # Ended by a signal, the emulator is stopped all the same.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with emulator(port=emulators) as address:
        os.environ.update(access(emulators))
        print("Building and deploying template.yaml (about half a minute) …", flush=True)
        build()
        deploy(origin, access(emulators))
        stack = Outputs.of(boto3.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0])
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket=PAGES, CreateBucketConfiguration={"LocationConstraint": "eu-north-1"})
        pages = upload_pwa(s3, PAGES, PWA)
        unit = os.environ.get("UNIT") or "Our team"
        leader = link(f"{origin}/lead", stack, name="Leader", unit=unit, roles=["leader"])
        hr = link(f"{origin}/insights", stack, name="HR", unit=ROOT, roles=["hr"])
        admin = link(f"{origin}/insights", stack, name="Administrator", unit=ROOT, roles=["admin"])
        print(f"\nInnspill is deployed to the emulator.\n\n  Leader   {leader}\n  HR       {hr}\n  Admin    {admin}")
        print(f"  Phones   {origin}")
        print(f"  Log      {LOG}\n  Emulator {address}\n")
        if not pages:
            print("There are no pages yet: `make build` makes them. The API answers all the same.\n")
        print("Nothing of it survives Ctrl-C.\n", flush=True)
        api = f"{address}/_aws/execute-api/{stack.api_id}/$default"
        app = create_front(api, s3, PAGES, address.replace("http://", "ws://"))
        with suppress(KeyboardInterrupt):
            uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", access_log=False, server_header=False)


if __name__ == "__main__":
    main()
