"""The API: every context's router under `/api/v1/`, described by its own OpenAPI."""

from importlib import import_module
from importlib.util import find_spec

from rolecall.kit.parsing import PrintableParser
from rolecall.kit.rest import Api, speak_in_problems

CONTEXTS = (
    "accounts", "jobs", "candidates", "pipeline", "messaging", "evaluation", "interviews", "approvals",
    "offers", "audit", "careers", "search", "webhooks", "importing",
)  # fmt: skip

api = Api(
    title="Rolecall",
    version="1",
    description="Everything the screens can do, by the same rules, through the same functions.",
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
    parser=PrintableParser(),
)
speak_in_problems(api)

for context in CONTEXTS:
    if find_spec(f"rolecall.{context}.api"):
        api.add_router("", import_module(f"rolecall.{context}.api").door)
