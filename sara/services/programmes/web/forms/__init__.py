"""Forms of programmes: typed text into values, no more."""

from sara.services.programmes.web.forms.closed_days import ClosedDaysForm
from sara.services.programmes.web.forms.enrolling import (
    CancelSessionForm,
    EnrolForm,
    ReasonForm,
    RevokeForm,
)
from sara.services.programmes.web.forms.programme import ProgrammeForm
from sara.services.programmes.web.forms.run import PlanForm, TermsForm

__all__ = [
    "CancelSessionForm",
    "ClosedDaysForm",
    "EnrolForm",
    "PlanForm",
    "ProgrammeForm",
    "ReasonForm",
    "RevokeForm",
    "TermsForm",
]
