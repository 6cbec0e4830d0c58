"""What the columns of a table are called, and which of them hold what an article is made of."""

import re
from collections.abc import Mapping, Sequence

# Each field's usual names, the best first, in English, German, French and Spanish.
_NAMES = {
    "text": """full text|fulltext|article text|article body|body text|main text|text|body|article|content|contents|story
        |volltext|artikeltext|inhalt|artikel|beitrag|haupttext
        |texte intégral|texte|contenu|corps|texto completo|texto|contenido|cuerpo|artículo""",
    "html": "full html|article html|body html|content html|html|markup|raw html|page html|source html",
    "title": """headline|title|heading|article title|überschrift|schlagzeile|titel|titre|titular|título|encabezado""",
    "url": "url|link|permalink|web address|address|uri|source url|article url|webadresse|adresse|lien|enlace|dirección",
    "published": """published|published at|publication date|date published|published date|publish date|pubdate|pub date
        |date|datum|veröffentlicht|veröffentlicht am|erschienen|erschienen am|erscheinungsdatum|veröffentlichungsdatum
        |publié|publié le|date de publication|fecha|fecha de publicación|publicado""",
    "author": """author|authors|byline|by|writer|journalist|creator|autor|autorin|autoren|verfasser|auteur|auteurs
        |autora|autores|periodista""",
    "publisher": """publisher|outlet|source|publication|newspaper|news source|media|medium|site|source name|site name
        |quelle|zeitung|herausgeber|verlag|éditeur|journal|média|fuente|medio|periódico|editor""",
    "id": "id|article id|doc id|document id|uuid|guid|identifier|artikel id|kennung|identifiant|identificador",
}
NAMES: Mapping[str, tuple[str, ...]] = {
    field: tuple(" ".join(name.split()) for name in names.split("|")) for field, names in _NAMES.items()
}
BETWEEN = re.compile(r"[\s_.:-]+")


def columns(header: Sequence[str]) -> dict[str, int]:
    """Which column holds which field, by the best of the field's names that the header has.

    >>> columns(["Titel", "Full_Text", "Datum", "Notiz"])
    {'text': 1, 'title': 0, 'published': 2}
    """
    folded = [BETWEEN.sub(" ", _spaced(cell)).strip().casefold() for cell in header]
    found = {
        field: next((folded.index(name) for name in names if name in folded), None) for field, names in NAMES.items()
    }
    return {field: column for field, column in found.items() if column is not None}


def _spaced(cell: str) -> str:
    """The name with `articleBody` as two words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cell[:200])
