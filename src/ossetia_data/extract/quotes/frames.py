"""Which verb, adjective or noun reports in which grammatical relation: the lexicon of unmarked reports."""

from ossetia_data.extract.quotes.cues import SPEECH


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A clause: `she denied that it rained`.
CLAUSE = (
    SPEECH
    - _words("""
    accuse answer blame brand call charge continue deny describe dismiss imagine label offer pose put
    read recall recommend reflect rule scoff shoot
""")
) | _words("""
    accept anticipate assume believe calculate conclude confess consider contemplate contend decide
    demonstrate deny determine discuss dispute doubt estimate expect fear feel figure find foresee forget
    guess hop hope indicate judge know learn notice query realise realize recall recognise recognize
    show suspect think understand wonder worry
""")

# A noun phrase: `she announced the result`.
OBJECT = _words("""
    acknowledge address admit admonish advocate announce answer applaud appoint assail attack back
    bemoan blame blast challenge chastise cite condemn confirm congratulate credit criticise criticize declare
    decline decry defend demonstrate denounce deny deride detail disclose dismiss dispute downplay echo email
    embrace emphasize endorse estimate explain express float foretell highlight indicate insult intend
    invoke lambast lament laud mandate mention mock note oppose order outline pen portray post praise
    prefer present profess project pronounce propose publish question rebuke recall
    recommend recount regret reiterate reject repeat repudiate request restate retract rip savage
    signal slam state stress submit thank threaten tout tweet unveil veto voice write
""")

# `to` and a verb: `she vowed to return`. (`hop` is what the lemmatizer makes of `hoping`.)
INFINITIVE = _words("""
    admit agree aim ask beg call claim consider decide decline deny encourage favor favour hop hope
    implore instruct intend mention offer plan plead pledge prefer promise propose recommend refuse
    regret report seek suggest swear tell threaten urge volunteer vow want warn
""")

# A preposition and what follows it: `she called for a vote`.
PREPOSITION = {
    "about": _words("boast brag complain gush inquire joke rave speak talk warn wonder worry"),
    "against": _words("argue campaign caution rail warn"),
    "as": _words("""
    cast characterise characterize cite depict describe dismiss frame paint portray present rank refer
    regard see view
"""),
    "at": _words("hint jab laugh scoff sneer"),
    "for": _words("advocate apologise apologize argue blame blast call criticise criticize push thank"),
    "of": _words("accuse approve complain disapprove warn"),
    "on": _words("agree comment focus sound touch"),
    "to": _words("plead pledge point refer"),
    "with": _words("agree disagree"),
}

# An object and what is made of it: `she called the plan a mistake`.
NAMING = _words("brand call characterise characterize consider declare deem dub label name pronounce term")

# `she was sure that it rained`, `unhappy about the rain`.
ADJECTIVE = _words("""
    adamant afraid alarmed angry anxious apologetic apprehensive ashamed aware certain concerned
    confident convinced critical cynical delighted disappointed dismissive doubtful dubious excited
    fearful frustrated glad hopeful horrified leery mindful nervous optimistic outraged pessimistic
    pleased proud relieved sceptical shocked skeptical sorry supportive sure surprised suspicious
    thankful unapologetic uncertain unhappy unsure upbeat upset vague wary worried
""")

# `the claim that`, `her view that`.
NOUN = _words("""
    accusation allegation argument assertion assessment claim contention conviction decision hint idea
    insistence notion observation plan promise proposal refusal suggestion suspicion view vow warning
""")

# `her promise to return`.
PROMISE = _words(
    "claim decision demand insistence pledge promise proposal refusal request suggestion threat vow"
)

# Every word that may report: no other need be looked at.
REPORTING = (
    CLAUSE | OBJECT | INFINITIVE | NAMING | ADJECTIVE | NOUN | PROMISE | _words("accord make")
).union(*PREPOSITION.values())

# How often a relation is a report, measured on annotated news.
CONFIDENCE = {
    "turn": 0.8,
    "label": 0.8,
    "clause": 0.75,
    "according": 0.75,
    "aside": 0.7,
    "naming": 0.65,
    "object": 0.6,
    "adjective": 0.55,
    "preposition": 0.55,
    "infinitive": 0.5,
    "noun": 0.4,
}
