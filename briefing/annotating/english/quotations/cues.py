"""Words that attribute: which verbs, nouns and adjectives put words into someone's mouth, and what they take.

The classes follow the semantic families of reporting verbs in Quirk et al., *A Comprehensive Grammar of the English
Language* (1985), 16.31 and 16.63: public verbs (say), private verbs (believe), suasive verbs (urge), and what the
PARC 3.0 guidelines (Pareti 2016) count as attribution beside them.
"""

from briefing.annotating.english.word_lists import words

# Public verbs: they take a clause or quoted words.
SAY = words("""
    say tell add state claim argue announce report declare explain note insist maintain contend assert allege affirm
    confirm deny admit acknowledge concede confess reveal disclose divulge warn caution remark comment observe mention
    reply respond answer retort counter quip joke ask inquire enquire wonder question suggest propose recommend imply
    hint indicate signal stress emphasize emphasise underline underscore highlight reiterate repeat restate recall
    recount relate testify swear vow promise pledge predict forecast boast brag complain lament bemoan grumble protest
    object write tweet post blog email text cable conclude summarise summarize clarify specify elaborate continue
    shout yell scream cry exclaim whisper murmur mutter mumble sigh laugh chuckle snap growl gush rave muse reflect
    opine posit postulate theorize theorise speculate guess reckon estimate calculate advise inform notify remind
    assure reassure show demonstrate find discover rule establish agree disagree concur demand urge plead beg request
    order instruct command direct threaten pray apologise apologize interject interrupt intone chant sing point reason scoff proclaim
    pronounce profess avow attest vouch certify submit advocate charge accuse quote cite describe detail outline
    broadcast stipulate decree dictate deem venture volunteer fume moan groan sob enthuse bellow hiss
""")

# Private verbs: what someone holds, as far as the reporter says.
HOLD = words("""
    believe think feel hope fear worry expect anticipate suspect consider assume presume suppose doubt know understand
    realise realize recognise recognize view regard judge hold regret resent trust assess envisage learn
    decide determine remember
""")

# Verbs whose infinitive is what was said: asked them to leave, vowed to go on.
ADDRESS = words("""
    urge ask tell order advise warn instruct command direct request beg implore beseech exhort encourage challenge
    remind call summon appeal plead
""")
MOVE = words("encourage challenge summon")  # by deeds as often as by words: what they move someone to counts if quoted
RELATE = words("""
    acknowledge admit advocate concede confess deny describe mention propose recall recommend regret remember report
    suggest
""")  # their gerund is what was said: denied knowing her, recalled seeing a flash
COMMIT = words("vow promise pledge threaten agree offer refuse decline swear undertake claim profess volunteer")

# Verbs that take the one who is told before what is told.
TELL = words("tell remind warn inform assure reassure advise notify convince persuade teach show ask")

# Verbs whose object is what was said: rejected the claim, blamed the weather.
JUDGE = words("""
    accuse criticise criticize praise blame condemn slam denounce decry deride mock ridicule blast rebuke reprimand
    chide scold lambast lambaste castigate berate hail laud applaud commend reject deny dismiss refute rebut dispute
    deplore lament bemoan liken describe characterise characterize portray depict call dub brand label cite mention
    disavow renounce repudiate retract vilify question oppose advocate propose demand denigrate disparage belittle
""")

# These speak of deeds as often as of words: their objects count where they hold quoted words.
JUDGE_IF_QUOTED = words("""
    attack welcome salute celebrate support endorse back defend justify champion mourn protest credit thank congratulate
    apologise apologize compare term paint tout bill frame cast declare deem consider regard view see name nickname rate
    rank quote favour favor predict forecast announce recommend suggest reveal disclose confirm acknowledge admit
    recognise recognize concede recount detail outline explain emphasise emphasize stress highlight underline underscore
    reiterate note claim allege promise pledge request urge threaten warn express voice offer repeat discuss address
    trash bash downplay reference invoke fear expect seek want promote refer demonstrate assert maintain challenge
    fault issue deliver use
""")
AS_VERBS = words("""
    describe characterise characterize portray depict regard view see label brand dub hail denounce condemn dismiss
    reject praise cite identify classify mock deride ridicule blast slam frame cast paint quote decry tout bill
    criticise criticize
""")
NAMING = words("call dub label brand term name nickname deem declare consider proclaim pronounce rate")

# Verb and preposition whose object is what was said: spoke of, complained about, called for.
WITH_PREPOSITION = {
    "accuse": words("of"),
    "allude": words("to"),
    "apologise": words("for"),
    "apologize": words("for"),
    "argue": words("for against"),
    "ask": words("for about"),
    "boast": words("about of"),
    "brag": words("about of"),
    "call": words("for on upon"),
    "comment": words("on"),
    "complain": words("about of"),
    "hint": words("at"),
    "insist": words("on upon"),
    "inquire": words("about into"),
    "joke": words("about"),
    "object": words("to"),
    "plead": words("for"),
    "rail": words("against"),
    "rant": words("about against"),
    "remark": words("on upon"),
    "speak": words("of about against"),
    "speculate": words("about on"),
    "talk": words("about of"),
    "warn": words("of about against"),
}

# Verbs that report though nobody is named who speaks: was said to, is believed to, were told that.
UNSOURCED = words("say tell report believe think allege understand rumour rumor claim inform")

# Who hears what others say: "the court heard that".
COURTS = words("court jury juror inquest tribunal inquiry hearing trial panel committee")

# What they do at the end of a headline: "…, inquest hears", "…, jury told".
HEARD = words("told hears heard")

# Nouns for an act of speech or thought: the claim that …, his belief that …, a warning of ….
SPEECH_NOUNS = words("""
    claim statement announcement assertion allegation accusation charge argument contention admission acknowledgement
    confession declaration denial warning suggestion proposal prediction forecast promise pledge vow threat belief view
    opinion hope fear concern worry suspicion doubt idea notion feeling conviction conclusion finding estimate
    assessment judgment judgement ruling revelation disclosure report rumour rumor complaint criticism demand call
    request plea appeal offer insistence remark comment observation reminder assurance confirmation testimony message
    optimism pessimism confidence scepticism skepticism speculation expectation assumption impression understanding recommendation advice
""")

# What one does to a claim, fear or report that is another's, or nobody's.
RECEIVE = words("""
    hear receive face fuel spark prompt trigger stoke spur increase heighten ease allay calm dispel dampen see get find
    follow investigate probe examine consider assess study address answer counter rebut refute reject dismiss deny
    dispute challenge question ignore fight contest attract provoke cause create respond react reply listen lead
""")
CIRCUMSTANCE = words("after amid amidst before despite following over at by under against because due during")

# Those that go round without anybody's name: amid reports that, despite fears that.
GOING_ROUND = words("""
    allegation accusation claim complaint concern criticism fear report rumour rumor speculation suggestion suspicion
""")

# Adjectives that say what someone holds: is hopeful that, are sure that.
HOLD_ADJECTIVES = words("""
    hopeful confident sure certain convinced adamant optimistic pessimistic sceptical skeptical doubtful afraid aware
    worried concerned anxious proud glad happy pleased sorry sad angry disappointed surprised shocked satisfied grateful
    thankful positive unsure uncertain fearful unaware insistent emphatic
""")

# Whoever is kept from saying something has not said it.
PREVENT = words("ban bar stop prevent keep prohibit discourage deter dissuade refrain abstain block forbid shrink")

# What is read and speaks with its own words: the letter reads "…".
WRITTEN = words("""
    letter statement document note memo email e-mail message text tweet post sign placard banner poster plaque label
    inscription headline caption transcript complaint filing lawsuit indictment affidavit order ruling report clause
    article section law bill resolution notice warning advert ad advertisement slogan menu invitation card leaflet
    questionnaire summary entry passage line part
""")

# Subjects that speak for nobody: the reporter, the reader, and what has no person behind it.
NOT_SPEAKERS = words("i we you me us there that this what which one anyone nobody")

# What only points at words that stand elsewhere.
POINTING = words("other others this that it these those them so what which who whom he she they him her")
DENY = words("deny reject refute rebut dispute dismiss")

# How a speaker stays unknown: asked not to be named, spoke on condition of anonymity.
UNNAMED = words("named identified quoted anonymous anonymity unnamed")

# Forms of the commonest cues, for where the tagger takes them for something else.
SAY_FORMS = words("said says told tells added adds wrote writes asked asks tweeted tweets continued replied explained")

# Forms of cues as headlines use them, in the present tense.
HEADLINE_FORMS = words("""
    says say said reveals reveal warns warn claims claim finds find shows show suggests suggest tells told admits
    confirms insists announces argues believes fears vows urges reports alleges predicts declares rules
""")

# Those that stand for no noun, so that they are verbs wherever a headline has them.
PLAIN_HEADLINE_FORMS = HEADLINE_FORMS - words(
    "say claim claims reports fears shows finds vows show find warn suggest rules"
)
