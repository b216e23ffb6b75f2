"""Some residents want news of their house, and its manager sends them one."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from sara.portal.sms.commands import send_news
from sara.registers.people.api import ConsentPurpose, give_consent
from sara.registers.places.models import House
from seed.days import Days
from seed.diary import Diary
from seed.people import Known, holder

_TEXT = "شنبه ساعت ۱۷ در سرا جلسهٔ آشنایی با کلاس‌های زمستان است. آمدن برای همه آزاد است. (خبر نمونه)"
_TEXT_EN = (
    "On Saturday at 17:00 the house introduces its winter classes. Everybody is welcome. (Invented news)"
)
_READERS = 6


def send_news_of(
    house_id: int, manager: Known, residents: Mapping[str, Known], days: Days, diary: Diary
) -> None:
    """Note in the diary who agrees to news of a house, and that its manager sends one."""
    at_home = (one for one in residents.values() if one.house == manager.house)
    grown = [one for one in at_home if one.has_telephone and one.guardian_id is None]
    for number, one in enumerate(grown[:_READERS]):
        diary.note(days.at(-20 + number, "18:10"), partial(_agree, one))
    diary.note(days.at(-2, "11:20"), partial(_send, house_id, manager))


def _agree(reader: Known, now: datetime) -> None:
    give_consent(
        person_id=reader.person_id,
        purpose=ConsentPurpose.NEWS,
        version=1,
        actor=holder(reader.person_id, now=now),
        now=now,
    )


def _send(house_id: int, manager: Known, now: datetime) -> None:
    path = House.objects.get(pk=house_id).path
    send_news(path=path, text=_TEXT, text_en=_TEXT_EN, actor=holder(manager.person_id, now=now), now=now)
