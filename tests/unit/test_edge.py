"""The edge's template: the embedded host's headers word for word, and what the brief of the edge asks of it."""

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from cfnlint import decode

from infra.static import FIRST_SCRIPT, PAGES, POLICY, REPORT_POLICY
from shared.edge import HEADER

TEMPLATE_FILE = Path(__file__).parent.parent.parent / "infra" / "edge.yaml"
TEMPLATE: dict[str, Any] = decode.decode(str(TEMPLATE_FILE))[0]
RESOURCES = {name: one["Properties"] for name, one in TEMPLATE["Resources"].items()}
DISTRIBUTION = RESOURCES["Distribution"]["DistributionConfig"]
BEHAVIORS = {one["PathPattern"]: one for one in DISTRIBUTION["CacheBehaviors"]}
RULES = {rule["Name"]: rule["Statement"]["RateBasedStatement"] for rule in RESOURCES["Firewall"]["Rules"]}


@pytest.mark.parametrize(("page", "policy"), [("Everywhere", POLICY), ("Lead", REPORT_POLICY)])
def test_the_content_security_policy_is_the_hosts(page: str, policy: str) -> None:
    assert TEMPLATE["Mappings"]["ContentSecurityPolicy"][page]["Value"] == policy


def test_only_the_leaders_page_has_the_looser_policy() -> None:
    lead = [name for name in RESOURCES if name.endswith("Headers") and "Lead, Value" in _flat(RESOURCES[name])]
    assert lead == ["LeadHeaders"]
    users = [path for path, one in BEHAVIORS.items() if one["ResponseHeadersPolicyId"] == {"Ref": "LeadHeaders"}]
    assert users == ["/lead"]


def _flat(properties: dict[str, Any]) -> str:
    found = properties["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]["ContentSecurityPolicy"]
    return ", ".join(found["ContentSecurityPolicy"]["Fn::FindInMap"])


def test_every_answer_has_the_security_headers() -> None:
    policies = [name for name in RESOURCES if name.endswith("Headers")]
    used = {
        one["ResponseHeadersPolicyId"]["Ref"] for one in [*BEHAVIORS.values(), DISTRIBUTION["DefaultCacheBehavior"]]
    }
    assert used == set(policies)
    for name in policies:
        security = RESOURCES[name]["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]
        assert security["ReferrerPolicy"]["ReferrerPolicy"] == "no-referrer"
        assert security["ContentTypeOptions"]["Override"] is True
        assert security["StrictTransportSecurity"]["AccessControlMaxAgeSec"] >= 31_536_000


def test_the_pages_are_the_hosts() -> None:
    code = RESOURCES["CleanAddresses"]["FunctionCode"]
    assert dict(re.findall(r"'(/[a-z]*)': '(/[a-z]+\.html)'", code)) == PAGES


def test_the_snapshot_is_kept_a_second_at_most_and_by_language() -> None:
    assert BEHAVIORS["/api/sessions/*/state"]["CachePolicyId"] == {"Ref": "SnapshotCache"}
    policy = RESOURCES["SnapshotCache"]["CachePolicyConfig"]
    assert (policy["MinTTL"], policy["DefaultTTL"], policy["MaxTTL"]) == (0, 0, 1)
    queries = policy["ParametersInCacheKeyAndForwardedToOrigin"]["QueryStringsConfig"]["QueryStrings"]
    assert queries == ["language"]


def test_nothing_else_of_the_api_is_kept_unless_it_says_so() -> None:
    lists = RESOURCES["ListCache"]["CachePolicyConfig"]
    assert lists["DefaultTTL"] == 0
    assert "v" in lists["ParametersInCacheKeyAndForwardedToOrigin"]["QueryStringsConfig"]["QueryStrings"]
    managed_caching_disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    assert BEHAVIORS["/api/*"]["CachePolicyId"] == managed_caching_disabled
    assert list(BEHAVIORS).index("/api/*") == max(list(BEHAVIORS).index(path) for path in BEHAVIORS if "api" in path)


def test_tokens_and_versions_reach_the_api_and_browsers_names_do_not() -> None:
    kept_out = RESOURCES["ApiRequest"]["OriginRequestPolicyConfig"]["HeadersConfig"]
    assert kept_out["HeaderBehavior"] == "allExcept"
    assert not {"Authorization", "If-Match", "Content-Type"} & set(kept_out["Headers"])
    assert {"Host", "User-Agent"} <= set(kept_out["Headers"])


def test_sockets_go_through_the_edge_to_the_stage_of_that_name() -> None:
    """So that they are of the pages' own origin, and the policy's connect-src 'self' is enough."""
    behavior = BEHAVIORS["/live"]
    assert (behavior["TargetOriginId"], behavior["OriginRequestPolicyId"]) == ("follow", {"Ref": "SocketRequest"})
    policy = RESOURCES["SocketRequest"]["OriginRequestPolicyConfig"]
    assert policy["HeadersConfig"]["Headers"] == ["Sec-WebSocket-Key", "Sec-WebSocket-Version"]
    assert policy["QueryStringsConfig"]["QueryStrings"] == ["session", "language"]
    api = (TEMPLATE_FILE.parent.parent / "template.yaml").read_text(encoding="utf-8")
    assert "StageName: live" in api
    assert '"wss://${Host}/live"' in api


def test_no_log_and_no_sample_keeps_an_address() -> None:
    assert "Logging" not in DISTRIBUTION
    assert "AWS::Logs" not in TEMPLATE_FILE.read_text(encoding="utf-8")
    assert "SampledRequestsEnabled: true" not in TEMPLATE_FILE.read_text(encoding="utf-8")


PHONES, ROOMS = 500, 2


def _counted(statement: Any, path: str) -> bool:
    """Whether a rule's statement counts a request for this path, well formed and with whatever method."""
    (kind, inner), *more = statement.items()
    assert not more
    if kind == "NotStatement":
        return not _counted(inner["Statement"], path)
    if kind in ("OrStatement", "AndStatement"):
        each = [_counted(one, path) for one in inner["Statements"]]
        return any(each) if kind == "OrStatement" else all(each)
    if inner["FieldToMatch"] != {"UriPath": {}}:
        return True  # the methods of a phone, and a ticket that is as it should be
    if kind == "ByteMatchStatement":
        assert inner["PositionalConstraint"] == "STARTS_WITH"
        return path.startswith(inner["SearchString"])
    assert kind == "RegexMatchStatement"
    return re.search(inner["RegexString"], path) is not None


LOOK_UP = "/api/join/01234567"


@pytest.mark.parametrize(
    ("path", "counted"),
    [
        (LOOK_UP, {"lookups", "flood"}),
        ("/api/join/1234567", {"malformed", "lookups", "flood"}),
        (f"{LOOK_UP}/{'k' * 43}", {"flood"}),  # a link that shows more than anybody guesses
        ("/", {"flood"}),
        ("/assets/app.js", {"flood"}),
        ("/api/formats", {"flood"}),
        ("/api/sessions/c2Vzc2lvbg/join", {"flood"}),
        ("/api/sessions/c2Vzc2lvbg/steps/write/contributions", set()),
        ("/api/sessions/c2Vzc2lvbg/steps/judge/ballot", set()),
        ("/api/sessions/c2Vzc2lvbg/state", set()),
        ("/api/sessions/c2Vzc2lvbg/advance", set()),
        ("/api/co/sessions/c2Vzc2lvbg/advance", set()),
        ("/api/sessions", set()),
        ("/api/organisation", set()),
        ("/live", set()),
    ],
)
def test_nobody_who_is_in_a_session_or_leads_one_is_refused_for_their_address(path: str, counted: set[str]) -> None:
    """A rule refuses what it counts and nothing else."""
    assert {name for name, rule in RULES.items() if _counted(rule["ScopeDownStatement"], path)} == counted


def test_whoever_is_refused_is_told_when_to_come_back() -> None:
    for rule in RESOURCES["Firewall"]["Rules"]:
        answer = rule["Action"]["Block"]["CustomResponse"]
        assert answer["ResponseCode"] == 429
        assert [one["Name"] for one in answer["ResponseHeaders"]] == ["Retry-After"]
    said = RESOURCES["ApiHeaders"]["ResponseHeadersPolicyConfig"]["CustomHeadersConfig"]["Items"]
    (later,) = [one for one in said if one["Header"] == "Retry-After"]
    assert not later["Override"], "a function knows better"
    throttled = {path for path, one in BEHAVIORS.items() if one["TargetOriginId"] in ("api", "follow")}
    assert {BEHAVIORS[path]["ResponseHeadersPolicyId"]["Ref"] for path in throttled} == {"ApiHeaders"}


def test_what_fails_for_one_moment_is_not_repeated_to_the_room() -> None:
    kept = {one["ErrorCode"]: one["ErrorCachingMinTTL"] for one in DISTRIBUTION["CustomErrorResponses"]}
    assert kept == dict.fromkeys((500, 502, 503, 504), 0)


def test_both_apis_are_shown_the_secret_whatever_a_browser_sends() -> None:
    origins = {one["Id"]: one for one in DISTRIBUTION["Origins"]}
    for name in ("api", "follow"):
        assert origins[name]["OriginCustomHeaders"] == [
            {"HeaderName": "X-Innspill-Edge", "HeaderValue": {"Ref": "EdgeSecret"}}
        ]
    assert HEADER == "x-innspill-edge"
    assert "OriginCustomHeaders" not in origins["pwa"]
    assert TEMPLATE["Parameters"]["EdgeSecret"]["NoEcho"] is True


def test_nothing_older_than_tls_1_2_is_spoken() -> None:
    assert DISTRIBUTION["ViewerCertificate"]["MinimumProtocolVersion"] == "TLSv1.2_2021"
    for origin in DISTRIBUTION["Origins"]:
        if "CustomOriginConfig" in origin:
            assert origin["CustomOriginConfig"]["OriginSSLProtocols"] == ["TLSv1.2"]
    conditions = [one.get("Condition") for one in RESOURCES["PwaBucketPolicy"]["PolicyDocument"]["Statement"]]
    assert {"NumericLessThan": {"s3:TlsVersion": "1.2"}} in conditions


def test_a_venue_with_two_full_rooms_stays_far_below_what_is_blocked() -> None:
    defaults = {name: one.get("Default") for name, one in TEMPLATE["Parameters"].items()}
    first_load = 12  # pages, assets, look-up and join of one phone, which may load the page anew a few times
    assert defaults["RequestsOfOneAddress"] >= ROOMS * PHONES * 4 * first_load
    assert defaults["LookupsOfOneAddress"] >= ROOMS * PHONES * 3
    assert {name: one["Limit"]["Ref"] for name, one in RULES.items()} == {
        "malformed": "MalformedOfOneAddress",
        "lookups": "LookupsOfOneAddress",
        "flood": "RequestsOfOneAddress",
    }


def test_what_the_pages_send_is_not_malformed() -> None:
    text = TEMPLATE_FILE.read_text(encoding="utf-8")
    patterns = set(
        re.findall(r"RegexString: (\S+)", text[text.index("- Name: malformed") : text.index("- Name: lookups")])
    )
    for shown in (
        "/api/join/01234567",
        "/api/sessions/c2FtcGxlLXNlc3Npb24tMQ/steps/trilemma-1/ballot",
        "A" * 43,
        "_" * 86,
    ):
        assert any(re.search(pattern, shown) for pattern in patterns), shown
    for shown in ("/api/join/1234567", "/api/join/123456789", "A" * 42, "_" * 87):
        assert not any(re.search(pattern, shown) for pattern in patterns), shown


def test_parameters_and_outputs_are_those_that_deploying_needs() -> None:
    required = {name for name, one in TEMPLATE["Parameters"].items() if "Default" not in one}
    assert required == {"ApiDomain", "FollowDomain", "EdgeSecret", "CustomDomain", "CertificateArn"}
    assert set(TEMPLATE["Outputs"]) == {"Url", "PwaBucket", "DistributionId", "DistributionDomain"}


def test_the_bucket_is_private_and_read_by_this_distribution_alone() -> None:
    assert all(RESOURCES["PwaBucket"]["PublicAccessBlockConfiguration"].values())
    allowed = [one for one in RESOURCES["PwaBucketPolicy"]["PolicyDocument"]["Statement"] if one["Effect"] == "Allow"]
    assert [one["Principal"] for one in allowed] == [{"Service": "cloudfront.amazonaws.com"}]
    assert "AWS:SourceArn" in allowed[0]["Condition"]["StringEquals"]


def test_every_resource_says_why() -> None:
    lines = TEMPLATE_FILE.read_text(encoding="utf-8").splitlines()
    for name in RESOURCES:
        above = lines[lines.index(f"  {name}:") - 1]
        assert above.startswith("  #") and not above.startswith("  # ---"), name


def test_the_policy_names_the_first_script_by_its_hash() -> None:
    """Where this fails, the script has changed: its hash stands in infra/static.py, and twice in infra/edge.yaml."""
    page = (TEMPLATE_FILE.parent.parent / "pwa" / "index.html").read_text(encoding="utf-8")
    [script] = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" == FIRST_SCRIPT
