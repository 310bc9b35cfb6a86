"""An answer as a file to keep: exactly what is shown, as CSV, workbook or Parquet."""

import csv
import io
from collections.abc import Callable, Mapping

from shared.domain.spreadsheet import harmless, is_command
from shared.insights.questions import Answer, Type

TYPES = {Type.TEXT: "VARCHAR", Type.WHOLE: "BIGINT", Type.NUMBER: "DOUBLE"}


def csv_of(answer: Answer) -> bytes:
    """RFC 4180, UTF-8 with the mark Excel looks for. A text that would be a formula gets an apostrophe in front."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(answer.question.columns)
    writer.writerows([harmless(value) if isinstance(value, str) else value for value in row] for row in answer.rows)
    return out.getvalue().encode("utf-8-sig")


def xlsx_of(answer: Answer) -> bytes:
    """A workbook of one sheet. No text is a formula or a link, or becomes one when it is edited."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        head = book.add_format({"bold": True, "bottom": 1})
        guarded = book.add_format({"quote_prefix": True})
        page = book.add_worksheet(answer.question.id)
        page.freeze_panes(1, 0)
        for column, name in enumerate(answer.question.columns):
            page.write_string(0, column, name, head)
        for at, row in enumerate(answer.rows, start=1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(at, column, value, guarded if is_command(value) else None)
                elif value is not None:
                    page.write_number(at, column, value)
    return out.getvalue()


def parquet_of(answer: Answer) -> bytes:
    from shared.insights.parquet import table_file

    columns = {name: TYPES[type_] for name, type_ in answer.question.columns.items()}
    return table_file(columns, (dict(zip(columns, row, strict=True)) for row in answer.rows))


EXPORTS: Mapping[str, tuple[str, Callable[[Answer], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", csv_of),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_of),
    "parquet": ("application/vnd.apache.parquet", parquet_of),
}
"""For each form its media type and its maker."""
