"""What a process has in memory before anybody asked it for anything."""

import subprocess
import sys

RARE = {
    "asn1crypto", "cryptography.x509", "css_inline", "django.contrib.admin", "django.test", "httpcore",
    "httpx", "icalendar", "limits", "lxml", "numpy", "openpyxl", "ortools", "PIL", "pyhanko", "pygments",
    "pypdfium2", "rapidfuzz", "recurring_ical_events", "rich", "tokenizers", "typst",
    "unittest", "xlsxwriter",
}  # fmt: skip
"""Libraries that take megabytes each in web and worker, for what most companies do a few times a day."""
LOADED = (
    "from rolecall.project import asgi, api, urls; from rolecall.project.runtime import working; import sys"
)


def test_a_process_begins_without_what_is_heavy_and_rare() -> None:
    script = f"{LOADED}; print(*sorted({RARE} & set(sys.modules)))"

    said = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert said.stdout.split() == []


def test_django_s_own_tools_for_tests_are_whole_for_whoever_wants_them_later() -> None:
    script = (
        "from rolecall.project import asgi; from django.test import Client, signals; print(Client.__module__)"
    )

    said = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert said.stdout.split() == ["django.test.client"]
