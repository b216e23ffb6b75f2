"""Lists that come in from files and go out to them: checked row by row, all or nothing, with an account."""

from sara.foundation.exchange.acting import actors_found_by
from sara.foundation.exchange.errors import RowRefused
from sara.foundation.exchange.importing import Importer, register_importer
from sara.foundation.exchange.rows import RowReader, field_changes, same_as_row, words_of
from sara.foundation.exchange.types import Outcome, Planned, Target

__all__ = [
    "Importer",
    "Outcome",
    "Planned",
    "RowReader",
    "RowRefused",
    "Target",
    "actors_found_by",
    "field_changes",
    "register_importer",
    "same_as_row",
    "words_of",
]
