"""Words for who speaks: pronouns, titles with a gender, nouns for people, organisations and documents."""

from briefing.annotating.english.quotations.cues import words

PERSONAL = words("he she they it")
OBLIQUE = {"him": "he", "her": "she", "his": "he", "hers": "she", "them": "they", "their": "they", "its": "it"}
DEFINITE = ("the ", "this ", "that ")

MALE = words("""
    mr mister sir lord king prince duke baron father brother chairman spokesman congressman businessman husband son
    gentleman policeman councilman
""")
FEMALE = words("""
    mrs ms miss madam dame lady queen princess duchess baroness sister chairwoman spokeswoman congresswoman
    businesswoman wife daughter mother policewoman councilwoman
""")

# Nouns that stand for an organisation named before.
ORGANISATION_NOUNS = words("""
    agency ministry department company firm bank group organisation organization charity union party court committee
    commission council government authority body institute institution university school hospital club association
    federation foundation watchdog regulator office bureau service force newspaper paper broadcaster network outlet
    carrier airline manufacturer maker retailer campaign alliance coalition militia army military police corporation
    operator insurer lender utility developer publisher contractor supplier startup chain brewer carmaker automaker
    board commune parliament academy clinic trust fund navy coastguard embassy consulate tribunal inspectorate panel
    business giant website magazine
""")

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

# Who leads: one article's chief is another's director.
HEADS = words("chief head boss director leader chairman chairwoman chair president ceo governor general commander")
SMALL = words("the a an of and for in at to general former then deputy s")

# Who is described by an office and may be named by another word for it: "a minister", "the education secretary".
ALIKE = (
    HEADS | words("spymaster spy editor commander captain secretary founder owner manager executive premier"),
    words("minister secretary chancellor premier undersecretary politician"),
    words("police officer chief superintendent inspector detective commissioner constable sergeant sheriff commander"),
    words("scientist researcher professor academic expert doctor physicist biologist chemist lecturer scholar analyst"),
    words("doctor physician surgeon consultant medic nurse"),
    words("lawyer attorney solicitor barrister counsel prosecutor"),
    words("politician mp councillor councilor senator lawmaker legislator congressman congresswoman mayor leader"),
    words("official officer secretary director commissioner spokesman spokeswoman spokesperson envoy diplomat"),
    words("spokesman spokeswoman spokesperson official representative"),
    words("campaigner activist leader founder critic"),
    words("diplomat ambassador envoy consul"),
    words("expert analyst economist specialist consultant researcher"),
)
PERSON_NOUNS = words("""
    spy boss expert critic resident neighbour neighbor witness man woman teacher mother father official
    whistleblower farmer driver pilot survivor tourist fisherman
""")
