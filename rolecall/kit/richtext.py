"""Rich text: the few tags that people may write, made safe on the server.

Everything that is stored or shown as HTML goes through `clean`. Screens mark it safe only by the
`rich` filter, which cleans once more.
"""

import html
import re

import nh3

TAGS = {"p", "h2", "h3", "ul", "ol", "li", "a", "strong", "em", "br", "blockquote"}
# What an editor or a paste writes for the same meaning.
SAME = {"b": "strong", "i": "em", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3", "div": "p"}
BLOCKS = r"p|h2|h3|ul|ol|li|blockquote"


def clean(text: str) -> str:
    """Return the HTML with everything but our tags, and links to the web or a mailbox, taken out."""
    cleaned = nh3.clean(
        _with_our_names(text),
        tags=TAGS,
        attributes={"a": {"href"}, "*": set()},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
        strip_comments=True,
    )
    # Editors put a paragraph into each list item; one alone says nothing.
    return re.sub(
        r"<li>\s*<p>((?:(?!<(?:p|li)>).)*?)</p>\s*(?=</li>|<ul>|<ol>)", r"<li>\1", cleaned, flags=re.DOTALL
    )


def to_text(text: str, *, addresses: bool = False) -> str:
    """Return the words of rich text, with blocks on lines of their own and list items marked.

    With `addresses`, as letters want it, the address of a link follows its words.
    """
    marked = clean(text)
    if addresses:
        marked = re.sub(r'<a href="([^"]*)"[^>]*>(.*?)</a>', _with_address, marked, flags=re.DOTALL)
    marked = re.sub(r"<li[^>]*>", "\n- ", marked)
    marked = re.sub(r"<br[^>]*>", "\n", marked)
    marked = re.sub(rf"</?(?:{BLOCKS})[^>]*>", "\n", marked)
    return _tidy(html.unescape(nh3.clean(marked, tags=set())))


def from_input(text: str) -> str:
    """Return clean HTML from what was typed: HTML of the editor, or plain text in paragraphs."""
    if re.search(rf"<(?:{BLOCKS}|br|div|a|b|i|strong|em)\b[^>]*>", text, re.IGNORECASE):
        return clean(text)
    parts = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    return clean("".join(_block(part) for part in parts if part))


def _tidy(text: str) -> str:
    lines = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"\n+(?=- )", "\n", lines)).strip()


def _with_address(link: re.Match[str]) -> str:
    return link[2] if link[1] == link[2] else f"{link[2]}: {link[1]}"


def _with_our_names(text: str) -> str:
    def rename(found: re.Match[str]) -> str:
        return f"<{found[1]}{SAME[found[2].lower()]}{found[3]}"

    return re.sub(rf"<(/?)({'|'.join(SAME)})([\s>/])", rename, text, flags=re.IGNORECASE)


def _block(part: str) -> str:
    lines = [line.strip() for line in part.split("\n")]
    if all(re.match(r"[-*•]\s", line) for line in lines):
        return f"<ul>{''.join(f'<li>{html.escape(line[1:].strip())}</li>' for line in lines)}</ul>"
    return f"<p>{'<br>'.join(html.escape(line) for line in lines)}</p>"
