"""What invented papers are made of: names, titles, headings and dates, in nine languages."""

KNOWN_TITLES = {
    "en": ("Software Engineer", "Staff Nurse", "Project Manager", "Sales Assistant", "Data Analyst"),
    "de": ("Softwareentwickler", "Pflegefachkraft", "Projektleiterin", "Verkäufer", "Buchhalter"),
    "fr": ("Développeur web", "Infirmière", "Chef de projet", "Vendeuse", "Comptable"),
    "es": ("Ingeniera de software", "Enfermero", "Jefe de proyecto", "Dependienta", "Contable"),
    "it": ("Sviluppatrice software", "Infermiere", "Responsabile vendite", "Commessa", "Contabile"),
    "nl": ("Softwareontwikkelaar", "Verpleegkundige", "Projectmanager", "Verkoopmedewerker", "Boekhouder"),
    "pl": ("Programista", "Pielęgniarka", "Kierownik projektu", "Sprzedawca", "Księgowa"),
    "sv": ("Systemutvecklare", "Sjuksköterska", "Projektledare", "Säljare", "Ekonomiassistent"),
    "pt": ("Engenheiro de software", "Enfermeira", "Gestor de projetos", "Vendedora", "Contabilista"),
}
ODD_TITLES = (
    "Beekeeper in chief", "Sr. Widget Polisher II", "Goat Whisperer", "Second Bell Ringer",
    "Lighthouse Warden", "Kite Tester", "Oracle of Spreadsheets", "Wicker Basket Restorer",
)  # fmt: skip
EMPLOYERS = {
    "formed": ("Nordwind Robotics GmbH", "Kestrel Instruments Ltd", "Tidewater Foods Inc.", "Solbacka AB",
               "Molinos del Tajo S.L.", "Brandt Logistik AG"),
    "worded": ("Alder Valley Hospital", "Redcliff Bank", "Harbour Street School", "Quayside Hotel",
               "Meridian Insurance Group", "City Council of Marrow"),
    "plain": ("Blue Lantern", "Copper Finch", "Two Rivers", "Orchard Lane", "Silver Thistle", "Nine Elms"),
    "one word": ("Zephyrix", "Kallisto", "Brambly", "Onvera", "Tessaly", "Quorra"),
    "person": ("Edwin Marlowe", "Greta Halvorsen", "Rosa Ibarra", "Tomas Wedel", "Ilse Brandauer",
               "Paul Sorrel"),
    "and": ("Hart & Vole", "Pell & Daughters", "Finch & Thorne", "Moss & Reed", "Lark & Lowe", "Ames & Orr"),
}  # fmt: skip
PLACES = ("Berlin", "Leeds, UK", "Lyon", "Austin, TX", "Madrid, Spain", "Utrecht", "Kraków, Poland", "Porto")
AT = {"en": "at", "de": "bei", "fr": "chez", "es": "en", "it": "presso", "nl": "bij", "pl": "w", "sv": "hos",
      "pt": "na"}  # fmt: skip
NOW = {
    "en": ("Present", "present", "to date", "Now", "Current", "today"),
    "de": ("heute", "jetzt", "aktuell"),
    "fr": ("présent", "aujourd'hui", "à ce jour"),
    "es": ("actualidad", "presente", "hoy"),
    "it": ("oggi", "presente", "in corso"),
    "nl": ("heden", "nu"),
    "pl": ("obecnie", "teraz", "nadal"),
    "sv": ("nu", "pågående", "nuvarande"),
    "pt": ("presente", "atual", "hoje"),
}
TO = {"en": ("to", "until"), "de": ("bis",), "fr": ("à",), "es": ("a", "hasta"), "it": ("a",), "nl": ("tot",),
      "pl": ("do",), "sv": ("till",), "pt": ("a", "até")}  # fmt: skip
SINCE = {"en": "since", "de": "seit", "fr": "depuis", "es": "desde", "it": "dal", "nl": "sinds", "pl": "od",
         "sv": "sedan", "pt": "desde"}  # fmt: skip
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
HEADINGS = {
    "en": ("Experience", "Education", "Skills"),
    "de": ("Berufserfahrung", "Ausbildung", "Kenntnisse"),
    "fr": ("Expérience professionnelle", "Formation", "Compétences"),
    "es": ("Experiencia laboral", "Formación académica", "Habilidades"),
    "it": ("Esperienza lavorativa", "Istruzione", "Competenze"),
    "nl": ("Werkervaring", "Opleiding", "Vaardigheden"),
    "pl": ("Doświadczenie zawodowe", "Wykształcenie", "Umiejętności"),
    "sv": ("Arbetslivserfarenhet", "Utbildning", "Kompetenser"),
    "pt": ("Experiência profissional", "Formação académica", "Competências"),
}
DEGREES = ("BSc", "Master of Arts", "Bachelor of Science", "M.Sc.", "PhD", "MBA", "Diploma")
SUBJECTS = ("Economics", "Marine Biology", "Computer Science", "History", "Nursing", "Civil Engineering")
SCHOOLS = ("University of Leeds", "Universität Bremen", "Université de Lyon",
           "Tallow Institute of Technology", "Harrow Hill College", "Universidad de Salamanca")  # fmt: skip
GRADES = ("GPA: 3.8/4.0", "Grade: 1.3", "cum laude")
SENTENCES = (
    "Planned the weekly work of a small team and kept its promises to customers.",
    "Cut the time that a delivery takes from nine days to four.",
    "Wrote the handbook that new colleagues still use in their first month.",
    "Looked after stock, orders and returns for three shops.",
)
TOOLS = ("Python, Django, PostgreSQL", "SAP, Excel, Power BI", "Salesforce, HubSpot")
DEPARTMENTS = ("Department of Outpatient Care", "Platform Team", "Night Shift Unit")
WHAT_THEY_DO = ("a maker of small pumps", "family business with 40 people", "online shop for garden tools")
