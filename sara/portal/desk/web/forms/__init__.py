from sara.portal.desk.web.forms.box import CountForm, OpenBoxForm
from sara.portal.desk.web.forms.household import MemberForm
from sara.portal.desk.web.forms.money import EnrolForm, MoneyForm
from sara.portal.desk.web.forms.person import CorrectForm, PersonForm
from sara.portal.desk.web.forms.reasons import ReasonForm, SpanForm
from sara.portal.desk.web.forms.same import SameForm

__all__ = [
    "CorrectForm",
    "CountForm",
    "EnrolForm",
    "MemberForm",
    "MoneyForm",
    "OpenBoxForm",
    "PersonForm",
    "ReasonForm",
    "SameForm",
    "SpanForm",
]
