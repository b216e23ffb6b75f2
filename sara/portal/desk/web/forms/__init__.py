from sara.portal.desk.web.forms.box import CountForm, OpenBoxForm
from sara.portal.desk.web.forms.money import EnrolForm, MoneyForm
from sara.portal.desk.web.forms.person import PersonForm
from sara.portal.desk.web.forms.reasons import ReasonForm, SpanForm

__all__ = ["CountForm", "EnrolForm", "MoneyForm", "OpenBoxForm", "PersonForm", "ReasonForm", "SpanForm"]
