"""What is the same each time something new begins.

python -m sara.config.scaffold app services clubs
python -m sara.config.scaffold adr "maps are drawn by the server"
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("registers", "services", "portal")

APPS = """from django.apps import AppConfig


class {config}Config(AppConfig):
    name = "sara.{floor}.{name}"
    label = "{name}"
    default_auto_field = "django.db.models.BigAutoField"
"""
README = """# {name} — …

What it is for, in one sentence.

**Words.** …

**Rules.**
- …

**Neighbours.** Leans on …; is asked by … .

**Facts.** …
"""


def new_app(floor: str, name: str, *, root: Path = ROOT) -> list[Path]:
    """Write the folder of an app; the files that were written."""
    if floor not in FLOORS or not re.fullmatch(r"[a-z]+", name):
        raise SystemExit(f"make app FLOOR={'|'.join(FLOORS)} NAME=<a plural noun, small letters>")
    folder = root / "sara" / floor / name
    if folder.exists():
        raise SystemExit(f"{folder.relative_to(root)} is there already")
    texts = {
        "__init__.py": "",
        "apps.py": APPS.format(config=name.capitalize(), floor=floor, name=name),
        "README.md": README.format(name=name),
        "tests/__init__.py": "",
    }
    return [_write(folder / file, text) for file, text in texts.items()]


def new_record(title: str, *, root: Path = ROOT) -> list[Path]:
    """Write an empty decision record with the next number, and list it."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    if not words:
        raise SystemExit('make adr T="what we do, as a sentence"')
    folder = root / "docs" / "decisions"
    number = 1 + max((int(path.name[:4]) for path in folder.glob("[0-9]*.md")), default=0)
    name = f"{number:04}-{'-'.join(words)}.md"
    text = (folder / "template.md").read_text(encoding="utf-8")
    first = f"# {number:04} {title}"
    index = folder / "README.md"
    row = f"| [{number:04}]({name}) | {title} |\n"
    index.write_text(index.read_text(encoding="utf-8") + row, encoding="utf-8")
    return [_write(folder / name, first + "\n" + text.partition("\n")[2]), index]


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def main(argv: Sequence[str]) -> None:
    match argv:
        case ["app", floor, name]:
            written = new_app(floor, name)
        case ["adr", title]:
            written = new_record(title)
        case _:
            raise SystemExit(__doc__)
    for path in written:
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
