"""Leaders and HR in the cloud's user pool: making one, and getting a token for them, as an administrator may."""

import secrets
from collections.abc import Sequence
from typing import TYPE_CHECKING

from infra.deployment import Outputs
from infra.tokens import Role

if TYPE_CHECKING:
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient


def create_person(
    pool: "CognitoIdentityProviderClient", stack: Outputs, *, email: str, name: str, unit: str, roles: Sequence[Role]
) -> str:
    """Makes somebody who may sign in, and gives the password. Only an administrator sets the unit and the roles."""
    password = f"Aa1!{secrets.token_urlsafe(18)}"
    pool.admin_create_user(
        UserPoolId=stack.user_pool_id,
        Username=email,
        MessageAction="SUPPRESS",
        UserAttributes=[
            {"Name": "email", "Value": email},
            {"Name": "email_verified", "Value": "true"},
            {"Name": "name", "Value": name},
            {"Name": "custom:unit", "Value": unit},
        ],
    )
    pool.admin_set_user_password(UserPoolId=stack.user_pool_id, Username=email, Password=password, Permanent=True)
    for role in roles:
        pool.admin_add_user_to_group(UserPoolId=stack.user_pool_id, Username=email, GroupName=role)
    return password


def sign_in(pool: "CognitoIdentityProviderClient", stack: Outputs, *, email: str, password: str) -> str:
    """The token that the API takes: Cognito's id token, in which the claims are."""
    answer = pool.admin_initiate_auth(
        UserPoolId=stack.user_pool_id,
        ClientId=stack.user_pool_client_id,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": email, "PASSWORD": password},
    )
    return answer["AuthenticationResult"]["IdToken"]
