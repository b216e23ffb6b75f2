"""One file for each group of screens."""

from sara.portal.my.web.views.consents import consents
from sara.portal.my.web.views.pages import home, messages, papers, readings, teaching
from sara.portal.my.web.views.record import record, record_file
from sara.portal.my.web.views.requests import requests

__all__ = [
    "consents",
    "home",
    "messages",
    "papers",
    "readings",
    "record",
    "record_file",
    "requests",
    "teaching",
]
