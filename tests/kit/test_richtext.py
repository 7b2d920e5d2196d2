import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from rolecall.kit import richtext

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><circle/></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java&#x09;script:alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='//evil.example.org' onclick='alert(1)'>x</a>",
    "<a href=https://example.org style='position:fixed;inset:0'>x</a>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<p onmouseover=alert(1)>x</p>",
    "<iframe src=https://evil.example.org></iframe>",
    "<object data=x></object><embed src=x>",
    "<form action=https://evil.example.org><input name=password><button>Go</button></form>",
    "<base href=https://evil.example.org>",
    "<meta http-equiv=refresh content='0;url=https://evil.example.org'>",
    "<link rel=stylesheet href=https://evil.example.org/x.css>",
    "<style>body{display:none}</style>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<<script>script>alert(1)<</script>/script>",
    "<b<script>alert(1)</script>>x</b>",
    "<div onclick=alert(1)>x</div >",
    "<i/onclick=alert(1)>x</i>",
    "<x-rc hx-get=/x hx-trigger=load>x</x-rc>",
    "<p hx-post='/erase' hx-trigger='load'>x</p>",
    "<p data-key='m' id='main' class='btn' name='x'>x</p>",
    "<p title='Press here' lang='xx' dir='rtl'>x</p>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]
ALLOWED = richtext.TAGS | {"html", "head", "body"}


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_survives(text: str) -> None:
    assert_harmless(richtext.clean(text))
    assert_harmless(richtext.from_input(text))


@given(
    st.lists(
        st.sampled_from([*HOSTILE, "<p>", "</p>", "<b", ">", "'", '"', "<h1>", "<div", "</i>"]), max_size=6
    )
)
def test_nothing_hostile_survives_in_pieces(parts: list[str]) -> None:
    assert_harmless(richtext.clean("".join(parts)))


def assert_harmless(html: str) -> None:
    for node in HTMLParser(html).css("*"):
        assert node.tag in ALLOWED
        assert set(node.attributes) <= ({"href", "rel"} if node.tag == "a" else set())
        assert (node.attributes.get("href") or "https:").startswith(("http:", "https:", "mailto:", "//"))


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = richtext.clean(text)

    assert richtext.clean(once) == once


def test_our_tags_stay() -> None:
    html = "<h2>Tasks</h2><p>Build <strong>good</strong> <em>things</em>.<br>Well.</p><ul><li>One</li></ul>"

    assert richtext.clean(html) == html


def test_links_open_nothing_of_ours() -> None:
    linked = richtext.clean('<a href="https://example.org/" target="_blank">us</a>')

    assert linked == '<a href="https://example.org/" rel="nofollow noopener">us</a>'


def test_other_names_for_the_same_become_ours() -> None:
    assert richtext.clean("<h1>A</h1><b>b</b><i>i</i>") == "<h2>A</h2><strong>b</strong><em>i</em>"


def test_typed_paragraphs_and_lists_become_rich_text() -> None:
    typed = "We build robots.\r\nReally.\r\n\r\n- carry\r\n- lift\r\n\r\n1 < 2 & 3"

    assert richtext.from_input(typed) == (
        "<p>We build robots.<br>Really.</p><ul><li>carry</li><li>lift</li></ul><p>1 &lt; 2 &amp; 3</p>"
    )


def test_html_of_the_editor_is_kept() -> None:
    assert richtext.from_input("<p>One</p><p>Two</p>") == "<p>One</p><p>Two</p>"


def test_text_of_rich_text_has_lines_and_marks() -> None:
    html = "<h2>Tasks</h2><p>Build &amp; run.</p><ul><li>One</li><li>Two</li></ul><p>End</p>"

    assert richtext.to_text(html) == "Tasks\n\nBuild & run.\n- One\n- Two\n\nEnd"


def test_nothing_stays_nothing() -> None:
    assert (richtext.clean(""), richtext.from_input("  \n "), richtext.to_text("")) == ("", "", "")


def test_list_items_lose_the_paragraph_that_editors_add() -> None:
    edited = "<ul><li><p>One</p><ul><li><p>Deep</p></li></ul></li><li><p>A</p><p>B</p></li></ul>"

    cleaned = richtext.clean(edited)

    assert cleaned == "<ul><li>One<ul><li>Deep</li></ul></li><li><p>A</p><p>B</p></li></ul>"
    assert richtext.to_text("<ul><li><p>One</p></li></ul>") == "- One"
