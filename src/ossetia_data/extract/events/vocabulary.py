"""The closed lists of words that the reading of happenings goes by, each with what its words do."""

# Verbs that only carry the noun that names the happening; of the second, the subject undergoes it.
LIGHT = frozenset(
    """
    announce begin bring carry commit complete conclude conduct continue declare deliver do enter
    express extend file give hold impose initiate issue launch lay lead level lodge make mark mount
    offer open order pay present provide pursue reach resume sign stage start take undertake voice
    wage
    """.split()
)

SUFFERED = frozenset(
    """
    endure face get receive suffer survive sustain trigger undergo win
    """.split()
)

# Verbs that say of a happening only that it was.
OCCUR = frozenset(
    """
    arise begin break come continue emerge end ensue erupt escalate flare follow happen intensify
    last occur rage resume start take unfold
    """.split()
)

NEGATIVE_WORDS = frozenset(
    """
    absurd aggression baseless crime disgraceful fake false farce groundless illegal illegitimate
    intolerable invalid lie mistake nonsense outrageous provocation ridiculous sham shameful
    unacceptable unconstitutional unfounded unlawful void wrong
    """.split()
)

# `thousands of troops` are troops.
MEASURES = frozenset(
    """
    batch bunch contingent couple dozen group handful hundred kind lot majority million number package
    piece raft range round series set string ten thousand wave
    """.split()
)

COPIED_VERBS = frozenset(
    """
    be do have
    """.split()
)

PLACES = frozenset(
    """
    across around at in inside near off outside throughout
    """.split()
)

TARGETS = frozenset(
    """
    about against alongside as at behind between for from in into of on onto over to toward towards
    upon with
    """.split()
)

# What belongs to a country or an organisation and acts for it.
AGENTS = frozenset(
    """
    activist administration agency air aircraft ambassador army artillery attacker authority bank
    board bomber chancellor chief citizen cleric commander committee company council country court
    crowd delegation demonstrator diplomat drone embassy envoy executive fighter firm force foreign
    general government governor group guard gunman head intelligence jet journalist judge king
    lawmaker leader leadership man mayor media member militant military militia minister ministry
    missile movement nation navy negotiator news newspaper officer official opposition parliament
    party peacekeeper people police politician premier president prosecutor protester queen rebel
    regime region regulator representative resident secretary senator separatist service ship side
    soldier spokesman spokesperson spokeswoman state student tank team troop union unit warplane
    woman worker
    """.split()
)

OBJECT_CONTROL = frozenset(
    """
    advise allow ask authorise authorize cause compel deploy direct enable encourage expect force
    help instruct invite lead let make oblige order permit persuade press pressure push request
    require send tell urge want
    """.split()
)

RECIPIENT_COMPOUND = frozenset(
    """
    ASSAULT COERCE
    """.split()
)

# What is done in these is done by who signs or issues them.
WRITTEN = frozenset(
    """
    agreement attempt bid bill campaign contract deal decision decree document effort law letter
    measure memo motion move order plan referendum resolution statement step treaty vote
    """.split()
)

# Names for land and people under which the true name follows: `the regions of X and Y`.
GENERIC = frozenset(
    """
    all area capital city country district dozen enclave group hundred island kingdom many member
    most nation number part people population province region republic some state territory thousand
    town village
    """.split()
)

# In these a thing's adjective tells its make, not who is concerned: `offered Russian citizenship`.
TRANSFERS = frozenset(
    """
    AID COOPERATE MOBILIZE
    """.split()
)

MUTUAL_NOUNS = frozenset(
    """
    agreement battle ceasefire clash conflict consultation deal dialogue discussion dispute exchange
    feud fighting hostility meeting merger negotiation relation row settlement summit talk tie
    treaty truce war
    """.split()
)

# These report the start, the course or the author of one happening: the clause is theirs.
TRANSPARENT = frozenset(
    """
    about aim attempt be begin choose consider continue decide due expect fail go have help hope
    intend keep manage opt plan poise prepare ready refuse resume schedule seek set slate spend
    start threaten try want
    """.split()
)

CONDITIONS = frozenset(
    """
    if lest should unless whether
    """.split()
)

POSSIBLE = frozenset(
    """
    ca can could may might must ought should would
    """.split()
)

FUTURE = frozenset(
    """
    'll shall will wo ’ll
    """.split()
)

MAYBE = frozenset(
    """
    feared hypothetical likely possible potential proposed threatened would-be
    """.split()
)

COMING = frozenset(
    """
    coming forthcoming future impending looming planned scheduled upcoming
    """.split()
)

COPULAS = frozenset(
    """
    appear be become look remain seem
    """.split()
)

WISHES = frozenset(
    """
    aim aspiration dream goal hope objective option priority solution way
    """.split()
)

SPEECH = frozenset(
    """
    add announce confirm declare promise report reveal say state tell vow
    """.split()
)

# What these say is wanted, refused or threatened is their content, not a happening beside them.
CONTENTFUL = frozenset(
    """
    ACCUSE AGREE AID CONCEDE CONSULT REJECT REQUEST SUPPORT THREATEN
    """.split()
)

# An announcement and what it announces are two happenings.
ANNOUNCING = frozenset(
    """
    announce claim confirm declare disclose reveal say unveil
    """.split()
)

# These only prepare what their infinitive names, if that names a happening itself.
MATERIAL_CONFLICT = frozenset(
    """
    ASSAULT COERCE MOBILIZE PROTEST RETREAT SANCTION
    """.split()
)

# What stands behind these only tells when or why.
CIRCUMSTANCES = frozenset(
    """
    after amid because before despite during following since until
    """.split()
)

PREPARING = frozenset(
    """
    aim begin choose decide intend opt plan prepare propose resolve seek start
    """.split()
)

# Plans that these have as their object will not be carried out.
GIVING_UP = frozenset(
    """
    abandon abort cancel ditch drop scrap shelve thwart
    """.split()
)

SOLE = frozenset(
    """
    first last next only second third
    """.split()
)

# What stands under these tells when, on whose side or in whose stead, and names nobody who takes part.
FRAMES = frozenset(
    """
    anniversary basis behalf brink condition eve ground heel margin occasion sideline side wake
    """.split()
)

# In the present these hold for a while: an attitude, a claim, a line of business, and no happening.
STANDING = frozenset(
    """
    ACCUSE AID CONCEDE CONSULT COOPERATE REJECT REQUEST SUPPORT
    """.split()
)

# What these deny somebody has claimed: it is reported beside the denial.
DENYING = frozenset(
    """
    deny dispute refute
    """.split()
)

# Whom these are done to is who does what their gerund names: `accused them of shelling`.
GERUND_CONTROL = frozenset(
    """
    accuse acquit applaud arrest ban bar blame blast charge commend condemn convict criticise criticize
    denounce deter discourage fine jail keep praise prevent sanction sentence slam stop suspect thank warn
    """.split()
)

# What these name goes on: `since 2008` tells when it began.
LASTING = frozenset(
    """
    ban besiege blockade boycott control detain fight hold imprison jail occupy protest rule sanction
    strike
    """.split()
)

# The nouns of GENERIC that are land: what is `in` them is part of what is meant.
LAND = frozenset(
    """
    area capital city country district enclave island kingdom nation part province region republic state
    territory town village
    """.split()
)

# In the participle these are held, not done: `a group backing him`.
ATTITUDES = frozenset(
    """
    advocate back champion favor favour oppose resist support
    """.split()
)
