"""Looking back: the last word about an action holds, and what is not there any more is left out."""

from datetime import date

from shared.domain.follow_up import ActionRef, LivingAction, Status
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.review import Fate, reviewed, with_fate

EARLIER = SessionId("s1")


def action(name: str) -> LivingAction:
    return LivingAction(EARLIER, ActionId(name), "Ward 2", Language.NL, date(2026, 11, 2), "Korter")


def fate(name: str, status: Status, learned: str = "") -> Fate:
    return Fate(EARLIER, ActionId(name), status, learned)


def test_what_is_said_of_an_action_last_holds() -> None:
    fates = with_fate(with_fate((fate("b", Status.DONE),), fate("a", Status.DROPPED)), fate("b", Status.UNDER_WAY))
    assert fates == (fate("a", Status.DROPPED), fate("b", Status.UNDER_WAY))


def test_actions_come_in_the_sessions_order_as_they_stand_after_it() -> None:
    refs = [ActionRef(EARLIER, ActionId(name)) for name in ("b", "gone", "a")]
    found = reviewed(refs, [action("a"), action("b"), action("c")], (fate("a", Status.DONE, "Vraag eerder"),))
    assert [(one.id, one.status, one.learned) for one in found] == [
        ("b", Status.PLANNED, ""),
        ("a", Status.DONE, "Vraag eerder"),
    ]
