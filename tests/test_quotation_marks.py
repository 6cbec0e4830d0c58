import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import marked

from briefing.annotating.english.quotations.marks import is_mark, quoted

MARKED = [
    "“[q:We shall see,]” she said.",
    '"[q:We shall see,]" she said. "[q:In time.]"',
    "The head called it ‘[q:a mess]’ on Monday.",
    "«[q:Nous verrons]», dit-il.",
    "„[q:Mal sehen]“, sagte er.",
    "She said: “[q:He told me ‘go home’ and left.]”",
    'He said "[q:they wrote “no” to us]" again.',
    "The spies’ work and the ’90s and rock ’n’ roll are not quoted.",
    "The service detects ’[q:massive amounts of it.]’",
    "“[q:It goes on and never ends]",
    'A 6" pipe and a "[q:small] " leak.',
    "The players' union said it was '[q:appalled]' by the league's offer.",
    "''[q:We did our best,]'' said the coach.",
    "“” is nothing, and “…” is no more.",
    'He said: " [q:We are ready .] " Then he left.',
    'The plan is ready," [q:For example, schools can use it]". It is free.',
    'and then it was over." Nobody moved. "[q:At last,]" she said.',
    'The shelf is 4" wide and 6" deep, and the "[q:deep]" end is 8" high.',
    "“[q:We saw a flash,] said the driver, who was unhurt.",
    '"[q:I heard a bang,] she said. "[q:Then the lights went.]"',
    "“[q:I asked him, he said nothing and I left.]",
    "He said “[q:one]” and then “[q:two, he went on.]",
]


@pytest.mark.parametrize("text", MARKED)
def test_words_between_marks_are_found_and_apostrophes_are_not_marks(text: str) -> None:
    plain, words, _ = marked(text)
    assert [plain[stretch.start : stretch.end] for stretch in quoted(plain)] == words.get("q", [])


@given(st.text(alphabet="ab s.,'\"“”‘’„«» \n", max_size=60))
def test_any_mixture_of_marks_gives_ordered_stretches_that_no_mark_begins_or_ends_outside(text: str) -> None:
    last = 0
    for stretch in quoted(text):
        assert last <= stretch.opened < stretch.start < stretch.end <= stretch.after <= len(text)
        assert is_mark(text[stretch.opened])
        assert not text[stretch.start].isspace()
        assert not text[stretch.end - 1].isspace()
        last = stretch.after


@pytest.mark.parametrize("unit", ['"', "“", "'", "”", "''", "’", "«", 'a "b', "s' ", "‘s’ ", '5" '])
def test_a_hundred_thousand_marks_come_to_an_end(unit: str) -> None:
    text = unit * 100_000
    assert all(stretch.start <= stretch.end <= len(text) for stretch in quoted(text))
