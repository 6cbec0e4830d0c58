import subprocess
import sys

import pytest

from briefing.errors import ExportError
from briefing.exporting.fonts import PLAIN, SANS, SERIF, FontWarning, Glyphs, clusters, faces, text_folders


def test_what_counts_as_plain_is_in_both_text_families() -> None:
    covering = {face.family: face.characters for face in faces()}
    needed = {ord(character) for character in PLAIN if character not in "\n\u200b"}
    assert needed <= covering[SERIF]
    assert needed <= covering[SANS]


def test_plain_latin_opens_no_font_file() -> None:
    code = "import sys; from briefing.exporting.fonts import Glyphs; print(Glyphs().shown(sys.argv[1]), 'fontTools' in sys.modules)"
    words = "“Naïve” – 40 € at the café…"
    run = [sys.executable, "-X", "utf8", "-c", code, words]
    printed = subprocess.run(run, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    assert printed == f"{words} False\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a⟨U+0000⟩b"),
        ("a\ud800b", "a⟨U+D800⟩b"),
        ("pay \u202e001", "pay ⟨U+202E⟩001"),
        ("\ufeffstart", "⟨U+FEFF⟩start"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\u00ad", "⟨U+00AD⟩"),
        ("line\r\nline\rline\ttab", "line\nline\nline    tab"),
        ("e\u0301", "e\u0301"),
        ("a\U000e0041", "a⟨U+E0041⟩"),
        ("\u0902", "⟨U+0902⟩"),
    ],
)
@pytest.mark.filterwarnings("ignore::briefing.exporting.fonts.FontWarning")
def test_what_cannot_be_seen_is_shown_by_its_code(text: str, shown: str) -> None:
    assert Glyphs().shown(text) == shown


def test_a_script_without_a_font_is_warned_about_once_and_the_package_named() -> None:
    glyphs = Glyphs()
    assert glyphs.shown("ཀ and ཁ") == "⟨U+0F40⟩ and ⟨U+0F41⟩"
    assert glyphs.shown("\U0001f1ec") == "⟨U+1F1EC⟩"
    with pytest.warns(FontWarning) as caught:
        glyphs.warn()
    messages = sorted(str(warning.message) for warning in caught)
    assert len(messages) == 2
    assert messages[0].startswith("Tibetan: install a fontpkg-… package")
    assert messages[1].startswith("symbols: ")


def test_han_is_told_to_need_its_own_package() -> None:
    glyphs = Glyphs(refused=frozenset("中国"))
    glyphs.shown("中国")
    with pytest.warns(FontWarning, match="Han: install noto-cjk-sans-otc"):
        glyphs.warn()


def test_a_letter_and_its_marks_stay_together() -> None:
    assert list(clusters("e\u0301a क्षि")) == ["e\u0301", "a", " ", "क्", "षि"]


@pytest.mark.parametrize("character", ["\u0301", "\u200d", "\u202e", "中", "\x00", "é", "#", "\u0600"])
@pytest.mark.filterwarnings("ignore::briefing.exporting.fonts.FontWarning")
def test_a_hundred_thousand_of_one_character_come_to_an_end(character: str) -> None:
    assert Glyphs().shown("a" + character * 100_000).startswith("a")


def test_a_text_family_that_is_missing_is_named() -> None:
    with pytest.raises(ExportError, match="fontpkg-no-such-family is not installed"):
        text_folders(("fontpkg_no_such_family",))
