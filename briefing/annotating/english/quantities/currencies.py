"""Currencies as texts write them, by sign, code and name, and the ISO 4217 code under which each is known."""

import re

CURRENCY_SIGNS = {"US$": "USD", "$US": "USD", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB",
                  "₩": "KRW", "₺": "TRY", "₪": "ILS", "₦": "NGN", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
                  "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "RM": "MYR", "Rs": "INR", "Y=": "JPY",
                  "PS": "GBP", "USD$": "USD", "Fr": "CHF", "R": "ZAR", "₴": "UAH", "₱": "PHP", "₫": "VND", "฿": "THB",
                  "₸": "KZT", "₾": "GEL", "₵": "GHS", "Rp": "IDR", "KSh": "KES", "Ksh": "KES", "Tk": "BDT",
                  "zł": "PLN", "Kč": "CZK"}  # fmt: skip
CURRENCY_CODES = frozenset(["USD", "GBP", "EUR", "JPY", "CNY", "INR", "RUB", "KRW", "TRY", "ILS", "NGN", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "BRL", "MYR", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "BGN", "RSD", "ZAR", "MXN", "ARS", "THB", "IDR", "PHP", "VND", "AED", "SAR", "QAR", "KWD", "OMR", "JOD", "IQD", "IRR", "LBP", "EGP", "TND", "DZD", "PKR", "LKR", "NPR", "BDT", "UAH", "KZT", "KES", "UGX", "TZS", "GHS", "ETB", "RMB"])  # fmt: skip
"""ISO 4217 without those that stand before numbers as words and names, too: COP 26, RON 95."""
CURRENCY_WORDS = {"dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "u.s. dollars": "USD",
                  "pound sterling": "GBP", "pounds sterling": "GBP", "sterling": "GBP", "quid": "GBP", "euro": "EUR", "euros": "EUR",
                  "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR",
                  "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "won": "KRW", "lira": "TRY",
                  "shekel": "ILS", "shekels": "ILS", "ringgit": "MYR", "hryvnia": "UAH", "hryvnias": "UAH", "naira": "NGN",
                  "rand": "ZAR", "reais": "BRL", "zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "złoty": "PLN",
                  "złotys": "PLN", "złotych": "PLN", "forint": "HUF", "forints": "HUF", "lev": "BGN", "leva": "BGN",
                  "kronor": "SEK", "koruna": "CZK", "korunas": "CZK", "baht": "THB", "rupiah": "IDR", "tenge": "KZT",
                  "lari": "GEL", "taka": "BDT", "cedi": "GHS", "cedis": "GHS", "birr": "ETB", "ringgits": "MYR",
                  "cent": "cent", "cents": "cent", "sen": "sen", "pence": "penny", "penny": "penny", "p": "penny", "c": "cent"}  # fmt: skip

CURRENCY_NAMES = {"USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
                  "INR": "indian rupee", "RUB": "russian rouble", "KRW": "south korean won", "TRY": "turkish lira",
                  "ILS": "shekel", "NGN": "nigerian naira", "AUD": "australian dollar", "CAD": "canadian dollar",
                  "NZD": "new zealand dollar", "HKD": "hong kong dollar", "SGD": "singapore dollar", "TWD": "new taiwan dollar",
                  "BRL": "brazilian real", "MYR": "malaysian ringgit", "CHF": "swiss franc", "SEK": "swedish krona",
                  "NOK": "norwegian krone", "DKK": "danish krone", "PLN": "polish zloty", "CZK": "czech koruna",
                  "HUF": "hungarian forint", "ZAR": "south african rand", "MXN": "mexican peso", "THB": "thai baht",
                  "IDR": "indonesian rupiah", "PHP": "philippine peso", "VND": "vietnamese dong", "UAH": "ukrainian hryvnia",
                  "BGN": "bulgarian lev"}  # fmt: skip
"""Currencies as they are named in the unit of a rate, which is in words throughout: "dollar per barrel"."""

_SHARED = """
dollar dollars                      | USD AUD CAD HKD NZD SGD TWD
pound pounds                        | GBP EGP LBP
crown crowns                        | SEK NOK DKK CZK ISK
krone kroner                        | NOK DKK
krona kronur krónur                 | SEK ISK
franc francs                        | CHF
peso pesos                          | MXN ARS CLP COP PHP
rupee rupees                        | INR PKR LKR NPR
dinar dinars                        | DZD IQD JOD KWD RSD TND
dirham dirhams                      | AED MAD
rial rials riyal riyals             | SAR IRR OMR QAR
shilling shillings                  | KES TZS UGX
real reals | BRL
yen | JPY
yuan | CNY
won | KRW
lira liras | TRY
dong | VND
lei | RON
"""
_COUNTRIES = """
AED uae,emirati,emirates,dubai      ARS argentine,argentinian,argentina AUD australian,australia
BRL brazilian,brazil                CAD canadian,canada                 CHF swiss,switzerland
CLP chilean,chile                   CNY chinese,china                   COP colombian,colombia
CZK czech,prague                    DKK danish,denmark,copenhagen       DZD algerian,algeria
EGP egyptian,egypt                  GBP british,uk                      HKD hong-kong
INR indian,india                    IQD iraqi,iraq                      IRR iranian,iran,tehran
ISK icelandic,iceland               JOD jordanian,jordan                JPY japanese,japan
KES kenyan,kenya,nairobi            KRW south-korean,korean             KWD kuwaiti,kuwait
LBP lebanese,lebanon,beirut         LKR sri-lankan,sri-lanka            MAD moroccan,morocco
MXN mexican,mexico                  NOK norwegian,norway,oslo           NPR nepalese,nepal
NZD new-zealand                     OMR omani,oman                      PHP philippine,philippines,manila
PKR pakistani,pakistan              QAR qatari,qatar                    RON romanian,romania
RSD serbian,serbia                  SAR saudi                           SEK swedish,sweden,stockholm
SGD singapore                       TND tunisian,tunisia                TRY turkish,turkey
TWD taiwanese,taiwan,new-taiwan     TZS tanzanian,tanzania              UGX ugandan,uganda
USD us,american                     VND vietnamese,vietnam
"""
_ROWS = [line.split("|") for line in _SHARED.strip().split("\n")]
SHARED = {name: tuple(codes.split()) for names, codes in _ROWS for name in names.split()}
"""Names of money that tell nothing without the country, with the codes that they may be."""

_CELLS = _COUNTRIES.split()
COUNTRIES = {
    code: tuple(said.replace("-", " ").split(",")) for code, said in zip(_CELLS[::2], _CELLS[1::2], strict=True)
}
"""Words that say whose money it is: the people, the country, a city."""

CURRENCY_WORDS |= {
    f"{said} {name}": code for name, codes in SHARED.items() for code in codes for said in COUNTRIES[code]
}
UNTOLD = frozenset({"dollar", "dollars", "pound", "pounds", "yen", "yuan", "won", "lira", "real", "reals", "dong"})
"""Shared names that are not looked up by the country beside them: most texts mean one, or another thing altogether."""

COINED = frozenset({"crown", "crowns"})
LEAST = 100
"""A number without a scale below which crowns need not be money."""


def in_full(name: str) -> str:
    """The unit in words, as it stands in the unit of a rate: a currency by its name, any other as it is."""
    return CURRENCY_NAMES.get(name, name)


def currency(words: str) -> str | None:
    """The ISO 4217 code of a currency's sign, code or name; "cent" and "penny" stand for themselves.

    >>> currency("US$"), currency("euros"), currency("GBP"), currency("Danish kroner")
    ('USD', 'EUR', 'GBP', 'DKK')
    """
    if words in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[words]
    if words in CURRENCY_CODES:
        return {"RMB": "CNY"}.get(words, words)
    return CURRENCY_WORDS.get(words.lower())


def shared_currency(name: str, near: str) -> str | None:
    """The code of a currency whose name several countries have, by the one country that is named near it.

    Where none or several of them are, it is the bare name ("crown"), unless nearly all texts mean one ("rupee").

    >>> shared_currency("crowns", "the Czech brewer"), shared_currency("crowns", "the brewer")
    ('CZK', 'crown')
    """
    if name not in SHARED or name in UNTOLD:
        return None
    folded = near.lower()
    told = [code for code in SHARED[name] if _has(near, code) or any(_has(folded, said) for said in COUNTRIES[code])]
    singular = next(row[0].split()[0] for row in _ROWS if name in row[0].split())
    return told[0] if len(told) == 1 else CURRENCY_WORDS.get(name, singular)


def _has(text: str, word: str) -> bool:
    """Whether the text has the word as a whole; most have not even its letters."""
    return word in text and re.search(rf"\b{word}\b", text) is not None
