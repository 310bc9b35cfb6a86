"""template.yaml says what the code says: the same functions, routes and keys, and each function its own permissions."""

import re
from collections.abc import Iterator
from dataclasses import fields
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from fastapi import APIRouter
from fastapi.routing import APIRoute

from infra.local import HTTP_FUNCTIONS
from shared.claims import administrator, hr, leader, preparer
from shared.domain.identifiers import SessionId
from shared.domain.retention import REPORT_YEARS, years_in_days
from shared.objects import REPORTS, YEARS
from shared.settings import CloudSettings
from shared.store import attributes, keys
from shared.store.table import EXPIRES

ROOT = Path(__file__).parent.parent.parent
FUNCTIONS = sorted(path.name for path in (ROOT / "functions").iterdir() if (path / "handler.py").exists())


class Loader(yaml.SafeLoader):
    """Reads CloudFormation's short forms (!Ref x) as {"Ref": x}."""


def _short_form(loader: Loader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        return {suffix: loader.construct_scalar(node)}
    assert isinstance(node, yaml.SequenceNode)
    return {suffix: loader.construct_sequence(node, deep=True)}


Loader.add_multi_constructor("!", _short_form)
TEMPLATE = yaml.load((ROOT / "template.yaml").read_text(encoding="utf-8"), Loader)  # noqa: S506 - a SafeLoader
RESOURCES = TEMPLATE["Resources"]


def of_type(kind: str) -> dict[str, Any]:
    return {name: one["Properties"] for name, one in RESOURCES.items() if one["Type"] == kind}


def camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def test_every_function_has_its_resource_and_the_other_way_round() -> None:
    assert sorted(of_type("AWS::Serverless::Function")) == sorted(camel(name) for name in FUNCTIONS)


def _routes(router: APIRouter) -> Iterator[tuple[str, bool]]:
    """Each route as the gateway spells it, and whether it wants a token."""
    for route in router.routes:
        assert isinstance(route, APIRoute)
        for_leaders = any(one.call in (leader, preparer, hr, administrator) for one in route.dependant.dependencies)
        paths = [route.path]
        if "{extension}" in route.path:
            extensions = get_args(route.endpoint.__annotations__["extension"])
            paths = [route.path.replace("{extension}", extension) for extension in extensions]
        for method in route.methods or ():
            yield from ((f"{method} {path}", for_leaders) for path in paths)


CO_LED = {
    "lead_session",
    "give_extra_time",
    "steer_session",
    "moderate_contributions",
    "suggest_merges",
    "write_plan",
    "review_actions",
}
"""What a co-leader may call by her link: the same addresses under another prefix, where the gateway knows no token."""


def _declared(name: str) -> dict[str, bool]:
    router = import_module(f"functions.{name}.handler").router
    own = dict(_routes(router))
    led = {key.replace("/api/", "/api/co/", 1): False for key, for_leaders in own.items() if for_leaders}
    return own | (led if name in CO_LED else {})


@pytest.mark.parametrize("name", HTTP_FUNCTIONS)
def test_the_api_has_a_functions_routes_and_verifies_tokens_where_it_wants_them(name: str) -> None:
    target = {"Sub": f"integrations/${{{camel(name)}Integration}}"}
    routes = [one for one in of_type("AWS::ApiGatewayV2::Route").values() if one["Target"] == target]
    declared = {one["RouteKey"]: one.get("AuthorizationType") == "JWT" for one in routes}
    assert declared == _declared(name)
    assert len(declared) == len(routes)


@pytest.mark.parametrize("name", HTTP_FUNCTIONS)
def test_the_gateway_may_call_a_function_and_does(name: str) -> None:
    assert RESOURCES[f"{camel(name)}Integration"]["Properties"]["IntegrationUri"] == {"GetAtt": f"{camel(name)}.Arn"}
    assert RESOURCES[f"{camel(name)}Permission"]["Properties"]["FunctionName"] == {"Ref": camel(name)}


def test_functions_are_told_what_the_code_reads() -> None:
    told = TEMPLATE["Globals"]["Function"]["Environment"]["Variables"]
    assert {name for name in told if name.startswith("INNSPILL_")} == {
        f"INNSPILL_{field.name.upper()}" for field in fields(CloudSettings)
    }


@pytest.mark.parametrize("table", ["Table", "SeedsTable"])
def test_tables_have_the_key_that_the_adapter_uses(table: str) -> None:
    schema = [one["AttributeName"] for one in RESOURCES[table]["Properties"]["KeySchema"]]
    assert schema == [attributes.PARTITION, attributes.SORT]


def test_expiry_is_the_ports_attribute() -> None:
    assert RESOURCES["Table"]["Properties"]["TimeToLiveSpecification"]["AttributeName"] == EXPIRES


def test_the_bucket_has_a_rule_for_every_choice_of_years() -> None:
    rules = RESOURCES["ReportBucket"]["Properties"]["LifecycleConfiguration"]["Rules"]
    kept = {one["ExpirationInDays"]: one.get("TagFilters") for one in rules if one.get("Prefix") == f"{REPORTS}/"}
    marked = {years_in_days(years): [{"Key": YEARS, "Value": str(years)}] for years in REPORT_YEARS}
    assert kept == marked | {years_in_days(max(REPORT_YEARS)): None}  # which holds for what carries no mark too


def test_seeds_are_remembered_nowhere() -> None:
    assert (
        not {"StreamSpecification", "PointInTimeRecoverySpecification"} & RESOURCES["SeedsTable"]["Properties"].keys()
    )
    assert RESOURCES["SeedsTable"]["DeletionPolicy"] == "Delete"


def _filter(trigger: str) -> str:
    (one,) = RESOURCES[trigger]["Properties"]["FilterCriteria"]["Filters"]
    return str(one["Pattern"])


def test_the_counting_function_sees_what_it_counts() -> None:
    prefixes = re.findall(r'"prefix": "([^"]+)"', _filter("TallyBallotsTrigger"))
    assert sorted(prefixes) == sorted([keys.BALLOTS, keys.CONTRIBUTIONS, keys.ATTENDEES])


def test_the_reporting_function_sees_sessions_that_close() -> None:
    pattern = yaml.safe_load(_filter("BuildReportTrigger"))["dynamodb"]
    assert pattern["Keys"]["sort"]["S"] == [keys.session(SessionId("any")).sort]
    assert pattern["NewImage"]["phase"]["S"] == ["closing"]


def test_the_pushing_function_sees_the_leaders_moves_and_the_counts_of_steps() -> None:
    wanted = yaml.safe_load(_filter("PushStateTrigger"))["dynamodb"]["Keys"]["sort"]["S"]
    assert wanted == [keys.session(SessionId("any")).sort, {"prefix": keys.STEP_TALLIES}, {"prefix": keys.PUBLICATIONS}]


def test_sockets_are_opened_and_closed_by_one_function_and_logged_nowhere() -> None:
    routes = {
        one["RouteKey"]: one["Target"]["Sub"]
        for one in of_type("AWS::ApiGatewayV2::Route").values()
        if one["ApiId"] == {"Ref": "FollowApi"}
    }
    ours = "integrations/${FollowSessionIntegration}"
    assert routes == {"$connect": ours, "$disconnect": ours, "$default": "integrations/${StillHereIntegration}"}
    assert "AccessLogSettings" not in RESOURCES["FollowStage"]["Properties"]


def test_only_the_pushing_function_may_send_to_sockets() -> None:
    may = [
        name
        for name, function in of_type("AWS::Serverless::Function").items()
        for statement in function["Policies"][0]["Statement"]
        if "execute-api" in str(statement["Action"])
    ]
    assert may == ["PushState"]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_is_allowed_named_actions_on_named_resources(name: str) -> None:
    (policy,) = RESOURCES[camel(name)]["Properties"]["Policies"]
    for statement in policy["Statement"]:
        actions = statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
        assert not [action for action in actions if "*" in action]
        assert statement["Resource"] != "*" or actions == ["dynamodb:ListStreams"]


def test_only_the_functions_that_issue_and_check_tickets_read_seeds() -> None:
    seeds = {"GetAtt": "SeedsTable.Arn"}
    may: dict[str, list[str]] = {}
    for name, function in of_type("AWS::Serverless::Function").items():
        for statement in function["Policies"][0]["Statement"]:
            if statement["Resource"] == seeds:
                may.setdefault(statement["Action"], []).append(name)
    assert may == {
        "dynamodb:PutItem": ["OpenSession"],
        "dynamodb:GetItem": ["JoinSession", "SubmitContribution", "CastBallot"],
        "dynamodb:DeleteItem": ["EraseSession", "BuildReport"],
    }


def test_nobody_who_signs_in_can_write_their_own_unit() -> None:
    assert "custom:unit" not in RESOURCES["UserPoolClient"]["Properties"]["WriteAttributes"]
    assert "custom:unit" in RESOURCES["UserPoolClient"]["Properties"]["ReadAttributes"]


def test_the_apis_log_knows_no_address_path_or_browser() -> None:
    logged = RESOURCES["Stage"]["Properties"]["AccessLogSettings"]["Format"]
    assert set(re.findall(r"\$context\.([\w.]+)", logged)) == {"requestId", "routeKey", "status", "responseLatency"}


FACTS_ARE_MADE_AND_ERASED_BY = {"BuildReport", "ReleaseInsights", "EraseSession"}
"""Who may touch facts that are not released."""

UNRELEASED = [f"facts/{area}/organisation=main/x" for area in ("raw", "sessions", "compact", "set-aside")]


def _may_touch(name: str) -> Iterator[tuple[str, str]]:
    """What a resource's policies allow on which objects of the bucket."""
    properties = RESOURCES[name]["Properties"]
    documents = [properties.get("PolicyDocument", {}), *(one for one in properties.get("Policies", []) if one)]
    for statement in (each for one in documents if isinstance(one, dict) for each in one.get("Statement", [])):
        actions = statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
        resources = statement.get("Resource", [])
        for resource in resources if isinstance(resources, list) else [resources]:
            pattern = str(resource.get("Sub", "")) if isinstance(resource, dict) else str(resource)
            if "ReportBucket.Arn}/" in pattern or pattern == "*":
                yield from ((action, pattern.partition("ReportBucket.Arn}/")[2] or "*") for action in actions)


@pytest.mark.parametrize("name", [name for name, one in RESOURCES.items() if "Bucket" not in one["Type"]])
def test_what_is_not_released_is_read_by_those_who_release_it_alone(name: str) -> None:
    if name not in FACTS_ARE_MADE_AND_ERASED_BY:
        for action, pattern in _may_touch(name):
            assert not (action.startswith("s3:") and any(fnmatch(one, pattern) for one in UNRELEASED)), (
                action,
                pattern,
            )


def test_sql_of_ones_own_reaches_one_table_and_it_lies_where_released_cells_do() -> None:
    assert {action for action, _ in _may_touch("AskInSql")} == {"s3:GetObject", "s3:PutObject"}
    (table,) = of_type("AWS::Glue::Table").values()
    assert table["TableInput"]["StorageDescriptor"]["Location"]["Sub"].endswith("/facts/released/organisation=main/")
    (group,) = of_type("AWS::Athena::WorkGroup").values()
    assert group["WorkGroupConfiguration"]["EnforceWorkGroupConfiguration"] is True
