"""Before the day: formats of one's own, to be written, copied, shared with all units, and chosen."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from mangum import Mangum

from shared.claims import Claims, PreparerDep
from shared.domain.errors import FormatBuiltIn, FormatInvalid, FormatUnknown, RoleMissing, VersionMissing, VersionStale
from shared.domain.format_data import read_format
from shared.domain.formats import Format, Language
from shared.domain.thresholds import DEFAULT_THRESHOLDS
from shared.formats import FORMATS, load_data, load_format, load_trilemmas, trilemma_bank
from shared.home import Home
from shared.http import HomeDep, IfMatchDep, LanguageQuery, create_app
from shared.problems import Problem
from shared.store import formats as store
from shared.store.formats import Stored
from shared.views.preparing import (
    BankTrilemma,
    BankView,
    FormatChoice,
    FormatChoices,
    FormatData,
    FormatDetail,
    Origin,
)

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})

FormatPath = Annotated[str, Path(pattern=r"^([0-9a-f]{12}|[a-z]{3,20})$")]
OWN_ID = re.compile(r"[0-9a-f]{12}")
"""Drawn by whoever makes a format; the built-in ones have words for names."""


@router.get("/formats/available", summary="Every format the unit can choose: built-in, its own, published")
def list_available(home: HomeDep, claims: PreparerDep, language: LanguageQuery = None) -> FormatChoices:
    shown = language or Language.EN
    own = store.list_of_unit(home.table, claims.unit)
    published = {one.id: one for one in store.list_published(home.table)}
    mine = {one.id for one in own}
    return FormatChoices(
        formats=[
            *(_choice(load_format(one), shown, "built-in") for one in FORMATS),
            *_choices(own, shown, "unit", published),
            *_choices((one for one in published.values() if one.id not in mine), shown, "published", published),
        ]
    )


@router.get("/trilemmas", summary="The bank of trilemmas")
def bank(_: PreparerDep, language: LanguageQuery = None) -> BankView:
    shown = language or Language.EN
    return BankView(
        trilemmas=[
            BankTrilemma(id=one.id, question=one.question[shown], options=[each.label[shown] for each in one.options])
            for one in load_trilemmas()
        ]
    )


@router.get("/formats/{id}", summary="A format with all that it says")
def read(id: FormatPath, response: Response, home: HomeDep, claims: PreparerDep) -> FormatDetail:
    detail = _detail(home, claims, id)
    response.headers["ETag"] = f'"{detail.version}"'
    return detail


@router.put("/formats/{id}", summary='Write a format of the unit\'s own; If-Match: "0" makes a new one')
def write(
    id: FormatPath, body: FormatData, response: Response, home: HomeDep, claims: PreparerDep, seen: IfMatchDep
) -> FormatDetail:
    version = _changeable(id, seen)
    data = body.model_dump(mode="json", exclude_unset=True)
    chosen = read_format(id, data, bank=trilemma_bank())
    _check_thresholds(chosen, claims, store.load_unit_format(home.table, claims.unit, id))
    store.save_format(home.table, claims.unit, id, data, seen=version)
    return read(id, response, home, claims)


@router.delete("/formats/{id}", status_code=204, summary="Delete a format of the unit's own")
def delete(id: FormatPath, home: HomeDep, claims: PreparerDep, seen: IfMatchDep) -> None:
    store.delete_format(home.table, claims.unit, id, seen=_changeable(id, seen))


@router.post("/formats/{id}/publish", summary="Show this version to all units (HR of all)")
def publish(id: FormatPath, response: Response, home: HomeDep, claims: PreparerDep, seen: IfMatchDep) -> FormatDetail:
    _check_publishes(claims)
    version = _changeable(id, seen)
    stored = store.load_unit_format(home.table, claims.unit, id)
    if stored is None:
        raise FormatUnknown("Your unit has no such format.")
    if stored.version != version:
        raise VersionStale(store.STALE)
    store.publish_format(home.table, stored)
    return read(id, response, home, claims)


@router.delete("/formats/{id}/publish", status_code=204, summary="Show a format to other units no more (HR of all)")
def withdraw(id: FormatPath, home: HomeDep, claims: PreparerDep) -> None:
    _check_publishes(claims)
    store.withdraw_format(home.table, id)


def _check_publishes(claims: Claims) -> None:
    if not claims.speaks_for_all:
        raise RoleMissing(
            "Only HR of the whole organisation publishes a format for all units. You can share it as a file."
        )


def _changeable(id: str, seen: int | None) -> int:
    """The version that is to be changed. Raises FormatBuiltIn or VersionMissing."""
    if not OWN_ID.fullmatch(id):
        raise FormatBuiltIn("A built-in format cannot be changed. Make your own from it, under 12 hexadecimal digits.")
    if seen is None:
        raise VersionMissing('Send If-Match with the version that you last read, such as "7"; "0" for a new one.')
    return seen


def _check_thresholds(chosen: Format, claims: Claims, before: Stored | None) -> None:
    """Only HR of all lowers a threshold; others raise it, and keep what HR has set. Raises RoleMissing."""
    if claims.speaks_for_all:
        return
    kept: dict[str, int] = dict(before.data.get("thresholds") or {}) if before else {}
    for wanted, name, least in (
        (chosen.thresholds.score, "score", DEFAULT_THRESHOLDS.score),
        (chosen.thresholds.text, "text", DEFAULT_THRESHOLDS.text),
    ):
        if wanted < min(least, kept.get(name, least)):
            raise RoleMissing(
                f"Only HR of the whole organisation lowers a threshold; yours can be {least} people or more ({name})."
            )


def _detail(home: Home, claims: Claims, id: str) -> FormatDetail:
    if id in FORMATS:
        data = {name: part for name, part in load_data(id).items() if name not in ("id", "minutes")}
        return _whole(_choice(load_format(id), Language.EN, "built-in"), data)
    published = store.load_published(home.table, id)
    own = store.load_unit_format(home.table, claims.unit, id)
    if own is not None:
        return _whole(_stored_choice(own, Language.EN, "unit", published), own.data)
    if published is not None:
        return _whole(_stored_choice(published, Language.EN, "published", published), published.data)
    raise FormatUnknown("There is no such format. GET /api/formats/available lists them.")


def _whole(choice: FormatChoice, data: Any) -> FormatDetail:
    return FormatDetail(**choice.model_dump(), data=FormatData.model_validate(data))


def _choices(
    found: Iterable[Stored], language: Language, origin: Origin, published: Mapping[str, Stored]
) -> Iterator[FormatChoice]:
    for one in found:
        # One that a later rule refuses must not take the others with it.
        with suppress(FormatInvalid):
            yield _stored_choice(one, language, origin, published.get(one.id))


def _stored_choice(stored: Stored, language: Language, origin: Origin, published: Stored | None) -> FormatChoice:
    choice = _choice(read_format(stored.id, stored.data, bank=trilemma_bank()), language, origin)
    if origin == "unit":
        choice.version = stored.version
        if published is not None:
            choice.published = "yes" if published.version == stored.version else "older"
    return choice


def _choice(chosen: Format, language: Language, origin: Origin) -> FormatChoice:
    shown = language if language in chosen.languages else chosen.languages[0]
    return FormatChoice(
        id=chosen.id,
        title=chosen.title[shown],
        description=chosen.description.get(shown, ""),
        minutes=chosen.minutes,
        languages=chosen.languages,
        steps=sum(chosen.draw.get(step.id, 1) for step in chosen.steps),
        origin=origin,
        version=0,
        published="no",
    )


handler = Mangum(create_app([router]), lifespan="off")
