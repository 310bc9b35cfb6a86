"""What differs from one installation to the next, read once and typed."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """``public_url`` is the origin that phones reach, without a slash at its end."""

    model_config = ConfigDict(frozen=True)

    public_url: str = "http://localhost:8000"


class CloudSettings(Settings):
    """What template.yaml tells each of its functions about where it runs."""

    table: str = Field(min_length=1)
    seeds_table: str = Field(min_length=1)
    bucket: str = Field(min_length=1)

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "CloudSettings":
        """Reads INNSPILL_TABLE, INNSPILL_SEEDS_TABLE and so on. Raises ValidationError, which names what is missing."""
        names = {name: f"INNSPILL_{name.upper()}" for name in cls.model_fields}
        return cls(**{name: environment[variable] for name, variable in names.items() if variable in environment})
