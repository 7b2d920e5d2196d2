"""Colours as numbers: what a careers site's accent must be, and what our own tokens are held to."""

import math
import re
from functools import lru_cache
from typing import NamedTuple

AA = 4.5
PAPER_LIGHT = "oklch(98.6% .004 95)"
DARK_CHROMA = 0.14
HEX = re.compile(r"#[0-9a-fA-F]{6}")


class Rgb(NamedTuple):
    """Linear light, each part from 0 to 1."""

    red: float
    green: float
    blue: float


def accent_problem(accent: str) -> str | None:
    """Say what is wrong with an accent, in words for the person who chose it; None if it may be used."""
    if not HEX.fullmatch(accent):
        return "Enter a colour as # and six digits, like #b1531c."
    found = contrast(accent, PAPER_LIGHT)
    if found < AA:
        return f"This colour is too pale to read ({found:.1f} to 1, it takes 4.5). Choose a darker one."
    return None


@lru_cache(maxsize=1024)
def accent_css(accent: str) -> str:
    """Return the stylesheet of a careers site: its accent in light and dark, readable in both."""
    if not HEX.fullmatch(accent):
        raise ValueError(f"not an accent: {accent}")
    _, chroma, hue = _oklch_of(_linear(accent))
    dark = _lighter_until_readable(min(chroma, DARK_CHROMA), hue)
    return (
        f":root {{ --accent: light-dark({accent}, {dark}); "
        f"--accent-ink: light-dark({_ink_on(accent)}, {_ink_on(dark)}); "
        f"--accent-soft: light-dark({_pale_enough_for(accent, hue)}, {_soft_dark(hue)}); }}\n"
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lighter_until_readable(chroma: float, hue: float) -> str:
    lightness = 66
    while contrast(_oklch(lightness, chroma, hue), _soft_dark(hue)) < AA + 0.2 and lightness < 95:
        lightness += 1
    return _oklch(lightness, chroma, hue)


def _ink_on(colour: str) -> str:
    light, dark = "oklch(99% .005 95)", "oklch(18% .02 275)"
    return light if contrast(colour, light) >= AA else dark


def _soft_dark(hue: float) -> str:
    return f"oklch(29% .06 {hue:.0f})"


def _pale_enough_for(accent: str, hue: float) -> str:
    lightness = 95.5
    while contrast(accent, f"oklch({lightness}% .025 {hue:.0f})") < AA and lightness < 99:
        lightness += 0.5
    return f"oklch({lightness}% .025 {hue:.0f})"


def _oklch(lightness: float, chroma: float, hue: float) -> str:
    return f"oklch({lightness:.0f}% {chroma:.3f} {hue:.0f})"


def _luminance(colour: str) -> float:
    red, green, blue = (min(1, max(0, part)) for part in _linear(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> Rgb:
    if HEX.fullmatch(colour):
        return Rgb(*(_to_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)))
    found = re.fullmatch(r"oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)", colour)
    if not found:
        raise ValueError(f"not a colour we read: {colour}")
    lightness, chroma, hue = (float(part) for part in found.groups())
    angle = math.radians(hue)
    return _from_oklab(lightness / 100, chroma * math.cos(angle), chroma * math.sin(angle))


def _to_linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _from_oklab(light: float, a: float, b: float) -> Rgb:
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return Rgb(
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _oklch_of(rgb: Rgb) -> tuple[float, float, float]:
    long = (0.4122214708 * rgb.red + 0.5363325363 * rgb.green + 0.0514459929 * rgb.blue) ** (1 / 3)
    middle = (0.2119034982 * rgb.red + 0.6806995451 * rgb.green + 0.1073969566 * rgb.blue) ** (1 / 3)
    short = (0.0883024619 * rgb.red + 0.2817188376 * rgb.green + 0.6299787005 * rgb.blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360
