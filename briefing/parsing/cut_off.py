"""Whether an article is cut off: a notice that withholds the rest of it, or an end that is no end.

A button, a box or an invitation to subscribe stands below complete articles, too, and says nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.articles import BODY, Article, Block, Role
from briefing.findings import Stated
from briefing.parsing.drafts import holding

_THIS = r"(?:this|the|our) (?:\w+ ){0,2}(?:article|story|report|post|piece|content|text|analysis|interview|column|item|page)"
WITHHELD = re.compile(
    rf"\bto (?:continue|keep|finish|carry on)(?: to)? (?:reading|read)\b|\b(?:continue|keep|finish) reading (?:this|the|with|by|for|your|for free)\b|\b(?:subscribe|log ?in|sign (?:in|up)|register|join|pay)\b[^.!?]{{0,60}}\bto (?:continue|keep reading|read on)\b"
    rf"|\bto (?:read|access|view|see|unlock|get|enjoy) (?:the (?:rest|remainder|full|whole|complete|entire)|(?:all|more) of {_THIS}|{_THIS})"
    rf"|\b(?:read|access|unlock|view|see) the (?:rest of {_THIS}|full (?:article|story|report|post|piece|text))\b[^.]{{0,60}}\b(?:subscri|log|sign|regist|member|account|free|trial|month|week)"
    rf"|\bunlock {_THIS}|\b{_THIS} (?:is|are) (?:\w+ )?(?:only |exclusively |exclusive |reserved |available (?:only |exclusively )?)?(?:for|to) (?:\w+ ){{0,3}}(?:subscribers|members|registered|premium|paying|patrons|supporters)"
    rf"|\b{_THIS} is (?:behind a paywall|locked|premium)|\b(?:for|only) subscribers only\b|\b(?:exclusive|premium) (?:content|article|story) for (?:\w+ )?(?:subscribers|members)"
    r"|\b(?:this is|you(?:[’']re| are) (?:reading|seeing|viewing)) (?:only )?(?:a|the) (?:free )?(?:preview|excerpt|extract|teaser)\b|\byou(?:[’']ve| have) (?:reached|used|read|hit)\b[^.]{0,40}\b(?:limit|free (?:articles|stories)|articles? this month)"
    r"|\b\d{1,3}\s?% (?:of (?:this|the) (?:article|story) (?:remains|is left|left to read|remaining)|left to read)|\bthe (?:rest|remainder) of (?:this|the) (?:article|story|post) is\b"
    r"|\bum (?:weiterzulesen|den (?:ganzen|vollständigen|kompletten|gesamten) (?:artikel|text|beitrag)|diesen (?:artikel|beitrag))|\bweiterlesen mit\b|\b(?:dieser|diesen) (?:artikel|beitrag|text|inhalt) (?:ist (?:nur |exklusiv )?(?:für|unseren?)|mit\b.{0,30}\blesen)|\b(?:jetzt|hier|sofort) (?:den )?(?:ganzen |vollständigen )?(?:artikel|text) (?:freischalten|weiterlesen)"
    r"|\b(?:cet|l[’']) ?article (?:est )?(?:entièrement )?(?:réservé|est réservé)|\bréservée?s? (?:aux|à nos) abonnés|\bil vous reste \d{1,3}(?:[.,]\d+)?\s?%|\bpour lire la suite\b|\bla suite (?:de cet article )?est réservée"
    r"|\b(?:contenido|artículo|noticia) (?:exclusiv[oa]|solo|sólo) para (?:suscriptores|socios|abonados)|\bpara (?:seguir|continuar) leyendo\b|\bpara continuar (?:lendo|a ler|a leitura)\b|\b(?:conteúdo|artigo|matéria) exclusiv[oa] para assinantes"
    r"|\bper (?:continuare (?:a leggere|la lettura)|leggere l[’']articolo)|\b(?:contenuto|articolo) riservato agli abbonati|\bverder lezen\?|\bom verder te lezen\b|\bartikel is (?:alleen|exclusief) voor abonnees"
    r"|\b(?:for|för) (?:å|att) (?:lese|läsa) (?:videre|vidare|hele|hela)|\bfor at læse (?:videre|hele)|\b(?:denne artikkelen|denne artikel|den här artikeln) er (?:kun )?for abonnenter|чтобы (?:прочитать|читать) (?:дальше|полностью|статью)|(?:статья|материал|текст) доступ\w+ (?:только )?(?:по подписке|подписчикам)"
    r"|この記事は(?:有料)?会員(?:限定|記事)|有料会員(?:限定|になると)|残り\s?[\d,]+\s?文字|続きを読むには|구독자 전용",
    re.IGNORECASE,
)  # fmt: skip
"""What a notice says that holds the rest of this text back, other than an invitation to subscribe to the outlet."""
HINTS = (
    "read", "continue", "access", "view", "to see", "see the", "unlock", "to get", "enjoy", "subscri", "member", "regist", "premium", "paying", "patron",
    "supporter", "paywall", "locked", "excerpt", "extract", "teaser", "limit", "free ", "this month", "remain", "left", "rest of", "lesen", "um den",
    "um diesen", "freischalten", "artikel", "beitrag", "inhalt", "ser text", "article", "réserv", "vous reste", "la suite", "para", "leggere", "lettura", "riservato", "lezen", "abonne",
    "läsa", "lese", "læse", "читать", "доступ", "会員", "残り", "続きを読む", "구독자",
)  # fmt: skip
"""What every notice has somewhere, in lower case: most lines need no search."""
OTHER = re.compile(r"javascript|\bcookies?\b|\bbrowser|\bvideo\b|\bcomment", re.IGNORECASE)
"""What is withheld for another reason, or is not the text."""
BROKEN = re.compile(r"\[\s?(?:…|\.{3})\s?\]\W{0,3}$|(?:…|\.{3})?\s?\[\+\d+ chars\]$")
DOTS = re.compile(r"(?:…|\.{3})$")
MORE = re.compile(
    r"(?:continue reading|read (?:more|on|the (?:full|rest|whole)\b.{0,40})|(?:weiter|mehr) ?lesen|lire la suite|leer más|seguir leyendo|leggi tutto|continua a leggere|läs mer|les mer|læs mere|lees (?:meer|verder)|czytaj (?:więcej|dalej)|читать (?:далее|дальше))\b.{0,60}",
    re.IGNORECASE,
)
NOTICE = 400
"""Characters that a notice has at most; a longer paragraph speaks of something."""
SHORT, LITTLE = 1_500, 400
"""Characters of a body that is short, and what may stand below a notice without being the rest."""
NO_NOTICE = {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION, Role.QUOTE, Role.RELATED}
NEAR = 4
"""Blocks below the last of the body within which a notice says that the body ends there."""


def with_cut_off(article: Article) -> Article:
    """The article, with what says that it is cut off where something does."""
    return replace(article, cut_off=cut_off(article))


def cut_off(article: Article) -> Stated | None:
    """The notice that withholds the rest, or the marks with which the text breaks off; None where it seems complete."""
    if article.source.is_body:
        return None
    short = [article.text_of(block.span) if len(block.span) <= NOTICE else "" for block in article.blocks]
    hinted = sorted(holding([text.lower() for text in short], HINTS))
    notices = [i for i in hinted if _is_notice(article.blocks[i].role, short[i])]
    told = frozenset(notices)
    body = [i for i, block in enumerate(article.blocks) if block.role in BODY and i not in told]
    if not body:
        return None
    for i in notices:
        if i > body[0] and _ends_there(article, body, i):
            return _told(article, article.blocks[i], "cut off/a notice that withholds the rest")
    return _broken_off(article, body)


def _is_notice(role: Role, text: str) -> bool:
    if role in NO_NOTICE:
        return False
    quoted = text.startswith(("“", '"', "«", "„", "»", "‘"))
    return not quoted and bool(WITHHELD.search(text)) and not OTHER.search(text)


def _ends_there(article: Article, body: Sequence[int], i: int) -> bool:
    """Whether next to nothing of the text stands below the notice, and what stands above ends at it or is short."""
    below = sum(len(article.blocks[k].span) for k in body if k > i)
    above = sum(len(article.blocks[k].span) for k in body if k < i)
    last = max((k for k in body if k < i), default=i)
    return below <= min(LITTLE, above) and (i - last <= NEAR or above <= SHORT)


def _broken_off(article: Article, body: Sequence[int]) -> Stated | None:
    last = article.blocks[body[-1]]
    text = article.text_of(last.span)
    if BROKEN.search(text[-60:]):
        return _told(article, last, "cut off/the text breaks off in brackets", tail=True)
    below = article.blocks[body[-1] + 1 : body[-1] + 3]
    more = any(MORE.fullmatch(article.text_of(block.span).rstrip(" .…»›>→")[:120]) for block in below)
    if DOTS.search(text[-20:]) and more and sum(len(article.blocks[k].span) for k in body) <= SHORT:
        return _told(article, last, "cut off/dots, and a link to the rest", tail=True)
    return None


def _told(article: Article, block: Block, by: str, *, tail: bool = False) -> Stated:
    span = block.span
    if tail:
        start = max(span.start, span.end - 60)
        span = span.part(start + max(0, article.source.text[start : span.end].find(" ") + 1), span.end)
    return Stated(" ".join(article.text_of(span).split()), span, by)
