"""A year of a unit and all below it as a printable report, made of the answers that are given on the screen too."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from mangum import Mangum

from shared.claims import PreparerDep
from shared.domain.formats import Language
from shared.home import Home
from shared.http import HomeDep, create_app
from shared.insights.asking import Asked, ask, scope_of
from shared.insights.lake import Manifest
from shared.insights.questions import Answer, answer_of
from shared.insights.releasing import manifest
from shared.insights.year import Year, questions_of
from shared.objects import canonical_json
from shared.problems import Problem
from shared.store.organisation import load_organisation
from shared.store.themes import load_kept_themes

router = APIRouter(prefix="/api", tags=["insights"], responses={"default": {"model": Problem}})

CACHE = "private, no-cache"
FORM = "yearly/1"
"""Changes with how the report is made, so that nobody keeps an older form of it."""


@router.get(
    "/insights/years/{year}/report.pdf",
    summary="The yearly report of a unit, to print",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}, 304: {"description": "still true"}},
)
def report_year(
    year: Annotated[int, Path(ge=2000, le=9998)],
    request: Request,
    home: HomeDep,
    claims: PreparerDep,
    unit: Annotated[str | None, Query(min_length=1, max_length=200)] = None,
    language: Language = Language.EN,
) -> Response:
    known, released, scope = load_organisation(home.table), manifest(home.objects), scope_of(claims)
    told, own = Year.of(released, year), load_kept_themes(home.table)
    asked = {
        name: ask(
            one.question,
            scope=scope,
            organisation=known.organisation,
            today=home.today(),
            released=released,
            unit=unit,
            first=str(one.first),
            last=str(one.last),
            options=one.options,
            form=FORM,
            language=language,
            named=(known.version, own.version if own else 0),
        )
        for name, one in questions_of(told, alone=scope.alone).items()
    }
    version = sha256(canonical_json([one.etag for one in asked.values()])).hexdigest()[:32]
    headers = {"ETag": f'"{version}"', "Cache-Control": CACHE}
    if headers["ETag"] in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    # Only here: formats, the language's numbers and the typesetter take longer to read than anything else.
    from shared.insights.naming import names_of
    from shared.insights.yearly import contents
    from shared.reporting.figures import Naming
    from shared.reporting.yearly import About, render_yearly_pdf

    answers, node = _answers(asked, home), asked["themes"].unit
    tree, themes = known.organisation.tree_on(home.today()), own.themes if own else ()
    names = {id_: name for answer in answers.values() for id_, name in names_of(answer, language, tree, themes).items()}
    content = contents(told, node, () if scope.alone else tree.children(node), answers)
    pdf = render_yearly_pdf(content, About(node, told, _version(told, released)), Naming(tree.name, names), language)
    headers["Content-Disposition"] = f'attachment; filename="{year}.pdf"'
    return Response(pdf, headers=headers, media_type="application/pdf")


def _answers(asked: dict[str, Asked], home: Home) -> dict[str, Answer]:
    """All at once: Athena takes a second or two for each, and the API gives up after 30."""
    engine = home.insights()

    def answer(one: Asked) -> Answer:
        return answer_of(one.question, engine.ask(one.question, one.parameters))

    with ThreadPoolExecutor(len(asked)) as pool:
        return dict(zip(asked, pool.map(answer, asked.values()), strict=True))


def _version(year: Year, released: Manifest) -> str:
    """Which release the figures are of: another one of the same quarters has another."""
    told = {str(one): released[str(one)]["version"] for one in (*year.before, *year.quarters)}
    return sha256(canonical_json(told)).hexdigest()[:12]


handler = Mangum(create_app([router]), lifespan="off")
