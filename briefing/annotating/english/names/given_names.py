"""Given names that are mostly women's or mostly men's, where news in English meets them, and family names before them.

Names that both bear somewhere ("Andrea", "Jean", "Nicola", "Kim", "Robin", "Sasha") are of neither: they tell nothing.
"""

from briefing.annotating.english.names.words import GIVEN_NAMES
from briefing.annotating.english.word_lists import words

FEMALE = words("""
    abigail ada adela adele agnes agnieszka aisha alexandra alice alicia alina alison  amanda amelia amina amy ana
    anastasia angela angelina anita anja ann anna anne annette annika antonia astrid audrey barbara beatrice beatriz
    benedetta bernadette beth bianca birgit brenda bridget brigitte camila camilla carla carmen carol caroline catarina
    catherine cathy cecilia celia celine charlotte chiara chloe christina christine cindy claire clara claudia
    colette condoleezza cynthia dagmar daniela deborah delia denise diana diane dina dolores  donna doris
    dorothy edith eileen ekaterina elaine elena eleanor eleni elif elisa elisabeth eliza elizabeth ella ellen elsa
    emilia emily emma esther eva evelyn fatima fatma fiona florence frances francesca freya frida gabriela georgia
    gertrude gina giorgia giulia gloria grace greta gretchen gudrun hanna hannah harriet heather heidi helen helena
    helene helga henrietta hilda hillary ida ilse imogen ines ingrid irena irene irina iris isabel isabella
    isabelle ivana jacqueline jana jane janet janice jasmine jenna jennifer jenny jessica jill joan joanna johanna josephine
    judith judy julia juliana julie juliet kamala karen karin karina karolina kate katarina katerina katherine
    kathleen kathryn kathy katie katja kirsten klara laila larissa laura lauren layla leila lena leonie leyla lidia
    liliana lillian linda lisa liz lorraine louisa louise lucia lucille lucy ludmila lydia magdalena maja malala manuela
    margaret margarita margot maria mariam mariana marianne marie marilyn marina marisa marta martha martina
    mary matilda maureen megan melanie melissa mercedes meryem michaela michelle mila mina mira miranda
    miriam moira molly monica monika nadia nadine nancy naomi natalia natalie natasha nina  noora nora norma odette
    olena olga olivia ophelia paloma pamela patricia paula pauline penelope petra philippa phoebe pilar polly priscilla
    priti priya rachel raquel rebecca regina renata rita roberta rosa rosalind rose rosemary roxana ruth sabine sabrina
    sally samantha sandra sanna sara sarah selma shabana sharon sheila shirley sigrid silvia sinead siobhan sofia
    sonia sophia sophie stella stephanie susan susanna susanne suzanne svetlana sylvia tamara tanya tara tatiana teresa
    thea theresa tina ulrike ursula valentina valerie vanessa vera veronica victoria viktoria viola virginia
    wanda wendy wilhelmina xenia yasmin yolanda yulia yuliya yvette yvonne zahra zainab zara zoe zofia zuzana
""")
MALE = words("""
    aaron abdul abdullah abraham achim adam adolfo adrian ahmad ahmed alan albert alberto aleksandar aleksander
    alejandro alessandro alexander alexei alexandre alfonso alfred ali alistair alvaro amir anatoly anders andre andreas
    andrei andrew andrij andriy andrzej andy angus anthony anton antoine antonio antony  armando arnold arthur
    arturo arvid axel barack barry bashar bartosz ben benedict benjamin bernard bernd bernie bertrand bill bjorn bob bogdan
    boris brendan brian bruce bruno callum carl carlo carlos cedric cesar charles christoph christophe christopher
    clarence claude clive colin conor craig cristian cyril damian damien daniel darius darren dave david declan denis
    dennis derek diego dieter dimitri dirk dmitri dmitry dominik donald douglas dragan duncan eamon edgar edmund
    eduardo edward edwin efrain eli elias emil emilio emmanuel enrico enrique eric erich erik ernest ernesto ernst
    esteban ethan eugene evan fabian fabio federico felipe felix ferdinand fernando filip florian francesco
    francisco francois frank franz fred frederic frederick fredrik friedrich gareth gary gavin geoffrey georg george
    georges gerald gerard gerd gerhard giancarlo gianni gilbert giorgio giovanni giuseppe  goran gordon graham greg
    gregory guillaume gunnar gustav guy hakan hamid hamza hans harald harold harry hassan hector heinrich heinz helmut
    hendrik henri henrik henry herbert herman hermann horst howard hugh hugo hussein ian ibrahim igor ilya imran isaac
    ismail ivan ivo jack jacob jacques  jake jakob jakub james jamal  janos jaroslav jason javier jeff jeffrey
    jens jeremy jerome jerry jim jimmy joachim joao joaquin joe joel john johann johannes jon jonas jonathan jorg
    jorge jose josef joseph josh joshua jozef juan julian julio jurgen justin kareem karim karl keir keith ken kenneth
    kevin khaled klaus kofi konrad konstantin krzysztof kurt kwame kyle lars larry laszlo laurent  lawrence leif
    leo leon leonard leonid leopold lewis liam lorenzo lothar louis luc luca lucas ludwig luigi luis lukas luke magnus
    mahmoud malcolm manfred manuel marc marcel marcin marco marcos marcus marek mario marius mark markus martin mateusz
    mathias matt matteo matthew matthias maurice mauro max maxim maximilian mehmet michael michal miguel mike mikhail
    milan milos miroslav mohamed mohammad mohammed mohamad muhammad murat mustafa narendra nathan ned neil nelson
    nicholas nick nicolas nigel niklas nikolai nikolaus nikos norbert norman olaf ole oleg oleksandr oliver omar orlando
    oscar oskar oswald otto owen pablo paolo pascal patrick paul paulo pavel pavlo pawel pedro per peter petr petro
    petros phil philip philipp philippe phillip pierre pieter piotr radek rafael rahul ralf ralph ramon raul ray raymond
    recep rene ricardo richard rick rishi rob robert roberto rodrigo roger roland rolf roman ron ronald rory ross rowan
    roy rudolf rupert russell ryan salman salvador samir samuel santiago scott sean sebastian serge sergei sergey
    sergio serhiy seth shane silvio simon slobodan stanislav stefan stefano stephen steve steven stewart stuart
    sven sylvain tadeusz tariq terence  theo theodor theodore thierry thomas thorsten tiago tim timothy tobias
    todd tom tomas tomasz tommy  tony torsten tristan tyler udo ulrich umar vaclav valery vasyl viktor victor
    vincent vincenzo vitaly vladimir volker volodymyr walter warren wayne werner wilhelm will willem william winston
    wojciech wolfgang xavier yannick yannis yasser youssef yuri yusuf yves zoltan zbigniew
""")

FAMILY_FIRST = words("""
    an bae bai bui cai cao chan chang chen cheng cheung cho choi chow chu chung dang deng ding dong du duong fan feng fong fu gao
    gong gu guo han hao ho hoang hong hou hsu hu huang hung hwang jang jeon jeong jia jiang jin jung kang kim kong kwok kwon lai
    lam lau law lee leung li liang liao lim lin liu lo long lu luo ma mao meng mo moon mu nam ng ngo nguyen ni oh pak pan park peng
    pham phan qi qian qin qiu ren roh ryu seo shao shen shi shin sim so son song su sun tam tan tang tao tian tran tsai tsang vu
    wan wang wei wen wong wu xi xia xiao xie xiong xu xue yan yang yao ye yeung yi yin yip yoo yoon you yu yuan yun zeng zhan zhang
    zhao zheng zhong zhou zhu zou
""")
"""Family names that stand before the given ones, in China, Korea and Vietnam."""

_EITHER = FEMALE | MALE | frozenset(map(str.lower, GIVEN_NAMES))


def is_given_name(word: str) -> bool:
    """Whether a word, however written, is a given name, be it of women, of men or of both."""
    return word.lower() in _EITHER
