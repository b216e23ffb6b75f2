"""What was announced and what was sent in the last months: kept no longer in a real house either."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from psycopg.types.json import Jsonb

from sara.foundation.clock import day_of
from sara.foundation.facts import Fact
from sara.foundation.facts.fact import values_of
from sara.foundation.facts.hearing import handlers_of
from sara.foundation.facts.models import Delivery, FactRecord
from sara.foundation.jalali import format_day
from sara.foundation.notices.models import Notice
from sara.foundation.notices.wording import segments_of
from sara.services.programmes.facts import Enrolled
from sara.services.treasury.facts import ReceiptIssued
from tests.load.city.places import BuiltHouse
from tests.load.city.sheets import Sheets
from tests.load.city.size import Size

SEGMENT_RIALS: Final = 1_200
_PLACED: Final = "{name} در «{title}» ثبت‌نام شد. نخستین جلسه {day}، سرای محلهٔ {house}. کد ثبت‌نام: {code}"


class Tidings:
    """Writes facts with their deliveries, all done, and text messages, nearly all delivered."""

    def __init__(self, sheets: Sheets, size: Size) -> None:
        self._facts = sheets.sheet(FactRecord, "name values actor person_id announced_at")
        self._deliveries = sheets.sheet(Delivery, "fact_id handler state runs settled_at")
        self._notices = sheets.sheet(
            Notice,
            "key template channel to_mobile person_id house_id values text segments state attempts"
            " reference error cost_rials made_at sent_at delivered_at failed_at",
        )
        self._chance = size.chance("tidings")
        self._facts_since = size.now - timedelta(days=settings.SARA_FACTS_KEPT_DAYS - 2)
        self._notices_since = size.now - timedelta(days=settings.SARA_NOTICES_KEPT_DAYS - 2)

    def enrolled(self, fact: Enrolled, at: datetime, *, by: int) -> None:
        self._tell(fact, at, by)

    def received(self, fact: ReceiptIssued, at: datetime, *, by: int) -> None:
        self._tell(fact, at, by)

    def _tell(self, fact: Fact, at: datetime, by: int) -> None:
        if at < self._facts_since:
            return
        number = self._facts.add(fact.name, Jsonb(values_of(fact)), "person", by, at)
        for handler in sorted(handlers_of(fact.name)):
            self._deliveries.add(number, handler, "done", 0, at + timedelta(seconds=2))

    def send_placed(
        self,
        *,
        house: BuiltHouse,
        person: tuple[int, str, str],
        title: str,
        first_at: datetime,
        code: str,
        at: datetime,
    ) -> None:
        """Write the message that tells somebody (number, name, mobile) of his seat."""
        person_id, name, mobile = person
        if not mobile or at < self._notices_since:
            return
        day = format_day(day_of(first_at))
        text = _PLACED.format(name=name, title=title, day=day, house=house.name, code=code) + "\nلغو۱۱"
        segments = segments_of(text)
        lost = self._chance.share() < 0.02
        sent = at + timedelta(seconds=5)
        values = Jsonb({"name": name, "title": title, "code": code})
        number = self._notices.count + 1
        self._notices.add(
            f"enrolment.placed:{code}", "enrolment.placed", "sms", mobile, person_id, house.id, values, text,
            segments, "failed" if lost else "delivered", 1, f"{number}", "unreachable" if lost else "",
            segments * SEGMENT_RIALS, at, None if lost else sent,
            None if lost else sent + timedelta(seconds=9), sent if lost else None,
        )  # fmt: skip
