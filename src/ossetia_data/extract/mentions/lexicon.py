"""Word lists of English that tell names from what stands beside them, and one kind of name from another."""

from ossetia_data.model import EntityType


def words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


# Words that stand before a person's name and are not part of it.
TITLES = words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess
    prince princess king queen emperor empress tsar czar sultan sheikh emir pope cardinal archbishop
    bishop father reverend rev rabbi imam ayatollah pastor saint president vice-president premier
    chancellor minister secretary senator sen congressman congresswoman representative rep governor gov
    mayor ambassador amb consul judge justice attorney prosecutor sheriff marshal general gen admiral
    adm colonel col lieutenant lt captain capt major maj commander cmdr sergeant sgt corporal cpl
    private pvt brigadier commodore officer constable detective inspector superintendent chief chairman
    chairwoman chairperson chair director ceo founder co-founder boss spokesman spokeswoman spokesperson
    speaker leader head manager coach editor reporter correspondent analyst expert economist lawyer
    doctor nurse actor actress singer author writer producer artist politician lawmaker mp mep msp td
    councillor councilor commissioner deputy vice former ex acting interim first second foreign prime
    lead senior then-president emeritus emerita hon honourable honorable comrade monsieur madame mme
    señor herr frau detained jailed veteran comedian rapper rocker guitarist drummer bassist vocalist
    quarterback striker midfielder goalkeeper defender winger champion
    """
)

# Those that, with a place, stand for a person: the Duke of X.
NOBILITY = words(
    "duke duchess prince princess earl countess count marquess viscount bishop archbishop king queen"
)

# Of the titles, the ones that name an office: what follows them, capitalised, is its holder.
OFFICES = words(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president premier chancellor minister senator
    sen congressman congresswoman governor gov mayor ambassador judge justice general gen admiral adm
    colonel col lieutenant lt captain capt major maj sergeant sgt secretary prince princess king queen
    pope cardinal archbishop bishop rev reverend chairman chairwoman spokesman spokeswoman spokesperson
    rabbi imam
    """
)

# The last word of the name of an organisation.
ORGANISATION_HEADS = words(
    """
    inc corp corporation co company ltd limited plc llc gmbh ag group holdings partners associates bank
    fund university college school academy institute institution laboratory hospital clinic ministry
    department agency bureau commission committee council board court tribunal parliament congress
    senate assembly duma knesset bundestag cabinet government administration authority service services
    party union league association society foundation trust federation confederation alliance coalition
    organization organisation movement front brigade division regiment battalion corps army navy guard
    force forces squadron fleet police times post news journal tribune herald guardian telegraph gazette
    telegram inquirer examiner observer courier sentinel dispatch chronicle bulletin
    magazine press radio television tv network channel broadcasting records orchestra band choir quartet
    fc afc united club team sox yankees airlines airways motors electric industries systems technologies
    software pharmaceuticals railroad railway railways church diocese ministries office directorate
    secretariat chamber consortium studios entertainment pictures productions theatre theater museum
    library hotel
    """
)

# What ministers are ministers of.
PORTFOLIOS = words(
    "agriculture culture defence defense economy education energy environment finance foreign health home "
    "interior justice labor labour prime trade transport treasury"
)

# The last word of the name of a place.
PLACE_HEADS = words(
    """
    suburb neighborhood borough cave hall parish courthouse city town village county province state
    region district republic kingdom island islands isle isles peninsula river creek lake sea ocean bay
    gulf strait channel canal valley mountain mountains mount hill hills peak desert forest park garden
    gardens street st avenue ave blvd road rd boulevard lane square highway bridge airport station
    harbor harbour port beach coast cape point falls springs heights stadium arena building tower palace
    castle cathedral fort oblast krai
    """
)

# The last word of the name of a happening.
EVENT_HEADS = words(
    """
    day holocaust famine referendum agreement war battle siege campaign revolution uprising revolt
    massacre crisis treaty olympics games cup championship championships tournament open marathon
    festival prix summit conference election elections bowl awards ceremony earthquake hurricane crash
    plebiscite plebiscites referendums rising convention
    """
)

# Words of the calendar that happenings are called after: the January Uprising.
CALENDAR = words(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday easter christmas
    """
)

# A name of these kinds begins like this: Mount X, University of X, Battle of X.
PLACE_BEGINNINGS = words(
    """
    mount mt lake cape fort port san santa st saint isle gulf bay strait
    """
)
ORGANISATION_BEGINNINGS = words(
    "university college ministry department bureau institute fc ac radio federation association"
)
EVENT_BEGINNINGS = words("battle siege treaty war operation hurricane typhoon cyclone")

# Capitalised words that name nobody by themselves: calendar, address, forms of reference.
NO_NAMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug
    sep sept oct nov dec spring summer autumn winter christmas easter today tomorrow yesterday am pm gmt
    bst est edt et pt utc i me my we us our you your he his him she her it its they them their who whom
    whose what which that this these those the a an and or but if so because although though while when
    where why how as at by for from in into of on onto over to up with without about after before since
    until than then there here not no yes is are was were be been being has have had do does did will
    would can could might must shall should
    """
)

# What follows a comma in the name of a company.
COMPANY_ENDINGS = words(
    """
    inc incorporated ltd limited llc plc corp corporation co lp llp gmbh
    """
)

# The last word of the name of a work, a prize or a product.
WORK_HEADS = words(
    """
    act award prize medal trophy album song symphony concerto sonata constitution bible agreement accord
    protocol convention bill law amendment manifesto declaration chronicles encyclopedia dictionary
    """
)

SPEECH_VERBS = words(
    """
    say tell add ask explain insist argue note claim warn write reply announce declare believe think
    know admit recall joke laugh smile die marry graduate retire resign
    """
)

_PEOPLE = words(
    """
    brother sister son daughter father mother wife husband uncle aunt cousin nephew niece friend
    colleague girlfriend boyfriend fiance grandson grandfather grandmother bassist drummer guitarist
    singer player footballer poet novelist painter composer journalist historian philosopher physicist
    politician activist musician rapper comedian cricketer boxer cyclist swimmer
    """
)
_ORGANISATIONS = words(
    """
    band group company firm agency organization organisation party team club newspaper magazine
    broadcaster network channel bank airline manufacturer maker retailer startup charity ngo think-tank
    publisher label university college union militia website site station orchestra division regiment
    """
)
_PLACES = words(
    """
    city town village county province region district suburb island river lake mountain country state
    capital municipality commune parish hamlet neighborhood neighbourhood port territory settlement
    republic
    """
)
_WORKS = words(
    """
    album song single film movie novel book poem play opera musical series show sitcom documentary game
    anthem track ep lp magazine painting sculpture comic
    """
)
_EVENTS = words(
    """
    war battle festival tournament championship conference election holiday
    """
)
_GROUPS = words(
    """
    tribe people ethnic community clan
    """
)
_VESSELS = words("ship ferry tanker vessel yacht submarine frigate destroyer cruiser trawler spacecraft")

_KINDS: tuple[tuple[EntityType, frozenset[str]], ...] = (
    ("person", _PEOPLE),
    ("work", _WORKS),
    ("event", _EVENTS),
    ("group", _GROUPS),
    ("other", _VESSELS),
    ("place", _PLACES),
    ("organization", _ORGANISATIONS),
)

# The noun that says what a name names: the band X, X is a town.
KINDS: dict[str, EntityType] = {word: kind for kind, kind_words in _KINDS for word in sorted(kind_words)}

# Common given names, to tell people from what is called after them.
GIVEN_NAMES = words(
    """
    aaron adam adrian ahmed alan albert alejandro alex alexander alexandra alexei alexey alfred ali
    alice alison amanda amy ana anastasia anatoly andre andrea andreas andrei andrew andriy andy angela
    angelo ann anna anne anthony anton antonio arnold arthur ashley barbara barry ben benjamin bernard
    beth betty bill billy bob boris brad brandon brenda brian bruce bryan carl carla carlos carol
    caroline carolyn catherine cathy charles charlie charlotte cheryl chris christian christina
    christine christopher cindy claire clara claude claudia colin craig cynthia daniel danny dave david
    dean deborah debra denis dennis derek diana diane diego dmitri dmitry dominic donald donna doris
    dorothy doug douglas ed eddie edgar edward edwin elena eleanor elizabeth ellen emily emma emmanuel
    enrique eric erik ernest esther eugene eva evan evelyn fatima felix fernando florence frances
    francesco francis francisco francois frank franz fred frederick friedrich gabriel gary gavin gennady
    geoffrey george gerald gerard giovanni giuseppe glen glenn gloria gordon graham greg gregory
    guillermo gustav hannah hans harold harry harvey hassan heather hector heidi heinrich helen helena
    henri henry herbert herman howard hugh hugo hussein ian ibrahim igor irene irina isaac isabel ivan
    jack jackie jacob jacques jaime jake james jamie jan jane janet janice jared jason javier jay jean
    jeff jeffrey jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joe joel johann johannes
    john johnny jon jonathan jorge jose josef joseph joshua juan judith judy julia julian julie justin
    karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth kevin kim kimberly klaus
    konstantin kurt kyle larry laura lauren laurence lawrence lee leo leon leonard leonid leslie lewis
    linda lisa lloyd lois louis louise lucas lucy luigi luis luke lynn malcolm marc marcel marco marcus
    margaret maria marie marilyn mario marion mark martha martin marvin mary matt matthew maurice max
    megan mehmet melissa michael michel michelle miguel mikhail mike milan mohamed mohammad mohammed
    monica muhammad mustafa nancy natalia natalie natasha nathan neil nicholas nick nicola nicolas
    nikita nikolai noah nora norman oleg olga oliver olivia omar oscar otto pablo pamela patricia
    patrick paul paula pavel pedro peggy peter petr phil philip philippe phillip phyllis pierre rachel
    ralph ramon randy raul ray raymond rebecca rebekah ricardo richard rick rita rob robert roberta
    roberto robin rodney roger roland ron ronald rosa rose ross roy ruben russell ruth ryan sally sam
    samantha samuel sandra sara sarah scott sean sebastian sergei sergey sergio seth shane shannon
    sharon shirley simon sofia sophia sophie stanley stella stephanie stephen steve steven stewart
    stuart susan suzanne svetlana sylvia tamara tatiana taylor ted teresa terry theodore theresa thomas
    tim timothy tina todd tom tommy tony tracy ursula valentina valery vanessa vasily vera veronica
    victor victoria viktor vincent virginia vitaly vladimir volodymyr walter wanda warren wayne wendy
    werner wilhelm william willie winston wolfgang yevgeny yuri yusuf zoe
    """
)

# What follows a person's surname, with a comma or without; never the surname itself.
NAME_ENDINGS = words("jr sr ii iii iv")

# What joins a body to the place or the state that it is of.
OF = (["of"], ["of", "the"])

# What follows the name of one who reigns: King X II.
REIGNS = words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")

# Words that are part of names, and name nobody by themselves.
NEVER_ALONE = words("state god jr sr government president minister committeeman m.d ph.d esq")

# What makes a report one of sport; in such, a place that plays stands for its team.
SPORTS = words(
    """
    match matches coach goal goals league season cup tournament championship rugby football cricket soccer
    basketball baseball hockey innings wicket wickets quarterback touchdown striker midfielder team teams
    players squad halftime semifinal semi-final quarterfinal final fixture fixtures championships playoffs
    """
)
PLAYING = words("beat defeat play face meet win lose draw score thrash ease edge hammer host")
