"""Time zones, countries and currencies of the world, as choices; and a guess from a browser."""

from functools import cache
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

Choices = list[tuple[str, str]]
MOST_PEOPLE = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CY": "Asia/Nicosia",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "ID": "Asia/Jakarta",
    "KZ": "Asia/Almaty",
    "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "US": "America/New_York",
    "UZ": "Asia/Tashkent",
}
"""Where most people live, in countries of several time zones whose first is another one."""


@cache
def time_zones() -> Choices:
    """Every time zone that people live in, by its name."""
    known = set(get_global("zone_territories")) & available_timezones()
    lived_in = sorted(zone for zone in known if "/" in zone and not zone.startswith("Etc/"))
    return [("UTC", "UTC"), *((zone, zone.replace("_", " ")) for zone in lived_in)]


@cache
def countries() -> Choices:
    """Every country and territory, by its English name."""
    names = Locale("en").territories
    codes = [code for code in get_global("territory_currencies") if len(code) == 2 and code in names]
    return sorted(((code, names[code]) for code in codes), key=lambda choice: choice[1])


@cache
def currencies() -> Choices:
    """Every currency that is in use, by its code."""
    codes = {currency for code, _ in countries() for currency in get_territory_currencies(code)}
    return [(code, f"{code} · {get_currency_name(code, locale='en')}") for code in sorted(codes)]


def is_currency(code: str) -> bool:
    """Whether this is the code of a currency that is in use, in capital letters."""
    return code in dict(currencies())


def guess(accept_language: str, clock: str = "") -> tuple[str, str]:
    """The time zone and currency that a browser's clock suggests, or else its first language.

    ('UTC', 'EUR') where neither does: half the world reads English as Americans do, and lives elsewhere.
    """
    # browsers tell old names, such as Asia/Calcutta
    zone = get_global("zone_aliases").get(clock, clock)
    if zone != "UTC" and zone in dict(time_zones()):
        return zone, _money_of(get_global("zone_territories").get(zone, ""))
    territory = _territory_of(accept_language)
    zones = [MOST_PEOPLE.get(territory, ""), *get_global("territory_zones").get(territory, [])]
    return next((zone for zone in zones if zone in dict(time_zones())), "UTC"), _money_of(territory)


def _money_of(territory: str) -> str:
    money = get_territory_currencies(territory) if territory else []
    return money[0] if money else "EUR"


def _territory_of(accept_language: str) -> str:
    first = accept_language.split(",", maxsplit=1)[0].split(";", maxsplit=1)[0].strip()
    try:
        return Locale.parse(first, sep="-").territory or ""
    except (ValueError, UnknownLocaleError):
        return ""
