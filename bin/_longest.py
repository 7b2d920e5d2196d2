"""Print the ten longest functions, and the median and 90th percentile of all: a taste, not a gate."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


def main() -> None:
    found = sorted(((lines, name) for name, lines in functions(Path(sys.argv[1]))), reverse=True)
    lengths = sorted(lines for lines, _ in found)
    for lines, name in found[:10]:
        print(f"{lines:>4}  {name}")
    median, ninetieth = lengths[len(lengths) // 2], lengths[len(lengths) * 9 // 10]
    print(f"{len(lengths)} functions, median {median} lines, nine of ten at most {ninetieth}")


def functions(folder: Path) -> Iterator[tuple[str, int]]:
    for path in sorted(folder.glob("**/*.py")):
        if "migrations" not in path.parts:
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, Function):
                    yield f"{path}:{node.lineno} {node.name}", body_lines(node)


def body_lines(function: Function) -> int:
    """Lines from the first statement, its docstring left out, to the last."""
    body = function.body[1:] if ast.get_docstring(function) and len(function.body) > 1 else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1


if __name__ == "__main__":
    main()
