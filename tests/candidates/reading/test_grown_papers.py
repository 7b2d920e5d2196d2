"""Rules of the world that the half `grown` showed: tables of jobs, forms, what names an employer."""

import pytest

from tests.bench import resume  # noqa: F401 the scripts' folder
from tests.candidates.reading.test_experience import Short, profile, short

POSITIONS: dict[str, tuple[str, list[Short]]] = {
    "the head of a table says which cells are post and employer, and what is neither is left out": (
        """
        SEA SERVICE
        Vessel\tType\tGRT\tRank\tCompany\tSign on\tSign off\tReason
        Havgard Tern\tTanker\t19,420\t2nd Engineer\tHavgard\t14.08.2025\t20.05.2026\tEnd of contract
        Pearl Amihan\tBulk carrier\t32,300\tOiler\tPearl Crewing\t08.01.2022\t28.10.2022\tEnd of contract
        """,
        [
            ("2nd Engineer", "Havgard", "2025-08/2026-05"),
            ("Oiler", "Pearl Crewing", "2022-01/2022-10"),
        ],
    ),
    "a table in Korean": (
        """
        경력사항
        근무기간\t회사명\t부서\t직위\t담당업무
        2020.03 ~ 현재\t(주)한빛소재\t전지소재팀\t선임연구원\t양극재 공정 개발
        2016.09 ~ 2020.02\t대한정밀화학(주)\t연구1팀\t연구원\t촉매 합성
        """,
        [
            ("선임연구원", "(주)한빛소재", "2020-03/now"),
            ("연구원", "대한정밀화학(주)", "2016-09/2020-02"),
        ],
    ),
    "a spaced heading inside the form, and the post behind the entering": (
        """
        学歴・職歴
        学　歴
        2006年4月\t青葉台大学商学部\t入学
        2010年3月\t青葉台大学商学部\t卒業
        職　歴
        2010年4月\t株式会社北斗商会 入社 営業事務として勤務
        2014年8月\t一身上の都合により退社
        2014年10月\t桜井精機株式会社 入社 経理担当
        現在に至る
        """,
        [
            ("営業事務", "株式会社北斗商会", "2010-04/2014-08"),
            ("経理担当", "桜井精機株式会社", "2014-10/now"),
        ],
    ),
    "towns before their states are no employers below the one above": (
        """
        EXPERIENCE
        **U.S. ARMY**\tVarious locations
        Platoon Sergeant (SFC), Fort Cavazos, TX\tJune 2018 to Oct. 2022
        - Accountable for 42 soldiers

        Squad Leader (SSG), Fort Riley, KS\tJan. 2013 to May 2018
        - Trained three squads
        """,
        [
            ("Platoon Sergeant (SFC)", "U.S. ARMY", "2018-06/2022-10"),
            ("Squad Leader (SSG)", "U.S. ARMY", "2013-01/2018-05"),
        ],
    ),
    "who works for themselves inherits no employer": (
        """
        TEACHING EXPERIENCE
        Carrick Roads Academy, Falmouth\tSept 2021 – present
        Teacher of Mathematics
        - Teaches years 7 to 13

        Self-employed\tJan 2015 – present
        Private Tutor
        - Two to four pupils a week
        """,
        [
            ("Teacher of Mathematics", "Carrick Roads Academy", "2021-09/now"),
            ("Private Tutor", "", "2015-01/now"),
        ],
    ),
    "the point of a legal form ends no sentence": (
        """
        İŞ DENEYİMİ
        Bornova Tekstil San. ve Tic. Ltd. Şti.
        Stajyer
        Haziran 2017 - Eylül 2017
        """,
        [("Stajyer", "Bornova Tekstil San. ve Tic. Ltd. Şti.", "2017-06/2017-09")],
    ),
    "an Arabic comma parts an employer from its town": (
        """
        الخبرات العملية
        مشرفة مبيعات – مؤسسة النخيل للأغذية، الزرقاء
        يونيو 2016 – فبراير 2020
        """,
        [("مشرفة مبيعات", "مؤسسة النخيل للأغذية", "2016-06/2020-02")],
    ),
    "a line beside a team is no post, for one stands below": (
        """
        EXPERIENCE
        Odeon Ticketing — Seat Maps
        Software Engineer\tJun '17 – Jan '19
        - Seat picker

        Gantry — Developer Tools
        Software Engineer II\tFeb '19 – Apr '21
        - Build cache

        Wren Post — Sorting
        Senior Software Engineer\tMay '15 – Dec '16
        - Event log

        Ferrous — Rail Cars
        Research Assistant\tSep '13 – May '15
        """,
        [
            ("Software Engineer", "Odeon Ticketing", "2017-06/2019-01"),
            ("Software Engineer II", "Gantry", "2019-02/2021-04"),
            ("Senior Software Engineer", "Wren Post", "2015-05/2016-12"),
            ("Research Assistant", "Ferrous", "2013-09/2015-05"),
        ],
    ),
    "an employer over several posts stands over their dates, and departments behind commas are none": (
        """
        CAREER HISTORY
        **BAYOU STATE PACKAGING**, Baton Rouge, LA\t2010 to Present
        A maker of corrugated board with 900 employees
        **Vice President, Operations** (2018 to Present)
        - Closed one plant without losing a customer
        **Plant Manager** (2010 to 2018)
        - Started the night shift
        **TECHE SUGAR REFINING**, New Iberia, LA\t2005 to 2010
        **Production Supervisor**
        - Led 60 people
        """,
        [
            ("Vice President, Operations", "BAYOU STATE PACKAGING", "2018/now"),
            ("Plant Manager", "BAYOU STATE PACKAGING", "2010/2018"),
            ("Production Supervisor", "TECHE SUGAR REFINING", "2005/2010"),
        ],
    ),
    "what a title was before, in brackets, is no title": (
        """
        EXPERIENCE
        **CALLOWAY STRAND & CO.**\tLondon
        Vice President, Leveraged Finance (promoted from Associate)\tJul 2020 – Present
        - Staffer for a team of fourteen

        Associate, Leveraged Finance\tJul 2017 – Jun 2020
        - Models
        """,
        [
            ("Vice President, Leveraged Finance", "CALLOWAY STRAND & CO.", "2020-07/now"),
            ("Associate, Leveraged Finance", "CALLOWAY STRAND & CO.", "2017-07/2020-06"),
        ],
    ),
    "the word that stands before employers only parts best, and their town follows": (
        """
        Berufspraxis
        Mai 2020 bis heute\tServicetechniker im Außendienst bei der Wendelstein Kältetechnik GmbH in Rosenheim
        März 2015 bis April 2020\tElektroniker bei der Innwerk Papier AG in Raubling
        """,
        [
            ("Servicetechniker im Außendienst", "Wendelstein Kältetechnik GmbH", "2020-05/now"),
            ("Elektroniker", "Innwerk Papier AG", "2015-03/2020-04"),
        ],
    ),
    "partners in a firm are one name, and a broken item is no post": (
        """
        EXPERIENCE
        Front Range Aggregates, Inc., Pueblo, CO\t01/2017 - Present
        EXECUTIVE ASSISTANT
        * Planned the annual meeting of 300 shareholders, within budget every
        year since 2018.

        Hartigan, Boyle & Stroud, P.C., Pueblo, CO\t03/2011 - 12/2016
        LEGAL SECRETARY
        """,
        [
            ("EXECUTIVE ASSISTANT", "Front Range Aggregates, Inc.", "2017-01/now"),
            ("LEGAL SECRETARY", "Hartigan, Boyle & Stroud, P.C.", "2011-03/2016-12"),
        ],
    ),
    "of two that nobody knows, a town behind the employer is no post": (
        """
        SZAKMAI TAPASZTALAT
        **Pannon Csapágy Kft.**, Tatabánya\t2015. szeptember – 2019. február
        karbantartó technikus

        **Duna Műanyag Kft.**, Komárom\t2013. június – 2015. augusztus
        gépbeállító
        """,
        [
            ("karbantartó technikus", "Pannon Csapágy Kft.", "2015-09/2019-02"),
            ("gépbeállító", "Duna Műanyag Kft.", "2013-06/2015-08"),
        ],
    ),
    "what a form calls a post may have a slash, and a firm a bracket": (
        """
        WORK EXPERIENCE
        Employer\tPosition\tDuration\tResponsibilities
        Umgeni Storage (Pty) Ltd, Durban\tPicker / Packer\tMarch 2021 – Present\tPicks orders
        """,
        [("Picker / Packer", "Umgeni Storage (Pty) Ltd", "2021-03/now")],
    ),
    "a label among jobs under 'summary' parts these no more": (
        """
        Name Example
        name@example.org

        CAREER SUMMARY
        Operations Lead\tFeb 2024 – Present
        Corrib Payments Ltd, Galway
        - Tools: Jira
        Scrum Master\tJan 2022 – Dec 2023
        Bank of Burren, Dublin
        - Tools: Jira
        Bar Supervisor\tJan 2020 – Dec 2021
        Crane Hotel, Galway

        EDUCATION
        BA\t2015 – 2019
        Corrib University
        """,
        [
            ("Operations Lead", "Corrib Payments Ltd", "2024-02/now"),
            ("Scrum Master", "Bank of Burren", "2022-01/2023-12"),
            ("Bar Supervisor", "Crane Hotel", "2020-01/2021-12"),
        ],
    ),
    "a form of labels that no list has, between items": (
        """
        EMPLOYMENT HISTORY
        Name of Company\tVrystaat Bpk, Bloemfontein
        Position held\tDebtors Clerk
        Period\t1 February 2019 to present
        Duties
        • Monthly statements
        Name of Company\tMotheo Tyres, Bloemfontein
        Position held\tAdmin Clerk
        Period\t15 June 2015 to 31 January 2019
        Name of Company\tDr Steyn & Partners, Kroonstad
        Position held\tReceptionist
        Period\tJanuary 2012 to May 2015
        """,
        [
            ("Debtors Clerk", "Vrystaat Bpk", "2019-02/now"),
            ("Admin Clerk", "Motheo Tyres", "2015-06/2019-01"),
            ("Receptionist", "Dr Steyn & Partners", "2012-01/2015-05"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("paper", "positions"), POSITIONS.values(), ids=POSITIONS)
def test_positions_are_read_as_the_world_writes_them(paper: str, positions: list[Short]) -> None:
    assert [short(each) for each in profile(paper).experience] == positions
