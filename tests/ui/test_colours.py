import re

import pytest

from rolecall.ui import bundle, colour

TOKENS = dict(
    re.findall(r"--([\w-]+): (light-dark\(.*?\)\));", (bundle.UI / "css" / "10-tokens.css").read_text())
)
GROUNDS = ["paper", "surface", "sunken"]
TEXTS = [("ink", ground) for ground in GROUNDS] + [
    ("ink-2", ground) for ground in [*GROUNDS, "line", "accent-soft"]
]
TEXTS += [("ink-3", ground) for ground in GROUNDS] + [
    ("accent", ground) for ground in [*GROUNDS, "accent-soft"]
]
TEXTS += [
    (tone, ground) for tone in ("good", "warn", "bad") for ground in ("surface", "paper", f"{tone}-soft")
]
TEXTS += [("accent-ink", "accent"), ("surface", "bad"), ("paper", "ink")]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read(text: str, ground: str, scheme: int) -> None:
    assert colour.contrast(token(text, scheme), token(ground, scheme)) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("line", ["edge", "accent"])
def test_the_edge_of_a_control_can_be_seen(line: str, ground: str, scheme: int) -> None:
    assert colour.contrast(token(line, scheme), token(ground, scheme)) >= 3


@pytest.mark.parametrize("hue", range(0, 360, 15))
def test_initials_can_be_read_in_every_hue(hue: int) -> None:
    light = colour.contrast(f"oklch(36% .12 {hue})", f"oklch(92% .05 {hue})")
    dark = colour.contrast(f"oklch(88% .07 {hue})", f"oklch(35% .07 {hue})")

    assert min(light, dark) >= 4.5


def token(name: str, scheme: int) -> str:
    return re.findall(r"oklch\(.*?\)", TOKENS[name])[scheme]


def test_contrast_counts_as_wcag_does() -> None:
    assert colour.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colour.contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert colour.contrast("oklch(100% 0 0)", "#ffffff") == pytest.approx(1, abs=0.001)


def test_pale_accent_is_refused_in_words() -> None:
    assert "too pale" in (colour.accent_problem("#ffd23f") or "")


def test_what_is_no_colour_is_refused_in_words() -> None:
    assert (
        colour.accent_problem("red; } body { display: none")
        == "Enter a colour as # and six digits, like #b1531c."
    )
    with pytest.raises(ValueError, match="not an accent"):
        colour.accent_css("#b1531c; } body { display: none")


@pytest.mark.parametrize(
    "accent", ["#b1531c", "#000000", "#0a5c36", "#5b21b6", "#b00020", "#1d4ed8", "#6b5500"]
)
def test_accent_can_be_read_in_light_and_dark(accent: str) -> None:
    assert colour.accent_problem(accent) is None

    dark, ink_light, ink_dark, soft_light, soft_dark = re.findall(r"oklch\(.*?\)", colour.accent_css(accent))

    assert colour.contrast(dark, token("surface", 1)) >= 4.5
    assert colour.contrast(accent, ink_light) >= 4.5
    assert colour.contrast(dark, ink_dark) >= 4.5
    assert colour.contrast(accent, soft_light) >= 4.5
    assert colour.contrast(dark, soft_dark) >= 4.5
