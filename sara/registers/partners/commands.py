from dataclasses import asdict
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.partners.errors import (
    EndsBeforeStart,
    InstitutionEnded,
    InstitutionKnown,
    InstitutionNotEnded,
    NationalIdWrong,
)
from sara.registers.partners.models import Institution
from sara.registers.partners.permissions import may_keep_institutions, visible_to
from sara.registers.partners.rules import is_institution_id
from sara.registers.partners.types import InstitutionDetails
from sara.registers.places.models import Area


@command
def register_institution(
    *, area_id: int, details: InstitutionDetails, known_from: date, actor: Actor, now: datetime
) -> Institution:
    """Put an institution in the register, in the area in which it works."""
    area = Area.objects.filter(pk=area_id).first()
    if area is None:
        raise Missing
    if not may_keep_institutions(actor, area.path):
        raise NotAllowed
    _ask(details)
    with constraint_as("institution_national_id_unique", InstitutionKnown):
        return Institution.objects.create(area=area, known_from=known_from, **_columns(details))


@command
def change_institution(
    *, institution_id: int, details: InstitutionDetails, actor: Actor, now: datetime
) -> Institution:
    """Write anew what is known of an institution."""
    institution = _kept(institution_id, actor=actor)
    _ask(details)
    columns = _columns(details)
    for column, value in columns.items():
        setattr(institution, column, value)
    with constraint_as("institution_national_id_unique", InstitutionKnown):
        institution.save(update_fields=list(columns))
    return institution


@command
def part_with_institution(
    *, institution_id: int, known_to: date, reason: str, actor: Actor, now: datetime
) -> Institution:
    """End the work with an institution on a day; its record stays."""
    institution = _kept(institution_id, actor=actor)
    if institution.known_to is not None:
        raise InstitutionEnded
    if known_to <= institution.known_from:
        raise EndsBeforeStart
    institution.known_to = known_to
    institution.save(update_fields=["known_to"])
    return institution


@command
def take_up_institution(*, institution_id: int, reason: str, actor: Actor, now: datetime) -> Institution:
    """Work again with an institution that was parted with."""
    institution = _kept(institution_id, actor=actor)
    if institution.known_to is None:
        raise InstitutionNotEnded
    institution.known_to = None
    institution.save(update_fields=["known_to"])
    return institution


def _kept(institution_id: int, *, actor: Actor) -> Institution:
    institution = (
        visible_to(actor)
        .select_related("area")
        .select_for_update(of=("self",))
        .filter(pk=institution_id)
        .first()
    )
    if institution is None:
        raise Missing
    if not may_keep_institutions(actor, institution.area.path):
        raise NotAllowed
    return institution


def _ask(details: InstitutionDetails) -> None:
    if details.national_id and not is_institution_id(details.national_id):
        raise NationalIdWrong


def _columns(details: InstitutionDetails) -> dict[str, object]:
    return {**asdict(details), "telephones": list(details.telephones)}
