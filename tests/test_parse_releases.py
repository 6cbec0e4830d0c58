"""Press releases: whom the press may call is no part of the text."""

import time

import pytest

from briefing.articles import BODY, Article
from briefing.parsing import parse
from briefing.sources import Origin, Source

RELEASE = """Harl Cables to build a works in Valdorf

Valdorf, 4 May 2024 – Harl Cables plc today announced that it will build a works for submarine cables in the harbour of Valdorf.

The works will employ 240 people from the spring of 2026, and the first cable is to be laid in the same year.

“Valdorf has what we need: a deep harbour and people who know the sea,” said Ilse Barth, chief executive of Harl Cables.

Readers may call the works on 0800 555 0142 to ask for a visit."""
ABOUT = "About Harl Cables\n\nHarl Cables was founded in 1921 and makes cables for power and light in nine countries."


def release(*parts: str) -> Article:
    return parse(Source("\n\n".join((RELEASE, *parts)), (Origin("a"),)))


def body(read: Article) -> list[str]:
    return [read.text_of(block.span) for block in read.blocks if block.role in BODY]


@pytest.mark.parametrize(
    "contact",
    [
        "For further information, please contact:\nJo Lane, Head of Communications, +46 40 555 01 42, press@harl.example",
        "For more information please contact:\n\nJo Lane\n\nHead of Communications\n\n+44 20 7946 0142",
        "Contact: Press office, phone 020 7946 0142, press@harl.example",
        "Media Contact\n\nJo Lane\n\nHarl Cables plc\n\njo.lane@harl.example\n\n202-555-0142",
        "Pressekontakt:\n\nJo Lane\n\nTelefon: 040 5550142",
    ],
)
def test_whom_the_press_may_call_is_debris(contact: str) -> None:
    read = release(contact, ABOUT)
    reason = "contact of a press release"
    found = [read.text_of(block.span) for block in read.blocks if block.reason == reason]
    assert [line for one in found for line in one.split("\n")] == [line for line in contact.split("\n") if line]
    assert body(read)[:4] == body(release())[:4]


@pytest.mark.parametrize(
    "line",
    [
        "For further information, please contact the works on 0800 555 0142 before Friday.",
        "Contact: the word has two meanings in the trade, the chief executive said in Valdorf.",
    ],
)
def test_a_sentence_of_the_text_is_no_contact(line: str) -> None:
    assert line in body(release(line, ABOUT))


def test_a_sentence_with_a_number_below_a_contact_is_body() -> None:
    sentence = "Whoever wants to see the works may call 0800 555 0142 before the end of May."
    assert sentence in body(release("Contact: Jo Lane, press@harl.example", sentence, ABOUT))


def test_a_long_line_of_figures_is_read_in_linear_time() -> None:
    started = time.process_time()
    release("Contact:", "+1 " * 60, "0" * 100_000, "a" * 100_000, ABOUT)
    assert time.process_time() - started < 10
