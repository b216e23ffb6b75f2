"""What people are asked to agree to, in the words in force and in those before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count
from django.utils import translation

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.errors import Missing
from sara.registers.people.models import Consent, ConsentText
from sara.registers.people.permissions import may_write_consent_texts
from sara.registers.people.types import CONSENT_TEXTS, ConsentPurpose, ConsentWords


@dataclass(frozen=True, slots=True)
class ConsentVersion:
    """One version of a text: since when (None: from the start), and how many hold to it now."""

    purpose: ConsentPurpose
    version: int
    words: str
    words_en: str
    written_at: datetime | None
    held_by: int
    is_in_force: bool


def texts_in_force() -> Mapping[ConsentPurpose, ConsentWords]:
    """What one agrees to now, for each purpose, in the reader's language; one query."""
    written = {row.purpose: ConsentWords(row.version, row.shown) for row in ConsentText.objects.newest()}
    return {purpose: written.get(purpose, CONSENT_TEXTS[purpose]) for purpose in ConsentPurpose}


def first_words(purpose: ConsentPurpose) -> tuple[str, str]:
    """The software's own text, in Persian and in English."""
    words = []
    for language in ("fa", "en"):
        with translation.override(language):
            words.append(str(CONSENT_TEXTS[purpose].words))
    return words[0], words[1]


def version_in_force(purpose: ConsentPurpose) -> int:
    """The number of the text that one agrees to now; one query."""
    newest = ConsentText.objects.filter(purpose=purpose).newest_first().first()
    return newest.version if newest else CONSENT_TEXTS[purpose].version


def consent_texts(*, actor: Actor) -> tuple[ConsentVersion, ...]:
    """The text in force of each purpose, for those who write them; two queries."""
    return tuple(one for one in _versions(ConsentPurpose.values, actor) if one.is_in_force)


def consent_text_versions(purpose: ConsentPurpose, *, actor: Actor) -> tuple[ConsentVersion, ...]:
    """Every version of the text of a purpose, the newest first; two queries."""
    return tuple(_versions([purpose.value], actor))


def consent_text_trail(purpose: ConsentPurpose, *, actor: Actor) -> list[TrailLine]:
    """Who wrote which version, and why; three queries."""
    if not may_write_consent_texts(actor):
        raise Missing
    rows = list(ConsentText.objects.filter(purpose=purpose).newest_first())
    return trail(rows[0], *(row.pk for row in rows[1:])) if rows else []


def _versions(purposes: list[str], actor: Actor) -> list[ConsentVersion]:
    if not may_write_consent_texts(actor):
        raise Missing
    counted = Consent.objects.in_force().filter(purpose__in=purposes).order_by("purpose", "text_version")
    held = {
        (purpose, version): count
        for purpose, version, count in counted.values_list("purpose", "text_version").annotate(Count("id"))
    }
    rows = ConsentText.objects.filter(purpose__in=purposes).newest_first()
    texts: list[tuple[str, int, str, str, datetime | None]] = [
        (row.purpose, row.version, row.words, row.words_en, row.written_at) for row in rows
    ]
    for purpose in purposes:
        first = CONSENT_TEXTS[ConsentPurpose(purpose)]
        texts.append((purpose, first.version, *first_words(ConsentPurpose(purpose)), None))
    newest = {purpose: max(text[1] for text in texts if text[0] == purpose) for purpose in purposes}
    return [
        ConsentVersion(
            purpose=ConsentPurpose(purpose),
            version=version,
            words=words,
            words_en=words_en,
            written_at=written_at,
            held_by=held.get((purpose, version), 0),
            is_in_force=version == newest[purpose],
        )
        for purpose, version, words, words_en, written_at in texts
    ]
