from sara.registers.calendar.commands.holidays import (
    add_holiday,
    change_closing,
    confirm_holiday,
    move_holiday,
)
from sara.registers.calendar.commands.loading import load_holidays
from sara.registers.calendar.commands.terms import change_term, open_season, open_term

__all__ = [
    "add_holiday",
    "change_closing",
    "change_term",
    "confirm_holiday",
    "load_holidays",
    "move_holiday",
    "open_season",
    "open_term",
]
