"""What a person keeps to himself: sealed in the database, found without being opened."""

from sara.foundation.privacy.fields import BlindIndexField, SealedField, SealedText
from sara.foundation.privacy.sealing import SealBroken, blind_index, open_sealed, seal

__all__ = [
    "BlindIndexField",
    "SealBroken",
    "SealedField",
    "SealedText",
    "blind_index",
    "open_sealed",
    "seal",
]
