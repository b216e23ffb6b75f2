"""What a person keeps to himself: sealed in the database, found without being opened; and who read whom."""

from sara.foundation.privacy.fields import BlindIndexField, SealedField, SealedText
from sara.foundation.privacy.readings import (
    drop_readings,
    note_reading,
    reading_words,
    readings_kept,
    words_of_reading,
)
from sara.foundation.privacy.sealing import SealBroken, blind_index, open_sealed, seal

__all__ = [
    "BlindIndexField",
    "SealBroken",
    "SealedField",
    "SealedText",
    "blind_index",
    "drop_readings",
    "note_reading",
    "open_sealed",
    "reading_words",
    "readings_kept",
    "seal",
    "words_of_reading",
]
