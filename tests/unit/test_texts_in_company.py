"""Texts in company: while people write only the leader reads, and never a text that has just come."""

from collections.abc import Collection
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.contribution import Contribution
from shared.domain.identifiers import ContributionId, SessionId, StepId
from shared.domain.showing import released_next, unreleased
from shared.store import keys
from shared.store.released import release
from shared.store.sessions import load_session
from shared.store.table import Row, query_all
from tests.load.phones import Leader, Phone
from tests.load.wire import Json
from tests.room import Room

pytestmark = pytest.mark.anyio

K = 5

ids = st.integers(0, 2**32 - 1).map(lambda number: ContributionId(f"{number:08x}"))


def text(id_: ContributionId, said: str) -> Contribution:
    return Contribution(id_, StepId("write"), "idea", said)


@given(st.sets(ids, max_size=60), st.integers(3, 8), st.binary(min_size=16, max_size=16))
def test_a_batch_has_at_least_k_texts_and_leaves_k_behind(waiting: set[ContributionId], k: int, seed: bytes) -> None:
    batch = released_next(sorted(waiting), k=k, seed=seed)
    assert set(batch) <= waiting
    assert len(set(batch)) == len(batch)
    assert len(batch) == 0 if len(waiting) < 2 * k else len(batch) == len(waiting) - k >= k


@given(st.lists(ids, min_size=12, max_size=12, unique=True), st.binary(min_size=16, max_size=16), st.randoms())
def test_what_stays_behind_does_not_depend_on_who_came_first(
    waiting: list[ContributionId], seed: bytes, rng: Any
) -> None:
    shuffled = list(waiting)
    rng.shuffle(shuffled)
    assert set(released_next(waiting, k=K, seed=seed)) == set(released_next(shuffled, k=K, seed=seed))


def test_each_text_stays_behind_about_as_often_as_any_other() -> None:
    waiting = [ContributionId(f"{number:08x}") for number in range(10)]
    behind = [set(waiting) - set(released_next(waiting, k=K, seed=bytes([at // 256, at % 256]))) for at in range(2000)]
    for id_ in waiting:
        assert 900 < sum(id_ in some for some in behind) < 1100


@given(st.dictionaries(ids, st.sampled_from("ab")), st.dictionaries(ids, st.sampled_from("ab")))
def test_what_is_unreleased_is_what_is_new_edited_or_withdrawn(
    shown: dict[ContributionId, str], written: dict[ContributionId, str]
) -> None:
    found = unreleased(
        {id_: text(id_, said) for id_, said in shown.items()}, {id_: text(id_, said) for id_, said in written.items()}
    )
    assert found == sorted(id_ for id_ in shown | written if shown.get(id_) != written.get(id_))


def headers(leader: Leader) -> dict[str, str]:
    return {"Authorization": f"Bearer {leader.token}"}


async def lead(room: Room, leader: Leader, method: str, path: str, body: Json | None = None) -> Any:
    path = f"/api/sessions/{leader.session_id}{path}"
    return await room.request(method, path, headers=headers(leader), json=body)


async def look(room: Room, leader: Leader) -> dict[str, str]:
    """What the leader can read now: {id: text}."""
    room.pump()
    answer = await lead(room, leader, "GET", "/contributions")
    found = answer.json()["contributions"]
    assert [text["id"] for text in found] == sorted(text["id"] for text in found), "an order that tells nothing"
    return {text["id"]: text["text"] for text in found}


def differing(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {id_ for id_ in before.keys() | after.keys() if before.get(id_) != after.get(id_)}


def copies(room: Room, leader: Leader) -> list[Row]:
    rows = query_all(room.table, keys.of_session(SessionId(leader.session_id)), keys.RELEASED)
    return [row for row in rows if "text" in row.item]


async def public(room: Room, leader: Leader, step: str) -> tuple[int, Any]:
    answer = await room.request("GET", f"/api/sessions/{leader.session_id}/steps/{step}/contributions")
    return answer.status_code, answer.json()


async def writing(room: Room, people: int, texts: int = 1) -> tuple[Leader, list[Phone], list[str]]:
    leader, pin = await room.open()
    phones = await room.phones(pin, people)
    await leader.advance("write")
    written = [
        await phone.submit("idea", f"Text {at} {nth}") for nth in range(texts) for at, phone in enumerate(phones)
    ]
    room.pump()
    return leader, phones, written


async def go(leader: Leader, step: str) -> None:
    await leader.view()
    await leader.advance(step)


STEPS = ("write", "judge", "discuss", "trilemma-1", "plan")


async def test_nobody_reads_a_text_before_the_step_is_final(room: Room) -> None:
    """Without any token, whatever step is named: while people write, in the count-down and in extra time."""
    leader, phones, _ = await writing(room, 3)
    await lead(room, leader, "PUT", "/extra-time", {"minutes": 2})

    async def closed() -> None:
        for step in STEPS:
            assert (await public(room, leader, step))[0] == 409, step

    await closed()
    await go(leader, "judge")
    await closed()
    room.clock.wait(60)
    await phones[0].submit("idea", "In extra time")
    await closed()
    await lead(room, leader, "DELETE", "/steps/write/extra-time")
    await closed()
    room.count_down()
    status, listed = await public(room, leader, "judge")
    assert (status, len(listed["contributions"])) == (200, 4)
    await go(leader, "write")
    await closed()


async def test_a_step_in_which_nobody_was_asked_is_an_empty_list(room: Room) -> None:
    leader, pin = await room.open()
    await room.phones(pin, 1)
    await go(leader, "judge")
    assert await public(room, leader, "judge") == (200, {"version": "0", "contributions": []})


async def test_the_snapshot_says_nothing_of_texts_but_how_many_while_people_write(room: Room) -> None:
    """Somebody whose phone asks all the time learns nothing from an edit in extra time, and nothing of its step."""
    leader, phones, written = await writing(room, 3)
    await lead(room, leader, "PUT", "/extra-time", {"minutes": 2})
    await go(leader, "judge")
    room.pump()
    before = await phones[1].state()
    assert before["step"]["contributions"] == {"version": "", "count": 0}
    await phones[0].edit(written[0], "challenging", "Something else")
    room.pump()
    after = await phones[1].state()
    assert {**after, "version": 0} == {**before, "version": 0}
    await phones[0].submit("idea", "One more")
    room.pump()
    assert (await phones[1].state())["step"]["contributions"] == {"version": "", "count": 0}
    room.clock.wait(120)
    room.count_down()
    listed = (await phones[1].state())["step"]["contributions"]
    assert listed["count"] == 4
    assert len((await public(room, leader, "judge"))[1]["version"]) == len(listed["version"]) > 1


async def test_how_many_are_hidden_does_not_tell_that_one_of_them_was_withdrawn(room: Room) -> None:
    leader, phones, written = await writing(room, 5)
    await go(leader, "judge")
    room.count_down()
    await look(room, leader)
    await lead(room, leader, "PATCH", f"/contributions/{written[0]}", {"hidden": True})
    room.pump()
    assert (await phones[1].state())["hidden"] == 1
    await go(leader, "write")
    before = (await phones[1].state())["hidden"], (await leader.view())["hidden"]
    await phones[0].withdraw(written[0])
    room.pump()
    assert ((await phones[1].state())["hidden"], (await leader.view())["hidden"]) == before


async def test_the_leader_never_sees_fewer_than_k_texts_more(room: Room) -> None:
    """Given a leader who looks after every tap, then what differs between two looks is at least k texts."""
    leader, pin = await room.open()
    phones = await room.phones(pin, 9)
    await go(leader, "write")
    seen, shown, written = dict[str, str](), list[int](), list[str]()
    for nth in range(3):
        for phone in phones:
            written.append(await phone.submit("idea", f"Text {nth} of somebody"))
            now = await look(room, leader)
            changed = differing(seen, now)
            assert len(changed) == 0 or len(changed) >= K
            if changed:
                assert len(written) - len(now) == K, "k stay behind"
                shown.append(len(written))
            seen = now
    assert shown == [10, 15, 20, 25]
    await go(leader, "judge")
    assert await look(room, leader) == seen, "the count-down shows nothing"
    room.count_down()
    assert set(await look(room, leader)) == set(written)


async def test_a_text_of_extra_time_appears_with_k_others(room: Room) -> None:
    leader, phones, written = await writing(room, 6, texts=2)
    await lead(room, leader, "PUT", "/extra-time", {"minutes": 5})
    seen = await look(room, leader)
    assert len(seen) == len(written) - K
    await go(leader, "judge")
    room.clock.wait(120)
    late = await phones[3].submit("idea", "Only I have extra time")
    assert await look(room, leader) == seen
    room.clock.wait(300)
    changed = differing(seen, await look(room, leader))
    assert late in changed
    assert len(changed) == K + 1


async def test_edits_and_withdrawals_come_in_batches_too(room: Room) -> None:
    """Given texts that the leader has read, when one is edited and one withdrawn, then she reads them as they were."""
    leader, phones, written = await writing(room, 10, texts=2)
    seen = await look(room, leader)
    assert len(seen) == 15
    of = {id_: phone for phone in phones for id_ in phone.written}
    known = sorted(seen)
    for number, id_ in enumerate(known[:4]):
        await of[id_].edit(id_, "idea", f"Edited {number}")
        assert await look(room, leader) == seen
    gone = known[4]  # with the five that wait this is the tenth
    await of[gone].withdraw(gone)
    now = await look(room, leader)
    assert len(differing(seen, now)) == 5
    await go(leader, "judge")
    room.count_down()
    final = await look(room, leader)
    assert set(final) == set(written) - {gone}
    assert [final[id_] for id_ in known[:4]] == [f"Edited {number}" for number in range(4)]
    assert gone not in {row.key.sort.rpartition("#")[2] for row in copies(room, leader)}


async def test_what_the_leader_has_not_been_shown_cannot_be_moderated(room: Room) -> None:
    leader, _, written = await writing(room, 10)
    seen = await look(room, leader)
    unseen = next(id_ for id_ in written if id_ not in seen)
    one, other = sorted(seen)[:2]
    for body in ({"hidden": True}, {"merged_into": one}, {"theme": None}):
        answer = await lead(room, leader, "PATCH", f"/contributions/{unseen}", body)
        assert (answer.status_code, answer.json()["code"]) == (404, "contribution-unknown")
    answer = await lead(room, leader, "PATCH", f"/contributions/{one}", {"merged_into": unseen})
    assert answer.status_code == 422
    assert (await lead(room, leader, "PATCH", f"/contributions/{one}", {"merged_into": other})).status_code == 200


async def test_moderation_while_people_write_stays_when_all_is_shown(room: Room) -> None:
    leader, phones, written = await writing(room, 10)
    hidden, merged, target, themed = sorted(await look(room, leader))[:4]
    await lead(room, leader, "PATCH", f"/contributions/{hidden}", {"hidden": True, "reason": "hurtful"})
    await lead(room, leader, "PATCH", f"/contributions/{merged}", {"merged_into": target})
    await lead(room, leader, "PATCH", f"/contributions/{themed}", {"theme": "information"})
    listed = (await lead(room, leader, "GET", "/contributions")).json()["contributions"]
    found = {one["id"]: (one["reason"], one["shown_by"], one["theme"]) for one in listed}
    assert found[hidden] == ("hurtful", None, None)
    assert found[merged] == (None, target, None)
    assert found[themed] == (None, themed, "information")
    await go(leader, "judge")
    room.count_down()
    room.pump()
    shown = {one["id"]: one for one in await phones[0].contributions("judge")}
    assert set(shown) == set(written) - {hidden, merged}
    assert [one["id"] for one in shown[target]["merged"]] == [merged]
    assert shown[themed]["theme"] == "information"


async def test_a_text_that_was_withdrawn_is_moderated_as_if_it_were_there(room: Room) -> None:
    """Or trying to hide each of them would tell the leader which one has just been withdrawn."""
    leader, phones, _ = await writing(room, 10)
    id_ = sorted(await look(room, leader))[0]
    await next(phone for phone in phones if id_ in phone.written).withdraw(id_)
    answer = await lead(room, leader, "PATCH", f"/contributions/{id_}", {"hidden": True})
    assert (answer.status_code, answer.json()["hidden"]) == (200, True)
    assert id_ in await look(room, leader)


async def test_after_going_back_the_leader_still_sees_no_single_change(room: Room) -> None:
    """Given a list that everybody has read, when the leader goes back, then one edit or new text shows nothing."""
    leader, phones, written = await writing(room, 6)
    await go(leader, "judge")
    room.count_down()
    await leader.view()  # nobody asks for the list
    await go(leader, "write")
    seen = await look(room, leader)
    assert set(seen) == set(written)
    await phones[0].edit(written[0], "idea", "Edited")
    await phones[1].withdraw(written[1])
    await phones[2].submit("idea", "New")
    assert await look(room, leader) == seen


async def test_notes_of_small_groups_come_when_their_step_is_final(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 4)
    await go(leader, "discuss")
    await lead(room, leader, "PUT", "/groups", {"step": "discuss", "size": 3})
    for phone in phones:
        await phone.submit("note", "What we said", step="discuss")
        assert await look(room, leader) == {}
    assert (await leader.view())["submitted"] == 4
    await lead(room, leader, "PUT", "/groups", {"step": "discuss", "size": None})
    assert await look(room, leader) == {}
    room.count_down()
    seen = await look(room, leader)
    assert len(seen) == 4
    await lead(room, leader, "PUT", "/groups", {"step": "discuss", "size": 4})
    await phones[0].edit(sorted(phones[0].written)[0], "note", "On second thoughts", step="discuss")
    assert await look(room, leader) == seen


async def test_two_leaders_who_look_at_once_share_their_batches(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given two pages that ask in the same moment, then what both have shown together is whole batches too."""
    leader, _, _ = await writing(room, 10)
    session = load_session(room.table, SessionId(leader.session_id))
    transact = room.table.transact
    looks: list[Collection[str]] = []

    def between(writes: Any) -> None:
        monkeypatch.setattr(room.table, "transact", transact)
        looks.append(release(room.table, session, [StepId("write")], seed=b"other")[StepId("write")].texts)
        transact(writes)

    monkeypatch.setattr(room.table, "transact", between)
    looks.append(release(room.table, session, [StepId("write")], seed=b"mine")[StepId("write")].texts)
    assert [len(look) for look in looks] == [K, K]
    assert set(looks[0]) == set(looks[1]), "and not two halves that are ten together"


async def test_the_copies_end_with_the_round_and_with_the_session(room: Room) -> None:
    leader, phones, _ = await writing(room, 10)
    await look(room, leader)
    ends = {row.item["expires_at"] for row in copies(room, leader)}
    contributions = query_all(room.table, keys.of_session(SessionId(leader.session_id)), keys.CONTRIBUTIONS)
    assert ends == {row.item["expires_at"] for row in contributions}
    await lead(room, leader, "POST", "/reset", {"step": "write"})
    assert copies(room, leader) == []
    assert await look(room, leader) == {}
    await go(leader, "trilemma-1")
    await go(leader, "write")
    for phone in phones:
        body = {"ticket": phone.tickets["write"][0].shown(), "round": 1, "kind": "idea", "text": "Again"}
        await room.request("POST", f"/api/sessions/{leader.session_id}/steps/write/contributions", json=body)
    assert len(await look(room, leader)) == K
    await leader.close()
    room.pump()
    assert (await leader.view())["report_ready"]
    assert list(query_all(room.table, keys.of_session(SessionId(leader.session_id)), keys.RELEASED)) == []


async def test_people_are_told_that_a_step_is_open_again(room: Room) -> None:
    """Since everybody has seen what was written before, what comes now stands out."""
    leader, phones, _ = await writing(room, 3)
    assert (await phones[0].state())["step"]["reopened"] is False
    await go(leader, "judge")
    await go(leader, "write")
    assert (await phones[0].state())["step"]["reopened"] is False, "nobody has seen anything yet"
    await go(leader, "judge")
    room.count_down()
    await go(leader, "write")
    assert (await phones[0].state())["step"]["reopened"] is True
    await lead(room, leader, "POST", "/reset", {"step": "write"})
    assert (await phones[0].state())["step"]["reopened"] is False
