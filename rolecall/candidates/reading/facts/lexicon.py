"""Words that tell a heading,
a role or a label from a name, in the languages we meet most. Grows with use."""

import re

from rolecall.candidates.reading.folding import folded as folded  # noqa: PLC0414 others take it from here


def words(text: str) -> frozenset[str]:
    """A set of the folded words or phrases in a text, parted by commas."""
    return frozenset(folded(word) for word in text.replace("\n", " ").split(","))


TITLES_OF_PAPER = words("""
curriculum vitae, curriculum, vitae, cv, c.v., resume, résumé, résume, lebenslauf, bewerbung,
bewerbungsunterlagen, profil, tabellarischer lebenslauf, hoja de vida, currículum, currículo,
currículum vítae, curriculum vitæ, europass, životopis, životopis cv, życiorys, önéletrajz, резюме,
βιογραφικό σημείωμα, özgeçmiş, meritförteckning, ansioluettelo, 履歴書, 職務経歴書, 简历, 个人简历,
簡歷, 履歷表, 个人简介, 이력서, 자기소개서, السيرة الذاتية, סיכום קורות חיים, קורות חיים, जीवन वृत्त,
बायोडाटा, biodata, bio-data, bio data, personal data, persönliche daten, persoonlijke gegevens,
job application, application, application form, job application form,
application for employment, employment application, portfolio, professional resume,
academic cv, candidature, candidatura,
solicitud,
sollicitatie, автобиография, elulookirjeldus, gyvenimo aprašymas, ferilskrá, življenjepis, jetëshkrim,
sơ yếu lý lịch,
hồ sơ xin việc, daftar riwayat hidup, riwayat hidup, wasifu, ประวัติย่อ, ประวัติส่วนตัว, জীবন বৃত্তান্ত,
رزومه, 입사지원서, 경력기술서,
応募書類, 求职简历, 個人履歷, curriculum vitae et studiorum, curriculum vitae europeo
""")
HEADINGS = TITLES_OF_PAPER | words("""
ふりがな, フリガナ, 生年月日, 現住所, 電話, 電話番号, 性別, 連絡先, 写真, 年齢, 国籍, 出生日期, 性别, 年龄,
民族, 籍贯, 政治面貌, 婚姻状况, 电话, 邮箱, 学历, 성별, 생년월일, 주소, 연락처,
summary, professional summary, executive summary, profile, about, about me, objective, career objective,
experience, work experience, professional experience, employment, employment history, work history,
education, academic background, skills, technical skills, key skills, core competencies, competencies,
languages, certifications, certificates, projects, publications, interests, hobbies, references, awards,
honours, honors, volunteering, contact, contact details, contact me, contact information,
personal information, personal details, achievements, training, courses, links, tools, expertise,
berufserfahrung, beruflicher werdegang, werdegang, ausbildung, studium, kenntnisse, fähigkeiten,
sprachen, sprachkenntnisse, zertifikate, projekte, interessen, hobbys, kontakt, kontaktdaten, über mich,
kurzprofil, weiterbildung, persönliches, schulbildung, praktika, edv-kenntnisse, ehrenamt,
auszeichnungen, referenzen, kompetenzen, berufspraxis, expérience, expériences,
expérience professionnelle, expériences professionnelles, formation, compétences, langues,
centres d'intérêt, loisirs, coordonnées, à propos, à propos de moi, diplômes, parcours professionnel,
experiencia, experiencia laboral, experiencia profesional, educación, formación, formación académica,
habilidades, competencias, idiomas, contacto, sobre mí, perfil, perfil profesional, referencias,
intereses, proyectos, aptitudes, experiência, experiência profissional, educação, formação,
formação acadêmica, formação académica, competências, contato, sobre mim, objetivo, esperienza,
esperienze, esperienza lavorativa, esperienze professionali, istruzione, istruzione e formazione,
formazione, competenze, lingue, contatti, profilo, interessi, ervaring, werkervaring, opleiding,
opleidingen, vaardigheden, talen, profiel, over mij, doświadczenie, doświadczenie zawodowe,
wykształcenie, umiejętności, języki, języki obce, zainteresowania, o mnie, erfarenhet,
arbetslivserfarenhet, utbildning, språk, färdigheter, kompetenser, erfaring, arbejdserfaring,
erhvervserfaring, arbeidserfaring, uddannelse, utdanning, sprog, kompetencer, työkokemus, koulutus,
kielitaito, taidot, pracovní zkušenosti, vzdělání, dovednosti, jazyky, munkatapasztalat, tanulmányok,
nyelvtudás, iş deneyimi, deneyim, eğitim, beceriler, diller, hakkımda, iletişim, опыт работы,
образование, навыки, языки, контакты, о себе, ключевые навыки, досвід роботи, освіта, навички,
εργασιακή εμπειρία, εκπαίδευση, δεξιότητες, γλώσσες, 職歴, 学歴, 資格, 免許, 志望動機, 自己pr, 自己紹介,
工作经历, 工作经验, 教育背景, 教育经历, 技能, 专业技能, 语言, 语言能力, 联系方式, 自我评价, 个人信息,
基本信息, 求职意向, 项目经历, 项目经验, 荣誉奖项, 工作經歷, 教育程度, 경력, 경력사항, 학력, 학력사항,
기술, 자격증, 언어, 연락처, الخبرة, الخبرات, الخبرة العملية, الخبرات العملية, التعليم, المهارات, اللغات,
معلومات الاتصال, الملخص, ניסיון תעסוקתי, ניסיון, השכלה, כישורים, שפות, פרטים אישיים, अनुभव, कार्य अनुभव,
शिक्षा, कौशल, भाषाएँ, संपर्क, सारांश
""")
GIVEN_LABELS = words("""
first name, first names, first name(s), given name, given names, given name(s), forename,
forenames, christian name,
vorname, vornamen, prénom, prénoms, nombre, nombres, nome, voornaam, voornamen, imię, imiona,
förnamn, fornavn, jméno,
etunimi, keresztnév, utónév, prenume, ad, имя, ім'я, όνομα, الاسم الأول, שם פרטי
""")
FAMILY_LABELS = words("""
surname, surname(s), surnames, family name, last name, last names, nachname, familienname, zuname,
nom, nom de famille,
apellido, apellidos, cognome, apelido, sobrenome, achternaam, nazwisko, efternamn, etternavn,
efternavn, příjmení,
sukunimi, vezetéknév, családnév, nume, soyad, soyadı, фамилия, прізвище, επώνυμο, اسم العائلة, שם משפחה
""")
ADDRESSED = words("""
herr, frau, mr, mrs, ms, miss, m, mme, monsieur, madame, señor, señora, photo, foto, [photo], lichtbild
""")
REFERENCES = words("""
references, referees, reference, professional references, referenzen, références, referencias,
referências, referenze, referenties, referencje, referenser, referencer, reference list, рекомендации,
推荐人, 推薦人
""")
NAME_LABELS = words("""
candidate profile, profile of candidate, applicants name, candidates name, bewerberin, bewerberprofil,
kandidat, kandidatin, kandidatenprofil, candidat, profil du candidat, candidato, candidata,
profilo candidato, perfil del candidato, perfil do candidato, kandidaat, kandidatprofil, sökande, søker,
hakija,
name first name, last name first name, surname first name, first name last name, first name(s) / surname(s),
surname(s) / first name(s), first names surname, name / vorname, name vorname, nachname vorname, nom prénom,
nom / prénom, apellidos y nombre, apellidos nombre, nombre / apellidos, cognome e nome, nome / cognome,
nazwisko i imię, příjmení a jméno, vezetéknév keresztnév, legal name, applicant, applicant name,
surname given names, surname given name, surname and given names, family name given names,
family name first name, surname first names,
surname first name middle name, last name first name middle name,
name in full, full names, name and surname, name surname, first name and surname,
first name last name middle name, name of candidate, name of applicant,
name, full name, candidate name, vor- und nachname, vorname nachname, vorname und nachname, nom,
nom complet, nom et prénom, prénom et nom, nombre, nombre completo, nombre y apellidos, nome,
nome completo, nome e cognome, naam, volledige naam, imię i nazwisko, namn, navn, fullt navn, nimi,
jméno, jméno a příjmení, név, ad soyad, adı soyadı, фио, имя, ф.и.о, піб, ονοματεπώνυμο, 氏名, 名前,
име, име и фамилия, имя и фамилия, фамилия имя отчество, фамилия имя, ім'я та прізвище, прізвище та ім'я,
прізвище ім'я по батькові, име и презиме, ime i prezime, ime in priimek, emri, emri mbiemri, vardas pavardė,
vardas ir pavardė, vārds uzvārds, ees- ja perekonnanimi, nafn, fullt nafn, isim, isim soyisim, ad / soyad,
adı ve soyadı,
tên, họ tên, họ và tên, nama, nama lengkap, nama penuh, pangalan, buong pangalan, ชื่อ, ชื่อ-นามสกุล,
ชื่อ นามสกุล, নাম, पूरा नाम,
नाव, பெயர், పేరు, ಹೆಸರು, പേര്, نام, نام و نام خانوادگی, نام کامل, الاسم بالكامل, الاسم الثلاثي, שם ומשפחה,
שם פרטי ומשפחה,
անուն, անուն ազգանուն, სახელი, სახელი და გვარი, jina, jina kamili, enw, ainm, nom i cognoms,
izen-abizenak,

nome e apelidos,
お名前, ご氏名, 應徵者, 应聘者, 지원자, 지원자명, student name, name of student, consultant name,
name of consultant,
names, my name, nome do candidato, nombre del candidato, nom du candidat, name des bewerbers,
姓名, 이름, 성명, الاسم, الاسم الكامل, שם, שם מלא, नाम, candidate, bewerber
""")
ROLE_WORDS = words("""
operative, agent, journalist, worker, attendant, cashier, advisor, adviser, instructor, curator,
dispatcher, estimator, inspector, investigator, moderator, nutritionist, optician, organizer, organiser,
psychologist, tutor, veterinarian, videographer, warehouse, relations, technical, maintenance,
reception, payroll, procurement, assembly, bookkeeper, economist, chemist, biologist, physicist,
mathematician, statistician, librarian, midwife, paramedic, dentist, radiographer, partner,
apprenticeship, engineer, engineering, developer, programmer, manager, management, director, designer,
analyst, consultant, scientist, architect, specialist, coordinator, administrator, assistant, associate,
intern, internship, student, trainee, apprentice, officer, executive, representative, technician,
operator, accountant, nurse, teacher, lecturer, professor, researcher, recruiter, strategist, marketer,
marketing, sales, lead, head, senior, junior, principal, staff, chief, freelance, freelancer, founder,
cofounder, owner, supervisor, controller, auditor, planner, editor, writer, copywriter, translator,
photographer, physiotherapist, therapist, pharmacist, physician, surgeon, electrician, mechanic,
machinist, welder, driver, receptionist, secretary, clerk, paralegal, lawyer, attorney, buyer, product,
software, hardware, frontend, backend, fullstack, full-stack, front-end, back-end, devops, data, cloud,
security, network, systems, system, web, mobile, robotics, mechanical, electrical, civil, chemical,
industrial, quality, operations, logistics, supply, finance, financial, legal, human, resources,
customer, support, service, business, project, program, account, research, university, college,
institute, school, company, gmbh, inc, ltd, llc, corp, clinic, hospital, technologies, solutions,
consulting, certified, registered, ingenieur, ingenieurin, entwickler, entwicklerin, softwareentwickler,
softwareentwicklerin, leiter, leiterin, berater, beraterin, kaufmann, kauffrau, sachbearbeiter,
sachbearbeiterin, projektleiter, projektleiterin, techniker, technikerin, mechatroniker,
mechatronikerin, elektroniker, elektronikerin, werkstudent, werkstudentin, referent, referentin,
assistentin, ingénieur, ingénieure, développeur, développeuse, responsable, chef de projet, directeur,
directrice, chargé, chargée, conseiller, conseillère, ingeniero, ingeniera, desarrollador,
desarrolladora, gerente, analista, técnico, técnica, directora, engenheiro, engenheira, desenvolvedor,
desenvolvedora, coordenador, ingegnere, sviluppatore, sviluppatrice, responsabile, tecnico, progettista,
inżynier, programista, programistka, kierownik, specjalista, inženýr, programátor, utvecklare, ingenjör,
chef, konsult, udvikler, ingeniør, projektleder, utvikler, mühendisi, mühendis, geliştirici, yazılım,
инженер, разработчик, менеджер, аналитик, программист, специалист, інженер, розробник, μηχανικός,
τεχνικός, τεχνική, υποστήριξη, διευθυντής, υπεύθυνος, υπεύθυνη, αναλυτής, σχεδιαστής, 工程师, 工程師,
经理, 开发, エンジニア, 엔지니어, 개발자, مهندس, مهندسة, مطور, מהנדס, מהנדסת, מפתח, मैनेजर, इंजीनियर
""")
PARTICLES = words("""
de, in, t, del, della, dello, di, da, das, do, dos, du, des, la, le, las, los, lo, van, von, vom, der,
den, zu, zum, zur, ter, ten, te, 't, het, bin, binti, bint, ibn, ben, al, el, e, y, i, und, of, af, av,
med, rer, nat, phil, jur, habil, dent, vet, oec, pol, san, st, mac, mc, ap, op, dit, nee, née, geb, na,
wa, dela, delas, delos, degli, dei, dal, dalla, binte, bte,
bt, ould, mint, uld, nic, ni, ui, auf, thor, tot,
of, vande, vanden, ver, abu, abd, s/o, d/o, a/l, a/p, c/o
""")
CREDENTIALS = re.compile(
    r"[,(]?\s+(?:ph\.?\s?d|m\.?\s?d|mba|m\.?\s?sc|b\.?\s?sc|m\.?\s?a|b\.?\s?a|m\.?\s?eng|b\.?\s?eng|"
    r"pmp|cpa|rn|bsn|msn|cfa|p\.?\s?eng|pe|esq|llm|jd|dipl\.-ing|cscp|shrm-cp|phr|sphr)\b\.?\)?$",
    re.I,
)
PRONOUNS = re.compile(r"\s*[(\[]\s*(?:she|he|they|ze|sie|er|elle|il|ella|él)\b[^)\]]{0,25}[)\]]", re.I)
