"""The sentences of the house and their translations, without gettext's own programs.

    python -m sara.config.messages

collects every sentence into locale/<language>/LC_MESSAGES/django.po and keeps what was translated;
with `compile` it only writes the compiled catalogues, as `make up` and the tests do by themselves.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("sara", "seed")
LANGUAGES = ("en",)
REWORDED = ("fa",)  # the source needs no translation; its catalogue rewords what the frameworks say
KEYWORDS = {
    **dict.fromkeys(("_", "_now", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
LEFT_OUT = ("Project-Id-Version", "Report-Msgid-Bugs-To", "Last-Translator", "Language-Team", "Generated-By")
NOISE = re.compile(rf'^"({"|".join(LEFT_OUT)}|.*-Date):.*\n'.encode(), re.MULTILINE)


def collect() -> Catalog:
    """Every sentence in the code and in the templates, untranslated."""
    catalog = Catalog(project="sara", charset="utf-8", fuzzy=False, header_comment="")
    for path in _source_files():
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            # what is left of a template is not indented as Python wants it
            text = "\n".join(line.lstrip() for line in templatize(text, origin=name).splitlines())
        source = io.BytesIO(text.encode())
        for _line, message, comments, context in extract("python", source, KEYWORDS, ["Translators:"]):
            catalog.add(message, locations=[(name, 1)], auto_comments=comments, context=context)
    return catalog


def po_file(language: str) -> Path:
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    """The catalogue of a language as it stands in the repository; empty where there is none."""
    path = po_file(language)
    if not path.exists():
        return Catalog(locale=language, project="sara", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(language: str) -> Catalog:
    """Bring the catalogue of a language up to the code: new sentences in, vanished ones out."""
    catalog = read(language)
    catalog.update(collect(), no_fuzzy_matching=True)
    catalog.header_comment = ""
    written = io.BytesIO()
    write_po(written, catalog, width=100, sort_by_file=True, ignore_obsolete=True, include_lineno=False)
    path = po_file(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(NOISE.sub(b"", written.getvalue()).lstrip())
    return catalog


def compile_all() -> None:
    """Write the compiled catalogues that are missing or older than their source."""
    for language in (*LANGUAGES, *REWORDED):
        source = po_file(language)
        target = source.with_suffix(".mo")
        if source.exists() and not (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
            with target.open("wb") as file:
                write_mo(file, read(language))


def untranslated(catalog: Catalog) -> list[Message]:
    """The sentences without a translation, or with one that nobody has confirmed."""
    return [entry for entry in catalog if entry.id and (entry.fuzzy or not _complete(entry))]


def _complete(entry: Message) -> bool:
    parts = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
    return all(parts)


def _source_files() -> Iterator[Path]:
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".py", ".html", ".txt"} and not {"tests", "migrations"} & set(path.parts):
                yield path


if __name__ == "__main__":
    for language in LANGUAGES if sys.argv[1:] != ["compile"] else ():
        left = len(untranslated(update(language)))
        print(f"{po_file(language).relative_to(ROOT)}: {left} to translate")  # noqa: T201
    compile_all()
