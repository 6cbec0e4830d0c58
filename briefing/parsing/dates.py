"""Dates that an article states of itself: the line above or below the text that says when it was published or updated."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.parsing.openings import LENGTH, Openings

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner enero ene janvier janv gennaio gen janeiro januari ledna января янв janúar stycznia ocak",
            "february feb februar febrero février févr fév febbraio fevereiro fev februari února февраля фев febrúar lutego şubat",
            "march mar märz mär marzo mars março mart března марта maart mrt maret marca",
            "april apr abril abr avril avr aprile dubna апреля апр apríl kwietnia nisan",
            "may mai mayo maggio mag maio mei maj května мая maí maja mayıs",
            "june jun juni junio juin giugno giu junho června июня júní czerwca haziran",
            "july jul juli julio juillet juil luglio lug julho července июля júlí lipca temmuz",
            "august aug agosto ago août agustus augusti augustus srpna августа авг ágúst sierpnia ağustos",
            "september sep sept septiembre setiembre septembre settembre set setembro září сентября сен września eylül",
            "october oct oktober okt octubre octobre ottobre ott outubro out října октября окт október października ekim",
            "november nov noviembre novembre novembro nóvember listopadu ноября ноя listopada kasım",
            "december dec dezember dez diciembre dic décembre déc dicembre dezembro desember des prosince декабря дек grudnia aralık",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_YEAR = r"(?P<y>(?:19|20)\d{2})"
_END = r"(?:(?!\d)|(?=\d{1,2}(?::\d{2}| ?min)|\d{1,6}$))"
"""The end of a year: a clock, a reading time or a count of readers may be glued to it, as in “7 March 20247:55 AM”."""
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª)?"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})(?!\d)",
        rf"(?<![\w]){_YEAR} ?[年년] ?(?P<m>\d{{1,2}}) ?[月월] ?(?P<d>\d{{1,2}}) ?[日일]",
        rf"(?<!\w)(?<!\d[-–])(?P<d>\d{{1,2}}){_ORDINAL}[. /-]{{1,2}}(?:of |de |do )?(?P<mn>{_MONTH})\b\.?,?[ /-]{{0,2}}(?:de |of |del )?{_YEAR}{_END}",
        rf"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])))(?P<mn>{_MONTH})\b\.?[ -]?(?P<d>\d{{1,2}}){_ORDINAL}(?:[,-]|[.,]? {{1,2}}){_YEAR}{_END}",
        rf"(?<![\d.])(?P<d>\d{{1,2}})\. ?(?P<m>\d{{1,2}})\. ?{_YEAR}{_END}",
        rf"(?<![\d.]){_YEAR}(?:[./]|\. )(?P<m>\d{{1,2}})(?:[./]|\. )(?P<d>\d{{1,2}})(?!\d)",
        rf"(?<!\w){_YEAR}\.?,? (?P<mn>{_MONTH})\b\.? (?P<d>\d{{1,2}})(?![\d:])",
        rf"(?<![\d/]){_YEAR}(?P<m>\d{{2}})(?P<d>\d{{2}})(?=T\d|$)",
    )
)
SLASHED = re.compile(rf"(?<![\d/])(?P<a>\d{{1,2}})[/-](?P<b>\d{{1,2}})[/-]{_YEAR}{_END}")
BEFORE_YEAR = ("/20", "/19", "-20", "-19")
SHORT = re.compile(r"(?<![\d.,])(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\.(?P<y>\d{2})(?![\d.:%]|,\d)")
"""A year of two figures: a date only where the line says so or gives the hour, else it may be a version or a score."""
DIGIT = re.compile("[0-9]")
HINT = re.compile(r"(?:19|20)\d\d|\d\. ?\d{1,2}\.\d\d")

UPDATED = re.compile(r"\b(?:updated?|modified|last (?:updated|modified|edited|changed)|revised|edited|aktualisiert|actualizado|actualización|mis à jour|mise à jour|modifié|aggiornato|aggiornamento|modificato|modifica|atualizado|atualizada|uppdaterad|oppdatert|opdateret|uppfært|päivitetty|bijgewerkt|zaktualizowano|aktualizacja|aktualizováno|güncelleme|güncellendi|diperbarui|обновлено|更新|수정)(?:\b|(?<=[更新수정]))[^\d|]{0,25}$", re.IGNORECASE)  # fmt: skip
LABEL = re.compile(
    r"\b(?:(?:first |originally )?(?:published|posted|publi[sz]hed|created|released|date|issued|datum|fecha|filed|added|written|submitted)(?: (?:on the|on|at|date))?|updated?(?: (?:on|at))?|last (?:updated|modified)(?: on)?|modified|revised|edited"
    r"|veröffentlicht(?: am)?|publiziert(?: am)?|erstellt(?: am)?|aktualisiert(?: am)?|stand|publicado(?: (?:el|em))?|actualizado(?: el)?|atualizado(?: em)?|publié(?: le)?|mis à jour(?: le)?|pubblicato(?: il)?|(?:aggiornato|modificato|modifica)(?: il)?|publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret|udgivet|birt|uppfært|julkaistu|päivitetty|opublikowano|zaktualizowano|aktualizacja|publikováno|aktualizováno|yayınlanma|güncelleme|güncellendi|diterbitkan|diperbarui|gepubliceerd(?: op)?|bijgewerkt(?: op)?|опубликовано|입력|등록|수정|公開|更新|掲載|配信|on|at|le|el|am|um|den|vom|à|às|kl|klo|klockan|klokken|ore|alle|in)\b[.: ]*",
    re.IGNORECASE,
)  # fmt: skip
LABELS = Openings([(LABEL.pattern, True)])
PREPOSITIONS = frozenset(
    [
        "on",
        "at",
        "le",
        "el",
        "am",
        "um",
        "den",
        "vom",
        "à",
        "às",
        "kl",
        "klo",
        "klockan",
        "klokken",
        "ore",
        "alle",
        "in",
    ]
)
VAGUE = frozenset(["date", "datum", "fecha", "submitted", "created", "added", "written", "filed", "released"])
"""Words that announce a date, be it of an event, of a manuscript or of a book."""
CLOCK = re.compile(
    r"(?<![\d.])\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?|(?:午前|午後|오전|오후)? ?\d{1,2} ?[時시](?: ?\d{1,2} ?[分분])?|\b(?:uhr|hrs?|hours|gmt|utc|est|edt|et|pst|pdt|pt|cst|cdt|ct|mst|bst|ist|cet|cest|mez|mesz|aest|aedt|sgt|hkt|jst|kst|eet|msk|wib|z)\b(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b",
    re.IGNORECASE,
)  # fmt: skip
WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
    r"|m[aå]ndag|tirsdag|tisdag|onsdag|torsdag|fredag|lørdag|lördag|søndag|söndag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b\.?|[(（][月火水木金土日월화수목금토일][)）]",
    re.IGNORECASE,
)  # fmt: skip
SENTENCE_END = (".", "!", "?", "。")
LINE = 200
"""Characters that a date line has at most."""
LEFT_OVER = 28
"""Characters that a date line may hold beside its dates, clocks and labels: a name, a place, a section."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date in a line: its ISO value, where it stands in the line, and whether it is that of an update."""

    value: str
    start: int
    end: int
    is_update: bool


def dates(text: str, *, day_first: bool | None = None) -> tuple[Dated, ...]:
    """The full dates in a line, in order; one that could be read two ways (`05/06/2014`) only as `day_first` says."""
    if not _may_hold_date(text):
        return ()
    return (_short_dates if len(text) <= LINE else _all_dates)(text, day_first)


def _all_dates(text: str, order: bool | None) -> tuple[Dated, ...]:  # noqa: FBT001 - the key of a cache
    found: list[Dated] = []
    for start, end, value in sorted(_dates(text, day_first=order)):
        if not found or start >= found[-1].end:
            before = text[found[-1].end if found else 0 : start]
            found.append(Dated(value, start, end, bool(UPDATED.search(CLOCK.sub(" ", before[-80:])))))
    return tuple(found)


# Rules ask several times about the same lines; long passages are not kept.
_short_dates = lru_cache(maxsize=2_048)(_all_dates)


def is_date_line(text: str) -> bool:
    """Whether the line is there to give its date: little is left when dates, clocks and labels are taken out."""
    return len(text) <= LINE and _may_hold_date(text) and _is_date_line(text)


def _may_hold_date(text: str) -> bool:
    return bool(DIGIT.search(text) and HINT.search(text))


@lru_cache(maxsize=2_048)
def _is_date_line(text: str) -> bool:
    if not dates(text, day_first=True):
        return False
    left = remainder(text)
    is_sentence = text.endswith(SENTENCE_END) and any(len(word) > 4 and word.islower() for word in left.split())  # noqa: PLR2004
    return len(left) <= LEFT_OVER and not is_sentence


def holds_date(text: str) -> bool:
    """Whether the line gives a date beside names only, as in “Ann Smith / The Morning Herald / 16 April 2026”."""
    rest = remainder(text).split() if len(text) <= 160 and dates(text, day_first=True) else []  # noqa: PLR2004
    return bool(rest) and len(rest) <= 10 and sum(word[0].isupper() for word in rest) >= 0.6 * len(rest)  # noqa: PLR2004


def remainder(text: str) -> str:
    """What is left of a line without its dates, clocks, weekdays and labels."""
    rest, last = [], 0
    for date in dates(text, day_first=True):
        rest.append(text[last : date.start])
        last = date.end
    left = " ".join((*rest, text[last:]))
    for pattern in (CLOCK, WEEKDAY, LABEL):
        left = pattern.sub(" ", left)
    return re.sub(r"[\s|,;:·•()/–—-]+", " ", left).strip()


def is_announced(text: str) -> bool:
    """Whether the line says that its date is that of publication, of an update or the like."""
    return any(match[0].rstrip(".: ").casefold() not in PREPOSITIONS for match in LABEL.finditer(text[:200]))


def is_published(text: str) -> bool:
    """Whether the line says that its date is that of publication or an update, not only that it is a date."""
    return any(match[0].rstrip(".: ").casefold() not in PREPOSITIONS | VAGUE for match in LABEL.finditer(text[:200]))


def is_label(text: str) -> bool:
    """Whether the line only announces a date that stands in the next one."""
    if len(text) > 40 or not LABELS.fitting(text[:LENGTH].lower()):  # noqa: PLR2004
        return False
    return bool(LABEL.match(text)) and not re.sub(r"[\s|,;:·•.–—-]+", "", LABEL.sub("", text))


def _dates(text: str, *, day_first: bool | None) -> Iterator[tuple[int, int, str]]:
    for form in FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            month = MONTHS[parts["mn"].lower()] if parts.get("mn") else int(parts["m"])
            if value := iso(int(parts["y"]), month, int(parts["d"])):
                yield match.start(), match.end(), value
    for match in SLASHED.finditer(text):
        one, other, year = int(match["a"]), int(match["b"]), int(match["y"])
        by_day, by_month = iso(year, other, one), iso(year, one, other)
        if by_day and by_month and by_day != by_month:
            value = by_day if day_first else by_month if day_first is False else None
        else:
            value = by_day or by_month
        if value:
            yield match.start(), match.end(), value
    yield from _short_years(text[:LINE])


def _short_years(text: str) -> Iterator[tuple[int, int, str]]:
    for match in SHORT.finditer(text):
        value = iso(2000 + int(match["y"]), int(match["m"]), int(match["d"]))
        if value and _is_told(text, match):
            yield match.start(), match.end(), value


def _is_told(text: str, match: re.Match[str]) -> bool:
    """Whether the words around say that this is a date, or the hour stands beside it."""
    return is_announced(text[: match.start()]) or bool(
        re.match(r"\W{0,3}(?:um |at |kl\.? )?\d{1,2}[:.]\d{2}\b", text[match.end() :])
    )


def day_first(text: str) -> bool | None:
    """Whether `05/06/2014` is the fifth of June in this text: as its dates with a day beyond the twelfth are written."""
    if not any(before_year in text for before_year in BEFORE_YEAR):
        return None
    seen = {int(match["a"]) > 12 for match in SLASHED.finditer(text) if max(int(match["a"]), int(match["b"])) > 12}  # noqa: PLR2004
    return seen.pop() if len(seen) == 1 else None


def iso(year: int, month: int, day: int) -> str | None:
    """The day in ISO 8601, or None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:  # noqa: PLR2004 - months of a year
        return None
    return f"{year:04}-{month:02}-{day:02}"
