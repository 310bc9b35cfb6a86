"""Easy-read texts of a session's steps, for the phones that want them: fetched once, since a script never changes.

They are apart from the snapshot, so that the hot read and its cache stay one for all.
"""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from mangum import Mangum
from pydantic import BaseModel

from shared.domain.formats import Language, Step
from shared.domain.identifiers import SessionId
from shared.http import HomeDep, SessionPath, create_app
from shared.problems import Problem
from shared.room import frozen_part

router = APIRouter(prefix="/api/sessions/{sid}", tags=["phone"], responses={"default": {"model": Problem}})

NEVER_CHANGES = "public, max-age=86400, immutable"


class EasyStep(BaseModel):
    """What is empty or missing has the ordinary text. ``choices``: by the id of a kind, an option or an item."""

    text: str
    question: str
    choices: dict[str, str]
    prompts: list[str]


class EasyTextsView(BaseModel):
    steps: dict[str, EasyStep]


@router.get("/easy-texts", response_model=EasyTextsView, summary="The steps' texts in easy-read language")
def read_easy_texts(sid: SessionPath, home: HomeDep, language: Annotated[Language, Query()]) -> Response:
    script = frozen_part(home.table, SessionId(sid)).script
    view = EasyTextsView(steps={step.id: _easy(step, language) for step in script.steps})
    return Response(view.model_dump_json(), headers={"Cache-Control": NEVER_CHANGES}, media_type="application/json")


def _easy(step: Step, language: Language) -> EasyStep:
    return EasyStep(
        text=step.easy.text.get(language, ""),
        question=step.easy.question.get(language, ""),
        choices={choice.id: easy for choice in step.choices if (easy := choice.easy.get(language))},
        prompts=list(step.easy.prompts.get(language, ())),
    )


handler = Mangum(create_app([router]), lifespan="off")
