"""Addresses and numbers under which nobody lives: example.org, and ranges set apart for fiction."""

import random

import phonenumbers
from phonenumbers import PhoneNumberFormat

# The digits that vary are signs '#'. Ranges for drama: US, GB, AU, DE, FR, SE; elsewhere simply made up.
NUMBERS = {
    "US": ["+150355501##", "+151255501##", "+191955501##", "+131255501##"],
    "GB": ["+447700900###", "+441134960###", "+442079460###"],
    "IE": ["+3538600#####"],
    "AU": ["+61491570156", "+61491570157", "+61491570158", "+61491570110"],
    "DE": ["+493023125###", "+494066969###", "+498999998###", "+4915228817386"],
    "AT": ["+436645550###", "+43316555###"],
    "CH": ["+41795550###"],
    "FR": ["+3363998####", "+3319900####"],
    "BE": ["+3247055####", "+324255####"],
    "ES": ["+3460055####", "+3496055####"],
    "MX": ["+523355501###", "+522225550###"],
    "IT": ["+3934755#####", "+390115555###"],
    "PT": ["+35191555####", "+35122555####"],
    "BR": ["+558195550####", "+553195550####"],
    "NL": ["+3165550####", "+312055#####"],
    "PL": ["+4860055####", "+482255#####"],
    "GR": ["+30694555####", "+302105550###"],
    "SE": ["+467017406##", "+4684650040#"],
    "CN": ["+861385550####", "+861585550####"],
    "TW": ["+88691255####"],
    "JP": ["+81905550####", "+813555#####"],
    "AE": ["+97150555####"],
    "EG": ["+201005550###"],
    "IL": ["+97250555####"],
    "TR": ["+90532555####"],
    "CZ": ["+42060155####"],
    "IN": ["+9198765550##"],
    "PH": ["+63917555####"],
    "CA": ["+141655501##", "+190255501##"],
    "SA": ["+96655055####"],
    "UA": ["+38067555####"],
    "ZA": ["+27825550###"],
    "SG": ["+658555####"],
    "RO": ["+40721555###"],
    "FI": ["+35840555####"],
    "KZ": ["+7701555####"],
    "KR": ["+82105550####"],
    "DK": ["+4520555###"],
}
SLASHED = {"DE", "AT", "CH", "BE", "IT", "PL", "CZ"}
"""where a stroke after the area code is usual"""


def number_of(country: str, chance: random.Random) -> str:
    """A phone number of a country, in E.164."""
    pattern = chance.choice(NUMBERS[country])
    return "".join(str(chance.randint(0, 9)) if sign == "#" else sign for sign in pattern)


def written(number: str, style: str) -> str:
    """The number as somebody writes it."""
    parsed = phonenumbers.parse(number)
    international = phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)
    national = phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL)
    return {
        "international": international,
        "national": national,
        "dots": national.replace("(", "").replace(") ", ".").replace(" ", ".").replace("-", "."),
        "zeros": "00" + international[1:],
        "plain": number,
        "slash": national.replace(" ", " / ", 1).replace("-", " "),
    }[style]


def email_of(slug: str, chance: random.Random) -> str:
    """An address at example.org made of a name."""
    words = slug.split(".")
    first, last = words[0], words[-1]
    forms = [
        slug,
        f"{first}.{last}",
        f"{first[0]}{last}",
        f"{first}_{last}{chance.randint(70, 99)}",
        f"{last}-{first[0]}",
        f"hello+{first}",
    ]
    host = chance.choice(("example.org", "example.org", "mail.example.org", f"{last}.example.org"))
    return f"{chance.choice(forms)}@{host}"


def links_of(slug: str, trade: str, chance: random.Random) -> list[tuple[str, str]]:
    """What the person has on the web: kind and address."""
    name = slug.replace(".", "-") + "-example"
    links = [("linkedin", f"https://www.linkedin.com/in/{name}")] if chance.random() < 0.6 else []
    if trade in ("software", "developpeur", "desenvolvedor", "programista", "backend-il"):
        links.append(("github", f"https://github.com/{name}"))
    if trade in ("design", "architetto", "academic") or chance.random() < 0.2:
        links.append(("website", f"https://{slug.replace('.', '')}.example.org"))
    return links
