"""Erases one session for good, on the embedded host's data folder (running or not) or in a deployed stack.

python -m infra.erase [--stack NAME] [--yes] -- SESSION        with DATA= to choose the folder otherwise
"""

import argparse
import os
import re
import sys
from pathlib import Path

from shared.domain.errors import InnspillError, SessionUnknown
from shared.domain.identifiers import SessionId
from shared.erasing import erase_session
from shared.home import Home
from shared.objects import BucketStore, FolderStore, erase_files
from shared.store.dynamodb import DynamoTable
from shared.store.sessions import load_erasable
from shared.store.sqlite import SqliteTable


def home_of_host(data: Path) -> Home:
    """The embedded host's home. Raises FileNotFoundError when the folder is none."""
    file = data / "innspill.db"
    if not file.exists():
        raise FileNotFoundError(f"there is no {file}; set DATA to the host's folder")
    table = SqliteTable(file)
    return Home(table, table, FolderStore(data / "objects"))


def home_of_stack(name: str) -> Home:
    """A deployed stack's home, with the permissions of whoever asks."""
    import boto3

    from infra.deployment import Outputs

    described = boto3.client("cloudformation").describe_stacks(StackName=name)
    found = Outputs.of(described["Stacks"][0])
    dynamodb = boto3.client("dynamodb")
    return Home(
        DynamoTable(found.table_name, dynamodb, people=found.people_table_name),
        DynamoTable(found.seeds_table_name, dynamodb),
        BucketStore(found.report_bucket_name, boto3.client("s3")),
    )


def erase(home: Home, sid: SessionId) -> None:
    """Everything of a session, and what could be left of one that nobody knows any more. Raises SessionNotClosed."""
    try:
        erase_session(home, load_erasable(home.table, sid))
    except SessionUnknown:
        erase_files(home.objects, sid)
    if isinstance(home.table, SqliteTable):
        # A host that is not running would keep what was deleted in its change log until its next start.
        home.table.forget_changes(sid)


def main() -> None:
    asked = argparse.ArgumentParser(description="Erase one session for good.")
    asked.add_argument("session")
    asked.add_argument("--stack", help="a deployed stack, instead of the embedded host's data folder")
    asked.add_argument("--yes", action="store_true", help="do not ask")
    wanted = asked.parse_args()
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", wanted.session):
        sys.exit("That is no session's id: it has letters, digits, - and _ only.")
    sid = SessionId(wanted.session)
    try:
        home = home_of_stack(wanted.stack) if wanted.stack else home_of_host(Path(os.environ.get("DATA") or "data"))
        try:
            session = load_erasable(home.table, sid)
            print(f"{session.title}, {session.unit}, {session.opened_on}")
        except SessionUnknown:
            print("No session has this id (any more). Files that are left of it will be deleted.")
        if not wanted.yes and input("Erase it for good? It cannot be brought back. [y/N] ").strip().lower() != "y":
            sys.exit("Nothing was erased.")
        erase(home, sid)
    except InnspillError as error:
        sys.exit(error.detail)
    except FileNotFoundError as error:
        sys.exit(str(error))
    print("Erased.")


if __name__ == "__main__":
    main()
