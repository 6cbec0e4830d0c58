"""Words that say what a name names: titles, offices, heads of organisations, places and laws. Plain data."""

from briefing.annotating.english.word_lists import words

HONORIFICS = words("""
    Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Sir Dame Lord Lady Baroness Baron Dr Dr. Prof Prof. Rev Rev. Fr Fr. St St. Hon
    Hon. Sheikh Sheik Shaikh Imam Ayatollah Rabbi Pope Sister Brother Father Prince Princess King Queen Duke
    Duchess Emperor Sen Sen. Rep Rep. Gov Gov. Gen Gen. Lt Lt. Col Col. Sgt Sgt. Capt Capt. Maj Maj. Cpl Cpl. Pte
    Pte. Cmdr Cmdr. Adm Adm. Insp Insp. Supt Supt. Det Det. Const Const. Pres Pres. Justice Judge Highness Excellency
    Majesty Honourable Honorable HE H.E. HRH HH MK Datuk Tun Shri Smt Maulana Mullah Mawlana Engr Advocate Monsignor Msgr
    Senhor Señor Señora Herr Frau Monsieur Madame Mme Comrade Amb. Atty. Pvt. Spc.
""")
"""Words that stand before the name of a person and belong to no office."""

LETTERS = words("KC QC MP MSP MEP OBE MBE CBE DBE KBE PhD FRS TD")
"""What stands behind the full name of a person and is no part of it."""

MEN = words("Mr Mr. Sir Lord Prince King Baron Duke Father Fr Fr.")
WOMEN = words("Mrs Mrs. Ms Ms. Miss Dame Lady Baroness Princess Queen Duchess Sister")
"""Honorifics of men, and of women."""

OFFICES = words("""
    academic activist actor actress administrator admiral adviser advisor aide ambassador analyst anchor
    archbishop artist astronaut athlete attorney auditor author banker barrister biologist bishop blogger boss
    brigadier broker campaigner candidate captain cardinal caretaker chair chairman chairperson chairwoman
    champion chancellor chef chief chemist cleric clerk coach colonel columnist comedian commander commissioner
    composer comptroller congressman congresswoman constable consul consultant controller co-founder cofounder
    coordinator co-ordinator coroner correspondent councillor councilman councilwoman counsel counsellor curator
    dean defender delegate deputy designer detective developer diplomat director doctor driver economist editor
    editor-in-chief engineer envoy executive expert fellow filmmaker financier firefighter fisherman footballer
    founder general goalkeeper governor guard guitarist head heir historian host imam inspector investigator
    investor journalist judge lawmaker lawyer leader lecturer legislator lieutenant major magistrate manager
    marshal mayor mechanic member midfielder minister model monarch nominee novelist nurse officer official owner
    parliamentarian pastor partner physician physicist pilot player poet policeman policewoman politician pope
    postmaster premier presenter president priest principal prisoner producer professor prosecutor publisher rabbi
    ranger rapper realtor rector registrar reporter representative researcher resident retiree scholar scientist
    secretary senator sergeant sheriff singer solicitor soldier songwriter speaker specialist spokesman
    spokesperson spokeswoman star steward strategist striker student superintendent surgeon taoiseach teacher
    technician trader treasurer trustee veteran vice-president vicar victim volunteer warden whip whistleblower
    worker winger writer ceo cfo coo cto cio mp mep msp mla md pm defenceman quarterback pitcher outfielder
    linebacker director-general secretary-general governor-general attorney-general major-general
    lieutenant-general vice-chancellor vice-chair vice-chairman under-secretary undersecretary spymaster
    referee umpire goalscorer bowler batsman fullback chairpersons baseman receiver guitarist drummer vocalist frontman alderman councilor assemblyman assemblywoman
""")
"""Nouns for what somebody is or does, in lower case."""

TITLES = words("""
    admiral alderman ambassador archbishop assemblyman assemblywoman brigadier chancellor colonel commissioner
    congressman congresswoman constable councillor councilman councilwoman councilor detective inspector lieutenant
    magistrate mayor minister mp premier president professor prosecutor secretary senator sergeant sheriff spokesman
    spokesperson spokeswoman superintendent
""")
"""Offices that are said of one person before the name and open no name of an organisation, in lower case."""

OFFICE_MODIFIERS = words("""
    acting high assistant associate chief deputy emeritus executive first foreign former general group honorary interim
    joint junior lead managing permanent police political press prime principal private regional second senior
    shadow special state then vice finance defence defense health home interior education justice transport energy
    environment trade treasury business culture labour labor legal medical national chief-of-staff financial
    operating technology information marketing security world union vice- ex- co- independent opposition minority
    majority lieutenant major human rights brigadier federal district crown rear grand field wing air tourism
    communications planning infrastructure agriculture fisheries forestry mining mines petroleum oil commerce industry
    immigration housing water sports youth research science social digital information veterans indigenous rural
    urban religious public gender welfare procurement anti-corruption
""")
"""Words that narrow an office without being a name, in lower case."""

ORGANISATION_HEADS = words("""
    Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank
    Board Broadcasting Brothers Bureau Cabinet Centre Center Church Club Coalition College Command Commission
    Committee Commons Community Companies Company Confederation Conference Congress Consortium Constabulary
    Corporation Council Court Daily Department Directorate Division Enterprises Executive Federation Force Forces
    Forum Foundation Front Fund Gazette Government Group Guard Guardian Guild Headquarters Herald Holdings
    Hospital House Industries Initiative Inspectorate Institute Institution Intelligence Investigations Journal
    Laboratories Laboratory League Legion Ministry Mission Mirror Motor Motors Movement Museum Navy Network News
    Newspaper Observatory Office Ombudsman Orchestra Organisation Organization Parliament Partners Party Patrol
    Police Post Press Prosecutors Radio Railways Records Registry Reserve Review School Schools Secretariat Senate
    Service Services Society Solutions Squad Star Studios Syndicate Systems Taskforce Team Technologies Telegraph
    Television Times Tribune Tribunal Trust Union United University Watch Weekly Command Brigade Regiment Corps
    Fleet Exchange Federation Airline Pictures Entertainment Pharmaceuticals Petroleum Securities Capital Ventures
    Software Electronics Communications Aerospace Aviation Chamber Collective Campaign Network Brigades Militia
    Municipality Workers Caucus Consulate Embassy Treasury Kremlin Pentagon Manufacturing Airplanes Logistics Networks Semiconductor
    Foods Energy Gas Oil Interpol Scotland-Yard Today Transit Lines Ferries Shipping Freight Telecom Insurance Breweries
""")
"""Last words of names of organisations; also their first word where “of” or “for” follows."""

FOREIGN_HEADS = words("""
    Instituto Istituto Institut Universidad Università Université Universität Universidade Banco Banca Banque Movimento
    Movimiento Mouvement Partido Partito Parti Partei Ministero Ministerio Ministère Ministério Agencia Agência Agence
    Agenzia Fundación Fondazione Fondation Fundação Consejo Conseil Consiglio Asociación Association Associazione
    Sociedad Société Società Sindicato Comité Comitato Confederación Federación Federazione Fédération Forza
""")
"""First words of names of organisations in other languages."""

CORPORATE_SUFFIXES = words("""
    Inc Inc. Ltd Ltd. Limited Corp Corp. Corporation Co Co. Company PLC Plc plc LLC LLP LP GmbH AG NV N.V. SA S.A.
    SE SpA S.p.A. AB ASA BV B.V. Pty KG Oy Group Holdings Holding Bhd KK Incorporated Cie & Motors Motor
""")
"""What a company's everyday name leaves out."""

NEWSPAPERS = words("""
    Times Post Herald Gazette Guardian Telegraph Tribune Journal Mail Mirror Star Sun Chronicle Observer
    Independent Standard Express Economist Examiner Inquirer Globe Record Press News Daily Weekly Review Intercept
    Atlantic Hill Register Courier Bee Dispatch Argus Echo Monitor Wire Today
""")
"""Last or first words of titles of newspapers, which keep their article."""

PLACE_HEADS = words("""
    Airport Archipelago Avenue Bay Beach Boulevard Bridge Canal Canyon Cape City Coast County Creek Desert
    District Falls Forest Garden Gardens Gulf Harbor Harbour Heights Highway Hill Hills Island Islands Isle Isles
    Junction Governorate Oblast Township Lagoon Delta Lake Lane Mosque Mount Mountain Mountains Ocean Palace Park Peninsula Plateau Plaza Point Port
    Prefecture Province Region Republic River Road Sea Square Station Strait Street Territory Tower Town Valley
    Village Borough Cathedral Airfield Stadium Arena Crossing Prison Basin Reef Glacier Peak Terminal
""")
"""Last words of names of places; Mount, Lake, Cape and Port also stand first."""

THING_HEADS = words("""
    Program Programme Project Scheme Plan Prize Award Awards Medal Cup Championship Championships Trophy Games Festival
    Summit Draft Finals Playoffs Marathon Tour Expo Exhibition Report Survey Index Show Questions Referendum Election
""")
"""Last words of names of programmes, prizes, events and writings."""

LAW_HEADS = words("""
    Act Bill Law Treaty Convention Constitution Amendment Directive Regulation Protocol Accord Accords Charter
    Ordinance Statute Statutes Code Pact
""")
"""Last words of names of laws and treaties."""

GENERIC_TAILS = words("""
    Agency Airlines Airways Authority Bank Broadcasting Bureau Club Commission Communications Council Department
    Foundation Industries Institute International Laboratories Ministry Motor Motors Network News Newspaper Office
    Organisation Organization Party Service Services Society Solutions Systems Technologies Technology Television
    University Airline Airplanes Entertainment Studios Pictures Software Electronics Aerospace
""")
"""What is often left out at the end of the name of an organisation once it has been named in full."""

CALENDAR = words("""
    January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
    Sept Sep Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun GMT UTC BST EST EDT PST PDT CET AM PM P.M. A.M. p.m. a.m. I OK
    Q1 Q2 Q3 Q4 No. Nos. Fig. Vol. USD GBP EUR
""")
"""Capitalised words that end a name where they stand."""

NOT_ALONE = words("""
    Internet Web AI IT TV PC CEO CFO COO CTO CIO MP MPs MEP MEPs GDP DNA HIV AIDS AD BC Covid COVID-19 Covid-19 CCTV SUV
    SUVs ATM PDF URL FAQ Bible Koran Quran God Islam Christianity Photo Image Video File Ph.D. PhD MBA BA MA NGO NGOs
    DG IPO IPOs ATMs VIP VIPs CV HR PR KPI SME SMEs EV EVs UFO UFOs LGBT LGBTQ R&D MoU MOU PPE GMO GMOs PCR
    IED ID IDs Easter Christmas Ramadan Section Chapter Part Figure Table North South East West State States Government
    Sir Madam Earth Sun Moon HTML HTTP USB GPS SMS IP CD DVD DVDs CDs LED RAM CPU Jr Jr. Sr Sr. II III IV
""")
"""Capitalised words that name nobody and nowhere by themselves."""

FUNCTION_WORDS = words("""
    a about above according across after again against all also although among amid an and another any are as
    asked at away back based because before behind being below besides between beyond both but by can could
    despite did do does down during each earlier either even every few finally first following for from further
    given had has have he her here his how however if in including indeed instead into is it its itself just last
    late later least less let like many may meanwhile might more moreover most much must my near nearly neither
    never nevertheless new next no nor not nothing now of off often on once one only onto or other others
    otherwise our out over own part per perhaps previously quite rather recently same second separately several
    shall she should similarly since so some soon still such than that the their them then there therefore these
    they this those though three through throughout thus to today together tomorrow too toward towards two under
    unless unlike until up upon us very via was we were what when where whether which while who whom whose why
    will with within without would yes yesterday yet you your regarding concerning considering citing quoting whereas
    furthermore moreover additionally nonetheless therefore hence likewise accordingly currently finally amidst
""")
"""Words whose capital at the start of a sentence says nothing."""

REPORTING = words("""
    said says say told tells added adds argued argues claimed claims announced stated states wrote writes noted
    notes warned warns explained explains insisted insists admitted acknowledged replied asked declined refused
    denied confirmed testified tweeted commented suggested believes believed thinks thought recalled described
""")
"""Verbs whose subject is a person or an organisation."""

GIVEN_NAMES = words("""
    Aaron Abdul Adam Adrian Ahmed Aisha Alan Albert Alejandro Alex Alexander Alexandra Alexei Alfred Ali Alice
    Alison Amanda Amy Ana Andre Andrea Andreas Andrew Andy Angela Anita Ann Anna Anne Anthony Antonio Arthur
    Barack Barbara Ben Benjamin Bernard Beth Bill Bob Boris Brandon Brenda Brian Bruce Carl Carla Carlos Carol
    Caroline Catherine Cathy Charles Charlotte Chris Christian Christina Christine Christopher Claire Colin
    Condoleezza Craig Cynthia Daniel Daniela David Dean Deborah Dennis Diana Diane Dmitry Donald Donna Dorothy
    Douglas Edward Eleanor Elena Elizabeth Ella Emily Emma Eric Erik Eva Evan Fatima Felix Fiona Frances Francis
    Francisco Frank Fred Gary Gavin Geoffrey George Georgia Gerald Giovanni Giuseppe Gordon Grace Graham Greg
    Gregory Hannah Hans Harold Harriet Harry Heather Helen Henry Howard Hugh Ian Igor Irene Isabel Ivan Jack Jacob
    James Jamie Jan Jane Janet Jason Jean Jeff Jeffrey Jennifer Jeremy Jerry Jessica Jill Jim Joan Joanna Joe Joel
    John Jonathan Jorge Jose Joseph Josh Joshua Juan Judith Judy Julia Julian Julie Justin Karen Karl Kate
    Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken Kenneth Kevin Kim Kristin Kyle Larry Laura Lauren
    Laurence Lawrence Lee Leo Leonard Liam Linda Lisa Louis Louise Lucas Lucy Luis Luke Lynn Marc Marcus Margaret
    Maria Marie Marilyn Mario Mark Martha Martin Mary Matt Matthew Maya Megan Melissa Michael Michelle Miguel Mike
    Mohamed Mohammad Mohammed Monica Muhammad Nancy Naomi Natalie Nathan Nicholas Nick Nicola Nicole Nigel Nina
    Noah Oliver Olivia Omar Oscar Pablo Pamela Patricia Patrick Paul Paula Pedro Peter Philip Phillip Rachel Ralph
    Raymond Rebecca Richard Rick Rishi Rob Robert Robin Roger Ron Ronald Rosa Rose Ross Roy Russell Ruth Ryan
    Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sergei Sharon Simon Sofia Sophie Stephanie Stephen
    Steve Steven Stuart Susan Suzanne Sylvia Teresa Terry Theresa Thomas Tim Timothy Tina Todd Tom Tony Tracy
    Vanessa Vera Victor Victoria Vincent Vladimir Walter Wayne Wendy William Yasmin Yvette Yvonne Zoe
""")
"""Common given names: a capitalised word before another one that says person."""

OFFICE_FIELDS = words("""
    State States Staff Defense Defence Health Education Justice Agriculture Commerce Labor Labour Transport
    Transportation Energy Exchequer Police Operations Communications Homeland Interior Treasury Intelligence
    Engineering Marketing Security Representatives Foreign External Internal Home Affairs Finance Economy Trade Industry
    Commerce Tourism Culture Sports Sport Youth Women Planning Development Environment Works Public Infrastructure Fisheries
    Forestry Mines Mining Petroleum Oil Housing Water Science Technology Higher Information Immigration Employment
    Social Welfare Religious Endowments Gender Prosecutions Investment Investments Research Natural Resources Human Rights
    Parliamentary Veterans Relations Economic Local Government Industries
""")
"""What an office is “of” without that being a name."""

POSSESSED = words("""
    People Women Men Children Workers Peoples Veterans Farmers Teachers Students Citizens Consumers Writers Actors
    Moody Lloyd McDonald Sotheby Christie Sainsbury Macy Levi Kellogg Wendy Denny Domino Nobel Governor President
    Patrick George James John Paul Peter Mary Andrew
""")
"""Words whose possessive may stand inside a name: “People's Army”, “Lloyd's of London”."""

PARTIES_AND_JOURNALS = words("Labor Labour Treasury Police Science Homeland Exchequer State States")
"""Fields of offices that are names of parties, institutions and journals as well."""

OFFICIALS = words("Prosecutor Prosecutors General Attorney Mayor Comptroller Coroner Sheriff Ombudsman Chancellor")
"""Whose offices have their name: “Prosecutor General’s Office”, “Sheriff’s Department”."""

PREFIXES = words("Pro Anti Pan Non Ex Post Pre Mid Trans Sino Anglo Franco Russo Euro Afro Indo Then")
"""First parts of adjectives: the name in “Pro-Beijing” is Beijing."""

ADJECTIVE_TAILS = words("""
    based led born run owned wide style like era made only area linked backed funded aged old day free in to on up off
    out by class type level sized held bound built trained educated controlled occupied sponsored aligned area themed
""")
"""Last parts of adjectives that begin with a name: “London-based”."""

KINDS_OF_ORGANISATION = words("""
    company firm airline airlines airframer automaker carmaker maker manufacturer giant conglomerate group agency bank
    newspaper broadcaster charity union party retailer operator startup start-up alliance coalition network supplier
    subsidiary parent consortium corporation lender insurer brewer publisher developer contractor chain brand tabloid
    operator insurer utility magazine website thinktank think-tank club team militia organisation organization movement
""")
"""Common nouns that stand before or after the name of an organisation."""

THINGS = words("""
    ship vessel ferry boat yacht trawler tanker freighter bulker frigate destroyer submarine icebreaker tug tugboat barge
    liner schooner catamaran steamer lifeboat warship hydrofoil dredger aircraft jet airliner helicopter drone rocket
    spacecraft satellite probe rover locomotive tram missile torpedo racehorse hurricane typhoon cyclone storm asteroid
    comet app smartphone vaccine drug pill film movie album novel song musical opera play painting sitcom podcast
    videogame
""")
"""Common nouns right before the name of a thing: “the ferry Northern Star”."""

SHIPS = words("MV M/V MS M/S MT SS USS HMS HMCS HMAS RMS USNS RRS RV FV TS INS")
"""Words that open the name of a ship."""

OF_COMPANIES = words("""
    ceo cfo coo cto chairman chairwoman shares shareholders stock headquarters subsidiary plant factory
    employees workers board management dealers dealership customers
""")
"""What companies have."""

OF_TOWNS = words("""
    airport airports bus buses trams tram metro subway streets street roads pavements bridges harbour harbor port docks
    mayor residents citizens inhabitants townspeople council councillors suburbs suburb outskirts neighbourhoods
    neighborhoods district districts population schools hospitals hospital police voters ratepayers taxpayers skyline
    waterfront beaches coast coastline border borders capital economy parliament parks museums landmarks firefighters
    traffic sewers reservoirs drinking electorate garrison
""")
"""What towns and countries have."""

BEFORE_ROLES = words("""
    a an the The A An his her their its our my 's - and both Both also Also now Now still then
""")
"""What may stand before a role without being part of it."""
