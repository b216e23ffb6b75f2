"""Two runs of the bench side by side, as rows for docs/measurements.md: what a larger city costs more.

    python -m tests.load.compare small.json large.json

Ends with 1 when a screen or a write of the larger city costs more than 1.2 times that of the smaller.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

MOST: Final = 1.2
SCREENS: Final = (
    "screen", "cpu_ms", "times_empty", "per_second", "p50_ms", "p99_ms", "alone_p99_ms", "queries",
    "bytes",
)  # fmt: skip
WRITES: Final = (
    "write", "cpu_ms", "per_second", "counter_per_second", "share_of_counter", "p50_ms", "p99_ms",
    "heard_after_s", "faults",
)  # fmt: skip
Figures = dict[str, Any]


def main(small_file: str, large_file: str) -> int:
    small, large = (json.loads(Path(name).read_text()) for name in (small_file, large_file))
    print(f"{small['residents']} and {large['residents']} residents; {large['machine']}\n")
    worst = 0.0
    for kind, columns in (("screens", SCREENS), ("writes", WRITES)):
        print("| " + " | ".join([*columns, "to the smaller city"]) + " |")
        print("|" + "---|" * (len(columns) + 1))
        for line, times in _lines(small.get(kind, []), large.get(kind, []), columns):
            print(line)
            worst = max(worst, times)
        print()
    return 1 if worst > MOST else 0


def _lines(
    small: list[Figures], large: list[Figures], columns: tuple[str, ...]
) -> Iterator[tuple[str, float]]:
    """Each row of both, the smaller city's first, and how many times dearer the larger one is."""
    by_name = {row[columns[0]]: row for row in large}
    for row in small:
        other = by_name.get(row[columns[0]])
        if other is None:
            continue
        times = round(other["cpu_ms"] / row["cpu_ms"], 2)
        yield _line(row, columns, ""), 0.0
        yield _line(other, columns, f"{times} ×"), times


def _line(row: Figures, columns: tuple[str, ...], last: str) -> str:
    return "| " + " | ".join([*(str(row.get(column) or "—") for column in columns), last]) + " |"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
