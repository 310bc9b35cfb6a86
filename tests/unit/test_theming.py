"""Suggesting a theme: what people chose for texts like it, else the words of the text, else nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.contribution import Contribution
from shared.domain.formats import Language
from shared.domain.identifiers import ContributionId, StepId
from shared.formats import load_themes
from shared.theming import suggest_themes

SHOWN = [
    ("Møtetiden blir brukt til å lese opp beskjeder", "information"),
    ("Kantina burde ha lengre åpningstid", "surroundings"),
    ("Turnusen kommer for sent", "workload"),
    ("Pasientene må vente for lenge på svar", "customers"),
    ("Introduktionen för nya medarbetare är bristfällig", "competence"),
    ("Datorerna är för långsamma", "tools"),
    ("Chefen lyssnar när jag säger något", "leadership"),
    ("Roosters die te laat komen", "workload"),
    ("Rommelige overdracht op papier", "information"),
    ("Klanten zijn tevreden over de snelle reactie", "customers"),
    ("Nobody knows who has the responsibility", "organisation"),
    ("We help and respect each other", "collaboration"),
    ("It is all right here", None),
    ("Fiskekaker", None),
]


def written(number: int, text: str, theme: str | None = None) -> Contribution:
    return Contribution(ContributionId(f"{number:08x}"), StepId("write"), "idea", text, theme)


@pytest.mark.parametrize(("text", "theme"), SHOWN)
def test_a_text_shows_its_theme_by_its_words(text: str, theme: str | None) -> None:
    one = written(1, text)
    assert suggest_themes([one], load_themes(), {}, Language.NB).get(one.id) == theme


def test_what_a_person_chose_for_the_most_alike_text_comes_first() -> None:
    one, two, three = written(1, "Møter"), written(2, "Møtene", "workload"), written(3, "Et møte", "tools")
    alike = {(one.id, two.id): 0.7, (one.id, three.id): 0.6}
    assert suggest_themes([one, two, three], load_themes(), alike, Language.NB) == {one.id: "workload"}


@given(st.lists(st.sampled_from([text for text, _ in SHOWN]), max_size=8), st.sampled_from(Language))
def test_only_a_known_theme_is_suggested_and_only_where_there_is_none(texts: list[str], spoken: Language) -> None:
    contributions = [written(at, text, "other" if at % 3 == 0 else None) for at, text in enumerate(texts)]
    found = suggest_themes(contributions, load_themes(), {}, spoken)
    assert set(found) <= {one.id for one in contributions if one.theme is None}
    assert set(found.values()) <= {theme.id for theme in load_themes()}


def test_there_are_few_themes_and_their_names_are_short() -> None:
    themes = load_themes()
    assert 8 <= len(themes) <= 10
    assert len({theme.id for theme in themes}) == len(themes)
    assert all(len(label) <= 30 for theme in themes for label in theme.label.values())
