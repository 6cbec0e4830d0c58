"""Countries with their short forms and their people's names, and well-known places. Plain data."""

_COUNTRIES = """
Afghanistan = Afghan Afghans
Albania = Albanian Albanians
Algeria = Algerian Algerians
Angola = Angolan Angolans
Argentina = Argentine Argentinian Argentines
Armenia = Armenian Armenians
Australia = Australian Australians Aussie
Austria = Austrian Austrians
Azerbaijan = Azerbaijani Azeri
Bahrain = Bahraini
Bangladesh = Bangladeshi Bangladeshis
Belarus = Belarusian Belarusians
Belgium = Belgian Belgians
Bolivia = Bolivian
Bosnia, Bosnia and Herzegovina = Bosnian Bosnians
Brazil = Brazilian Brazilians
Bulgaria = Bulgarian Bulgarians
Cambodia = Cambodian Cambodians
Cameroon = Cameroonian
Canada = Canadian Canadians
Chad = Chadian
Chile = Chilean Chileans
China, People's Republic of China, PRC, P.R.C. = Chinese
Colombia = Colombian Colombians
Congo, DRC, Democratic Republic of the Congo = Congolese
Costa Rica = Costa-Rican
Croatia = Croatian Croatians Croat Croats
Cuba = Cuban Cubans
Cyprus = Cypriot Cypriots
Czech Republic, Czechia = Czech Czechs
Denmark = Danish Dane Danes
Ecuador = Ecuadorian
Egypt = Egyptian Egyptians
Eritrea = Eritrean Eritreans
Estonia = Estonian Estonians
Ethiopia = Ethiopian Ethiopians
Fiji = Fijian
Finland = Finnish Finn Finns
France = French Frenchman
Georgia = Georgian Georgians
Germany = German Germans
Ghana = Ghanaian
Greece = Greek Greeks
Guatemala = Guatemalan
Haiti = Haitian Haitians
Honduras = Honduran
Hungary = Hungarian Hungarians
Iceland = Icelandic Icelander
India = Indian Indians
Indonesia = Indonesian Indonesians
Iran, Islamic Republic of Iran = Iranian Iranians
Iraq = Iraqi Iraqis
Ireland, Republic of Ireland = Irish Irishman
Israel = Israeli Israelis
Italy = Italian Italians
Jamaica = Jamaican
Japan = Japanese
Jordan = Jordanian
Kazakhstan = Kazakh Kazakhs
Kenya = Kenyan Kenyans
Kosovo = Kosovar Kosovan
Kuwait = Kuwaiti Kuwaitis
Kyrgyzstan = Kyrgyz
Laos = Laotian
Latvia = Latvian
Lebanon = Lebanese
Libya = Libyan Libyans
Lithuania = Lithuanian
Luxembourg = Luxembourgish
Malaysia = Malaysian Malaysians
Mali = Malian
Malta = Maltese
Mexico = Mexican Mexicans
Moldova = Moldovan
Mongolia = Mongolian
Morocco = Moroccan
Mozambique = Mozambican
Myanmar, Burma = Burmese
Namibia = Namibian
Nepal = Nepalese Nepali
Netherlands, Holland = Dutch Dutchman
New Zealand = New-Zealander Kiwi
Nicaragua = Nicaraguan
Niger = Nigerien
Nigeria = Nigerian Nigerians
North Korea, DPRK, Democratic People's Republic of Korea = North-Korean
North Macedonia = Macedonian
Norway = Norwegian Norwegians
Oman = Omani
Pakistan = Pakistani Pakistanis
Palestine = Palestinian Palestinians
Panama = Panamanian
Papua New Guinea = Papuan
Paraguay = Paraguayan
Peru = Peruvian
Philippines = Filipino Philippine Filipinos
Poland = Polish Pole Poles
Portugal = Portuguese
Qatar = Qatari
Romania = Romanian Romanians
Russia, Russian Federation = Russian Russians
Rwanda = Rwandan
Saudi Arabia = Saudi Saudis
Senegal = Senegalese
Serbia = Serbian Serb Serbs
Sierra Leone = Sierra-Leonean
Singapore = Singaporean Singaporeans
Slovakia = Slovak Slovakian
Slovenia = Slovenian Slovene
Somalia = Somali Somalis
South Africa = South-African
South Korea, Republic of Korea, Korea Republic, ROK = South-Korean Korean Koreans
South Sudan = South-Sudanese
Spain = Spanish Spaniard Spaniards
Sri Lanka = Sri-Lankan
Sudan = Sudanese
Sweden = Swedish Swede Swedes
Switzerland = Swiss
Syria = Syrian Syrians
Taiwan = Taiwanese
Tajikistan = Tajik Tajiks
Tanzania = Tanzanian
Thailand = Thai Thais
Tunisia = Tunisian Tunisians
Turkey, Türkiye = Turkish Turk Turks
Turkmenistan = Turkmen Turkmens
Uganda = Ugandan
Ukraine = Ukrainian Ukrainians
United Arab Emirates, UAE, U.A.E., Emirates = Emirati
United Kingdom, UK, U.K., Britain, Great Britain = British Briton Britons Brit Brits
United States, US, U.S., USA, U.S.A., United States of America, America = American Americans
Uruguay = Uruguayan
Uzbekistan = Uzbek Uzbeks
Venezuela = Venezuelan
Vietnam = Vietnamese
Yemen = Yemeni Yemenis
Zambia = Zambian
Zimbabwe = Zimbabwean
England = English Englishman
Scotland = Scottish Scots Scot
Wales = Welsh
Northern Ireland = Northern-Irish
"""

_OTHER_PEOPLES = """
Arab Arabs Asian Asians African Africans Latino Latinos Hispanic Muslim Muslims Christian Christians Jewish Jew Jews
Catholic Catholics Protestant Protestants Hindu Hindus Sikh Sikhs Buddhist Buddhists Sunni Shia Shiite Kurdish Kurds Kurd
Soviet Western Eastern Northern Southern Islamic Islamist Islamists Uyghur Uyghurs Uighur Uighurs Tibetan Tibetans
Rohingya Roma Tamil Tamils Londoners Londoner Parisian Californian Texan Texans Republican Republicans Democrat Democrats
Democratic Conservatives Tory Tories Communist Communists Socialist Nazi Nazis Latin Anglo Balkan Nordic Scandinavian
European Europeans Caribbean Mediterranean Atlantic Arctic Antarctic Middle Bosnian Marxist Liberal Anglican Orthodox Baltic
"""

_ONE_WORD = """
Africa Asia Europe Antarctica London Paris Berlin Rome Madrid Lisbon Dublin Edinburgh Glasgow Cardiff Belfast
Manchester Birmingham Liverpool Leeds Bristol Oxford Cambridge Brussels Amsterdam Vienna Zurich Geneva Stockholm Oslo
Copenhagen Helsinki Warsaw Prague Budapest Athens Bucharest Sofia Belgrade Zagreb Moscow Kyiv Kiev Minsk Istanbul
Ankara Jerusalem Gaza Damascus Beirut Baghdad Tehran Riyadh Mecca Medina Doha Dubai Kuwait Cairo Tripoli Tunis Algiers
Rabat Lagos Nairobi Johannesburg Pretoria Kabul Islamabad Karachi Lahore Delhi Mumbai Kolkata Dhaka Kathmandu Colombo
Bangkok Hanoi Manila Jakarta Beijing Shanghai Shenzhen Guangzhou Wuhan Taipei Tokyo Osaka Kyoto Seoul Pyongyang Sydney
Melbourne Canberra Brisbane Perth Auckland Wellington Ottawa Toronto Montreal Vancouver Chicago Boston Philadelphia
Houston Dallas Austin Seattle Denver Detroit Atlanta Miami Baltimore Pittsburgh Cleveland Havana Caracas Bogota Lima
Santiago Kashmir Crimea Tibet Xinjiang Catalonia Bavaria Siberia Munich Hamburg Frankfurt Cologne Milan Venice Naples
Turin Barcelona Marseille Lyon Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii
Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi
Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin
Wyoming Ontario Quebec Alberta Manitoba Saskatchewan Queensland Victoria Tasmania
"""

_SEVERAL_WORDS = """
Middle East; North America; South America; Latin America; Central America; Southeast Asia; Hong Kong; New York; New
York City; Los Angeles; San Francisco; San Diego; Las Vegas; New Delhi; Buenos Aires; Rio de Janeiro; Sao Paulo;
Mexico City; Tel Aviv; Abu Dhabi; Kuala Lumpur; Cape Town; Addis Ababa; Phnom Penh; St. Petersburg; Washington D.C.;
Washington, D.C.; West Bank; Silicon Valley; Gaza Strip; Downing Street; New Hampshire; New Jersey; New Mexico; North
Carolina; North Dakota; Rhode Island; South Carolina; South Dakota; West Virginia; British Columbia; Nova Scotia; New
South Wales; South Australia
"""


def _rows() -> list[tuple[list[str], list[str]]]:
    rows = [line.split(" = ") for line in _COUNTRIES.strip().splitlines()]
    return [([name.strip() for name in names.split(",")], people.split()) for names, people in rows]


def _place_names() -> set[str]:
    several = {" ".join(name.split()) for name in _SEVERAL_WORDS.split(";")}
    return several | set(_ONE_WORD.split())


COUNTRIES: dict[str, str] = {form: forms[0] for forms, _ in _rows() for form in forms}
"""Every form of a country's name, and the form that stands for all of them."""

DEMONYMS: dict[str, str] = {people.replace("-", " "): forms[0] for forms, peoples in _rows() for people in peoples}
"""What belongs to a country or its people, and the country."""

PEOPLES = frozenset(DEMONYMS) | frozenset(_OTHER_PEOPLES.split())
"""Words for peoples, faiths and followers: no entities by themselves."""

PLACES = frozenset(COUNTRIES) | _place_names()
"""Places that need no evidence."""
