"""A document with every kind of node, two invented articles with debris, and many scripts."""

import hashlib

from briefing.exporting.blocks import (
    Attachment,
    Bullets,
    Callout,
    Cell,
    Chart,
    Column,
    Fact,
    Facts,
    Heading,
    Item,
    Listing,
    Mark,
    Original,
    Paragraph,
    Passage,
    Picture,
    Quote,
    Row,
    Rule,
    Side,
    SideBySide,
    Table,
    Voice,
)
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.inlines import (
    Badge,
    Cite,
    Code,
    Deleted,
    Emphasis,
    Inline,
    Inserted,
    LineBreak,
    Link,
    Strong,
    Text,
)

HARBOUR = """Harbour works to cost 40 million, port chief says
Harbour works to cost 40 million, port chief says

The bill has doubled since the first plan was drawn up.

Marta Lindqvist
Updated:
0:00

The rebuilding of the northern quay will cost at least 40 million euros, the head of the port authority said on Tuesday.

“We are looking at more than 40 million, and I would rather say so now than in a year,” Jonas Ekdahl told reporters. He said the works would close two berths for eighteen months.

That is double the sum named by the authority in March 2022, when it spoke of 20 million over three years.

Advertisement
728 x 90

The harbour pilots’ union called the closure “a blow to every ship that has to wait outside”. Its chair, Ana Duarte, said that about 300 calls a year would be affected.

Photo: The northern quay in June 2021. Elin Berg/Kustbild

Related Topics
harbours shipping
"""

COAST = """Northern quay: 40 million and eighteen months

The port authority has put the price of rebuilding the northern quay at approximately 40 million euros. Its director, Jonas Ekdahl, warned that two berths would stay shut for a year and a half, and that some 3,000 jobs in the region depend on them.

Ekdahl said he would rather state the sum now than in a year.

شركة الموانئ قالت إن العمل سيبدأ في الربيع.
"""

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGM8ISfHwMDAxMDAwMDAAAANBAEIfXHKZgAAAABJRU5ErkJggg=="

BARS = """<svg xmlns="http://www.w3.org/2000/svg" width="380" height="90" viewBox="0 0 380 90">
<g style="font: 11px 'DejaVu Sans'"><text x="0" y="30">Harbour paper</text>
<text x="0" y="70">Coast daily</text></g><rect x="100" y="16" width="240" height="20" fill="#163a5f"/>
<rect x="100" y="56" width="120" height="20" fill="#163a5f"/></svg>"""

LOREM = (
    "The authority publishes its estimates twice a year, and each time the sum has been larger than the one before. "
    "What the estimates leave out is the cost of the ships that wait. "
)


def identity(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def cite(text: str, words: str) -> Cite:
    start = text.index(words)
    return Cite(identity(text), start, start + len(words), words)


def mark(text: str, words: str, kind: str) -> Mark:
    start = text.index(words)
    return Mark(start, start + len(words), kind, words)


def passages(text: str, roles: dict[str, str]) -> tuple[Passage, ...]:
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            role = next((role for head, role in roles.items() if line.startswith(head)), "paragraph")
            if role == "headline" and any(p.role == "headline" for p in found):
                role = "repeat"
            found.append(Passage(at, at + len(line.rstrip()), role))
        at += len(line)
    return tuple(found)


def harbour() -> Original:
    roles = {
        "Harbour works": "headline", "The bill": "standfirst", "Marta": "byline", "Updated": "debris", "0:00": "debris",
        "Advert": "debris", "728": "debris", "Photo": "caption", "Related": "debris", "harbours": "tags",
    }  # fmt: skip
    marks = (
        mark(
            HARBOUR, "We are looking at more than 40 million, and I would rather say so now than in a year", "quotation"
        ),
        mark(HARBOUR, "more than 40 million", "quantity"),
        mark(HARBOUR, "at least 40 million euros", "quantity"),
        mark(HARBOUR, "on Tuesday", "timex"),
        mark(HARBOUR, "Jonas Ekdahl", "mention"),
        mark(HARBOUR, "March 2022", "timex"),
        mark(HARBOUR, "20 million", "quantity"),
        mark(HARBOUR, "three years", "timex"),
        mark(HARBOUR, "a blow to every ship that has to wait outside", "quotation"),
        mark(HARBOUR, "Ana Duarte", "mention"),
        mark(HARBOUR, "about 300 calls a year", "quantity"),
    )
    return Original(
        identity(HARBOUR), "harbour-paper.txt", "Harbour works to cost 40 million, port chief says", HARBOUR,
        passages(HARBOUR, roles), marks,
    )  # fmt: skip


def coast() -> Original:
    marks = (
        mark(COAST, "approximately 40 million euros", "quantity"),
        mark(COAST, "Jonas Ekdahl", "mention"),
        mark(COAST, "a year and a half", "timex"),
        mark(COAST, "some 3,000 jobs", "quantity"),
        mark(COAST, "he would rather state the sum now than in a year", "quotation"),
    )
    return Original(
        identity(COAST), "coast.txt", "Northern quay: 40 million and eighteen months", COAST,
        passages(COAST, {"Northern": "headline"}), marks,
    )  # fmt: skip


def said(*content: Inline | str, voice: Voice | None = None) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content), voice)


def cells(*contents: Inline | str) -> Row:
    return Row(tuple(Cell((Text(part) if isinstance(part, str) else part,)) for part in contents))


def rich_document(*, extra: tuple[Section, ...] = (), attachment: str = '{"made": "by hand"}') -> Document:
    front = Front(
        "Rebuilding the northern quay", "What two outlets report about the sum, the time and the jobs", "draft",
        ("Desk One", "Desk Two"), "2024-03-15", "en",
        (
            Fact("Texts", (Text("2"),)), Fact("Independent origins", (Text("1 (both quote Jonas Ekdahl)"),)),
            Fact("Information cut-off", (Text("not stated"),)), Fact("Version", (Text("briefing 0.1.0"),)),
            Fact("Sources’ hash", (Code(identity(HARBOUR + COAST)[:24]),)), Fact("Built", (Text("15 March 2024"),)),
        ),
    )  # fmt: skip
    sections = (_bottom_line(), _key_points(), _differences(), _quantities(), _voices(), _everything(), _scripts())
    return Document(front, (*sections, *extra, _annex(), _machine()), attachment)


def _bottom_line() -> Section:
    lead = said(
        "The port authority expects the northern quay to cost about 40 million euros, twice what it said two years ago.",
        cite(HARBOUR, "The rebuilding of the northern quay will cost at least 40 million euros"),
        cite(COAST, "approximately 40 million euros"),
        " Both texts lead back to one speaker.", voice=Voice.REPORTED,
    )  # fmt: skip
    return Section("bottom-line", "Bottom line", (Callout((lead,), "lead"),), "1")


def _key_points() -> Section:
    one = said(
        Strong((Text("At least 40 million euros. "),)), "Jonas Ekdahl, head of the port authority, gave the sum.",
        cite(HARBOUR, "more than 40 million"), cite(COAST, "approximately 40 million euros"), " ",
        Badge("in both texts", "good"), Badge("1 origin", "neutral"), voice=Voice.REPORTED,
    )  # fmt: skip
    two = said(
        "Two berths close for eighteen months.", cite(HARBOUR, "close two berths for eighteen months"), " ",
        Badge("differs", "differs"), voice=Voice.REPORTED,
    )  # fmt: skip
    three = said(
        "Some 3,000 jobs depend on the berths.", cite(COAST, "some 3,000 jobs in the region depend on them"), " ",
        Badge("one text only", "single"), voice=Voice.REPORTED,
    )  # fmt: skip
    items = tuple(Item((point,)) for point in (one, two, three))
    check = said("40 million ÷ 20 million = 2.0, which agrees with “double”.", voice=Voice.COMPUTED)
    view = said("The union’s figure deserves a call before publication.", voice=Voice.ANALYST)
    return Section("key-points", "Key points", (Bullets(items, ordered=True), check, view), "2")


def _differences() -> Section:
    left = Side("Harbour paper", (said("“at least 40 million euros”", cite(HARBOUR, "at least 40 million euros")),))
    right = Side(
        "Coast daily", (said("“approximately 40 million euros”", cite(COAST, "approximately 40 million euros")),)
    )
    note = Callout((said("A lower bound and an approximation can both be true.", voice=Voice.COMPUTED),), "note")
    return Section(
        "differences", "Where sources differ",
        (Heading("The sum"), SideBySide((left, right)), note, Heading("A verbatim sentence and its paraphrase"),
         said(Deleted("I"), Inserted("he"), " would rather ", Deleted("say so"), Inserted("state the sum"),
              " now than in a year"),
         Callout((said("One of the sources gives no date."),), "warning"),
         Callout((said("I would lead with the berths.", voice=Voice.ANALYST),), "analyst")),
        "4",
    )  # fmt: skip


def _quantities() -> Section:
    columns = (
        Column("Value", numeric=True), Column("Relation"), Column("Unit"), Column("What is counted"), Column("Asserted by"),
    )  # fmt: skip
    some = Table(
        "Quantities of the same thing", columns,
        (cells("40,000,000", "at least", "EUR", "cost of the quay", "Jonas Ekdahl"),
         cells("40,000,000", "about", "EUR", "cost of the quay", "the port authority")),
    )  # fmt: skip
    long = Table(
        "A long table, whose headings stand on every page",
        (Column("No.", numeric=True, share=8), Column("Statement", share=62), Column("Address", share=30)),
        tuple(
            cells(f"{i:,}", LOREM * (1 + i % 2), f"https://archive.example/harbour/quay/{i}/estimates?year=2024&lang=en")
            for i in range(1, 31)
        ),
    )  # fmt: skip
    wide = Table(
        "Many columns", tuple(Column(f"Kind {i}", numeric=i > 1) for i in range(9)),
        tuple(cells(*(f"{i * 1234:,}" if i > 1 else "counter-revolutionaries" for i in range(9))) for _ in range(3)),
    )  # fmt: skip
    chart = Chart(
        BARS, "The Harbour paper prints 12 quantities, twice as many as the Coast daily.", "Quantities by source"
    )
    picture = Picture(PIXEL, "image/png", "Four pixels", "A raster picture")
    return Section("quantities", "Quantities", (some, chart, long, wide, picture), "5")


def _voices() -> Section:
    verbatim = Quote(
        (Text("We are looking at more than 40 million, and I would rather say so now than in a year"),
         cite(HARBOUR, "We are looking at more than 40 million, and I would rather say so now than in a year")),
        (Text("Jonas Ekdahl, to reporters"),),
    )  # fmt: skip
    indirect = Quote(
        (Text("the works would close two berths for eighteen months"),
         cite(HARBOUR, "the works would close two berths for eighteen months")),
        (Text("Jonas Ekdahl"),), verbatim=False, inferred="“He” is the last speaker named",
    )  # fmt: skip
    nested = Quote(
        (Text("more than 40 million"), cite(HARBOUR, "more than 40 million, and I would rather")),
        (Text("Jonas Ekdahl"), Badge("2 texts", "good")),
    )  # fmt: skip
    return Section("voices", "Who said what", (Heading("Jonas Ekdahl"), verbatim, indirect, nested), "7")


def _everything() -> Section:
    inner = Bullets((Item((said("an entry in a list in a list"),)), Item((said("and another"),))))
    blocks = (
        said("Plain, ", Strong((Text("strong"),)), ", ", Emphasis((Text("stressed"),)), ", ", Code("machine_readable.json"),
             ", ", Link("https://example.org/a?b=c", (Text("an address outside"),)), ", ",
             Link("#quantities", (Text("a section of this document"),)), ", ", Link("#nowhere", (Text("nowhere"),)), ", ",
             Link("javascript:alert(1)", (Text("no address"),)), ".", LineBreak(), "A new line. ",
             *(Badge(kind, kind) for kind in ("good", "differs", "single", "inferred", "neutral", "reported", "computed", "analyst"))),
        said(LOREM * 3, "https://archive.example/" + "a-very-long-path/" * 12 + "x" * 200),
        Heading("A heading that skips levels", 6), Heading("The next", 3),
        Bullets((Item((said("first"), inner)), Item((said("second " + LOREM),)))),
        Facts((Fact("Outlet", (Text("not stated"),)), Fact("Characters", (Text("1,204"),)))),
        Rule(),
        Listing("briefing export seeds/ -o out/\n    and a line that is indented, with = signs " + "=" * 120, "console"),
    )  # fmt: skip
    return Section("everything", "Everything else", blocks, "9")


def _scripts() -> Section:
    samples = {
        "Arabic": "جهاز الأمن البريطاني", "Hebrew": "שירות הביטחון", "Devanagari": "सुरक्षा सेवा की रिपोर्ट", "Thai": "หน่วยข่าวกรองแห่งชาติ",
        "Cyrillic": "Служба внешней разведки", "Greek": "Υπηρεσία Ασφαλείας", "Vietnamese": "Nguyễn Thị Ánh", "Han": "中国国家安全部",
        "Hangul": "국가정보원", "Emoji": "😀 ❤️ 🇬🇧 👍🏽", "Bidirectional": "pay \u202e001\u202c now", "Control": "a\x00b\x07c\ud800d\ufeff",
        "Zalgo": "h\u0335\u0489a\u1dc4\u20e3rbour", "Signs": "≥ 40 → “80” — ⅔ ™ № ½",
    }  # fmt: skip
    columns = (Column("Script"), Column("Text"))
    rows = tuple(cells(name, text) for name, text in samples.items())
    mixed = said("The word ", "مرحبا", " (hello), 12 %, then English.")
    return Section("scripts", "Names in other scripts", (Table("Fourteen samples", columns, rows), mixed), "10")


def _annex() -> Section:
    return Section("annex", "Annex: the originals in full", (harbour(), coast()), "14")


def _machine() -> Section:
    how = said("Rebuild with ", Code("briefing export"), ".", voice=Voice.COMPUTED)
    return Section("method", "Annex: method", (how, Attachment('{"machine": true}', "extra.json")), "15")
