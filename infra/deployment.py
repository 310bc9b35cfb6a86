"""Building and deploying template.yaml with the ordinary SAM CLI: to the emulator here, and as it would be to AWS."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import Any

import boto3

from infra.emulator import ROOT

SAM = ROOT / ".tools" / "sam" / "bin" / "sam"
BUILT = ROOT / "build" / "sam"
STACK = "innspill"
HOST_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


@dataclass(frozen=True)
class Outputs:
    """What template.yaml gives out, for the PWA's front and for the tests."""

    api_id: str
    api_url: str
    user_pool_id: str
    user_pool_client_id: str
    table_name: str
    seeds_table_name: str
    people_table_name: str
    report_bucket_name: str
    failure_queue_url: str
    tally_ballots_name: str
    build_report_name: str
    remind_owners_name: str
    push_state_name: str
    release_insights_name: str
    follow_api_id: str

    @classmethod
    def of(cls, stack: Mapping[str, Any]) -> "Outputs":
        """Of a stack as CloudFormation describes it."""
        values = {one["OutputKey"]: one["OutputValue"] for one in stack["Outputs"]}
        return cls(**{field.name: values[_camel(field.name)] for field in fields(cls)})


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def build(folder: Path = BUILT) -> None:
    """Builds for this host's interpreter, which is the one that the emulator runs functions with."""
    _sam("build", "--build-dir", str(folder), "--parameter-overrides", f"Runtime=python{HOST_PYTHON}")


def deploy(public_url: str, access: Mapping[str, str], folder: Path = BUILT, **parameters: str) -> None:
    """Deploys what was built to the emulator that ``access`` leads to. Raises RuntimeError with SAM's words."""
    chosen = {
        "PublicUrl": public_url,
        "Runtime": f"python{HOST_PYTHON}",
        "Emulator": access["AWS_ENDPOINT_URL"].removeprefix("http://"),
        **parameters,
    }
    _sam(
        "deploy",
        *("--template-file", str(folder / "template.yaml"), "--stack-name", STACK, "--resolve-s3"),
        *("--capabilities", "CAPABILITY_IAM", "--no-confirm-changeset", "--no-fail-on-empty-changeset"),
        *("--parameter-overrides", *(f"{name}={value}" for name, value in chosen.items())),
        access=access,
    )
    _let_answers_be_read(access)


def _let_answers_be_read(access: Mapping[str, str]) -> None:
    """Athena knows the workgroup in which a question was asked, and a permission for it covers its answers. The
    emulator looks for a workgroup in the request, which names the question alone: here the functions need more."""
    client: Any = partial(
        boto3.client,
        endpoint_url=access["AWS_ENDPOINT_URL"],
        region_name=access["AWS_DEFAULT_REGION"],
        aws_access_key_id=access["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=access["AWS_SECRET_ACCESS_KEY"],
    )
    reading = ["athena:GetQueryExecution", "athena:GetQueryResults", "athena:StopQueryExecution"]
    allowed = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": reading, "Resource": "*"}]}
    for function in ("QueryInsights", "ReportYear"):
        asking = client("cloudformation").describe_stack_resource(StackName=STACK, LogicalResourceId=function)
        name = asking["StackResourceDetail"]["PhysicalResourceId"]
        role = client("lambda").get_function_configuration(FunctionName=name)["Role"].rsplit("/", 1)[-1]
        client("iam").put_role_policy(RoleName=role, PolicyName="emulator", PolicyDocument=json.dumps(allowed))


def _sam(command: str, *arguments: str, access: Mapping[str, str] | None = None) -> None:
    environment = {
        **os.environ,
        # Whoever runs this has perhaps no account at all: nothing may go and look for one.
        "AWS_EC2_METADATA_DISABLED": "true",
        "SAM_CLI_TELEMETRY": "0",
        "LAMBDA_PLATFORM": "host",
        "LAMBDA_PYTHON": HOST_PYTHON,
        **(access or {}),
    }
    done = subprocess.run(  # noqa: S603 - our own program
        [SAM, command, *arguments], cwd=ROOT, env=environment, text=True, capture_output=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"sam {command} failed:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
