from sara.portal.desk.web.forms.box import CountForm, OpenBoxForm
from sara.portal.desk.web.forms.household import MemberForm, TiesForm
from sara.portal.desk.web.forms.money import EnrolForm, MoneyForm
from sara.portal.desk.web.forms.person import CorrectForm, PersonForm
from sara.portal.desk.web.forms.privacy import (
    AnswerForm,
    AskForm,
    NumberGoneForm,
    PaperConsentForm,
    WayOfPersonForm,
)
from sara.portal.desk.web.forms.reasons import ReasonForm, SpanForm
from sara.portal.desk.web.forms.same import SameForm

__all__ = [
    "AnswerForm",
    "AskForm",
    "CorrectForm",
    "CountForm",
    "EnrolForm",
    "MemberForm",
    "MoneyForm",
    "NumberGoneForm",
    "OpenBoxForm",
    "PaperConsentForm",
    "PersonForm",
    "ReasonForm",
    "SameForm",
    "SpanForm",
    "TiesForm",
    "WayOfPersonForm",
]
