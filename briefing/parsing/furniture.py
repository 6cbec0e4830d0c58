"""Words of page furniture: what a scrape leaves of adverts, players, menus, cookie notices, share buttons, paywalls."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial

from briefing.parsing.openings import Openings, alternatives

# Each rule: why the line is debris, and what the whole line (or its beginning) looks like. Lines longer than LONGEST
# are left to how they look: sentences of an article may speak of cookies and newsletters.
LONGEST = 400
SHORT = 60
SPONSOR = "announces a sponsor’s message"
RELEASE = "mark of a release"


WHOLE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("advert slot", (r"(?:related topics\s*)?\d{2,4} ?[x×] ?\d{2,4}", r"(?:- ?)?adverti[sz](?:ements?|ing)(?: ?-)?(?: advertisement)?",
        r"advert(?:orial)?s?", r"ads?", r"sponsored(?: content| links?| by.{0,40})?", r"promoted(?: content| links?)?", r"anzeige", r"werbung", r"publicidad(?:e)?", r"publicité",
        r"pubblicità", r"reklam[ae]?", r"(?:story|article) continues below(?: this ad(?:vertisement)?)?", r"(?:advertisement[\s.]*)?continue reading(?: the main story)?(?: below)?", r"report (?:this )?ad",
        r"(?:- )?scroll (?:down )?(?:to continue|for more)(?: -)?", r"paid (?:content|post|for by.{0,40})", r"remove ads", r"ad feedback", r"from our (?:sponsors|partners)")),
    (SPONSOR, (r"(?:[-–—*]+ ?)?(?:a )?(?:message|word|note) from (?:our|today[’']s|this week[’']s) (?:sponsors?|partners?|advertisers?)(?: ?[-–—*]+)?",
        r"(?:today[’']s |this week[’']s )?(?:newsletter|issue|edition|e-?mail) is (?:sponsored|presented|supported|brought to you) by .{1,40}", r"(?:[-–—*]+ ?)?(?:eine )?(?:nachricht|botschaft) unsere[sr] (?:sponsors?|sponsoren|partners?)(?: ?[-–—*]+)?")),
    ("player control", (r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?: ?/ ?(?:\d{1,2}:)?\d{1,2}:\d{2})?", r"(?:play|pause|mute|unmute|loading|replay|rewind|fullscreen|full screen|play video|play audio|watch now|listen now|watch live|live)",
        r"(?:now )?playing(?: .{0,30})?", r"(?:current time|duration(?: time)?|remaining time|stream type|loaded|progress|playback rate|chapters|captions off|subtitles off|seek to live)[: ]*[-\d:.%x]*",
        r"listen(?: to (?:this )?(?:article|story))?(?: ?[(·•-]? ?\d+ ?min(?:utes)?\)?)?", r"(?:scroll (?:down )?|see below )for (?:the )?videos?(?: .{0,20})?", r"artikel (?:an)?hören", r"écouter l[’']article", r"(?:media|video) caption,?", r"video (?:player|unavailable|is loading)", r"the media could not be loaded.*", r"this is a modal window", r"auto ?play", r"beginning of dialog window.*")),
    ("picture gallery", (r"\+\d{1,3}", r"\+?(?:\d{1,3} )?(?:view|open|see|show) (?:the |all )?(?:full |photo |image )?(?:gallery|slideshow|photos|images|pictures)(?: ?\(?\d+(?: (?:photos|images|pictures))?\)?)?", r"\d{1,3} (?:photos|images|pictures|fotos|bilder)", r"(?:photo |image |picture )?gallery", r"(?:foto|bilder)(?:galerie|strecke)")),
    ("share button", (r"share(?: this)?(?: (?:article|story|post|page|on|via|by|to|with|link|now|full article|with friends).{0,30})?", r"(?:share|post|send|save|print|copy link|tweet|pin|pin it|email|e-mail|mail|whatsapp|telegram|facebook|twitter|x|linkedin|reddit|pinterest|flipboard|pocket|instagram|youtube|tiktok|threads|bluesky|mastodon|messenger|tumblr|rss|sms|snapchat|xing|line|viber|x \(twitter\)|copy|copied|link copied!?|teilen|drucken|merken|compartir|partager|condividi|compartilhar|dela|del|share icon|like|likes|bookmark|gift(?: article| this article)?|print(?: this)?(?: article| page)?|save (?:article|story|for later)|e-?mail (?:this|article|link).{0,20}|post on x|send (?:via|by|to).{0,20})",
        r"(?:(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|reddit|pinterest|telegram|instagram|youtube|copy link|print|share|tweet|messenger|rss|pocket)[\s,|/•·]*){2,}", r"follow(?: us| me)?(?: (?:on|@).{0,40})?", r"(?:partager|compartir|condividi|teilen|auf|delen|dela|del) (?:sur|en|su|auf|op|på)? ?(?:facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail)(?: teilen)?", r"(?:click|tap) to (?:share|print|email).{0,40}", r"(?:\d+[\d,.]*k? )(?:shares?|likes?|views?|reposts?|retweets?|reads?)", r"add (?:us )?(?:as|on) (?:a )?(?:preferred|google).{0,40}", r"offrir l[’']article", r"lire plus tard", r"artikel (?:teilen|drucken|merken)", r"like loading", r"share this:?")),
    ("profile of an author", (r"avatar(?: of| for)?(?: .{1,60})?", r"(?:contributor|contributing writer|profile|view profile|author|about the authors?|view bio|bio|see (?:all|more) (?:posts|articles|stories)(?: by.{0,40})?|more (?:posts|articles|stories) (?:by|from).{0,40}|view all (?:posts|articles)(?: by.{0,40})?|follow author|author archive|read more by.{0,40}|all posts|author page|über den autor|zum autor|autor(?:in)?)")),
    ("navigation", (r"skip to .{1,30}", r"zum inhalt(?:sbereich)?(?: springen)?", r"(?:aller|passer) au contenu(?: principal)?", r"(?:saltar|ir) al contenido(?: principal)?", r"vai al contenuto", r"(?:home|startseite|accueil|inicio|forside) ?[>›»].{1,50}", r"jump to .{1,30}", r"(?:back )?to (?:the )?top", r"back to (?:home|top|results|all|main|news|blog).{0,20}", r"menu", r"main menu", r"(?:open|close|toggle|show|hide)(?: (?:the )?(?:menu|navigation|search|sidebar|submenu|nav|sub-?menu|this))+.{0,20}", r"close", r"search(?: for)?", r"home", r"(?:site ?)?navigation",
        r"log ?(?:in|out)", r"sign (?:in|out|up)(?: (?:now|here|free))?", r"register(?: now)?", r"subscribe(?: (?:now|today|here))?", r"my account", r"account", r"(?:previous|next|prev)(?: (?:article|post|story|page|slide|image))?", r"« ?(?:previous|prev|older).{0,60}", r"(?:older|newer) (?:posts?|entries)", r"post navigation", r"breadcrumbs?", r"you are here", r"(?:load|show|see|view) (?:more|all|less)(?: .{0,30})?", r"(?:read )?more", r"learn more", r"find out more", r"click here", r"expand(?: all)?", r"collapse",
        r"contact(?: us)?", r"about(?: us)?", r"help(?: cent(?:er|re))?", r"faqs?", r"careers?", r"jobs", r"sitemap", r"terms(?: (?:of|and|&) (?:use|service|conditions))?", r"privacy(?: (?:policy|notice|statement|settings|preferences|center))?", r"(?:cookie|cookies)(?: (?:policy|settings|notice|preferences|consent))?", r"accessibility(?: statement)?", r"impressum", r"datenschutz(?:erklärung)?", r"agb", r"kontakt", r"do not sell.{0,40}", r"manage (?:cookies|preferences|consent).{0,20}", r"your (?:ad|privacy) choices",
        r"(?:trending|most (?:read|popular|viewed|shared|recent|commented|watched)|popular|latest|featured|top stories|editor'?s?’?s? (?:picks?|choice)|more (?:stories|news|articles)|recent (?:posts|comments|articles|stories|news)|latest (?:news|stories|posts|articles|videos|headlines)|popular (?:posts|articles|stories))(?: (?:now|today|articles|stories|posts|news|videos|topics|in .{1,30}|from .{1,30}))?", r"go to .{1,30}", r"view comments", r"key events", r"(?:show key events|newest|oldest)(?: first| only)", r"(?:continued|fortsetzung|suite) (?:on|from|auf|von|en|de) (?:page|seite|p\.) ?[a-z]?\d{1,3}", r"reuse this content", r"edition", r"language", r"e-?paper", r"newsletters?", r"podcasts?", r"archives?", r"categories", r"subscribe to (?!continue|read|keep|access|unlock|view|see|finish).{1,60}", r"support us", r"donate(?: now)?", r"je m[’']abonne", r"s[’']abonner", r"se connecter", r"mon compte", r"abonnez-vous", r"connexion", r"anmelden", r"abonnieren", r"suscríbete", r"suscribirse", r"iniciar sesión", r"accedi", r"abbonati")),
    ("comment section", (r"(?:\(?\d[\d,.]*\)? )?comments?(?: ?\(?\d*\)?)?", r"(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply|review)", r"(?:leave|cancel|post) (?:comment|reply)", r"(?:view|show|hide|load|read|see|join|close)(?: the| all)? (?:conversation|discussion|comments?)(?: ?\(?\d*\)?)?", r"no comments(?: yet| to show)?", r"reply", r"join the (?:conversation|discussion)", r"comments (?:are|have been) (?:closed|disabled|turned off).*", r"what do you think.{0,20}", r"your email address will not be published.*", r"required fields are marked.*", r"(?:name|email|e-mail|website|comment|message)(?: ?\*| ?\(required\))?", r"save my name, email.*", r"kommentare?(?: \(?\d+\)?)?", r"comentarios?", r"commentaires?(?: \(?\d+\)?)?", r"notify me .{1,60}", r"(?:enter |type )?(?:your )?e-?mail(?: address)?", r"this site uses akismet.*", r"(?:newest|oldest|best rated|worst rated|click to rate|most liked)", r"share what you think", r"the comments below have .*")),
    ("feedback form", (r"(?:was|did|is) (?:this|you find this) (?:page|article|information|story|content) (?:helpful|useful|interesting)(?: to you)?\??", r"yes (?:/ )?no", r"report a problem (?:with|on) this page")),
    (RELEASE, (r"ends?", r"[-–—]+ ?(?:ends?|ende|fin) ?[-–—]+", r"(?:press|news|media) (?:release|statement)", r"(?:for|not for) (?:immediate )?(?:release|publication)(?: .{0,40})?", r"pressemitteilung", r"communiqué de presse", r"nota de prensa", r"(?:media|press) (?:contacts?|enquiries|office):?.{0,40}", r"comunicato stampa")),
    ("empty label", (r"(?:last )?(?:updated|modified|published|posted|date|first published|publi[sz]hed on|aktualisiert|veröffentlicht)(?: (?:on|at))?:?",)),
    ("reading time", (r"(?:reading time:? ?)?(?:about |~ ?)?\d{1,3}[ -]?(?:min(?:ute)?s?)\.?(?: (?:read|reading|listen|watch|to read|ago))?", r"(?:read(?:ing)? time|lesezeit|lesedauer|listening time)[: ].{1,20}", r"\d{1,2} min(?:uten)? lesezeit", r"(?:temps de lecture|tiempo de lectura|tempo di lettura|leestijd|lästid)[: ].{1,20}")),
    ("time of an entry", (r"(?:posted|published|updated)(?: at)? \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{3,4})?", r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:[a-z]{2,4}|uhr))?", r"\d+ ?(?:hours?|days?|weeks?|months?|minutes?|hrs?|mins?|[mhd]) ago", r"vor \d+ (?:minuten?|stunden?|tag(?:en)?)", r"il y a \d+ (?:minutes?|heures?|jours?)")),
)  # fmt: skip

START: tuple[tuple[str, str], ...] = (
    ("copyright line", r"(?:copyright\b(?! (?:law|act|infring|holder|claim|case|suit|office|protect|owner))|©|\(c\) ?\d{4}|&copy;|all rights reserved|© ?\d{4}|alle rechte vorbehalten|todos los derechos|tous droits)"),
    ("comment section", r"(?:\d+|one) (?:thoughts?|responses?|replies|comments) (?:on|to) [\"“‘«„]"),
    ("cookie notice", r"(?:we|this (?:web)?site|our (?:web)?site|our partners|we and our (?:\d+ )?partners)(?: also)? (?:use|uses|store|may use|and our partners use) (?:of )?(?:\w+ )?cookies|nous utilisons des cookies|wir (?:verwenden|nutzen|benutzen) cookies|(?:diese|unsere) (?:web)?seite (?:verwendet|nutzt|benutzt) cookies|(?:utilizamos|usamos) cookies|ce site utilise des cookies|(?:utilizziamo|usiamo) (?:i )?cookie|vi (?:bruker|använder|bruger) cookies|wij gebruiken cookies|by (?:continuing|using|clicking|browsing|visiting|closing|accepting) .{0,80}(?:cookie|privacy|agree|terms|consent)|(?:strictly )?necessary cookies|(?:these|performance|functional|targeting|analytics|marketing|advertising|advertisement|statistics) cookies|privacy overview|accept (?:all )?(?:cookies|&|and close)|cookie"),
    ("newsletter box", r"(?:follow|join) [^.!?]{2,60} on (?:whatsapp|telegram|instagram|google news|facebook|twitter|bluesky|youtube|tiktok)|view (?:this e-?mail )?in (?:your )?browser|was this (?:e-?mail |newsletter )?forwarded to you|(?:den |unseren )?newsletter (?:abonnieren|bestellen)|you are receiving this (?:e-?mail|newsletter)|unsubscribe|(?:normal|larger|very large) text size|(?:sign up|subscribe|register|get (?:the|our|your|all)|join|enter your (?:e-?mail|name)|want (?:more|to)|don[’']t miss|stay (?:up to date|informed|in the know|on top|updated)|receive|sign me up|be the first|thank you for (?:subscribing|signing)|thanks for (?:subscribing|signing)|you (?:will|have been|are now|can) (?:be )?(?:subscrib|unsubscrib)\w*|please enter a valid|invalid email|download (?:the|our) .{0,20}app|get the .{0,20}app|melden sie sich|jetzt (?:abonnieren|anmelden)).{0,120}(?:newsletter|inbox|e-?mail|alerts?|subscri|briefing|free|updates|every (?:day|morning|week)|notifications|app)\b"),
    ("paywall notice", r"(?:cet )?article (?:est )?réservé|il vous reste .{1,12} de cet article|la suite est réservée|(?:dieser|der) (?:artikel|inhalt) ist (?:nur )?(?:exklusiv )?für (?:abonnent|mitglieder)|(?:jetzt|mit \w+) weiterlesen|(?:este )?(?:artículo|contenido) (?:es )?(?:exclusivo|solo) para|you have \d+ (?:free )?(?:articles?|stories) (?:left|remaining)|(?:subscribe|sign (?:in|up)|log ?in|register|already (?:a|have)|to (?:continue|read|access|view|keep) |this (?:article|content|story|page) is (?:only |exclusively )?(?:for|available)|you(?:[’']ve| have) (?:reached|read|\d+)|unlock|become a (?:member|subscriber|supporter)|support (?:our|independent|local|quality|us)|get (?:unlimited|full) |start your |try .{0,20} for).{0,100}(?:subscri|account|sign in|log in|article|access|member|journalism|free|trial|month|week|continue|newsroom|reporting)\w*"),
    ("script notice", r"(?:please )?(?:enable|turn on|activate) (?:javascript|cookies|js)|javascript (?:is|must|has|seems)|your browser (?:does|is|doesn)|(?:this|the) (?:video|content|browser|audio) (?:is )?(?:not|no longer|cannot|can[’']t|could not)|we(?:[’']re| are) sorry, (?:this|but)|loading|an error (?:has )?occurred|something went wrong"),
    ("note on the print edition", r"(?:this|a version of this) (?:article|story|essay|piece) (?:appears|appeared) (?:in|on) .{0,80}\b(?:print|issue|edition|page)\b"),
    ("share button", r"share (?:or|and) comment on this article"),
    ("disclosure", r"(?:this (?:site|page|post|article|story|website) (?:is protected by recaptcha|(?:may )?contains? affiliate)|we may (?:earn|receive) (?:a )?(?:commission|compensation)|(?:if|when) you (?:buy|purchase|click) .{0,80}(?:commission|links?)|as an amazon associate|(?:all )?(?:products|items) .{0,40}independently (?:selected|reviewed)|affiliate (?:links?|disclosure)|reprints? (?:and|&) permissions|for reprint rights|this material may not be published|(?:our standards|see here for|got a (?:tip|story|news)|do you have a (?:story|tip)|have a (?:tip|story)|report (?:a|an) (?:typo|error|correction|mistake)|found an? (?:typo|error)|correction request|request (?:a )?(?:reprint|correction|permission|licen[sc]ing)|licen[sc]ing rights|why you can trust|join our (?:commenting|community)|please (?:read|see|review) our|quotes displayed|market data))"),
)  # fmt: skip

ENTRIES = re.compile(r"(?:(?<!\s)\s+)?[|•·]\s*|(?<!\s)\s+/\s+")
ENTRY = 25
BACK, ON = ("←", "⟵"), ("→", "⟶")
"""With which links to the page before begin, and links to the next one end."""
DIGIT = re.compile(r"\d")
RELATED = re.compile(
    r"(?:read (?:more|also|next|now|the (?:full )?(?:story|report|article)|this(?: next)?|on|our)|also read|see also|related(?: (?:articles?|stories|story|coverage|content|posts?|news|links?|topics?|video|reading|to this))?"
    r"|more (?:on|from|about|in|like) (?:this|the|our)?(?: (?:story|topic|subject|issue|section))?|more to (?:read|explore)|related internet links|most (?:watched|read|viewed|shared)(?: .{1,30})?|top stories|voir (?:aussi|plus)|más (?:noticias|información)|more:|more for you|recommended(?: (?:for you|reading|stories|articles|videos))?|you (?:may|might) (?:also )?(?:like|be interested|enjoy|have missed)|don[’']t miss|keep reading|up next|next up"
    r"|watch(?: (?:more|now|this|also|the video))?|in pictures|in case you missed it|icymi|suggested(?: (?:reading|articles|posts))?|what to read next|further reading|most popular|must[- ]reads?|editor[’']?s picks?"
    r"|lesen sie (?:auch|mehr)|mehr zum thema|mehr dazu|auch interessant|das könnte (?:sie|dich) .{0,20}|zum thema|lea también|lee también|le puede interesar|leia (?:também|mais)|lire aussi|à lire aussi|sur le même sujet|leggi anche|läs (?:också|mer)|les også|læs også|больше по теме|читайте также)"
    r"(?:\s*[:›»>|–—-].*|\s*)",
)
TAGS = re.compile(
    r"(?:(?:related )?(?:tags?|topics?|keywords|themen|schlagwörter|schlagworte|filed under|filed in|more on(?: this)?|etiquetas|temas|mots[- ]clés|tópicos|posted in|categories|category|categorised|tagged(?: (?:with|as|in))?|explore more on these topics|read more about)\s*(?::.*|\s*)|this (?:entry|post) was (?:posted|filed|published) (?:in|under) .*|(?:#\w[\w-]*[\s,]*)+)",
)


AFTER = r"[\s.:!>»›→…|]*"
"""What may follow the words of a whole line."""
MARK = re.compile(r"[\W_]+")
NOW_ON = re.compile(r"[^.!?]{2,60} (?:is|are) now on (?:whatsapp|telegram|instagram)")
INBOX = re.compile(r"[^.!?]{2,80}\b(?:(?:to|in) your (?:e-?mail )?inbox|in (?:ihr|dein)(?:em)? postfach)\b")
LINKS = "links to other articles, or tags"


@cache
def _compiled(written: str) -> re.Pattern[str]:
    """Of the hundreds of patterns most pages need a few: each is compiled when a line begins as it does."""
    return re.compile(written)


def _begins(written: str, lower: str) -> bool:
    return bool(_compiled(written).match(lower))


def _is_all(written: str, lower: str) -> bool:
    return bool(_compiled(f"(?:{written}){AFTER}").fullmatch(lower))


def _reason_for_all(lower: str) -> str | None:
    for reason, matches, longest in WHOLES.fitting(lower):
        if len(lower) <= longest and matches(lower):
            return reason
    return None


def _is_menu(lower: str) -> bool:
    """Whether the line is a row of short entries, at least one of which is furniture by itself: “Subscribe | Log in”."""
    if not ("/" in lower or "|" in lower or "•" in lower or "·" in lower):
        return False
    entries = [entry.strip() for entry in ENTRIES.split(lower)]
    short = len(entries) > 1 and all(0 < len(entry) <= ENTRY for entry in entries)
    return (
        short and not DIGIT.search(lower) and any(map(_reason_for_all, entries))
    )  # “12 May | 5 min read” gives a date


def _is_for_inbox(lower: str) -> bool:
    return ("inbox" in lower or "postfach" in lower) and bool(INBOX.match(lower))


def _is_now_on(lower: str) -> bool:
    return " now on " in lower and bool(NOW_ON.match(lower))


def _is_step(lower: str) -> bool:
    """Whether the line is a link to the page before or to the next one: “← Older posts”."""
    return lower.startswith(BACK) or lower.endswith(ON)


Rule = tuple[str, Callable[[str], object], int]
"""What a line is, what tells it, and the longest line that it tells."""


def _rules() -> Iterator[tuple[str, Rule]]:
    """All rules in their order, each with the pattern that says what its lines begin with."""
    yield from _WHOLE
    yield "", ("navigation", _is_menu, 2 * SHORT)
    yield "", ("navigation", _is_step, 2 * SHORT)
    for why, written in START:
        yield from ((one, (why, partial(_begins, one), LONGEST)) for one in alternatives(written))
    yield "", ("newsletter box", _is_now_on, LONGEST)
    yield "", ("newsletter box", _is_for_inbox, 2 * SHORT)
    yield from ((pattern.pattern, (LINKS, pattern.fullmatch, LONGEST)) for pattern in (RELATED, TAGS))


_WHOLE: tuple[tuple[str, Rule], ...] = (
    *((one, (why, partial(_is_all, one), SHORT)) for why, written in WHOLE for one in written),
    ("", ("mark", MARK.fullmatch, SHORT)),
)
WHOLES = Openings(_WHOLE)
RULES = Openings(_rules())


def reason_for(text: str) -> str | None:
    """Why this passage is debris by its words, or None where its words do not say so."""
    reason = known(text)
    return None if reason is LINKS else reason


def announces_links(text: str) -> bool:
    """Whether the line points to other articles, or is the heading of such links."""
    return len(text) <= LONGEST and bool(RELATED.fullmatch(text.lower()))


def gives_tags(text: str) -> bool:
    """Whether the line lists what the article is filed under, or is the heading of such a list."""
    return len(text) <= LONGEST and bool(TAGS.fullmatch(text.lower()))


def known(text: str) -> str | None:
    """What a rule knows these words as: a reason for debris, or `LINKS`; None where they may be an article's."""
    return _known(text) if len(text) <= LONGEST else None


@lru_cache(16_384)
def _known(text: str) -> str | None:
    lower = text.lower()
    for reason, tells, longest in RULES.fitting(lower):
        if len(text) <= longest and tells(lower):
            return reason
    return None
