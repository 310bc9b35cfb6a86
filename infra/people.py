"""Leaders and HR in the cloud's user pool: a list of people becomes sign-ins, and a token is got for one of them.

python -m infra.people people.csv --user-pool ID     says what it would do; with --apply it does it
python -m infra.people --stack NAME                  the same for the people that the Organisation page keeps

It can be repeated: what is so already is left alone, and so is everybody who is not in the list. Cognito writes to who
is new, with a first password; with --quiet it does not, for people who come by the organisation's own sign-in.

With the people of the Organisation page it also says which accounts may sign in from now on: theirs, and no others. An
account is known by the id that the pool gave it (`sub`) from then on, whatever its address says later.
"""

import argparse
import secrets
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from infra.deployment import Outputs
from infra.people_csv import Account, Line, accounts_of, read_people
from infra.tokens import Role
from shared.domain.errors import CsvInvalid
from shared.domain.passes import Line as PassLine
from shared.domain.passes import Pass, Passes
from shared.domain.people import Person
from shared.domain.people import Role as Group

if TYPE_CHECKING:
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient

    from shared.store.table import Table


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
    """The token that the API takes: Cognito's id token, in which the claims are.

    For the emulator, which asks nobody for a second factor; Cognito itself answers with a challenge.
    """
    answer = pool.admin_initiate_auth(
        UserPoolId=stack.user_pool_id,
        ClientId=stack.user_pool_client_id,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": email, "PASSWORD": password},
    )
    return answer["AuthenticationResult"]["IdToken"]


class Found(NamedTuple):
    """What the pool knows of somebody."""

    attributes: dict[str, str]
    groups: frozenset[str]


def find(pool: "CognitoIdentityProviderClient", pool_id: str, who: str) -> Found | None:
    """The attributes and groups of an account by its ``sub`` or its address, None when the pool does not know it."""
    try:
        user = pool.admin_get_user(UserPoolId=pool_id, Username=who)
    except pool.exceptions.UserNotFoundException:
        return None
    told = {one["Name"]: one.get("Value", "") for one in user["UserAttributes"]}
    groups = pool.admin_list_groups_for_user(UserPoolId=pool_id, Username=user["Username"], Limit=60)["Groups"]
    return Found(told, frozenset(one["GroupName"] for one in groups))


class NotTheirs(Exception):
    """An account that cannot be taken for the one of somebody in the list, and why."""


def bring_about(
    pool: "CognitoIdentityProviderClient",
    pool_id: str,
    account: Account,
    *,
    apply: bool,
    quiet: bool = False,
    subject: str | None = None,
) -> Iterator[str]:
    """What somebody's sign-in lacks or has too much, in words, each of which is true once it is said if ``apply``.

    ``subject`` is the account that was theirs before: it is found by that, and by the address only while there is none.
    Groups that are none of ours are left alone. Raises NotTheirs.
    """
    wanted = {"name": account.name, "custom:unit": account.unit}
    found = find(pool, pool_id, subject or account.email)
    if found is not None and found.attributes.get("email", "").lower() != account.email:
        raise NotTheirs("the account has another address by now; nothing was changed")
    if found is not None and found.attributes.get("email_verified") != "true":
        raise NotTheirs("nobody has verified the address of this account; nothing was changed")
    place: Any = {"UserPoolId": pool_id, "Username": subject if found and subject else account.email}
    if found is None:
        if apply:
            told = wanted | {"email": account.email, "email_verified": "true"}
            attributes: Any = [{"Name": name, "Value": value} for name, value in told.items()]
            silence = {"MessageAction": "SUPPRESS"} if quiet else {"DesiredDeliveryMediums": ["EMAIL"]}
            pool.admin_create_user(**place, **silence, UserAttributes=attributes)
        yield f"new, for {account.unit}"
    else:
        changed = {name: value for name, value in wanted.items() if found.attributes.get(name) != value}
        if changed and apply:
            attributes = [{"Name": name, "Value": value} for name, value in changed.items()]
            pool.admin_update_user_attributes(**place, UserAttributes=attributes)
        for name, value in changed.items():
            yield f"{name.removeprefix('custom:')}: {found.attributes.get(name) or 'none'} becomes {value}"
    has = found.groups & set(Group) if found else frozenset()
    for role in sorted(account.roles - has):
        if apply:
            pool.admin_add_user_to_group(**place, GroupName=role)
        yield f"becomes {role}"
    for group in sorted(has - account.roles):
        if apply:
            pool.admin_remove_user_from_group(**place, GroupName=group)
        yield f"is no longer {group}"


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when every line could be used, and nothing failed."""
    asked = argparse.ArgumentParser(prog="python -m infra.people", description="Make sign-ins of a list of people.")
    asked.add_argument("file", nargs="?", type=Path, help="a CSV with the columns id, name, role and unit")
    asked.add_argument("--user-pool", help="the id of the pool")
    asked.add_argument("--stack", help="a deployed stack: its pool, and without a file the people that it keeps")
    asked.add_argument("--apply", action="store_true", help="do it, instead of saying what would be done")
    asked.add_argument("--quiet", action="store_true", help="write to nobody")
    wanted = asked.parse_args(arguments)
    if not (wanted.stack or (wanted.file and wanted.user_pool)):
        asked.error("give --stack, or a file and --user-pool")
    import boto3
    from botocore.exceptions import ClientError

    from infra.erase import home_of_stack
    from shared.store.passes import load_passes, set_accounts
    from shared.store.people import load_people

    pool, pool_id = boto3.client("cognito-idp"), wanted.user_pool or _pool_of(wanted.stack)
    table: Table | None = None
    passes: Passes = ()
    try:
        if wanted.file:
            lines, mistakes = read_people(wanted.file.read_bytes())
        else:
            table = home_of_stack(wanted.stack).table
            kept = load_people(table).people
            passes = load_passes(table).passes
            lines, mistakes = [Line(number, one) for number, one in enumerate(kept, 1)], []
    except (CsvInvalid, OSError) as error:
        sys.exit(str(getattr(error, "detail", error)))
    accounts, contradictions = accounts_of(lines)
    mistakes += contradictions
    changes = 0
    subjects = {one.line.id.lower(): one.subject for one in passes}
    for account in accounts:
        known = subjects.get(account.email)
        try:
            for change in bring_about(pool, pool_id, account, apply=wanted.apply, quiet=wanted.quiet, subject=known):
                print(f"{account.email}: {change}")
                changes += 1
            found = (known and find(pool, pool_id, known)) or find(pool, pool_id, account.email)
            if found:
                subjects[account.email] = found.attributes["sub"]
        except NotTheirs as error:
            subjects.pop(account.email, None)
            mistakes.append(f"{account.email}: {error}")
        except ClientError as error:
            mistakes.append(f"{account.email}: {error.response['Error'].get('Message', error)}")
    if table is not None and wanted.apply:
        set_accounts(table, passes_for(accounts, subjects, [line.person for line in lines], now=int(time.time())))
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    done = "done" if wanted.apply else "to be done; --apply does it"
    print(f"{len(accounts)} people, {changes} changes {done}, {len(mistakes)} mistakes.")
    return 1 if mistakes else 0


def passes_for(
    accounts: Sequence[Account], subjects: Mapping[str, str], people: Sequence[Person], *, now: int
) -> Iterator[Pass]:
    """What lets people in: for each of their roles that their one account has, the account in the pool."""
    of = {account.email: account for account in accounts}
    for person in people:
        account, subject = of.get(person.id.lower()), subjects.get(person.id.lower())
        in_place = account is not None and (person.role is Group.ADMIN or person.unit == account.unit)
        if subject is not None and in_place:
            yield Pass(subject, PassLine.of(person), now)


def _pool_of(stack: str) -> str:
    import boto3

    return Outputs.of(boto3.client("cloudformation").describe_stacks(StackName=stack)["Stacks"][0]).user_pool_id


if __name__ == "__main__":
    raise SystemExit(main())
