from sara.registers.places.web.forms.days import ChangedDayForm, ReasonForm
from sara.registers.places.web.forms.hours import SpaceWeekForm, WeekForm
from sara.registers.places.web.forms.house import AboutForm, ContactForm
from sara.registers.places.web.forms.parts import BuildingForm, NameForm, UnitForm
from sara.registers.places.web.forms.spaces import NewSpaceForm, SpaceForm, WithdrawForm

__all__ = [
    "AboutForm",
    "BuildingForm",
    "ChangedDayForm",
    "ContactForm",
    "NameForm",
    "NewSpaceForm",
    "ReasonForm",
    "SpaceForm",
    "SpaceWeekForm",
    "UnitForm",
    "WeekForm",
    "WithdrawForm",
]
