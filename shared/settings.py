"""What differs from one installation to the next, read once and typed."""

from pydantic import BaseModel, ConfigDict


class Settings(BaseModel):
    """``public_url`` is the origin that phones reach, without a slash at its end."""

    model_config = ConfigDict(frozen=True)

    public_url: str = "http://localhost:8000"
