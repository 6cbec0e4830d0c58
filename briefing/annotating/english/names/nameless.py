"""Words that have the capitals of a name and name nothing: codes of currencies, units, labels of wire stories."""

from collections.abc import Iterator

from briefing.annotating.english.word_lists import words

CURRENCY_CODES = words("""
    AED AFN ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH CNY
    CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
    IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SBD SCR
    SDG SEK SGD SHP SLE SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF
    XCD XOF XPF YER ZAR ZMW HRK DEM FRF ITL ESP
""")
"""ISO 4217 without ALL, AMD, COP and TOP, which stand before numbers as words and names, too; some codes of old."""

UNITS = words("L W V J K C F N MW GW TW MWh GWh TWh MHz GHz Hz MB GB TB MV MPa Pa Mbps Gbps Mt Gt MJ GJ TJ MMBtu BTU")
"""Symbols of units that have capitals (SI Brochure, 9th edition, and what trades use)."""

WIRE_LABELS = words("""
    UPDATE WRAPUP RPT REFILE CORRECTED EXCLUSIVE FACTBOX TIMELINE ANALYSIS INSIGHT FEATURE PREVIEW POLL INTERVIEW COLUMN
    EXPLAINER GRAPHIC SNAP BRIEF ADVISORY REPEAT RECAST CORRECT WITHDRAWAL ANALYST DIARY
""")
"""What agencies set before a headline and a hyphen: “UPDATE 2-”, “RPT-”."""

MAGNITUDES = frozenset(
    {"thousand", "million", "billion", "trillion", "m", "mn", "mln", "bn", "bln", "tn", "k", "crore"}
)
COUNTRIES_OF_DOLLARS = frozenset({"US", "U.S."})
DOLLARS = frozenset({"dollar", "dollars"})
HYPHENS = frozenset({"-", "–", "—"})
LONGEST_NUMBER = 2
"""Digits of the number of an item in a list."""


def nameless(line: tuple[str, ...]) -> frozenset[int]:
    """The positions of words that name nothing where they stand."""
    return frozenset((*range(label_end(line)), *_beside_numbers(line)))


def label_end(line: tuple[str, ...]) -> int:
    """Where the label of a wire story or the number of an item at the beginning of a line ends; 0 without one."""
    end = 0
    while line[end : end + 1] != () and line[end] in WIRE_LABELS:
        after = end + 2 if line[end + 1 : end + 2] != () and line[end + 1].isdigit() else end + 1
        if line[after : after + 1] == () or line[after] not in HYPHENS:
            break
        end = after + 1
    is_item = line[0].isdigit() and len(line[0]) <= LONGEST_NUMBER and line[1:2] in {(".",), (")",)}
    return 2 if is_item else end


def _beside_numbers(line: tuple[str, ...]) -> Iterator[int]:
    for i, word in enumerate(line):
        is_code = word in CURRENCY_CODES
        if not is_code and word not in UNITS and word not in COUNTRIES_OF_DOLLARS:
            continue
        before = line[i - 1] if i else ""
        if word in COUNTRIES_OF_DOLLARS:
            if DOLLARS.intersection(line[i + 1 : i + 3]):
                yield i
            continue
        counted = before[:1].isdigit() or (is_code and before in MAGNITUDES)
        if counted or (is_code and line[i + 1 : i + 2] != () and line[i + 1][0].isdigit()):
            yield i
