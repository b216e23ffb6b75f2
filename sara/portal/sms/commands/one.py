from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.notices import allow_texts_again, house_of_notice, mark_tray_read, resend
from sara.portal.sms.permissions import may_resend_at, oversees_notices, sees_all, visible_to
from sara.portal.sms.queries import my_mobiles, readers_of
from sara.registers.places.models import House


@command
def resend_notice(*, notice_id: int, house_slug: str, actor: Actor, now: datetime) -> None:
    """Put a message that did not arrive back in the queue: one of this house, or ("") of the city's list."""
    house_id = house_of_notice(notice_id)
    if not house_slug and not oversees_notices(actor):
        raise Missing
    if house_id is None:
        if house_slug or not sees_all(actor):
            raise Missing
    else:
        house: House | None = visible_to(actor).filter(pk=house_id).order_by("id").first()
        if house is None or house_slug not in {"", house.slug}:
            raise Missing
        if not may_resend_at(actor, house.path):
            raise NotAllowed
    resend(notice_id=notice_id, actor=actor, now=now)


@command
def mark_my_tray_read(*, actor: Actor, now: datetime) -> int:
    """Note that I saw what lies in my tray; how many were new."""
    return mark_tray_read(person_ids=readers_of(actor, now=now), actor=actor, now=now)


@command
def take_texts_again(*, mobile: str, actor: Actor, now: datetime) -> None:
    """Let text messages come again to a number of mine that cancelled them."""
    if mobile not in my_mobiles(actor, now=now):
        raise Missing
    allow_texts_again(mobile=mobile, actor=actor, now=now)
