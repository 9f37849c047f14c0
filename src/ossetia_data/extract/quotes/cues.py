"""The words that attribute: verbs of saying and thinking, nouns for what is said, and where it is said."""

# Verbs that report speech in any frame: `X said …`, `…, said X`, `X said that …`.
SPEECH = frozenset(
    """
    accuse acknowledge add admit advise affirm agree allege announce answer apologise apologize argue
    ask assert assure begin bemoan blame blast blog bluster boast brag brand call caution challenge
    chant characterise characterize charge chide chime chirp cite claim clarify comment complain concede
    conclude concur confess confide confirm contend continue counter crack credit criticise criticize
    cry declare decree decry demand denounce deny deride describe detail disagree disclose dismiss dub
    elaborate emphasise emphasize enthuse estimate exclaim explain express forecast fret gloat grumble
    gush hail hint implore imply inform insist instruct interject intervene intone invoke jest joke
    label lament lash laugh lecture maintain marvel mention moan mock mumble murmur muse note object
    observe offer opine pen phrase plead pledge point posit post praise pray predict proclaim proffer
    promise pronounce propose protest put qualify question quip quote rail rant read realise reason
    reassure rebuke rebut recall recommend recount refer reflect refute reiterate relate remark remind
    repeat reply report respond retort retweet reveal ridicule riff rip roar rule sarcastically say
    scoff scold scream shoot shout shrug sigh signal slam snap sneer specify speculate state stress
    submit suggest sum summarise summarize surmise swear tell term testify theorize thunder tout tweet
    underline underscore urge venture volunteer vow wail warn weigh whisper wonder write yell
    """.split()
)

# Verbs of thinking, feeling and knowing: a report of what somebody holds.
BELIEF = frozenset(
    """
    assume believe conclude consider decide deem doubt dream envision expect fear feel figure find
    forget guess hope imagine intend know learn realize recall recognize regard regret remember see
    sense suspect think understand view want wish worry
    """.split()
)

# Verbs of which the subject is a text: `the statement reads`.
TEXT_VERBS = frozenset({"read", "state", "say", "declare", "note", "add", "continue", "go"})

# What a person says something in: its owner, author or source is the speaker.
TEXTS = frozenset(
    """
    account ad address advertisement announcement answer appeal blog broadcast column comment
    declaration diary e-mail editorial email essay feed interview letter memo memoir message note op-ed
    opinion page petition post press quote release remark reply report response speech statement study
    survey testimony text tweet video view word writing
    """.split()
)

# Nouns that name a report and take a clause: `the claim that …`.
REPORT_NOUNS = frozenset(
    """
    accusation admission allegation announcement argument assertion assessment assurance belief boast
    charge claim comment complaint concern conclusion contention conviction declaration demand denial
    estimate fear feeling forecast hint hope idea insistence notion observation opinion pledge
    prediction promise proposal question remark report rumor rumour speculation stance statement
    suggestion suspicion theory thought threat view vow warning worry
    """.split()
)

# `in her words`, `in the view of the mayor`.
WAYS_OF_SEEING = frozenset({"assessment", "estimation", "eye", "judgment", "opinion", "view", "word"})

# Words that tell somebody's gender.
FEMALE = frozenset(
    """
    actress aunt baroness businesswoman chairwoman congresswoman councilwoman countess daughter duchess
    girl girlfriend grandmother housewife lady miss mother mrs ms princess queen sister spokeswoman wife
    woman
    """.split()
)
MALE = frozenset(
    """
    actor baron boy boyfriend brother businessman chairman congressman councilman count duke father
    gentleman grandfather husband king lord man mr prince sir son spokesman uncle
    """.split()
)

# Verbs that give a name: what stands in marks behind their passive is a name, not speech.
NAMING = frozenset(
    """
    call called christen codename dub dubbed entitle know known label name nickname so-called term title
    """.split()
)

# What has a title.
WORKS = frozenset(
    """
    ad album anthem article autobiography ballad blockbuster blog book campaign channel clip comedy
    documentary drama episode film game hashtag hit magazine memoir movie musical newsletter novel
    painting pamphlet play podcast poem program programme sequel series show single sitcom sketch song
    tour track trilogy video
    """.split()
)

# What people speak in or on: `in a statement`, `at a rally`, `on the radio`.
MEDIA = (TEXTS - {"feed", "view", "word", "report"}) | frozenset(
    """
    briefing conference debate email facebook hearing instagram interview news-conference phone podcast
    press-release program programme radio rally reddit show speech telegram telephone television
    testimony tv twitter youtube
    """.split()
)

# Cues that report only where they stand right beside what they report, or have it for their clause.
LIGHT = frozenset(
    """
    begin continue figure find forget go know learn need pen phrase pose put read recall recognize
    remember rule see sense shoot slam submit term understand venture
    """.split()
)

# Verbs that speak only with the word behind them: `she went on`.
IDIOMS = frozenset(
    {
        ("go", "on"),
        ("put", "it"),
        ("cut", "in"),
        ("chip", "in"),
        ("be", "like"),
        ("hit", "back"),
        ("fire", "back"),
        ("shoot", "back"),
    }
)
