from sara.registers.calendar.models.holiday import Holiday, HolidayQuerySet
from sara.registers.calendar.models.term import Term, TermQuerySet

__all__ = ["Holiday", "HolidayQuerySet", "Term", "TermQuerySet"]
