from sara.portal.sms.web.views.city import cost, of_city, resend_of_city
from sara.portal.sms.web.views.house import of_house, resend_of_house
from sara.portal.sms.web.views.tray import staff_tray, tray
from sara.portal.sms.web.views.ways import ways

__all__ = [
    "cost",
    "of_city",
    "of_house",
    "resend_of_city",
    "resend_of_house",
    "staff_tray",
    "tray",
    "ways",
]
