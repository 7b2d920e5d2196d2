"""How an operation is called, ready to be run: with curl, from Python and from JavaScript."""

import json
import re
import shlex
from urllib.parse import quote

from rolecall.developers.reference import Operation

LANGUAGES = ("curl", "Python", "JavaScript")
PYTHON_KEY = """headers={"Authorization": f"Bearer {os.environ['ROLECALL_KEY']}"}"""
FORM = "multipart/form-data"


def snippets(operation: Operation, base: str) -> list[tuple[str, str]]:
    """The languages, each with its few lines; `base` is the address of this instance."""
    address = base + _filled(operation)
    makers = (_curl, _python, _javascript)
    return [(name, make(operation, address)) for name, make in zip(LANGUAGES, makers, strict=True)]


def _filled(operation: Operation) -> str:
    """The path with the values of the example in it."""
    given = operation.example["parameters"]
    return re.sub(r"{(\w+)}", lambda found: quote(given.get(found[1], found[0]), safe="{}"), operation.path)


def _curl(operation: Operation, address: str) -> str:
    lines = [f"curl {shlex.quote(address)}"]
    if operation.method != "GET":
        lines[0] = f"curl -X {operation.method} {shlex.quote(address)}"
    if not operation.is_public:
        lines.append('-H "Authorization: Bearer $ROLECALL_KEY"')
    if operation.sent_as == FORM:
        lines += [f"-F {shlex.quote(f'{name}=@resume.pdf')}" for name in _files(operation)]
    elif _body(operation) is not None:
        lines.append("-H 'Content-Type: application/json'")
        lines.append(f"-d {shlex.quote(_compact(operation))}")
    if operation.answered == [] and operation.code == "200":
        lines.append("-O -J")
    return " \\\n  ".join(lines)


def _python(operation: Operation, address: str) -> str:
    given = [] if operation.is_public else [PYTHON_KEY]
    if operation.sent_as == FORM:
        files = ", ".join(f'"{name}": open("resume.pdf", "rb")' for name in _files(operation))
        given.append(f"files={{{files}}}")
    elif _body(operation) is not None:
        given.append(f"json={_body(operation)!r}")
    called = ",\n    ".join([f'"{address}"', *given])
    imports = "import httpx" if operation.is_public else "import os\n\nimport httpx"
    shown = "print(answer.json())" if operation.answered else "print(answer.status_code)"
    head = f"{imports}\n\nanswer = httpx.{operation.method.lower()}("
    return f"{head}\n    {called},\n)\nanswer.raise_for_status()\n{shown}"


def _javascript(operation: Operation, address: str) -> str:
    sends_json = _body(operation) is not None and operation.sent_as != FORM
    headers = [] if operation.is_public else ["Authorization: `Bearer ${process.env.ROLECALL_KEY}`"]
    headers += ['"Content-Type": "application/json"'] if sends_json else []
    given = [f'method: "{operation.method}"']
    given += [f"headers: {{ {', '.join(headers)} }}"] if headers else []
    before = ""
    if operation.sent_as == FORM:
        before = "const form = new FormData();\n" + "".join(
            f'form.append("{name}", new Blob([bytes]), "resume.pdf");\n' for name in _files(operation)
        )
        given.append("body: form")
    elif sends_json:
        given.append(f"body: JSON.stringify({_compact(operation)})")
    called = ",\n  ".join(given)
    shown = "console.log(await answer.json());" if operation.answered else "console.log(answer.status);"
    return f'{before}const answer = await fetch("{address}", {{\n  {called},\n}});\n{shown}'


def _body(operation: Operation) -> object:
    return operation.example["request"]


def _compact(operation: Operation) -> str:
    return json.dumps(_body(operation), ensure_ascii=False)


def _files(operation: Operation) -> list[str]:
    """The fields of a form that take a file."""
    return [each.name for each in operation.sent if "file" in each.kind]
