"""The Jalali calendar at the edge: between typed text, `date`, and what people read."""

from sara.foundation.jalali.days import (
    FRIDAY,
    SATURDAY,
    THURSDAY,
    Jalali,
    date_of,
    is_leap,
    jalali_of,
    jalali_year,
    month_length,
    month_span,
    quarter_span,
    week_of,
    weekday,
    year_span,
)
from sara.foundation.jalali.hours import parse_hour
from sara.foundation.jalali.reading import parse_jalali
from sara.foundation.jalali.writing import (
    format_day,
    format_day_month,
    format_month,
    format_near,
    format_short,
    month_name,
    weekday_name,
)

__all__ = [
    "FRIDAY",
    "SATURDAY",
    "THURSDAY",
    "Jalali",
    "date_of",
    "format_day",
    "format_day_month",
    "format_month",
    "format_near",
    "format_short",
    "is_leap",
    "jalali_of",
    "jalali_year",
    "month_length",
    "month_name",
    "month_span",
    "parse_hour",
    "parse_jalali",
    "quarter_span",
    "week_of",
    "weekday",
    "weekday_name",
    "year_span",
]
