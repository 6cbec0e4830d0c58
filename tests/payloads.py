"""Hostile texts, written for these tests: what must stay words wherever it stands in an article."""

MARKUP = (
    "<script>window.owned='tag'</script>",
    "<img src=http://tracker.example/p.png onerror=\"window.owned='img'\">",
    "<svg onload=window.owned=1><style>@import 'http://tracker.example/s.css';</style></svg>",
    '"><iframe srcdoc="<script>parent.owned=2</script>"></iframe>',
    "'-window.owned=3-'",
    "</script></style></title></textarea><body onload=window.owned=4>",
    "<a href=javascript:window.owned=5>read on</a>",
    "[read on](javascript:window.owned=6)",
    "![picture](http://tracker.example/m.png)",
    "<form action=http://tracker.example/f><button id=location name=cookie>go</button></form>",
    "<meta http-equiv=refresh content='0;url=http://tracker.example/'><base href=http://tracker.example/>",
    "{{ 7 * 7 }} {% include '/etc/hostname' %} ${7*7} <%= 7*7 %>",
    '#read("/etc/hostname") #image("http://tracker.example/t.png") #panic("owned")',
    '"); #panic("owned"); #("',
    "$ sum_(i=1)^n $ *bold* _under_ `raw` = Heading @label <label>",
    "\\input{/etc/hostname} \\write18{touch owned} $\\href{javascript:1}{x}$",
    '=HYPERLINK("http://tracker.example/c")',
    "&lt;script&gt;window.owned=7&lt;/script&gt; &#x3c;b&#x3e;",
    "\ufeff\u202egpj.exe\u202c \u2066left\u2069 z\u0335a\u0336l\u0334go \u0000 \x1b[31mred\x07",
    "--> ]]> */ ?> %> <!-- <![CDATA[ <?php",
)  # fmt: skip

BIDI = (
    "Ferry \u202eyrref\u202c sails\n\nBy Mara \u2067Lind\u2069qvist\n\n"
    "מעבורת לאיים sails again, “we are ready,” said \u200fOlof Brandt. \u202eHe left on Monday.\n"
)
UNCLOSED = '“Ferry sails\n\n“We have “carried out ‘more than "200 «checks, said Olof Brandt.\n\n“And „it sails on Monday, he said.\n'


def in_every_position(payloads: tuple[str, ...] = MARKUP) -> str:
    """An article with a payload in its headline, standfirst, byline, outlet, date, caption, credit, body, speech and tags."""
    around = (*payloads, *payloads[:9])
    above = (
        f"{around[0]} wins the vote in Riverton",
        f"{around[1]} was the council’s last word on the old bridge",
        f"By {around[2]} and Mara Lindqvist",
        f"The {around[3]} Gazette",
        f"Published {around[4]} 14 March 2024",
        f"Photo: {around[5]} on the bridge. Credit: {around[6]} / Riverton News",
    )
    body = (
        f"The council of {one} closed the bridge after {1200 + i} people complained about {around[i + 1]}.\n\n"
        f"“{one} will be repaired within two years,” said Mayor Anna {around[i + 2]} Keller on Monday."
        for i, one in enumerate(payloads)
    )
    return "\n\n".join((*above, *body, f"Tags: {around[7]}, {around[8]}, bridges")) + "\n"
