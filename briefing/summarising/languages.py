"""Which texts are in a language that is understood, and what the others' languages are called."""

from collections.abc import Iterable, Mapping

from briefing.articles import Article
from briefing.comparing.sentences import UNDERSTOOD

NAMES: Mapping[str, str] = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
    "be": "Belarusian", "fa": "Persian", "mk": "Macedonian", "sr": "Serbian", "und": "a language that was not recognised", "ur": "Urdu",
}  # fmt: skip


def language_name(code: str | None) -> str:
    """The English name of an ISO 639-1 code; the code itself where no name is known.

    >>> language_name("fr"), language_name("xx"), language_name(None)
    ('French', 'xx', 'not recognised')
    """
    return "not recognised" if code is None else NAMES.get(code, code)


def is_analysed(article: Article) -> bool:
    """Whether the text is compared with others: it is in English, or its language is not known.

    Of a text in another language there may be findings, where somebody's extractor looked for them; see `read_as`.
    """
    return article.language in UNDERSTOOD


def not_analysed(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The texts in other languages, which are shown but not compared."""
    return tuple(article for article in articles if not is_analysed(article))
