"""Two runs of the bench side by side: what a larger city costs more.

    python -m tests.load.compare small.json large.json

Ends with 1 when a screen or a write of the larger city costs more than 1.2 times that of the smaller.
"""

import json
import sys
from pathlib import Path
from typing import Any, Final

MOST: Final = 1.2


def main(small_file: str, large_file: str) -> int:
    small, large = (json.loads(Path(name).read_text()) for name in (small_file, large_file))
    print(f"cpu ms a request; {small['residents']} and {large['residents']} residents")
    over = False
    for kind, name in (("screens", "screen"), ("writes", "write")):
        before: dict[str, Any] = {row[name]: row for row in small.get(kind, [])}
        for row in large.get(kind, []):
            if row[name] not in before:
                continue
            one, other = before[row[name]]["cpu_ms"], row["cpu_ms"]
            over = over or other > MOST * one
            print(f"{row[name]:28} {one:8.2f} {other:8.2f} {other / one:6.2f} ×")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
