"""The API: every context's router under `/api/v1/`, described by its own OpenAPI."""

import json
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rolecall.kit.describing_words import words_of_fields
from rolecall.kit.parsing import PrintableParser
from rolecall.kit.problems import speak_in_problems
from rolecall.kit.rest import Api
from rolecall.project.api_words import TAGS, WORDS

CONTEXTS = (
    "accounts", "jobs", "candidates", "pipeline", "messaging", "evaluation", "interviews", "approvals",
    "offers", "audit", "careers", "search", "webhooks", "importing", "oauth",
)  # fmt: skip
HERE = Path(__file__).parent
EXAMPLES = HERE / "api_examples.json"
"""What operations were asked and what they answered (tests/project/test_examples.py)."""
SCHEMAS = ("kit/problems.py", "*/schemas.py", "*/*_schemas.py", "*/*/schemas.py", "*/schemas/*.py")


def _words() -> dict[str, str]:
    sources = (path for pattern in SCHEMAS for path in sorted(HERE.parent.glob(pattern)))
    return WORDS | words_of_fields(sources)


def _examples() -> dict[str, Any]:
    return json.loads(EXAMPLES.read_text()) if EXAMPLES.exists() else {}


api = Api(
    title="Rolecall",
    version="1",
    description="Everything the screens can do, by the same rules, through the same functions.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
    parser=PrintableParser(),
    openapi_extra={"tags": [{"name": name, "description": said} for name, said in TAGS.items()]},
    words=_words,
    examples=_examples,
)
speak_in_problems(api)

for context in CONTEXTS:
    if find_spec(f"rolecall.{context}.api"):
        api.add_router("", import_module(f"rolecall.{context}.api").door)
