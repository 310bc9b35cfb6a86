"""Who signs in, from a list of people: a CSV of id, name, role and unit, or what the Organisation page keeps.

A sign-in carries one unit. Whoever has roles for several gets them one by one, which a list cannot do for them.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from shared.domain.errors import CsvInvalid, PeopleInvalid
from shared.domain.organisation import ROOT
from shared.domain.organisation_csv import decoded, delimiter, plain
from shared.domain.people import Person, Role, check_people

COLUMNS = ("id", "name", "role", "unit")
EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


class Line(NamedTuple):
    """One role of one person, and where it stands in the list."""

    number: int
    person: Person


class Account(NamedTuple):
    """One sign-in: everything that its token will say."""

    email: str
    name: str
    unit: str
    roles: frozenset[Role]


def read_people(content: bytes) -> tuple[list[Line], list[str]]:
    """The lines that could be read, and what is wrong with each of the others. Raises CsvInvalid."""
    text = decoded(content)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter(text), strict=True)
    lines: list[Line] = []
    mistakes: list[str] = []
    try:
        head = [cell.strip().lower() for cell in next(reader, [])]
        if sorted(head) != sorted(COLUMNS):
            raise CsvInvalid(f"The first row names the columns: {', '.join(COLUMNS)}.")
        for cells in reader:
            if any(cell.strip() for cell in cells):
                try:
                    lines.append(Line(reader.line_num, _person(head, cells)))
                except (PeopleInvalid, CsvInvalid) as error:
                    mistakes.append(f"row {reader.line_num}: {error.detail}")
    except csv.Error:
        raise CsvInvalid(f"Row {reader.line_num} is no CSV: a quotation mark that is not closed, perhaps.") from None
    return lines, mistakes


def _person(head: Sequence[str], cells: Sequence[str]) -> Person:
    if len(cells) != len(head):
        raise CsvInvalid(f"The row has {len(cells)} cells, where there are {len(head)} columns.")
    told = dict(zip(head, map(plain, cells), strict=True))
    if told["role"].lower() not in list(Role):
        raise CsvInvalid(f"The role is one of {', '.join(Role)}.")
    role = Role(told["role"].lower())
    unit = told["unit"] or (ROOT if role is Role.ADMIN else "")
    (person,) = check_people([Person(told["id"].lower(), told["name"], role, unit)])
    return person


def accounts_of(lines: Iterable[Line]) -> tuple[list[Account], list[str]]:
    """One account a person, and the lines that contradict the first about the same person."""
    accounts: dict[str, Account] = {}
    mistakes = []
    for number, person in lines:
        email, unit = person.id.lower(), person.unit
        known = accounts.get(email)
        if not EMAIL.fullmatch(email):
            mistakes.append(f"row {number}: {email} is no e-mail address, which is the name in this sign-in.")
        elif known is None:
            accounts[email] = Account(email, person.name, unit, frozenset({person.role}))
        elif known.name != person.name:
            mistakes.append(f"row {number}: {email} is {known.name} above, and {person.name} here.")
        elif person.role is not Role.ADMIN and known.roles != {Role.ADMIN} and known.unit != unit:
            mistakes.append(f"row {number}: {email} has roles for {known.unit} already, and a sign-in has one unit.")
        else:
            # An administrator's rights reach everywhere, so another role's unit is the one to remember.
            one = unit if known.roles == {Role.ADMIN} else known.unit
            accounts[email] = Account(email, known.name, one, known.roles | {person.role})
    return sorted(accounts.values()), mistakes
