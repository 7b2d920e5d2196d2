"""Résumés of people who do not exist, in several layouts, formats and scripts, with what is true of each."""

import io
import re
import zipfile
from dataclasses import dataclass

import docx
import typst
from docx.shared import Pt

FEATS = (
    "Built and ran a service that takes in two million messages a day; cut its cost by 38 % in 2022.",
    "Led a team of five through the move from a monolith, with no interruption for customers.",
    "Introduced reviews and tests; incidents fell from 14 to 3 a quarter.",
)
PLACES = (
    ("Senior Engineer", "Nordwind Robotics", "2019 – 2024"),
    ("Engineer", "Kestrel Instruments", "03/2015 – 12/2018"),
    ("Junior Developer", "Harbour Data", "2012 – 2015"),
    ("Trainee", "Example Works", "2010 – 2012"),
)


@dataclass(frozen=True)
class Person:
    """A person and what a reader should find out."""

    name: str
    role: str
    email: str
    phone: str
    e164: str
    home: str
    headings: tuple[str, str, str] = ("Experience", "Education", "Skills")


GERMAN = ("Berufserfahrung", "Ausbildung", "Kenntnisse")
LATIN = (
    Person(
        "Lena Brandt", "Senior Backend Engineer", "lena.brandt@example.org",
        "+49 30 5550 0142", "+493055500142", "Berlin, Germany",
    ),
    Person(
        "Łukasz Wiśniewski", "Inżynier automatyk", "lukasz.w@example.org",
        "+48 22 555 01 42", "+48225550142", "Warszawa, Polska",
        ("Doświadczenie", "Wykształcenie", "Umiejętności"),
    ),
    Person(
        "Nguyễn Thị Minh Anh", "Data Analyst", "minhanh@example.org",
        "+84 24 5550 0142", "+842455500142", "Hà Nội, Việt Nam",
    ),
    Person(
        "José Luis García Márquez", "Ingeniero de software", "jlgarcia@example.org",
        "915 550 142", "+34915550142", "28001 Madrid, España",
        ("Experiencia", "Educación", "Habilidades"),
    ),
    Person(
        "Jean-Baptiste Lefèvre", "Chef de projet", "contact4821@example.org",
        "01 55 50 01 42", "+33155500142", "Lyon, France",
        ("Expériences professionnelles", "Formation", "Compétences"),
    ),
    Person(
        "Siobhán O'Connor", "Head of Operations", "siobhan.oconnor@example.org",
        "+353 1 555 0142", "+35315550142", "Dublin, Ireland",
    ),
    Person(
        "Dr. Markus Weiß", "Leiter Entwicklung", "weiss@example.org",
        "0731 5550142", "+497315550142", "89073 Ulm, Deutschland", GERMAN,
    ),
    Person(
        "Mary-Jane Watson-Parker", "Registered Nurse", "mjwp@example.org",
        "(312) 555-0142", "+13125550142", "Chicago, IL 60601",
    ),
    Person(
        "DANIEL MÜLLER", "Elektroniker", "daniel.mueller@example.org",
        "+41 44 555 01 42", "+41445550142", "Zürich, Schweiz", GERMAN,
    ),
    Person(
        "Иван Петров", "Инженер-программист", "i.petrov@example.org",
        "+7 495 555-01-42", "+74955550142", "Москва, Россия",
        ("Опыт работы", "Образование", "Навыки"),
    ),
    Person(
        "Γιώργος Παπαδόπουλος", "Μηχανικός", "g.papadopoulos@example.org",
        "+30 21 0555 0142", "+302105550142", "Αθήνα, Ελλάδα",
        ("Εργασιακή εμπειρία", "Εκπαίδευση", "Δεξιότητες"),
    ),
)  # fmt: skip
OTHERS = (
    Person(
        "山田 太郎", "ソフトウェアエンジニア", "taro.yamada@example.org",
        "+81 3 5550 0142", "+81355500142", "東京, 日本",
        ("職歴", "学歴", "資格"),
    ),
    Person(
        "王小明", "软件工程师", "mail4821@example.org",
        "+86 10 5550 0142", "+861055500142", "北京, 中国",
        ("工作经历", "教育背景", "技能"),
    ),
    Person(
        "김민준", "백엔드 개발자", "mj.kim@example.org",
        "+82 2 555 0142", "+8225550142", "서울, 대한민국",
        ("경력", "학력", "기술"),
    ),
    Person(
        "محمد الأحمد", "مهندس برمجيات", "m.alahmad@example.org",
        "+971 4 555 0142", "+97145550142", "دبي, الإمارات",
        ("الخبرة العملية", "التعليم", "المهارات"),
    ),
    Person(
        "נועה כהן", "מהנדסת תוכנה", "noa.cohen@example.org",
        "+972 3 555 0142", "+97235550142", "תל אביב, ישראל",
        ("ניסיון תעסוקתי", "השכלה", "כישורים"),
    ),
    Person(
        "आदित्य शर्मा", "सॉफ्टवेयर इंजीनियर", "aditya.sharma@example.org",
        "+91 11 5550 0142", "+911155500142", "दिल्ली, भारत",
        ("कार्य अनुभव", "शिक्षा", "कौशल"),
    ),
)  # fmt: skip
LENA = LATIN[0]


def compiled(source: str, paper: str = "a4") -> bytes:
    """A PDF of Typst source, in a font that comes with Typst."""
    setup = f'#set page(paper: "{paper}", margin: 1.8cm)\n#set text(font: "Libertinus Serif", size: 10pt)\n'
    return typst.compile((setup + source).encode(), ignore_system_fonts=True)


def typed(text: str) -> str:
    return re.sub(r"([\\#*_`$@<>\[\]~/'])", r"\\\1", text)


def entries(person: Person) -> str:
    experience, education, skills = map(typed, person.headings)
    feats = "\n".join(f"- {feat}" for feat in FEATS)
    places = "\n\n".join(f"*{role}*, {firm} #h(1fr) {years}\n{feats}" for role, firm, years in PLACES)
    school = f"= {education}\nTechnical University of Example"
    return f"= {experience}\n{places}\n{school}\n= {skills}\nRust, Node.js, ASP.NET"


def classic(person: Person) -> bytes:
    return compiled(
        f'#text(size: 22pt, weight: "bold")[{typed(person.name)}]\n\n{typed(person.role)}\n\n'
        f"{typed(person.email)} | {typed(person.phone)} | {typed(person.home)} | "
        f'#link("https://www.linkedin.com/in/example-person")[LinkedIn]\n\n{entries(person)}'
    )


def spaced(person: Person) -> bytes:
    contact = " • ".join(map(typed, (person.home, person.phone, person.email)))
    name = f"#text(size: 20pt, tracking: 4pt)[{typed(person.name)}]"
    return compiled(f"#align(center)[{name}\n\n{contact}]\n\n{entries(person)}")


def sidebar(person: Person) -> bytes:
    contact = "\\\n".join(map(typed, (person.email, person.phone, person.home)))
    left = f"*Contact*\\\n{contact}\n= Interests\nSailing\\ Chess\\ Choir\\ Tea"
    name = f'#text(size: 24pt, weight: "bold")[{typed(person.name)}]'
    right = f"{name}\\\n{typed(person.role)}\n\n{entries(person)}"
    return compiled(f"#grid(columns: (5cm, 1fr), gutter: 0.9cm, [{left}], [{right}])")


def form(person: Person) -> bytes:
    labels = (
        "Name:",
        person.name,
        "Anschrift:",
        person.home,
        "Telefon:",
        person.phone,
        "E-Mail:",
        person.email,
    )
    cells = ",".join(f"[{typed(cell)}]" for cell in (*labels, "Geburtsdatum:", "12.03.1988"))
    return compiled(
        "#text(size: 20pt)[Lebenslauf]\n\n= Persönliche Daten\n"
        f"#grid(columns: (4cm, 1fr), row-gutter: 8pt, {cells})\n\n{entries(person)}"
    )


def dates_beside(person: Person) -> bytes:
    contact = "\\\n".join(map(typed, (person.home, person.phone, person.email)))
    rows = ",".join(f"[{years}],[*{role}*, {firm}. {' '.join(FEATS)}]" for role, firm, years in PLACES)
    return compiled(
        f"#grid(columns: (1fr, 6cm), [#text(size: 26pt)[{typed(person.name)}]\\\n_{typed(person.role)}_],\n"
        f"align(right)[#text(size: 9pt)[{contact}]])\n\n= {typed(person.headings[0])}\n"
        f"#grid(columns: (3cm, 1fr), row-gutter: 10pt, {rows})\n= {typed(person.headings[2])}\nRust"
    )


def with_referee(person: Person) -> bytes:
    referee = "Prof. Rita Referee, +49 30 5550 0199, rita.referee\\@example.org"
    contact = "\\\n".join(map(typed, (person.email, person.phone, person.home)))
    return compiled(
        f"= Curriculum Vitae\n\n#text(size: 15pt)[{typed(person.name)}]\n\n{contact}\n\n{entries(person)}\n"
        f"#pagebreak()\n= References\n{referee}"
    )


def saved(document: "docx.document.Document") -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def add_entries(document: "docx.document.Document", person: Person) -> bytes:
    document.add_heading(person.headings[0], 1)
    for role, firm, years in PLACES:
        document.add_paragraph().add_run(f"{role}, {firm}\t{years}").bold = True
        for feat in FEATS:
            document.add_paragraph(feat, style="List Bullet")
    document.add_heading(person.headings[2], 1)
    document.add_paragraph("Rust, Node.js, ASP.NET")
    return saved(document)


def titled_docx(person: Person) -> bytes:
    document = docx.Document()
    document.add_heading(person.name, 0)
    document.add_paragraph(person.role)
    document.add_paragraph(f"{person.email} | {person.phone} | {person.home}")
    return add_entries(document, person)


def tabled_docx(person: Person) -> bytes:
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    left.paragraphs[0].add_run(person.name).font.size = Pt(22)
    left.add_paragraph(person.role)
    right.paragraphs[0].add_run(person.email)
    right.add_paragraph(person.phone)
    right.add_paragraph(person.home)
    return add_entries(document, person)


def headed_docx(person: Person) -> bytes:
    document = docx.Document()
    header = document.sections[0].header
    header.paragraphs[0].text = person.name
    header.add_paragraph(f"{person.home} · {person.phone} · {person.email}")
    document.add_paragraph(person.role)
    return add_entries(document, person)


def lines_of(person: Person) -> list[str]:
    place = "2019 - 2024  Senior Engineer, Nordwind Robotics"
    contact = [person.home, f"Tel: {person.phone}", person.email]
    return [person.name, person.role, *contact, "", person.headings[0], place, *FEATS]


def text(person: Person) -> bytes:
    return "\n".join(lines_of(person)).encode()


def html(person: Person) -> bytes:
    name, *rest = lines_of(person)
    paragraphs = "".join(f"<p>{line}</p>" for line in rest)
    return f"<!doctype html><body><h1>{name}</h1>{paragraphs}</body>".encode()


def rtf(person: Person) -> bytes:
    def escaped(line: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line)

    return ("{\\rtf1\\ansi " + "\\par ".join(map(escaped, lines_of(person))) + "}").encode("ascii")


def odt(body: str, **members: str) -> bytes:
    """An ODT around a body, with a page header and a bold style B."""
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}"' for prefix, name in ODF.items()
    )
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    bold = '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    content = f"<office:body><office:text>{body}</office:text></office:body>"
    header = "<style:master-page><style:header><text:p>top</text:p></style:header></style:master-page>"
    parts = {
        "content.xml": f"<office:automatic-styles>{bold}</office:automatic-styles>{content}",
        "styles.xml": f"<office:master-styles>{header}</office:master-styles>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, member in (parts | members).items():
            archive.writestr(name, f"<d {spaces}>{member}</d>")
    return file.getvalue()


ODF = {
    "office": "office:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "style": "style:1.0",
    "draw": "drawing:1.0",
    "fo": "xsl-fo-compatible:1.0",
}
PAGED = (classic, spaced, sidebar, form, dates_beside, with_referee)
FLOWING = (titled_docx, tabled_docx, headed_docx, text, html, rtf)
ALL = [(person, paper) for person in LATIN for paper in PAGED + FLOWING] + [
    (person, paper) for person in OTHERS for paper in FLOWING
]
