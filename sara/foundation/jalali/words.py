"""The words of the calendar: data, in both languages, for reading and for writing."""

from typing import Final

MONTHS: Final = {
    "fa": [
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "تیر",
        "مرداد",
        "شهریور",
        "مهر",
        "آبان",
        "آذر",
        "دی",
        "بهمن",
        "اسفند",
    ],
    "en": [
        "Farvardin",
        "Ordibehesht",
        "Khordad",
        "Tir",
        "Mordad",
        "Shahrivar",
        "Mehr",
        "Aban",
        "Azar",
        "Dey",
        "Bahman",
        "Esfand",
    ],
}
# From Saturday, the first day of the week, to Friday.
WEEKDAYS: Final = {
    "fa": ["شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه"],
    "en": ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
}
NEAR: Final = {
    "fa": {-1: "دیروز", 0: "امروز", 1: "فردا"},
    "en": {-1: "Yesterday", 0: "Today", 1: "Tomorrow"},
}


def of(language: str) -> str:
    """The language in which the calendar is written: Persian, or else English."""
    return "fa" if language.startswith("fa") else "en"
