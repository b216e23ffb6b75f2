"""What somebody wants to see of what left."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sara.foundation.notices import OutgoingWanted


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the chips of a list say. `house` is a slug; "none" is what is of no house."""

    days: int | None
    state: str = ""
    channel: str = ""
    line: str = ""
    mobile: str = ""
    house: str = ""


def chosen_by(wanted: Wanted, house_ids: list[int] | None, now: datetime) -> OutgoingWanted:
    """The same for these houses, counted back from an instant."""
    return OutgoingWanted(
        house_ids=house_ids,
        since=now - timedelta(days=wanted.days) if wanted.days else None,
        states=[wanted.state] if wanted.state else [],
        channel=wanted.channel,
        line=wanted.line,
        mobile=wanted.mobile,
    )
