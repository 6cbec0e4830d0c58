"""Text with what should be found marked inline: `marked("He [cue:said] “[content:no]”.")`."""

import re

MARK = re.compile(r"\[(?P<label>[a-z_]+):|\]")


def marked(text: str) -> tuple[str, dict[str, list[str]], dict[str, list[tuple[int, int]]]]:
    """The text without marks, the marked words by label, and their places by label; marks may nest.

    >>> marked("He [cue:said] “[content:no]”.")[1]
    {'cue': ['said'], 'content': ['no']}
    """
    plain: list[str] = []
    opened: list[tuple[str, int]] = []
    places: dict[str, list[tuple[int, int]]] = {}
    length = last = 0
    for mark in MARK.finditer(text):
        if mark["label"] is None and not opened:
            continue
        plain.append(text[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark["label"]:
            opened.append((mark["label"], length))
        else:
            label, start = opened.pop()
            places.setdefault(label, []).append((start, length))
    whole = "".join([*plain, text[last:]])
    words = {label: [whole[s:e] for s, e in spans] for label, spans in places.items()}
    return whole, words, places
