"""What people said to the houses in three years."""

from datetime import timedelta
from typing import Final

from sara.services.voice.models import Message
from tests.load.city.chance import code_of
from tests.load.city.days import YEARS
from tests.load.city.places import Places
from tests.load.city.register import Known
from tests.load.city.sheets import Sheets
from tests.load.city.size import Size
from tests.load.city.words import words

RECENT: Final = 4
EARLIER: Final = 90
"""So many messages has a house of the last ten days, and of the years before in a large city."""


def speak(sheets: Sheets, places: Places, pools: list[list[Known]], size: Size) -> None:
    """Write the messages of all houses in the order in which they came."""
    chance = size.chance("voices")
    sheet = sheets.sheet(Message, "code house_id kind text writer_name writer_id sent_at")
    texts = words()["messages"]["texts"]
    spans = [10 * 86_400] * RECENT + [YEARS * 365 * 86_400] * int(EARLIER * size.past_share)
    ago = sorted(
        ((chance.share() * span, place) for place in range(len(places.houses)) for span in spans),
        reverse=True,
    )
    for seconds, place in ago:
        kind, text = chance.of(texts)
        writer = chance.of(pools[place]) if pools[place] and chance.share() < 0.4 else None
        sheet.add(
            code_of(sheet.count + 1, of=8), places.houses[place].id, kind, text,
            writer.name if writer else "", writer.id if writer else None,
            size.now - timedelta(seconds=seconds + 60),
        )  # fmt: skip
