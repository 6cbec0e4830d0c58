"""Text that was read in a wrong encoding is noted and can be repaired; clean text of any language is left alone."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import pipeline
from briefing.articles import Article
from briefing.cli import main
from briefing.reading.decoding import decoded
from briefing.reading.mojibake import changed, changes, noted, repaired
from briefing.sources import Hint, Metadatum, Origin, Source

CLEAN = {
    "English": "“We don’t know,” said the café’s owner – a naïve man – “whether it’s £5 or €6…” It was 20 °C at ½ past two™.",
    "French": "« C’est l’été, déjà ! » s’écria l’élève ; où était-il allé ? Ça coûte 3 € à l’hôtel Forêt – naïf, cœur, Œuvre.",
    "German": "„Größe übt Maß“, sagte die Ärztin – das Öl kostet 3,50 €. Übrigens: »Ach«, rief Jürgen aus Köln, ›ja‹!",
    "Portuguese": "A ação não é só de São João: “Às vezes”, disse a irmã, “põem-se questões”. RETWEET SE VOCÊ… À ÉPOCA.",
    "Spanish": "¿Dónde está el niño? ¡Aquí! «Ya no», dijo él; costó 5 € en la calle Ñandú, n.º 3, 2.ª planta.",
    "Czech": "Přístav bude zavřen, řekla mluvčí. „Žádný z nás neví,“ řekl Tomáš Hála, „kdo zaplatí.“ Žluťoučký kůň úpěl.",
    "Polish": "Zażółć gęślą jaźń – powiedział „nikt”. Łódź, Śródmieście, ŻÓŁW; 5 zł.",
    "Turkish": "“Iğdır’da şöyle büyüdü,” dedi İsmail Öztürk; güneş ışığı, çağrı ve ĞÜŞ.",
    "Icelandic": "Sálfræði, þrettán ára, „Ísland“ – Ægir Þórðarson sagði ekkert ðá.",
    "Danish": "Æblet på øen – »Århus«, sagde Sørensen: 5 kr. Blåbærgrød, ÆØÅ.",
    "Russian": "«Мы не знаем», — сказал министр: расходы выросли на 3,5 % — до 2 млн €. № 5.",
    "Greek": "«Δεν ξέρουμε», είπε ο δήμαρχος – η τιμή είναι 5 €. Άνοιξη, ΐ, ϋ.",
    "Vietnamese": "Đường phố Hà Nội: “Tôi không biết”, ông Nguyễn Ái nói – giá là 5 đồng.",
    "Arabic": "قال الوزير: «ارتفعت التكاليف بنسبة ٣٫٥٪» – أمس.",
    "Hebrew": "„אנחנו לא יודעים”, אמר ראש העיר – המחיר 5 ₪.",
    "Japanese": "「分からない」と市長は述べた――費用は三・五％増えた。ｶﾀｶﾅ、№５。",
    "Korean": "“모른다”고 시장이 말했다 – 비용이 3.5% 늘었다.",
    "Hindi": "“हमें नहीं पता,” महापौर ने कहा – कीमत ₹5 है।",
    "a person’s marks": "★★★ → 50 % — “¡No!” (±3 × 4 ÷ 2 ≠ 6) • naïve, São Ãngela, ÂNGELA, À LA CARTE, 10 µm, 5′ 3″ 🙂👍🏽",
}
WRONG = {"cp1252": "windows-1252", "latin-1": "Latin-1", "cp1250": "windows-1250", "cp1251": "windows-1251"}


def source(text: str) -> Source:
    return Source(text, (Origin("a.txt", path="a.txt"),))


@pytest.mark.parametrize("language", CLEAN)
def test_clean_text_is_neither_noted_nor_touched(language: str) -> None:
    clean = source(CLEAN[language])

    assert noted(clean) is clean
    assert repaired(clean) is clean


@pytest.mark.parametrize("wrong", WRONG)
def test_what_was_read_in_a_wrong_encoding_is_noted_and_repaired(wrong: str) -> None:
    right = "“We don’t know”, said the mayor of Łódź – it’s 5 €. The café is closed."
    garbled = source(right.encode().decode(wrong, "replace") if wrong == "latin-1" else sloppy(right, wrong))

    told = noted(garbled)
    mended = repaired(garbled)

    assert told.text == garbled.text
    assert told.mojibake > 1
    assert "looks read in a wrong encoding" in told.notes[-1]
    assert "--repair" in told.notes[-1]
    assert mended.text == right
    assert mended.is_repaired
    assert mended.id != garbled.id
    assert "repaired" in mended.notes[-1]


def sloppy(text: str, codec: str) -> str:
    """The text's UTF-8 as a browser reads it in another encoding: bytes that it has no letter for are controls."""
    return "".join(bytes([byte]).decode(codec) if decodes(byte, codec) else chr(byte) for byte in text.encode())


def decodes(byte: int, codec: str) -> bool:
    try:
        bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def test_the_note_counts_the_places_and_gives_an_example() -> None:
    told = noted(source("It doesnâ€™t matter.\nNobody saw the cafÃ© close."))

    assert told.notes == (
        "looks read in a wrong encoding in 2 places (“Ã©” for “é”); read with repair=True or --repair to mend it",
    )


def test_hints_and_metadata_are_repaired_with_the_text() -> None:
    text = "The mayorâ€™s plan\n\nIt doesnâ€™t matter."
    garbled = Source(
        text,
        (Origin("a.html"),),
        media_type="text/html",
        metadata=(Metadatum("og:title", "The mayorâ€™s plan"),),
        hints=(Hint(0, 18, "h1"), Hint(20, len(text), "p")),
    )

    mended = repaired(garbled)

    assert [mended.text[hint.start : hint.end] for hint in mended.hints] == ["The mayor’s plan", "It doesn’t matter."]
    assert mended.metadata[0].value == "The mayor’s plan"


def test_quotes_widths_ligatures_and_line_ends_stay_as_they_are() -> None:
    text = "“Curly” ‘quotes’ ﬁne Ｗｉｄｅ\r\ncafÃ© e\u0301\x07\r\n"

    assert repaired(source(text)).text == text.replace("Ã©", "é")


def test_reading_repairs_only_where_one_asks_for_it(tmp_path: Path) -> None:
    file = tmp_path / "clip.txt"
    file.write_text("Mayorâ€™s plan fails\n\nIt doesnâ€™t matter, said everybody who was asked.\n", encoding="utf-8")

    left, mended = (pipeline.read(file, progress=False, repair=repair)[0] for repair in (False, True))

    assert isinstance(left, Article)
    assert "â€™" in left.source.text
    assert mended.source.text == left.source.text.replace("â€™", "’")


def test_the_command_repairs_too_and_prints_the_text_that_its_offsets_point_into(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "clip.txt"
    file.write_text("Mayorâ€™s plan fails\n\nIt doesnâ€™t matter, said everybody who was asked.\n", encoding="utf-8")

    assert main(["parse", "--repair", str(file)]) == 0

    printed = json.loads(capsysbinary.readouterr().out)
    assert printed["source"]["text"].startswith("Mayor’s plan fails")
    assert "2 places repaired" in printed["source"]["notes"][0]


@given(st.text(alphabet=st.sampled_from("aé’â€™Ã©Â \x80\x99\n“Łя日"), max_size=60))
def test_changes_lie_in_the_text_in_order_and_making_them_is_one_repair(text: str) -> None:
    found = tuple(changes(text))

    assert all(one.old == text[one.start : one.end] for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert repaired(source(text)).text == changed(text, found)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("characters", ["â", "Ã", "Â ", "â€™", "é’", "\x99", "Ð"])
def test_a_hundred_thousand_of_one_character_take_no_time(characters: str) -> None:
    tuple(changes(characters * (100_000 // len(characters))))


LATIN_2 = {
    "Czech": "Soud dal společnosti za pravdu. Loď teď pluje jinam, což trvá o hodinu déle, stěžují si cestující.",
    "Slovak": "Prístav bude zatvorený, pretože mesto opravuje múr. Nikto z rybárov nevie, kto im zaplatí ušlý zisk.",
    "Polish": "Port będzie zamknięty, bo miasto odbudowuje mur. Nikt nie wie, kto im zapłaci; część z nich źle na tym wyszła.",
    "Slovene": "Pristanišče bo zaprto, ker mesto obnavlja zid. Žal nihče ne ve, kdo bo plačal izgubljeni zaslužek.",
    "Croatian": "Luka će biti zatvorena jer grad obnavlja zid. Nitko ne zna tko će im platiti, što ih ljuti, kažu ribari iz Đurđevca.",
}


@pytest.mark.parametrize("codec", ["cp1250", "iso8859_2"])
@pytest.mark.parametrize("language", LATIN_2)
def test_the_two_encodings_of_central_europe_are_told_apart(language: str, codec: str) -> None:
    assert decoded(LATIN_2[language].encode(codec)).text == LATIN_2[language]
