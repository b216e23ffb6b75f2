from datetime import UTC, date, datetime

from sara.foundation.actors import Actor, ActorKind, HeldPost
from sara.foundation.facts.models import FactRecord
from sara.registers.calendar.models import Holiday
from sara.registers.calendar.types import HolidaySource

NOW = datetime(2026, 9, 27, 8, 0, tzinfo=UTC)
HEADQUARTERS = Actor(
    kind=ActorKind.PERSON, account_id=1, person_id=1, posts=(HeldPost(1, "headquarters", "1/"),)
)
MANAGER = Actor(kind=ActorKind.PERSON, account_id=2, person_id=2, posts=(HeldPost(2, "manager", "1/2/3/"),))
ASHURA = date(2027, 6, 16)


def make_holiday(holiday_on: date = ASHURA, name: str = "عاشورای حسینی", **values: object) -> Holiday:
    known: dict[str, object] = {"source": HolidaySource.PUBLISHED, "given_on": holiday_on}
    return Holiday.objects.create(holiday_on=holiday_on, name=name, **(known | values))


def told_days() -> list[list[str]]:
    """The days of every announced change of closing days, in the order of telling."""
    told = FactRecord.objects.filter(name="calendar.ClosingDaysChanged").order_by("pk")
    return [record.values["days"] for record in told]
