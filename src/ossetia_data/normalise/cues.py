"""What English news pages print around an article, as patterns: no publisher's words, only what many pages share."""

import re

STOP_WORDS = frozenset(
    "a about after all also although an and are as at be because been before being but by can could did do does for "
    "from had has have he her him his how i if in into is it its just may might more most much my no not of on one "
    "only or other our out over said she should since so some such than that the their them then there these they "
    "this those through to under until up was we were what when where which while who will with would you your".split()
)


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})\W*", re.IGNORECASE)


def _within(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# A line that is nothing but this is a control, a menu entry or a label of the page.
_NETWORK = r"(?:facebook|twitter|x|instagram|linked ?in|whats ?app|reddit|pinterest|tik ?tok|you ?tube|telegram|threads|flipboard|messenger|tumblr|snapchat|bluesky|google news|rss|e-?mail|link|sms|pocket|mastodon|print)"
LABEL = _whole(
    r"(?:skip )?(?:an? )?ad(?:vert(?:isement)?)?s?(?: \d+)?(?:,? (?:continue|story|article).*)?",
    r"sponsored(?: (?:content|by .*))?", r"supported by", r"promoted", r"paid (?:content|post)", r"partner content",
    rf"(?:click to )?(?:share|save|send|tweet|post|pin|follow|copy|e-?mail|print|like|gift|bookmark|download)"
    rf"(?: (?:this|us|full|the))?(?: (?:article|story|page|post))?(?: (?:on|via|to|by|with|in|at|a))?"
    rf"(?: (?:{_NETWORK}|friend|link))*(?: \(opens in new window\))?",
    rf"{_NETWORK}(?:,? (?:and )?{_NETWORK})*", r"\(opens? in (?:a )?new (?:window|tab)\)",
    r"(?:link )?copied!?.*", r"copy (?:link|url).*", r"gift this article", r"share (?:this|via|options?|full article).*",
    r"(?:\d[\d,.]*k? )?(?:reader )?comments?(?: \(?\d+\)?)?", r"(?:leave|post|add|view|show|read|join|hide|load) .{0,20}(?:comments?|conversation|discussion|reply)",
    r"subscribe.{0,30}", r"(?:sign|log) ?(?:in|up|out).{0,30}", r"register(?: now)?", r"my account", r"log(?:in|out).{0,12}",
    r"newsletters?(?: sign ?-?up)?", r"manage (?:my )?.{0,20}", r"home", r"menu", r"search.{0,15}", r"close.{0,12}", r"open .{0,12}menu",
    r"skip to .{0,40}", r"contact(?: us)?", r"about(?: us)?", r"(?:cookie|privacy|ad|ethics|editorial)s? .{0,12}(?:policy|preferences|settings|notice|choices|standards?)",
    r"terms.{0,40}", r"advertise.{0,20}", r"careers?", r"jobs", r"site ?map", r"accessibility.{0,15}", r"do not sell.{0,50}", r"your .{0,20}privacy.{0,20}",
    r"(?:faqs?|help|support)(?: cent(?:er|re))?", r"corrections?", r"(?:related|recommended|similar|further|suggested)(?: .{0,25})?", r"most .{0,6}(?:popular|read|viewed|shared|watched|commented|recent|discussed).{0,20}",
    r"trending.{0,20}", r"popular.{0,20}", r"read (?:more|next|now|full|also|the full).{0,25}", r"(?:see|view|show|load|learn|find out|click for|discover|explore) (?:more|all|less|full).{0,40}",
    r"more", r"more (?:from|on|in|about|stories|news|top|like|coverage|to).{0,50}", r"also on .{0,20}", r"see also.{0,30}", r"up next.{0,20}", r"next(?: (?:up|article|story|post).{0,40})?", r"prev(?:ious)?(?: .{0,20})?",
    r"(?:top|latest|breaking|recent|other|featured|must|don't miss|today's|what to) (?:stories|news|headlines|posts?|articles?|videos?|reads?|read|watch).{0,20}", r"latest", r"editor'?s?’? picks?", r"you (?:may|might) (?:also |be ).{0,30}", r"around the web", r"from the web", r"in case you missed it",
    r"(?:watch|listen|play|live|video|videos|photos?|gallery|audio|podcasts?)(?: (?:now|live|again|more|video|below|to (?:this )?(?:article|story)))?", r"now playing.{0,20}", r"\d+ ?(?:min(?:ute)?s?|sec(?:onds?)?)\.?(?: (?:read|listen|watch))?", r"\d+ (?:views?|shares?|likes?|votes?|results?|reactions?)",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|in this (?:article|story)|explore more.{0,30}|keywords|sections?|about (?:the |our )?authors?|author|authors|contributors?|meet the .{0,20})",
    r"follow.{0,40}", r"donate.{0,20}", r"contribute", r"e-?paper", r"print edition", r"crosswords?", r"horoscopes?", r"classifieds?", r"obituaries", r"shop(?: now)?", r"buy now.{0,15}", r"check price.{0,15}", r"get started", r"view (?:author|profile|bio).{0,15}", r"(?:see |read )?full bio.{0,20}", r"\[?(?:image|img|photo|picture|thumbnail|logo|icon|placeholder|alt text|placeholder alt text|enlarge.{0,12})\]?", r".{0,20} (?:icon|button)", r"loading.{0,20}", r"expand.{0,20}", r"collapse", r"back to .{0,20}", r"return to .{0,20}", r"reply", r"report", r"tags?:.{0,200}", r"filed under:?.{0,200}", r"topics?:.{0,200}", r"go to .{0,30}",
)  # fmt: skip

# A line that begins like this leads away from the article.
LEAD = re.compile(
    r"(?:related|read more|read also|also read|read next|see also|more|watch|listen|video|recommended|must read|don't miss|up next|next|previous|more on|trending|you may also like|editor's picks|sign up|subscribe|follow us|find us|join (?:us|our|the conversation)|click here|learn more|for more|get (?:the|our|your|breaking|all the) |download|support our|tags?|filed under|categories|topics|discuss|share)\s?[:»>|–—]"
    r"|sign up (?:for|to|here|now|today)|subscribe (?:to|now|for|today|here)|follow (?:us|our|me|him|her|them|@|.{1,30} on (?:twitter|x|facebook|instagram|linkedin|youtube|tiktok|google))|like us on|find us on|join our|click here|tap here"
    r"|(?:get|receive) .{0,40}(?:newsletter|inbox|alerts|e-?mails)|want more .{0,40}\?|read (?:the|our) full|read more (?:about|on|from|at|:)|(?:continue|keep) reading|scroll (?:down|to continue)"
    r"|never miss|don't miss|stay (?:up to date|informed|tuned|connected|on top)|already (?:a|have an) (?:subscriber|member|account)|(?:become|be) a (?:member|subscriber|patron)|support (?:our|independent|quality)|donate"
    r"|enjoy (?:unlimited|more)|unlock|thank(?:s| you) for (?:reading|subscribing|signing|your|contacting|joining|visiting|supporting)|have (?:a|you got a) (?:confidential )?(?:tip|story|question|news)|got a (?:confidential )?(?:tip|story|question)|do you (?:have|want) a? ?.{0,30}(?:tip|story|submit|share)|if you (?:have|like|enjoy|liked|found) .{0,50}(?:story|tip|article|information|newsletter)|send .{0,30} to .{0,60}@|contact .{0,40} at .{0,60}@|e-?mail .{0,40} at|reach .{0,40} at .{0,40}@|tell us|let us know|share your|write to|we welcome|download (?:the|our)|view this post on|a post shared by|this (?:story|article|post|piece|column|report|content|video|page|site|website|work|material|commentary|essay|op-ed) (?:was|is|has been|appears?|appeared|originally|first|contains|may|includes|uses|also|does|should|will)",
    re.IGNORECASE,
)

# Words that only a page says about itself, wherever they stand in a line.
NOTICE = _within(
    r"©", r"\(c\) ?(?:19|20)\d\d", r"\bcopyright\b.{0,40}\b(?:19|20)\d\d", r"all rights reserved", r"may not be (?:published|reproduced|republished|redistributed|used)", r"privacy (?:policy|notice|statement|rights)", r"terms (?:of (?:use|service)|and conditions|& conditions)", r"\bcookies? (?:policy|notice|preferences|settings|consent)", r"(?:use|uses|accept|of|our|these|enable) cookies", r"our (?:free |daily |weekly |morning )*(?:newsletter|mailing list|e-?mail|app\b|site|website|youtube channel|podcast|partners|advertisers|sponsors|subscribers|reporting|journalism|terms)", r"your (?:inbox|browser|subscription|privacy|account|e-?mail|consent|data choices|preferences|device|ad choices|personal (?:data|information))", r"sign up (?:for|to) .{0,60}(?:newsletter|alerts|e-?mail|updates)", r"subscribe (?:to|now|for|today)", r"affiliate (?:links?|commission|partnership|program)", r"earn (?:a|an) (?:affiliate )?commission", r"may receive (?:compensation|a commission)", r"recaptcha", r"enable javascript", r"javascript is (?:disabled|required)", r"(?:powered|hosted|published) by (?:wordpress|disqus|livefyre|google)", r"<(?:a|div|img|script|iframe|audio|video|br|p|span)\b", r"does not support (?:the )?<?(?:audio|video|html5|iframe)", r"opens? in (?:a )?new (?:window|tab)", r"last (?:updated|modified)", r"by (?:signing|clicking|subscribing|submitting|continuing|entering|providing|registering)\b.{0,40}\b(?:agree|consent|accept|acknowledge)", r"(?:opinions?|views?) expressed .{0,60}(?:are|is|do|does) (?:those|solely|his|her|their|not|my|the)", r"contributed to this (?:report|story|article)", r"(?:reporting|editing|writing|compiled|edited) by [A-Z]", r"for (?:more|all) .{0,60}(?:visit|click|follow|subscribe|go to|check out)", r"(?:visit|go to|check out|head to) .{0,60}\b(?:our|www|\.com)", r"follow (?:us|.{0,40}) on (?:twitter|x|facebook|instagram|social|linkedin|threads|tiktok)", r"on (?:twitter|x|instagram|facebook) @?\w+\.?$", r"^@\w+", r"\(@\w+\) (?:on )?[A-Z][a-z]+ \d", r"https?://\S+$", r"^\S+@\S+\.\w+$", r"is not responsible for", r"advertis(?:er|ing) (?:disclosure|content|with us|partners)", r"read (?:our|the) (?:full )?(?:terms|policy|guidelines|disclosure)", r"community (?:guidelines|standards|rules)", r"to (?:leave|post|add|view) (?:a |the )?comments?", r"comments? (?:are|is|policy|section|guidelines|have)\b.{0,20}(?:closed|moderated|subject|disabled|open)?", r"all times eastern", r"market data", r"quotes (?:delayed|displayed)", r"\bnmls\b", r"(?:registered )?trademarks? of", r"version of this (?:article|story)", r"(?:first|originally) (?:published|appeared) (?:on|in|at|by)",
)  # fmt: skip

# What is printed under a picture: who made it, at the caption's end or before it.
_MADE = r"(?:photo(?:graph)?|image|picture|illustration|screenshot|credit|source)s?(?: ?credit)?"
_AGENCY = (
    r"(?:(?-i:AP|AFP|EPA|EPA-EFE|UPI|PA|PA Wire|TNS)|ap photo|getty(?: images)?|associated press|reuters|anadolu|"
    r"shutterstock|alamy|istock|unsplash|pexels|pixabay|wikimedia(?: commons)?|wireimage|zuma|bloomberg|handout|courtesy)"
)
CREDIT = _within(
    rf"^(?:{_MADE} ?(?:by |courtesy |via |from |[:/|©])|file ?[-–—] |enlarge ?/|\w+ photo by |submitted photo|ap photo)",
    rf"\((?:[^()]{{0,60}}\b)?(?:{_MADE}|{_AGENCY}|file|staff|via)\b[^()]{{0,60}}\)\W*$",
    r"\((?-i:[A-Z])[^()/\d]{2,50}/(?-i:[A-Z])[^()/\d]{1,50}\)\W*$",
    rf"\b{_MADE} ?(?:by |courtesy |via |[:/|©]|\.\.\.)[^!?]{{1,50}}$",
    rf"(?:/|\bvia |\bcourtesy (?:of )?){_AGENCY}\b[^.]{{0,30}}\W*$",
    rf"\b{_AGENCY}\)?$",
    r"(?-i:[a-z])/(?-i:[A-Z][\w.]*)(?: (?-i:[A-Z])[\w.]*){0,2}$",
    r"\bfile (?:photo|image|picture)\b",
)

BYLINE = re.compile(
    r"(?:(?:written|words|story|report|reported|review|posted|published|opinion|analysis|text|interview) )?by:?(?: |$)|(?:author|reporter|writer)s?:",
    re.IGNORECASE,
)

# A time line without its day.
CLOCK = _within(
    r"\b\d{1,2}:\d\d ?[ap]\.?m\b", r"\b\d+ ?(?:h|m|d|min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago\b"
)

# What a line about its author says.
_WRITER = r"(?:reporter|editor|writer|journalist|correspondent|columnist|contributor|producer|author|fellow|photographer|blogger|critic|anchor|commissioner|professor)"
ROLE = _within(
    rf"^(?-i:[A-Z])[^.]{{3,60}}?,? (?:is|was) (?:an?|the|our|currently an?|.{{1,20}}[’']s?) [^.]{{0,80}}\b{_WRITER}s?\b",
    rf"^(?:(?:senior|staff|chief|political|contributing|managing|deputy|news|freelance|associate|digital|breaking) )+{_WRITER}s?\b",
    r"^(?-i:[A-Z])[^.]{3,60}? (?:covers|writes (?:about|for)|reports on|has (?:written|reported) (?:for|on|about))\b",
)
ROLE_WORD = _within(rf"\b{_WRITER}s?\b", r"\b(?:analyst|staff|contributing)\b")
