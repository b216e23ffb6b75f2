"""The write side: one's own tray and texts, what is sent again, and news to many."""

from sara.portal.sms.commands.news import carry_news_on, send_news, stop_news
from sara.portal.sms.commands.one import mark_my_tray_read, resend_notice, take_texts_again

__all__ = [
    "carry_news_on",
    "mark_my_tray_read",
    "resend_notice",
    "send_news",
    "stop_news",
    "take_texts_again",
]
