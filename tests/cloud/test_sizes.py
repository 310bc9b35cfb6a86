"""Lambda takes 250 MB of a function and its layers, unpacked; and a function has no library that it never calls."""

from pathlib import Path

from tests.cloud.stack import Stack

MOST = 250_000_000
LAYERS = ("Dependencies", "Analysis", "Dialect", "Typesetting")


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def test_every_function_fits(stack: Stack) -> None:
    layers = {name: size(stack.built / name) for name in LAYERS}
    sizes: dict[str, int] = {}
    for page in stack.aws.client("lambda").get_paginator("list_functions").paginate():
        for one in page["Functions"]:
            has = [name for name in LAYERS for layer in one.get("Layers", []) if f":{name}" in layer["Arn"]]
            assert has, one["FunctionName"]
            sizes[one["FunctionName"]] = one["CodeSize"] + sum(layers[name] for name in has)
    print(
        {name: f"{most / 1e6:.0f} MB" for name, most in layers.items()}, f"{max(sizes.values()) / 1e6:.0f} MB at most"
    )
    assert max(sizes.values()) < MOST


def test_only_what_asks_and_what_releases_have_duckdb(stack: Stack) -> None:
    configured = [
        one
        for page in stack.aws.client("lambda").get_paginator("list_functions").paginate()
        for one in page["Functions"]
    ]
    analysing = [one for one in configured if any(":Analysis" in layer["Arn"] for layer in one.get("Layers", []))]
    assert len(analysing) == 2
    assert not list((stack.built / "Dependencies" / "python").glob("*duckdb*"))
