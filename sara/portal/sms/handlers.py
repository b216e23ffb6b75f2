from datetime import datetime

from sara.foundation.actors import SYSTEM
from sara.foundation.facts import hears
from sara.portal.sms.commands import carry_news_on
from sara.portal.sms.facts import NewsGoesOn


@hears(NewsGoesOn)
def reach_the_next(fact: NewsGoesOn, *, now: datetime) -> None:
    """A few hundred at a time, each batch in a transaction of its own."""
    carry_news_on(broadcast_id=fact.broadcast_id, after_id=fact.after_id, actor=SYSTEM, now=now)
