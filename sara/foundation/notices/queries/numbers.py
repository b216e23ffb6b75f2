"""What was said from a number: that it wants no more texts, and what came in."""

from collections.abc import Sequence
from typing import Any

from django.db.models import CharField, F, Value
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices.models import IncomingText, OptOut
from sara.foundation.notices.types import Line
from sara.foundation.privacy import Told

MOST: int = 500


def told_of_numbers(mobiles: Sequence[str]) -> Told:
    """What the house keeps of these numbers, the newest first; one query. The caller asked whose they are."""
    stopped: Any = OptOut.objects.filter(mobile__in=mobiles).order_by()
    came: Any = IncomingText.objects.filter(mobile__in=mobiles).order_by()
    nothing = Value("", output_field=CharField())
    yes, no = (Value(value) for value in (True, False))
    rows = stopped.values_list("mobile", "line", "since", nothing, yes).union(
        came.values_list("mobile", "line", F("received_at"), F("text"), no), all=True
    )
    return Told(
        key="texts",
        title=_("پیامک‌های شما به سرا"),
        columns=(
            ("mobile", _("شماره")),
            ("line", _("خط")),
            ("at", _("زمان")),
            ("text", _("متن")),
            ("stopped", _("از آن پس پیامک نمی‌خواهد")),
        ),
        rows=tuple(
            (mobile, str(Line(line).label), at, text, stops)
            for mobile, line, at, text, stops in rows.order_by("-since")[:MOST]
        ),
    )
