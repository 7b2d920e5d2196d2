"""The Japanese form: one line says when a person entered somewhere, another when they left. Made one line."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line

EVENT = re.compile(
    r"^\s*(?P<year>(?:昭和|平成|令和)\s?(?:元|\d{1,2})|(?:19|20)\d\d)\s?年?[\s/.\t]*(?P<month>\d{1,2})\s?月?[\s\t:]*"
    r"(?P<what>\D.{1,80}?)[\s\t]*(?P<verb>入社|入職|入学|入省|入庁|着任|退社|退職|卒業|修了|中途退学)(?:予定)?"
    r"(?:[(（](?P<post>[^()（）]{1,40})[)）]|\s(?P<rest>.{1,30}?))?\W*$"
)
SERVED = re.compile(r"(?:として|に)(?:勤務|従事|入社|採用|着任)?$")
"""what ends the post that stands behind the entering: '営業事務として勤務'"""
CELLS = re.compile(r"^\s*((?:19|20)\d\d)\s*年?\t(1[0-2]|0?[1-9])\s*月?\t")
LEAVING = ("退社", "退職", "卒業", "修了", "中途退学")
ENDS = re.compile(r"以\s*上")
STILL = re.compile(r"^[\s\d年月/.\t]*現在(?:に至る|在職中|在籍中)?\W*$")


def with_events_paired(lines: list[Line]) -> list[Line]:
    """The lines, with each entering and leaving as one period."""
    paired: list[Line] = []
    entered: int | None = None
    for line in lines:
        event = EVENT.match(line.text)
        if event and event["verb"] not in LEAVING:
            entered = len(paired)
            post = SERVED.sub("", event["post"] or event["rest"] or "")
            paired.append(replace(line, text="\t".join(filter(None, (when(event), event["what"], post)))))
        elif entered is not None and event and same_place(paired[entered].text, event["what"]):
            paired[entered] = until(paired[entered], when(event))
            entered = None
        elif entered is not None and STILL.match(line.text):
            paired[entered] = until(paired[entered], "現在")
            entered = None
        elif not ENDS.fullmatch(line.text.strip()):
            paired.append(line)
    return paired


def with_months_joined(lines: list[Line]) -> list[Line]:
    """The lines; where year and month have cells of their own, as forms have them, they are one date."""
    return [replace(line, text=CELLS.sub(r"\1年\2月\t", line.text, count=1)) for line in lines]


def when(event: "re.Match[str]") -> str:
    return f"{event['year']}年{event['month']}月"


def same_place(text: str, what: str) -> bool:
    """Whether a person left where they had entered; people write the name again, or 一身上の都合により."""
    name = text.partition("\t")[2]
    return name[:4] == what[:4] or "により" in what or "同" in what[:2]


def until(line: Line, end: str) -> Line:
    date, _, name = line.text.partition("\t")
    return replace(line, text=f"{date}～{end}\t{name}")
