from sara.portal.staff.web.forms.posts import AppointForm, EndForm

__all__ = ["AppointForm", "EndForm"]
