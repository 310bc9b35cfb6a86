"""What the organisation can learn: questions over the released cells, for HR's subtree or a leader's own unit."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from mangum import Mangum

from shared.claims import PreparerDep
from shared.domain.formats import Language, Theme
from shared.domain.organisation import Tree
from shared.http import HomeDep, create_app
from shared.insights.asking import Asked, ask, scope_of
from shared.insights.exports import EXPORTS
from shared.insights.lake import path_part
from shared.insights.questions import QUESTIONS, Answer, Question, Type
from shared.insights.releasing import manifest
from shared.problems import Problem
from shared.store.organisation import load_organisation
from shared.store.themes import load_kept_themes
from shared.views.insights import AnswerView, ColumnView, InsightsView, PeriodView, QuestionView

router = APIRouter(prefix="/api", tags=["insights"], responses={"default": {"model": Problem}})

CACHE = "private, no-cache"
"""The bearer's own browser keeps an answer, and asks whether it still is the answer."""

QuarterQuery = Annotated[str | None, Query(pattern=r"^[0-9]{4}-Q[1-4]$")]
IdQuery = Annotated[str, Query(pattern=r"^[a-z0-9_-]{1,32}$|^$")]
SubjectQuery = Annotated[str, Query(pattern=r"^[A-Za-z0-9_/-]{1,120}$|^$")]


@router.get("/insights", summary="What can be asked, for which quarters and about which unit")
def list_questions(home: HomeDep, claims: PreparerDep) -> InsightsView:
    scope = scope_of(claims)
    return InsightsView(
        questions=[
            QuestionView(id=one.id, columns=_columns(one), parameters=list(one.takes)) for one in QUESTIONS.values()
        ],
        quarters=sorted(manifest(home.objects)),
        unit=scope.unit,
        name=load_organisation(home.table).organisation.tree_on(home.today()).name(scope.unit),
        alone=scope.alone,
    )


@router.get(
    "/insights/{question}",
    summary="The answer to one question, as JSON or as a file",
    response_model=AnswerView,
    responses={200: {"content": {media: {} for media, _ in EXPORTS.values()}}, 304: {"description": "still true"}},
)
def answer_question(
    question: str,
    request: Request,
    home: HomeDep,
    claims: PreparerDep,
    first: Annotated[QuarterQuery, Query(alias="from")] = None,
    last: Annotated[QuarterQuery, Query(alias="to")] = None,
    unit: Annotated[str | None, Query(min_length=1, max_length=200)] = None,
    depth: Annotated[int, Query(ge=0, le=20)] = 1,
    kind: Annotated[Literal["", "works_well", "challenging", "idea"] | None, Query()] = None,
    theme: IdQuery = "",
    about: Literal["session", "theme", "trilemma", "item", "action"] = "theme",
    subject: SubjectQuery = "",
    measure: IdQuery = "",
    most: Annotated[int, Query(ge=1, le=500)] = 50,
    of: Annotated[str, Query(max_length=200)] = "",
    language: Language = Language.EN,
    form: Annotated[Literal["json", "csv", "xlsx", "parquet"], Query(alias="as")] = "json",
) -> Response:
    kept = load_organisation(home.table)
    organisation = kept.organisation
    own = load_kept_themes(home.table) if form == "json" else None  # a file has ids and no names
    asked = ask(
        question,
        scope=scope_of(claims),
        organisation=organisation,
        today=home.today(),
        released=manifest(home.objects),
        unit=unit,
        first=first,
        last=last,
        options={
            "depth": depth,
            "kind": ("challenging" if question == "everywhere" else "") if kind is None else kind,
            "theme": theme,
            "about": about,
            "subject": subject,
            "measure": measure,
            "most": most,
            "of": path_part(of),
        },
        form=form,
        language=language,
        named=(kept.version, own.version if own else 0) if form == "json" else (),
    )
    headers = {"ETag": asked.etag, "Cache-Control": CACHE}
    if asked.etag in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    answer = asked.answer(home)
    if form == "json":
        shown = _view(asked, answer, language, organisation.tree_on(home.today()), own.themes if own else ())
        return Response(shown.model_dump_json(), headers=headers, media_type="application/json")
    media, make = EXPORTS[form]
    name = f"{asked.question.id}-{asked.first or ''}-{asked.last or ''}.{form}"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(make(answer), headers=headers | disposition, media_type=media)


def _columns(question: Question) -> list[ColumnView]:
    return [
        ColumnView(name=name, type=type_, explanation=None if type_ is Type.TEXT else f"{question.id}.{name}")
        for name, type_ in question.columns.items()
    ]


def _view(asked: Asked, answer: Answer, language: Language, tree: Tree, themes: Sequence[Theme]) -> AnswerView:
    # Only here: exports show ids, and formats take longer to read than anything else.
    from shared.insights.naming import names_of

    return AnswerView(
        question=asked.question.id,
        unit=asked.unit,
        period=PeriodView(
            first=str(asked.first) if asked.first else None, last=str(asked.last) if asked.last else None
        ),
        columns=_columns(asked.question),
        rows=[dict(zip(asked.question.columns, row, strict=True)) for row in answer.rows],
        hidden=answer.hidden,
        names={asked.unit: tree.name(asked.unit)} | names_of(answer, language, tree, themes),
    )


handler = Mangum(create_app([router]), lifespan="off")
