"""Common nouns by which people and organisations are taken up again: “the agency”, “the spy chief”."""

from briefing.annotating.english.word_lists import words

DEFINITE = words("the this that")
SMALL = words("the a an of and for in at to general former then deputy s")

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

# Who leads: one article's chief is another's director.
HEADS = words("chief head boss director leader chairman chairwoman chair president ceo governor general commander")

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
