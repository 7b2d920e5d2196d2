"""Names of languages that people speak, in many tongues, and words for how well."""

import tomllib
from pathlib import Path

from rolecall.candidates.reading.facts.phrases import Phrases

texts = tomllib.loads(Path(__file__).with_name("tongues.toml").read_text("utf-8"))
more = tomllib.loads(Path(__file__).with_name("tongues_more.toml").read_text("utf-8"))
named = {
    code: ",".join(each[code] for each in (texts["names"], more) if code in each)
    for code in texts["names"] | more
}
NAMES, LEVELS = (
    Phrases({code: named[code] for code in sorted(named, key="other".__eq__)}),
    Phrases(texts["levels"]),
)
