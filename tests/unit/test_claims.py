"""Who a verified token speaks of, as the embedded host and as Cognito behind API Gateway put it."""

from typing import Any

import pytest

from shared.claims import Claims, read_claims


@pytest.mark.parametrize(
    "claims",
    [
        {"name": "Kari", "unit": "Ward 2", "roles": ["leader", "hr"]},
        {"name": "Kari", "unit": "Ward 2", "roles": "[leader hr]"},
        {"name": "Kari", "custom:unit": "Ward 2", "cognito:groups": "[leader hr]"},
        {"name": "Kari", "custom:unit": "Ward 2", "cognito:groups": "leader,hr", "sub": "1", "token_use": "id"},
    ],
)
def test_both_homes_claims_mean_the_same(claims: dict[str, Any]) -> None:
    expected = Claims(name="Kari", unit="Ward 2", roles=frozenset({"leader", "hr"}), subject=claims.get("sub", ""))
    assert read_claims(claims) == expected


def test_a_token_without_unit_and_groups_gives_nothing() -> None:
    assert read_claims({"sub": "1"}) == Claims(name="", unit="", roles=frozenset(), subject="1")
