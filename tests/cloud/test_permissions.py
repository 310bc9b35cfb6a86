"""That the emulator enforces what the template allows, so that the other tests of this folder prove it is enough."""

import json
import time

from shared.domain.identifiers import SessionId
from shared.store.sessions import keep_seed, load_seed
from tests.cloud.stack import Stack


def test_a_function_that_lacks_a_permission_fails(stack: Stack) -> None:
    """Given a counting function that may no longer read, when it is asked to count, then it fails."""
    lambdas, iam, name = stack.aws.client("lambda"), stack.aws.client("iam"), stack.outputs.tally_ballots_name
    role = lambdas.get_function_configuration(FunctionName=name)["Role"].rsplit("/", 1)[-1]
    (policy,) = iam.list_role_policies(RoleName=role)["PolicyNames"]
    before = iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
    allowed = [one for one in before["Statement"] if "dynamodb:Query" not in one["Action"]]
    _allow(stack, role, policy, {**before, "Statement": allowed})
    keys = {"partition": {"S": "session#nobody"}, "sort": {"S": "attendee#0"}}
    payload = json.dumps({"Records": [{"eventName": "INSERT", "dynamodb": {"Keys": keys, "NewImage": keys}}]})
    try:
        answer = lambdas.invoke(FunctionName=name, Payload=payload.encode())
    finally:
        _allow(stack, role, policy, before)
    assert answer["FunctionError"] == "Unhandled"


def _allow(stack: Stack, role: str, policy: str, document: object) -> None:
    stack.aws.client("iam").put_role_policy(RoleName=role, PolicyName=policy, PolicyDocument=json.dumps(document))


def test_seeds_are_kept_apart(stack: Stack) -> None:
    keep_seed(stack.seeds, SessionId("apart"), b"seed", now=time.time())
    assert load_seed(stack.seeds, SessionId("apart")) == b"seed"
    described = stack.aws.client("dynamodb").describe_table(TableName=stack.outputs.seeds_table_name)["Table"]
    assert "LatestStreamArn" not in described
