"""What a person keeps to himself: sealed in the database, found without being opened; and who read whom."""

from sara.foundation.privacy.fields import BlindIndexField, SealedField, SealedText
from sara.foundation.privacy.personal import (
    Erasing,
    PersonalPart,
    Told,
    hindrances_of,
    personal_part,
    personal_parts,
    told_of,
)
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
    "Erasing",
    "PersonalPart",
    "SealBroken",
    "SealedField",
    "SealedText",
    "Told",
    "blind_index",
    "drop_readings",
    "hindrances_of",
    "note_reading",
    "open_sealed",
    "personal_part",
    "personal_parts",
    "reading_words",
    "readings_kept",
    "seal",
    "told_of",
    "words_of_reading",
]
