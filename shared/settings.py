"""What differs from one installation to the next, read once and typed."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

OPTIONAL = ("mail_from", "edge_secrets")
"""What an installation can do without."""


class SettingsMissing(Exception):
    """The environment does not say where the function runs; the message names what is missing."""


@dataclass(frozen=True)
class Settings:
    """``public_url`` is the origin that phones reach, without a slash at its end."""

    public_url: str = "http://localhost:8000"
    follow_url: str = ""
    """Where phones open a socket to hear of the leader's moves; empty where there is no push and phones only ask."""

    edge_secrets: tuple[str, ...] = ()
    """What the edge shows with each request, two while one is being replaced; empty where nothing is asked for."""


@dataclass(frozen=True)
class CloudSettings(Settings):
    """What template.yaml tells each of its functions about where it runs."""

    table: str = ""
    seeds_table: str = ""
    people_table: str = ""
    bucket: str = ""
    connections_url: str = ""
    """Where a message to an open socket is handed over."""

    workgroup: str = ""
    database: str = ""
    """Where Athena answers questions, and what it knows the released cells by."""

    mail_from: str = ""
    """The address that reminders come from; empty where nobody is to be reminded."""

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "CloudSettings":
        """Reads INNSPILL_TABLE, INNSPILL_SEEDS_TABLE and so on. Raises SettingsMissing."""
        names = {field.name: f"INNSPILL_{field.name.upper()}" for field in fields(cls)}
        found = {name: environment.get(variable, "") for name, variable in names.items()}
        missing = [names[name] for name, value in found.items() if not value and name not in OPTIONAL]
        if missing:
            raise SettingsMissing(f"set {', '.join(missing)}")
        secrets = tuple(secret for secret in found.pop("edge_secrets").split(",") if secret)
        return cls(**found, edge_secrets=secrets)
