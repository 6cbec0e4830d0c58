"""Organisations and products that news texts name without saying what they are. Plain data.

Only names that hardly ever stand for anything else; models take many of them for people or places.
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(";"))


ORGANISATIONS = _names("""
    European Union; EU; United Nations; UN; NATO; Nato; White House; Kremlin; Pentagon; Parliament; Congress; Senate;
    Downing Street; Vatican; European Commission; European Parliament; Security Council; Interpol; Europol; Eurostat;
    OPEC; Opec; UNICEF; Unicef; UNESCO; Unesco; FIFA; Fifa; UEFA; Uefa; IMF; WHO; WTO; OECD; ASEAN; Asean; OSCE; IAEA;
    African Union; Arab League; Commonwealth; ECOWAS; Ecowas; SADC; Mercosur; Caricom; APEC; G7; G20; G77; BRICS; OAS;
    UNHCR; UNRWA; UNEP; UNDP; UNFPA; UNAIDS; WFP; FAO; ILO; IOM; IPCC; IFRC; ICRC; ICC; ICJ; World Food Programme; World Bank;
    Aljazeera; Al Arabiya; Deutsche Welle; Kyodo; Tass; TASS; Bernama; Anadolu; EFE; DPA; PTI;
    Greenpeace; Oxfam; Amnesty International; Human Rights Watch; Red Cross; Save the Children; Wikimedia; Wikipedia;
    Wikinews; WikiLeaks; Hamas; Hezbollah; Hizbollah; Taliban; Boko Haram; Fatah; Likud; Sinn Féin; Sinn Fein; Fidesz;
    Reuters; Xinhua; Yonhap; Interfax; Bloomberg News; Al Jazeera; Al-Jazeera; Agence France-Presse; Associated Press;
    Der Spiegel; Le Monde; Le Figaro; Die Zeit; El País; La Repubblica; Politico; BuzzFeed; Axios; Newsweek; Bellingcat;
    BBC; CNN; NBC; ABC News; CBS; PBS; NPR; ITV; Sky News; Fox News; AFP;
    Google; Microsoft; Facebook; Twitter; YouTube; Instagram; TikTok; Netflix; Spotify; Uber; Airbnb; LinkedIn; Yahoo;
    Mozilla; Samsung; Sony; Panasonic; Toshiba; Hitachi; Huawei; Xiaomi; Lenovo; Nokia; Ericsson; Siemens; Philips;
    Intel; Nvidia; Qualcomm; Alibaba; Tencent; Baidu; SpaceX; OpenAI; Adobe; Nintendo; Vodafone; Verizon; Comcast;
    Boeing; Airbus; Embraer; Bombardier; Lockheed Martin; Raytheon; Rolls-Royce; Saab; Thales;
    Toyota; Honda; Nissan; Mazda; Subaru; Suzuki; Hyundai; Volkswagen; Audi; Porsche; BMW; Daimler; Opel; Vauxhall; Volvo;
    Renault; Peugeot; Citroën; Fiat; Ferrari; General Motors; Stellantis; Michelin;
    Lufthansa; Ryanair; easyJet; Qantas; Aeroflot; Finnair; Iberia; KLM; Emirates Airline; Aer Lingus; Amtrak; Eurostar;
    Gazprom; Rosneft; Lukoil; ExxonMobil; Chevron; Petrobras; Aramco; Equinor; Glencore; ArcelorMittal; Nestlé; Nestle;
    Unilever; Danone; Pfizer; Moderna; AstraZeneca; Novartis; GlaxoSmithKline; Sanofi; Bayer; BASF; Walmart; Carrefour;
    Tesco; Starbucks; Adidas; Nike; Heineken; Budweiser; Carlsberg; HSBC; Barclays; Citigroup; JPMorgan; UBS; BlackRock;
    Goldman Sachs; Morgan Stanley; Deutsche Bank; Santander; Deloitte; KPMG; Accenture; McKinsey
""")
"""Institutions, agencies, broadcasters, movements and firms."""

PRODUCTS = _names("""
    Firefox; Mozilla Firefox; Chrome; Google Chrome; Safari; Internet Explorer; Microsoft Edge; Android; Windows; Linux;
    Ubuntu; Windows XP; Windows Vista; macOS; iOS; Gmail; Google Maps; Photoshop; Excel; iPhone; iPad; iPod; MacBook;
    Kindle; PlayStation; Xbox; Walkman; ChatGPT; Siri; Bitcoin; Ethereum; Botox; Viagra; Prozac; OxyContin; Aspirin;
    Kalashnikov; Tomahawk; Dreamliner; Lego; Barbie; Nobel Prize; Pulitzer Prize; Oscars; Grammy;
    Emmy; World Cup; Olympics; Olympic Games; Super Bowl; Eurovision
""")
"""Products, prizes and events."""
