"""What a leader sends to lead together with others, and the link that she gets."""

from typing import Annotated

from pydantic import BaseModel, Field

from shared.http import NoneIsEmpty, RequestBody


class LinkRequest(RequestBody):
    name: Annotated[str, NoneIsEmpty, Field(max_length=60)] = ""


class NewLinkView(BaseModel):
    """``url`` holds the secret and is never shown again; ``qr`` is the same as an SVG image."""

    id: str
    url: str
    qr: str


class LeadRequest(RequestBody):
    """``link``: who leads from now on; null: the session's own leader."""

    link: str | None = Field(pattern=r"^[0-9a-f]{8}$")
