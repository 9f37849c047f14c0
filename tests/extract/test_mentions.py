from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossetia_data.authority import Authority, load_authority
from ossetia_data.authority.index import Listed, index
from ossetia_data.extract.mentions import find_mentions
from ossetia_data.extract.nlp import parse
from ossetia_data.model import Article, Entity, Facts, Mention, Paragraph

WORLD = load_authority(Path("nowhere"))


def article(*paragraphs: str, article_id: str = "harbour") -> Article:
    placed, at = [], 0
    for number, text in enumerate(paragraphs, 1):
        placed.append(Paragraph(number, "body", at, at + len(text)))
        at += len(text) + 1
    return Article(article_id, "", "", Facts(), "\n".join(paragraphs), tuple(placed))


def mentions(*paragraphs: str, authority: Authority = WORLD, article_id: str = "harbour") -> list[Mention]:
    source = article(*paragraphs, article_id=article_id)
    ((_, docs),) = parse([source])
    return find_mentions(source, docs, authority)


def printed(found: list[Mention], *paragraphs: str) -> Iterator[tuple[str, Mention]]:
    text = "\n".join(paragraphs)
    return ((text[mention.start : mention.end], mention) for mention in found)


def named(*paragraphs: str, authority: Authority = WORLD) -> dict[str, Entity]:
    found = mentions(*paragraphs, authority=authority)
    return {text: mention.entity for text, mention in printed(found, *paragraphs)}


def test_a_full_name_and_its_surname_are_one_person():
    found = named("President Anna Valdorra spoke in Lima.", "Valdorra said that she would stay.")
    assert found["Anna Valdorra"] == found["Valdorra"]
    assert found["Valdorra"].type == "person"
    assert found["Valdorra"].name == "Anna Valdorra"


def test_titles_and_determiners_are_no_part_of_a_name():
    found = named("Former Senator Robert Okafor met the Northern Rail Board.")
    assert "Robert Okafor" in found
    assert "Northern Rail Board" in found


def test_a_king_keeps_his_number_and_nobody_is_called_i():
    found = named("King Marek I and the monarchy grew unpopular. Then Maria and I left, and I spoke.")
    assert found["King Marek I"].type == "person"
    assert "I" not in found


def test_two_people_of_one_surname_stay_two():
    found = named("Maria Brek and Thomas Brek spoke. Brek said little.")
    assert len({found["Maria Brek"].entity_id, found["Thomas Brek"].entity_id}) == 2
    assert found["Brek"] not in (found["Maria Brek"], found["Thomas Brek"])


def test_a_bare_surname_names_nobody_outside_its_article():
    one = mentions("Mr Okafor said no.", article_id="one")
    two = mentions("Mr Okafor said no.", article_id="two")
    assert one[0].entity.type == two[0].entity.type == "person"
    assert one[0].entity.entity_id != two[0].entity.entity_id


def test_a_full_name_has_one_id_in_every_article():
    one = mentions("Anna Valdorra said no.", article_id="one")
    two = mentions("Anna Valdorra said yes.", article_id="two")
    assert one[0].entity.entity_id == two[0].entity.entity_id == "person-anna-valdorra"


def test_an_abbreviation_introduced_in_brackets_is_one_with_its_words():
    found = named("The Northern Rail Board (NRB) met.", "The NRB said so.")
    assert found["NRB"] == found["Northern Rail Board"]


def test_demonyms_point_to_their_place():
    found = mentions("Peruvian ships and pro-Peruvian voters.")
    assert [(m.form, m.entity.entity_id) for m in found] == [("demonym", "peru")] * 2


def test_a_ministers_portfolio_is_no_name():
    found = named(
        "“We will not sign,” said Interior Minister Tomas Oldran.", "Justice Secretary Ann Orr left."
    )
    assert set(found) == {"Tomas Oldran", "Ann Orr"}


def test_a_name_behind_a_title_and_a_comma_is_a_persons():
    found = named("“It is ours,” said the union's chairwoman, Ilse Morten.")
    assert found["Ilse Morten"].type == "person"


def test_what_only_states_have_makes_a_place():
    found = named("Velmark parliament voted.", "Velmark's foreign ministry waited.", "Velmark said no.")
    assert found["Velmark"].type == "place"


def test_what_stands_beside_a_name_tells_its_type():
    found = named("She works for Brandel Inc in Ostermark, a town in Peru, and met Mayor Lund.")
    types = {text: entity.type for text, entity in found.items()}
    assert types["Brandel Inc"] == "organization"
    assert types["Ostermark"] == "place"
    assert types["Lund"] == "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Orrin Dale (also Orrindale) is a suburb of Peru's capital.", "Orrin Dale", "place"),
        ("She was the MPP for Kellora in those years.", "Kellora", "place"),
        ("They played with bands such as Brandelheim that year.", "Brandelheim", "organization"),
        ("It was a film called Brandelheim that won.", "Brandelheim", "work"),
        ("They crossed on the ferry Brandelheim at night.", "Brandelheim", "other"),
        ("They crossed the Brandel river on Monday.", "Brandel", "place"),
        ("The team beat the Brandels in the final of the cup.", "Brandels", "organization"),
        ("He was voted into the Brandel Hall of Fame.", "Brandel Hall of Fame", "organization"),
        ("She went to Simon Ulmer University in spring.", "Simon Ulmer University", "organization"),
        ("The road was opened by King Olof himself.", "Olof", "person"),
        ("He was taken to Saint Mary's Hospital at once.", "Saint Mary's Hospital", "organization"),
    ],
)
def test_the_words_around_a_name_weigh_more_than_its_looks(text, name, kind):
    assert named(text)[name].type == kind


def test_a_longer_name_is_not_the_place_in_it():
    found = named("He studied at the University of Peru.")
    assert found["University of Peru"].type == "organization"
    assert "Peru" not in found


def test_a_body_is_named_with_what_it_is_of():
    assert "Army of the Tamber" in named("The Army of the Tamber marched in the rain.")


def test_a_dataset_wins_over_the_world_and_the_model():
    entity = Entity("lund-harbour", "Anna Lund", "place")
    own = Authority({entity.entity_id: entity}, index([Listed("Anna Lund", "name", entity, True)]))
    assert named("They sailed past Anna Lund.", authority=own) == {"Anna Lund": entity}


def test_listed_descriptions_are_mentions_with_the_form_title():
    entity = Entity("harbour-office", "Harbour office", "organization")
    listed = Listed("the office that keeps the docks", "description", entity, True)
    own = Authority({entity.entity_id: entity}, index([listed]))
    (found,) = mentions("A clerk of the office that keeps the docks nodded.", authority=own)
    assert (found.form, found.entity) == ("title", entity)


@pytest.mark.parametrize(
    "text",
    [
        "Write to anna.lund@example.org today.",
        "See https://www.example.org/Anna/Lund for more.",
        "Thanks to @AnnaLund for this.",
        "It is all over #AnnaLund now.",
    ],
)
def test_addresses_handles_and_tags_name_nobody(text):
    assert not [m for m in mentions(text) if m.entity.type == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<b>Anna Lund</b> wrote to the mayor about it.", ["Anna Lund"]),
        ('They saw <img src="lund.png" alt="Anna Lund"> on the page.', []),
        ("They saw &lt;div class='Anna Lund'&gt; on the page.", []),
        ("Anna Lund&nbsp;wrote to the mayor about it.", ["Anna Lund"]),
    ],
)
def test_markup_names_nobody(text, names):
    assert list(named(text)) == names


def test_what_no_sentence_names_is_doubted():
    prose = "Anna Lund told the board of the harbour that she would leave."
    rows = ("Jonas Brek (Ostermark) 12 3", "Anna Lund (Ostermark) 10 5")
    confidence = {text: m.confidence for text, m in printed(mentions(prose, *rows), prose, *rows)}
    assert confidence["Jonas Brek"] < 0.5 < confidence["Anna Lund"]


def test_degrees_and_retweets_name_nobody():
    assert list(named('Ada Orr, M.D., wrote: "RT @AdaOrr: We are open."')) == ["Ada Orr"]


def test_a_capital_inside_a_word_speaks_for_a_company():
    assert named("SkyBrandel sent its rocket up again.")["SkyBrandel"].type == "organization"
    assert named("Ms McBrandel sent her rocket up again.")["McBrandel"].type == "person"


def test_a_spokeswoman_is_somebodys():
    text = "Eva Lund's spokeswoman, Ida Quill, said no. The spokeswoman left."
    assert described(text) == {"The spokeswoman": "Ida Quill"}


def test_labels_and_menus_name_nobody():
    menu = ("MENU", "Grilled Trout 12.50", "Home | News | Sport", "Team P W D L Pts")
    assert [m for m in mentions("The council met in Peru.", *menu) if m.confidence >= 0.5][1:] == []


def test_a_shouted_heading_holds_the_name_of_the_text():
    found = named("ANNA LUND RESIGNS. Anna Lund resigned on Monday, her office said.")
    assert found["ANNA LUND"] == found["Anna Lund"]


def test_what_a_title_holder_is_of_is_a_name_of_its_own():
    found = named("In her speech, Queen Astrid of Velden thanked the town.")
    assert found["Astrid"].type == "person"
    assert found["Velden"].type == "place"


def test_a_site_that_a_dataset_lists_is_found_by_its_address():
    entity = Entity("harbour-news", "harbour-news.example", "organization")
    own = Authority({}, index([Listed("harbour-news.com", "name", entity, True)]))
    assert named("Picture: harbour-news.com", authority=own) == {"harbour-news.com": entity}
    assert named("Write to a@harbour-news.com", authority=own) == {}


def test_a_team_is_not_its_country():
    text = "Peru beat Chile in the match. The coach praised his players: the team scored two goals."
    found = named(text)
    assert found["Peru"].type == "organization"
    assert found["Peru"].wikidata_id == ""


def test_a_middle_name_makes_no_second_person():
    found = named("Anna Maria Valdorra spoke. Later, Anna Valdorra left. Valdorra smiled.")
    assert len({entity.entity_id for entity in found.values()}) == 1


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Jane Ulmer spoke. J. Ulmer signed the paper.", "J. Ulmer", "Jane Ulmer"),
        ("Jane Ulmer spoke. Ms Ulmer signed the paper.", "Ulmer", "Jane Ulmer"),
        ("Paul Ulmer Jr. said no. Mr. Ulmer Jr. left.", "Ulmer Jr.", "Paul Ulmer Jr."),
        ("Paul Ulmer Jr. said no. Mr. Ulmer left.", "Ulmer", "Paul Ulmer Jr."),
        ("Ulmer Gas Co. (UG) said so. UG was late.", "UG", "Ulmer Gas Co."),
    ],
)
def test_who_is_named_in_full_is_known_by_less(text, short, full):
    found = named(text)
    assert found[short] == found[full]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Jane Ulmer and Jill Ulmer spoke. J. Ulmer signed.", "J. Ulmer", "Jane Ulmer"),
        ("Jordan Miles flew out. She had been in Jordan for years.", "Jordan", "Jordan Miles"),
        ("Virginia Ulmer was born in Virginia.", "Virginia", "Virginia Ulmer"),
        ("Paul Ulmer Jr. met Paul Ulmer Sr. in Lima. Paul Ulmer left.", "Paul Ulmer", "Paul Ulmer Jr."),
        ("Ada Ulmer runs Ulmer Holdings.", "Ulmer Holdings", "Ada Ulmer"),
    ],
)
def test_what_may_name_two_is_merged_with_neither(text, one, other):
    found = named(text)
    assert found[one].entity_id != found[other].entity_id


def described(*paragraphs: str) -> dict[str, str]:
    found = printed(mentions(*paragraphs), *paragraphs)
    return {text: mention.entity.name for text, mention in found if mention.form == "title"}


@pytest.mark.parametrize(
    "introduction",
    [
        "President Ivan Petrov of Ruritania spoke in Lima.",
        "Ruritania's president, Ivan Petrov, spoke in Lima.",
        "Ivan Petrov, the president of Ruritania, spoke in Lima.",
        "Ruritania was quiet. The Ruritanian president, Ivan Petrov, spoke in Lima.",
    ],
)
def test_an_office_stands_for_whom_the_article_says_holds_it(introduction):
    assert described(introduction, "Later the Ruritanian president flew home.") == {
        "president": "Ivan Petrov"
    }
    assert described(introduction, "Later the president flew home.") == {"the president": "Ivan Petrov"}


@pytest.mark.parametrize(
    "text",
    [
        "President Ivan Petrov of Ruritania spoke. The Peruvian president flew home.",
        "President Ivan Petrov of Ruritania met Peru's president, Ana Rios. The president flew home.",
        "President Ivan Petrov of Ruritania spoke. The former president flew home.",
        "President Ivan Petrov of Ruritania spoke. The president of the harbour club flew home.",
        "The president flew home before President Ivan Petrov of Ruritania spoke.",
        "President Ivan Petrov of Ruritania spoke. The Peruvian president flew home. The president is ill.",
        "The Harbour Union met the Dockers Union. The union was content.",
        "The Harbour Union spoke. The union of all dockers was content. The union leader was not.",
    ],
)
def test_a_description_that_may_be_of_another_stands_for_nobody(text):
    assert described(text) == {}


def test_a_body_goes_by_the_last_word_of_its_name():
    text = "The Harbour Ministry closed the port. The ministry said that it would reopen."
    assert described(text) == {"The ministry": "Harbour Ministry"}


def test_a_demonym_points_to_the_place_that_it_is_made_of():
    found = mentions("Ruritania closed its ports. A Ruritanian ship waited outside.")
    assert [(m.form, m.entity.name, m.entity.type) for m in found] == [
        ("name", "Ruritania", "place"),
        ("demonym", "Ruritania", "place"),
    ]


def test_dates_and_amounts_are_no_names():
    assert mentions("On Monday 3 March they paid 200 for it.") == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"])), max_size=3))
def test_any_text_gives_spans_inside_their_paragraph_and_apart(paragraphs):
    source = article(*(text or "x" for text in paragraphs), "Anna Lund met Lund (AL) in Peru.")
    ((_, docs),) = parse([source])
    found = find_mentions(source, docs, WORLD)
    assert found == find_mentions(source, docs, WORLD)
    for mention in found:
        paragraph = source.paragraphs[mention.paragraph - 1]
        assert paragraph.start <= mention.start < mention.end <= paragraph.end
    assert all(left.end <= right.start for left, right in pairwise(found))
