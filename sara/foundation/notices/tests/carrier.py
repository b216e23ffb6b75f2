"""A provider and some texts, for tests."""

from datetime import UTC, datetime

from sara.foundation.actors import SYSTEM
from sara.foundation.notices import Recipient, send
from sara.foundation.notices.providers import Carried, Letter

NOW = datetime(2026, 9, 27, 8, 30, tzinfo=UTC)
MOBILE = "09121234567"
PATH = f"{__name__}.Carrier"


class Carrier:
    """Carries into a list, and fails as it is told to."""

    carried: list[Letter] = []
    trouble: Exception | None = None

    def carry(self, letter: Letter) -> Carried:
        if Carrier.trouble:
            raise Carrier.trouble
        Carrier.carried.append(letter)
        return Carried(f"r-{len(Carrier.carried)}")


def tell(
    template: str = "seat.offered",
    *,
    key: str = "seat-7",
    to: Recipient | None = None,
    now: datetime = NOW,
    **values: str | int,
) -> int:
    """Send one of the texts of the tests."""
    return send(
        template=template,
        to=to or Recipient(mobile=MOBILE, person_id=5),
        key=key,
        values=values or {"title": "نقاشی"},
        actor=SYSTEM,
        now=now,
    )
