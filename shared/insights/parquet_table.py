"""A small table as Parquet, byte by byte: one row group, one plain page a column, every value may be null.

DuckDB writes it too, but is 65 MB; the cloud's function that answers questions would carry it for this one export. The
format is Apache's (parquet-format, Thrift's compact protocol), and the tests let DuckDB read what comes out.
"""

import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from shared.insights.questions import Type, Value

MAGIC = b"PAR1"
PLAIN, RLE = 0, 3
TRULY_TEXT = 0
"""Of a column of bytes: they are UTF-8."""

PHYSICAL = {Type.TEXT: 6, Type.WHOLE: 2, Type.NUMBER: 5}
"""BYTE_ARRAY, INT64, DOUBLE."""

INT, LONG, BYTES, LIST, STRUCT = 5, 6, 8, 9, 12
"""The kinds of field that Thrift knows here."""

Field = tuple[int, int, bytes]


def table_file(columns: Mapping[str, Type], rows: Sequence[Sequence[Value]]) -> bytes:
    """The rows under the columns' names, in the given order."""
    out, chunks = MAGIC, []
    for at, (name, type_) in enumerate(columns.items()):
        page = _page(type_, [row[at] for row in rows])
        chunks.append(_chunk(name, type_, len(rows), len(out), len(page)))
        out += page
    root = _struct((4, BYTES, _text("answer")), (5, INT, _number(len(columns))))
    schema = [root, *(_column(name, type_) for name, type_ in columns.items())]
    size, many = _number(len(out) - len(MAGIC)), _number(len(rows))
    group = _struct((1, LIST, _list(STRUCT, chunks)), (2, LONG, size), (3, LONG, many))
    footer = _struct(
        (1, INT, _number(1)),
        (2, LIST, _list(STRUCT, schema)),
        (3, LONG, many),
        (4, LIST, _list(STRUCT, [group])),
        (6, BYTES, _text("Innspill")),
    )
    return out + footer + struct.pack("<I", len(footer)) + MAGIC


def _column(name: str, type_: Type) -> bytes:
    optional: list[Field] = [(1, INT, _number(PHYSICAL[type_])), (3, INT, _number(1)), (4, BYTES, _text(name))]
    return _struct(*optional, *([(6, INT, _number(TRULY_TEXT))] if type_ is Type.TEXT else []))


def _page(type_: Type, values: Sequence[Value]) -> bytes:
    runs = b"".join(
        _varint(len(list(run)) << 1) + bytes([there]) for there, run in groupby(one is not None for one in values)
    )
    written = b"".join(PLAINLY[type_](one) for one in values if one is not None)
    content = struct.pack("<I", len(runs)) + runs + written
    head = _struct(
        (1, INT, _number(len(values))), (2, INT, _number(PLAIN)), (3, INT, _number(RLE)), (4, INT, _number(RLE))
    )
    size = _number(len(content))
    return _struct((1, INT, _number(0)), (2, INT, size), (3, INT, size), (5, STRUCT, head)) + content


PLAINLY: Mapping[Type, Callable[[Value], bytes]] = {
    Type.TEXT: lambda one: struct.pack("<I", len(data := str(one).encode())) + data,
    Type.WHOLE: lambda one: struct.pack("<q", one),
    Type.NUMBER: lambda one: struct.pack("<d", one),
}


def _chunk(name: str, type_: Type, rows: int, place: int, size: int) -> bytes:
    told = _struct(
        (1, INT, _number(PHYSICAL[type_])),
        (2, LIST, _list(INT, [_number(PLAIN), _number(RLE)])),
        (3, LIST, _list(BYTES, [_text(name)])),
        (4, INT, _number(0)),
        (5, LONG, _number(rows)),
        (6, LONG, _number(size)),
        (7, LONG, _number(size)),
        (9, LONG, _number(place)),
    )
    return _struct((2, LONG, _number(place)), (3, STRUCT, told))


def _struct(*fields: Field) -> bytes:
    out, last = b"", 0
    for id_, kind, content in fields:
        out += bytes([(id_ - last) << 4 | kind]) + content
        last = id_
    return out + b"\0"


def _list(kind: int, items: Iterable[bytes]) -> bytes:
    items = list(items)
    head = bytes([len(items) << 4 | kind]) if len(items) < 15 else bytes([0xF0 | kind]) + _varint(len(items))
    return head + b"".join(items)


def _text(text: str) -> bytes:
    data = text.encode()
    return _varint(len(data)) + data


def _number(number: int) -> bytes:
    return _varint(number << 1 if number >= 0 else ~(number << 1))


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])
