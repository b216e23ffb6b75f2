from sara.portal.city.web.views.consents import consent_text, consent_texts
from sara.portal.city.web.views.discounts import discount, discounts, discounts_file, offer_discount
from sara.portal.city.web.views.failed import failed, retry_delivery
from sara.portal.city.web.views.failed_messages import failed_messages, retry_message
from sara.portal.city.web.views.holiday import change_closing, confirm_holiday, holiday
from sara.portal.city.web.views.holidays import add_holiday, holidays, holidays_file
from sara.portal.city.web.views.house import history, house
from sara.portal.city.web.views.overview import area, area_file, home, home_file
from sara.portal.city.web.views.readings import unusual, unusual_file
from sara.portal.city.web.views.rights import rights, rights_file

__all__ = [
    "add_holiday",
    "area",
    "area_file",
    "change_closing",
    "confirm_holiday",
    "consent_text",
    "consent_texts",
    "discount",
    "discounts",
    "discounts_file",
    "failed",
    "failed_messages",
    "history",
    "holiday",
    "holidays",
    "holidays_file",
    "home",
    "home_file",
    "house",
    "offer_discount",
    "retry_delivery",
    "retry_message",
    "rights",
    "rights_file",
    "unusual",
    "unusual_file",
]
