"""The front door of the calendar: holidays, working days and terms."""

from sara.registers.calendar.commands import (
    add_holiday,
    change_closing,
    change_term,
    confirm_holiday,
    load_holidays,
    move_holiday,
    open_season,
    open_term,
)
from sara.registers.calendar.errors import (
    HolidayNameless,
    HolidayThere,
    TermBackwards,
    TermNameless,
    TermOverlaps,
)
from sara.registers.calendar.facts import ClosingDaysChanged
from sara.registers.calendar.models import Holiday, Term
from sara.registers.calendar.permissions import may_keep_calendar, visible_to
from sara.registers.calendar.queries import (
    closing_days,
    closing_days_told,
    free_weekdays,
    holidays_of_year,
    is_working_day,
    term_at,
    terms_from,
    terms_of_year,
    unconfirmed_holidays,
    working_day_after,
    working_days,
)
from sara.registers.calendar.rules import published_holidays
from sara.registers.calendar.types import HolidaySource, Loaded, PublishedHoliday, Season
