"""Addresses on the web: which are the person's own, which are only mentioned."""

import re
from urllib.parse import urlsplit

from rolecall.candidates.reading.facts.places import told_of
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.folding import SIGNS
from rolecall.candidates.reading.results import Link, LinkKind

MOST = 20
HOSTS: list[tuple[str, LinkKind]] = [
    (r"linkedin\.com", "linkedin"),
    (r"github\.com|[\w-]+\.github\.io", "github"),
    (r"gitlab\.com", "gitlab"),
    (r"xing\.com", "xing"),
    (r"stackoverflow\.com", "stackoverflow"),
    (r"behance\.net", "behance"),
    (r"dribbble\.com", "dribbble"),
    (r"orcid\.org", "orcid"),
    (r"scholar\.google\.[a-z.]+", "scholar"),
    (r"twitter\.com|x\.com", "x"),
    (r"medium\.com|[\w-]+\.medium\.com", "medium"),
    (r"youtube\.com", "youtube"),
]
KNOWN = "|".join(pattern for pattern, _ in HOSTS)
REST = r'(?:(?!https?://)[^\s<>"|])'
WRITTEN = re.compile(
    rf"(?<![\w@.-])(?:(?:https?://|www\.){REST}{{3,300}}|(?:[a-z]{{2,3}}\.)?(?:{KNOWN})/{REST}{{2,200}})",
    re.I,
)
ENDINGS = """
com org net dev io me info de at ch fr es it nl be eu uk pl se dk no fi cz pt jp in br ca au design tech app
page site blog studio works codes ai co
"""
BARE = re.compile(
    rf"(?<![\w@./-])(?:[a-z0-9-]{{2,63}}\.){{1,3}}(?:{'|'.join(ENDINGS.split())})"
    r"(?:/[^\s<>\"|,]{0,200})?(?![\w@-]|\.\w)"
)
BROKEN, REST_OF_PATH = re.compile(rf"(?:{KNOWN}|www\.).*[/-]$", re.I), re.compile(r"[\w%-]{2,60}/?")
BETWEEN = re.compile(rf"\t|\s+[{SIGNS}/–—-]+\s+|\s*[{SIGNS},;]\s*")
NAME = re.compile(r"[^\W\d_]{3,}")
OF_ARTICLES = re.compile(r"(?:dx\.)?doi\.|europass\.")
LABEL_BEFORE = re.compile(r"^[^\W\d_]{1,14}\s?:\s*")
LABEL = re.compile(
    r"\b(?:web|website|webseite|homepage|portfolio|blog|site|url|www|sitio|página|sito|strona|сайт)\b\W", re.I
)


def links_in(scope: Scope, emails: list[str]) -> list[Link]:
    """Links from annotations and from the text, each once."""
    contact = scope.contact_lines()
    mail_hosts = {f"{www}{address.rpartition('@')[2].lower()}" for address in emails for www in ("", "www.")}
    targets: dict[int, list[str]] = {}
    for mention in scope.mentions:
        targets.setdefault(mention.line, []).append(mention.url)
    found: dict[str, Link] = {}
    told = told_of(scope, None)
    for index in range(len(scope.lines)):
        candidates = [
            (url, index in contact)
            for url in targets.get(index, [])
            if not (index in told and is_of_others(url, index in contact))
        ]
        whole = [key_of(url) for near in (index - 1, index, index + 1) for url in targets.get(near, [])]
        # What a narrow column broke in two is whole in the link under it.
        candidates += [
            (url, own)
            for url, own in written_on(with_rest(scope, index), index in contact)
            if not any(key != key_of(url) and key.startswith(key_of(url)) for key in whole)
        ]
        for url, own in candidates:
            link = link_of(url, own)
            if (
                link
                and not is_of_one_page(link, emails)
                and (urlsplit(link.url).hostname not in mail_hosts or stands_alone(url, scope, index))
            ):
                found.setdefault(key_of(link.url), link)
    return list(found.values())[:MOST]


def stands_alone(url: str, scope: Scope, index: int) -> bool:
    """Whether an address at the host of the e-mail stands by itself: between separators or behind a label."""
    parts = [LABEL_BEFORE.sub("", part) for part in BETWEEN.split(scope.lines[index].text)]
    return url.islower() and url in parts


def is_of_one_page(link: Link, emails: list[str]) -> bool:
    """Whether an address far from the person's own leads to an article or a product of others."""
    path = urlsplit(link.url).path.casefold()
    own = {word for address in emails for word in NAME.findall(address.partition("@")[0].casefold())}
    if OF_ARTICLES.match(urlsplit(link.url).hostname or ""):
        return True
    return link.kind == "other" and len(path) > 1 and not any(word in path for word in own)


def is_of_others(url: str, own: bool) -> bool:
    """Whether what lies behind a name among jobs and schools leads to nobody's own page."""
    link = link_of(url, own)
    return link is not None and link.kind == "other"


def with_rest(scope: Scope, index: int) -> str:
    """A line, and the rest of an address that its edge broke at a hyphen or a slash."""
    line, below = scope.lines[index], scope.lines[index + 1] if index + 1 < len(scope.lines) else None
    last = line.text.rpartition(" ")[2]
    if below is None or not BROKEN.search(last) or below.page != line.page or below.band != line.band:
        return line.text
    rest = below.text.split(" ")[0]
    return f"{line.text}{rest}" if REST_OF_PATH.fullmatch(rest) else line.text


def written_on(text: str, is_contact: bool) -> list[tuple[str, bool]]:
    found = [(match[0], is_contact) for match in WRITTEN.finditer(text)]
    rest = WRITTEN.sub(" ", text)
    if is_contact or LABEL.search(text):
        found += [(match[0], True) for match in BARE.finditer(rest) if match[0].islower()]
    return found


def link_of(url: str, own: bool) -> Link | None:
    address = url.strip().rstrip(".,;:)]}'\u2026")
    if not re.match(r"https?://", address, re.I):
        address = f"https://{address}" if not re.match(r"[a-z][a-z0-9+.-]*:", address, re.I) else ""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    if "." not in host:
        return None
    return Link(kind_of(host, own), address)


def kind_of(host: str, own: bool) -> LinkKind:
    for pattern, kind in HOSTS:
        if re.fullmatch(rf"(?:[\w-]+\.)?(?:{pattern})", host):
            return kind
    return "website" if own else "other"


def key_of(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|/$", "", url).casefold()
