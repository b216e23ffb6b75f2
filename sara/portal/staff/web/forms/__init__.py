from sara.portal.staff.web.forms.account import AccountForm
from sara.portal.staff.web.forms.posts import AppointForm, EndForm

__all__ = ["AccountForm", "AppointForm", "EndForm"]
