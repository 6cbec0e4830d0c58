"""Articles pasted in the styles of many kinds of outlets: what is headline, byline, outlet and body in each."""

import pytest

from briefing.articles import BODY, Article, Role
from briefing.parsing import parse
from briefing.sources import Origin, Source

REGIONAL = """Skip to main content
Thursday, September 5, 2024
Subscribe | Sign In | E-Edition
The Larch Valley Examiner
News
Sports
Obituaries
Weather 61°
News
Norvale evacuees fill Larch gym; volunteers say blankets are short
Ron Pacheco
The Larch Valley Examiner
Published 6:14 p.m. PT Sept. 4, 2024

LARCH — Nearly 300 people spent Tuesday night on cots in the Larch High School gym after the Norvale dam evacuation, and organizers said Wednesday that they were running out of blankets.

"We planned for a hundred," said Red Cross shift lead Tina Alvarado. "People keep coming."

The school board voted 5-2 to cancel classes through Friday, and the buses will bring lunches to the gym instead.

Ron Pacheco covers education for the Examiner. Reach him at rpacheco@examiner.example.
"""

TABLOID = """HOME NEWS SPORT SHOWBIZ TV MONEY
DAILY COMET
EXCLUSIVE
'I thought we were goners' – Hero bus driver, 58, saves 31 pupils as dam road COLLAPSES beneath them
Gran-of-four Val Prentice slammed bus into reverse as tarmac vanished yards ahead
By KAYLEIGH MARSDEN, Senior Reporter
PUBLISHED: 07:42, 4 September 2024 | UPDATED: 11:15, 5 September 2024
1.2k shares
48
View comments

A hero bus driver saved 31 schoolkids when the road beneath the Norvale dam gave way yards in front of them.

Val Prentice, 58, slammed her single-decker into reverse on the B4412 at 8.20am yesterday as floodwater tore a 15ft hole in the tarmac.

Val Prentice with her bus yesterday (Image: Daily Comet)

'I thought we were goners,' the gran-of-four told the Daily Comet. 'I just shouted hold on and put my foot down.'

A police spokesman said: 'The road will stay shut for several weeks.'
"""

COLUMN = """Friday, September 6, 2024                                                         Page 3

Inquiry into jammed gate to be led by judge
By Edith Varga

The inquiry into the jammed spill-
way gate at the Norvale dam will be
led by a retired judge, the regional
government announced on Thurs-
day, after opposition parties de-
manded that it be independent of
the water board.
Sir Humphrey Galt, 69, who led the
inquiry into the Ashmere rail acci-
dent in 2011, will have powers to call
witnesses and is expected to report
by the end of March.
“The public needs to know why a
gate that was inspected in June did
not open in September,” First Minis-
ter Clara Dunmore said.
"""

WIRE = """Dam gate failure: Westwater boss quits over Kalgara spill

Mick Doolan and Tess Ng
Southern Cross Newswire
September 7, 2024 — 5.30pm
Save
Log in, register or subscribe to save articles for later.
Normal text size
Larger text size
Advertisement
The chief executive of Westwater has resigned after a failed spillway gate at the Kalgara Dam forced 900 residents from their homes, Premier Lou Hartigan says.

Greg Tannock, who was paid $610,000 last year, offered his resignation on Saturday morning.

"Greg has done the honourable thing," Ms Hartigan told reporters in Perth.
"""

BLOG = """What actually jams a spillway gate?
Posted on September 6, 2024 by Marcus Teale — 14 Comments

I have been asked a dozen times this week how a 40-tonne steel gate can simply stop moving, so here is my attempt at an answer.

Radial gates like the one at Norvale turn on two trunnion pins. If the grease dries out, the friction on those pins can be three times what the designer allowed for.

I do not know what happened at Norvale. Nobody does yet.

Filed under: dams, gates
"""

INDIAN = """Home / India News / Spillway gate at Kadavur reservoir stuck, 11 villages on alert
Spillway gate at Kadavur reservoir stuck, 11 villages on alert
Written by Lakshmi Narayanan | Chennai | Updated: September 5, 2024 09:12 IST
The Deccan Standard is now on WhatsApp. Click here to join
Kadavur: One of the five shutters of the Kadavur reservoir got stuck late on Wednesday night, prompting the district administration to sound an alert in 11 villages downstream, officials said.

Collector R. Sundaram IAS said around 2.5 lakh cusecs of water was being discharged and there was no cause for panic.

The reservoir, built at a cost of Rs 40 crore in 1974, irrigates 1.2 lakh acres in three taluks.
© The Deccan Standard Pvt Ltd
"""

LIVE = """Live
Norvale dam: Second gate opened as evacuation zone widens
Live Reporting
Edited by Dana Whitlock
Posted at 14:32
Water board says second gate is open

The water board has just confirmed that the second spillway gate was opened at about 14:15, and that the level of the reservoir has begun to fall.

It is the first time both gates have been open since 1998, and the crews say that they will stay open all night.
"""


def article(text: str) -> Article:
    return parse(Source(text, (Origin("a"),)))


@pytest.mark.parametrize(
    ("text", "headline", "outlet", "authors", "published", "updated"),
    [
        (REGIONAL, "Norvale evacuees fill Larch gym; volunteers say blankets are short", "The Larch Valley Examiner", ["Ron Pacheco"], "2024-09-04", None),
        (TABLOID, "'I thought we were goners' – Hero bus driver, 58, saves 31 pupils as dam road COLLAPSES beneath them", "Daily Comet", ["KAYLEIGH MARSDEN"], "2024-09-04", "2024-09-05"),
        (COLUMN, "Inquiry into jammed gate to be led by judge", None, ["Edith Varga"], "2024-09-06", None),
        (WIRE, "Dam gate failure: Westwater boss quits over Kalgara spill", None, ["Mick Doolan", "Tess Ng"], "2024-09-07", None),
        (BLOG, "What actually jams a spillway gate?", None, ["Marcus Teale"], "2024-09-06", None),
        (INDIAN, "Spillway gate at Kadavur reservoir stuck, 11 villages on alert", "The Deccan Standard", ["Lakshmi Narayanan"], None, "2024-09-05"),
        (LIVE, "Norvale dam: Second gate opened as evacuation zone widens", None, ["Dana Whitlock"], None, None),
    ],
    ids=["regional", "tabloid", "column", "wire", "blog", "indian", "live"],
)  # fmt: skip
def test_an_article_in_this_style_states(
    text: str, headline: str, outlet: str | None, authors: list[str], published: str | None, updated: str | None
) -> None:
    read = article(text)
    assert (read.headline.value if read.headline else None) == headline
    assert (read.outlet.value if read.outlet else None) == outlet
    assert [byline.value for byline in read.bylines] == authors
    assert (read.published.value if read.published else None) == published
    assert (read.updated.value if read.updated else None) == updated


def test_the_lines_of_a_printed_column_are_its_paragraphs() -> None:
    read = article(COLUMN)
    body = [read.text_of(block.span) for block in read.blocks if block.role in BODY]
    assert [words[:20] for words in body] == ["The inquiry into the", "Sir Humphrey Galt, 6", "“The public needs to"]
    assert [words[-12:] for words in body] == ["water board.", "nd of March.", "unmore said."]


def test_a_counter_a_credit_and_a_notice_are_not_body() -> None:
    read = article(TABLOID)
    roles = {read.text_of(block.span): block.role for block in read.blocks}
    assert roles["48"] is Role.DEBRIS
    assert roles["(Image: Daily Comet)"] is Role.CREDIT
    assert roles["Val Prentice with her bus yesterday"] is Role.CAPTION
