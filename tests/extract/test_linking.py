import re
from pathlib import Path

import pytest

from ossetia_data.authority import Authority, load_authority
from ossetia_data.authority.index import Listed, index
from ossetia_data.extract.mentions import find_mentions, resolve
from ossetia_data.extract.mentions.branches import with_abbreviated
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import parse
from ossetia_data.model import Article, Entity, Facts, Paragraph

WORLD = load_authority(Path("nowhere"))
LUND = Entity("anna-lund", "Anna Lund", "person", "Q1")
COUNTIES = ("Brennick County", "Tollan County")
OWN = Authority({LUND.entity_id: LUND}, index([Listed("Anna Lund", "name", LUND, from_dataset=True)]))


def mentions(text: str, authority: Authority = WORLD) -> dict[str, Entity]:
    """Return the entity of each name in `text`."""
    stretches = [match.span() for match in re.finditer(r"[^\n]+", text)]
    paragraphs = tuple(Paragraph(at, "body", *span) for at, span in enumerate(stretches, start=1))
    article = Article("harbour", "raw/articles/harbour.txt", "", Facts(), text, paragraphs)
    ((_, docs),) = parse([article])
    return {text[m.start : m.end]: m.entity for m in find_mentions(article, docs, authority)}


def items(text: str, authority: Authority = WORLD) -> dict[str, str]:
    """Return the Wikidata item of each name in `text`."""
    return {printed: entity.wikidata_id for printed, entity in mentions(text, authority).items()}


def test_initials_in_the_middle_make_nobody_else():
    assert items("Anna R. Lund spoke. Lund left.", OWN) == {"Anna R. Lund": "Q1", "Lund": "Q1"}


def test_a_surname_is_no_reason_to_link():
    assert set(items("Mr Lund spoke.", OWN).values()) == {""}


def test_a_town_that_writes_is_a_person():
    assert items("Darwin wrote to his wife. Darwin told her that he was ill.")["Darwin"] == ""
    assert items("They live in Darwin and work in Perth.")["Darwin"] == "Q11568"


def test_a_country_that_plays_is_its_team():
    sport = "The coach praised his players before the match. The team lost the cup."
    assert items(f"Peru have surprised everybody. {sport}")["Peru"] == ""
    assert items(f"It was the last goal of Peru captain Anna Lund. {sport}")["Peru"] == ""
    assert items(f"The match was played in Peru. {sport}")["Peru"] == "Q419"


def test_what_is_no_report_of_sport_names_countries():
    assert items("Peru beat inflation last year, and ministers met in Chile.")["Peru"] == "Q419"


def test_in_football_a_place_that_plays_is_its_listed_team():
    text = "The striker praised his coach before the {} match. The goalkeeper saved a penalty for the team."
    assert items("England have won. " + text.format("football"))["England"] == "Q47762"
    assert items("England have won with two tries. " + text.format("rugby scrum"))["England"] == ""


def test_a_city_that_plays_is_its_only_listed_team_of_the_game():
    text = "Boston beat Chicago on Monday. The coach praised his players after the match: {}."
    game = text.format("five rebounds, the best basketball team of the season")
    assert items(game)["Boston"] == "Q131371"
    assert items(text.format("two innings, the best baseball team of the season"))["Boston"] == "Q213959"


def test_a_city_of_two_listed_teams_names_neither():
    text = (
        "Chicago beat Boston on Monday. Two innings decided the baseball season, the coach of the team said."
    )
    assert items(text + " The players left after the match.")["Chicago"] == ""


@pytest.mark.parametrize(("country", "item"), [("NO", "Q902"), ("PE", "")])
def test_a_team_is_of_the_country_that_the_place_is_in(country, item):
    town = Entity("brennick", "Brennick", "place", "Q901", "NO")
    team = Entity("team", "Brennick F.C.", "organization", "Q902", country, description="Football club")
    listed = [Listed(entity.name, "name", entity, from_dataset=False) for entity in (town, team)]
    authority = Authority({entry.entity.entity_id: entry.entity for entry in listed}, index(listed))
    sport = "The striker praised his coach before the football match. A penalty won it for the team."
    assert items(f"Brennick beat Tollan on Monday. {sport}", authority)["Brennick"] == item


def test_opponents_in_a_game_are_teams_wherever_they_are_named():
    text = "The mayor wore his coat to the football game, Michigan State against Michigan."
    assert items(text) == {"Michigan State": "Q6837710", "Michigan": "Q6837794"}
    assert items("She wrote on Michigan against Ohio on the law of fishing.")["Michigan"] == "Q1166"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Britain is at ease, the Ministry of Defence said in London.", "Q1143261"),
        ("The Ministry of Defence said so.", "Q1143261"),
        ("Peru is at ease, the Ministry of Defence said in Lima.", ""),
        ("Britain and London heard of it from Peru's Ministry of Defence.", ""),
        ("The British Ministry of Defence wrote to Lima, Peru, and Peruvians answered.", "Q1143261"),
    ],
)
def test_a_body_that_states_have_is_of_the_state_beside_it_or_of_the_article(text, item):
    assert items(text)["Ministry of Defence"] == item


def test_of_bodies_of_one_name_that_of_the_state_that_is_named_most_is_meant():
    bodies = [
        Entity(f"court-{code}", f"Court {code}", "organization", f"Q80{at}", code)
        for at, code in enumerate(("PE", "CL"))
    ]
    states = [Entity("peru", "Peru", "place", "Q419", "PE"), Entity("chile", "Chile", "place", "Q298", "CL")]
    listed = [Listed("Supreme Court", "alias", body) for body in bodies]
    known = Authority({}, index([*listed, *(Listed(state.name, "name", state) for state in states)]))
    assert items("Chile waits: the Supreme Court sits.", known)["Supreme Court"] == "Q801"
    assert items("Peru waits: the Supreme Court sits.", known)["Supreme Court"] == "Q800"
    assert items("The Supreme Court sits.", known)["Supreme Court"] == "Q800"
    paragraphs = "Peru waits for Peru, and Peru is slow.\n\nChile waits: the Supreme Court sits."
    assert items(paragraphs, known)["Supreme Court"] == "Q801"


def test_an_abbreviation_of_a_names_last_words_is_the_same_thing():
    found = items("The U.S. Food and Drug Administration (FDA) agreed. The FDA said so.")
    assert found == {"U.S. Food and Drug Administration": "Q204711", "FDA": "Q204711"}


def test_a_partys_people_are_linked_to_their_party():
    assert items("Two Republicans and a Democrat spoke.") == {"Republicans": "Q29468", "Democrat": "Q29552"}


def test_a_word_that_begins_a_sentence_is_no_party():
    assert items("Labour costs rose, and skilled labour was scarce.") == {}
    assert items("The Labour leader spoke.")["Labour"] == "Q9630"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The ACLU of Ohio sued on Monday.", "ACLU of Ohio"),
        ("The Ohio Democratic Party endorsed her.", "Ohio Democratic Party"),
        ("She writes for BBC America and lives here.", "BBC America"),
        ("He told The Times of Brennick that it was over.", "The Times of Brennick"),
    ],
)
def test_a_branch_is_neither_its_body_nor_its_place(text, body):
    assert items(text) == {body: ""}


@pytest.mark.parametrize(
    ("letters", "names"), [("FPHTB", 1), ("PHTB", 1), ("TB", 2), ("HTX", 2), ("fphtb", 2)]
)
def test_a_body_and_its_place_are_one_name_where_letters_spell_both(letters, names):
    text = f"Fund for Port Health of Tollan Bay ({letters})"
    ((_, (doc,)),) = parse([Article("a", "a.txt", "", Facts(), text, (Paragraph(1, "body", 0, len(text)),))])
    body = Name(0, doc, 0, 4, "model", "organization")
    bay = Name(0, doc, 5, 7, "model", "place")
    assert len(with_abbreviated([body, bay])) == names


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Food Aid (England and Wales) said that food and aid were late.", "Food Aid (England and Wales)"),
        ("The Port Union (England & Wales) met.", "Port Union (England & Wales)"),
        ("Harbour Relief (Kenya and Uganda) said that they came.", "Harbour Relief (Kenya and Uganda)"),
        ("The Ramblers Trust (France, Spain and Italy) met.", "Ramblers Trust (France, Spain and Italy)"),
    ],
)
def test_the_places_that_a_body_is_for_are_part_of_its_name(text, body):
    assert items(text) == {body: ""}


def test_a_body_is_one_with_and_without_the_places_it_is_for():
    whole, short = mentions("The Harbour Trust (England and Wales) said so. The Harbour Trust left.").values()
    assert whole == short
    assert whole.type == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "Barcelona (Spain) drew with Porto (Portugal).",
        "They beat Italy (England and Wales had lost before).",
        "They picked Anna Lund (England and Wales).",
        "They picked Lund (Leeds, England and Wales).",
    ],
)
def test_places_in_brackets_are_places_where_they_may_say_whence(text):
    assert set(items(text)) >= ({"Spain", "Portugal"} if "Spain" in text else {"England", "Wales"})


def test_cities_before_a_shared_noun_are_what_is_called_after_them():
    text = "It serves Boston, Brennick and Tollan Counties in California."
    found = items(text)
    assert found["Boston"] == found["Tollan Counties"] == ""
    assert found["California"] == "Q99"
    counties = [Entity(f"c-{at}", name, "place", f"Q90{at}") for at, name in enumerate(COUNTIES)]
    names = index([Listed(county.name, "name", county, from_dataset=True) for county in counties])
    found = items(text, Authority({county.entity_id: county for county in counties}, names))
    assert (found["Brennick"], found["Tollan Counties"]) == ("Q900", "Q901")


def test_a_place_in_a_quoted_title_is_no_place():
    assert items('It was called "Houston\'s Best Bakers" by her.') == {"Houston's Best Bakers": ""}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Legendary DJ Mark Keston hosted the show.", "Mark Keston"),
        ("Iran Foreign Minister Ali Bahrani said so.", "Ali Bahrani"),
        ("Texas Governor Sam Hill spoke.", "Sam Hill"),
    ],
)
def test_what_stands_before_a_full_name_is_no_part_of_it(text, person):
    assert person in items(text)


def test_a_month_belongs_to_the_uprising_that_is_called_after_it():
    assert "January Uprising" in items("The January Uprising began in Warsaw.")


@pytest.mark.parametrize(
    ("text", "town", "item"),
    [
        ("He lives in Birmingham.", "Birmingham", "Q2256"),
        ("He lives in Birmingham, Alabama, now.", "Birmingham", "Q79867"),
        ("Portland, Maine and Portland, Oregon, are far apart.", "Maine", "Q724"),
        ("A man from Cambridge, Mass., was found.", "Cambridge", "Q49111"),
        ("Vancouver, Washington, is no city of Canada.", "Washington", ""),
        ("She was born in Moscow, Ohio.", "Moscow", ""),
        ("Flights go to Paris, Germany and Rome.", "Paris", "Q90"),
        ("They met in Paris, France.", "Paris", "Q90"),
        ("He was born in Kyiv, Soviet Union.", "Kyiv", "Q1899"),
        ("Birmingham, Alabama, is quiet. Birmingham sleeps.", "Birmingham", "Q79867"),
        ("Orange County, California, votes.", "Orange County", "Q5925"),
        ("Irvine, Calif.-based Brennick Medical closed.", "Irvine", "Q49219"),
    ],
)
def test_a_town_before_its_region_is_the_one_there(text, town, item):
    assert items(text)[town] == item


def test_what_a_dataset_lists_stays_what_it_is_whatever_region_follows():
    town = Entity("paris", "Paris", "place", "Q800")
    known = Authority({}, index([Listed("Paris", "name", town, from_dataset=True)]), towns=WORLD.towns)
    assert items("She was born in Paris, Texas.", known)["Paris"] == "Q800"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Amnesty International Limited said so.", "Q42970"),
        ("The Calif. Department of Transportation closed it.", "Q127743"),
        ("Nobody reads the Brennick Limited.", ""),
    ],
)
def test_a_name_is_listed_that_leaves_out_or_writes_out_a_part(text, item):
    assert item in items(text).values()


def test_a_demonym_of_what_is_a_persons_name_here_is_an_entity_of_its_own():
    text = "Anna Brennick met him. Brennick left. The Brennickian left too."
    ((_, (doc,)),) = parse([Article("a", "a.txt", "", Facts(), text, (Paragraph(1, "body", 0, len(text)),))])
    whole = Name(1, doc, 0, 2, "model", "person")
    short = Name(1, doc, 5, 6, "capitals")
    made = Name(1, doc, 9, 10, "model", None, "demonym")
    anna, again, other = resolve([whole, short, made], "a", {made.key: short.key})
    assert anna == again != other
    assert other.name == "Brennickian"


@pytest.mark.parametrize(
    "text", ["- Brennick - Harbour - met on Monday.", "-", "- ", "’s", ") Brennick (", ", and"]
)
def test_marks_that_begin_a_paragraph_are_read(text):
    assert set(items(text)) <= {"Brennick", "Harbour"}
