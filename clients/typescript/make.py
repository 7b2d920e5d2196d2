"""Make `schema.d.ts` anew from the kept description: `npm install && npm run make` in clients/typescript."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "python"))

from make import DESCRIPTION, fitting  # noqa: E402 the module beside, of the other client

with tempfile.TemporaryDirectory() as folder:
    description = Path(folder) / "openapi.json"
    description.write_text(json.dumps(fitting(json.loads(DESCRIPTION.read_text()))))
    maker = HERE / "node_modules" / ".bin" / "openapi-typescript"
    subprocess.run([maker, description, "--output", HERE / "schema.d.ts"], check=True)
