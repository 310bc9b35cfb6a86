"""What the ids in an answer are called: themes, kinds, trilemmas, statements and units, in one language."""

from collections.abc import Iterable, Iterator

from shared.domain.formats import Language, Theme
from shared.domain.organisation import Tree
from shared.domain.themes import spoken
from shared.formats import FORMATS, load_format, load_themes, trilemma_bank
from shared.insights.questions import Answer, Type
from shared.reporting.facts import NO_THEME

ID_COLUMNS = frozenset({"kind", "theme", "trilemma", "choice", "item", "subject", "node", "teacher", "learner", "most"})

UNIT_COLUMNS = frozenset({"node", "teacher", "learner", "most"})

NO_THEME_NAME = {
    Language.NB: "Uten tema",
    Language.SV: "Utan tema",
    Language.NL: "Zonder thema",
    Language.EN: "Without a theme",
}


def names_of(answer: Answer, language: Language, tree: Tree, themes: Iterable[Theme]) -> dict[str, str]:
    """A name for every id in the rows that has one; ``themes`` are the organisation's own, if it has any.

    The root is called nothing until somebody names it.
    """
    known = dict(_known(language, (*load_themes(), *themes)))
    at = [
        place
        for place, (name, type_) in enumerate(answer.question.columns.items())
        if type_ is Type.TEXT and name in ID_COLUMNS
    ]
    found: set[str] = set()
    for row in answer.rows:
        texts = [value for place in at if isinstance(value := row[place], str)]
        # A subject is made of ids ("challenging/workload"), and an option is known by its trilemma's id and its own.
        found |= {*texts, *(part for text in texts for part in text.split("/")), "/".join(texts[-2:])}
    for place, name in enumerate(answer.question.columns):
        if name in ("theme", "subject"):  # which may have the id of a unit: the whole organisation is one
            found |= {f"theme/{str(row[place]).rpartition('/')[2]}" for row in answer.rows}
    units = [place for place, name in enumerate(answer.question.columns) if name in UNIT_COLUMNS]
    for row in answer.rows:
        known |= {unit: tree.name(unit) for place in units if isinstance(unit := row[place], str)}
    return {value: known[value] for value in sorted(found) if value in known}


def _known(language: Language, themes: Iterable[Theme]) -> Iterator[tuple[str, str]]:
    for theme in map(spoken, (Theme(NO_THEME, NO_THEME_NAME), *themes)):
        yield theme.id, theme.label[language]
        yield f"theme/{theme.id}", theme.label[language]
    for trilemma in trilemma_bank().values():
        yield trilemma.id, trilemma.question[language]
        for option in trilemma.options:
            yield f"{trilemma.id}/{option.id}", option.label[language]
    for format_id in FORMATS:
        for step in load_format(format_id).steps:
            for choice in step.choices:
                if choice.prompt:  # a kind of contribution
                    yield choice.id, choice.label[language]
                else:
                    yield f"{format_id}/{choice.id}", choice.label[language]
