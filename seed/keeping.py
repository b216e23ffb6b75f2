"""What waits for a word in the houses: a list of spaces, a correction; and a day with other hours."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from sara.foundation.exchange.commands import send_file
from sara.registers.people.api import RequestKind, ask_about_record
from sara.registers.people.models import Account
from sara.registers.places.api import add_building, add_opening_exception
from seed.days import Days
from seed.diary import Diary
from seed.people import Known, holder

_FILE = "نام,نوع,گنجایش,مساحت\nاتاق مشاورهٔ نمونه,کلاس,۶,۱۴\nانبار نمونه,جایی که نیست,,\n"


def keep_houses(house_id: int, manager: Known, days: Days, diary: Diary) -> None:
    """Note in the diary that the house of Baharestan closes on a day, and that its manager sent a file."""
    diary.note(days.at(-5, "09:30"), partial(_build, house_id, manager))
    diary.note(days.at(-4, "10:00"), partial(_close, house_id, manager, days.day(11)))
    diary.note(days.at(-3, "10:30"), partial(_send, house_id, manager))


def note_request(asks: Known, days: Days, diary: Diary) -> None:
    """Note in the diary that a resident asks for a correction of what is written of her."""
    diary.note(days.at(-2, "20:15"), partial(_ask, asks))


def _ask(asks: Known, now: datetime) -> None:
    ask_about_record(
        person_id=asks.person_id,
        kind=RequestKind.CORRECTION,
        text="شمارهٔ خانهٔ ما عوض شده است: ۱۴ درست است.",
        actor=holder(asks.person_id, now=now),
        now=now,
    )


def _build(house_id: int, manager: Known, now: datetime) -> None:
    add_building(
        house_id=house_id,
        name="ساختمان نمونه",
        name_en="Invented building",
        note="برای نمایش؛ ساختمان سرا در منابع نیامده است.",
        actor=holder(manager.person_id, now=now),
        now=now,
    )


def _close(house_id: int, manager: Known, day_on: date, now: datetime) -> None:
    add_opening_exception(
        house_id=house_id,
        day_on=day_on,
        times=None,
        reason="سم‌پاشی نمونه",
        actor=holder(manager.person_id, now=now),
        now=now,
    )


def _send(house_id: int, manager: Known, now: datetime) -> None:
    account = Account.objects.get(person_id=manager.person_id)
    send_file(
        kind="spaces",
        target_id=house_id,
        file_name="فضاهای نمونه.csv",
        content=_FILE.encode(),
        language="fa",
        actor=replace(holder(manager.person_id, now=now), account_id=account.pk),
        now=now,
    )
