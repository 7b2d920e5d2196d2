"""The words by which a line says that it tells who somebody is, in the languages we meet most."""

from rolecall.candidates.redaction.folding import folded


def words(text: str) -> frozenset[str]:
    """The folded phrases of a text, parted by commas."""
    return frozenset(folded(" ".join(word.split())) for word in text.split(","))


PARTICLES = words("""
de, del, della, dello, di, da, das, do, dos, du, des, la, le, las, los, lo, van, von, vom, der, den,
zu, zum, zur,
ter, ten, te, het, bin, binti, bint, ibn, ben, al, el, e, y, i, und, and, of, af, av, san, st, mac,
mc, ap, dit,
nee, née, geb, jr, sr, ii, iii, dr, prof
""")
COMMON = words("""
will, may, mark, art, grant, rich, young, stone, long, short, king, page, case, field, bill, frank,
grace, hope,
joy, faith, rose, lily, dawn, june, april, august, summer, drew, miles, chase, cook, baker,
carpenter, manager,
brown, black, white, green, gray, grey, gold, silver, best, good, day, hill, rivers, lake, woods,
forest, park,
bush, price, cash, love, banks, house, church, bell, ball, bank, works, little, major, english,
french, german,
holland, york, paris, london, victoria, florence, sydney, berlin, wood, lane, street, ray, sky, max,
pat, sue, don,
van, jack, bob, rob, guy, dean, earl, duke, penny, ivy, olive, sandy, rusty, skip, gene, jean, dale,
glen, reed,
cliff, heath, brook, brooks, marsh, moss, fox, wolf, bird, fish, hart, lamb, bull, swan, crane,
finch, martin, and
""")
"""Names that are words as well: only with a capital letter are they taken for names."""
LABELS = {
    "birth": words("""
        date of birth, birth date, birthdate, birthday, dob, d.o.b, place of birth, birthplace, born, age,
        date and place of birth, geburtsdatum, geburtstag, geburtsort, geboren, geboren am,
        geburtsname, alter,
        date de naissance, lieu de naissance, né le, née le, âge, fecha de nacimiento, lugar de
        nacimiento, edad,
        data de nascimento, local de nascimento, idade, data di nascita, luogo di nascita, età, nato
        il, nata il,
        geboortedatum, geboorteplaats, leeftijd, data urodzenia, miejsce urodzenia, wiek, födelsedatum,
        fødselsdato, syntymäaika, datum narození, születési dátum, doğum tarihi, дата рождения, дата
        народження,
        возраст, вік, ημερομηνία γέννησης, 生年月日, 出生日期, 年龄, 年齢, 생년월일, 나이
    """),
    "personal": words("""
        nationality, citizenship, nationalities, nationality and residence, marital status, civil status,
        family status, gender, sex, religion, denomination, children, pronouns, ethnicity, race,
        mother tongue,
        native language, place of origin, visa, visa status, residence permit, work permit, passport,
        passport number, military service, height, weight, nationalität, staatsangehörigkeit,
        staatsbürgerschaft, familienstand, geschlecht, konfession, kinder, muttersprache, nationalité,
        citoyenneté, situation de famille, situation familiale, état civil, sexe, genre, enfants,
        nacionalidad,
        ciudadanía, estado civil, sexo, género, hijos, nacionalidade, género, filhos, nazionalità,
        cittadinanza,
        stato civile, sesso, figli, nationaliteit, burgerlijke staat, geslacht, narodowość, obywatelstwo,
        stan cywilny, płeć, medborgarskap, civilstånd, kön, kansalaisuus, uyruk, medeni durum, cinsiyet,
        гражданство, семейное положение, пол, національність, громадянство, стать, υπηκοότητα,
        οικογενειακή κατάσταση, 性别, 婚姻状况, 国籍, 民族, 性別, 국적, 성별, spouse, husband, wife, father,
        mother, father's name, mother's name, ssn, social security number, tax id, national id, id number
    """),
    "name": words("""
        name, full name, first name, last name, surname, family name, given name, given names, forename,
        forenames, middle name, maiden name, nickname, preferred name, candidate, applicant,
        vorname, nachname,
        vor- und nachname, familienname, bewerber, bewerberin, nom, prénom, nom de famille, nom
        complet, nombre,
        apellido, apellidos, nombre completo, nombre y apellidos, nome, cognome, nome completo, nome
        e cognome,
        sobrenome, naam, voornaam, achternaam, imię, nazwisko, imię i nazwisko, namn, förnamn,
        efternamn, navn,
        fornavn, etternavn, nimi, jméno, příjmení, név, ad, soyad, ad soyad, имя, фамилия, фио,
        прізвище, ім'я,
        όνομα, επώνυμο, ονοματεπώνυμο, 氏名, 名前, 姓名, 이름, 성명, signature, signed, unterschrift
    """),
    "address": words("""
        address, home address, postal address, street, street address, city, town, zip, zip code, postcode,
        postal code, residence, place of residence, home, location, adresse, anschrift, wohnort,
        straße, plz, ort,
        adresse postale, ville, code postal, domicile, dirección, domicilio, ciudad, código postal, endereço,
        morada, cidade, indirizzo, residenza, città, cap, adres, woonplaats, postcode, miejsce zamieszkania,
        adress, bostadsort, osoite, bydliště, lakcím, adres, ikamet, адрес, адреса, διεύθυνση,
        住所, 地址, 주소
    """),
    "phone": words("""
        phone, telephone, tel, tel., mobile, mobile phone, cell, cell phone, fax, phone number,
        whatsapp, telefon,
        mobil, handy, telefonnummer, handynummer, téléphone, portable, mobile number, teléfono,
        móvil, telefone,
        telemóvel, celular, telefono, cellulare, telefoon, mobiel, gsm, komórka, puhelin, телефон,
        тел, τηλέφωνο,
        電話, 电话, 手机, 전화, 휴대폰
    """),
    "e-mail": words("""
        email, e-mail, mail, email address, e-mail address, e-mail-adresse, courriel, adresse e-mail,
        correo, correo electrónico, correio eletrónico, posta elettronica, эл. почта, почта,
        メール, 邮箱, 이메일
    """),
    "link": words("""
        website, web site, homepage, web, url, blog, portfolio, linkedin, linked in, github, gitlab,
        bitbucket,
        xing, twitter, x, instagram, facebook, telegram, skype, signal, discord, mastodon, bluesky, medium,
        behance, dribbble, stackoverflow, stack overflow, orcid, researchgate, google scholar,
        kaggle, youtube,
        tiktok, wechat, line, handle, username, user name, profile, sito web, site web, sitio web, webseite
    """),
    "photo": words("""
        photo, photograph, picture, portrait, headshot, foto, bild, passfoto, bewerbungsfoto, fotografía,
        fotografia, image, profile picture, profile photo, foto de perfil, photo of, photo by, portrait of,
        picture of, foto von, bild von, foto di, foto de, photo de, 写真, 照片, 사진
    """),
}
ALONE = frozenset({"birth", "personal", "name", "address", "phone", "e-mail", "photo"})
"""Labels of these kinds may stand on a line of their own, with what they are of on the next."""
TITLES = words("""
mr, mrs, ms, miss, mx, sir, madam, madame, herr, frau, fräulein, herrn, monsieur, mademoiselle, mme,
mlle, señor,
señora, señorita, sr, sra, srta, senhor, senhora, signor, signora, signorina, sig, meneer, mevrouw,
mijnheer, dhr,
mevr, pan, pani, pán, paní, господин, госпожа, пан, пані, κύριος, κυρία, lord, lady, dame, don, doña
""")
PRONOUNS = words("""
he, she, him, her, his, hers, himself, herself
""")
FAMILY = words("""
husband, wife, mother, father, mom, mum, dad, son, daughter, widow, widower, widowed, married, divorced,
unmarried, single mother, single father, housewife, maternity, paternity, pregnancy, pregnant, motherhood,
fatherhood, mutterschaft, elternzeit, mutterschutz, verheiratet, ledig, geschieden, verwitwet, marié, mariée,
célibataire, divorcé, divorcée, casado, casada, soltero, soltera, divorciado, divorciada, solteiro, solteira,
sposato, sposata, celibe, nubile, gehuwd, ongehuwd, żonaty, zamężna, kawaler, panna, gift, ugift,
businesswoman, businessman, salesman, saleswoman, chairman, chairwoman, spokesman, spokeswoman, sportswoman,
sportsman, waitress, actress, stewardess, hostess, sorority, fraternity
""")
"""What a text says of its writer's sex or family in passing."""
STREETS = (
    "street|str|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|square|terrace|crescent|close|court|"
    "place|parkway|highway|mews|gardens"
)
STREETS_BEHIND = "straße|strasse|str\\.|gasse|allee|platz|damm|ufer|straat|laan|gade|gatan|vägen|vej|utca"
STREETS_BEFORE = (
    "rue|avenue|boulevard|allée|chemin|impasse|calle|avenida|avda\\.?|plaza|paseo|via|viale|piazza|corso|"
    "rua|travessa|praça|ul\\.|ulica|aleja|al\\.|ulice|ул\\.|улица|вулиця|вул\\.|οδός"
)
CONTACT_QUESTION = words("""
name, surname, forename, phone, telephone, mobile, whatsapp, email, e-mail, mail, address, postcode,
zip, city,
street, where do you live, live, linkedin, github, xing, twitter, instagram, facebook, telegram,
website, homepage,
portfolio, url, link, links, profile, handle, birth, birthday, born, age, old, nationality,
citizenship, citizen,
passport, gender, sex, pronoun, pronouns, marital, married, children, religion, ethnicity, race,
disability, photo,
picture, relatives, relative, know anyone, referred, referral, referrer, recommended, mother tongue,
native, visa,
telefon, adresse, anschrift, wohnort, geburtsdatum, alter, geschlecht, staatsangehörigkeit, familienstand,
nachname, vorname, webseite, téléphone, nom, prénom, adresse, naissance, âge, nationalité, sexe, teléfono,
dirección, nacimiento, edad, nacionalidad, nombre, apellido, telefono, indirizzo, nascita, età,
nazionalità, cognome
""")
