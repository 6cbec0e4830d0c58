"""The words that time expressions are made of, and patterns of them.

Every repetition in a pattern is bounded, so that no text makes the scan slower than linear.
"""

import re

MONTHS = {name: i for i, name in enumerate(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], 1)}  # fmt: skip
MONTHS |= {
    name: i
    for i, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
} | {"sept": 9}
WEEKDAYS = {name: i for i, name in enumerate(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], 1)}  # fmt: skip
WEEKDAYS |= {"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYTIMES = {"dawn": "TMO", "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "nights": "TNI",
            "noon": "T12:00", "midday": "TMI", "midnight": "T24:00"}  # fmt: skip
UNITS = {"second": "TS", "minute": "TM", "min": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
         "weekend": "W", "fortnight": "W", "month": "M", "quarter": "M", "year": "Y", "decade": "Y", "century": "Y"}  # fmt: skip
TIMES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}
FEASTS = {"christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25", "boxing day": "12-26",
          "new year's eve": "12-31", "new year's day": "01-01", "new years eve": "12-31", "new years day": "01-01",
          "halloween": "10-31", "valentine's day": "02-14", "st patrick's day": "03-17"}  # fmt: skip
ORDINALS = {name: i for i, name in enumerate(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"], 1)} | {"twenty-first": 21}  # fmt: skip

_NUMERAL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
PARTS = {
    "_": r"\s{1,3}",
    "MONTH": "(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)",
    "WEEKDAY": "(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)",
    "SEASON": "(?P<season>spring|summer|autumn|fall|winter)",
    "DAYTIME": "(?P<daytime>dawn|morning|afternoon|evening|night)",
    "DAY": r"(?<![\d.,:$£€])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?",
    "YEAR": r"(?P<year>1\d{3}|20\d\d|21\d\d)(?![\d%]|[.,]\d|[-–]year)",
    "ERA": r"(?P<era>\s?(?:B\.C(?:\.E)?\.?|BCE?))?",
    "N": rf"(?P<n>(?<![\d.,/])\d{{1,4}}(?:\s1/2|(?:[.,]\d{{1,3}})?(?:½|\s?½)?)|(?:{_NUMERAL})(?:[\s-]and[\s-](?:{_NUMERAL})|[\s-](?:{_NUMERAL})){{0,4}}"
    r"(?:\s(?:and|or)\s(?:a\s)?half)?|½|half\san?|half|an?\s(?:hundred|dozen)|an?\sfew|an?\scouple(?:\sof)?|several|few|many|an?|a\ssingle|a\sfull)",
    "UNIT": "(?P<unit>second|minute|min|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie)",
    "CALENDAR": "(?P<unit>day|week|weekend|month|quarter|year|decade|century)",
    # "start", "close" and "rest" are verbs too: as nouns they have an "of" or a hyphen, or are the "end" in "by end May".
    "EARLY": r"(?P<mod>(?:the\s)?(?:very\s)?(?:"
    r"(?:early|late|mid|later|earlier|early\spart|latter\spart|first\shalf|second\shalf)(?:[-\s](?:of|in))?[-\s]|"
    r"(?:beginning|start|end|middle|close|turn|rest|remainder)[-\s]of\s|(?:start|end)-|(?:(?<=by\s)|(?<=at\s))end\s"
    r")(?:the\s)?)?",
    "ABOUT": r"(?:(?:more\sthan|less\sthan|fewer\sthan|almost|nearly|about|around|roughly|approximately|at\sleast|up\sto|over|under|some|"
    r"just\sover|just\sunder|just|only)\s)?",
    "THIS": r"(?P<this>this|last|next|that|the\ssame|the\sfollowing|the\sprevious|the\spreceding|the\snext)",
    "ZONE": r"(?P<zone>\s?\(?(?:UTC|GMT(?!\s?[+-])|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|IST|local\stime)\b\)?)?",
}


def pattern(template: str) -> re.Pattern[str]:
    """The compiled pattern of a template in which `{MONTH}` and the like stand for the parts above."""
    template = template.replace("{_}?", r"\s{0,3}")
    for name, part in PARTS.items():
        template = template.replace(f"{{{name}}}", part)
    return re.compile(rf"(?<![\w])(?:{template})(?![\w])", re.IGNORECASE)


FULL_DATES = (
    pattern(r"(?:{WEEKDAY},?{_})?(?:the{_})?{DAY}{_}(?:of{_})?{MONTH},?{_}(?:of{_})?{YEAR}"),
    pattern(r"(?:{WEEKDAY},?{_})?{MONTH}{_}(?:the{_})?{DAY},?{_}(?:of{_}|in{_})?{YEAR}"),
)
ISO_DATE = pattern(r"(?P<year>\d{4})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?:T(?P<time>[0-2]\d:[0-5]\d)(?::\d\d)?Z?)?")
SLASHED = pattern(r"(?P<a>[0-3]?\d)(?P<mark>[/.])(?P<b>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)")
DAY_DATES = (
    pattern(r"(?:{WEEKDAY},?{_})?(?:the{_})?{DAY}{_}(?:of{_})?{MONTH}(?!{_}\d{4})(?:,?{_}(?:of{_})?{THIS}{_}year)?"),
    pattern(
        r"(?:{WEEKDAY},?{_})?{MONTH}{_}(?:the{_})?{DAY}(?![\d%]|:\d|[.,]\d|{_}\d{4})(?:,?{_}(?:of{_})?{THIS}{_}year)?"
    ),
)
PAIRED_DATE = pattern(
    r"{MONTH}{_}(?P<first>[0-3]?\d)(?:{_}(?:and|to|or|through){_}|\s?[-–,]\s?)(?P<day>[0-3]?\d),?{_}{YEAR}"
)
DAY_PAIR = pattern(
    r"(?:the{_})?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:{_}(?:and|to|or|through){_}|\s?[-–]\s?)(?:the{_})?[0-3]?\d(?:st|nd|rd|th)?{_}(?:of{_})?{MONTH}(?:,?{_}{YEAR})?"
)
PAIRED_DAY = pattern(
    r"{MONTH}{_}(?P<first>[0-3]?\d)(?:{_}(?:and|to|or|through){_}|\s?[-–,]\s?)(?P<day>[0-3]?\d)(?![\d:%]|[.,]\d)"
)
MONTH_YEAR = pattern(r"{EARLY}{MONTH},?{_}(?:of{_})?(?:{YEAR}{ERA}|(?P<bc>\d{1,4}){_}BC)")
MONTH_THIS = pattern(r"{EARLY}{MONTH},?{_}(?:of{_})?{THIS}{_}year")
THIS_MONTH = pattern(r"{THIS}{_}{MONTH}")
BARE_MONTH = pattern(r"{EARLY}{MONTH}(?!{_}\d{5})")
SEASON = pattern(
    r"{EARLY}(?:{THIS}{_}|the{_}|in{_}(?:the{_})?)?{SEASON}(?:,?{_}(?:of{_})?(?:{YEAR}|(?P<bc>\d{1,3}){_}BC)|(?:{_}of)?{_}['’](?P<short>\d\d)|{_}(?:of{_})?(?P<which>this|last|next|that){_}year)?{ERA}"
)
BARE_YEAR = pattern(r"{EARLY}(?:(?:the{_})?years?{_})?{YEAR}{ERA}")
BC_YEAR = pattern(r"{EARLY}(?:ca?\.{_})?(?P<year>\d{1,4}){_}(?P<era>B\.C(?:\.E)?\.?|BCE?)")
BC_RANGE = pattern(r"(?P<first>\d{1,4})(?:\s?[-–]\s?|{_}(?:and|to){_})\d{1,4}{_}(?:B\.C(?:\.E)?\.?|BCE?)")
SHORT_YEAR = pattern(r"(?P<from>(?:1[89]|20)\d)(?P<digit>\d)[-–/](?P<year>\d\d)(?![-\d/])")
SPLIT_YEAR = pattern(
    r"(?P<first>(?:1[89]|20)\d\d)(?:/|[-–](?=\d\d{_}(?:season|campaign|budget|(?:academic|school|financial|fiscal|tax){_}year)))"
    r"(?P<second>(?:(?:19|20)\d\d|\d\d)(?![-\d/.,%]\d|\d))"
)
DECADE = pattern(
    r"{EARLY}(?:the{_})?(?:(?:early|late|mid)-?\s?)?(?:(?P<full>(?:1[1-9]|20)\d)0|['’](?P<short>[2-9])0)['’]?s(?P<era>{_}BC)?"
)
CENTURY = pattern(
    rf"{{EARLY}}(?:the{{_}})?(?:(?P<nth>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))"
    r"[\s-]century(?P<era>{_}BC)?"
)
QUARTER = pattern(
    r"(?:the{_})?(?:(?P<ago>year-(?:ago|earlier){_})?(?P<nth>first|second|third|fourth|last|latter|1st|2nd|3rd|4th)[\s-](?P<unit>quarter|half)|Q(?P<q>[1-4])|H(?P<h>[12]))"
    r"(?:,?{_}(?:of{_})?(?:{YEAR}|(?P<which>this|last|next){_}year|(?P<the>the){_}year))?"
)
FISCAL = pattern(r"(?:fiscal{_}(?:year{_})?|FY\s?)(?P<year>(?:19|20)\d\d)")
WEEKDAY = pattern(
    r"(?:(?P<which>last|next|this(?:{_}(?:past|coming))?|the{_}(?:following|previous|next|coming)|every|each|on){_})?"
    r"(?:(?:early|late){_}(?:on{_})?)?{WEEKDAY}(?P<plural>s)?(?:{_}{DAYTIME})?"
)
TODAY = pattern(
    r"(?P<word>(?:earlier|later){_}today|today|yesterday|tomorrow|tonight|last{_}night|overnight|(?:early{_}|late{_})?this{_}(?:morning|afternoon|evening)|"
    r"the{_}day{_}before{_}yesterday|the{_}day{_}after{_}tomorrow)(?:{_}{DAYTIME})?"
)
THIS_UNIT = pattern(
    r"(?:the{_}(?=last|past|next)|(?:earlier|later|late|early|sometime){_})?(?P<this>this|last|next|this{_}past|this{_}coming|past|the{_}current){_}"
    r"(?:calendar{_}|financial{_}|fiscal{_})?{CALENDAR}"
)
OF_THE_UNIT = pattern(
    r"(?:(?:early|late|earlier|later){_}(?:in|on|that){_}|(?:the{_})?(?:very{_})?(?:beginning|start|end|middle|rest|close|turn|remainder){_}of{_})"
    r"(?:(?P<which>the|this|that|last|next){_})?(?P<unit>day|week|month|year|decade|weekend)"
)
THAT_UNIT = pattern(
    r"(?:(?:early|late|later|earlier){_}(?:on{_})?)?(?P<this>that|this|that{_}same|this{_}same|the{_}same|the{_}next|the{_}following|the{_}previous|the{_}preceding|the{_}very{_}next)"
    r"{_}(?:(?P<unit>day|week|weekend|month|year|decade)|{DAYTIME}|{SEASON}|{MONTH})(?:{_}(?P<later>morning|afternoon|evening|night))?"
)
WEEKEND = pattern(r"(?:over|during|at|for|throughout|on){_}(?P<span>the{_}weekend)(?!{_}(?:of|before|after|when|that))")
THIS_TIME = pattern(r"(?:(?:around|about|by|at){_})?this{_}time{_}(?P<this>last|next){_}(?P<unit>year|month|week)")
ONE_DAY = pattern(r"one{_}day(?!{_}(?:after|before|later|earlier|ago|of|in|per|when|off))")
DAY_BEFORE = pattern(
    r"the{_}(?P<unit>day|week|month|year){_}(?P<side>before|after|following)(?!{_}(?:the|a|an|that|he|she|they|it|his|her|their|its|[A-Z]))"
)
WINDOW = pattern(
    r"(?:the{_}|these{_}|those{_})?(?P<side>past|last|previous|preceding|next|coming|following|first|final|ensuing|intervening|subsequent){_}{ABOUT}(?:(?:{N}){_})?{UNIT}(?P<plural>s?)(?P<after>{_}(?:prior|before|earlier))?"
)
COUNTED_WINDOW = pattern(
    r"(?:the{_}|these{_}|those{_})?{N}{_}(?P<side>past|last|previous|preceding|next|coming|following|ensuing|intervening|subsequent|final){_}{UNIT}(?P<plural>s)"
)
AGO = pattern(
    r"{ABOUT}{N}[\s-]{UNIT}s?['’]?(?:{_}or{_}so)?{_}(?P<side>ago|from{_}now|hence|earlier|later|afterwards?|beforehand|previously|(?<=['’]\s)time|"
    r"(?:before|on)(?={_}?[.,;)\n]))"
)
VAGUE_AGO = pattern(
    r"(?P<unit>second|minute|hour|day|week|month|year|decade|centurie)s{_}(?P<side>ago|earlier|later|afterwards?|before(?:{_}that|(?={_}?[.,;)\n])))"
)
AND_A_HALF = pattern(
    r"{ABOUT}(?P<n>an?|one|two|three|four|five)[\s-]{UNIT}s?[\s-]and[\s-]a[\s-]half(?:{_}(?P<side>ago|earlier|later|from{_}now))?"
)
DURATION = pattern(
    r"(?:the{_})?{ABOUT}{N}(?:[\s-](?:full|whole|long|straight|consecutive|more|further|additional|extra|calendar|working|business|trading|"
    r"bloody|brutal|tense|busy|difficult|hard|tough|gruelling|grueling|intense|turbulent|painful|short|solid)){0,2}[\s-]{UNIT}(?P<plural>s?)['’]?(?:[\s-]long)?"
    r"(?!-old|{_}old|{_}of{_}age)(?P<after>{_}prior|{_}before(?={_}?[.,;)\n])|{_}previously)?"
)
LONG = pattern(
    r"(?:for|over|in|after|within|of|lasted|through)?{_}?(?P<span>(?P<unit>second|minute|hour|day|week|month|year|decade|centurie)s)(?P<long>-long)?"
)
WHOLE = pattern(
    r"(?:all|whole|entire){_}(?P<unit>day|night|week|month|year)|(?P<long>day|week|month|year|decade|century)-?long"
)
RECENT_YEARS = pattern(
    r"(?:in|over|during|through|across){_}(?P<span>(?P<which>recent|the{_}past|past|the{_}last|the{_}coming|coming|the{_}next|later|(?<=over\s)the|(?<=through\s)the){_}(?P<unit>day|week|month|year|decade)s)"
)
YEAR_TO = pattern(
    r"(?:the|its|their){_}(?:(?:fiscal|financial|full|tax){_})?(?P<unit>year|quarter|month|week)"
    r"(?={_}(?:(?:up{_})?to|ended|ending|until|through){_}(?:on{_}|(?:the{_})?end[\s-](?:of{_})?|(?:early|mid|late)[\s-])?(?:{WEEKDAY},?{_})?(?:{DAY}{_})?{MONTH})"
)
RATE = pattern(
    r"(?:(?P<times>once|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,3}){_}times){_}(?:an?|per|each|every)|(?P<a>an?)){_}"
    r"(?P<unit>second|minute|hour|day|night|week|month|quarter|year)(?!-|['’]s|{_}(?:ago|later|earlier|before|after|from|of|or|and{_}a{_}half))"
)
EVERY_NAMED = pattern(r"(?:every|each){_}(?:other{_}|second{_})?(?:{WEEKDAY}|{MONTH}|{SEASON})(?:{_}{DAYTIME})?")
EVERY = pattern(r"(?P<every>every|each|per){_}(?:{N}{_})?(?:(?P<other>other){_})?{UNIT}s?")
ADVERB = pattern(r"(?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually)")
CLOCKS = (
    pattern(r"(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>a\.m\.?|p\.m\.?|am|pm){ZONE}"),
    pattern(r"(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?P<half>\s?h)?{ZONE}"),
    pattern(r"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<half>)(?P<zone>\s?(?:UTC|GMT|Z))"),
    pattern(
        r"(?:(?<=at\s)|(?<=by\s)|(?<=from\s)|(?<=until\s)|(?<=around\s))(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<half>{_}(?:hours|hrs))"
    ),
    pattern(r"(?P<hour>1[0-2]|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve){_}o['’]clock"),
    pattern(r"(?P<word>noon|midday|midnight)"),
)
DAYTIME_OF = pattern(
    r"(?:(?:early|late|later|earlier){_}(?:in|on){_})?(?:(?:the{_}(?:(?:very{_})?early{_}|late{_})?)?{DAYTIME}(?:{_}hours)?|"
    r"the{_}(?:early|small){_}hours){_}(?:of|on)(?={_})"
)
IN_DAYTIME = pattern(
    r"(?P<lead>(?:early|late|later|earlier){_})?in{_}(?P<span>the{_}(?:(?:early|late){_})?(?P<daytime>morning|afternoon|evening|night)(?:{_}hours)?|"
    r"the{_}(?:early|small){_}hours)|at{_}(?P<night>night)"
)
FEAST = pattern(
    rf"(?P<feast>{'|'.join(sorted(FEASTS, key=len, reverse=True))})(?:{{_}}{{DAYTIME}})?(?:,?{{_}}{{YEAR}})?".replace(
        "'", "['’]?"
    )
)
REFERENCES = (
    (
        "PRESENT_REF",
        pattern(
            r"(?:right{_})?now|currently|at{_}present|at{_}the{_}moment|presently|nowadays|these{_}days|present-day|present{_}day|the{_}present|today['’]s"
        ),
    ),
    (
        "PAST_REF",
        pattern(
            r"(?:more{_}|most{_}|very{_}|until{_})?recently|(?<!most\s)recent|lately|the{_}past|once{_}upon{_}a{_}time"
        ),
    ),
    (
        "FUTURE_REF",
        pattern(r"the{_}(?:near{_}|foreseeable{_}|not-too-distant{_})?future|(?<=\bin\s)future"),
    ),
)
