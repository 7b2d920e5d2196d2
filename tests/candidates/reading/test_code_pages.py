"""Texts in the code pages of old Windows, which say nothing of which one it is."""

import unicodedata

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.tabulating import table

TEXTS = [
    (
        "cp1251",
        "Иванова Ольга Петровна\nБухгалтер\nТел. +7 495 555-01-42\nОпыт работы\n2015 – 2020 ООО Ромашка",
    ),
    ("koi8-r", "Иванова Ольга Петровна\nБухгалтер\nОпыт работы\nВедение учёта"),
    ("cp1251", "Коваленко Олена Іванівна\nБухгалтер у місті Львів\nДосвід роботи"),
    ("cp1253", "Ελένη Παπαδοπούλου\nΛογίστρια\nΕπαγγελματική εμπειρία"),
    ("cp1255", "רונית לוי\nמנהלת חשבונות\nניסיון תעסוקתי"),
    ("cp1256", "سلمى النجار\nمحاسبة في القاهرة\nالخبرة المهنية"),
    ("cp874", "สมชาย ใจดี\nพนักงานบัญชี\nประวัติการทำงาน"),
    ("cp1250", "Żaneta Wójcik\nKsięgowa w spółce, Łódź\nDoświadczenie zawodowe"),
    ("cp1250", "Tomáš Zemánek\nŘidič, zaměstnání v Brně\nPracovní zkušenosti"),
    ("cp1250", "Szűcs Gergő\nKönyvelő, felsőfokú végzettség\nMunkatapasztalat"),
    ("cp1254", "Ayşe Yıldırım\nMuhasebeci, İzmir\nİş deneyimi ve eğitim, şirket yönetimi"),
    ("cp1252", "Zoë Weiß\nBuchhalterin in Köln, fließend Französisch\nBerufserfahrung – ‘ständig’"),
    ("cp1252", "José Muñoz\nContador en Málaga, 1º de su clase, £30\nExperiencia y formación"),
    ("cp1252", "João Simões\nGestão de informação, São Paulo\nExperiência e formação"),
    ("cp1252", "Søren Bjørnsen\nMaskinmester på Færøerne\nUddannelse og erfaring"),
    ("cp1252", "Chloé Lefèvre\nCœur de métier : comptabilité, où et à\nExpérience"),
    ("cp1252", "Jón Þórsson\nÚtgerð og fiskveiðar, maður við sjó\nMenntun"),
    ("gb18030", "周秀兰\n会计,上海\n工作经历\n负责公司的财务报表和税务申报"),
    ("big5", "陳美玲\n會計,高雄\n工作經歷\n負責公司的財務報表"),
    ("cp932", "山田太郎\n経理担当、大阪\n職務経歴\n会社の決算書を作成しました"),
    ("cp949", "김민수\n회계 담당, 부산\n경력 사항\n회사 재무제표를 작성했습니다"),
]


@pytest.mark.parametrize(("page", "text"), TEXTS)
def test_a_text_in_an_old_code_page_is_read(page: str, text: str) -> None:
    assert read(text.encode(page)).text == unicodedata.normalize("NFKC", text)


TABLES = [
    ("gb18030", ["王小明", "李娜"], "北京"),
    ("big5", ["王小明", "林志玲"], "台北"),
    ("cp932", ["山田太郎", "佐藤さくら"], "東京"),
    ("euc-jp", ["山田太郎", "佐藤さくら"], "東京"),
    ("cp949", ["김민준", "이서연"], "서울"),
    ("cp1250", ["Žofie Nováková", "Jiří Dvořák"], "Plzeň"),
    ("cp1251", ["Иван Петров", "Ольга Смирнова"], "Москва"),
    ("koi8-r", ["Иван Петров", "Ольга Смирнова"], "Москва"),
    ("cp866", ["Иван Петров", "Ольга Смирнова"], "Москва"),
    ("cp1253", ["Γιώργος Παπαδόπουλος", "Ελένη Λάμπρου"], "Αθήνα"),
    ("cp1254", ["Şule Yıldız", "Çağlar Güneş"], "İzmir"),
    ("cp1255", ["דוד כהן", "שרה לוי"], "חיפה"),
    ("cp1256", ["محمد علي", "فاطمة حسن"], "القاهرة"),
    ("cp1257", ["Žydrūnas Šarūnas", "Jānis Bērziņš"], "Rīga"),
    ("mac-roman", ["José Nuñez", "Jürgen Groß"], "Málaga"),
    ("cp1252", ["José Nuñez", "Jürgen Groß"], "Málaga"),
    ("cp1252", ["Þórdís Guðmundsdóttir", "Ægir Þórðarson"], "Reykjavík"),
    ("cp874", ["สมชาย ใจดี", "สุดา แก้ว"], "กรุงเทพ"),
]


@pytest.mark.parametrize(("page", "names", "city"), TABLES)
def test_a_table_of_which_most_is_plain_letters_is_read(page: str, names: list[str], city: str) -> None:
    rows = [
        f"{name},person{n}@mail.example.org,{city},Senior Backend Engineer,Example Robotics,Fair,Good call"
        for n, name in enumerate(names)
    ]
    text = "\n".join(["Name,E-mail,City,Job title,Employer,Source,Notes", *rows])

    assert table(text.encode(page)).rows == [row.split(",") for row in rows]


@pytest.mark.parametrize(
    "data", [b"Ada \xff\xfe\x81", b"\x80" * 40, b"Ada \x9d Example", bytes(range(128, 256)) * 30]
)
def test_bytes_of_no_page_end_in_a_state(data: bytes) -> None:
    assert read(data).state in ("read", "unreadable")
