"""By the clock: what sessions left behind becomes one file a month, and a quarter that is over is released."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from shared.home import Home, current_home
from shared.insights.releasing import release_finished
from shared.store.actions import actions_of_unit
from shared.store.organisation import load_organisation


def run(home: Home) -> None:
    """Does what is due, however long nobody has; can be killed at any point and run again."""
    tree_on = load_organisation(home.table).organisation.tree_on
    release_finished(home.objects, tree_on, home.today(), partial(actions_of_unit, home.table))


def handler(event: Mapping[str, Any], context: object) -> None:
    run(current_home())
