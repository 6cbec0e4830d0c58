"""How much a passage looks like part of an article's body: gradient-boosted trees over `features`.

The trees hold thresholds of lengths, shares and places, and not one word. They were fitted to web pages whose article
is known, dumped as text in four ways, by `training`; `body.json` has them as `[feature, threshold, left, right]` and `[value]`.
"""

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from briefing.parsing.passages import Passage

if TYPE_CHECKING:
    from briefing.parsing.boosting import Forest


@cache
def _forest() -> "Forest":
    from briefing.parsing.boosting import Forest  # noqa: PLC0415 - numpy loads when something is parsed, not before

    fitted = json.loads(resources.files(__package__).joinpath("body.json").read_bytes())
    return Forest(fitted["base"], tuple(fitted["trees"]))


def likeness(passages: Sequence[Passage]) -> tuple[float, ...]:
    """For each passage how likely it is part of the body, from 0 to 1."""
    if not passages:
        return ()
    from briefing.parsing.features import features  # noqa: PLC0415 - likewise

    return tuple(_forest().likely(features(passages)).tolist())
