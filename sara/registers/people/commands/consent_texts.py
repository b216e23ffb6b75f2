from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.database.holding import hold
from sara.foundation.errors import NotAllowed
from sara.foundation.facts import announce
from sara.foundation.persian import clean
from sara.registers.people.errors import ConsentTextChanged, ConsentTextMissing, ConsentTextSame
from sara.registers.people.facts import ConsentTextWritten
from sara.registers.people.models import ConsentText
from sara.registers.people.permissions import may_write_consent_texts
from sara.registers.people.queries.consent_texts import first_words
from sara.registers.people.types import CONSENT_TEXTS, ConsentPurpose


@command
def write_consent_text(
    *,
    purpose: ConsentPurpose,
    after_version: int,
    words: str,
    words_en: str = "",
    actor: Actor,
    now: datetime,
    reason: str,
) -> int:
    """Write what one agrees to anew, after the version that was read; the number of the new version.

    What was agreed to before stays as it is, under the version it was given to; it holds until it is
    taken back, and whoever gave it is shown the new words and asked again.
    """
    if not may_write_consent_texts(actor):
        raise NotAllowed
    hold(f"consent-text:{purpose}")
    newest = ConsentText.objects.filter(purpose=purpose).newest_first().first()
    before = newest.version if newest else CONSENT_TEXTS[purpose].version
    if before != after_version:
        raise ConsentTextChanged
    words, words_en = clean(words, multiline=True), clean(words_en, multiline=True)
    if not words:
        raise ConsentTextMissing
    if (words, words_en) == ((newest.words, newest.words_en) if newest else first_words(purpose)):
        raise ConsentTextSame
    row = ConsentText(purpose=purpose, version=before + 1, words=words, words_en=words_en, written_at=now)
    with constraint_as("consent_text_version_once", ConsentTextChanged, goes_on=False):
        row.save(force_insert=True)
    announce(ConsentTextWritten(purpose=purpose, version=row.version), actor=actor, now=now)
    return row.version
