"""A list of posts: each row is a person, what he holds, where, from when and by which letter."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of, instant_of
from sara.foundation.exchange import Importer, Planned, RowReader, Target, words_of
from sara.foundation.ids import parse_mobile, parse_national_id
from sara.foundation.persian import to_ascii_digits
from sara.foundation.sheets import Headed, SheetRow
from sara.registers.people.importing.columns import GENDERS
from sara.registers.people.importing.given_names import gender_of_name
from sara.registers.people.importing.holders import ToldPerson
from sara.registers.people.importing.post_columns import POST, kinds_by_words
from sara.registers.people.importing.post_places import PostPlaces, places_below
from sara.registers.people.importing.post_plan import ToldPost, planned_posts
from sara.registers.people.importing.reading import BORN_OUT_OF_RANGE, EARLIEST, ReadPerson
from sara.registers.people.importing.seats import areas_of
from sara.registers.people.types import Gender, PersonDetails
from sara.registers.posts.api import MAY_APPOINT_STAFF, EndReason, EndsBeforeItStarts, PostKind

REASON_WITHOUT_END: Final = _("علت پایان بی تاریخ پایان نوشته شده است.")
FURTHEST: Final = timedelta(days=366 * 20)
TOO_FAR: Final = _("این تاریخ نمی‌تواند درست باشد.")


class PostsImporter(Importer):
    """Posts of every kind: who may appoint anybody may import, and each row asks for its kind and place."""

    name = "posts"
    title = _("ورود سمت‌ها")
    lead = _("کارکنان، مدیران و مسئولان، با شمارهٔ حکم و زمان هر سمت. کسی که هنوز ثبت نشده است ثبت می‌شود.")
    noun = pgettext_lazy("counted", "سمت")
    icon = "person-add"
    permission = MAY_APPOINT_STAFF
    columns = POST
    leaves_out = ("ردیف", "شماره", "توضیحات", "ملاحظات", "ناحیه", "نام و نام خانوادگی")

    def targets(self, actor: Actor, *, now: datetime) -> Sequence[Target]:
        return areas_of(self.permission, actor, day=day_of(now))

    def plan(self, table: Headed, target: Target, *, actor: Actor, now: datetime) -> Iterator[Planned]:
        reading = _Reading(places_below(target, day=day_of(now)), kinds_by_words(), day_of(now))
        rows = [reading.row(row, table.values(row)) for row in table.rows]
        yield from planned_posts(rows, target, actor=actor, now=now)


@dataclass(frozen=True, slots=True)
class _Reading:
    places: PostPlaces
    kinds: Mapping[str, PostKind]
    today: date

    def row(self, row: SheetRow, values: Mapping[str, str]) -> ToldPost:
        """What a row says, with every fault that stands in the way."""
        reader = RowReader(values, POST)
        kind = reader.one_of("kind", self.kinds)
        seat = self.places.seat(reader, kind) if kind else None
        letter = reader.text("letter", most=40)
        held_from, held_to, end_reason = self._span(reader)
        person = self._person(row, reader)
        return ToldPost(
            person=person,
            kind=kind or PostKind.DESK,
            seat=seat,
            letter=letter,
            held_from=held_from,
            held_to=held_to,
            end_reason=end_reason,
            faults=tuple(reader.faults),
        )

    def _span(self, reader: RowReader) -> tuple[datetime, datetime | None, EndReason]:
        from_on, last_on = reader.day("from_on"), reader.day("last_on")
        reason = reader.one_of("end_reason", words_of(EndReason))
        for column, day in (("from_on", from_on), ("last_on", last_on)):
            if day and not EARLIEST <= day <= self.today + FURTHEST:
                reader.fault(column, str(TOO_FAR))
                return instant_of(self.today, time()), None, EndReason.TERM_OVER
        if from_on and last_on and last_on < from_on:
            reader.fault("last_on", str(EndsBeforeItStarts.message))
        if reason and not reader.values.get("last_on"):
            reader.fault("end_reason", str(REASON_WITHOUT_END))
        end = instant_of(last_on + timedelta(days=1), time()) if last_on else None
        return instant_of(from_on or self.today, time()), end, reason or EndReason.TERM_OVER

    def _person(self, row: SheetRow, reader: RowReader) -> ToldPerson:
        given_name, surname = reader.text("given_name", most=60), reader.text("surname", most=80)
        birth_on = reader.day("birth_on")
        if birth_on and not EARLIEST <= birth_on <= self.today:
            reader.fault("birth_on", str(BORN_OUT_OF_RANGE))
        gender = reader.one_of("gender", GENDERS) or gender_of_name(given_name)
        details = PersonDetails(
            given_name=given_name,
            surname=surname,
            birth_on=birth_on or self.today,
            gender=gender or Gender.MALE,
            father_name=reader.text("father_name", most=60),
            national_id=reader.read("national_id", parse_national_id),
            birth_certificate=to_ascii_digits(reader.text("birth_certificate", most=20)) or None,
        )
        label = f"{given_name} {surname}".strip() or "—"
        mobile = reader.read("mobile", parse_mobile) or ""
        read = ReadPerson(row.number, label, details, mobile, None, ())
        return ToldPerson(read, birth_on is not None, gender is not None)
