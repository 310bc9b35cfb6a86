"""A list of people becomes sign-ins: one a person, and every line that cannot be used says why."""

import pytest

from infra.people_csv import Account, accounts_of, read_people
from shared.domain.errors import CsvInvalid
from shared.domain.organisation import ROOT
from shared.domain.people import Role

LIST = """id;name;role;unit
Kari@hospital.example;Kari;leader;Ward 2
kari@hospital.example;Kari;hr;Ward 2
"""


def accounts(text: str) -> tuple[list[Account], list[str]]:
    lines, mistakes = read_people(text.encode())
    found, contradictions = accounts_of(lines)
    return found, mistakes + contradictions


def test_the_roles_of_one_person_are_one_account() -> None:
    both = frozenset({Role.LEADER, Role.HR})
    assert accounts(LIST) == ([Account("kari@hospital.example", "Kari", "Ward 2", both)], [])


@pytest.mark.parametrize("swapped", [False, True])
def test_an_administrators_other_role_says_the_unit(swapped: bool) -> None:
    lines = ["a@b.no,Ann,admin,", "a@b.no,Ann,leader,Ward 2"]
    found, mistakes = accounts("\n".join(["id,name,role,unit", *(reversed(lines) if swapped else lines)]))
    assert (found, mistakes) == ([Account("a@b.no", "Ann", "Ward 2", frozenset({Role.ADMIN, Role.LEADER}))], [])
    assert accounts("id,name,role,unit\na@b.no,Ann,admin,")[0][0].unit == ROOT


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "kari@hospital.example;Kari;leader;Ward 3",
            "row 4: kari@hospital.example has roles for Ward 2",
        ),
        ("kari@hospital.example;Karin;leader;Ward 2", "row 4: kari@hospital.example is Kari above"),
        ("kari;Kari;leader;Ward 2", "row 4: kari is no e-mail address"),
        ("ola@hospital.example;Ola;boss;Ward 2", "row 4: The role is one of leader, hr, admin"),
        ("ola@hospital.example;Ola;leader", "row 4: The row has 3 cells"),
        ("ola@hospital.example;Ola;leader;", "row 4: Everybody needs"),
        ("ola@hospital.example;;leader;Ward 2", "row 4: Everybody needs"),
        ("ola@hospital.example;Ola;admin;Ward 2", "row 4: An administrator administers the whole"),
    ],
)
def test_a_line_that_cannot_be_used_says_why_and_the_others_stand(line: str, says: str) -> None:
    found, (mistake,) = accounts(f"{LIST}{line}\n")
    assert mistake.startswith(says)
    assert len(found) == 1


def test_a_formula_sign_that_a_spreadsheet_was_kept_from_is_read() -> None:
    assert accounts("id,name,role,unit\na@b.no,Ann,leader,'+Ward")[0][0].unit == "+Ward"


@pytest.mark.parametrize("text", ["", "id,name\na,b\n", 'id,name,role,unit\n"a,b'])
def test_what_is_no_such_list_is_refused(text: str) -> None:
    with pytest.raises(CsvInvalid):
        read_people(text.encode())
