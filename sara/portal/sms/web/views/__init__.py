from sara.portal.sms.web.views.city import cost, of_city, resend_of_city
from sara.portal.sms.web.views.house import of_house, resend_of_house
from sara.portal.sms.web.views.incoming import incoming_texts
from sara.portal.sms.web.views.news import news, news_sent
from sara.portal.sms.web.views.tray import staff_tray, tray
from sara.portal.sms.web.views.ways import ways
from sara.portal.sms.web.views.write_news import write_news

__all__ = [
    "cost",
    "incoming_texts",
    "news",
    "news_sent",
    "of_city",
    "of_house",
    "resend_of_city",
    "resend_of_house",
    "staff_tray",
    "tray",
    "ways",
    "write_news",
]
