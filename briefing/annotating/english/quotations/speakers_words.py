"""Words for who speaks: pronouns, titles with a gender, nouns for people, organisations and documents."""

from briefing.annotating.english.word_lists import words

PERSONAL = words("he she they it")
OBLIQUE = {"him": "he", "her": "she", "his": "he", "hers": "she", "them": "they", "their": "they", "its": "it"}

# Documents and polls stand where a speaker stands.
SPEAKING_THINGS = words("""
    report reports poll survey study studies research paper document documents filing lawsuit complaint indictment
    statement letter memo email emails article story piece column editorial book analysis review data statistics record records file files
    transcript tweet post release notice ruling judgment verdict affidavit testimony evidence account source sources
""")

# What a person who speaks may be called in a headline, where the name is missing.
SPEAKER_NOUNS = SPEAKING_THINGS | words("""
    chief minister president secretary director official officials police officer officers spokesman spokeswoman
    spokesperson expert experts analyst analysts scientist scientists researcher researchers lawyer lawyers attorney
    judge court prosecutor prosecutors mayor governor senator lawmaker lawmakers mp mps leader leaders chair chairman
    chairwoman ceo boss bosses head general commander army military ministry government agency union unions watchdog
    regulator critic critics activist activists campaigners charity doctor doctors witness witnesses victim family
    mother father son daughter brother sister aide aides adviser advisor insider economist economists bank company firm
    party campaign kremlin vatican pentagon
""")

# Labels that stand before a colon in a headline and speak for nobody.
HEADLINE_LABELS = words("""
    video watch live exclusive breaking update updated opinion analysis comment explainer explained factbox timeline
    editorial review interview podcast photos pictures gallery revealed revelation alert transcript profile obituary
    listen read recap preview results highlights sport news politics business world special feature background
    correction clarification letters column quiz map graphic infographic cup day part
""")

PERSON_NOUNS = words("""
    spy boss expert critic resident neighbour neighbor witness man woman teacher mother father official
    whistleblower farmer driver pilot survivor tourist fisherman
""")
