from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.persian import clean
from sara.registers.people.errors import (
    ConsentAlreadyGiven,
    ConsentNotGiven,
    ConsentTextChanged,
    PaperMissing,
)
from sara.registers.people.facts import ConsentGiven, ConsentWithdrawn
from sara.registers.people.models import Consent
from sara.registers.people.permissions import answers_for, may_act_for, visible_to
from sara.registers.people.queries.consent_texts import version_in_force
from sara.registers.people.types import ConsentPurpose, ConsentWay


@command
def give_consent(
    *, person_id: int, purpose: ConsentPurpose, version: int, paper: str = "", actor: Actor, now: datetime
) -> None:
    """Note that a person agrees to a purpose, in the words of the version of its text that he read.

    He himself, or who answers for him, agrees on the screen; a desk notes the number of the signed
    paper. Agreeing to a newer text ends the agreement to the older one.
    """
    way = _way(person_id, paper, actor=actor, now=now)
    if version != version_in_force(purpose):
        raise ConsentTextChanged
    before = _in_force(person_id, purpose)
    if before is not None and before.text_version == version:
        raise ConsentAlreadyGiven
    if before is not None:
        _withdraw(before, way, paper, now)
    row = Consent(
        person_id=person_id,
        purpose=purpose,
        text_version=version,
        given_at=now,
        given_how=way,
        given_paper=clean(paper),
    )
    with constraint_as("consent_once_in_force", ConsentAlreadyGiven):
        row.save(force_insert=True)
    announce(ConsentGiven(person_id=person_id, purpose=purpose), actor=actor, now=now)


@command
def withdraw_consent(
    *, person_id: int, purpose: ConsentPurpose, paper: str = "", actor: Actor, now: datetime
) -> None:
    """Take a consent back: as easily as it was given, and without a reason."""
    way = _way(person_id, paper, actor=actor, now=now)
    row = _in_force(person_id, purpose)
    if row is None:
        raise ConsentNotGiven
    _withdraw(row, way, paper, now)
    announce(ConsentWithdrawn(person_id=person_id, purpose=purpose), actor=actor, now=now)


def _way(person_id: int, paper: str, *, actor: Actor, now: datetime) -> ConsentWay:
    """How the actor may note it: on the screen for himself and his children, on paper for those he serves."""
    if not may_act_for(actor, person_id, now=now):
        raise NotAllowed if visible_to(actor, now=now).filter(pk=person_id).exists() else Missing
    if clean(paper):
        return ConsentWay.PAPER
    if not answers_for(actor, person_id, now=now):
        raise PaperMissing
    return ConsentWay.SCREEN


def _in_force(person_id: int, purpose: ConsentPurpose) -> Consent | None:
    rows = Consent.objects.select_for_update().in_force().filter(person_id=person_id, purpose=purpose)
    return rows.order_by("id").first()


def _withdraw(row: Consent, way: ConsentWay, paper: str, now: datetime) -> None:
    row.withdrawn_at, row.withdrawn_how, row.withdrawn_paper = now, way, clean(paper)
    row.save(update_fields=["withdrawn_at", "withdrawn_how", "withdrawn_paper"])
