"""How many phones there are for how many people, as everybody sees it."""

from shared.room import Room
from shared.views.view import View


class HeadcountView(View):
    """``confirmed``: how many phones the leader has said are right. ``unconfirmed``: more have joined than were
    expected and than she has confirmed, so no numbers are shown."""

    confirmed: int | None
    unconfirmed: bool


def headcount_view(room: Room) -> HeadcountView:
    return HeadcountView(confirmed=room.headcount.confirmed, unconfirmed=room.headcount.unconfirmed)
