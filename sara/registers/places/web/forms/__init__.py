from sara.registers.places.web.forms.hours import ChangedDayForm, ReasonForm, SpaceWeekForm, WeekForm
from sara.registers.places.web.forms.house import AboutForm, ContactForm
from sara.registers.places.web.forms.spaces import NewSpaceForm, SpaceForm, WithdrawForm

__all__ = [
    "AboutForm",
    "ChangedDayForm",
    "ContactForm",
    "NewSpaceForm",
    "ReasonForm",
    "SpaceForm",
    "SpaceWeekForm",
    "WeekForm",
    "WithdrawForm",
]
