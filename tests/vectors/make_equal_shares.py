"""Writes equal_shares.json with an independent implementation of the Method of Equal Shares, which no test installs.

uv run --no-project --with pabutools==1.2.3 python tests/vectors/make_equal_shares.py
"""

import json
import random
from pathlib import Path

from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project
from pabutools.rules import method_of_equal_shares

ELECTIONS = 40


def bought(actions: list[str], ballots: list[list[str]], seats: int) -> list[str] | None:
    """What the purses pay for, or None where equally good actions make more than one answer right."""
    projects = {action: Project(action, 1) for action in actions}
    instance = Instance(projects.values(), budget_limit=seats)
    profile = ApprovalProfile([ApprovalBallot(projects[action] for action in ballot) for ballot in ballots])
    outcomes = method_of_equal_shares(instance, profile, Cost_Sat, resoluteness=False)
    answers = {tuple(sorted(str(project) for project in outcome)) for outcome in outcomes}
    return list(answers.pop()) if len(answers) == 1 else None


def main() -> None:
    """Groups of one to three camps, each of which likes its own actions more than the others'."""
    chance = random.Random(2020)
    elections: list[dict[str, object]] = []
    while len(elections) < ELECTIONS:
        actions = [f"action{number}" for number in range(chance.randint(3, 12))]
        camps = [{action: chance.random() ** 2 for action in actions} for _ in range(chance.randint(1, 3))]
        ballots = []
        for _ in range(chance.randint(3, 60)):
            camp = chance.choice(camps)
            ballots.append([action for action in actions if chance.random() < camp[action]])
        ballots = [ballot for ballot in ballots if ballot]  # in ours, an empty ballot takes no seat from others
        seats = chance.randint(1, 6)
        answer = bought(actions, ballots, seats) if ballots else None
        if answer:
            name = f"{len(ballots)} ballots, {len(actions)} actions, {seats} seats"
            elections.append({"name": name, "seats": seats, "actions": actions, "ballots": ballots, "bought": answer})
    content = {"source": "pabutools 1.2.3, method_of_equal_shares with Cost_Sat", "elections": elections}
    target = Path(__file__).with_name("equal_shares.json")
    target.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
