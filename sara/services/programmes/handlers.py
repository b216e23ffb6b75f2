"""Messages to people about their classes."""

from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import SYSTEM
from sara.foundation.database.composed import composed
from sara.foundation.facts import hears
from sara.foundation.ids import group
from sara.foundation.notices import Channel, NoticeTemplate, Recipient, send
from sara.foundation.persian import digits_of_reader
from sara.registers.calendar.api import ClosingDaysChanged
from sara.registers.people.api import moves_when_merged, reader_of, stays_when_merged
from sara.registers.places.models import House
from sara.services.programmes.api import note_closing_days, planners_of
from sara.services.programmes.facts import (
    CertificateIssued,
    Enrolled,
    OfferExpired,
    RunCancelled,
    SeatOffered,
    SessionAdded,
    SessionCancelled,
    Waitlisted,
)
from sara.services.programmes.models import Enrolment, Session
from sara.services.programmes.models.wording import clock_words, day_words
from sara.services.programmes.types import EnrolmentStatus

moves_when_merged("programmes.Enrolment.person", "programmes.Run.instructor", "programmes.Session.instructor")
stays_when_merged("programmes.Enrolment.enrolled_by", "programmes.Attendance.marked_by")

PLACED = NoticeTemplate(
    "enrolment.placed",
    _("%(name)s در «%(title)s» ثبت‌نام شد. نخستین جلسه %(day)s ساعت %(hour)s، %(house)s. کد ثبت‌نام: %(code)s"),
    title=_("ثبت‌نام انجام شد"),
)
WAITING = NoticeTemplate(
    "enrolment.waiting",
    _("«%(title)s» پر شده است. %(name)s با نوبت %(turn)s در فهرست انتظار است؛ اگر جایی باز شود خبر می‌دهیم."),
    title=_("در فهرست انتظار"),
)
OFFERED = NoticeTemplate(
    "enrolment.offered",
    _(
        "در «%(title)s» برای %(name)s جا باز شد. تا %(day)s ساعت %(hour)s در صفحهٔ خود "
        "یا در %(house)s بپذیرید؛ وگرنه نوبت به نفر بعد می‌رسد."
    ),
    title=_("جا باز شد"),
    urgent=True,
)
EXPIRED = NoticeTemplate(
    "enrolment.expired",
    _("مهلت پذیرفتن جا در «%(title)s» برای %(name)s تمام شد و نوبت به نفر بعد رسید."),
    title=_("مهلت پذیرفتن تمام شد"),
)
RUN_CANCELLED = NoticeTemplate(
    "run.cancelled",
    _("«%(title)s» در %(house)s لغو شد: %(why)s. اگر پولی پرداخته‌اید، در سرا پس بگیرید."),
    title=_("کلاس لغو شد"),
)
SESSION_CANCELLED = NoticeTemplate(
    "session.cancelled",
    _("جلسهٔ %(day)s «%(title)s» برگزار نمی‌شود: %(why)s."),
    title=_("جلسه برگزار نمی‌شود"),
)
SESSION_MOVED = NoticeTemplate(
    "session.moved",
    _("جلسهٔ %(day)s «%(title)s» برگزار نمی‌شود: %(why)s. جلسهٔ جبرانی: %(new_day)s ساعت %(new_hour)s."),
    title=_("جلسه جابه‌جا شد"),
)
SESSION_ADDED = NoticeTemplate(
    "session.added",
    _("جلسه‌ای به «%(title)s» افزوده شد: %(day)s ساعت %(hour)s."),
    title=_("جلسهٔ تازه"),
)
CLASHES = NoticeTemplate(
    "holiday.clashes",
    _("تقویم تغییر کرد و %(count)s مورد از برنامهٔ %(house)s منتظر تصمیم شماست."),
    title=_("برخورد کلاس‌ها با تعطیلی"),
    channel=Channel.TRAY,
)
CERTIFICATE = NoticeTemplate(
    "certificate.issued",
    _("گواهی «%(title)s» برای %(name)s آماده است. کد گواهی: %(code)s"),
    title=_("گواهی آماده است"),
)


@hears(Enrolled)
def tell_placed(fact: Enrolled, *, now: datetime) -> None:
    enrolment = _enrolment(fact.enrolment_code)
    if enrolment.status != EnrolmentStatus.PLACED:
        return
    first = enrolment.run.first_session_at
    _tell(
        PLACED,
        enrolment,
        now=now,
        day=day_words(first),
        hour=clock_words(first),
        house=enrolment.run.house.name,
        code=group(enrolment.code),
    )


@hears(Waitlisted)
def tell_waiting(fact: Waitlisted, *, now: datetime) -> None:
    _tell(WAITING, _enrolment(fact.enrolment_code), now=now, turn=digits_of_reader(fact.turn))


@hears(SeatOffered)
def tell_offered(fact: SeatOffered, *, now: datetime) -> None:
    enrolment = _enrolment(fact.enrolment_code)
    _tell(
        OFFERED,
        enrolment,
        now=now,
        day=day_words(fact.offer_until),
        hour=clock_words(fact.offer_until),
        house=enrolment.run.house.name,
    )


@hears(OfferExpired)
def tell_expired(fact: OfferExpired, *, now: datetime) -> None:
    _tell(EXPIRED, _enrolment(fact.enrolment_code), now=now)


@hears(RunCancelled)
def tell_run_cancelled(fact: RunCancelled, *, now: datetime) -> None:
    let_go = Enrolment.objects.filter(
        run__code=fact.run_code, status=EnrolmentStatus.CANCELLED
    ).select_related("person", "run__programme", "run__house")
    for one in let_go.by_turn():
        _tell(RUN_CANCELLED, one, now=now, with_name=False, house=one.run.house.name, why=fact.reason)


@hears(SessionCancelled)
def tell_session_cancelled(fact: SessionCancelled, *, now: datetime) -> None:
    numbers = [fact.number, fact.make_up_number or fact.number]
    sessions = {
        one.number: one for one in Session.objects.filter(run__code=fact.run_code, number__in=numbers)
    }
    values = {"day": day_words(sessions[fact.number].starts_at), "why": fact.reason}
    template = SESSION_CANCELLED
    if fact.make_up_number is not None:
        template = SESSION_MOVED
        new = sessions[fact.make_up_number].starts_at
        values |= {"new_day": day_words(new), "new_hour": clock_words(new)}
    _tell_placed(template, fact.run_code, fact.number, now=now, **values)


@hears(SessionAdded)
def tell_session_added(fact: SessionAdded, *, now: datetime) -> None:
    session = Session.objects.get(run__code=fact.run_code, number=fact.number)
    values = {"day": day_words(session.starts_at), "hour": clock_words(session.starts_at)}
    _tell_placed(SESSION_ADDED, fact.run_code, fact.number, now=now, **values)


@hears(ClosingDaysChanged)
def note_clashes(fact: ClosingDaysChanged, *, now: datetime) -> None:
    """Sessions on days that closed wait for their manager, and so do skipped days that opened."""
    waiting = note_closing_days(days=fact.days, actor=SYSTEM, now=now)
    for house in House.objects.filter(pk__in=waiting).order_by("id"):
        for person_id in planners_of(house.pk, now=now):
            send(
                template=CLASHES.name,
                to=Recipient(person_id=person_id),
                key=f"{CLASHES.name}:{house.pk}:{person_id}:{now:%Y%m%dT%H%M%S}",
                values={"house": house.name, "count": digits_of_reader(waiting[house.pk])},
                house_id=house.pk,
                link=reverse("programmes:closed_days", kwargs={"slug": house.slug}),
                actor=SYSTEM,
                now=now,
            )


@hears(CertificateIssued)
def tell_certificate(fact: CertificateIssued, *, now: datetime) -> None:
    enrolment = _enrolment(fact.enrolment_code)
    key = f"{CERTIFICATE.name}:{fact.certificate_code}"
    _tell(CERTIFICATE, enrolment, now=now, key=key, code=group(fact.certificate_code))


def _tell_placed(
    template: NoticeTemplate, run_code: str, number: int, *, now: datetime, **values: str
) -> None:
    """One message about a session to everybody who has a place in its run."""
    placed = Enrolment.objects.filter(run__code=run_code).placed()
    for one in placed.select_related("person", "run__programme").by_turn():
        key = f"{template.name}:{one.code}:{number}"
        _tell(template, one, now=now, with_name=False, key=key, **values)


@composed
def _enrolments(*, code: str) -> QuerySet[Enrolment]:
    told = ("status", "turn", "code", "person__given_name", "person__surname", "run__first_session_at")
    named = ("run__programme__title", "run__house__name")
    enrolments = Enrolment.objects.select_related("person", "run__programme", "run__house")
    return enrolments.only(*told, *named).filter(code=code)


def _enrolment(code: str) -> Enrolment:
    (enrolment,) = _enrolments(code=code)
    return enrolment


def _tell(
    template: NoticeTemplate,
    enrolment: Enrolment,
    *,
    now: datetime,
    with_name: bool = True,
    key: str = "",
    **values: str,
) -> None:
    """One message to the person, or to who answers for him; who has no telephone finds it in his tray."""
    reader = reader_of(enrolment.person_id, now=now)
    named = {"name": enrolment.person.full_name} if with_name else {}
    send(
        template=template.name,
        to=Recipient(mobile=reader.mobile, person_id=enrolment.person_id, reader_id=reader.person_id),
        key=key or f"{template.name}:{enrolment.code}",
        values={"title": enrolment.run.programme.title, **named, **values},
        house_id=enrolment.run.house_id,
        actor=SYSTEM,
        now=now,
    )
