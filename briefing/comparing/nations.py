"""Countries and their people by name, so that “Britons” and “UK citizens” are one and the same people."""

from briefing.comparing.words import listed, stemmed

_NATIONS = """
gb: uk britain british briton britons
us: us usa america american americans
cn: china chinese
ru: russia russian russians
ua: ukraine ukrainian ukrainians
fr: france french frenchman frenchmen
de: germany german germans
it: italy italian italians
es: spain spanish spaniard spaniards
pt: portugal portuguese
ie: ireland irish
nl: netherlands dutch
be: belgium belgian belgians
se: sweden swedish swede swedes
no: norway norwegian norwegians
dk: denmark danish dane danes
fi: finland finnish finn finns
pl: poland polish pole poles
gr: greece greek greeks
tr: turkey turkish turk turks
il: israel israeli israelis
ps: palestine palestinian palestinians
ir: iran iranian iranians
iq: iraq iraqi iraqis
sy: syria syrian syrians
sa: saudi saudis
eg: egypt egyptian egyptians
in: india indian indians
pk: pakistan pakistani pakistanis
af: afghanistan afghan afghans
jp: japan japanese
kr: korea korean koreans
tw: taiwan taiwanese
hk: hongkong hongkonger hongkongers
vn: vietnam vietnamese
ph: philippines filipino filipinos
id: indonesia indonesian indonesians
au: australia australian australians
nz: zealand zealander zealanders
ca: canada canadian canadians
mx: mexico mexican mexicans
br: brazil brazilian brazilians
ar: argentina argentine argentinian argentines argentinians
za: southafrican southafricans
ng: nigeria nigerian nigerians
ke: kenya kenyan kenyans
so: somalia somali somalis
et: ethiopia ethiopian ethiopians
sd: sudan sudanese
eu: eu europe european europeans
"""

NATION = {name: line.split(":")[0] for line in _NATIONS.split("\n") if line for name in line.split(":")[1].split()}
"""The country's code (ISO 3166, and eu) by every word that names the country, its people or what belongs to it."""

PEOPLE_ALONE = listed(
    """briton britons americans russians ukrainians frenchmen germans italians spaniard spaniards belgians swede
    swedes norwegians dane danes finns poles greeks turks israelis palestinians iranians iraqis syrians saudis
    egyptians indians pakistanis afghans koreans hongkongers filipinos indonesians australians zealanders
    canadians mexicans brazilians argentines argentinians nigerians kenyans somalis ethiopians europeans chinese
    japanese"""
)
"""Words of these that alone mean people."""

PERSON = stemmed("""person people individual citizen national resident inhabitant human soul folk victim""")
"""Stems of nouns that count human beings and say nothing else of them."""
