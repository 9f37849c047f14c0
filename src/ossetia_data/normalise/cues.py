# ruff: noqa: E501 (a pattern is easier to read whole)
"""What English news pages print around an article, as patterns: what many share, and no publisher's own words."""

import re

STOP_WORDS = frozenset(
    "a about after all also although an and are as at be because been before being but by can could did do does "
    "for from had has have he her him his how i if in into is it its just may might more most much my no not of on "
    "one only or other our out over said she should since so some such than that the their them then there these "
    "they this those through to under until up was we were what when where which while who will with would you your".split()
)


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})\W*", re.IGNORECASE)


def _leading(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})", re.IGNORECASE)


def _within(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_NETWORK = (
    r"(?:facebook|twitter|x|instagram|linked ?in|whats ?app|reddit|pinterest|tik ?tok|you ?tube|telegram|threads"
    r"|flipboard|messenger|tumblr|snapchat|bluesky|google news|rss|e-?mail|link|sms|pocket|mastodon|print)"
)
_PIECE = r"(?:article|story|post|page|piece|column|video)"

# A line that is nothing but this is a control, a menu entry or a label of the page.
LABEL = _whole(
    # advertising
    r"(?:skip )?(?:an? )?ad(?:vert(?:isement)?)?s?(?: \d+)?(?:,? (?:continue|story|article).*)?",
    r"sponsored(?: (?:content|by .*))?|supported by|promoted|paid (?:content|post)|partner content",
    r"shop(?: now)?|buy now.{0,15}|check price.{0,15}|get started",
    # sharing
    r"(?:click to )?(?:share|save|send|tweet|post|pin|follow|copy|e-?mail|print|like|gift|bookmark|download)"
    rf"(?: (?:this|us|full|the))?(?: {_PIECE})?(?: (?:on|via|to|by|with|in|at|a))?"
    rf"(?: (?:{_NETWORK}|friend|link))*(?: \(opens in new window\))?",
    rf"{_NETWORK}(?:,? (?:and )?{_NETWORK})*|\(opens? in (?:a )?new (?:window|tab)\)",
    rf"(?:link )?copied!?.*|copy (?:link|url).*|gift this {_PIECE}|share (?:this|via|options?|full {_PIECE}).*",
    # comments
    r"(?:\d[\d,.]*k? )?(?:reader )?comments?(?: \(?\d+\)?)?|reply|report",
    r"(?:leave|post|add|view|show|read|join|hide|load) .{0,20}(?:comments?|conversation|discussion|reply)",
    r"\d+ (?:views?|shares?|likes?|votes?|results?|reactions?)",
    # accounts and subscriptions
    r"subscribe.{0,30}|(?:sign|log) ?(?:in|up|out).{0,30}|register(?: now)?|my account|donate.{0,20}|contribute",
    r"newsletters?(?: sign ?-?up)?|manage (?:my )?.{0,20}|follow.{0,40}",
    # menus
    r"home|menu|search.{0,15}|close.{0,12}|open .{0,12}menu|skip to .{0,40}|(?:back|return|go) to .{0,30}",
    r"contact(?: us)?|about(?: us)?|careers?|jobs|site ?map|accessibility.{0,15}|corrections?|advertise.{0,20}",
    r"(?:faqs?|help|support)(?: cent(?:er|re))?|e-?paper|print edition|crosswords?|horoscopes?|classifieds?|obituaries",
    r"(?:tags?|filed under|topics?):?.{0,200}|categor(?:y|ies)|keywords|sections?|in this (?:article|story)",
    # the small print
    r"(?:cookie|privacy|ad|ethics|editorial)s? .{0,12}(?:policy|preferences|settings|notice|choices|standards?)",
    r"terms(?: (?:of|and|&).{0,30})?|do not sell.{0,50}|your .{0,20}privacy.{0,20}",
    # other articles
    r"(?:related|recommended|similar|further|suggested)(?: .{0,25})?|explore more.{0,30}",
    r"most .{0,6}(?:popular|read|viewed|shared|watched|commented|recent|discussed).{0,20}|trending.{0,20}|popular.{0,20}",
    r"read (?:more|next|now|full|also|the full).{0,25}|also on .{0,20}|see also.{0,30}|up next.{0,20}|latest",
    r"(?:see|view|show|load|learn|find out|click for|discover|explore) (?:more|all|less|full).{0,40}",
    r"more(?: (?:from|on|in|about|stories|news|top|like|coverage|to).{0,50})?",
    rf"next(?: (?:up|{_PIECE}).{{0,40}})?|prev(?:ious)?(?: {_PIECE}.{{0,40}})?",
    r"(?:top|latest|breaking|recent|other|featured|must|don['’]t miss|today['’]s|what to) "
    r"(?:stories|news|headlines|posts?|articles?|videos?|reads?|read|watch).{0,20}",
    r"editor['’]?s?['’]? picks?|you (?:may|might) (?:also |be ).{0,30}|(?:around|from) the web|in case you missed it",
    # pictures and sound
    r"(?:watch|listen|play|live|videos?|photos?|gallery|audio|podcasts?)"
    rf"(?: (?:now|live|again|more|video|below|to (?:this )?{_PIECE}))?|now playing.{{0,20}}|(?:loading|expand).{{0,20}}|collapse",
    r"\d+ ?(?:min(?:ute)?s?|sec(?:onds?)?)\.?(?: (?:read|listen|watch))?",
    r"\[?(?:image|img|photo|picture|thumbnail|logo|icon|placeholder|(?:placeholder )?alt text|enlarge.{0,12})\]?",
    r".{0,20} (?:icon|button)",
    # the author
    r"about (?:the |our )?authors?|authors?|contributors?|meet the .{0,20}|view (?:author|profile|bio).{0,15}",
    r"(?:see |read )?full bio.{0,20}",
)

# A line that begins like this leads away from the article, or speaks to the page's visitor.
LEAD = _leading(
    # other articles
    r"(?:related|read (?:more|also|next)|also read|see also|more(?: on)?|watch|listen|video|recommended|must read"
    r"|up next|next|previous|trending|you may also like|editor['’]s picks|tags?|filed under|categories|topics|share"
    r"|learn more|for more|sign up|subscribe|click here)\s?[:»>|–—]",
    r"read (?:the|our) full |read more (?:about|on|from|at|:)|(?:continue|keep) reading|scroll (?:down|to continue)",
    # appeals
    r"sign up (?:for|to|here|now|today)\b|subscribe (?:to|now|for|today|here)\b|(?:click|tap) here\b|join our\b",
    r"follow (?:us|our|me|@)|follow .{1,30} on (?:twitter|x|facebook|instagram|linkedin|youtube|tiktok|google)\b",
    r"(?:like|find) us on |(?:get|receive) .{0,40}(?:newsletter|inbox|alerts|e-?mails)|want more .{0,40}\?",
    r"never miss an? |stay (?:up to date|informed|tuned|connected|on top)\b|already (?:a|have an) (?:subscriber|member|account)",
    r"become a (?:member|subscriber|patron)|support (?:our|independent|quality) |download (?:the|our) |enjoy unlimited ",
    r"unlock (?:a|the|premium|unlimited|your|our)\b|share your (?:story|thoughts|opinion|views?|experience)",
    r"thank(?:s| you) for (?:reading|subscribing|signing|registering|your|contacting|joining|visiting|supporting)",
    r"(?:have|got|do you have) (?:an?|you got a) (?:confidential )?(?:tip|story|question|news)\b",
    r"do you want to (?:submit|share)|if you (?:have|like|enjoy|liked|found) .{0,50}(?:story|tip|article|information|newsletter)",
    r"(?:send|contact|e-?mail|reach|write to) .{0,60}@|tell us |let us know |we welcome ",
    r"view this post on |a post shared by |install the .{0,30}app",
    # the page about the article
    r"this (?:story|article|post|piece|column|op-ed|content|page|site|website) (?:originally|first|contains|appears|appeared"
    r"|(?:was|is|has been) (?:originally|first|produced|updated|reviewed|published|republished|corrected|part|more than|adapted"
    r"|written|supported|brought)|may (?:contain|include)|uses|includes|also appear|does not|should not)",
)

# Words that only a page says about itself, wherever they stand in a line.
NOTICE = _within(
    # rights and small print
    r"©|\(c\) ?(?:19|20)\d\d|\bcopyright\b.{0,40}\b(?:19|20)\d\d|all rights reserved|(?:registered )?trademarks? of",
    r"may not be (?:published|reproduced|republished|redistributed)|unauthorized use|respect(?:ful of)? copyright",
    r"privacy (?:policy|notice|statement|rights)|terms (?:of (?:use|service)|(?:and|&) conditions)",
    r"\bcookies? (?:policy|notice|preferences|settings|consent)|(?:uses?|accept|our|enable) cookies|recaptcha",
    r"affiliate (?:links?|commission|partnership|program)|earn (?:an? )?(?:affiliate )?commission",
    r"may receive (?:compensation|a commission)|advertis(?:er|ing) (?:disclosure|content|with us|partners)",
    r"is not responsible for|(?:opinions?|views?) expressed .{0,60}\b(?:those|solely|not|my)\b",
    r"(?:quotes|data) (?:delayed|displayed|provided by)|all times eastern|\bnmls\b",
    # the publisher and its visitor
    r"\bour (?:free |daily |weekly |morning )*(?:newsletters?|mailing list|apps?\b|website|youtube channel|podcasts?|advertisers"
    r"|sponsors|subscribers|journalism|terms)",
    r"\byour (?:inbox|browser|subscription|privacy|account|consent|data choices|preferences|ad choices|personal (?:data|information))",
    r"sign up (?:for|to) .{0,60}(?:newsletter|alerts|e-?mail|updates)|subscribe (?:to|now|for|today)\b",
    r"by (?:signing|clicking|subscribing|submitting|continuing|entering|providing|registering)\b.{0,40}"
    r"\b(?:agree|consent|accept|acknowledge)",
    r"for (?:more|all) .{0,60}(?:visit|click|follow|subscribe|go to|check out)\b|story tips|news tips",
    r"(?:visit|go to|check out|head to) .{0,60}(?:\bour\b|www|\.com)",
    r"follow (?:us|.{0,40}) on (?:twitter|x|facebook|instagram|social|linkedin|threads|tiktok)\b",
    r"community (?:guidelines|standards|rules)|to (?:leave|post|add|view) (?:a |the )?comments?\b",
    r"comments (?:are|section|policy) .{0,20}(?:closed|moderated|disabled|open|policy)",
    # the machine
    r"(?:enable )?javascript(?: is (?:disabled|required))?|(?:powered|hosted) by (?:wordpress|disqus|livefyre|google)",
    r"<(?:a|div|img|script|iframe|audio|video|br|p|span)\b|does not support (?:the )?<?(?:audio|video|html5|iframe)",
    r"opens? in (?:a )?new (?:window|tab)|https?://\S{1,500}$|^[^\s@]{1,100}@\S{1,100}\.\w+$",
    # who made the article, and embedded posts
    rf"contributed to this (?:report|{_PIECE})|^\W*(?:reporting|editing|additional reporting) by (?-i:[A-Z])",
    rf"last (?:updated|modified)|version of this {_PIECE}|(?:first|originally) (?:published|appeared) (?:on|in|at|by)",
    r"on (?:twitter|x|instagram|facebook) @\w+\.?$|^@\w+|\(@\w+\) (?:on )?(?-i:[A-Z])[a-z]+ \d",
)

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
