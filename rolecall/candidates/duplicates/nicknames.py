"""Short forms of given names, each in one line with those that it may stand for."""

_SETS = """
alexander alex sasha sascha aleksandr alejandro xander
alexandra alex sasha sandra alexa
alfred fred alfie
andrew andy drew
anna ann anne annie anya hannah
anthony tony antonio toni
barbara barb babs
benjamin ben benny
catherine katherine katharina kathrin kate katie kathy cathy katja katya ekaterina
charles charlie chuck carl karl
charlotte lotte lottie
christian chris
christina christine chris tina
christopher chris christoph
daniel dan danny
david dave davey
dmitri dima mitya
dominik dom
dorothy dorothea dora dolly
edward ed eddie ted ned
elizabeth elisabeth liz lizzy beth betty lisa elisa sissi
emily em emmy
eugene gene evgeny zhenya
evangelia eva litsa
francis francisco frank paco pancho fran
frances fran francesca
frederick fred freddy friedrich fritz
gabriel gabe
george georgios giorgos yorgos
gerald gerry jerry
gregory greg grigoris
harold harry hal
helen helena elena lena eleni
henry harry heinrich heinz
ioannis giannis yannis john
ivan vanya
jacob jake jakob
james jim jimmy jamie
jennifer jen jenny
jessica jess jessie
joachim jochen achim
johannes hannes johann hans john
john johnny jack jon
jonathan jon jonny
joseph joe josef jose pepe giuseppe sepp
judith judy
konstantinos kostas costas constantine
lawrence larry
leonard leo len lenny
louis lou luis
magdalena lena magda
margaret maggie meg peggy greta margarete gretel
maria marie mary mia masha
martin marty
matthew matt matthias
maximilian max
michael mike mick mickey mikhail misha
mohammed mohamed muhammad mo
natalia natasha natalie
nicholas nick nicky nikolaos nikos klaus niko nikolai kolya
olga olya
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete petros
philip phil
raymond ray
rebecca becky becca
richard dick rick ricky rich
robert bob bobby rob robbie
ronald ron ronnie
samantha sam
samuel sam sammy
sebastian seb bastian basti
sergei seryozha
stephen steven steve stephan stefan
susan sue susie susanne
tatiana tanya
thaddeus ted
theodore ted theo
theresa teresa terry tess resi
thomas tom tommy
timothy tim timo
tobias tobi
valentin val
veronica ronnie vera
victoria vicky tori
vladimir vova volodya
walter walt wally
wilhelmina mina willa
william will bill billy liam wilhelm willi
yusuf yousef joseph
zachary zach zack
"""
MEANT: dict[str, set[int]] = {}
for _number, _line in enumerate(_SETS.split("\n")):
    for _name in _line.split():
        MEANT.setdefault(_name, set()).add(_number)


def may_be_short_for(one: str, other: str) -> bool:
    """Whether one given name, folded, is a usual form of the other."""
    return bool(MEANT.get(one, set()) & MEANT.get(other, set()))
