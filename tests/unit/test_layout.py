"""The shape of the repository: imports run one way, every function is whole, and keys live in one place."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from infra.local import CLOCK_FUNCTIONS, CLOUD_FUNCTIONS, HTTP_FUNCTIONS, STREAM_FUNCTIONS

ROOT = Path(__file__).parent.parent.parent
FUNCTIONS = sorted(path.name for path in (ROOT / "functions").iterdir() if path.is_dir() and path.name[0] not in "._")
SOURCES = sorted(path for top in ("shared", "functions", "infra") for path in (ROOT / top).rglob("*.py"))

MAY_IMPORT = {
    "shared.domain": {"shared.domain"},
    "shared.store": {"shared.domain", "shared.store"},
    "shared": {"shared"},
    "functions": {"shared"},
    "infra": {"shared", "functions", "infra"},
}
"""Who may import whom, by the longest name that fits; libraries are free, except to the domain."""


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            base = node.module or ""
            yield from (f"{base}.{name.name}" for name in node.names)


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_imports_run_one_way(path: Path) -> None:
    module = module_of(path)
    layer = max((one for one in MAY_IMPORT if within(module, one)), key=len)
    for imported in imports(path):
        ours = imported.split(".")[0] in ("shared", "functions", "infra", "tests")
        if ours:
            assert any(within(imported, allowed) for allowed in MAY_IMPORT[layer]), f"{module} imports {imported}"
        if layer == "functions" and imported.startswith("functions"):
            pytest.fail(f"{module} imports another function")


@pytest.mark.parametrize("path", sorted((ROOT / "shared" / "domain").glob("*.py")), ids=module_of)
def test_the_domain_needs_the_standard_library_only(path: Path) -> None:
    import sys

    for imported in imports(path):
        top = imported.split(".")[0]
        assert top == "shared" or top in sys.stdlib_module_names, imported
        assert top not in ("random", "secrets", "time", "os", "socket"), "clock, chance and I/O are arguments"


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_is_one_module_with_an_event_and_a_test(name: str) -> None:
    folder = ROOT / "functions" / name
    assert [path.name for path in folder.iterdir() if path.name != "__pycache__"] == ["handler.py"]
    assert "handler" in _top_level_names(folder / "handler.py")
    assert json.loads((ROOT / "events" / f"{name}.json").read_text(encoding="utf-8"))
    assert (ROOT / "tests" / "unit" / f"test_{name}.py").exists()


def _top_level_names(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names


def test_every_event_belongs_to_a_function() -> None:
    assert sorted(path.stem for path in (ROOT / "events").glob("*.json")) == FUNCTIONS


def test_every_http_function_is_served_by_the_embedded_host() -> None:
    with_router = [name for name in FUNCTIONS if "router" in _top_level_names(ROOT / "functions" / name / "handler.py")]
    assert sorted(HTTP_FUNCTIONS) == with_router


FORMS = {
    "router": "answers HTTP",
    "consume": "follows the stream",
    "connect": "opens and closes sockets",
    "run": "goes by the clock",
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_has_one_of_four_forms(name: str) -> None:
    names = _top_level_names(ROOT / "functions" / name / "handler.py")
    assert len(names & set(FORMS)) == 1


def test_every_function_is_the_hosts_or_the_clouds_alone() -> None:
    assert sorted({*HTTP_FUNCTIONS, *STREAM_FUNCTIONS, *CLOCK_FUNCTIONS, *CLOUD_FUNCTIONS}) == FUNCTIONS


def test_every_function_is_explained() -> None:
    readme = (ROOT / "functions" / "README.md").read_text(encoding="utf-8")
    assert [name for name in FUNCTIONS if f"`{name}`" not in readme] == []


KEY = re.compile(r"[\"'](session|attendee|contribution|ballot|tally|listener|connection|pin|unit|format|action)#")


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_keys_are_spelled_in_one_place(path: Path) -> None:
    if path != ROOT / "shared" / "store" / "keys.py":
        assert not KEY.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_every_module_begins_by_saying_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring is not None
    assert docstring.splitlines()[0].endswith((".", ":"))
