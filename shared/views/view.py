"""What every view shares."""

from pydantic import BaseModel, ConfigDict


class View(BaseModel):
    """What every view shares: its validator is built when it is first used, since no function uses all of them."""

    model_config = ConfigDict(defer_build=True)
