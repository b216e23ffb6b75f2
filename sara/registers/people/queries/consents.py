"""What people agreed to."""

from collections.abc import Collection

from sara.registers.people.errors import ConsentMissing
from sara.registers.people.models import Consent
from sara.registers.people.queries.consent_texts import texts_in_force
from sara.registers.people.types import ConsentLine, ConsentPurpose, ConsentWay, ConsentWords


def who_consented(person_ids: Collection[int], purpose: ConsentPurpose) -> set[int]:
    """Those of these persons whose consent holds now; one query."""
    rows = Consent.objects.in_force().of_people(person_ids).filter(purpose=purpose)
    return set(rows.values_list("person_id", flat=True).order_by("id"))


def has_consented(person_id: int, purpose: ConsentPurpose) -> bool:
    """Whether this person's consent holds now; one query."""
    return Consent.objects.in_force().filter(person_id=person_id, purpose=purpose).exists()


def require_consent(person_id: int, purpose: ConsentPurpose) -> None:
    """Refuse, in words, what a person has not agreed to. For the commands that need it; one query."""
    if not has_consented(person_id, purpose):
        raise ConsentMissing(purpose=purpose.label)


def consents_of_people(person_ids: Collection[int]) -> dict[int, tuple[ConsentLine, ...]]:
    """Where each of these persons stands with each purpose; two queries. The caller asked who sees them."""
    newest: dict[tuple[int, str], Consent] = {}
    for row in Consent.objects.of_people(person_ids).order_by("given_at", "id"):
        newest[row.person_id, row.purpose] = row
    texts = texts_in_force()
    return {
        person_id: tuple(
            _line(purpose, texts[purpose], newest.get((person_id, purpose))) for purpose in ConsentPurpose
        )
        for person_id in person_ids
    }


def _line(purpose: ConsentPurpose, text: ConsentWords, row: Consent | None) -> ConsentLine:
    if row is None:
        return ConsentLine(purpose=purpose, text=str(text.words), version=text.version)
    return ConsentLine(
        purpose=purpose,
        text=str(text.words),
        version=text.version,
        given_version=row.text_version,
        given_at=row.given_at,
        given_how=ConsentWay(row.given_how),
        paper=row.given_paper,
        withdrawn_at=row.withdrawn_at,
    )
