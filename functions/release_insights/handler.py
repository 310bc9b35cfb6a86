"""By the clock: what sessions left behind becomes one file a month, and a quarter that is over is released."""

from collections.abc import Mapping
from typing import Any

from shared.home import Home, current_home
from shared.insights.releasing import release_finished
from shared.units import tree_on


def run(home: Home) -> None:
    """Does what is due, however long nobody has; can be killed at any point and run again."""
    release_finished(home.objects, lambda day: tree_on(home, day), home.today())


def handler(event: Mapping[str, Any], context: object) -> None:
    run(current_home())
