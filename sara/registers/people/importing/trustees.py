"""The municipality's register of trustees: each row is a person and his seat in a board."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of, instant_of
from sara.foundation.exchange import Importer, Outcome, Planned, RowReader, Target, same_as_row
from sara.foundation.ids import parse_mobile, parse_national_id, parse_postal_code
from sara.foundation.persian import joined_key, to_ascii_digits
from sara.foundation.sheets import Column, Headed, SheetRow
from sara.registers.people import commands
from sara.registers.people.importing.columns import (
    BIRTH_CERTIFICATE,
    BIRTH_ON,
    FATHER_NAME,
    GENDER,
    GENDERS,
    GIVEN_NAME,
    MOBILE,
    NATIONAL_ID,
    POSTAL_CODE,
    STREET,
    SURNAME,
)
from sara.registers.people.importing.given_names import gender_of_name
from sara.registers.people.importing.reading import BORN_OUT_OF_RANGE, EARLIEST
from sara.registers.people.importing.seats import Seat, Seats, areas_of, seats_below
from sara.registers.people.models import Person
from sara.registers.people.queries.known import KnownPeople, known_people
from sara.registers.people.rules import name_key, split_title
from sara.registers.people.types import AddressDetails, Gender, Nationality, PersonDetails
from sara.registers.posts.api import MAY_APPOINT_MANAGERS, Post, PostKind, appoint

NO_GENDER: Final = _("از این نام دانسته نمی‌شود زن است یا مرد. ستون «جنسیت» را به فایل بیفزایید.")
GENDER_BY_NAME: Final = _("جنسیت از روی نام: %(gender)s.")
NO_LETTER: Final = _("شمارهٔ حکم یا نامهٔ انتخابات را بنویسید.")
NO_DAY: Final = _("تاریخ حکم یا تاریخ انتخابات را بنویسید.")
OTHER_NAME: Final = _("این کد ملی برای شخصی با نام دیگر ثبت شده است.")
OTHER_LETTER: Final = _("همین سمت با شمارهٔ حکم %(letter)s ثبت است. سمت دوباره نوشته نمی‌شود.")
REGISTERED: Final = _("ثبت شخص و سمت «%(kind)s» در %(place)s.")
APPOINTED: Final = _("سمت «%(kind)s» در %(place)s برای کسی که ثبت شده است.")

TRUSTEE: Final = (
    Column("region", _("منطقه"), example="12"),
    Column("neighbourhood", _("محله"), also=("نام محله",), required=True, example="بهارستان"),
    GIVEN_NAME,
    SURNAME,
    FATHER_NAME,
    replace(NATIONAL_ID, required=True),
    BIRTH_CERTIFICATE,
    BIRTH_ON,
    replace(GENDER, required=False),
    MOBILE,
    STREET,
    POSTAL_CODE,
    Column("role", _("رئیس - نایب رئیس"), also=("سمت", "سمت در هیئت امنا", "رئیس/نایب رئیس")),
    Column("election_on", _("تاریخ انتخابات"), example="1403/02/10"),
    Column("election_letter", _("شماره نامه انتخابات"), also=("شماره نامه -انتخابات",)),
    Column("letter", _("شماره حکم"), example="12/345"),
    Column("letter_on", _("تاریخ حکم"), example="1403/03/01"),
)
NOT_KEPT: Final = (
    "ناحیه", "هیات امناء", "هیئت امنا", "تاریخ ویرایش", "شماره تلفن همراه مجازی", "شماره تلفن ثابت",
    "مدرک تحصیلی", "رشته تحصیلی", "نوع سکونت در محله", "بکارگیری مدیر محله", "تحویل حکم به منطقه",
    "تاریخ تحویل حکم به منطقه", "توضیحات حکم", "آدرس سرای محله", "کدپستی سرای محله", "تلفن 1 سرای محله",
    "تلفن 2 سرای محله", "تلفن 3 سرای محله", "نمابر", "شماره نامه معرفی معتمدین از طرف عضو ستاد",
    "تاریخ نامه معرفی معتمدین از طرف عضو ستاد", "شماره نامه معرفی معتمدین به شهردارتهران",
    "تاریخ نامه معرفی به شهردار تهران", "شماره استعلام از دستگاه نظارتی", "تاریخ استعلام از دستگاه نظارتی",
    "شماره نامه جوابیه دستگاه نظارتی", "تاریخ نامه جوابیه دستگاه نظارتی", "وضعیت نظارتی", "صدورحکم",
    "حساب بانک شهر", "توضیحات", "ردیف",
)  # fmt: skip
"""What the register tells and this product does not keep yet: docs/sources/structure.md."""


@dataclass(frozen=True, slots=True)
class ReadTrustee:
    """What a row says; with faults, nothing of it is to be used."""

    number: int
    label: str
    details: PersonDetails
    mobile: str
    address: AddressDetails | None
    seat: Seat | None
    kind: PostKind
    letter: str
    held_on: date | None
    notes: tuple[str, ...]
    faults: tuple[str, ...]


@dataclass(slots=True)
class _Plan:
    """What rows are looked at against: who is known, what they hold, and the rows above."""

    people: KnownPeople
    held: Mapping[tuple[int, str, str], Post]
    by: Mapping[str, Any]
    seen: dict[tuple[str, str, str], int]


class TrusteesImporter(Importer):
    """Trustees into people and posts: who is known by national ID is not changed, only put in post."""

    name = "trustees"
    title = _("ورود هیئت امنا")
    lead = _("فهرست هیئت‌های امنا، با سرستون‌های شهرداری. اشخاص ثبت می‌شوند و سمت می‌گیرند.")
    noun = pgettext_lazy("counted", "عضو")
    icon = "people"
    permission = MAY_APPOINT_MANAGERS
    columns = TRUSTEE
    leaves_out = NOT_KEPT

    def targets(self, actor: Actor, *, now: datetime) -> Sequence[Target]:
        return areas_of(self.permission, actor, day=day_of(now))

    def plan(self, table: Headed, target: Target, *, actor: Actor, now: datetime) -> Iterator[Planned]:
        seats = seats_below(target, day=day_of(now))
        rows = [_read(row, table.values(row), seats, today=day_of(now)) for row in table.rows]
        numbers = {row.details.national_id for row in rows if row.details.national_id}
        people = known_people(
            national_ids=numbers, foreign_ids=(), names=(), house_id=None, actor=actor, now=now
        )
        holders = {known.person.pk for known in people.by_number.values()}
        plan = _Plan(people, _held_by(holders, now), {"actor": actor, "now": now}, {})
        for row in rows:
            yield _planned(row, plan)


def _held_by(persons: set[int], now: datetime) -> dict[tuple[int, str, str], Post]:
    posts = Post.objects.in_force(now).filter(person__in=persons).with_place().order_by("id")
    return {(post.person_id, post.kind, post.path): post for post in posts}


def _read(row: SheetRow, values: Mapping[str, str], seats: Seats, *, today: date) -> ReadTrustee:
    reader = RowReader(values, TRUSTEE)
    seat = seats.neighbourhood(reader, "neighbourhood", values.get("region", ""))
    details, notes = _details(reader, today)
    letter = reader.text("letter", most=40) or reader.text("election_letter", most=40)
    held_on = reader.day("letter_on") or reader.day("election_on")
    if not letter:
        reader.fault("letter", str(NO_LETTER))
    if held_on is None and not any(values.get(name) for name in ("letter_on", "election_on")):
        reader.fault("letter_on", str(NO_DAY))
    role = joined_key(values.get("role", ""))
    chairs = role.startswith(joined_key("رئیس")) and joined_key("نایب") not in role
    return ReadTrustee(
        number=row.number,
        label=f"{details.given_name} {details.surname}".strip() or "—",
        details=details,
        mobile=reader.read("mobile", parse_mobile) or "",
        address=_address(reader, seat),
        seat=seat,
        kind=PostKind.TRUSTEE_CHAIR if chairs else PostKind.TRUSTEE,
        letter=letter,
        held_on=held_on,
        notes=notes,
        faults=tuple(reader.faults),
    )


def _details(reader: RowReader, today: date) -> tuple[PersonDetails, tuple[str, ...]]:
    given_name, surname = reader.text("given_name", most=60), reader.text("surname", most=80)
    birth_on = reader.day("birth_on")
    if birth_on and not EARLIEST <= birth_on <= today:
        reader.fault("birth_on", str(BORN_OUT_OF_RANGE))
    gender = reader.one_of("gender", GENDERS)
    notes: tuple[str, ...] = ()
    if gender is None and not reader.values.get("gender"):
        gender = gender_of_name(given_name)
        notes = (str(GENDER_BY_NAME) % {"gender": gender.label},) if gender else ()
        if gender is None and given_name:
            reader.fault("gender", str(NO_GENDER))
    details = PersonDetails(
        given_name=given_name,
        surname=surname,
        birth_on=birth_on or today,
        gender=gender or Gender.MALE,
        father_name=reader.text("father_name", most=60),
        nationality=Nationality.IRANIAN,
        national_id=reader.read("national_id", parse_national_id),
        birth_certificate=to_ascii_digits(reader.text("birth_certificate", most=20)) or None,
    )
    return details, notes


def _address(reader: RowReader, seat: Seat | None) -> AddressDetails | None:
    """Where he lives. The register does not tell in which neighbourhood: a trustee lives in his own."""
    street = reader.text("street", most=160)
    postal_code = reader.read("postal_code", parse_postal_code) or ""
    if seat is None or not street:
        return None
    return AddressDetails(neighbourhood_id=seat.area_id, street=street, postal_code=postal_code)


def _planned(row: ReadTrustee, plan: _Plan) -> Planned:
    seat = row.seat
    if row.faults or seat is None or row.held_on is None or row.details.national_id is None:
        return Planned(row.number, Outcome.REFUSED, row.label, row.faults)
    key = (row.details.national_id, row.kind.value, seat.path)
    if key in plan.seen:
        return Planned(row.number, Outcome.REFUSED, row.label, (same_as_row(plan.seen[key]),))
    plan.seen[key] = row.number
    known = plan.people.by_number.get(row.details.national_id)
    told = {"kind": row.kind.label, "place": seat.name}
    if known is None:
        words = str(REGISTERED) % told
        return Planned(row.number, Outcome.MADE, row.label, (words, *row.notes), act=_act(row, seat, plan.by))
    if known.person.name_key != name_key(split_title(row.details.given_name)[1], row.details.surname):
        return Planned(row.number, Outcome.REFUSED, row.label, (str(OTHER_NAME),))
    held = plan.held.get((known.person.pk, row.kind.value, seat.path))
    if held is None:
        return Planned(
            row.number, Outcome.CHANGED, row.label, (str(APPOINTED) % told,), act=_act(row, seat, plan.by)
        )
    if held.letter_number == row.letter:
        return Planned(row.number, Outcome.SAME, row.label)
    words = str(OTHER_LETTER) % {"letter": held.letter_number}
    return Planned(row.number, Outcome.REFUSED, row.label, (words,))


def _act(row: ReadTrustee, seat: Seat, by: Mapping[str, Any]) -> Callable[[], object]:
    """Register the person, unless he is there or a row above brought him; then put him in his post."""

    def act() -> object:
        number = row.details.national_id or ""
        person = Person.objects.filter(Person.national_id.equals(number)).order_by("pk").first()
        if person is None:
            person = commands.register_appointee(
                details=row.details,
                kind=row.kind,
                path=seat.path,
                house_id=seat.house_id,
                mobile=row.mobile,
                address=row.address,
                **by,
            )
        return appoint(
            person_id=person.pk,
            kind=row.kind,
            place=seat.place,
            letter_number=row.letter,
            held_from=instant_of(row.held_on or day_of(by["now"]), time()),
            **by,
        )

    return act
